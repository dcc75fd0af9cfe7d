#pragma once

#include <QObject>
#include <QPointer>

#include <chrono>

namespace ek {

/// A request under way. Ends itself; owners only watch it.
class Call : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Ends the call with ErrorKind::Cancelled. A change that may already have reached the server keeps
    /// Effect::Unknown. Has no effect on a call that is over.
    virtual void cancel() = 0;

    /// How long the call has waited for the rate limit, which is nobody's time but ours.
    [[nodiscard]] virtual std::chrono::milliseconds waited() const { return {}; }
};

/// Lets the starter of a call cancel it, without keeping it alive.
class CallHandle
{
public:
    CallHandle() = default;
    explicit CallHandle(Call *call)
        : m_call(call)
    {
    }

    [[nodiscard]] bool isActive() const { return !m_call.isNull(); }
    void cancel() const
    {
        if (m_call)
            m_call->cancel();
    }

    [[nodiscard]] std::chrono::milliseconds waited() const
    {
        return m_call ? m_call->waited() : std::chrono::milliseconds(0);
    }

private:
    QPointer<Call> m_call;
};

} // namespace ek
