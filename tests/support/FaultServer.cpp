#include "support/FaultServer.h"

#include <algorithm>

namespace ek::test {

namespace {

/// A name too long for the DNS (255 characters), though none of its labels is: it fails in the resolver's library, and
/// nobody is asked.
/// Of a domain that is reserved for names that do not exist (RFC 6761).
QString impossibleHost()
{
    return QStringLiteral("no-such-host.invalid");
}

QByteArray address(const QByteArray &scheme, const QByteArray &host, int port)
{
    return scheme + "://" + host + ':' + QByteArray::number(port);
}

} // namespace

QByteArray wellBody(const RawRequest &request)
{
    if (request.verb == "DELETE")
        return R"({"message":"API key deleted"})";
    if (request.verb == "POST") {
        return R"({"id":")" + createdKey
            + R"(","entity_id":"ent_7","name":"Webshop","environment":"sandbox","expires_at":null})";
    }
    if (request.path() == "/entities")
        return R"({"data":[{"id":"ent_7","name":"Bakery","environment":"sandbox"}]})";
    return R"({"data":[{"id":")" + listedKeyId
        + R"(","entity_id":"ent_7","name":"Till","environment":"sandbox","expires_at":null}]})";
}

Reaction wellAnswer()
{
    return [](Connection &connection) {
        const RawRequest &request = connection.request();
        connection.send(answerBytes(request.verb == "POST" ? 201 : 200, wellBody(request)));
    };
}

FaultServer::FaultServer(Strike strike, StrikePlan plan, const TestCertificate *identity)
    : m_strike(std::move(strike))
    , m_plan(std::move(plan))
    , m_identity(identity)
{
    const QByteArray scheme = identity ? "https" : "http";
    const int port = m_elsewhere.serverPort();
    if (m_strike.reaction) {
        m_reaction = m_strike.reaction({address(scheme, "127.0.0.1", port), address(scheme, "localhost", port),
                                        address(identity ? "http" : "https", "127.0.0.1", port)});
    }
    m_url.setScheme(QString::fromLatin1(scheme));
    m_url.setHost(m_strike.place == Strike::Place::NoHost ? impossibleHost() : m_server.serverAddress().toString());
    m_url.setPort(m_server.serverPort());

    m_server.otherwise([this](Connection &connection) { onRequest(connection); });
    m_server.onConnect([this](Connection &connection) { onConnect(connection); });
    beWell();
    if (m_strike.place == Strike::Place::NoServer) {
        m_server.close();
    } else if (m_strike.place == Strike::Place::Identity) {
        m_server.useTls(m_strike.certificate ? m_strike.certificate->pem() : QByteArray(),
                        m_strike.certificate ? m_strike.certificate->key() : QByteArray());
    } else if (m_strike.place == Strike::Place::MidRequest || m_strike.place == Strike::Place::Handshake) {
        if (m_strike.place == Strike::Place::Handshake)
            m_server.useTls({}, {});
        m_server.onBytes(m_strike.bytes, [this](Connection &connection) { m_reaction(connection); });
    }
}

QUrl FaultServer::url() const
{
    return m_url;
}

void FaultServer::struck()
{
    if (m_strike.place != Strike::Place::NoServer || !m_plan.isOnce || m_server.isListening())
        return;
    if (!m_server.listen(QHostAddress::LocalHost, static_cast<quint16>(m_url.port())))
        qWarning("the port is taken by now");
}

int FaultServer::requestCount(const QByteArray &verb) const
{
    return static_cast<int>(std::count_if(m_server.requests().begin(), m_server.requests().end(),
                                          [&](const RawRequest &request) { return request.verb == verb; }));
}

int FaultServer::strayConnections() const
{
    return m_elsewhere.connectionCount();
}

void FaultServer::onConnect(Connection &connection)
{
    // What a connection is met with was settled when it came; this is about it, or about the ones that follow.
    const Strike::Place place = m_strike.place;
    if (place == Strike::Place::Identity && m_reaction && strikesNow())
        m_reaction(connection);
    const bool isOfConnections =
        place == Strike::Place::Identity || place == Strike::Place::Handshake || place == Strike::Place::MidRequest;
    if (m_plan.isOnce && isOfConnections)
        beWell();
}

void FaultServer::onRequest(Connection &connection)
{
    const bool isMeant = m_plan.verb.isEmpty() || connection.request().verb == m_plan.verb;
    if (m_strike.place == Strike::Place::Request && isMeant && strikesNow())
        m_reaction(connection);
    else
        wellAnswer()(connection);
}

bool FaultServer::strikesNow()
{
    return ++m_strikes == 1 || !m_plan.isOnce;
}

void FaultServer::beWell()
{
    m_server.useTls(m_identity ? m_identity->pem() : QByteArray(), m_identity ? m_identity->key() : QByteArray());
    m_server.onBytes(-1, {});
}

} // namespace ek::test

#include "moc_FaultServer.cpp"
