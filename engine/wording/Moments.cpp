#include "wording/Moments.h"

#include "core/PlainText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace ek {

namespace {

struct Moments
{
    Q_DECLARE_TR_FUNCTIONS(ek::Moments)
};

enum class Unit { LessThanAMinute, Minute, Hour, Day, Month, Year };

struct Distance
{
    Unit unit;
    int count;
};

Distance distanceBetween(const QDateTime &time, const QDateTime &now)
{
    const qint64 distance = std::llabs(now.secsTo(time));
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    constexpr qint64 year = 365 * day;
    constexpr qint64 month = year / 12;

    // Whole units, not rounded up: a key that expires "in 2 days" lasts two. But what was just set to 90 days is
    // not 89, nor is a year eleven months.
    constexpr qint64 slack = 5 * minute;
    const auto in = [distance](Unit unit, qint64 seconds) {
        return Distance{unit, static_cast<int>((distance + (seconds >= day ? slack : 0)) / seconds)};
    };
    if (distance < minute)
        return {Unit::LessThanAMinute, 0};
    if (distance < hour)
        return in(Unit::Minute, minute);
    if (distance < day - slack)
        return in(Unit::Hour, hour);
    if (distance < 100 * day - slack)
        return in(Unit::Day, day);
    if (distance < 2 * year - slack)
        return in(Unit::Month, month);
    return in(Unit::Year, year);
}

QString agoText(Distance distance)
{
    switch (distance.unit) {
    case Unit::LessThanAMinute:
        break;
    case Unit::Minute:
        return Moments::tr("%Ln minute(s) ago", nullptr, distance.count);
    case Unit::Hour:
        return Moments::tr("%Ln hour(s) ago", nullptr, distance.count);
    case Unit::Day:
        return Moments::tr("%Ln day(s) ago", nullptr, distance.count);
    case Unit::Month:
        return Moments::tr("%Ln month(s) ago", nullptr, distance.count);
    case Unit::Year:
        return Moments::tr("%Ln year(s) ago", nullptr, distance.count);
    }
    return Moments::tr("just now");
}

QString inText(Distance distance)
{
    switch (distance.unit) {
    case Unit::LessThanAMinute:
        break;
    case Unit::Minute:
        return Moments::tr("in %Ln minute(s)", nullptr, distance.count);
    case Unit::Hour:
        return Moments::tr("in %Ln hour(s)", nullptr, distance.count);
    case Unit::Day:
        return Moments::tr("in %Ln day(s)", nullptr, distance.count);
    case Unit::Month:
        return Moments::tr("in %Ln month(s)", nullptr, distance.count);
    case Unit::Year:
        return Moments::tr("in %Ln year(s)", nullptr, distance.count);
    }
    return Moments::tr("in less than a minute");
}

QString leftText(Distance distance)
{
    switch (distance.unit) {
    case Unit::LessThanAMinute:
        break;
    case Unit::Minute:
        return Moments::tr("%Ln minute(s) left", "until a key expires", distance.count);
    case Unit::Hour:
        return Moments::tr("%Ln hour(s) left", "until a key expires", distance.count);
    case Unit::Day:
        return Moments::tr("%Ln day(s) left", "until a key expires", distance.count);
    case Unit::Month:
        return Moments::tr("%Ln month(s) left", "until a key expires", distance.count);
    case Unit::Year:
        return Moments::tr("%Ln year(s) left", "until a key expires", distance.count);
    }
    return Moments::tr("less than a minute left", "until a key expires");
}

/// The short formats of some locales leave open which number is the month.
QString dateText(const QDate &date)
{
    return QLocale().toString(date, Moments::tr("d MMM yyyy", "QLocale's form of a date: day, short month, year"));
}

QString shortClockText(const QDateTime &time, const QDateTime &now, const QString &form)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QString clock = QLocale().toString(local.time(), form);
    return inOwnDirection(local.date() == now.toLocalTime().date() ? clock
                                                                   : QString(dateText(local.date()) + u' ' + clock));
}

/// In the digits of the locale.
QString clockText(const QDateTime &time, const QString &zone)
{
    return inOwnDirection(dateText(time.date()) + u' ' + QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"))
                          + u' ' + zone);
}

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const Distance distance = distanceBetween(time, now);
    return inOwnDirection(time < now ? agoText(distance) : inText(distance));
}

QString timeLeft(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid() || end <= now) // then it has expired
        return pastTime(end, now);
    return inOwnDirection(leftText(distanceBetween(end, now)));
}

QString pastTime(const QDateTime &time, const QDateTime &now)
{
    return relativeTime(qMin(time, now.addSecs(-1)), now);
}

QString zoneText(const QString &abbreviation, int secondsFromUtc)
{
    constexpr qsizetype longest = 6;
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    if (!abbreviation.isEmpty() && abbreviation.size() <= longest
        && std::all_of(abbreviation.cbegin(), abbreviation.cend(), isLetter))
        return abbreviation;
    QString utc = QStringLiteral("UTC");
    if (secondsFromUtc == 0)
        return utc;
    const QTime distance = QTime(0, 0).addSecs(std::abs(secondsFromUtc));
    return utc + (secondsFromUtc < 0 ? QChar(0x2212) : QChar(u'+'))
        + QLocale().toString(distance, QStringLiteral("HH:mm"));
}

QString localTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return clockText(local, zoneText(local.timeZoneAbbreviation(), local.offsetFromUtc()));
}

QString utcTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QString zone = QStringLiteral("UTC");
    // Arabic digits would turn the numbers of an ISO date round.
    if (QLocale().zeroDigit() != u"0")
        return clockText(time.toUTC(), zone);
    return inOwnDirection(time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + zone);
}

QString localAndUtc(const QDateTime &time)
{
    if (!time.isValid() || time.toLocalTime().offsetFromUtc() == 0)
        return localTime(time);
    return Moments::tr("%1, that is %2", "the same moment in local time and in UTC")
        .arg(localTime(time), utcTime(time));
}

QString clockTime(const QDateTime &time, const QDateTime &now)
{
    return shortClockText(time, now, QStringLiteral("HH:mm"));
}

QString clockTimeWithSeconds(const QDateTime &time, const QDateTime &now)
{
    return shortClockText(time, now, QStringLiteral("HH:mm:ss"));
}

QString expiryText(const Expiry &expiry, const QDateTime &now)
{
    switch (expiry.kind) {
    case Expiry::Kind::Never:
        return Moments::tr("Never", "expires");
    case Expiry::Kind::At:
        return relativeTime(expiry.at, now);
    case Expiry::Kind::Unreadable:
        break;
    }
    return Moments::tr("Unreadable date");
}

QString statusText(KeyStatus status)
{
    switch (status) {
    case KeyStatus::Active:
        return Moments::tr("Active", "API key");
    case KeyStatus::ExpiresSoon:
        return Moments::tr("Expires soon", "API key");
    case KeyStatus::Expired:
        return Moments::tr("Expired", "API key");
    case KeyStatus::NeverExpires:
        return Moments::tr("Never expires", "API key");
    case KeyStatus::Unknown:
        break;
    }
    return Moments::tr("Unknown", "status of an API key");
}

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return Moments::tr("Live", "environment");
    case Environment::Sandbox:
        return Moments::tr("Sandbox", "environment");
    case Environment::Unknown:
        break;
    }
    return Moments::tr("Unknown", "environment");
}

} // namespace ek
