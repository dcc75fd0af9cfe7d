#include "fleet/SweepTroubles.h"

#include <algorithm>

namespace ek {

SweepTroubles::SweepTroubles(std::chrono::milliseconds first, std::chrono::milliseconds longest)
    : m_first(first)
    , m_longest(longest)
{
}

SweepTroubles::Outcome SweepTroubles::onFailed(const EntityId &entity, const Error &error, bool isAnyRead,
                                               bool isWaiting)
{
    Outcome outcome;
    const SweepDoubts::Reach reach = SweepDoubts::reachOf(error.kind);
    if (reach == SweepDoubts::Reach::Entity) {
        outcome.own = {{entity, error}};
        return outcome;
    }
    m_doubts.add(entity, error);
    if (isAnyRead)
        outcome.own = m_doubts.takeOften(); // a server may answer so to one entity alone
    if (reach == SweepDoubts::Reach::Later)
        holdUp(outcome, error, isWaiting, error.retryAfter.value_or(std::chrono::seconds(0)));
    else if (m_doubts.isEmpty())
        return outcome;
    else if (m_isProbing)
        holdUp(outcome, error, isWaiting);
    else if (const auto why = m_doubts.ofAll())
        holdUp(outcome, *why, isWaiting);
    return outcome;
}

QList<SweepDoubts::Failure> SweepTroubles::onRead()
{
    m_error.reset();
    m_isProbing = false;
    m_holdUps = 0;
    return m_doubts.takeOwn();
}

SweepTroubles::Outcome SweepTroubles::atTheEnd()
{
    Outcome outcome;
    outcome.own = m_doubts.takeOwnAtTheEnd();
    if (const auto why = m_doubts.last())
        holdUp(outcome, *why, false);
    return outcome;
}

void SweepTroubles::holdUp(Outcome &outcome, const Error &why, bool isWaiting, std::chrono::milliseconds atLeast)
{
    outcome.again = m_doubts.takeBack();
    outcome.isHeldUp = true;
    m_error = why;
    m_isProbing = true;
    if (isWaiting)
        return;
    std::chrono::milliseconds delay = m_first;
    for (int doubled = 0; doubled < m_holdUps && delay < m_longest; ++doubled)
        delay *= 2;
    outcome.delay = std::max(std::min(delay, m_longest), atLeast);
    ++m_holdUps;
}

void SweepTroubles::clear()
{
    m_doubts.clear();
    m_error.reset();
    m_isProbing = false;
    m_holdUps = 0;
}

} // namespace ek
