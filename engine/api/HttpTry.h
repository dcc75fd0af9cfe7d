#pragma once

#include "api/HttpAnswer.h"
#include "api/Transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <optional>

namespace ek {

class SequentialUpload;

/// One try of a request: sends it once, bounds what comes, and tells how it ended.
class HttpTry final : public QObject
{
    Q_OBJECT

public:
    /// Begins at once, and tells of it later. @p request must outlive this. @p number is for the log. @p proxyPatience
    /// is how long a proxy may take to make a connection; nothing where it is given all the time there is.
    HttpTry(Transport &transport, const HttpRequest &request, int number,
            std::optional<std::chrono::milliseconds> proxyPatience, QObject *parent);
    ~HttpTry() override;

    /// Ends the try, from within its signals too. Nothing more comes of it.
    void drop();

    /// Whether the server may have received a part of the request.
    [[nodiscard]] bool mayHaveLeft() const;
    [[nodiscard]] std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_started.elapsed()); }

    /// The whole answer, whatever its status, or why there is none. To be taken once, after ended().
    [[nodiscard]] Result<HttpAnswer> takeResult();

signals:
    void ended();
    /// The proxy made no connection within its time, so nothing can have left.
    void proxyTookTooLong();
    /// Qt took an interim answer (102, 103) for the answer, and dropped the answer itself.
    void interimCame();

private:
    void lookAtConnection();
    void onProxyPatienceOver();
    void onEncrypted();
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void abortWith(ErrorKind kind);
    /// Whether the try failed before it had a connection to be sent by.
    [[nodiscard]] bool hadNoConnection() const;
    [[nodiscard]] bool goesThroughProxy() const;

    Transport &m_transport;
    const HttpRequest &m_request;
    int m_number;
    QNetworkReply *m_reply = nullptr;
    SequentialUpload *m_upload = nullptr;
    QTimer m_idle;
    QTimer m_deadline;
    QTimer m_look; ///< when to look whether the connection is still there
    QTimer m_handshake; ///< how long a proxy may take
    QByteArray m_body;
    QList<QSslError> m_sslErrors;
    bool m_isConnecting = false; ///< a connection was begun for this try
    bool m_isEncrypted = false;
    int m_loneTry = 0; ///< see Transport::loneTry()
    std::optional<ErrorKind> m_abortedBecause; ///< Qt reports every abort alike
    QElapsedTimer m_started;
};

} // namespace ek
