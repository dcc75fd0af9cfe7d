#include "api/HttpDate.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace ek {

namespace {

constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int monthOf(const QString &name)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (name == QLatin1String(months.at(i)))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

} // namespace

QDateTime parseHttpDate(const QByteArray &value)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return {};
    static const QRegularExpression form(QStringLiteral(
        "\\A(?:"
        "(?<wday>[A-Z][a-z]{2}), (?<d>[0-9]{2}) (?<m>[A-Z][a-z]{2}) (?<y>[0-9]{4}) (?<t>[0-9]{2}:[0-9]{2}:[0-9]{2}) "
        "GMT|"
        "(?<lday>[A-Z][a-z]{5,8}), (?<ld>[0-9]{2})-(?<lm>[A-Z][a-z]{2})-(?<ly>[0-9]{2}) "
        "(?<lt>[0-9]{2}:[0-9]{2}:[0-9]{2}) "
        "GMT|"
        "(?<aday>[A-Z][a-z]{2}) (?<am>[A-Z][a-z]{2}) (?<ad>[ 0-9][0-9]) (?<at>[0-9]{2}:[0-9]{2}:[0-9]{2}) "
        "(?<ay>[0-9]{4}))\\z"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return {};
    const auto either = [&match](const char *first, const char *second, const char *third) {
        for (const char *name : {first, second, third}) {
            if (match.hasCaptured(QLatin1String(name)))
                return match.captured(QLatin1String(name));
        }
        return QString();
    };
    int year = either("y", "ly", "ay").toInt();
    if (match.hasCaptured(QStringLiteral("ly")))
        year += year < 70 ? 2000 : 1900;
    const QDate day(year, monthOf(either("m", "lm", "am")), either("d", "ld", "ad").trimmed().toInt());
    QString clock = either("t", "lt", "at");
    // A leap second is the one sixtieth there is.
    if (clock.endsWith(QLatin1String(":60")))
        clock.replace(6, 2, QStringLiteral("59"));
    const QTime time = QTime::fromString(clock, QStringLiteral("hh:mm:ss"));
    if (!day.isValid() || !time.isValid())
        return {};
    if (QLocale::c().dayName(day.dayOfWeek(), QLocale::ShortFormat) != either("wday", "lday", "aday").left(3))
        return {};
    return QDateTime(day, time, Qt::UTC);
}

QDateTime madeAt(const QByteArray &date, const QByteArray &age)
{
    const QByteArray stored = age.trimmed();
    return stored.isEmpty() || stored == "0" ? parseHttpDate(date) : QDateTime();
}

QByteArray httpDate(const QDateTime &moment)
{
    return QLocale::c().toString(moment.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

} // namespace ek
