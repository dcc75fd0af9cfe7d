#include "models/Moments.h"

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

    // Whole units, not rounded up: a key that expires "in 2 days" lasts two. But what was just set to 90 days is
    // not 89.
    constexpr qint64 slack = 5 * minute;
    if (distance < minute)
        return past ? Moments::tr("just now") : Moments::tr("in less than a minute");
    const auto count = [distance](qint64 unit) {
        return static_cast<int>((distance + (unit == day ? slack : 0)) / unit);
    };
    if (distance < hour)
        return past ? Moments::tr("%n minute(s) ago", nullptr, count(minute))
                    : Moments::tr("in %n minute(s)", nullptr, count(minute));
    if (distance < day - slack)
        return past ? Moments::tr("%n hour(s) ago", nullptr, count(hour))
                    : Moments::tr("in %n hour(s)", nullptr, count(hour));
    if (distance < 100 * day)
        return past ? Moments::tr("%n day(s) ago", nullptr, count(day))
                    : Moments::tr("in %n day(s)", nullptr, count(day));
    if (distance < 730 * day) {
        const int months = static_cast<int>(static_cast<double>(distance) / (30.44 * day));
        return past ? Moments::tr("%n month(s) ago", nullptr, months) : Moments::tr("in %n month(s)", nullptr, months);
    }
    const int years = static_cast<int>(static_cast<double>(distance) / (365.25 * day));
    return past ? Moments::tr("%n year(s) ago", nullptr, years) : Moments::tr("in %n year(s)", nullptr, years);
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
    return QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ')
        + local.time().toString(QStringLiteral("HH:mm:ss")) + QLatin1Char(' ') + local.timeZoneAbbreviation();
}

QString utcTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QString();
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
