#pragma once

#include "api/HttpAnswer.h"
#include "core/Completion.h"
#include "core/Result.h"
#include "core/Secret.h"

#include <functional>
#include <optional>
#include <utility>

namespace ek {

/// Reads a 2xx answer. It may take the body away; what it leaves of it is wiped.
template <typename T> using ReadAnswer = std::function<Result<T>(HttpResponse &)>;

/// Receives the end of one call. The receiver knows the type that the answer is read as; the call need not.
class AnswerReceiver
{
public:
    AnswerReceiver() = default;
    AnswerReceiver(const AnswerReceiver &) = delete;
    AnswerReceiver &operator=(const AnswerReceiver &) = delete;
    virtual ~AnswerReceiver() = default;

    [[nodiscard]] virtual bool isPending() const = 0;
    /// Completes with the value that @p response is read as. Returns why that cannot be; then nothing is completed.
    [[nodiscard]] virtual std::optional<Error> complete(HttpResponse response) = 0;
    virtual void fail(Error error) = 0;
};

template <typename T> class TypedReceiver final : public AnswerReceiver
{
public:
    TypedReceiver(ReadAnswer<T> read, Completion<Result<T>> completion)
        : m_read(std::move(read))
        , m_completion(std::move(completion))
    {
    }

    [[nodiscard]] bool isPending() const override { return m_completion.isPending(); }

    [[nodiscard]] std::optional<Error> complete(HttpResponse response) override
    {
        Result<T> value = m_read(response);
        wipe(response.body);
        if (!value)
            return std::move(value.error());
        m_completion.complete(std::move(value));
        return std::nullopt;
    }

    void fail(Error error) override { m_completion.complete(tl::unexpected(std::move(error))); }

private:
    ReadAnswer<T> m_read;
    Completion<Result<T>> m_completion;
};

} // namespace ek
