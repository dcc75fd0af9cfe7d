#pragma once

#include "core/Clock.h"

#include <chrono>

namespace ek::test {

/// The real time, moved by hand: servers under test live in the real one.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead.count()); }

    std::chrono::seconds ahead{0};
};

} // namespace ek::test
