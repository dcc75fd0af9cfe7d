#include "api/RetryAfter.h"

#include <QLocale>

#include <algorithm>

namespace ek {

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    constexpr qint64 longest = 24LL * 60 * 60;
    const QByteArray text = value.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;

    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds(fits ? std::min(seconds, longest) : longest);
    }

    // Date and time apart: read as one they would be local time, which has gaps.
    const QString words = QString::fromLatin1(text);
    const QDate day = QLocale::c().toDate(words.left(16), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(words.mid(17, 8), QStringLiteral("hh:mm:ss"));
    if (!day.isValid() || !time.isValid() || words.at(16) != QLatin1Char(' ') || words.mid(25) != QLatin1String(" GMT"))
        return std::nullopt;
    const QDateTime date(day, time, Qt::UTC);
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(date), 0, longest));
}

} // namespace ek
