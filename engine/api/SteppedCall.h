#pragma once

#include "api/Call.h"
#include "core/Completion.h"
#include "core/Result.h"

namespace ek {

/// A call that may take several requests, one after the other: to its starter it is one, to be cancelled at any step.
template <typename T> class SteppedCall final : public Call
{
public:
    SteppedCall(Completion<Result<T>> completion, QObject *parent)
        : Call(parent)
        , m_completion(std::move(completion))
    {
    }

    /// @p step is under way now. Its answer has this call as its guard.
    void setStep(const CallHandle &step) { m_step = step; }

    void finish(Result<T> result)
    {
        if (!m_completion.isPending())
            return;
        m_completion.complete(std::move(result));
        deleteLater();
    }

    void cancel() override
    {
        const CallHandle step = m_step;
        finish(tl::unexpected(Error{.kind = ErrorKind::Cancelled}));
        step.cancel();
    }

private:
    Completion<Result<T>> m_completion;
    CallHandle m_step;
};

} // namespace ek
