#pragma once

#include "api/Answers.h"
#include "core/Entity.h"
#include "core/Error.h"
#include "fleet/EntityReading.h"
#include "fleet/EntityRecord.h"
#include "fleet/KeptInventory.h"
#include "fleet/KeyTable.h"
#include "storage/StorageError.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace ek {

class KeyCreation;
class KeyDeletion;
class KeyStore;
class Preferences;
class Profiles;
class SavedProfiles;
class Session;

/// What is known of every key of every entity of the open profile, and since when. No secret, no id of a key.
///
/// A snapshot: each entity's part is as old as its reading says. Kept in a file of its own per API address and account
/// where it may be (see CacheFile); what is lost with the file is time. GUI thread only.
///
/// It follows the session and those who list, create and delete keys by itself. What takes longer than half a frame is
/// done in turns: a large list is in table() a little later than its record call, with readingChanged() at the end.
///
/// Several instances of the program may share the file. What another one reads arrives here when this one writes next,
/// after twenty seconds at most.
class Inventory : public QObject
{
    Q_OBJECT

public:
    /// What is needed to keep the lists of saved profiles on disk.
    struct Keeping
    {
        const Profiles &profiles;
        const SavedProfiles &saved;
        Preferences &preferences;
        QString folder; ///< empty: in memory alone
    };

    /// In memory alone. All must outlive this.
    Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion,
              QObject *parent = nullptr);
    Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion, const Keeping &keeping,
              QObject *parent = nullptr);
    ~Inventory() override;

    [[nodiscard]] const KeyTable &table() const { return m_table; }
    /// Of the account, as listed last, at this start or an earlier one. Whether requests can be sent about one of them
    /// is for Session::reaches() to say.
    [[nodiscard]] const QList<Entity> &entities() const { return m_entities; }
    /// UTC: when the server listed them; invalid: not that anybody remembers.
    [[nodiscard]] QDateTime entitiesListedAt() const { return m_listedAt; }
    [[nodiscard]] EntityReading reading(const EntityId &entity) const { return m_readings.value(entity); }
    struct Extent
    {
        int entities = 0;
        int neverRead = 0;
        int failed = 0;
        QDateTime oldest; ///< readAt of the entity whose reading is oldest; invalid unless all were read
        [[nodiscard]] bool isComplete() const { return entities > 0 && neverRead == 0; }
    };
    [[nodiscard]] Extent extent() const;
    /// Whether what the file keeps has been read: until then table() may be empty. False while no profile is open.
    /// Where it is not known yet what account the profile is about, its entities have to be listed first.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// The keys that this program created, for the open profile's entities.
    [[nodiscard]] const QList<MadeKey> &made() const { return m_made; }

    // What is recorded before isLoaded() is taken over once it is.

    /// @p listedAt: UTC; invalid: just now.
    void recordEntities(const QList<Entity> &entities, const ListNotes &notes = {}, const QDateTime &listedAt = {});
    /// A list of the entity's keys, read now. Keys that a list proves absent are gone since now.
    /// @p askedAt: when the list was asked for, where that is not just now; by the clock of the session. What this
    /// program created or deleted after that moment is not contradicted by the list.
    void recordKeys(const EntityId &entity, const KeyList &list, const QDateTime &askedAt = {});
    /// Nothing of the entity's keys is "gone" because of it. That somebody stopped the reading is no failure.
    void recordFailure(const EntityId &entity, const Error &error);
    /// This program created the key. @p wholeKey is the digest of the whole secret, by which it is recognised where
    /// lists mask ids; a list may know it by one of @p listedAs. It becomes a row when a list has it.
    void recordCreated(const EntityId &entity, const ApiKey &key, const KeyFingerprint &wholeKey,
                       const QList<KeyFingerprint> &listedAs = {});
    void recordDeleted(const EntityId &entity, const KeyFingerprint &key);

    /// Since when changes are new to the admin; "Mark as seen" sets it to now.
    /// Invalid until something was read: nothing is new to somebody who has seen nothing yet.
    [[nodiscard]] QDateTime seenUntil() const { return m_seenUntil; }
    void markSeen();

    /// Whether what is known of the open profile's keys is being kept on disk.
    [[nodiscard]] bool isOnDisk() const { return m_kept.isOpen(); }
    /// What is wrong with the file of the open profile; worded in wording/FileText. The lists are in memory then; but
    /// Damaged says that they were lost, and are kept again.
    [[nodiscard]] const std::optional<StorageError> &fileProblem() const { return m_kept.problem(); }

    /// Preferences::keepLists(). Off deletes the files of all profiles; what is known stays in memory.
    void setKeepsLists(bool keep);
    /// Deletes the files of all profiles and forgets what is known: it has to be read again. Tells how many files there
    /// were, or why one is still there.
    void forget(QObject *guard, std::function<void(StorageResult<int>)> done);

signals:
    void loaded(); ///< with it every reading() may be another
    void tableChanged(const ek::KeyTable::Change &change); ///< coalesced by whoever shows it
    void tableReset(); ///< another profile, or none
    void readingChanged(const ek::EntityId &entity);
    void entitiesChanged();
    void seenChanged();
    void fileProblemChanged();

private:
    /// Does a part of a piece of work, a short one. Whether all of it is done.
    using Step = std::function<bool()>;
    class Recording;

    Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion,
              const std::optional<Keeping> &keeping, QObject *parent);
    void onSessionChanged();
    void onEntitiesListed();
    void onFetched(const EntityId &entity);
    void begin();
    void end();
    void setLoaded();
    void clear();
    void clearEntities();

    [[nodiscard]] bool mayBeKept() const;
    [[nodiscard]] std::optional<QString> fileName() const;
    void openFile();
    void onOpened(const InventorySummary &summary);
    void mergeArrived();
    void onAllArrived();
    void onProfilesChanged();

    [[nodiscard]] EntityRecord record(const EntityId &entity) const;
    void putEntity(const EntityId &entity);
    void putAll();
    void putSummary();
    void setSeenUntil(const QDateTime &moment);
    void takeOther(const EntityRecord &other);

    enum class Turn { This, Next }; ///< in which a piece of work begins if nothing else is waiting
    void add(Step step, Turn turn = Turn::This);
    void takeTurn();
    [[nodiscard]] bool hasWork() const;
    void take(const KeyTable::Change &change);
    void tellChange();
    void removeVanished(const QList<Entity> &before);
    void raiseToLive();
    void link(const EntityId &entity, const KeyList &list);
    [[nodiscard]] bool isMade(const EntityId &entity, const KeyFingerprint &listed) const;
    void setReading(const EntityId &entity, const EntityReading &reading);

    Session &m_session;
    KeyStore &m_keys;
    const std::optional<Keeping> m_keeping;
    bool m_isOpen = false;
    bool m_isLoaded = false;
    KeyTable m_table;
    QList<Entity> m_entities;
    QDateTime m_listedAt;
    QHash<EntityId, EntityReading> m_readings;
    QList<MadeKey> m_made;
    QDateTime m_seenUntil;

    std::deque<std::shared_ptr<Step>> m_steps; ///< in the order they were asked for
    bool m_isTakingTurn = false;
    QTimer m_turn;
    KeyTable::Change m_change; ///< of this turn

    KeptInventory m_kept;
    qsizetype m_arrivedPosition = 0; ///< in the keys of the first record that arrived from it
    Environment m_environment = Environment::Unknown; ///< of the credential, before any answer said more
    QList<ProfileId> m_knownProfiles;
};

} // namespace ek
