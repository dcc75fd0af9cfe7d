#pragma once

#include <QDateTime>

namespace ek {

/// Where the time comes from, so that expiry can be tested without waiting for it. Called on the GUI thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace ek
