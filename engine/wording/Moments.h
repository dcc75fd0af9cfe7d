#pragma once

#include "core/ApiKey.h"

#include <QDateTime>
#include <QString>

namespace ek {

// Points in time in words. All translated and in the user's locale; an invalid time gives an empty text.

/// What a zone is called behind a time: its abbreviation, or how far it is from UTC where the system has a name in
/// words for it, as Windows has ("Central European Standard Time"), or a number alone.
QString zoneText(const QString &abbreviation, int secondsFromUtc);

/// "in 12 days", "3 hours ago", "just now".
QString relativeTime(const QDateTime &time, const QDateTime &now);
/// "12 days left", "3 days ago": beside a status, where "Active, in 12 days" could be taken for when it begins.
QString timeLeft(const QDateTime &end, const QDateTime &now);
/// relativeTime() for what has happened: a server's clock that is ahead of ours does not make it the future.
QString pastTime(const QDateTime &time, const QDateTime &now);
/// "14 Mar 2027 10:00:00 CET" and the like, in local time.
QString localTime(const QDateTime &time);
/// "2027-03-14 09:00:00 UTC"; like localTime() in a locale with digits of its own.
QString utcTime(const QDateTime &time);
/// Both, or only one where this computer lives by UTC.
QString localAndUtc(const QDateTime &time);
/// "14:02" of today, "26 Nov 2026 14:02" of another day; in local time.
QString clockTime(const QDateTime &time, const QDateTime &now);
/// The same with its seconds.
QString clockTimeWithSeconds(const QDateTime &time, const QDateTime &now);
/// "Never", "in 12 days", "3 days ago", or that the server's date could not be read.
QString expiryText(const Expiry &expiry, const QDateTime &now);
/// "Active", "Expires soon", …
QString statusText(KeyStatus status);
/// "Live", "Sandbox", "Unknown".
QString environmentText(Environment environment);

} // namespace ek
