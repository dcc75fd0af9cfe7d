#pragma once

#include "fleet/InventoryFile.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace ek {

/// An inventory's file while a profile is open: read in parts at first, written from then on, given up where it cannot
/// be used. What could not be written is asked for again once something could. GUI thread only.
///
/// Nothing may be put while it is not open; what is put then is dropped.
class KeptInventory : public QObject
{
    Q_OBJECT

public:
    /// @p folder: see InventoryFile.
    explicit KeptInventory(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] bool hasFolder() const { return m_file.hasFolder(); }
    /// The file that is open or was tried; empty: none.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Whether it was opened and is being written.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// What is wrong with it; Damaged says that something was lost, and that it is being written again.
    [[nodiscard]] const std::optional<StorageError> &problem() const { return m_problem; }
    void forgetProblem();

    /// Closes the one that is open. opened() or failed() follows, and then, after opened(), what the file holds.
    void open(const QString &name, const ProfileId &profile);
    void close();

    // What the file holds, in the order of arrival. More is read while the first is taken over.
    [[nodiscard]] bool hasArrived() const { return !m_arrived.empty(); }
    [[nodiscard]] const EntityRecord &firstArrived() const { return m_arrived.front(); }
    /// Takes the first away, for whoever may be led to close the file by what it says.
    [[nodiscard]] EntityRecord takeFirstArrived();
    /// The first is in the table.
    void dropFirstArrived();
    [[nodiscard]] bool hasAllArrived() const { return m_hasAllArrived; }
    /// All that arrived is taken over. From now on it is looked for what other instances of the program write.
    void endArrival();

    void put(std::vector<EntityRecord> records);
    void putFailure(const EntityId &entity, const EntityReading &reading);
    void putEntities(const QList<Entity> &entities, const QDateTime &listedAt);
    void putListedAt(const QDateTime &listedAt);
    void putMade(const QList<MadeKey> &made);
    void putSeenUntil(const QDateTime &moment);

    /// The profiles are no more: deletes the files that were theirs alone.
    void removeProfiles(const QList<ProfileId> &profiles);
    /// Closes the one that is open, and deletes the files of all profiles. See InventoryFile::removeAll(); none without
    /// a folder.
    void removeAll(QObject *guard, std::function<void(StorageResult<int>)> done);
    /// The same. What goes wrong is the problem().
    void removeAll();

signals:
    void opened(const ek::InventorySummary &summary);
    void failed(); ///< it is closed, and is not tried again under this name; problem() says why
    void arrived(); ///< hasArrived() or hasAllArrived()
    void othersFound(const std::vector<ek::EntityRecord> &records); ///< by other instances, or earlier runs
    void begunAnew(); ///< what is known of the entities' keys has to be put again
    void recordsMissed(const QList<ek::EntityId> &entities); ///< they have to be put again
    void summaryMissed(); ///< the rest has to be put again
    void problemChanged();

private:
    void onOpened(const StorageResult<InventoryFile::Opened> &opened);
    void onArrived(StorageResult<std::vector<EntityRecord>> records);
    void readOn();
    void fail(const StorageError &why);
    void setProblem(const std::optional<StorageError> &problem);
    void onWritten(const StorageResult<InventoryFile::Written> &written, const QList<EntityId> &about);
    [[nodiscard]] InventoryFile::Then<InventoryFile::Written> afterSummary();

    InventoryFile m_file;
    QString m_name;
    bool m_isOpen = false;
    std::unique_ptr<QObject> m_guard; ///< answers to what was asked of another file reach nobody
    QTimer m_deadline; ///< for the file to be read
    QTimer m_poll;
    std::deque<EntityRecord> m_arrived;
    std::vector<EntityRecord> m_takenOver; ///< for the file's thread to destroy, which takes its time
    bool m_isReading = false;
    bool m_hasAllArrived = false;
    std::optional<StorageError> m_problem;
    QSet<EntityId> m_unwritten;
    bool m_isSummaryUnwritten = false;
};

} // namespace ek
