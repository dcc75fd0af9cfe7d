#pragma once

#include "core/Error.h"
#include "core/Ids.h"

#include <QHash>
#include <QList>

#include <optional>
#include <utility>

namespace ek {

/// Whose failure it is: an entity's own, or one that concerns all of them (the network, the credential, the server).
///
/// What may concern all is doubtful until something else was tried: another entity that can be read says that it was
/// the entity's own, others that fail as well say that it concerns all. Pure, asks nobody.
class SweepDoubts
{
public:
    using Failure = std::pair<EntityId, Error>;

    /// What follows from the kind of a failure alone.
    enum class Reach {
        Entity, ///< the answer is about what was asked for
        Either, ///< one answer may come out like that, but not one after the other
        All, ///< it has nothing to do with what was asked for
        Later, ///< the rate limit: nobody's failure, unless it goes on and on
    };
    static Reach reachOf(ErrorKind kind);

    /// The entity could not be read, and that may not be its own failure (Either, All, Later).
    void add(const EntityId &entity, const Error &error);
    [[nodiscard]] bool isEmpty() const { return m_doubtful.isEmpty(); }
    [[nodiscard]] bool contains(const EntityId &entity) const;

    /// What concerns all, by the number of entities that failed in a row.
    [[nodiscard]] std::optional<Error> ofAll() const;

    [[nodiscard]] std::optional<Error> last() const
    {
        return m_doubtful.isEmpty() ? std::nullopt : std::optional(m_doubtful.constLast().second);
    }

    /// Another entity was read: everything doubtful was each entity's own.
    QList<Failure> takeOwn();
    /// What has failed so often, while others could be read, that it is the entity's own all the same.
    QList<Failure> takeOften();
    /// There is nothing else to try: what one answer may come out like is the entity's own, the rest stays doubtful.
    QList<Failure> takeOwnAtTheEnd();
    /// It concerns all: the entities are to be tried again.
    QList<EntityId> takeBack();
    /// How often the entity has failed doubtfully; whoever did so often is tried last.
    [[nodiscard]] int failures(const EntityId &entity) const { return m_failures.value(entity); }

    void clear();

private:
    template <typename Predicate> QList<Failure> take(Predicate isTaken);

    QList<Failure> m_doubtful; ///< oldest first
    QHash<EntityId, int> m_failures; ///< since it was read last
};

} // namespace ek
