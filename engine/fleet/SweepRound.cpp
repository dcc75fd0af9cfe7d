#include "fleet/SweepRound.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace ek {

namespace {

/// A reading from the future is one of a clock that was wrong.
constexpr std::chrono::minutes clockSlack{5};

} // namespace

bool isReadingDue(const EntityReading &reading, const QDateTime &since, const QDateTime &now)
{
    if (reading.failure && reading.failedAt > since)
        return false;
    return !reading.readAt.isValid() || reading.readAt <= since
        || reading.readAt > now.addMSecs(std::chrono::milliseconds(clockSlack).count());
}

SweepRound::SweepRound(ReadingOf readingOf, std::function<QDateTime()> now)
    : m_readingOf(std::move(readingOf))
    , m_now(std::move(now))
{
}

void SweepRound::begin(const QDateTime &since)
{
    clear();
    m_since = since;
}

void SweepRound::raiseSince(const QDateTime &since)
{
    m_since = std::max(m_since, since);
}

void SweepRound::clear()
{
    m_since = QDateTime();
    m_left.clear();
    m_tried.clear();
}

void SweepRound::takeBack(const EntityId &entity)
{
    m_tried.remove(entity);
    m_left.push_front(entity);
}

bool SweepRound::isDue(const EntityId &entity) const
{
    return isReadingDue(m_readingOf(entity), m_since, m_now());
}

void SweepRound::arrange(const QList<Entity> &entities, const std::function<bool(const EntityId &)> &isOut,
                         const std::function<int(const EntityId &)> &failuresOf)
{
    struct Place
    {
        int failures; ///< doubtful ones: whoever failed last is tried last
        qint64 triedAt; ///< ms since 1970; the least: never, which comes first
        std::size_t row; ///< as the server lists them
        EntityId entity;
    };
    std::vector<Place> places;
    for (const Entity &entity : entities) {
        if (m_tried.contains(entity.id) || isOut(entity.id) || !isDue(entity.id))
            continue;
        const EntityReading reading = m_readingOf(entity.id);
        const bool hasFailed = reading.failure && reading.failedAt.isValid();
        const QDateTime &triedAt = hasFailed ? reading.failedAt : reading.readAt;
        places.push_back({failuresOf(entity.id),
                          triedAt.isValid() ? triedAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(),
                          places.size(), entity.id});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.failures, a.triedAt, a.row) < std::tie(b.failures, b.triedAt, b.row);
    });
    m_left.clear();
    for (Place &place : places)
        m_left.push_back(std::move(place.entity));
}

std::optional<EntityId> SweepRound::takeNext(const std::optional<EntityId> &open,
                                             const std::function<bool(const EntityId &)> &isLoading)
{
    const auto take = [this](const std::deque<EntityId>::iterator &at) {
        EntityId entity = std::move(*at);
        m_left.erase(at);
        return entity;
    };
    if (open && !isLoading(*open) && isDue(*open)) {
        const auto at = std::find(m_left.begin(), m_left.end(), *open);
        if (at != m_left.end())
            return take(at);
    }
    for (auto at = m_left.begin(); at != m_left.end();) {
        if (!isDue(*at)) // somebody has fetched it meanwhile
            at = m_left.erase(at);
        else if (isLoading(*at))
            ++at;
        else
            return take(at);
    }
    return std::nullopt;
}

SweepRound::Counts SweepRound::count(const QList<Entity> &entities) const
{
    Counts counts;
    if (!m_since.isValid())
        return counts;
    for (const Entity &entity : entities) {
        ++counts.total;
        const EntityReading reading = m_readingOf(entity.id);
        if (reading.failure && reading.failedAt > m_since)
            ++counts.failed;
        else if (reading.readAt.isValid() && reading.readAt > m_since)
            ++counts.read;
        else if (const auto tried = m_tried.constFind(entity.id); tried != m_tried.cend())
            ++(*tried ? counts.read : counts.failed);
    }
    return counts;
}

} // namespace ek
