#pragma once

#include <QByteArray>

#include <chrono>

namespace ek {

/// A clock that all programs on this computer read alike, so that one can go by what another wrote down.
///
/// It goes on while the computer sleeps, and nobody sets it, where the system has such a clock and says which start of
/// the computer it counts from (Linux, macOS). Elsewhere it is the time of the day, which may be wrong and may jump.
/// Any thread.
class SharedClock
{
public:
    [[nodiscard]] static std::chrono::milliseconds now();
    /// Moments are comparable where this is the same; never empty.
    [[nodiscard]] static QByteArray identity();
};

} // namespace ek
