#pragma once

#include <QString>
#include <QStringList>

namespace ek {

// Where everything that is logged ends up, Qt's own lines included, redacted (see redactedLogLine()).
//
// A line goes to standard error where it is a warning, where it is somebody else's, or where QT_LOGGING_RULES asks for
// ours; to the file of logToFile(), where there is one; and into a memory of the last lines. Of
// what Qt says to developers, only categories go anywhere that speak of requests, files and devices: others carry what
// is typed, copied, sent over the D-Bus or shown on the screen, in forms that no redaction knows. Standard error is not
// waited for: where nobody reads it, lines are missing there. Any thread; lines come out whole and in one order. A line
// that is logged from within, by what writes another one, is dropped.

/// Once, in main(), before anything that could log.
void installLogging();

/// Appends every line to the file at @p path from now on, those from before as well. False, with the reason in
/// @p problem, where it cannot be used: see openPrivateLog(), and one that holds anything but such lines is not
/// touched. GUI thread.
bool logToFile(const QString &path, QString *problem);

/// The last lines, up to 200, oldest first.
QStringList recentLogLines();

} // namespace ek
