#include "KeyServer.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>

namespace ek::test {

namespace {

/// One account with one entity that has no keys.
DemoData emptyWorkspace()
{
    DemoData data = bigWorkspace(1, 1, QDateTime::currentDateTimeUtc());
    data.keys.clear();
    return data;
}

struct ReadRequest
{
    DemoApi::Request request;
    qsizetype size = 0; ///< in bytes, as sent
};

/// The request that @p bytes begins with; none where it is not whole.
std::optional<ReadRequest> readRequest(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    ReadRequest read;
    DemoApi::Request &request = read.request;
    qsizetype bodySize = 0;
    const QList<QByteArray> lines = bytes.left(headEnd).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "content-length")
            bodySize = value.toLongLong();
        else if (name == "authorization")
            request.authorization = value;
        else if (name == "x-entity-id")
            request.entityId = value;
        else if (name == "x-request-id")
            request.requestId = value;
    }
    read.size = headEnd + 4 + bodySize;
    if (bytes.size() < read.size)
        return std::nullopt;
    request.body = bytes.mid(headEnd + 4, bodySize);
    const QList<QByteArray> words = lines.constFirst().split(' ');
    request.verb = words.value(0);
    const QUrl target = QUrl::fromEncoded(words.value(1));
    request.path = target.path().mid(1).split(QLatin1Char('/'));
    request.query = QUrlQuery(target);
    return read;
}

} // namespace

void closeSocket(QTcpSocket &socket)
{
    socket.disconnectFromHost();
}

void hangUp(QTcpSocket &socket)
{
    ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_RDWR);
    socket.abort();
}

void resetSocket(QTcpSocket &socket)
{
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    socket.abort();
}

/// One connection. Goes when it is over.
class KeyServer::Peer : public QObject
{
public:
    Peer(KeyServer &server, QTcpSocket *socket)
        : QObject(&server.m_peers)
        , m_server(server)
        , m_socket(*socket)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &Peer::read);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

    void end(const Strike &strike)
    {
        m_isOver = true;
        strike.deed(m_socket);
    }

private:
    [[nodiscard]] bool isCreate() const { return m_in.startsWith('P') || (m_in.isEmpty() && m_socket.peek(1) == "P"); }

    void read()
    {
        if (m_isOver)
            return;
        const auto &strike = m_server.m_strike;
        if (strike && strike->moment == Strike::Moment::Read && isCreate()) {
            m_in += m_socket.read(strike->bytes - m_in.size());
            if (m_in.size() < strike->bytes)
                return;
            if (const auto whole = readRequest(m_in))
                m_server.carryOut(whole->request, whole->size);
            end(*m_server.takeStrike(Strike::Moment::Read));
            return;
        }
        m_in += m_socket.readAll();
        while (const auto whole = readRequest(m_in)) {
            m_in.remove(0, whole->size);
            serve(*whole);
            if (m_isOver)
                return;
        }
    }

    void serve(const ReadRequest &read)
    {
        if (read.request.verb != "POST") {
            write(m_server.carryOut(read.request, read.size));
            return;
        }
        if (const auto strike = m_server.takeStrike(Strike::Moment::BeforeCarriedOut)) {
            end(*strike);
            return;
        }
        const QByteArray answer = m_server.carryOut(read.request, read.size);
        if (const auto strike = m_server.takeStrike(Strike::Moment::CarriedOut)) {
            end(*strike);
        } else if (const auto cut = m_server.takeStrike(Strike::Moment::Written)) {
            m_socket.write(answer.left(cut->bytes));
            m_socket.flush();
            end(*cut);
        } else {
            write(answer);
        }
    }

    void write(const QByteArray &answer)
    {
        m_socket.write(answer);
        if (!m_server.m_keepsAlive)
            m_socket.disconnectFromHost();
    }

    KeyServer &m_server;
    QTcpSocket &m_socket;
    QByteArray m_in;
    bool m_isOver = false;
};

KeyServer::KeyServer()
    : KeyServer(emptyWorkspace())
{
}

KeyServer::KeyServer(const DemoData &data)
    : m_credential(data.accounts.constFirst().credential)
    , m_api(data)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(errorString()));
}

void KeyServer::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

QUrl KeyServer::url() const
{
    QUrl url;
    url.setScheme(m_certificate.isNull() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(serverAddress().toString());
    url.setPort(serverPort());
    return url;
}

void KeyServer::incomingConnection(qintptr handle)
{
    QTcpSocket *socket = nullptr;
    if (m_certificate.isNull()) {
        socket = new QTcpSocket;
        socket->setSocketDescriptor(handle);
    } else {
        auto *tls = new QSslSocket;
        tls->setSocketDescriptor(handle);
        tls->setLocalCertificate(m_certificate);
        tls->setPrivateKey(m_key);
        tls->startServerEncryption();
        socket = tls;
    }
    auto *peer = new Peer(*this, socket);
    if (const auto strike = takeStrike(Strike::Moment::Connected))
        peer->end(*strike);
}

bool KeyServer::isDeserted() const
{
    return m_peers.children().isEmpty();
}

std::optional<Strike> KeyServer::takeStrike(Strike::Moment moment)
{
    if (!m_strike || m_strike->moment != moment)
        return std::nullopt;
    return std::exchange(m_strike, std::nullopt);
}

DemoApi::Answer KeyServer::ask(const DemoApi::Request &request)
{
    DemoServer::Behaviour behaviour;
    behaviour.honourRequestId = m_rules.honoursRequestIds;
    behaviour.maskRepeatedCreate = m_rules.masksRepeats;
    behaviour.maskIdsInLists = m_rules.masksIdsInLists;
    return m_api.answer(request, behaviour, QDateTime::currentDateTimeUtc());
}

QByteArray KeyServer::carryOut(const DemoApi::Request &request, qsizetype requestSize)
{
    const int before = m_api.keyCount(QString::fromUtf8(request.entityId));
    const DemoApi::Answer answer = ask(request);
    if (m_api.keyCount(QString::fromUtf8(request.entityId)) > before) {
        const QJsonObject key = QJsonDocument::fromJson(answer.body).object();
        const QString whole = key.value(QLatin1String("id")).toString();
        const QByteArray masked = key.value(QLatin1String("prefix_hint")).toString().toUtf8() + '\n'
            + key.value(QLatin1String("created_at")).toString().toUtf8();
        m_made += {request.requestId, key.value(QLatin1String("name")).toString(), whole,
                   KeyFingerprint::of(whole.toUtf8()), KeyFingerprint::of(masked)};
    }
    const QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status)
        + " Whatever\r\nContent-Type: application/json\r\nX-Request-Id: " + answer.requestId
        + "\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + (m_keepsAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n") + answer.body;
    if (request.verb == "POST")
        m_creates += {request.requestId, requestSize, bytes.size()};
    return bytes;
}

void KeyServer::tidyUp()
{
    for (const MadeKey &key : std::as_const(m_made)) {
        DemoApi::Request request;
        request.verb = "DELETE";
        request.path = {QStringLiteral("entities"), QStringLiteral("api-keys"), key.whole};
        request.authorization = "Bearer " + credential();
        ask(request);
    }
    m_made.clear();
    m_creates.clear();
}

} // namespace ek::test

#include "moc_KeyServer.cpp"
