#pragma once

#include "core/Error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

#include <optional>

namespace ek {

/// How a reply ended.
struct ReplyEnd
{
    int status = 0; ///< 0 where there was none
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    qint64 received = 0; ///< bytes of the body
    qint64 announced = 0; ///< by Content-Length; 0 where it was not sent
};

/// Whether a whole answer came, whatever its status.
bool isWholeAnswer(const ReplyEnd &end);

/// A try that got no whole answer.
struct UnansweredTry
{
    std::optional<ErrorKind> abortedBecause = {}; ///< Qt reports every abort alike
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText = {}; ///< Qt's own
    QList<QSslError> sslErrors = {};
    bool hadNoConnection = false; ///< the try failed before it had a connection
    bool goesThroughProxy = false;
    bool mayHaveLeft = false; ///< it is a change, and its request may have been sent
};

/// The one place where Qt's errors become ours.
Error networkFailure(const UnansweredTry &failed);

} // namespace ek
