#include "ApiFixture.h"
#include "api/ApiAddress.h"
#include "api/Transport.h"
#include "core/Version.h"

#include <QNetworkProxy>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// What is sent, where to, and how a call ends.
class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void sendsItsHeaders_data();
    void sendsItsHeaders();
    void sendsNoEmptyHeaders();
    void everyChangeHasItsOwnId();
    void keepsTheBasePath();
    void sendsThePathAsItIs();
    void givesTheAnswer_data();
    void givesTheAnswer();
    void refusesAddresses_data();
    void refusesAddresses();
    void refusesHeadersThatBreakOut_data();
    void refusesHeadersThatBreakOut();
    void ignoresProxiesForThisMachine();

    void cancelBeforeSending_data();
    void cancelBeforeSending();
    void cancelAfterSending_data();
    void cancelAfterSending();
    void cancelWhenOver();
    void endsWhatIsUnderWayWithItself();
    void saysNothingToADeadGuard();
    void neverCompletesSynchronously();

private:
    [[nodiscard]] std::unique_ptr<Transport> transportTo(const QUrl &url, TransportLimits limits = quickLimits()) const
    {
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), connectionTo(url), limits);
    }

    std::unique_ptr<RawServer> m_server;
};

void TestTransport::init()
{
    m_server = std::make_unique<RawServer>();
    m_server->otherwise(answer(200, "{}"));
}

void TestTransport::sendsItsHeaders_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("isChange");

    QTest::newRow("GET") << QByteArray("GET") << false;
    QTest::newRow("POST") << QByteArray("POST") << true;
    QTest::newRow("DELETE") << QByteArray("DELETE") << true;
}

void TestTransport::sendsItsHeaders()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, isChange);

    ApiConnection connection = connectionTo(m_server->url());
    connection.account = AccountId(QStringLiteral("acc_9"));
    Transport transport(std::make_unique<QNetworkAccessManager>(), std::move(connection), quickLimits());
    HttpRequest request = requestFor(verb);
    request.entity = EntityId(QStringLiteral("ent_7"));
    const QByteArray path = request.path;
    const QByteArray requestId = request.requestId.value().toLatin1();

    Outcome<HttpResponse> outcome;
    transport.send(std::move(request), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);

    QCOMPARE(m_server->requests().size(), 1);
    const RawRequest &seen = m_server->requests().constFirst();
    QCOMPARE(seen.verb, verb);
    QCOMPARE(seen.target, path);
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer ") + accountCredential);
    QCOMPARE(seen.header("x-entity-id"), QByteArray("ent_7"));
    QCOMPARE(seen.header("x-account-id"), QByteArray("acc_9"));
    QCOMPARE(seen.header("Accept"), QByteArray("application/json"));
    QCOMPARE(seen.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(seen.header("User-Agent"), "EntityKeys/" + version().toLatin1());
    QVERIFY(!seen.hasHeader("Cookie"));
    QVERIFY(!seen.hasHeader("Transfer-Encoding"));
    if (isChange) {
        QVERIFY(!requestId.isEmpty());
        QCOMPARE(seen.header("X-Request-Id"), requestId);
        QCOMPARE(seen.header("Idempotency-Key"), requestId);
    } else {
        QVERIFY(!seen.hasHeader("X-Request-Id"));
        QVERIFY(!seen.hasHeader("Idempotency-Key"));
    }
    if (verb == "POST") {
        QCOMPARE(seen.body, creation().body);
        QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(seen.header("Content-Length"), QByteArray::number(creation().body.size()));
    } else {
        QVERIFY(seen.body.isEmpty());
    }
}

void TestTransport::sendsNoEmptyHeaders()
{
    const auto transport = transportTo(m_server->url());
    Outcome<HttpResponse> outcome;
    transport->send(creation(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QVERIFY(!m_server->requests().constFirst().hasHeader("x-entity-id"));
    QVERIFY(!m_server->requests().constFirst().hasHeader("x-account-id"));
}

void TestTransport::everyChangeHasItsOwnId()
{
    const auto transport = transportTo(m_server->url());
    for (int i = 0; i < 2; ++i) {
        Outcome<HttpResponse> outcome;
        transport->send(deletion(), outcome.guard(), outcome.receiver());
        EK_EXPECT_VALUE(outcome);
    }
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests().at(0).header("X-Request-Id") != m_server->requests().at(1).header("X-Request-Id"));
}

void TestTransport::keepsTheBasePath()
{
    const auto base = parseApiUrl(m_server->url().toString() + QStringLiteral("/space%20api/"));
    QVERIFY(base);
    const auto transport = transportTo(*base);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(m_server->requests().constFirst().target, QByteArray("/space%20api/entities"));
}

void TestTransport::sendsThePathAsItIs()
{
    const auto transport = transportTo(m_server->url());
    const QByteArray path = "/entities/api-keys/a%2Fb%3Fc%23d%25e%20f%C3%A9";
    HttpRequest request = deletion();
    request.path = path;
    Outcome<HttpResponse> outcome;
    transport->send(std::move(request), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(m_server->requests().constFirst().target, path);
}

void TestTransport::givesTheAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("200") << 200 << QByteArray("{}");
    QTest::newRow("201") << 201 << QByteArray("{\"id\":\"x\"}");
    QTest::newRow("200, nothing") << 200 << QByteArray();
    QTest::newRow("200, a megabyte and a half") << 200 << QByteArray(1536LL * 1024, 'x');
    QTest::newRow("299") << 299 << QByteArray("x");
}

void TestTransport::givesTheAnswer()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto transport = transportTo(m_server->url());
    for (const bool chunked : {false, true}) {
        const Headers headers{{"X-Request-Id", "req\t-1"}};
        m_server->then(chunked ? answerChunked(status, body, headers) : answer(status, body, headers));
        Outcome<HttpResponse> outcome;
        transport->send(read(), outcome.guard(), outcome.receiver());
        EK_EXPECT_VALUE(outcome);
        QCOMPARE(outcome.value().status, status);
        QCOMPARE(outcome.value().body, body);
        QCOMPARE(outcome.value().requestId, QStringLiteral("req -1"));
    }
}

void TestTransport::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("plain http to another host")
        << QStringLiteral("http://eu.spaceinvoices.example") << ErrorKind::InsecureAddress;
    QTest::newRow("plain http to all interfaces") << QStringLiteral("http://0.0.0.0:%1") << ErrorKind::InsecureAddress;
    QTest::newRow("other scheme") << QStringLiteral("ftp://127.0.0.1:%1") << ErrorKind::InvalidAddress;
    QTest::newRow("user name") << QStringLiteral("http://me:word@127.0.0.1:%1") << ErrorKind::InvalidAddress;
    QTest::newRow("nothing") << QString() << ErrorKind::InvalidAddress;
}

void TestTransport::refusesAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const ErrorKind, kind);
    // Everything is sent to a proxy of ours, so that a packet to any host would be seen.
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server->serverPort()));
    const QString url = address.contains(u'%') ? address.arg(m_server->serverPort()) : address;
    Transport transport(std::move(network), connectionTo(QUrl(url)), quickLimits());
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        Outcome<HttpResponse> outcome;
        transport.send(requestFor(verb), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, kind);
        QCOMPARE(outcome.error().effect, Effect::NotDone);
    }
    QCOMPARE(m_server->connectionCount(), 0);
}

void TestTransport::refusesHeadersThatBreakOut_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("entity");

    QTest::newRow("credential") << QByteArray("sk_live_1\r\nX-Evil: 1") << QString() << QString();
    QTest::newRow("account") << QByteArray("sk_live_1") << QStringLiteral("acc\r\nX-Evil: 1") << QString();
    QTest::newRow("entity") << QByteArray("sk_live_1") << QString() << QStringLiteral("ent\nX-Evil: 1");
    QTest::newRow("zero") << QByteArray("sk_live_1") << QString() << QString(QChar(0));
}

void TestTransport::refusesHeadersThatBreakOut()
{
    QFETCH(const QByteArray, credential);
    QFETCH(const QString, account);
    QFETCH(const QString, entity);
    ApiConnection connection = connectionTo(m_server->url(), credential.constData());
    connection.account = AccountId(account);
    Transport transport(std::make_unique<QNetworkAccessManager>(), std::move(connection), quickLimits());
    HttpRequest request = creation();
    request.entity = EntityId(entity);
    Outcome<HttpResponse> outcome;
    transport.send(std::move(request), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::InvalidRequest);
    QCOMPARE(outcome.error().effect, Effect::NotDone);
    QCOMPARE(m_server->connectionCount(), 0);
}

void TestTransport::ignoresProxiesForThisMachine()
{
    RawServer proxy;
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    Transport transport(std::move(network), connectionTo(m_server->url()), quickLimits());
    Outcome<HttpResponse> outcome;
    transport.send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(proxy.connectionCount(), 0);
}

void TestTransport::cancelBeforeSending_data()
{
    sendsItsHeaders_data();
}

void TestTransport::cancelBeforeSending()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, isChange);
    const auto transport = transportTo(m_server->url());
    Outcome<HttpResponse> outcome;
    const CallHandle call = transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    QVERIFY(call.isActive());
    call.cancel();
    QCOMPARE(outcome.count(), 0);
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    // A body shows whether it was read; a DELETE has none, so that its fate is not known.
    QCOMPARE(outcome.error().effect, isChange && verb != "POST" ? Effect::Unknown : Effect::NotDone);
    QVERIFY(!call.isActive());
    QCOMPARE(m_server->requests().size(), 0);
}

void TestTransport::cancelAfterSending_data()
{
    sendsItsHeaders_data();
}

void TestTransport::cancelAfterSending()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, isChange);
    m_server->then(stall());
    const auto transport = transportTo(m_server->url());
    Outcome<HttpResponse> outcome;
    const CallHandle call = transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, patience);
    QSignalSpy ended(m_server.get(), &RawServer::connectionEnded);
    call.cancel();
    call.cancel();
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().effect, isChange ? Effect::Unknown : Effect::NotDone);
    QTRY_VERIFY_WITH_TIMEOUT(ended.count() == 1, patience);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTransport::cancelWhenOver()
{
    const auto transport = transportTo(m_server->url());
    Outcome<HttpResponse> outcome;
    const CallHandle call = transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QVERIFY(!call.isActive());
    call.cancel();
    CallHandle().cancel();
    runDueEvents();
    QCOMPARE(outcome.count(), 1);
}

void TestTransport::endsWhatIsUnderWayWithItself()
{
    m_server->otherwise(stall());
    auto transport = transportTo(m_server->url());
    Outcome<HttpResponse> outcomes[3];
    for (int i = 0; i < 3; ++i) {
        const QByteArray verb = QList<QByteArray>{"GET", "POST", "DELETE"}.at(i);
        transport->send(requestFor(verb), outcomes[i].guard(), outcomes[i].receiver());
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 3, patience);
    transport.reset();
    for (const Outcome<HttpResponse> &outcome : outcomes)
        QCOMPARE(outcome.count(), 0);
    for (Outcome<HttpResponse> &outcome : outcomes)
        EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QCOMPARE(outcomes[0].error().effect, Effect::NotDone);
    QCOMPARE(outcomes[1].error().effect, Effect::Unknown);
    QCOMPARE(outcomes[2].error().effect, Effect::Unknown);
}

void TestTransport::saysNothingToADeadGuard()
{
    m_server->otherwise(stall());
    auto transport = transportTo(m_server->url());
    Outcome<HttpResponse> early;
    Outcome<HttpResponse> late;
    transport->send(read(), early.guard(), early.receiver());
    transport->send(creation(), late.guard(), late.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 2, patience);
    early.killGuard();
    transport.reset();
    late.killGuard();
    runDueEvents();
    QCOMPARE(early.count(), 0);
    QCOMPARE(late.count(), 0);
}

void TestTransport::neverCompletesSynchronously()
{
    // Refused at once, and still told later.
    const auto refusing = transportTo(QUrl(QStringLiteral("http://192.0.2.1")));
    Outcome<HttpResponse> refused;
    refusing->send(read(), refused.guard(), refused.receiver());
    QCOMPARE(refused.count(), 0);
    EK_EXPECT_ERROR(refused, ErrorKind::InsecureAddress);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "test_Transport.moc"
