#pragma once

#include "core/Result.h"

#include <QString>

namespace ek {

/// Why a file of SQLite did not do what was asked. Worded for people in wording/FileText alone.
enum class StorageErrorKind {
    Damaged, ///< cut short or garbage; for the state file also: not ours. It was put aside and a new one begun
    Newer, ///< written by a newer version of the program. The state file was put aside; a cache is left as it is
    NotWritable, ///< the file or its folder cannot be made, opened or written
    Full, ///< no room on the disk
    Busy, ///< another instance of the program did not let go of it in time
    NotOurs, ///< a link, a folder or another program's file stands in the place of a cache; it is left as it is
    RowsSetAside, ///< notes in it made no sense and were set aside within it; the rest stands
    Failed, ///< anything else
};

struct StorageError
{
    StorageErrorKind kind = StorageErrorKind::Failed;
    QString detail = {}; ///< the library's own words; never a secret
    QString putAside = {}; ///< where a file that could not be used was moved to; empty where none was
};

template <typename T> using StorageResult = tl::expected<T, StorageError>;

/// What SQLite's result code @p code says about the file at @p path.
StorageErrorKind storageErrorKind(int code, const QString &path);

/// Why @p path, or something beside it, could not be made or written: no room, or something else.
StorageErrorKind unwritableKind(const QString &path);

} // namespace ek
