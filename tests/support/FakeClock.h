#pragma once

#include "core/Clock.h"

#include <chrono>
#include <optional>

namespace ek::test {

/// The real time, moved by hand: servers under test live in the real one.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return stoppedAt.value_or(QDateTime::currentDateTimeUtc()).addSecs(ahead.count());
    }

    [[nodiscard]] std::chrono::milliseconds steady() const override { return Clock::steady() + steadyAhead; }

    /// As time passes: both move.
    void pass(std::chrono::seconds time)
    {
        ahead += time;
        steadyAhead += time;
    }

    /// The moment at which the real time stands still, for now() alone; none: it goes on.
    std::optional<QDateTime> stoppedAt;
    std::chrono::seconds ahead{0};
    std::chrono::seconds steadyAhead{0};
};

} // namespace ek::test
