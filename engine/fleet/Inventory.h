#pragma once

#include "api/Answers.h"
#include "core/Entity.h"
#include "core/Error.h"
#include "fleet/KeyTable.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace ek {

/// How far the keys of one entity are known.
struct EntityReading
{
    QDateTime readAt; ///< UTC: the last whole list; invalid: never read
    std::optional<Error> failure; ///< of the last try, where it failed after that
    QDateTime failedAt; ///< UTC
    ListNotes notes; ///< of the last list
};

/// What is known of every key of every entity of the open profile, and since when. No secret, no id of a key.
///
/// A snapshot: each entity's part is as old as its reading says. Kept in a file of its own per API address and account
/// where it may be (see CacheFile); what is lost with the file is time. GUI thread only.
class Inventory : public QObject
{
    Q_OBJECT

public:
    // The parts that others build on; the rest is the implementer's.

    [[nodiscard]] const KeyTable &table() const;
    /// Of the account, as listed last, at this start or an earlier one.
    [[nodiscard]] const QList<Entity> &entities() const;
    [[nodiscard]] EntityReading reading(const EntityId &entity) const;
    struct Extent
    {
        int entities = 0;
        int neverRead = 0;
        int failed = 0;
        QDateTime oldest; ///< readAt of the entity whose reading is oldest; invalid unless all were read
        [[nodiscard]] bool isComplete() const { return entities > 0 && neverRead == 0; }
    };
    [[nodiscard]] Extent extent() const;
    /// Whether what the file keeps has been read: until then table() may be empty.
    [[nodiscard]] bool isLoaded() const;

    void recordEntities(const QList<Entity> &entities);
    /// A list of the entity's keys, read now. Keys that a list proves absent are gone since now.
    void recordKeys(const EntityId &entity, const KeyList &list);
    /// Nothing of the entity's keys is "gone" because of it.
    void recordFailure(const EntityId &entity, const Error &error);
    /// This program created the key. @p wholeKey is the digest of the whole secret, by which it is recognised where
    /// lists mask ids.
    void recordCreated(const EntityId &entity, const ApiKey &key, const KeyFingerprint &wholeKey);
    void recordDeleted(const EntityId &entity, const KeyFingerprint &key);

    /// Since when changes are new to the admin; "Mark as seen" sets it to now.
    [[nodiscard]] QDateTime seenUntil() const;
    void markSeen();

signals:
    void loaded();
    void tableChanged(const ek::KeyTable::Change &change); ///< coalesced by whoever shows it
    void tableReset(); ///< another profile, or none
    void readingChanged(const ek::EntityId &entity);
    void entitiesChanged();
    void seenChanged();
};

} // namespace ek
