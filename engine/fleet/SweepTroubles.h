#pragma once

#include "core/Error.h"
#include "fleet/SweepDoubts.h"

#include <QList>

#include <chrono>
#include <optional>

namespace ek {

/// What follows when an entity could not be read: whether that is recorded as the entity's own failure, or holds the
/// round up, and for how long. Held up again and again it waits twice as long each time, until an entity can be read.
/// Pure.
class SweepTroubles
{
public:
    struct Outcome
    {
        QList<SweepDoubts::Failure> own; ///< the entities' own failures: to be recorded
        QList<EntityId> again; ///< to be tried again, after all others
        bool isHeldUp = false; ///< it concerns all, see error()
        std::chrono::milliseconds delay{}; ///< until one request looks whether it is over; 0: as it was said before
    };

    /// The first delay, and the longest.
    SweepTroubles(std::chrono::milliseconds first, std::chrono::milliseconds longest);

    /// @p isAnyRead: others could be read, since the profile was opened. @p isWaiting: the round is held up already,
    /// and this was under way by then: the delay that was given stays.
    Outcome onFailed(const EntityId &entity, const Error &error, bool isAnyRead, bool isWaiting);
    /// An entity was read: nothing holds the round up, and what was doubtful was each entity's own.
    QList<SweepDoubts::Failure> onRead();
    /// There is nothing else to try.
    Outcome atTheEnd();

    /// Why the round is held up: of the last try.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Whether an answer to anybody shows that it is over. Of the rate limit none does.
    [[nodiscard]] bool endsWithAnyAnswer() const { return m_error && m_error->kind != ErrorKind::RateLimited; }
    /// Whether one entity at a time is to be read, until it is known whose failure it is.
    [[nodiscard]] bool areOpen() const { return m_isProbing || hasDoubts(); }
    [[nodiscard]] bool hasDoubts() const { return !m_doubts.isEmpty(); }
    /// Whether it is doubtful whose failure it is that the entity could not be read.
    [[nodiscard]] bool isDoubtful(const EntityId &entity) const { return m_doubts.contains(entity); }
    /// How often the entity has failed doubtfully.
    [[nodiscard]] int failures(const EntityId &entity) const { return m_doubts.failures(entity); }

    void clear();

private:
    void holdUp(Outcome &outcome, const Error &why, bool isWaiting, std::chrono::milliseconds atLeast = {});

    const std::chrono::milliseconds m_first;
    const std::chrono::milliseconds m_longest;
    SweepDoubts m_doubts;
    std::optional<Error> m_error;
    bool m_isProbing = false; ///< one at a time, until one can be read
    int m_holdUps = 0; ///< in a row
};

} // namespace ek
