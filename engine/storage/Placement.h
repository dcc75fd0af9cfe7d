#pragma once

#include "storage/StorageError.h"

#include <QLockFile>
#include <QString>

#include <chrono>
#include <memory>

namespace ek {

// How an SQLite file comes to its place and leaves it. Nothing here overwrites anything. Within one folder, the caller
// keeps other instances from doing the same at the same time.

/// Makes @p folder for its user alone, where there is none.
StorageResult<Done> makeFolder(const QString &folder);

/// Keeps other instances from giving or taking @p path meanwhile, until the lock is destroyed. Its folder must be
/// there.
StorageResult<std::unique_ptr<QLockFile>> lockPlace(const QString &path, std::chrono::milliseconds timeout);

/// A new, empty file beside @p path, for its user alone. What an earlier try left behind is removed.
StorageResult<QString> makeBeside(const QString &path);

/// Gives @p made the name @p path, unless something has it. What SQLite left beside that name goes aside.
StorageResult<Done> moveIn(const QString &made, const QString &path);

/// Moves away what stands where SQLite expects a file beside @p path, or the program a lock, but is none or a link: a
/// pipe would be waited for.
StorageResult<Done> clearAround(const QString &path);

/// Removes the file at @p path with what SQLite left beside it. Done where there is none.
StorageResult<Done> removeFrom(const QString &path);

/// Moves what is at @p path to a free name "<path>.<why>-<time>", with what SQLite left beside it.
StorageResult<QString> putAside(const QString &path, const QString &why);

} // namespace ek
