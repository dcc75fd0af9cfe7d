#pragma once

#include "api/PaceRules.h"

#include <chrono>
#include <deque>

namespace ek {

/// How many requests a sweep keeps under way, from how long the server takes and what the rate limit allows.
///
/// So many that the allowance could be used up within a tenth of its window: what comes early leaves time for what
/// comes late, and a server that is far away wastes nothing. Pure.
class SweepPace
{
public:
    /// Qt opens six connections to a host at most; one is left for what a person waits for.
    static constexpr int most = 5;

    /// A list was answered after @p took, without what it waited for the rate limit. The shortest of the last ones
    /// counts: a list of many pages takes longer, and so does an answer while this computer is busy.
    void note(std::chrono::milliseconds took);
    void clear() { m_last.clear(); }

    /// Zero before anything is known.
    [[nodiscard]] std::chrono::milliseconds shortest() const;
    [[nodiscard]] int underWay(const PaceLimits &limits) const;

private:
    std::deque<std::chrono::milliseconds> m_last;
};

} // namespace ek
