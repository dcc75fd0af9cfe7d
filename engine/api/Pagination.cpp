#include "api/Pagination.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace ek {

namespace {

/// A cursor goes into an address. No server reads one that is longer.
constexpr qsizetype longestCursor = 4000;

bool isSaid(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

/// A count as a number, or as a text of digits. -1 where it is neither.
qint64 count(const QJsonValue &value)
{
    constexpr double most = 1e15; // beyond it a double is no longer exact
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0)
        return -1;
    return static_cast<qint64>(std::min(std::ceil(number), most));
}

} // namespace

Pagination Pagination::of(const QJsonObject &answer)
{
    const QJsonValue said = answer.value(QLatin1String("pagination"));
    const QJsonObject object = isSaid(said) ? said.toObject() : answer;
    const QJsonValue hasMore = object.value(QLatin1String("has_more"));
    const QJsonValue cursor = object.value(QLatin1String("next_cursor"));

    Pagination page;
    page.total = count(object.value(QLatin1String("total")));
    page.isEndDoubtful = isSaid(said) && !said.isObject();
    const bool isCursorReadable = !isSaid(cursor) || cursor.isString();
    const bool isEndNamed = hasMore.isBool() && !hasMore.toBool();
    if (isEndNamed) {
        // Said plainly, so no cursor is followed; one that is named all the same contradicts it.
        page.isEndDoubtful = page.isEndDoubtful || !isCursorReadable || !cursor.toString().isEmpty();
        return page;
    }
    if (const QString text = cursor.toString(); text.size() <= longestCursor)
        page.nextCursor = text;
    if (!page.nextCursor.isEmpty())
        return page;
    page.m_isBroken = hasMore.toBool();
    const bool isMoreReadable = !isSaid(hasMore) || hasMore.isBool();
    page.isEndDoubtful = page.isEndDoubtful || !isCursorReadable || !cursor.toString().isEmpty() || !isMoreReadable;
    return page;
}

void ListAccount::add(const Pagination &page, int fresh)
{
    m_entries += fresh;
    // The largest: where a count shrinks on the way, an entry that moved up by one may have slipped through.
    m_largestTotal = std::max(m_largestTotal, page.total);
    m_isEndDoubtful = m_isEndDoubtful || page.isEndDoubtful;
}

ListEnd ListAccount::end() const
{
    if (m_largestTotal > m_entries)
        return {.extent = Extent::Incomplete, .counted = m_largestTotal, .sent = m_entries};
    return {.extent = m_isEndDoubtful ? Extent::Incomplete : Extent::Whole};
}

} // namespace ek
