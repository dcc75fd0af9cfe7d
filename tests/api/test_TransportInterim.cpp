#include "ApiFixture.h"
#include "api/Transport.h"
#include "support/TestCertificate.h"

#include <QSslSocket>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// A server that sends 102 or 103 before its answer is understood, and is held to the same rules as any other.
class TestTransportInterim : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theAnswerIsRead_data();
    void theAnswerIsRead();
    void aChangeIsSentOnce_data();
    void aChangeIsSentOnce();
    void aChangeThatMeetsItFirstKeepsItsId();
    void theSameRulesHold();
    void aCutAnswerIsLost();
    void aSlowAnswerTimesOut();
    void aBigAnswerIsRefused();
    void anotherIdentityIsRefused();

private:
    [[nodiscard]] std::unique_ptr<Transport> transportTo(const RawServer &server,
                                                         TransportLimits limits = quickLimits()) const
    {
        ApiConnection connection = connectionTo(server.url());
        if (m_authority)
            connection.extraAuthorities = {m_authority->certificate()};
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), std::move(connection), limits);
    }
    /// From here on @p transport knows what it has to do with.
    static bool meets(Transport &transport, RawServer &server)
    {
        server.then(hinted(answer(200, "{}")));
        server.then(hinted(answer(200, "{}")));
        Outcome<HttpResponse> outcome;
        transport.send(read(), outcome.guard(), outcome.receiver());
        return outcome.wait() && outcome.isValue() && server.scriptLeft() == 0;
    }
    static Reaction hinted(const Reaction &reaction)
    {
        return inTurn({sendBytes("HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"), reaction});
    }

    std::unique_ptr<TestCertificate> m_authority;
    std::unique_ptr<TestCertificate> m_identity;
    std::unique_ptr<TestCertificate> m_other;
};

void TestTransportInterim::initTestCase()
{
    if (!QSslSocket::supportsSsl() || !TestCertificate::canBeMade())
        return;
    m_authority = std::make_unique<TestCertificate>(
        CertificateWish{.host = QStringLiteral("DNS:authority.example"), .isAuthority = true});
    m_identity = std::make_unique<TestCertificate>(
        CertificateWish{.host = QStringLiteral("IP:127.0.0.1"), .authority = m_authority.get()});
    m_other = std::make_unique<TestCertificate>(CertificateWish{.host = QStringLiteral("DNS:other.example"),
                                                                .authority = m_authority.get(),
                                                                .commonName = QStringLiteral("127.0.0.1")});
    QVERIFY(m_identity->isValid() && m_other->isValid());
}

void TestTransportInterim::theAnswerIsRead_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("overTls");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("isLater");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        for (const bool overTls : {false, true}) {
            for (const bool isLater : {false, true}) {
                const auto row = [&](const char *name, const QByteArray &before) {
                    QTest::addRow("%s, %s, %s, %s", verb, overTls ? "TLS" : "plain", name,
                                  isLater ? "the answer later" : "the answer at once")
                        << QByteArray(verb) << overTls << before << isLater;
                };
                row("102", "HTTP/1.1 102 Processing\r\n\r\n");
                row("103", "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n");
                row("several", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 x\r\n\r\nHTTP/1.1 103 x\r\nA: b\r\n\r\n");
            }
        }
    }
}

void TestTransportInterim::theAnswerIsRead()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, overTls);
    QFETCH(const QByteArray, before);
    QFETCH(const bool, isLater);
    if (overTls && !m_identity)
        QSKIP("no TLS, or built without OpenSSL, which makes the certificates");
    RawServer server;
    if (overTls)
        server.useTls(m_identity->pem(), m_identity->key());
    const Reaction whole = answer(200, R"({"data":[]})", {{"X-Request-Id", "req-1"}});
    server.otherwise(inTurn({sendBytes(before), isLater ? later(20ms, whole) : whole}));
    const auto transport = transportTo(server);
    for (int round = 0; round < 3; ++round) {
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        EK_EXPECT_VALUE(outcome);
        QCOMPARE(outcome.value().status, 200);
        QCOMPARE(outcome.value().body, QByteArray(R"({"data":[]})"));
        QCOMPARE(outcome.value().requestId, QStringLiteral("req-1"));
    }
}

void TestTransportInterim::aChangeIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::newRow("POST") << QByteArray("POST");
    QTest::newRow("DELETE") << QByteArray("DELETE");
}

void TestTransportInterim::aChangeIsSentOnce()
{
    QFETCH(const QByteArray, verb);
    RawServer server;
    const auto transport = transportTo(server);
    QVERIFY(meets(*transport, server));
    const qsizetype before = server.requests().size();
    server.otherwise(hinted(answer(201, "{}")));
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().tries, 1);
    QCOMPARE(server.requests().size() - before, 1);
}

void TestTransportInterim::aChangeThatMeetsItFirstKeepsItsId()
{
    RawServer server;
    server.otherwise(hinted(answer(201, "{}")));
    const auto transport = transportTo(server);
    Outcome<HttpResponse> outcome;
    transport->send(creation(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().tries, 2); // so that what it may have made twice is looked for
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(1).header("X-Request-Id"), server.requests().at(0).header("X-Request-Id"));
}

void TestTransportInterim::theSameRulesHold()
{
    RawServer server;
    const auto transport = transportTo(server);
    QVERIFY(meets(*transport, server));
    RawServer elsewhere;
    server.then(hinted(answer(302, {}, {{"Location", elsewhere.url().toEncoded()}, {"Set-Cookie", "a=b"}})));
    Outcome<HttpResponse> redirected;
    transport->send(creation(), redirected.guard(), redirected.receiver());
    EK_EXPECT_ERROR(redirected, ErrorKind::Redirected);
    QCOMPARE(elsewhere.connectionCount(), 0);

    server.then(hinted(answer(422, R"({"code":"validation","message":"No"})")));
    Outcome<HttpResponse> refused;
    transport->send(creation(R"({"name":"Caf\u00e9"})"), refused.guard(), refused.receiver());
    EK_EXPECT_ERROR(refused, ErrorKind::Validation);
    QCOMPARE(refused.error().serverMessage, QStringLiteral("No"));
    QCOMPARE(refused.error().effect, Effect::NotDone);
    const RawRequest &request = server.requests().constLast();
    QCOMPARE(request.verb, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/entities/api-keys"));
    QCOMPARE(request.body, QByteArray(R"({"name":"Caf\u00e9"})"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + accountCredential);
    QCOMPARE(request.header("Host"), server.url().authority().toLatin1());
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(request.hasHeader("Idempotency-Key"));
    QVERIFY(!request.hasHeader("Cookie"));
}

void TestTransportInterim::aCutAnswerIsLost()
{
    RawServer server;
    TransportLimits limits = quickLimits();
    limits.tries = 1;
    const auto transport = transportTo(server, limits);
    QVERIFY(meets(*transport, server));
    const QByteArray whole = answerBytes(200, "{\"data\":[]}");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"data\":[";
    for (const QByteArray &bytes : {QByteArray(), whole.left(20), whole.chopped(3), chunked}) {
        for (const Reaction &end : {closeConnection(), resetConnection()}) {
            server.otherwise(hinted(inTurn({sendBytes(bytes), later(2ms, end)})));
            for (const char *verb : {"GET", "POST", "DELETE"}) {
                Outcome<HttpResponse> outcome;
                transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
                EK_EXPECT_ERROR(outcome, ErrorKind::ConnectionLost);
                QCOMPARE(outcome.error().effect, qstrcmp(verb, "GET") == 0 ? Effect::NotDone : Effect::Unknown);
            }
        }
    }
}

void TestTransportInterim::aSlowAnswerTimesOut()
{
    RawServer server;
    TransportLimits limits = quickLimits();
    limits.idleTimeout = 300ms;
    const auto transport = transportTo(server, limits);
    QVERIFY(meets(*transport, server));
    server.otherwise(hinted(stall()));
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::TimedOut);
}

void TestTransportInterim::aBigAnswerIsRefused()
{
    RawServer server;
    TransportLimits limits = quickLimits();
    limits.largestBody = 5000;
    const auto transport = transportTo(server, limits);
    QVERIFY(meets(*transport, server));
    for (const Reaction &reaction : {answer(200, QByteArray(5001, 'x')), answerChunked(200, QByteArray(5001, 'x'))}) {
        server.otherwise(hinted(reaction));
        Outcome<HttpResponse> outcome;
        transport->send(creation(), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::TooLarge);
        QCOMPARE(outcome.error().effect, Effect::Unknown);
    }
}

void TestTransportInterim::anotherIdentityIsRefused()
{
    if (!m_identity)
        QSKIP("no TLS, or built without OpenSSL, which makes the certificates");
    RawServer server;
    server.useTls(m_identity->pem(), m_identity->key());
    const auto transport = transportTo(server);
    QVERIFY(meets(*transport, server));
    const QByteArray before = server.receivedBytes();
    const TestCertificate unknown(CertificateWish{.host = QStringLiteral("IP:127.0.0.1")});
    for (const TestCertificate *stranger : QList<const TestCertificate *>{m_other.get(), &unknown}) {
        server.useTls(stranger->pem(), stranger->key());
        Outcome<HttpResponse> outcome;
        transport->send(creation(), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::TlsFailed);
        QCOMPARE(outcome.error().tls, stranger == m_other.get() ? TlsProblem::WrongHost : TlsProblem::SelfSigned);
        QCOMPARE(outcome.error().effect, Effect::NotDone);
        QCOMPARE(server.receivedBytes(), before);
    }
}

QTEST_GUILESS_MAIN(TestTransportInterim)
#include "test_TransportInterim.moc"
