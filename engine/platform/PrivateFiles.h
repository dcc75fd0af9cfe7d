#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace ek {

/// Takes the rights of others from @p folder, every folder below it and every file in them, as far as they are this
/// user's: an earlier version, a copy or a lax umask may have given some. Links are left alone, and files with a second
/// name, which is somewhere else. Where @p folder itself is a link, somebody chose what is at its end: there only the
/// files whose names begin with one of @p own are touched. Returns what was changed, in words for a log, by names
/// without their paths. Does nothing on Windows, where the user's profile is the user's alone. Any thread.
QStringList makePrivate(const QString &folder, const QStringList &own = {});

/// Opens @p path to append to, for its user alone, and makes it where it is missing. -1, with the reason in
/// @p problem, where it is a link, not a plain file, somebody else's, has a second name, or is one whose first bytes,
/// up to 64, @p isLog does not take for those of a log; then it stays as it is. One that others could read is closed to
/// them. The caller closes it. Any thread.
int openPrivateLog(
    const QString &path, QString *problem,
    const std::function<bool(const QByteArray &)> &isLog = [](const QByteArray &) { return true; });

} // namespace ek
