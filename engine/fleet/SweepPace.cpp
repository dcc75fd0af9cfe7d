#include "fleet/SweepPace.h"

#include "api/PagedFetch.h"

#include <algorithm>

namespace ek {

namespace {

constexpr std::size_t remembered = 16;
/// Of the window, within which the allowance could be used up.
constexpr int partOfWindow = 10;
/// Before anything is known of the server.
constexpr int atFirst = 2;

} // namespace

void SweepPace::note(std::chrono::milliseconds took)
{
    m_last.push_back(took);
    if (m_last.size() > remembered)
        m_last.pop_front();
}

void SweepPace::noteList(qsizetype keys)
{
    ++m_lists;
    m_pages += 1 + static_cast<int>(std::max<qsizetype>(0, keys - 1) / pageSize);
}

std::optional<int> SweepPace::requestsFor(int lists) const
{
    if (m_lists == 0)
        return std::nullopt;
    return static_cast<int>((qint64(lists) * m_pages + m_lists - 1) / m_lists);
}

std::chrono::milliseconds SweepPace::shortest() const
{
    const auto found = std::min_element(m_last.cbegin(), m_last.cend());
    return found == m_last.cend() ? std::chrono::milliseconds(0) : std::max(*found, std::chrono::milliseconds(1));
}

int SweepPace::underWay(const PaceLimits &limits) const
{
    if (m_last.empty() || limits.window.count() <= 0)
        return atFirst;
    const auto needed = shortest().count() * limits.allowance * partOfWindow;
    const auto rounded = (needed + limits.window.count() - 1) / limits.window.count();
    return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(rounded, 1, most));
}

} // namespace ek
