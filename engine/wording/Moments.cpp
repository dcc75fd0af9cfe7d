#include "wording/Moments.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

namespace ek {

namespace {

struct Moments
{
    Q_DECLARE_TR_FUNCTIONS(ek::Moments)
};

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = now.secsTo(time);
    const bool past = seconds < 0;
    const qint64 distance = std::llabs(seconds);
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    constexpr qint64 year = 365 * day;
    constexpr qint64 month = year / 12;

    // Whole units, not rounded up: a key that expires "in 2 days" lasts two. But what was just set to 90 days is
    // not 89, nor is a year eleven months.
    constexpr qint64 slack = 5 * minute;
    if (distance < minute)
        return past ? Moments::tr("just now") : Moments::tr("in less than a minute");
    const auto count = [distance](qint64 unit) {
        return static_cast<int>((distance + (unit >= day ? slack : 0)) / unit);
    };
    if (distance < hour)
        return past ? Moments::tr("%n minute(s) ago", nullptr, count(minute))
                    : Moments::tr("in %n minute(s)", nullptr, count(minute));
    if (distance < day - slack)
        return past ? Moments::tr("%n hour(s) ago", nullptr, count(hour))
                    : Moments::tr("in %n hour(s)", nullptr, count(hour));
    if (distance < 100 * day - slack)
        return past ? Moments::tr("%n day(s) ago", nullptr, count(day))
                    : Moments::tr("in %n day(s)", nullptr, count(day));
    if (distance < 2 * year - slack)
        return past ? Moments::tr("%n month(s) ago", nullptr, count(month))
                    : Moments::tr("in %n month(s)", nullptr, count(month));
    return past ? Moments::tr("%n year(s) ago", nullptr, count(year))
                : Moments::tr("in %n year(s)", nullptr, count(year));
}

QString pastTime(const QDateTime &time, const QDateTime &now)
{
    return relativeTime(qMin(time, now.addSecs(-1)), now);
}

QString localTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    // The short formats of some locales leave open which number is the month.
    return QLocale().toString(local.date(), QStringLiteral("d MMM yyyy")) + QLatin1Char(' ')
        + local.time().toString(QStringLiteral("HH:mm:ss")) + QLatin1Char(' ') + local.timeZoneAbbreviation();
}

QString utcTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QString();
}

QString localAndUtc(const QDateTime &time)
{
    if (!time.isValid() || time.toLocalTime().offsetFromUtc() == 0)
        return localTime(time);
    return Moments::tr("%1, that is %2", "the same moment in local time and in UTC")
        .arg(localTime(time), utcTime(time));
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
