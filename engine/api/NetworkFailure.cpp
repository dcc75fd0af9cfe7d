#include "api/NetworkFailure.h"

#include "api/TlsProblems.h"
#include "core/Credential.h"

namespace ek {

namespace {

constexpr qsizetype longestDetail = 300;
constexpr int notModified = 304;

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    // Qt's list of codes is long and grows. Every code that is not named here means that a connection did not last.
    if (error == QNetworkReply::ConnectionRefusedError)
        return ErrorKind::ConnectionRefused;
    if (error == QNetworkReply::HostNotFoundError)
        return ErrorKind::HostNotFound;
    if (error == QNetworkReply::TimeoutError)
        return ErrorKind::TimedOut;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return ErrorKind::TlsFailed;
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return ErrorKind::ProxyFailed;
    return ErrorKind::ConnectionLost;
}

/// Failures after which the request cannot have reached the server.
bool isNeverSent(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionRefused || kind == ErrorKind::HostNotFound || kind == ErrorKind::TlsFailed
        || kind == ErrorKind::ProxyFailed;
}

QString detailOf(const UnansweredTry &failed)
{
    if (!failed.sslErrors.isEmpty())
        return failed.sslErrors.constFirst().errorString();
    return failed.error == QNetworkReply::NoError ? QStringLiteral("the answer was cut short") : failed.errorText;
}

} // namespace

bool isWholeAnswer(const ReplyEnd &end)
{
    if (end.status < 100)
        return false;
    // A status with a network error beside it is a cut answer. Two errors are none: Qt derives one from each status of
    // 400 and up, and it complains that it could not send a body again to where 307 and 308 point.
    const bool isOfStatus = end.status >= 400 && end.error > QNetworkReply::UnknownProxyError;
    const bool isOfRedirect = end.status >= 300 && end.status < 400 && end.error == QNetworkReply::ContentReSendError;
    if (end.error != QNetworkReply::NoError && !isOfStatus && !isOfRedirect)
        return false;
    // Qt takes a body that ended before its announced length for a whole one when the end comes a moment later.
    return end.status == notModified || end.received >= end.announced;
}

Error networkFailure(const UnansweredTry &failed)
{
    Error error{.kind = failed.abortedBecause.value_or(kindOf(failed.error))};
    if (error.kind == ErrorKind::TlsFailed)
        error.tls = tlsProblem(failed.sslErrors);
    if (!failed.abortedBecause || error.kind == ErrorKind::TlsFailed)
        error.detail = redactedLine(detailOf(failed), longestDetail);
    if (error.kind == ErrorKind::ConnectionLost && failed.hadNoConnection && failed.goesThroughProxy)
        error.kind = ErrorKind::ProxyFailed;
    if (failed.mayHaveLeft && !failed.hadNoConnection && !isNeverSent(error.kind))
        error.effect = Effect::Unknown;
    return error;
}

} // namespace ek
