#pragma once

#include <QString>
#include <QStringList>

namespace ek {

/// Takes the rights of others from @p folder, every folder below it and every file in them, as far as they are this
/// user's: an earlier version, a copy or a lax umask may have given some. Links are left alone, but @p folder may be
/// one. Returns what was changed, in words for a log, by names without their paths. Does nothing on Windows, where the
/// user's profile is the user's alone. Any thread.
QStringList makePrivate(const QString &folder);

/// Opens @p path to append to, for its user alone, and makes it where it is missing. -1, with the reason in
/// @p problem, where it is a link, not a plain file, somebody else's, or has a second name. One that others could read
/// is closed to them. The caller closes it. Any thread.
int openPrivateLog(const QString &path, QString *problem);

} // namespace ek
