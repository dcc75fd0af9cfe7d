#include "storage/StorageError.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace ek {

namespace {

// SQLite's primary result codes, which are part of its file format's promise never to change. Its header is not among
// what a build needs: the library is the Qt driver's own business.
enum Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoErr = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADb = 26,
};

bool mayBeWritten(const QString &path)
{
    const QFileInfo file(path);
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

} // namespace

StorageErrorKind storageErrorKind(int code, const QString &path)
{
    switch (code & 0xff) { // the rest is detail
    case Corrupt:
    case NotADb:
        return StorageErrorKind::Damaged;
    case Busy:
    case Locked:
        return StorageErrorKind::Busy;
    case Full:
        return StorageErrorKind::Full;
    case ReadOnly:
        // A damaged header can say that it is too new for the library to write, where nothing else forbids it.
        return code == ReadOnly && mayBeWritten(path) ? StorageErrorKind::Damaged : StorageErrorKind::NotWritable;
    case Perm:
        return StorageErrorKind::NotWritable;
    case IoErr:
    case CantOpen:
        // A full disk is SQLITE_FULL where a write met it, but one of these where a file could not be made.
        return unwritableKind(path);
    default:
        return StorageErrorKind::Failed;
    }
}

StorageErrorKind unwritableKind(const QString &path)
{
    constexpr qint64 leastRoom = 16'384; // one change: its pages and the journal of what was there
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const bool full =
        disk.isValid() && !disk.isReadOnly() && disk.bytesTotal() > 0 && disk.bytesAvailable() < leastRoom;
    return full ? StorageErrorKind::Full : StorageErrorKind::NotWritable;
}

} // namespace ek
