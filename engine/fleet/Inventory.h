#pragma once

#include "api/Answers.h"
#include "core/Entity.h"
#include "core/Error.h"
#include "fleet/EntityReading.h"
#include "fleet/EntityRecord.h"
#include "fleet/KeyTable.h"

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
class Session;

/// What is known of every key of every entity of the open profile, and since when. No secret, no id of a key.
///
/// A snapshot: each entity's part is as old as its reading says. Kept in a file of its own per API address and account
/// where it may be (see CacheFile); what is lost with the file is time. GUI thread only.
///
/// It follows the session and those who list, create and delete keys by itself. What takes longer than half a frame is
/// done in turns: a large list is in table() a little later than its record call, with readingChanged() at the end.
class Inventory : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion,
              QObject *parent = nullptr);
    ~Inventory() override;

    [[nodiscard]] const KeyTable &table() const { return m_table; }
    /// Of the account, as listed last, at this start or an earlier one. Whether requests can be sent about one of them
    /// is for Session::reaches() to say.
    [[nodiscard]] const QList<Entity> &entities() const { return m_entities; }
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
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// The keys that this program created, for the open profile's entities.
    [[nodiscard]] const QList<MadeKey> &made() const { return m_made; }

    // What is recorded before isLoaded() is taken over once it is.

    void recordEntities(const QList<Entity> &entities, const ListNotes &notes = {});
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

signals:
    void loaded();
    void tableChanged(const ek::KeyTable::Change &change); ///< coalesced by whoever shows it
    void tableReset(); ///< another profile, or none
    void readingChanged(const ek::EntityId &entity);
    void entitiesChanged();
    void seenChanged();

private:
    /// Does a part of a piece of work, a short one. Whether all of it is done.
    using Step = std::function<bool()>;
    class Recording;

    void onSessionChanged();
    void onEntitiesListed();
    void onFetched(const EntityId &entity);
    void begin();
    void end();
    void setLoaded();
    void clear();

    void add(Step step);
    void takeTurn();
    void take(const KeyTable::Change &change);
    void tellChange();
    void removeVanished(const QList<Entity> &before);
    void raiseToLive();
    void link(const EntityId &entity, const KeyList &list);
    [[nodiscard]] bool isMade(const EntityId &entity, const KeyFingerprint &listed) const;
    void setReading(const EntityId &entity, const EntityReading &reading);

    Session &m_session;
    KeyStore &m_keys;
    bool m_isOpen = false;
    bool m_isLoaded = false;
    KeyTable m_table;
    QList<Entity> m_entities;
    QHash<EntityId, EntityReading> m_readings;
    QList<MadeKey> m_made;
    QDateTime m_seenUntil;

    std::deque<std::shared_ptr<Step>> m_steps; ///< in the order they were asked for
    bool m_isTakingTurn = false;
    QTimer m_turn;
    KeyTable::Change m_change; ///< of this turn
};

} // namespace ek
