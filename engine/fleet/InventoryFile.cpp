#include "fleet/InventoryFile.h"

#include "core/Logging.h"
#include "fleet/InventoryPlace.h"

#include <QDir>

#include <utility>

namespace ek {

namespace {

/// Of one reading from the file: a few milliseconds of the window's thread.
constexpr int keysAtOnce = 2000;

QStringList filesIn(const QString &folder)
{
    QStringList files;
    const QDir directory(folder);
    for (const QString &name :
         directory.entryList(QDir::Files | QDir::Dirs | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (isInventoryFile(name))
            files += directory.filePath(name);
    }
    return files;
}

StorageResult<int> removeAllIn(const QString &folder)
{
    const QLatin1String suffix(".sqlite");
    int removed = 0;
    StorageResult<int> result = 0;
    for (const QString &path : filesIn(folder)) {
        if (!path.endsWith(suffix))
            continue;
        if (const auto done = CacheFile::remove(path); done)
            ++removed;
        else
            result = tl::unexpected(done.error());
    }
    // What is left beside them: locks, and what a process that was killed had not finished.
    for (const QString &path : filesIn(folder)) {
        if (!path.endsWith(suffix))
            QFile::remove(path);
    }
    return result.map([&](int) { return removed; });
}

} // namespace

InventoryFile::InventoryFile(const QString &folder)
    : m_folder(folder)
    , m_books(std::make_unique<InventoryBooks>())
{
}

InventoryFile::~InventoryFile()
{
    if (hasFolder())
        m_thread.run([this] { m_books.reset(); }); // SQLite's connection is closed on the thread that opened it
}

template <typename T, typename Work> void InventoryFile::ask(Work work, QObject *guard, Then<T> then)
{
    m_thread.run(
        [this, work = std::move(work)]() mutable -> StorageResult<T> {
            StorageResult<T> result = work(*m_books);
            if (!result)
                qCWarning(lcFiles) << "the file of the lists failed, kind" << int(result.error().kind);
            return result;
        },
        guard, std::move(then));
}

void InventoryFile::open(const QString &name, const ProfileId &profile, QObject *guard, Then<Opened> then)
{
    ask<Opened>(
        [path = QDir(m_folder).filePath(name), profile](InventoryBooks &books) { return books.open(path, profile); },
        guard, std::move(then));
}

void InventoryFile::next(std::vector<EntityRecord> used, QObject *guard, Then<std::vector<EntityRecord>> then)
{
    ask<std::vector<EntityRecord>>(
        [used = std::move(used)](InventoryBooks &books) mutable {
            used.clear();
            return books.next(keysAtOnce);
        },
        guard, std::move(then));
}

void InventoryFile::close()
{
    if (hasFolder())
        m_thread.run([this] { m_books->close(); });
}

void InventoryFile::putRecords(std::vector<EntityRecord> records, QObject *guard, Then<Written> then)
{
    ask<Written>([records = std::move(records)](InventoryBooks &books) { return books.putRecords(records); }, guard,
                 std::move(then));
}

void InventoryFile::putFailure(const EntityId &entity, const EntityReading &reading, QObject *guard, Then<Written> then)
{
    ask<Written>([entity, reading](InventoryBooks &books) { return books.putFailure(entity, reading); }, guard,
                 std::move(then));
}

void InventoryFile::putEntities(const QList<Entity> &entities, const QDateTime &listedAt, QObject *guard,
                                Then<Written> then)
{
    ask<Written>([entities, listedAt](InventoryBooks &books) { return books.putEntities(entities, listedAt); }, guard,
                 std::move(then));
}

void InventoryFile::putListedAt(const QDateTime &listedAt, QObject *guard, Then<Written> then)
{
    ask<Written>([listedAt](InventoryBooks &books) { return books.putListedAt(listedAt); }, guard, std::move(then));
}

void InventoryFile::putMade(const QList<MadeKey> &made, QObject *guard, Then<Written> then)
{
    ask<Written>([made](InventoryBooks &books) { return books.putMade(made); }, guard, std::move(then));
}

void InventoryFile::putSeenUntil(const QDateTime &seenUntil, QObject *guard, Then<Written> then)
{
    ask<Written>([seenUntil](InventoryBooks &books) { return books.putSeenUntil(seenUntil); }, guard, std::move(then));
}

void InventoryFile::look(QObject *guard, Then<Written> then)
{
    ask<Written>([](InventoryBooks &books) { return books.look(); }, guard, std::move(then));
}

void InventoryFile::removeProfiles(const QList<ProfileId> &profiles)
{
    if (!hasFolder())
        return;
    m_thread.run([folder = m_folder, profiles] {
        for (const QString &path : filesIn(folder)) {
            if (!path.endsWith(QLatin1String(".sqlite")))
                continue;
            for (const ProfileId &profile : profiles) {
                if (const auto done = InventoryBooks::removeProfile(path, profile); !done)
                    qCWarning(lcFiles) << "lists of a removed profile stay, kind" << int(done.error().kind);
                if (!QFile::exists(path))
                    break; // asking for the next profile would make it anew
            }
        }
    });
}

void InventoryFile::removeAll(QObject *guard, Then<int> then)
{
    ask<int>(
        [folder = m_folder](InventoryBooks &books) {
            books.close();
            return removeAllIn(folder);
        },
        guard, std::move(then));
}

} // namespace ek
