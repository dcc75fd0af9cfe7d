#include "api/HttpDate.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace ek {

namespace {

using namespace std::string_view_literals;

constexpr std::array monthNames{"Jan"sv, "Feb"sv, "Mar"sv, "Apr"sv, "May"sv, "Jun"sv,
                                "Jul"sv, "Aug"sv, "Sep"sv, "Oct"sv, "Nov"sv, "Dec"sv};
constexpr std::array dayNames{"Mon"sv, "Tue"sv, "Wed"sv, "Thu"sv, "Fri"sv, "Sat"sv, "Sun"sv};

/// The place of @p name, counted from 1; 0 where it has none.
template <std::size_t size> int placeOf(std::string_view name, const std::array<std::string_view, size> &names)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

/// Whether @p text is written like @p form: 'A' stands for a capital, 'a' for a small letter, '0' for a digit, '?' for
/// a digit or a space, everything else for itself.
bool hasForm(std::string_view text, std::string_view form)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return std::equal(text.begin(), text.end(), form.begin(), form.end(), [&](char c, char meant) {
        switch (meant) {
        case 'A':
            return c >= 'A' && c <= 'Z';
        case 'a':
            return c >= 'a' && c <= 'z';
        case '0':
            return isDigit(c);
        case '?':
            return isDigit(c) || c == ' ';
        default:
            return c == meant;
        }
    });
}

/// Of digits, and spaces before them.
int dateNumber(std::string_view text)
{
    int number = 0;
    for (const char c : text)
        number = number * 10 + (c == ' ' ? 0 : c - '0');
    return number;
}

struct DateParts
{
    std::string_view weekday;
    std::string_view day;
    std::string_view month;
    std::string_view year;
    std::string_view time; ///< "hh:mm:ss"
};

/// By hand: a regular expression here is the only one that the program needs for its everyday work, with half a
/// megabyte of code and data behind it.
std::optional<DateParts> datePartsOf(std::string_view text)
{
    if (hasForm(text, "Aaa, 00 Aaa 0000 00:00:00 GMT"))
        return DateParts{text.substr(0, 3), text.substr(5, 2), text.substr(8, 3), text.substr(12, 4),
                         text.substr(17, 8)};
    if (hasForm(text, "Aaa Aaa ?0 00:00:00 0000"))
        return DateParts{text.substr(0, 3), text.substr(8, 2), text.substr(4, 3), text.substr(20, 4),
                         text.substr(11, 8)};
    const auto comma = text.find(',');
    if (comma < 6 || comma > 9 || !hasForm(text.substr(0, comma), "Aaaaaaaaa"sv.substr(0, comma))
        || !hasForm(text.substr(comma), ", 00-Aaa-00 00:00:00 GMT"))
        return std::nullopt;
    const std::string_view rest = text.substr(comma);
    return DateParts{text.substr(0, 3), rest.substr(2, 2), rest.substr(5, 3), rest.substr(9, 2), rest.substr(12, 8)};
}

} // namespace

QDateTime parseHttpDate(const QByteArray &value)
{
    const QByteArray text = value.trimmed();
    const auto parts = datePartsOf({text.constData(), static_cast<std::size_t>(text.size())});
    if (!parts)
        return {};
    int year = dateNumber(parts->year);
    if (parts->year.size() == 2)
        year += year < 70 ? 2000 : 1900;
    const QDate day(year, placeOf(parts->month, monthNames), dateNumber(parts->day));
    const int second = dateNumber(parts->time.substr(6));
    // A leap second is the one sixtieth there is.
    const QTime time(dateNumber(parts->time.substr(0, 2)), dateNumber(parts->time.substr(3, 2)),
                     second == 60 ? 59 : second);
    if (!day.isValid() || !time.isValid() || day.dayOfWeek() != placeOf(parts->weekday, dayNames))
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
