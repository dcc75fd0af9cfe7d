#include "api/SpokenError.h"

#include "api/ServerWords.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace ek {

namespace {

/// How deep an answer to a change is looked into.
constexpr int deepestError = 3;

QString word(const QJsonValue &value)
{
    return value.toString().trimmed().toCaseFolded();
}

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return text == QLatin1String(word); });
}

/// Whether the member says something, for a server that always sends it says nothing with null, false or [].
bool isSet(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !isOneOf(word(value), {"", "null", "none", "false", "0", "ok"});
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    }
    return false;
}

bool saysNo(const QJsonValue &value)
{
    return (value.isBool() && !value.toBool()) || (value.isDouble() && value.toDouble() == 0)
        || isOneOf(word(value), {"false", "no", "0"});
}

/// A status of HTTP, as a number or as text.
bool isFailureStatus(const QJsonValue &value)
{
    const double number = value.isDouble() ? value.toDouble() : word(value).toDouble();
    return number >= 400 && number < 600;
}

bool isFailureWord(const QJsonValue &value)
{
    return isOneOf(word(value),
                   {"error", "errors", "err", "fail", "failed", "failure", "fault", "exception", "denied", "rejected",
                    "refused", "forbidden", "unauthorized", "unauthorised", "not_found", "invalid", "aborted"});
}

bool isFineCode(const QJsonValue &value)
{
    if (value.isDouble())
        return !isFailureStatus(value);
    bool isNumber = false;
    word(value).toDouble(&isNumber);
    return isNumber
        ? !isFailureStatus(value)
        : isOneOf(word(value), {"", "ok", "success", "successful", "succeeded", "done", "deleted", "created"});
}

bool speaksOfError(const QJsonObject &object, Operation operation)
{
    const auto any = [&object](std::initializer_list<const char *> names, bool (*is)(const QJsonValue &)) {
        return std::any_of(names.begin(), names.end(), [&](const char *name) {
            const QJsonValue value = object.value(QLatin1String(name));
            return !value.isUndefined() && !value.isNull() && is(value);
        });
    };
    if (any({"error", "errors", "err", "exception", "fault"}, isSet)
        || any({"success", "succeeded", "successful", "is_success", "isSuccess", "ok"}, saysNo)
        || any({"status", "statusCode", "status_code", "httpStatus", "http_status", "code"}, isFailureStatus)
        || any({"status", "result", "outcome", "state", "type"}, isFailureWord))
        return true;
    if (isChange(operation) && any({"deleted", "removed"}, saysNo))
        return true;
    // The API's own errors are a code and a message. A list with entries is one all the same.
    const QJsonValue code = object.value(QLatin1String("code"));
    const bool hasCode = (code.isString() || code.isDouble()) && !isFineCode(code);
    return hasCode && object.contains(QLatin1String("message"))
        && (isChange(operation) || object.value(QLatin1String("data")).toArray().isEmpty());
}

/// The object in @p value that speaks of an error.
std::optional<QJsonObject> find(const QJsonValue &value, Operation operation, int depth)
{
    if (depth > deepestError)
        return std::nullopt;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items) {
            if (const auto found = find(item, operation, depth + 1))
                return found;
        }
        return std::nullopt;
    }
    QJsonObject object = value.toObject();
    if (speaksOfError(object, operation))
        return object;
    if (!isChange(operation))
        return std::nullopt; // what a list's entries are called is nobody's error
    for (const QJsonValue member : object) {
        if (const auto found =
                member.isObject() || member.isArray() ? find(member, operation, depth + 1) : std::nullopt)
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> errorSpokenOf(const QJsonValue &body, Operation operation)
{
    const std::optional<QJsonObject> found = find(body, operation, 0);
    if (!found)
        return std::nullopt;
    Error error{.kind = ErrorKind::RefusedInBody};
    addServerWords(error, *found, Details::Included);
    return error;
}

} // namespace ek
