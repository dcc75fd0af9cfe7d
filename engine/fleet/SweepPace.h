#pragma once

#include "api/PaceRules.h"

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

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
    /// The answers were a whole list of @p keys keys.
    void noteList(qsizetype keys);
    void clear() { *this = {}; }

    /// Zero before anything is known.
    [[nodiscard]] std::chrono::milliseconds shortest() const;
    [[nodiscard]] int underWay(const PaceLimits &limits) const;
    /// How many lists came.
    [[nodiscard]] int lists() const { return m_lists; }
    /// For @p lists more, where these are as long as those that came; none before the first.
    [[nodiscard]] std::optional<int> requestsFor(int lists) const;

private:
    std::deque<std::chrono::milliseconds> m_last;
    int m_lists = 0;
    int m_pages = 0; ///< of these
};

} // namespace ek
