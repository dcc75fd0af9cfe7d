#pragma once

#include "core/Entity.h"
#include "fleet/EntityRecord.h"
#include "storage/CacheFile.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ek {

/// What the file of an inventory keeps besides what is known of each entity's keys.
struct InventorySummary
{
    QList<Entity> entities; ///< without their e-mail addresses, which nothing needs
    QDateTime listedAt; ///< UTC: when the server listed these entities last; invalid: an older program wrote the file
    QDateTime seenUntil; ///< invalid: nobody said
    QList<MadeKey> made;
};

/// The inventory's SQLite file, as rows. Used on one thread; see InventoryFile, which is the one that uses it.
///
/// A file that is found damaged is replaced by a new one, which gets what is in the summary again.
class InventoryBooks
{
public:
    struct Opened
    {
        InventorySummary summary;
        bool wasDamaged = false; ///< what an earlier file held is lost
    };
    struct Written
    {
        /// What other instances of the program have read meanwhile, or what came of it together with what was written.
        std::vector<EntityRecord> others;
        bool wasDamaged = false; ///< what the file held is lost, but for the summary and what was written just now
    };

    /// Opens the file at @p path, or makes it, for @p profile.
    StorageResult<Opened> open(const QString &path, const ProfileId &profile);
    /// The next of what is known of the entities: about @p keys keys, in as many entities as have them. None: that was
    /// all.
    StorageResult<std::vector<EntityRecord>> next(int keys);
    void close();

    StorageResult<Written> putRecords(const std::vector<EntityRecord> &records);
    StorageResult<Written> putFailure(const EntityId &entity, const EntityReading &reading);
    StorageResult<Written> putEntities(const QList<Entity> &entities, const QDateTime &listedAt);
    /// The same entities were listed once more.
    StorageResult<Written> putListedAt(const QDateTime &listedAt);
    StorageResult<Written> putMade(const QList<MadeKey> &made);
    StorageResult<Written> putSeenUntil(const QDateTime &seenUntil);
    /// What other instances of the program have read meanwhile.
    StorageResult<Written> look();

    /// The file at @p path is no longer @p profile's; deletes it where it is nobody's then.
    static StorageResult<Done> removeProfile(const QString &path, const ProfileId &profile);

private:
    StorageResult<Written> write(const std::function<StorageResult<Done>(Connection &, Written &)> &work);
    StorageResult<Done> restore(Connection &connection) const;
    StorageResult<Done> putRecord(Connection &connection, const EntityRecord &record, qint64 change) const;
    StorageResult<Done> takeOthers(Connection &connection, Written &written) const;

    std::unique_ptr<CacheFile> m_file;
    ProfileId m_profile;
    InventorySummary m_summary; ///< what a new file must hold
    QByteArray m_token; ///< of the file that holds what was put so far
    QString m_writer; ///< by which this instance knows its own rows
    qint64 m_position = 0; ///< of the row that next() read last
    qint64 m_seenChange = 0; ///< of other instances
};

} // namespace ek
