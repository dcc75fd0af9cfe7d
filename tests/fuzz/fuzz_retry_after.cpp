// parseRetryAfter() on a header of any bytes.

#include "Properties.h"
#include "api/RetryAfter.h"

#include <algorithm>

using namespace ek;
using namespace ek::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace std::chrono_literals;
    const QDateTime now(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC);
    const QByteArray value = bytesOf(data, size);
    const QString shown = QString::fromLatin1(value);

    const auto wait = parseRetryAfter(value, now);
    require(!wait || (*wait >= 0s && *wait <= 24h), "a wait lies between nothing and a day", shown);
    require(parseRetryAfter(value, now) == wait, "the same header gives the same wait", shown);
    require(parseRetryAfter(value, now.toLocalTime()) == wait, "the zone of now does not matter", shown);
    require(parseRetryAfter(" " + value + "\t", now) == wait, "blanks around do not matter", shown);

    const QByteArray trimmed = value.trimmed();
    const bool isDigits = !trimmed.isEmpty() && trimmed.size() <= 64
        && std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c >= '0' && c <= '9'; });
    require(!isDigits || wait, "a number is a wait", shown);
    // "Sat, 28 Mar 2026 12:00:30 GMT", "Saturday, 28-Mar-26 12:00:30 GMT", "Sat Mar 28 12:00:30 2026" (RFC 9110).
    const bool endsLikeOne =
        trimmed.endsWith(" GMT") && (trimmed.size() == 29 || (trimmed.size() >= 30 && trimmed.size() <= 33));
    require(!wait || isDigits || endsLikeOne || trimmed.size() == 24, "anything else is a date", shown);

    const auto later = parseRetryAfter(value, now.addSecs(60));
    require(wait.has_value() == later.has_value() && (!wait || *later <= *wait), "later there is no more to wait",
            shown);
    return 0;
}
