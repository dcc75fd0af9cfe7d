#include "api/ErrorAnswer.h"

#include "api/RetryAfter.h"
#include "api/ServerWords.h"
#include "core/Credential.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ek {

namespace {

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

/// The JSON that @p body is; undefined where it is none.
QJsonValue valueIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    // Qt reads a text that is not within anything only from 6.9 on.
    const QJsonArray around = QJsonDocument::fromJson('[' + body + ']').array();
    return around.size() == 1 ? around.first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace

Error errorFromAnswer(const ErrorAnswer &answer, const QDateTime &now)
{
    Error error{.kind = kindOf(answer.status),
                .httpStatus = answer.status,
                .requestId = redactedLine(answer.requestId, longestRequestId)};
    if (isChange(answer.operation))
        error.effect = effectOf(answer.status);
    error.retryAfter = parseRetryAfter(answer.retryAfter, now);
    if (answer.body.size() > largestErrorBody)
        return error;

    const bool hasDetails = error.kind == ErrorKind::Validation || error.kind == ErrorKind::BadRequest;
    addServerWords(error, valueIn(answer.body), hasDetails ? Details::Included : Details::LeftOut);
    return error;
}

} // namespace ek
