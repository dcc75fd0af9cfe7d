#pragma once

#include <QDateTime>

#include <chrono>

namespace ek {

/// Where the time comes from, so that expiry can be tested without waiting for it. Called on the GUI thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Time that passes evenly and is never set, from an arbitrary beginning. It may stand still while the computer
    /// sleeps.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace ek
