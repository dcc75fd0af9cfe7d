#include "storage/Placement.h"

#include "platform/RegularFile.h"
#include "storage/StaleLock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ek {

namespace {

constexpr auto userOnly = QFile::ReadOwner | QFile::WriteOwner;

/// What belongs to an SQLite file. Left where it was, SQLite would play it into the next file of that name.
constexpr const char *companions[] = {"-journal", "-wal", "-shm"};

QString companionOf(const QString &path, const char *companion)
{
    return path + QLatin1String(companion);
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink(); // one that leads nowhere does not "exist"
}

bool isFree(const QString &path)
{
    bool there = isThere(path);
    for (const char *companion : companions)
        there = there || isThere(companionOf(path, companion));
    return !there;
}

QString freeName(const QString &path, const QString &why)
{
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString base = path + QLatin1Char('.') + why + QLatin1Char('-') + time;
    for (int number = 2;; ++number) {
        const QString name = number == 2 ? base : base + QStringLiteral("-%1").arg(number - 1);
        if (isFree(name))
            return name;
    }
}

/// A rename lasts through a power cut once its folder was written.
void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

bool moveFile(const QString &path, const QString &free, QString *problem = nullptr)
{
#ifdef Q_OS_WIN
    return moveNode(path, free, problem); // which waits for whoever has it open
#else
    QFile file(path);
    const bool moved = file.rename(free); // never over what came to that name meanwhile
    if (!moved && problem)
        *problem = file.errorString();
    return moved;
#endif
}

StorageError unwritable(const QString &path, const QString &detail)
{
    return {unwritableKind(path), detail};
}

} // namespace

StorageResult<Done> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return Done{};
    QDir().mkpath(QFileInfo(folder).absolutePath());
    // Another instance may have been faster.
    if (QDir().mkdir(folder, userOnly | QFile::ExeOwner) || QFileInfo(folder).isDir())
        return Done{};
    return tl::unexpected(unwritable(folder, QStringLiteral("cannot make the folder %1").arg(folder)));
}

StorageResult<std::unique_ptr<QLockFile>> lockPlace(const QString &path, std::chrono::milliseconds timeout)
{
    auto lock = std::make_unique<QLockFile>(path + QLatin1String(".lock"));
    lock->setStaleLockTime(0);
    const auto wait = static_cast<int>(timeout.count());
    // Who was killed in here left the lock, and may have had the number that this process has now.
    if (!lock->tryLock(wait) && !(removeUnlocked(lock->fileName()) && lock->tryLock(wait))) {
        const bool busy = lock->error() == QLockFile::LockFailedError;
        return tl::unexpected(StorageError{busy ? StorageErrorKind::Busy : unwritableKind(path),
                                           QStringLiteral("cannot lock %1").arg(lock->fileName())});
    }
    return lock;
}

StorageResult<QString> makeBeside(const QString &path)
{
    const QFileInfo info(path);
    const QString prefix = info.fileName() + QLatin1String(".new-");
    for (const QFileInfo &left : info.dir().entryInfoList(QDir::Files | QDir::Hidden)) {
        if (left.fileName().startsWith(prefix))
            QFile::remove(left.filePath()); // nobody waits for one that is in use
    }
    QFile file(info.dir().filePath(prefix + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, userOnly))
        return tl::unexpected(unwritable(path, file.errorString()));
    return file.fileName();
}

StorageResult<Done> moveIn(const QString &made, const QString &path)
{
    if (isThere(path)) // and so what is beside it is its own
        return tl::unexpected(unwritable(path, QStringLiteral("something is there")));
    for (const char *companion : companions) {
        const QString left = companionOf(path, companion);
        if (!isThere(left))
            continue;
        if (QFileInfo(left).size() == 0 ? !removeNode(left) : !moveFile(left, freeName(left, QStringLiteral("left"))))
            return tl::unexpected(unwritable(path, QStringLiteral("cannot move %1").arg(left)));
    }
    QString problem;
    if (!moveFile(made, path, &problem))
        return tl::unexpected(unwritable(path, problem));
    syncFolderOf(path);
    return Done{};
}

StorageResult<Done> clearAround(const QString &path)
{
    for (const char *companion : {"-journal", "-wal", "-shm", ".lock"}) {
        const QString there = companionOf(path, companion);
        if (isRegularOrMissing(there))
            continue;
        if (!moveNode(there, freeName(there, QStringLiteral("left"))))
            return tl::unexpected(unwritable(path, QStringLiteral("cannot move %1").arg(there)));
    }
    return Done{};
}

StorageResult<Done> removeFrom(const QString &path)
{
    // The file first: one without its journal could be taken for whole, a journal without its file is of no use.
    QStringList parts{path};
    for (const char *companion : companions)
        parts += companionOf(path, companion);
    for (const QString &part : parts) {
        QString problem;
        if (isThere(part) && !removeNode(part, &problem) && isThere(part)) // whoever closed it may have been faster
            return tl::unexpected(unwritable(path, problem));
    }
    return Done{};
}

StorageResult<QString> putAside(const QString &path, const QString &why)
{
    QString aside = freeName(path, why);
    // The file last: should the process end in between, a file without its journal is found damaged again, but a
    // journal without its file would be played into the next one.
    QStringList parts;
    for (const char *companion : companions) {
        if (isThere(companionOf(path, companion)))
            parts += QLatin1String(companion);
    }
    parts += QString();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString problem;
        if (moveFile(path + parts.at(i), aside + parts.at(i), &problem))
            continue;
        const StorageError error = unwritable(path, problem);
        while (--i >= 0)
            moveFile(aside + parts.at(i), path + parts.at(i));
        return tl::unexpected(error);
    }
    syncFolderOf(path);
    return aside;
}

} // namespace ek
