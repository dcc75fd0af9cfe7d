#include "ApiFixture.h"
#include "api/Transport.h"
#include "support/TestCertificate.h"

#include <QPointer>
#include <QSslSocket>

using namespace ek;
using namespace ek::test;

/// A request that is given a connection which ends in that moment is neither lost nor held up.
class TestDyingConnections : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endingAfterAnAnswer_data();
    void endingAfterAnAnswer();
    void endingAtOnce_data();
    void endingAtOnce();

private:
    [[nodiscard]] std::unique_ptr<Transport> makeTransport(const RawServer &server) const
    {
        ApiConnection connection = connectionTo(server.url());
        if (m_identity)
            connection.extraAuthorities = {m_identity->certificate()};
        TransportLimits limits = quickLimits();
        limits.tries = 10; // each may be struck again
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), std::move(connection), limits);
    }

    std::unique_ptr<TestCertificate> m_identity;
};

using End = void (Connection::*)();
Q_DECLARE_METATYPE(End)

void TestDyingConnections::initTestCase()
{
    if (!QSslSocket::supportsSsl() || !TestCertificate::canBeMade())
        return;
    m_identity = std::make_unique<TestCertificate>(CertificateWish{.host = QStringLiteral("IP:127.0.0.1")});
    QVERIFY(m_identity->isValid());
}

void TestDyingConnections::endingAfterAnAnswer_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("overTls");
    QTest::addColumn<bool>("isEndFirst");
    QTest::addColumn<End>("end");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        for (const bool overTls : {false, true}) {
            for (const bool isEndFirst : {false, true}) {
                const char *order = isEndFirst ? "before the request is given" : "after it";
                const char *over = overTls ? "TLS" : "plain";
                QTest::addRow("%s, %s, reset %s", verb, over, order)
                    << QByteArray(verb) << overTls << isEndFirst << &Connection::reset;
                QTest::addRow("%s, %s, closed %s", verb, over, order)
                    << QByteArray(verb) << overTls << isEndFirst << &Connection::close;
            }
        }
    }
}

void TestDyingConnections::endingAfterAnAnswer()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const bool, overTls);
    QFETCH(const bool, isEndFirst);
    QFETCH(const End, end);
    if (overTls && !m_identity)
        QSKIP("no TLS, or built without OpenSSL, which makes the certificates");
    RawServer server;
    if (overTls)
        server.useTls(m_identity->pem(), m_identity->key());
    QPointer<Connection> last;
    server.otherwise([&last](Connection &connection) {
        last = &connection;
        connection.send(answerBytes(200, "{}"));
    });
    const auto transport = makeTransport(server);
    const int rounds = overTls ? 20 : 150;
    for (int round = 0; round < rounds; ++round) {
        Outcome<HttpResponse> first;
        transport->send(read(), first.guard(), first.receiver());
        EK_EXPECT_VALUE(first);
        const qsizetype before = server.requests().size();
        Outcome<HttpResponse> second;
        // Both within the same moment; which of them Qt sees first is the race.
        if (isEndFirst && last)
            (last->*end)();
        transport->send(requestFor(verb), second.guard(), second.receiver());
        if (!isEndFirst && last)
            (last->*end)();
        QVERIFY2(second.wait(), "the request is lost");
        QVERIFY(second.isValue());
        QVERIFY(server.requests().size() > before);
        for (const RawRequest &request : server.requests().mid(before))
            QCOMPARE(request.header("X-Request-Id"), server.requests().at(before).header("X-Request-Id"));
    }
}

void TestDyingConnections::endingAtOnce_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<End>("end");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        QTest::addRow("%s, reset", verb) << QByteArray(verb) << &Connection::reset;
        QTest::addRow("%s, closed", verb) << QByteArray(verb) << &Connection::close;
    }
}

void TestDyingConnections::endingAtOnce()
{
    // A new connection that is over before anything was written to it.
    QFETCH(const QByteArray, verb);
    QFETCH(const End, end);
    RawServer server;
    server.otherwise(answer(200, "{}"));
    int connections = 0;
    server.onConnect([&](Connection &connection) {
        if (++connections % 2 == 1)
            (connection.*end)();
    });
    for (int round = 0; round < 100; ++round) {
        const auto transport = makeTransport(server);
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        QVERIFY2(outcome.wait(), "the request is lost");
        QVERIFY(outcome.isValue());
    }
}

QTEST_GUILESS_MAIN(TestDyingConnections)
#include "test_DyingConnections.moc"
