#pragma once

#include <QStringList>

namespace ek {

/// Takes out of the environment what would put files where the current folder happens to be: base folders of the XDG
/// specification that are not absolute, which it says to ignore, and a home that is not. A home that is missing then is
/// taken from the system's list of users. Returns the names of the variables that were changed. In main(), before
/// anything asks for a folder, while there is one thread. Does nothing on Windows.
QStringList mendBaseFolders();

/// Whether there is a place for the user's files. False where there is neither a home nor both of the absolute folders
/// that stand in for it. After mendBaseFolders(); always true on Windows.
bool hasBaseFolders();

} // namespace ek
