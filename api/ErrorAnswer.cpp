#include "api/ErrorAnswer.h"

#include "api/RetryAfter.h"
#include "core/Credential.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace ek {

namespace {

constexpr qsizetype longestCode = 100;
constexpr qsizetype longestMessage = 500;
/// An error body above this is not worth parsing for a sentence.
constexpr qsizetype largestErrorBody = 256LL * 1024;

ErrorKind kindOf(int status)
{
    switch (status) {
    case 400:
        return ErrorKind::BadRequest;
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 422:
        return ErrorKind::Validation;
    case 429:
        return ErrorKind::RateLimited;
    case 503:
        return ErrorKind::ServiceUnavailable;
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return ErrorKind::Redirected;
    return status >= 500 && status < 600 ? ErrorKind::ServerError : ErrorKind::UnexpectedStatus;
}

/// Whether a change answered with @p status may have been carried out all the same.
Effect effectOf(int status)
{
    // 307 and 308 say by definition that nothing was done here; a 5xx may come from a proxy behind which it was.
    if (status == 307 || status == 308 || (status >= 400 && status < 500 && status != 408))
        return Effect::NotDone;
    return Effect::Unknown;
}

/// Validation details, whose shape the API leaves open: every "message" (with its "path" or "field") one level down.
QStringList detailTexts(const QJsonObject &object)
{
    QStringList texts;
    for (const auto &name : {QLatin1String("details"), QLatin1String("errors"), QLatin1String("issues")}) {
        const QJsonValue value = object.value(name);
        const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue item : items) {
            const QString message = item.isString() ? item.toString() : item[QLatin1String("message")].toString();
            if (message.isEmpty() || texts.size() >= 5)
                continue;
            QString field = item[QLatin1String("field")].toString();
            if (field.isEmpty())
                field = item[QLatin1String("path")].toString();
            texts += field.isEmpty() ? message : QString(field + QLatin1String(": ") + message);
        }
    }
    return texts;
}

} // namespace

Error errorFromAnswer(const ErrorAnswer &answer, const QDateTime &now)
{
    Error error{.kind = kindOf(answer.status),
                .httpStatus = answer.status,
                .requestId = redactedLine(answer.requestId, longestCode)};
    if (answer.forChange)
        error.effect = effectOf(answer.status);
    error.retryAfter = parseRetryAfter(answer.retryAfter, now);
    if (answer.body.size() > largestErrorBody)
        return error;

    QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    if (object.value(QLatin1String("error")).isObject())
        object = object.value(QLatin1String("error")).toObject();
    error.code = redactedLine(object.value(QLatin1String("code")).toVariant().toString(), longestCode);
    QStringList message{object.value(QLatin1String("message")).toString()};
    if (error.kind == ErrorKind::Validation || error.kind == ErrorKind::BadRequest)
        message += detailTexts(object);
    message.removeAll(QString());
    error.serverMessage = redactedLine(message.join(QStringLiteral(" · ")), longestMessage);
    return error;
}

} // namespace ek
