#include "api/DuplicateMembers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstring>

namespace ek {

namespace {

/// The end of the string whose first character is at @p at, or @p end.
const char *afterString(const char *at, const char *end)
{
    const char *const start = at;
    for (;;) {
        at = static_cast<const char *>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (!at)
            return end;
        const char *before = at;
        while (before != start && before[-1] == '\\')
            --before;
        ++at;
        if ((at - before) % 2 == 1) // each backslash takes what follows it
            return at;
    }
}

/// Every member has one colon, and there are no others outside of strings in what is JSON.
qsizetype membersWritten(const QByteArray &json)
{
    qsizetype count = 0;
    const char *const end = json.constData() + json.size();
    for (const char *at = json.constData(); at != end;) {
        const char c = *at++;
        if (c == '"')
            at = afterString(at, end);
        else if (c == ':')
            ++count;
    }
    return count;
}

qsizetype membersKept(const QJsonObject &object);

qsizetype membersKept(const QJsonArray &array)
{
    qsizetype count = 0;
    for (const QJsonValue value : array) {
        if (value.isObject())
            count += membersKept(value.toObject());
        else if (value.isArray())
            count += membersKept(value.toArray());
    }
    return count;
}

/// No deeper than Qt's parser goes, which is 1,024.
qsizetype membersKept(const QJsonObject &object)
{
    qsizetype count = object.size();
    for (const QJsonValue value : object) {
        if (value.isObject())
            count += membersKept(value.toObject());
        else if (value.isArray())
            count += membersKept(value.toArray());
    }
    return count;
}

} // namespace

bool hasDuplicateMembers(const QByteArray &json, const QJsonDocument &document)
{
    const qsizetype kept = document.isObject() ? membersKept(document.object()) : membersKept(document.array());
    return membersWritten(json) != kept;
}

} // namespace ek
