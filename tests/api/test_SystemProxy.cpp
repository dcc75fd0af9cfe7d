#include "ApiFixture.h"
#include "api/SystemProxy.h"
#include "api/Transport.h"
#include "support/Localhost.h"
#include "support/TestCertificate.h"
#include "support/Wine.h"

#include <QNetworkProxyFactory>
#include <QPointer>
#include <QSslSocket>
#include <QTcpSocket>

using namespace ek;
using namespace ek::test;

/// The proxy the system names is asked, and is told nothing. A process of its own, since the setting is the process's.
class TestSystemProxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void proxiesThatFail_data();
    void proxiesThatFail();
    void aProxyThatWentAwayIsAskedAgain_data();
    void aProxyThatWentAwayIsAskedAgain();
    void aProxyThatGoesAwayOnceHoldsNothingUp_data() { aProxyThatWentAwayIsAskedAgain_data(); }
    void aProxyThatGoesAwayOnceHoldsNothingUp();
    void aTunnelThatEndsHoldsNothingUp_data() { aProxyThatWentAwayIsAskedAgain_data(); }
    void aTunnelThatEndsHoldsNothingUp();
    void noSchemeIsNeeded_data();
    void noSchemeIsNeeded();
    void whatCannotBeUsedIsNotGonePast_data();
    void whatCannotBeUsedIsNotGonePast();
    void thisMachineIsReachedDirectly_data();
    void thisMachineIsReachedDirectly();

private:
    [[nodiscard]] static std::unique_ptr<Transport> transportTo(const QUrl &url, TransportLimits limits = quickLimits())
    {
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), connectionTo(url), limits);
    }

    static void useProxy(const QByteArray &value);

    const QUrl m_api = QUrl(QStringLiteral("https://api.example")); ///< a name that is never to be resolved here
    std::unique_ptr<RawServer> m_proxy;
};

void TestSystemProxy::initTestCase()
{
    m_proxy = std::make_unique<RawServer>();
    useProxy(m_proxy->url().toEncoded());
    useSystemProxy();
    const QNetworkProxy found = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_api)).constFirst();
    QCOMPARE(found.port(), m_proxy->serverPort());
}

void TestSystemProxy::useProxy(const QByteArray &value)
{
    for (const char *name : {"no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qputenv(name, value);
}

void TestSystemProxy::proxiesThatFail_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        const auto row = [verb](const char *name, const QByteArray &bytes, ErrorKind kind) {
            QTest::addRow("%s, %s", verb, name) << QByteArray(verb) << bytes << kind;
        };
        row("403", answerBytes(403, {}), ErrorKind::ProxyFailed);
        row("407", answerBytes(407, {}, {{"Proxy-Authenticate", "Basic realm=\"x\""}}), ErrorKind::ProxyFailed);
        row("500", answerBytes(500, {}), ErrorKind::ProxyFailed);
        row("502", answerBytes(502, "<html>Bad gateway</html>"), ErrorKind::ProxyFailed);
        row("not HTTP", "nonsense\r\n\r\n", ErrorKind::ProxyFailed);
        // With these it says that it was the server that could not be reached.
        row("404", answerBytes(404, {}), ErrorKind::HostNotFound);
        row("503", answerBytes(503, {}), ErrorKind::ConnectionRefused);
        row("connected, then no TLS", "HTTP/1.1 200 Connected\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", ErrorKind::TlsFailed);
        // Wine takes its fourth and fifth byte for a length, and looks at nothing before it has so much.
        row("connected, then SSH", "HTTP/1.1 200 Connected\r\n\r\nSSH-2.0-x\r\n" + QByteArray(0x2d32, ' '),
            ErrorKind::TlsFailed);
    }
}

void TestSystemProxy::proxiesThatFail()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    if (isUnderWine() && bytes.endsWith("OK\r\n\r\n"))
        QSKIP("Wine takes \"HTTP/\" for the beginning of more than Qt hands it at a time");
    m_proxy->otherwise(sendBytes(bytes));
    const qsizetype before = m_proxy->requests().size();

    const auto transport = transportTo(m_api);
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, kind);
    QCOMPARE(outcome.error().effect, Effect::NotDone);
    QCOMPARE(m_proxy->requests().size() - before, 1);
    const RawRequest &request = m_proxy->requests().constLast();
    QCOMPARE(request.verb, QByteArray("CONNECT"));
    QCOMPARE(request.target, QByteArray("api.example:443"));
    for (const char *name : {"Authorization", "Proxy-Authorization", "x-entity-id", "X-Request-Id", "Cookie"})
        QVERIFY2(!request.hasHeader(name), name);
    QVERIFY(!m_proxy->receivedBytes().contains(accountCredential));
}

void TestSystemProxy::aProxyThatWentAwayIsAskedAgain_data()
{
    QTest::addColumn<bool>("withReset");
    QTest::newRow("closed") << false;
    QTest::newRow("reset") << true;
}

void TestSystemProxy::aProxyThatWentAwayIsAskedAgain()
{
    QFETCH(const bool, withReset);
    m_proxy->otherwise(answer(502));
    m_proxy->then(withReset ? resetConnection() : closeConnection());
    const qsizetype before = m_proxy->requests().size();

    TransportLimits limits = quickLimits();
    limits.idleTimeout = std::chrono::milliseconds(500);
    const auto transport = transportTo(m_api, limits);
    Outcome<HttpResponse> first;
    transport->send(read(), first.guard(), first.receiver());
    EK_EXPECT_ERROR(first, ErrorKind::TimedOut); // Qt does not see that the proxy is gone
    QCOMPARE(first.error().effect, Effect::NotDone);
    Outcome<HttpResponse> second;
    transport->send(read(), second.guard(), second.receiver());
    EK_EXPECT_ERROR(second, ErrorKind::ProxyFailed);
    QCOMPARE(m_proxy->requests().size() - before, 2);
}

void TestSystemProxy::aProxyThatGoesAwayOnceHoldsNothingUp()
{
    QFETCH(const bool, withReset);
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        m_proxy->otherwise(answer(502));
        m_proxy->then(withReset ? resetConnection() : closeConnection());
        const qsizetype before = m_proxy->requests().size();
        TransportLimits limits = quickLimits();
        limits.tries = 1; // what never left is no try
        limits.proxyPatience = std::chrono::milliseconds(200);
        const auto transport = transportTo(m_api, limits);
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::ProxyFailed); // the second time, by an answer
        QCOMPARE(outcome.error().effect, Effect::NotDone);
        QCOMPARE(m_proxy->requests().size() - before, 2);
    }
}

void TestSystemProxy::aTunnelThatEndsHoldsNothingUp()
{
    QFETCH(const bool, withReset);
    if (!QSslSocket::supportsSsl() || !TestCertificate::canBeMade())
        QSKIP("no TLS, or built without OpenSSL, which makes the certificates");
    const TestCertificate identity(CertificateWish{.host = QStringLiteral("DNS:api.example")});
    QVERIFY(identity.isValid());
    RawServer server;
    server.useTls(identity.pem(), identity.key());
    server.otherwise(answer(200, "{}"));
    QPointer<Connection> tunnel;
    m_proxy->otherwise([&](Connection &connection) {
        tunnel = &connection;
        auto *beyond = new QTcpSocket(&connection);
        QObject::connect(&connection, &Connection::received, beyond,
                         [beyond](const QByteArray &bytes) { beyond->write(bytes); });
        QObject::connect(beyond, &QTcpSocket::readyRead, &connection,
                         [beyond, &connection] { connection.send(beyond->readAll()); });
        QObject::connect(beyond, &QTcpSocket::connected, &connection,
                         [&connection] { connection.send("HTTP/1.1 200 Connected\r\n\r\n"); });
        beyond->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        beyond->connectToHost(server.serverAddress(), server.serverPort());
    });
    ApiConnection connection = connectionTo(m_api);
    connection.extraAuthorities = {identity.certificate()};
    TransportLimits limits = quickLimits();
    limits.tries = 10; // each may be struck again
    Transport transport(std::make_unique<QNetworkAccessManager>(), std::move(connection), limits);
    for (int round = 0; round < 20; ++round) {
        for (const char *verb : {"GET", "POST", "DELETE"}) {
            Outcome<HttpResponse> outcome;
            transport.send(requestFor(verb), outcome.guard(), outcome.receiver());
            if (tunnel && withReset)
                tunnel->reset();
            else if (tunnel)
                tunnel->close();
            QVERIFY2(outcome.wait(), "the request is lost");
            QVERIFY2(outcome.isValue(), qPrintable(outcome.isError() ? outcome.error().detail : QString()));
        }
    }
}

void TestSystemProxy::noSchemeIsNeeded_data()
{
    QTest::addColumn<QByteArray>("value");
    const QByteArray port = QByteArray::number(m_proxy->serverPort());
    QTest::newRow("no scheme") << QByteArray("127.0.0.1:" + port);
    QTest::newRow("no scheme, a name") << QByteArray("localhost:" + port);
    QTest::newRow("with a scheme") << QByteArray("http://127.0.0.1:" + port + '/');
    QTest::newRow("with a user") << QByteArray("me:word@127.0.0.1:" + port);
}

void TestSystemProxy::noSchemeIsNeeded()
{
    QFETCH(const QByteArray, value);
    EK_SKIP_UNKNOWN(QString::fromLatin1(value).section(u':', 0, 0));
    useProxy(value);
    m_proxy->otherwise(answer(502));
    const qsizetype before = m_proxy->requests().size();
    const auto transport = transportTo(m_api);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::ProxyFailed);
    QCOMPARE(m_proxy->requests().size() - before, 1);
    QCOMPARE(m_proxy->requests().constLast().target, QByteArray("api.example:443"));
    useProxy(m_proxy->url().toEncoded());
}

void TestSystemProxy::whatCannotBeUsedIsNotGonePast_data()
{
    QTest::addColumn<QByteArray>("value");
    const QByteArray port = QByteArray::number(m_proxy->serverPort());
    QTest::newRow("TLS to the proxy") << QByteArray("https://127.0.0.1:" + port);
    QTest::newRow("SOCKS 4") << QByteArray("socks4://127.0.0.1:" + port);
    QTest::newRow("nonsense") << QByteArray("::");
}

void TestSystemProxy::whatCannotBeUsedIsNotGonePast()
{
    QFETCH(const QByteArray, value);
    useProxy(value);
    const auto transport = transportTo(m_api);
    Outcome<HttpResponse> outcome;
    transport->send(creation(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::ProxyFailed);
    QCOMPARE(outcome.error().effect, Effect::NotDone);
    useProxy(m_proxy->url().toEncoded());
}

void TestSystemProxy::thisMachineIsReachedDirectly_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "localhost"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void TestSystemProxy::thisMachineIsReachedDirectly()
{
    QFETCH(const QString, host);
    EK_SKIP_UNKNOWN(host);
    const int before = m_proxy->connectionCount();
    RawServer server;
    server.otherwise(answer(200, "{}"));
    QUrl url = server.url();
    url.setHost(host);
    const auto transport = transportTo(url);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(m_proxy->connectionCount(), before);
}

QTEST_GUILESS_MAIN(TestSystemProxy)
#include "test_SystemProxy.moc"
