#pragma once

#include "core/Clock.h"

#include <chrono>

namespace ek::test {

/// The real time, moved by hand: servers under test live in the real one.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead.count()); }

    [[nodiscard]] std::chrono::milliseconds steady() const override { return Clock::steady() + steadyAhead; }

    /// As time passes: both move.
    void pass(std::chrono::seconds time)
    {
        ahead += time;
        steadyAhead += time;
    }

    std::chrono::seconds ahead{0};
    std::chrono::seconds steadyAhead{0};
};

} // namespace ek::test
