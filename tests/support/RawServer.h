#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace ek::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came over the wire.
struct RawRequest
{
    QByteArray verb;
    QByteArray target; ///< path and query, as sent
    Headers headers;
    QByteArray body;
    int connection = 0; ///< counted from 1, in the order the connections were made

    /// The value of a header, whatever the case of its name; null where it was not sent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const { return !header(name).isNull(); }
    [[nodiscard]] QByteArray path() const { return target.split('?').constFirst(); }
    /// Everything after the first '?', as sent.
    [[nodiscard]] QByteArray query() const
    {
        return target.contains('?') ? target.mid(target.indexOf('?') + 1) : QByteArray();
    }
};

/// One connection at the server's end. Deletes itself when the connection is over.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(QTcpSocket *socket, int number, QObject *parent);

    [[nodiscard]] int number() const { return m_number; }
    /// What is being reacted to.
    [[nodiscard]] const RawRequest &request() const { return m_request; }
    [[nodiscard]] bool isOpen() const;

    /// Reads so many bytes and not one more, then emits limitReached().
    void readNoMoreThan(qsizetype bytes);
    void send(const QByteArray &bytes);
    /// Sends what is left to send, then closes.
    void close();
    /// Ends the connection with a TCP reset, under Wine without; what was not sent yet is lost.
    void reset();

signals:
    void requested();
    void received(const QByteArray &bytes);
    void limitReached();

private:
    void read();

    QPointer<QTcpSocket> m_socket;
    int m_number;
    qsizetype m_mayRead = -1; ///< how many bytes more; -1: no limit
    QByteArray m_unread;
    RawRequest m_request;
};

/// What the server does about one request. Reactions run on the server's thread and return at once.
using Reaction = std::function<void(Connection &)>;

// Ready-made reactions. Each can be a part of another.

/// The bytes of an answer with a Content-Length.
QByteArray answerBytes(int status, const QByteArray &body, const Headers &headers = {});
Reaction answer(int status, const QByteArray &body = {}, const Headers &headers = {});
/// The body in the chunked coding, whose end cannot be known in advance.
Reaction answerChunked(int status, const QByteArray &body, const Headers &headers = {});
Reaction sendBytes(const QByteArray &bytes);
/// The first part of an answer whose Content-Length promises all of @p body.
Reaction answerPartly(int status, const QByteArray &body, qsizetype sentOfBody, const Headers &headers = {});
/// @p bytes in pieces of @p piece, one every @p interval.
Reaction drip(const QByteArray &bytes, qsizetype piece, std::chrono::milliseconds interval);
Reaction closeConnection();
Reaction resetConnection();
/// Never says anything.
Reaction stall();
Reaction inTurn(const QList<Reaction> &reactions);
/// @p reaction after @p delay, if the connection is still there.
Reaction later(std::chrono::milliseconds delay, const Reaction &reaction);

/// A server on 127.0.0.1 that does what it is told: each request is met with the next scripted reaction, and with the
/// standing one when the script has come to its end. Shares the caller's thread and event loop.
class RawServer : public QTcpServer
{
    Q_OBJECT

public:
    RawServer();
    ~RawServer() override;

    /// Speaks TLS with this certificate and key (PEM), or plainly where there is none, from the next connection on.
    void useTls(const QByteArray &certificate, const QByteArray &key);

    /// Adds to the script.
    RawServer &then(Reaction reaction);
    RawServer &then(const QList<Reaction> &reactions);
    /// What happens when the script has come to its end. At first: 500.
    void otherwise(Reaction reaction) { m_otherwise = std::move(reaction); }
    /// Runs on each new connection, before anything was read.
    void onConnect(Reaction reaction) { m_onConnect = std::move(reaction); }

    /// Reads no more than so many bytes of each new connection, then does this; -1: never.
    void onBytes(qsizetype bytes, Reaction reaction)
    {
        m_mayRead = bytes;
        m_onBytes = std::move(reaction);
    }

    /// `http://127.0.0.1:PORT` or https.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connectionCount() const { return m_connections; }
    /// Every byte that was read from every connection, in the order it was read.
    [[nodiscard]] const QByteArray &receivedBytes() const { return m_received; }
    /// Reactions that were scripted, but not needed yet.
    [[nodiscard]] qsizetype scriptLeft() const { return m_script.size(); }

signals:
    void requestArrived();
    void connectionEnded();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void react(Connection &connection);

    QByteArray m_certificate;
    QByteArray m_key;
    QList<Reaction> m_script;
    Reaction m_otherwise;
    Reaction m_onConnect;
    Reaction m_onBytes;
    qsizetype m_mayRead = -1;
    QByteArray m_received;
    QList<RawRequest> m_requests;
    int m_connections = 0;
};

} // namespace ek::test
