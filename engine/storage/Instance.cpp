#include "storage/Instance.h"

#include "platform/RegularFile.h"
#include "storage/Placement.h"
#include "storage/StaleLock.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace ek {

namespace {

constexpr QLatin1String suffix(".lock");

bool canLock(const QString &path)
{
    if (!isRegularOrMissing(path)) // QLockFile would open it, and wait
        return false;
    QLockFile lock(path);
    lock.setStaleLockTime(0); // age says nothing; the process that wrote it does
    return lock.tryLock(0); // and is gone with its file at the end of this function
}

} // namespace

Instance::Instance(const QString &folder)
    : m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

bool Instance::isId(const QString &id)
{
    const QUuid uuid = QUuid::fromString(id);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == id;
}

QString Instance::lockOf(const QString &id) const
{
    return QDir(m_folder).filePath(id + suffix);
}

StorageResult<Done> Instance::hold()
{
    if (m_lock && QFile::exists(lockOf(m_id)))
        return Done{};
    m_lock.reset();
    if (auto made =
            makeFolder(QFileInfo(m_folder).absolutePath()).and_then([this](Done) { return makeFolder(m_folder); });
        !made)
        return made;
    if (!isRegularOrMissing(lockOf(m_id)))
        return tl::unexpected(
            StorageError{StorageErrorKind::NotWritable, QStringLiteral("%1 is not a file").arg(lockOf(m_id))});
    auto lock = std::make_unique<QLockFile>(lockOf(m_id));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return tl::unexpected(
            StorageError{unwritableKind(m_folder), QStringLiteral("cannot make %1").arg(lock->fileName())});
    m_lock = std::move(lock);
    return Done{};
}

bool Instance::isAlive(const QString &id) const
{
    if (id == m_id)
        return true;
    const QString path = lockOf(id);
    // What is not even a file is nobody's lock.
    return QFile::exists(path) && isRegularOrMissing(path) && !canLock(path) && !removeUnlocked(path);
}

void Instance::tidy() const
{
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        if (name.endsWith(suffix) && name != m_id + suffix)
            canLock(QDir(m_folder).filePath(name));
    }
}

} // namespace ek
