#pragma once

#include "api/Transport.h"
#include "core/Completion.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <optional>

namespace ek {

class SequentialUpload;

/// One request with its repeats. A child of the Transport; deletes itself when it has completed.
class TransportCall final : public Call
{
    Q_OBJECT

public:
    TransportCall(Transport &transport, HttpRequest request, Completion<Result<HttpResponse>> completion);
    ~TransportCall() override;

    void start();
    void cancel() override;

private:
    void sendOnce();
    void dropReply();
    void lookAtConnection();
    void beginAnew();
    void beginWithSocket();
    void onEncrypted();
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void abortWith(ErrorKind kind);
    [[nodiscard]] Error networkFailure() const;
    /// Whether the try under way may have been carried out already.
    [[nodiscard]] bool hasLeft() const;
    /// Whether the try under way failed before there was a connection that it could have been sent by.
    [[nodiscard]] bool hadNoConnection() const;
    [[nodiscard]] bool goesThroughProxy() const;
    /// @p error as it is of the whole call: what an earlier try may have done counts.
    [[nodiscard]] Error ofAllTries(Error error) const;
    void fail(Error error);
    void finish(Result<HttpResponse> result);

    Transport &m_transport;
    HttpRequest m_request;
    Completion<Result<HttpResponse>> m_completion;
    QNetworkReply *m_reply = nullptr;
    SequentialUpload *m_upload = nullptr;
    QTimer m_idle;
    QTimer m_deadline;
    QTimer m_look; ///< when to look whether the connection is still there
    QTimer m_handshake; ///< how long a proxy may take, the first time
    QTimer m_retry;
    QByteArray m_body;
    QList<QSslError> m_sslErrors;
    bool m_isConnecting = false; ///< a connection was begun for this try
    bool m_isEncrypted = false;
    bool m_hasBegunAnew = false; ///< because of a proxy that did not answer
    int m_loneTry = 0; ///< see Transport::loneTry()
    std::optional<ErrorKind> m_abortedBecause; ///< Qt reports every abort alike
    int m_tries = 0;
    bool m_mayBeDone = false; ///< by a try before this one
    QElapsedTimer m_started; ///< the try under way
};

} // namespace ek
