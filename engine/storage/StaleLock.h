#pragma once

#include <QString>

namespace ek {

/// Removes the lock file at @p path where nobody holds it. False where somebody does, or it cannot be told.
///
/// QLockFile takes a process of the same number and program for the owner, which in a container is every instance's.
/// But it also locks its file (on Windows it keeps the file open), and that ends with the process. One that was made
/// this very moment is not locked yet: ask only about those that have been there for a while, or whose makers cannot be
/// at it.
bool removeUnlocked(const QString &path);

} // namespace ek
