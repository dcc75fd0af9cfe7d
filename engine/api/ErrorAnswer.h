#pragma once

#include "core/Error.h"
#include "core/Operation.h"

#include <QByteArray>
#include <QDateTime>

namespace ek {

/// What is kept of the id that a server gave a request.
inline constexpr qsizetype longestRequestId = 100;

/// An answer with a status other than 2xx.
struct ErrorAnswer
{
    int status = 0;
    QByteArray body;
    QString requestId;
    QByteArray retryAfter; ///< the header as sent
    Operation operation = Operation::ListKeys; ///< decides whether Error::effect may be unknown
};

/// The one place where statuses and error bodies become errors. @p now is for Retry-After dates.
Error errorFromAnswer(const ErrorAnswer &answer, const QDateTime &now);

} // namespace ek
