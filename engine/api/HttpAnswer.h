#pragma once

#include "core/Operation.h"
#include "core/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace ek {

/// An answer that came whole, whatever its status. Headers are as sent, and empty where they were not.
struct HttpAnswer
{
    int status = 0;
    QByteArray body = {}; ///< as sent, perhaps packed; may contain secrets
    QString requestId = {}; ///< fit to be shown
    QByteArray contentType = {};
    QByteArray contentEncoding = {};
    QByteArray retryAfter = {};
    QByteArray date = {};
    QByteArray age = {};
};

/// A 2xx answer.
struct HttpResponse
{
    int status = 0;
    QByteArray body = {}; ///< unpacked; may contain secrets: wipe it after use
    QString requestId = {};
    int tries = 1; ///< how often the request was sent for it
    std::chrono::milliseconds waited{0}; ///< for slots of the rate limit
};

/// When the answer was made, by the clock of who made it; invalid where it does not tell.
QDateTime madeAt(const HttpAnswer &answer);

/// Whether the API itself may have given the answer: whatever stands in between sends pages and redirects.
bool isOfApi(const HttpAnswer &answer);

/// How an answer is judged.
struct AnswerTerms
{
    Operation operation = Operation::ListKeys; ///< decides what an answer of no use leaves open
    qint64 largestBody = 0; ///< unpacked
    QDateTime serverTime = {}; ///< what a Retry-After date is compared with
};

/// The 2xx answer, unpacked, or the error that the answer is.
Result<HttpResponse> responseOf(HttpAnswer answer, const AnswerTerms &terms);

} // namespace ek
