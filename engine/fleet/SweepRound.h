#pragma once

#include "core/Entity.h"
#include "core/Ids.h"
#include "fleet/EntityReading.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <deque>
#include <functional>
#include <optional>

namespace ek {

/// Whether an entity is to be read, where what was read, or has failed, after @p since counts.
[[nodiscard]] bool isReadingDue(const EntityReading &reading, const QDateTime &since, const QDateTime &now);

/// One round of a sweep: which entities are still to be read, in which order, and how many were. Each is read once;
/// what somebody else has read since the round began counts as well. Pure, asks nobody but whom it is given.
class SweepRound
{
public:
    using ReadingOf = std::function<EntityReading(const EntityId &)>;
    struct Counts
    {
        int read = 0; ///< entities
        int failed = 0;
        int total = 0;
    };

    /// @p readingOf says what is known of an entity, and @p now what time it is (UTC).
    SweepRound(ReadingOf readingOf, std::function<QDateTime()> now);

    /// What was read after @p since counts (UTC). Nothing is left yet, see arrange().
    void begin(const QDateTime &since);
    /// What counts is later than that now.
    void raiseSince(const QDateTime &since);
    /// There is no round, and there was none.
    void clear();

    /// The sweep has tried the entity. It counts so whatever clock and readings say: a clock may stand still for 16 ms,
    /// and be set back.
    void noteTried(const EntityId &entity, bool isRead) { m_tried.insert(entity, isRead); }
    /// What came was not to be believed: the entity is the next again.
    void takeBack(const EntityId &entity);

    /// Puts in order what is left: first whoever has failed doubtfully the fewest times, see @p failuresOf, then who
    /// was never tried, then whose try is the oldest. Those of which @p isOut is true are in other hands.
    void arrange(const QList<Entity> &entities, const std::function<bool(const EntityId &)> &isOut,
                 const std::function<int(const EntityId &)> &failuresOf);
    [[nodiscard]] bool hasLeft() const { return !m_left.empty(); }
    [[nodiscard]] std::size_t left() const { return m_left.size(); }
    void putFirst(const EntityId &entity) { m_left.push_front(entity); }
    void putLast(const EntityId &entity) { m_left.push_back(entity); }
    void dropLeft() { m_left.clear(); }
    /// The next one, which is left no longer: @p open before all others. Those of which @p isLoading is true are
    /// fetched by somebody else just now, and stay. None where nothing else is left.
    std::optional<EntityId> takeNext(const std::optional<EntityId> &open,
                                     const std::function<bool(const EntityId &)> &isLoading);

    [[nodiscard]] Counts count(const QList<Entity> &entities) const;

private:
    [[nodiscard]] bool isDue(const EntityId &entity) const;

    ReadingOf m_readingOf;
    std::function<QDateTime()> m_now;
    QDateTime m_since;
    std::deque<EntityId> m_left; ///< some may have been read meanwhile; the first comes first
    QHash<EntityId, bool> m_tried; ///< in this round, and whether it could be read
};

} // namespace ek
