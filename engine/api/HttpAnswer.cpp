#include "api/HttpAnswer.h"

#include "api/ContentCoding.h"
#include "api/ErrorAnswer.h"
#include "api/HttpDate.h"
#include "core/Secret.h"

#include <utility>

namespace ek {

namespace {

/// Whether a Content-Type is one of JSON: application/json, text/json, or a kind of it, as application/problem+json.
bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || type == "text/json"
        || (type.startsWith("application/") && type.endsWith("+json"));
}

} // namespace

QDateTime madeAt(const HttpAnswer &answer)
{
    return madeAt(answer.date, answer.age);
}

bool isOfApi(const HttpAnswer &answer)
{
    return (answer.status < 300 || answer.status >= 400) && isJson(answer.contentType);
}

Result<HttpResponse> responseOf(HttpAnswer answer, const AnswerTerms &terms)
{
    auto unreadable = unpack(answer.body, answer.contentEncoding, terms.largestBody);
    if (answer.status >= 200 && answer.status <= 299) {
        if (!unreadable)
            return HttpResponse{
                .status = answer.status, .body = std::move(answer.body), .requestId = std::move(answer.requestId)};
        if (isChange(terms.operation))
            unreadable->effect = Effect::Unknown;
        return tl::unexpected(std::move(*unreadable));
    }
    // A server that names a time to come back at means it by the clock of the same answer.
    const QDateTime made = madeAt(answer);
    Error error = errorFromAnswer({.status = answer.status,
                                   .body = answer.body,
                                   .requestId = answer.requestId,
                                   .retryAfter = answer.retryAfter,
                                   .operation = terms.operation},
                                  isOfApi(answer) || !made.isValid() ? terms.serverTime : made);
    wipe(answer.body);
    return tl::unexpected(std::move(error));
}

} // namespace ek
