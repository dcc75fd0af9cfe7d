#include "ApiFixture.h"
#include "api/Transport.h"
#include "support/Localhost.h"
#include "support/TestCertificate.h"

#include <QSslSocket>

using namespace ek;
using namespace ek::test;

/// Whom the transport believes to be the API.
class TestTransportTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void trustsWhomItIsTold_data();
    void trustsWhomItIsTold();
    void believesAlternativeNamesAlone_data();
    void believesAlternativeNamesAlone();
    void doesNotSpeakPlainly();
    void readsTheAuthoritiesFromAFile();
    void sendsAPostUnderOneId();
    void followsNoRedirectToPlainHttp();

private:
    [[nodiscard]] std::unique_ptr<Transport> makeTransport(const QUrl &url, const QList<QSslCertificate> &extra) const
    {
        ApiConnection connection = connectionTo(url);
        connection.extraAuthorities = extra;
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), std::move(connection),
                                           quickLimits());
    }

    std::unique_ptr<TestCertificate> m_authority;
    std::unique_ptr<TestCertificate> m_good; ///< for 127.0.0.1, signed by the authority
    std::unique_ptr<TestCertificate> m_otherHost; ///< signed by the authority, for somebody else
    std::unique_ptr<TestCertificate> m_selfSigned; ///< for 127.0.0.1
};

void TestTransportTls::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt cannot speak TLS");
    if (!TestCertificate::canBeMade())
        QSKIP("built without OpenSSL, which makes the certificates");
    const QString here = QStringLiteral("IP:127.0.0.1");
    m_authority = std::make_unique<TestCertificate>(
        CertificateWish{.host = QStringLiteral("DNS:authority.example"), .isAuthority = true});
    QVERIFY(m_authority->isValid());
    m_good = std::make_unique<TestCertificate>(CertificateWish{.host = here, .authority = m_authority.get()});
    m_otherHost = std::make_unique<TestCertificate>(
        CertificateWish{.host = QStringLiteral("DNS:api.example"), .authority = m_authority.get()});
    m_selfSigned = std::make_unique<TestCertificate>(CertificateWish{.host = here});
    QVERIFY(m_good->isValid() && m_otherHost->isValid() && m_selfSigned->isValid());
}

void TestTransportTls::trustsWhomItIsTold_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QList<QSslCertificate>>("extra");
    QTest::addColumn<bool>("trusted");

    const auto row = [](const char *name, const TestCertificate &server, const QList<QSslCertificate> &extra, bool ok) {
        QTest::newRow(name) << server.pem() << server.key() << extra << ok;
    };
    row("unknown authority", *m_good, {}, false);
    row("known authority", *m_good, {m_authority->certificate()}, true);
    row("another authority", *m_good, {m_selfSigned->certificate()}, false);
    row("self-signed", *m_selfSigned, {}, false);
    row("self-signed and known", *m_selfSigned, {m_selfSigned->certificate()}, true);
    row("known authority, other host", *m_otherHost, {m_authority->certificate()}, false);
}

void TestTransportTls::trustsWhomItIsTold()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QByteArray, key);
    QFETCH(const QList<QSslCertificate>, extra);
    QFETCH(const bool, trusted);

    for (const char *verb : {"GET", "POST", "DELETE"}) {
        RawServer server;
        server.useTls(pem, key);
        server.otherwise(answer(200, "{}"));
        const auto transport = makeTransport(server.url(), extra);
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        if (trusted) {
            EK_EXPECT_VALUE(outcome);
            QCOMPARE(server.requests().size(), 1);
            QCOMPARE(server.requests().constFirst().header("Authorization"), QByteArray("Bearer ") + accountCredential);
        } else {
            EK_EXPECT_ERROR(outcome, ErrorKind::TlsFailed);
            QCOMPARE(outcome.error().effect, Effect::NotDone);
            QVERIFY(!outcome.error().detail.isEmpty());
            QCOMPARE(server.requests().size(), 0);
            QCOMPARE(server.connectionCount(), 1); // and it is not tried again
        }
    }
}

void TestTransportTls::believesAlternativeNamesAlone_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("trusted");
    const auto row = [](const char *name, const char *names, const char *commonName, const char *host, bool trusted) {
        QTest::newRow(name) << QString::fromLatin1(names) << QString::fromLatin1(commonName)
                            << QString::fromLatin1(host) << trusted;
    };
    row("an address", "IP:127.0.0.1", "x", "127.0.0.1", true);
    row("a name", "DNS:localhost", "x", "localhost", true);
    row("the common name alone", "", "localhost", "localhost", false);
    row("the common name alone, an address", "", "127.0.0.1", "127.0.0.1", false);
    row("the common name beside another", "DNS:other.example", "localhost", "localhost", false);
    row("an address as a name", "DNS:127.0.0.1", "x", "127.0.0.1", false);
    row("an address for a name", "IP:127.0.0.1", "x", "localhost", false);
    row("any name", "DNS:*", "x", "localhost", false);
}

void TestTransportTls::believesAlternativeNamesAlone()
{
    QFETCH(const QString, names);
    QFETCH(const QString, commonName);
    QFETCH(const QString, host);
    QFETCH(const bool, trusted);
    EK_SKIP_UNKNOWN(host);
    const TestCertificate identity(
        CertificateWish{.host = names, .authority = m_authority.get(), .commonName = commonName});
    QVERIFY(identity.isValid());
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        RawServer server;
        server.useTls(identity.pem(), identity.key());
        server.otherwise(answer(200, "{}"));
        QUrl url = server.url();
        url.setHost(host);
        const auto transport = makeTransport(url, {m_authority->certificate()});
        // The second is not believed because the first was looked at.
        for (int round = 0; round < 2; ++round) {
            Outcome<HttpResponse> outcome;
            transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
            if (trusted) {
                EK_EXPECT_VALUE(outcome);
                continue;
            }
            EK_EXPECT_ERROR(outcome, ErrorKind::TlsFailed);
            QCOMPARE(outcome.error().tls, TlsProblem::WrongHost);
            QCOMPARE(outcome.error().effect, Effect::NotDone);
            QVERIFY(!outcome.error().detail.isEmpty());
            QCOMPARE(server.requests().size(), 0);
            QVERIFY(!server.receivedBytes().contains(accountCredential));
        }
    }
}

void TestTransportTls::doesNotSpeakPlainly()
{
    // A server that does not speak TLS at all, where TLS was asked for.
    RawServer server;
    server.onConnect(sendBytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    const auto transport = makeTransport(url, {});
    Outcome<HttpResponse> outcome;
    transport->send(creation(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::TlsFailed);
    QCOMPARE(outcome.error().effect, Effect::NotDone);
    QCOMPARE(server.requests().size(), 0);
}

/// Before the first request is sent; all that are asked for meanwhile wait for it, and may be cancelled.
void TestTransportTls::readsTheAuthoritiesFromAFile()
{
    const QTemporaryDir folder;
    RawServer server;
    server.useTls(m_good->pem(), m_good->key());
    server.otherwise(answer(200, "{}"));
    ApiConnection connection = connectionTo(server.url());
    connection.caFile = folder.filePath(QStringLiteral("ours.pem"));
    Transport transport(std::make_unique<QNetworkAccessManager>(), std::move(connection), quickLimits());
    Outcome<HttpResponse> missing;
    transport.send(read(), missing.guard(), missing.receiver());
    EK_EXPECT_ERROR(missing, ErrorKind::CaFileUnreadable);
    QCOMPARE(server.connectionCount(), 0);

    QFile file(transport.connection().caFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_authority->pem());
    file.close();
    Outcome<HttpResponse> first;
    Outcome<HttpResponse> second;
    Outcome<HttpResponse> cancelled;
    transport.send(read(), first.guard(), first.receiver());
    transport.send(read(), second.guard(), second.receiver());
    transport.send(read(), cancelled.guard(), cancelled.receiver()).cancel();
    EK_EXPECT_VALUE(first);
    EK_EXPECT_VALUE(second);
    EK_EXPECT_ERROR(cancelled, ErrorKind::Cancelled);
    QCOMPARE(cancelled.error().effect, Effect::NotDone);
    QCOMPARE(server.requests().size(), 2);
}

void TestTransportTls::sendsAPostUnderOneId()
{
    RawServer server;
    server.useTls(m_good->pem(), m_good->key());
    const auto transport = makeTransport(server.url(), {m_authority->certificate()});
    for (const Reaction &reaction : {closeConnection(), resetConnection()}) {
        const qsizetype before = server.requests().size();
        server.otherwise(reaction);
        Outcome<HttpResponse> outcome;
        transport->send(creation(), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::ConnectionLost);
        QCOMPARE(outcome.error().effect, Effect::Unknown);
        QCOMPARE(server.requests().size() - before, 3); // each of them ours, under one id
        for (const RawRequest &request : server.requests().mid(before))
            QCOMPARE(request.header("X-Request-Id"), server.requests().at(before).header("X-Request-Id"));
    }
}

void TestTransportTls::followsNoRedirectToPlainHttp()
{
    RawServer elsewhere;
    RawServer server;
    server.useTls(m_good->pem(), m_good->key());
    server.otherwise(answer(302, {}, {{"Location", elsewhere.url().toEncoded()}}));
    const auto transport = makeTransport(server.url(), {m_authority->certificate()});
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::Redirected);
    QCOMPARE(elsewhere.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestTransportTls)
#include "test_TransportTls.moc"
