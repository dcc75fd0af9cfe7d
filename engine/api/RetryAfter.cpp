#include "api/RetryAfter.h"

#include "api/HttpDate.h"

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

    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    // Rounded up: the server is not asked again before the moment that it named.
    return std::chrono::seconds(std::clamp<qint64>((now.msecsTo(date) + 999) / 1000, 0, longest));
}

} // namespace ek
