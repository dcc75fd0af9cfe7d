#pragma once

#include "api/Answers.h"
#include "api/Call.h"
#include "core/Error.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "fleet/SweepPace.h"
#include "fleet/SweepRound.h"
#include "fleet/SweepTroubles.h"
#include "session/SavedProfiles.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace ek {

class Inventory;
class KeyStore;
class Pacer;
class Session;

/// When a sweep does what. The usual values are for people; tests have less time.
struct SweepTimes
{
    /// A round begins so long after the entities are known: what the admin looks at first comes first.
    std::chrono::milliseconds settle = std::chrono::seconds(3);
    /// What is older than that is read again, unless reading all of them takes more than a quarter of it.
    std::chrono::milliseconds freshFor = std::chrono::minutes(30);
    std::chrono::milliseconds firstBackoff = std::chrono::seconds(5); ///< after what concerns all entities; doubles
    std::chrono::milliseconds longestBackoff = std::chrono::minutes(5);
    /// How often is looked at most whether the next round is due, while the program is used.
    std::chrono::milliseconds lookEvery = std::chrono::minutes(1);
};

/// Reads the keys of all entities into the inventory, under the Pacer's budget (Lane::Sweep): the open entity first,
/// then those that were never read, then the stalest.
///
/// In rounds: each reads every entity once. What was read since the round began counts, whoever read it, also in an
/// earlier run of the program. One entity that cannot be read is recorded and does not stop the rest; what concerns all
/// of them (network, credential, server) holds the round up until it is over, see error(). Every list goes through
/// KeyStore::takeOver(). GUI thread only.
class Sweep : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< nobody is signed in, the entities are not known yet, or the round was stopped
        Reading,
        Waiting, ///< for the rate limit, or until what concerns all is tried again, see error(); see waitsUntil()
        Paused, ///< by the admin; kept over a restart
        Done, ///< everything was read in this round; begins again after a while
    };
    struct Progress
    {
        int read = 0; ///< entities, in this round
        int failed = 0;
        int total = 0;
        std::optional<std::chrono::seconds> left; ///< none where it cannot be told yet
    };

    /// The references must outlive this. With @p beginsByItself a round begins once the entities of a profile that has
    /// several are known, and again when it is due, see noteUse(); else readAgain() begins it.
    Sweep(Session &session, KeyStore &keys, Inventory &inventory, SavedProfiles &saved, bool beginsByItself = true,
          const SweepTimes &times = {}, QObject *parent = nullptr);
    ~Sweep() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] Progress progress() const;
    [[nodiscard]] QDateTime waitsUntil() const; ///< local clock; invalid unless Waiting
    /// Why the round is held up: of the last try, for what concerns all entities. Not for what concerns one of them,
    /// see Inventory::reading().
    [[nodiscard]] const std::optional<Error> &error() const { return m_troubles.error(); }

    void pause();
    /// Goes on, and at once where it waits because of error().
    void resume();
    /// Ends this round; resume() begins the next.
    void stop();
    /// Begins a new round: every entity is read again, the stalest first.
    void readAgain();

    /// The program is used, in whatever way: what is too old is read again then. A program that merely stands open asks
    /// nobody anything.
    void noteUse();

signals:
    void changed(); ///< state or progress; of progress alone, ten times a second at most

private:
    struct Flight
    {
        int number = 0; ///< an answer to an earlier one about the same entity reaches nobody
        QDateTime askedAt;
        int changes = 0; ///< of the entity's keys, when its list was asked for
        CallHandle call;
        QElapsedTimer since;
    };

    // The round
    [[nodiscard]] Pacer *pacer() const;
    [[nodiscard]] PaceLimits limits() const;
    [[nodiscard]] std::chrono::milliseconds timeFor(int requests) const;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] std::chrono::milliseconds longestAge() const;
    [[nodiscard]] bool isAnyDue(const QDateTime &since) const;
    void onProfileLeft();
    void onEntities();
    void consider();
    void beginWhatIsDue();
    void begin(const QDateTime &since);
    void end();
    void keep();

    // What is read next
    void arrange();
    void fill();
    [[nodiscard]] std::optional<EntityId> takeNext();
    [[nodiscard]] bool isPersonWaiting() const;
    void read(const EntityId &entity);
    void drop(const EntityId &entity);
    void dropAll();

    // What comes of it
    void onAnswer(const EntityId &entity, int number, Result<KeyList> result);
    void onRead(const EntityId &entity, const Flight &flight, KeyList &list);
    void onFailed(const EntityId &entity, const Error &error);
    void record(const QList<SweepDoubts::Failure> &own);
    void take(const SweepTroubles::Outcome &outcome);
    void goOn();
    void onKeyStore(const EntityId &entity);

    void tell();
    void tellSoon();

    Session &m_session;
    KeyStore &m_keys;
    Inventory &m_inventory;
    SavedProfiles &m_saved;
    const bool m_beginsByItself;
    const SweepTimes m_times;

    ProfileId m_profile; ///< whose entities are read; empty: nobody is signed in
    SavedSweep m_kept; ///< of that profile
    QHash<ProfileId, SavedSweep> m_keptHere; ///< of profiles that are not saved
    bool m_isRound = false;
    bool m_isDone = false; ///< nothing is due
    bool m_isStopped = false;
    bool m_isSettled = false; ///< what the admin looks at first had its time
    bool m_isAsked = false; ///< the admin wants a round, and it cannot begin yet
    SweepRound m_round; ///< this one, or the last
    QHash<EntityId, Flight> m_flights;
    int m_lastFlight = 0;
    QMetaObject::Connection m_pacing;
    SweepPace m_pace;
    SweepTroubles m_troubles;
    QDateTime m_heldUntil; ///< local clock

    QTimer m_settle;
    QTimer m_backoff;
    QTimer m_look;
    QTimer m_progress;
    State m_told = State::Idle;
};

} // namespace ek
