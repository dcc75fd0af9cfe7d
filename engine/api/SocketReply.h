#pragma once

#include "api/AnswerReader.h"

#include <QNetworkReply>
#include <QSslSocket>

namespace ek {

/// A request over a connection of its own, for servers that Qt's own HTTP does not understand: up to 6.7 it takes an
/// interim answer (102, 103) for the answer and drops the rest.
///
/// Emits what Qt's own reply emits as far as HttpTry goes by it, and asks for the same trust and the same proxy.
/// Nothing is sent before encrypted() has been dealt with. Knows no redirects, cookies, log-ins or caches.
class SocketReply final : public QNetworkReply
{
    Q_OBJECT

public:
    /// Begins at once, and tells of it later. @p upload is read whole when there is a connection; it must outlive this.
    /// @p proxy is asked for where the target is not this machine.
    SocketReply(const QNetworkRequest &request, const QByteArray &verb, QIODevice *upload, const QNetworkProxy &proxy,
                QObject *parent);
    ~SocketReply() override;

    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    void sslConfigurationImplementation(QSslConfiguration &configuration) const override;

private:
    void begin();
    void send();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void take();
    void tellHead();
    void complete(NetworkError error, const QString &text);

    QByteArray m_verb;
    QIODevice *m_upload;
    QSslSocket m_socket;
    AnswerReader m_reader;
    QByteArray m_body; ///< not read yet
    bool m_hasToldHead = false;
};

} // namespace ek
