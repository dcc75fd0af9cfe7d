#pragma once

#include "support/RawServer.h"
#include "support/TestCertificate.h"

namespace ek::test {

/// The addresses a fault may name that are not the API's own. A real server listens at each; none may be called.
struct Elsewhere
{
    QByteArray otherPort;
    QByteArray otherHost;
    QByteArray otherScheme;
};

/// Where a fault strikes and what happens there. One of the members is set.
struct Strike
{
    enum class Place {
        Request, ///< when a request has been read
        MidRequest, ///< when so many bytes of a request were read
        Handshake, ///< when TLS is asked for, before it was answered
        Identity, ///< in the TLS handshake
        NoServer, ///< the connection is refused
        NoHost, ///< the host's name leads nowhere
    };
    Place place = Place::Request;
    std::function<Reaction(const Elsewhere &)> reaction = {};
    const TestCertificate *certificate = nullptr; ///< for Identity; null: speaks no TLS at all
    qsizetype bytes = 0; ///< for MidRequest

    static Strike atRequest(const Reaction &reaction)
    {
        return {Place::Request, [reaction](const Elsewhere &) { return reaction; }};
    }
    static Strike atHandshake(const Reaction &reaction)
    {
        return {Place::Handshake, [reaction](const Elsewhere &) { return reaction; }};
    }
    static Strike identity(const TestCertificate &certificate) { return {Place::Identity, {}, &certificate}; }
    static Strike afterBytes(qsizetype bytes, const Reaction &reaction)
    {
        return {Place::MidRequest, [reaction](const Elsewhere &) { return reaction; }, nullptr, bytes};
    }
};

/// How often a fault strikes.
struct StrikePlan
{
    bool isOnce = false; ///< once, after which the server is well
    QByteArray verb = {}; ///< requests with other verbs are answered well; empty: none are
};

/// What the API answers to @p request when it is well: one entity, one key, a new key, a deletion.
QByteArray wellBody(const RawRequest &request);
Reaction wellAnswer();
/// The id under which the well server lists its one key, and the key a create gives.
inline const QByteArray listedKeyId = "ek_sandbox_1111111111aaaaaaaaaa2222222222bb";
inline const QByteArray createdKey = "ek_sandbox_3333333333cccccccccc4444444444dd";

/// A server of the API with one fault.
class FaultServer : public QObject
{
    Q_OBJECT

public:
    /// @p identity is what a well server shows; null: it speaks plainly.
    FaultServer(Strike strike, StrikePlan plan, const TestCertificate *identity);

    /// Where the client is to be sent.
    [[nodiscard]] QUrl url() const;
    /// The fault has struck: if that was to be once, a server that was not there is there now.
    void struck();

    /// Whether it answers by now as it should; of a fault that strikes once and has struck.
    [[nodiscard]] bool isWell() const
    {
        return m_plan.isOnce && m_strike.place != Strike::Place::NoHost && m_server.isListening();
    }

    [[nodiscard]] const RawServer &server() const { return m_server; }
    [[nodiscard]] int requestCount(const QByteArray &verb) const;
    /// Connections that came to any of the other addresses.
    [[nodiscard]] int strayConnections() const;

private:
    void onConnect(Connection &connection);
    void onRequest(Connection &connection);
    [[nodiscard]] bool strikesNow();
    void beWell();

    Strike m_strike;
    StrikePlan m_plan;
    const TestCertificate *m_identity;
    RawServer m_server;
    RawServer m_elsewhere;
    Reaction m_reaction;
    QUrl m_url;
    int m_strikes = 0;
};

} // namespace ek::test
