#include "wording/TypedMoment.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <optional>

namespace ek {

namespace {

struct MomentProblems
{
    Q_DECLARE_TR_FUNCTIONS(ek::MomentProblems)
};

/// Seconds from UTC that a clock shows at a moment, which is given in seconds since 1970.
using Clockface = std::function<int(qint64)>;

/// With Latin digits, plain separators, and without the marks that turn the direction of writing.
QString simplified(const QString &text)
{
    QString plain;
    const auto points = text.toUcs4();
    for (const char32_t point : points) {
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Number_DecimalDigit)
            plain += QChar(u'0' + QChar::digitValue(point));
        else if (category == QChar::Punctuation_Dash || point == 0x2212)
            plain += u'-';
        else if (point == 0xff1a || point == 0x2236)
            plain += u':';
        else if (QChar::isSpace(point))
            plain += u' ';
        else if (category != QChar::Other_Format)
            plain += QString::fromUcs4(&point, 1).toUpper();
    }
    return plain.simplified();
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// None if it is no offset that any clock has.
std::optional<int> readOffset(const QString &text)
{
    if (text == QLatin1String("Z") || text == QLatin1String("UTC") || text == QLatin1String("GMT"))
        return 0;
    const QString digits = QString(text).mid(1).remove(u':');
    const int hours = digits.left(2).toInt();
    const int minutes = digits.mid(2).toInt();
    constexpr int furthest = 14;
    if (hours > furthest || minutes > 59)
        return std::nullopt;
    const int seconds = (hours * 60 + minutes) * 60;
    return text.startsWith(u'-') ? -seconds : seconds;
}

TypedMoment at(qint64 seconds)
{
    return {TypedMoment::Problem::None, QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)};
}

/// @p shown is what the clock shows, as if it were in UTC.
TypedMoment byClock(qint64 shown, const Clockface &offsetAt)
{
    // The offsets around it are all that could be meant. Some clocks are moved by half an hour, some by a whole day.
    constexpr qint64 hour = 3600;
    constexpr std::array<qint64, 7> around{-27 * hour, -15 * hour, -2 * hour, 0, 2 * hour, 15 * hour, 27 * hour};
    QList<int> fitting;
    int least = offsetAt(shown);
    for (const qint64 distance : around) {
        const int offset = offsetAt(shown + distance);
        least = std::min(least, offset);
        if (!fitting.contains(offset) && offsetAt(shown - offset) == offset)
            fitting += offset;
    }
    const auto utc = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); };
    if (fitting.isEmpty())
        return {.problem = TypedMoment::Problem::Skipped, .latest = utc(shown - least)};
    if (fitting.size() == 1)
        return at(shown - fitting.constFirst());
    // The greater offset is the earlier moment.
    std::sort(fitting.begin(), fitting.end(), std::greater<>());
    return {
        TypedMoment::Problem::Twice, {}, fitting.constFirst(), fitting.constLast(), utc(shown - fitting.constLast())};
}

TypedMoment read(const QString &text, const Clockface &offsetAt)
{
    static const QRegularExpression form(QStringLiteral(
        "^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
        "(?:(?: ?T ?|,? )(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?(Z|UTC|GMT|[-+]\\d{2}(?::?\\d{2})?))?)?$"));
    const QRegularExpressionMatch match = form.match(simplified(text));
    if (!match.hasMatch())
        return {};
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!date.isValid())
        return {TypedMoment::Problem::NoSuchDate, {}};
    if (match.captured(4).isEmpty())
        return {TypedMoment::Problem::TimeMissing, {}};
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!time.isValid())
        return {TypedMoment::Problem::NoSuchTime, {}};

    const qint64 shown = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    if (match.captured(7).isEmpty())
        return byClock(shown, offsetAt);
    const std::optional<int> offset = readOffset(match.captured(7));
    return offset ? at(shown - *offset) : TypedMoment{};
}

} // namespace

TypedMoment readMoment(const QString &text, const QTimeZone &zone)
{
    return read(text,
                [&](qint64 seconds) { return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)); });
}

TypedMoment readMoment(const QString &text)
{
    return read(text, [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds).offsetFromUtc(); });
}

QString typedMoment(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool isWhole = local.time().second() == 0;
    QString text = local.toString(isWhole ? QStringLiteral("yyyy-MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (readMoment(text).problem == TypedMoment::Problem::None)
        return text;
    return text + QLatin1Char(' ') + offsetText(local.offsetFromUtc());
}

QString describe(const TypedMoment &typed)
{
    switch (typed.problem) {
    case TypedMoment::Problem::None:
        break;
    case TypedMoment::Problem::NotUnderstood:
        return MomentProblems::tr("Type year, month, day and time like this: 2028-02-29 12:00");
    case TypedMoment::Problem::TimeMissing:
        return MomentProblems::tr("Type the time as well, like this: 2028-02-29 12:00");
    case TypedMoment::Problem::NoSuchDate:
        return MomentProblems::tr("The calendar has no such day.");
    case TypedMoment::Problem::NoSuchTime:
        return MomentProblems::tr("The clock has no such time. It goes from 00:00 to 23:59.");
    case TypedMoment::Problem::Skipped:
        return MomentProblems::tr("That time does not exist: the clocks are put forward over it. Choose another time.");
    case TypedMoment::Problem::Twice:
        return MomentProblems::tr(
                   "That time comes twice, because the clocks are put back. Add %1 for the first, or %2 for the "
                   "second.",
                   "offsets from UTC")
            .arg(offsetText(typed.firstOffset), offsetText(typed.secondOffset));
    }
    return {};
}

} // namespace ek
