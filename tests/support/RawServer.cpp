#include "support/RawServer.h"

#include "support/Wine.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace ek::test {

QByteArray RawRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

Connection::Connection(QTcpSocket *socket, int number, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_number(number)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

bool Connection::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void Connection::readNoMoreThan(qsizetype bytes)
{
    m_mayRead = bytes;
    m_socket->setReadBufferSize(bytes);
}

void Connection::send(const QByteArray &bytes)
{
    if (isOpen())
        m_socket->write(bytes);
}

void Connection::close()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void Connection::reset()
{
    if (!m_socket)
        return;
    // Wine (8.0) says nothing of a reset that came while WSAAsyncSelect was off, and Qt turns it off at each event: a
    // program of nothing but Winsock waits for ever there, as Windows' manual says it does not. An orderly end is told.
    if (isUnderWine()) {
        m_socket->abort();
        return;
    }
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<decltype(::socket(0, 0, 0))>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&atOnce), sizeof(atOnce));
    m_socket->abort();
}

void Connection::read()
{
    const QByteArray bytes = m_mayRead < 0 ? m_socket->readAll() : m_socket->read(m_mayRead);
    emit received(bytes);
    if (m_mayRead >= 0) {
        m_mayRead -= bytes.size();
        if (m_mayRead == 0) {
            emit limitReached();
            return;
        }
    }
    m_unread += bytes;
    while (true) {
        const qsizetype headEnd = m_unread.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QList<QByteArray> lines = m_unread.left(headEnd).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> words = lines.constFirst().split(' ');
        RawRequest request;
        request.verb = words.value(0);
        request.target = words.value(1);
        request.connection = m_number;
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_unread.size() < headEnd + 4 + length)
            return;
        request.body = m_unread.mid(headEnd + 4, length);
        m_unread.remove(0, headEnd + 4 + length);
        m_request = request;
        emit requested();
    }
}

QByteArray answerBytes(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Reaction answer(int status, const QByteArray &body, const Headers &headers)
{
    return sendBytes(answerBytes(status, body, headers));
}

Reaction answerChunked(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nTransfer-Encoding: chunked\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "\r\n";
    if (!body.isEmpty())
        bytes += QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
    return sendBytes(bytes + "0\r\n\r\n");
}

Reaction sendBytes(const QByteArray &bytes)
{
    return [bytes](Connection &connection) { connection.send(bytes); };
}

Reaction answerPartly(int status, const QByteArray &body, qsizetype sentOfBody, const Headers &headers)
{
    QByteArray bytes = answerBytes(status, body, headers);
    bytes.chop(body.size() - sentOfBody);
    return sendBytes(bytes);
}

Reaction drip(const QByteArray &bytes, qsizetype piece, std::chrono::milliseconds interval)
{
    return [bytes, piece, interval](Connection &connection) {
        auto *timer = new QTimer(&connection);
        QObject::connect(timer, &QTimer::timeout, &connection, [&connection, timer, piece, left = bytes]() mutable {
            connection.send(left.left(piece));
            left.remove(0, piece);
            if (left.isEmpty())
                timer->deleteLater();
        });
        timer->start(interval);
    };
}

Reaction closeConnection()
{
    return [](Connection &connection) { connection.close(); };
}

Reaction resetConnection()
{
    return [](Connection &connection) { connection.reset(); };
}

Reaction stall()
{
    return [](Connection &) {};
}

Reaction inTurn(const QList<Reaction> &reactions)
{
    return [reactions](Connection &connection) {
        for (const Reaction &reaction : reactions)
            reaction(connection);
    };
}

Reaction later(std::chrono::milliseconds delay, const Reaction &reaction)
{
    return [delay, reaction](Connection &connection) {
        QTimer::singleShot(delay, &connection, [&connection, reaction] { reaction(connection); });
    };
}

RawServer::RawServer()
    : m_otherwise(answer(500, R"({"code":"unscripted","message":"nothing was scripted for this request"})"))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(errorString()));
}

RawServer::~RawServer()
{
    // Connections end while they can still report to a whole server.
    const auto connections = findChildren<Connection *>(Qt::FindDirectChildrenOnly);
    for (Connection *connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

void RawServer::useTls(const QByteArray &certificate, const QByteArray &key)
{
    m_certificate = certificate;
    m_key = key;
}

RawServer &RawServer::then(Reaction reaction)
{
    m_script += std::move(reaction);
    return *this;
}

RawServer &RawServer::then(const QList<Reaction> &reactions)
{
    m_script += reactions;
    return *this;
}

QUrl RawServer::url() const
{
    QUrl url;
    url.setScheme(m_certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(serverAddress().toString());
    url.setPort(serverPort());
    return url;
}

void RawServer::incomingConnection(qintptr handle)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_certificate.isEmpty()) {
        socket = std::make_unique<QTcpSocket>();
        socket->setSocketDescriptor(handle);
    } else {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSocketDescriptor(handle);
        tls->setLocalCertificate(QSslCertificate(m_certificate));
        tls->setPrivateKey(QSslKey(m_key, QSsl::Ec));
        tls->startServerEncryption();
        socket = std::move(tls);
    }
    auto *connection = new Connection(socket.release(), ++m_connections, this);
    connect(connection, &Connection::requested, this, [this, connection] { react(*connection); });
    connect(connection, &Connection::received, this, [this](const QByteArray &bytes) { m_received += bytes; });
    connect(connection, &QObject::destroyed, this, &RawServer::connectionEnded);
    if (m_mayRead >= 0) {
        connection->readNoMoreThan(m_mayRead);
        connect(connection, &Connection::limitReached, this,
                [connection, reaction = m_onBytes] { reaction(*connection); });
    }
    if (m_onConnect)
        m_onConnect(*connection);
}

void RawServer::react(Connection &connection)
{
    m_requests += connection.request();
    emit requestArrived();
    // Reactions may script further ones.
    const Reaction reaction = m_script.isEmpty() ? m_otherwise : m_script.takeFirst();
    reaction(connection);
}

} // namespace ek::test

#include "moc_RawServer.cpp"
