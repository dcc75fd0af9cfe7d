#pragma once

#include "core/Ids.h"
#include "demo/DemoApi.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace ek::test {

/// A moment in the life of a create, as its server sees it, and what happens then: the connection ends, or who made it.
struct Strike
{
    enum class Moment {
        Connected, ///< the next connection is there
        Read, ///< so many bytes of the request were read; a request that was read whole is carried out
        BeforeCarriedOut, ///< the request was read whole, and never is
        CarriedOut, ///< nothing was written yet
        Written, ///< so many bytes of the answer were written
    };
    Moment moment = Moment::Connected;
    qsizetype bytes = 0;
    std::function<void(QTcpSocket &)> deed; ///< the connection is not served any further
};

/// Ends the connection in an orderly way; what was written arrives.
void closeSocket(QTcpSocket &socket);
/// The same without TLS's own goodbye: as when the process at the other end is gone.
void hangUp(QTcpSocket &socket);
/// With a TCP reset.
void resetSocket(QTcpSocket &socket);

/// The demo's API over sockets that can be cut anywhere within a create; it keeps the truth about which keys there are.
/// Shares the caller's thread and event loop.
class KeyServer : public QTcpServer
{
    Q_OBJECT

public:
    struct Rules
    {
        bool honoursRequestIds = true;
        bool masksRepeats = false; ///< a create that was done before is answered without its secret
        bool masksIdsInLists = false;
    };

    /// A create that was read whole and not refused.
    struct Create
    {
        QByteArray requestId;
        qsizetype requestSize = 0;
        qsizetype answerSize = 0;
    };

    struct MadeKey
    {
        QByteArray requestId;
        QString name;
        QString whole;
        KeyFingerprint fingerprint; ///< of the whole key
        KeyFingerprint masked; ///< as the program knows it from a list that masks ids
    };

    KeyServer();

    void useTls(const QSslCertificate &certificate, const QSslKey &key);
    void setRules(const Rules &rules) { m_rules = rules; }
    /// Off: every connection is good for one request.
    void setKeepsAlive(bool keepsAlive) { m_keepsAlive = keepsAlive; }

    [[nodiscard]] QUrl url() const;
    /// What opens it.
    [[nodiscard]] QByteArray credential() const { return m_credential.toUtf8(); }

    /// Strikes the next create, and none after it.
    void strike(Strike strike) { m_strike = std::move(strike); }
    void strikeNoMore() { m_strike.reset(); }
    [[nodiscard]] bool isStrikeLeft() const { return m_strike.has_value(); }

    /// Since the last tidyUp().
    [[nodiscard]] const QList<Create> &creates() const { return m_creates; }
    [[nodiscard]] const QList<MadeKey> &made() const { return m_made; }
    /// Deletes every key.
    void tidyUp();

    /// Whether every connection is over, and so everything that was sent was read.
    [[nodiscard]] bool isDeserted() const;

protected:
    void incomingConnection(qintptr handle) override;

private:
    class Peer;
    explicit KeyServer(const DemoData &data);
    /// The strike, where it is for this moment.
    std::optional<Strike> takeStrike(Strike::Moment moment);
    QByteArray carryOut(const DemoApi::Request &request, qsizetype requestSize);
    DemoApi::Answer ask(const DemoApi::Request &request);

    QString m_credential;
    DemoApi m_api;
    Rules m_rules;
    bool m_keepsAlive = true;
    QSslCertificate m_certificate;
    QSslKey m_key;
    std::optional<Strike> m_strike;
    QList<Create> m_creates;
    QList<MadeKey> m_made;
    QObject m_peers; ///< the parent of them all; they go while they still have a server
};

} // namespace ek::test
