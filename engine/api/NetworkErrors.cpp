#include "api/NetworkErrors.h"

namespace ek {

ErrorKind networkErrorKind(QNetworkReply::NetworkError error)
{
    // Qt's list of codes is long and grows; the ones not named are all a connection that did not last.
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

bool neverSent(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionRefused || kind == ErrorKind::HostNotFound || kind == ErrorKind::TlsFailed
        || kind == ErrorKind::ProxyFailed;
}

} // namespace ek
