#pragma once

#include "fleet/InventoryBooks.h"
#include "platform/Worker.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ek {

/// The files of inventories in one folder, of which one is open at a time: InventoryBooks on a thread of its own.
///
/// Everything is done in the order of the calls; answers come on the GUI thread, exactly once, never from within the
/// call, unless their guard is gone.
class InventoryFile
{
public:
    using Opened = InventoryBooks::Opened;
    using Written = InventoryBooks::Written;
    template <typename T> using Then = std::function<void(StorageResult<T>)>;

    /// @p folder is made once it is needed; empty: there are no files, and nothing may be called.
    explicit InventoryFile(const QString &folder);
    /// Waits until everything that was asked for is written.
    ~InventoryFile();
    InventoryFile(const InventoryFile &) = delete;
    InventoryFile &operator=(const InventoryFile &) = delete;

    [[nodiscard]] bool hasFolder() const { return !m_folder.isEmpty(); }

    /// Closes the one that is open, and opens the file @p name for @p profile.
    void open(const QString &name, const ProfileId &profile, QObject *guard, Then<Opened> then);
    /// @p used is destroyed on the thread.
    void next(std::vector<EntityRecord> used, QObject *guard, Then<std::vector<EntityRecord>> then);
    /// Nothing of what it held stays in memory.
    void close();

    void putRecords(std::vector<EntityRecord> records, QObject *guard, Then<Written> then);
    void putFailure(const EntityId &entity, const EntityReading &reading, QObject *guard, Then<Written> then);
    void putEntities(const QList<Entity> &entities, const QDateTime &listedAt, QObject *guard, Then<Written> then);
    void putListedAt(const QDateTime &listedAt, QObject *guard, Then<Written> then);
    void putMade(const QList<MadeKey> &made, QObject *guard, Then<Written> then);
    void putSeenUntil(const QDateTime &seenUntil, QObject *guard, Then<Written> then);
    void look(QObject *guard, Then<Written> then);

    /// The profiles are no more: deletes the files that were theirs alone.
    void removeProfiles(const QList<ProfileId> &profiles);
    /// Closes the one that is open, and deletes all of them. How many there were; an error where one is still there.
    void removeAll(QObject *guard, Then<int> then);

private:
    template <typename T, typename Work> void ask(Work work, QObject *guard, Then<T> then);

    const QString m_folder;
    std::unique_ptr<InventoryBooks> m_books; ///< used on the thread alone
    Worker m_thread{Worker::AtEnd::Wait}; ///< goes first: until then its jobs use the books
};

} // namespace ek
