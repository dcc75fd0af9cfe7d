#include "ApiFixture.h"
#include "api/Transport.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// What becomes of a call when the network or the server misbehaves.
class TestTransportFailures : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void followsNoRedirect_data();
    void followsNoRedirect();
    void sendsNoCookieBack();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void sendsAPostOnlyOnce_data();
    void sendsAPostOnlyOnce();
    void sendsADeleteUnderOneId();
    void knowsWhatWasNeverSent();
    void cutAnswersAreLost_data();
    void cutAnswersAreLost();
    void cutChunksAreNotMadeUp_data();
    void cutChunksAreNotMadeUp();
    void idleServersTimeOut_data();
    void idleServersTimeOut();
    void dripsAreNotIdleButMeetTheDeadline_data();
    void dripsAreNotIdleButMeetTheDeadline();
    void dripsWithinTheLimitsArrive();
    void bigAnswersAreRefused_data();
    void bigAnswersAreRefused();
    void keepsKeysOutOfTechnicalDetail();

private:
    [[nodiscard]] std::unique_ptr<Transport> makeTransport(TransportLimits limits) const
    {
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), connectionTo(m_server->url()),
                                           limits);
    }
    /// Repeats have their own test; here each request is tried once.
    [[nodiscard]] static TransportLimits oneTry()
    {
        TransportLimits limits = quickLimits();
        limits.tries = 1;
        return limits;
    }

    std::unique_ptr<RawServer> m_server;
};

void TestTransportFailures::init()
{
    m_server = std::make_unique<RawServer>();
}

void TestTransportFailures::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        for (const int status : {300, 301, 302, 303, 304, 307, 308})
            QTest::addRow("%s %d", verb, status) << QByteArray(verb) << status;
    }
}

void TestTransportFailures::followsNoRedirect()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const int, status);
    RawServer elsewhere;
    for (const QByteArray &target : {QByteArray(elsewhere.url().toEncoded() + "/x"), QByteArray("/login")}) {
        m_server->then(answer(status, status == 304 ? "" : "moved", {{"Location", target}}));
        const auto transport = makeTransport(quickLimits());
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::Redirected);
        QCOMPARE(outcome.error().httpStatus, status);
        if (verb == "GET")
            QCOMPARE(outcome.error().effect, Effect::NotDone);
        else
            QCOMPARE(outcome.error().effect, status == 307 || status == 308 ? Effect::NotDone : Effect::Unknown);
    }
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(elsewhere.connectionCount(), 0);
}

void TestTransportFailures::sendsNoCookieBack()
{
    m_server->otherwise(answer(200, "{}", {{"Set-Cookie", "session=1; Path=/"}, {"Cache-Control", "max-age=3600"}}));
    const auto transport = makeTransport(quickLimits());
    for (int i = 0; i < 2; ++i) {
        Outcome<HttpResponse> outcome;
        transport->send(read(), outcome.guard(), outcome.receiver());
        EK_EXPECT_VALUE(outcome);
    }
    QCOMPARE(m_server->requests().size(), 2); // the second was not served from a cache
    for (const RawRequest &request : m_server->requests())
        QVERIFY(!request.hasHeader("Cookie"));
}

void TestTransportFailures::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("challenge");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        for (const char *challenge :
             {"Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\", qop=\"auth\"", "NTLM", "Negotiate", "Bearer"})
            QTest::addRow("%s %s", verb, challenge) << QByteArray(verb) << QByteArray(challenge);
    }
}

void TestTransportFailures::answersNoChallenge()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, challenge);
    m_server->otherwise(
        answer(401, "{\"code\":\"unauthorized\",\"message\":\"No\"}", {{"WWW-Authenticate", challenge}}));
    const auto transport = makeTransport(quickLimits());
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::Unauthorized);
    QCOMPARE(outcome.error().code, QStringLiteral("unauthorized"));
    QCOMPARE(outcome.error().effect, Effect::NotDone);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTransportFailures::sendsAPostOnlyOnce_data()
{
    QTest::addColumn<bool>("onAUsedConnection");
    QTest::addColumn<bool>("withReset");
    QTest::newRow("closed, new connection") << false << false;
    QTest::newRow("closed, used connection") << true << false;
    QTest::newRow("reset, new connection") << false << true;
    QTest::newRow("reset, used connection") << true << true;
}

void TestTransportFailures::sendsAPostOnlyOnce()
{
    QFETCH(const bool, onAUsedConnection);
    QFETCH(const bool, withReset);
    const auto transport = makeTransport(oneTry());
    if (onAUsedConnection) {
        m_server->then(answer(200, "{}"));
        Outcome<HttpResponse> first;
        transport->send(read(), first.guard(), first.receiver());
        EK_EXPECT_VALUE(first);
    }
    m_server->otherwise(withReset ? resetConnection() : closeConnection());
    Outcome<HttpResponse> outcome;
    transport->send(creation(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::ConnectionLost);
    QCOMPARE(outcome.error().effect, Effect::Unknown);
    QCOMPARE(outcome.error().httpStatus, 0);

    int posts = 0;
    for (const RawRequest &request : m_server->requests())
        posts += request.verb == "POST" ? 1 : 0;
    QCOMPARE(posts, 1);
    if (onAUsedConnection)
        QCOMPARE(m_server->requests().constLast().connection, 1);
}

void TestTransportFailures::sendsADeleteUnderOneId()
{
    m_server->otherwise(closeConnection());
    const auto transport = makeTransport(quickLimits());
    Outcome<HttpResponse> outcome;
    transport->send(deletion(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::ConnectionLost);
    QCOMPARE(outcome.error().effect, Effect::Unknown);
    QCOMPARE(m_server->requests().size(), 3);
    for (const RawRequest &request : m_server->requests())
        QCOMPARE(request.header("X-Request-Id"), m_server->requests().constFirst().header("X-Request-Id"));
}

void TestTransportFailures::knowsWhatWasNeverSent()
{
    const QUrl url = m_server->url();
    m_server->close();
    Transport transport(std::make_unique<QNetworkAccessManager>(), connectionTo(url), quickLimits());
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        Outcome<HttpResponse> outcome;
        transport.send(requestFor(verb), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::ConnectionRefused);
        QCOMPARE(outcome.error().effect, Effect::NotDone);
        QCOMPARE(outcome.error().httpStatus, 0);
    }
}

void TestTransportFailures::cutAnswersAreLost_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = answerBytes(200, "{\"data\":[]}");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        const auto row = [verb](const char *name, const QByteArray &bytes) {
            QTest::addRow("%s, %s", verb, name) << QByteArray(verb) << bytes;
        };
        row("in the status line", "HTTP/1.1 20");
        row("in the headers", "HTTP/1.1 200 OK\r\nContent-Le");
        row("before the body", whole.left(whole.indexOf("\r\n\r\n") + 4));
        row("in the body", whole.chopped(3));
        row("in an error's body", answerBytes(404, "{\"code\":\"not_found\"}").chopped(3));
    }
}

void TestTransportFailures::cutAnswersAreLost()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, bytes);
    // Qt takes different ways when the end comes with the bytes and when it comes after them.
    const QList<Reaction> ends{closeConnection(), later(2ms, closeConnection()), later(2ms, resetConnection())};
    for (const Reaction &end : ends) {
        const qsizetype before = m_server->requests().size();
        m_server->otherwise(inTurn({sendBytes(bytes), end}));
        const auto transport = makeTransport(oneTry());
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::ConnectionLost);
        QCOMPARE(outcome.error().effect, verb == "GET" ? Effect::NotDone : Effect::Unknown);
        QVERIFY(!outcome.error().detail.isEmpty());
        QCOMPARE(m_server->requests().size() - before, 1);
    }
}

void TestTransportFailures::cutChunksAreNotMadeUp_data()
{
    QTest::addColumn<QByteArray>("verb");
    for (const char *verb : {"GET", "POST", "DELETE"})
        QTest::newRow(verb) << QByteArray(verb);
}

void TestTransportFailures::cutChunksAreNotMadeUp()
{
    QFETCH(const QByteArray, verb);
    // Qt takes a chunked body without its last chunk for a whole one, and does not let it be seen. What arrived is cut
    // JSON then, which the parser refuses.
    const QByteArray sent = "{\"data\":[";
    for (const auto delay : {0ms, 2ms}) {
        m_server->otherwise(inTurn({sendBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + sent),
                                    later(delay, closeConnection())}));
        const auto transport = makeTransport(oneTry());
        Outcome<HttpResponse> outcome;
        transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
        QVERIFY(outcome.wait());
        if (outcome.isValue())
            QCOMPARE(outcome.value().body, sent);
        else
            QCOMPARE(outcome.error().kind, ErrorKind::ConnectionLost);
    }
}

void TestTransportFailures::idleServersTimeOut_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("bytes");
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        QTest::addRow("%s, no answer", verb) << QByteArray(verb) << QByteArray();
        QTest::addRow("%s, headers alone", verb)
            << QByteArray(verb) << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
        QTest::addRow("%s, half a body", verb)
            << QByteArray(verb) << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}");
    }
}

void TestTransportFailures::idleServersTimeOut()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, bytes);
    m_server->otherwise(sendBytes(bytes));
    TransportLimits limits = quickLimits();
    limits.idleTimeout = 150ms;
    const auto transport = makeTransport(limits);
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::TimedOut);
    QCOMPARE(outcome.error().effect, verb == "GET" ? Effect::NotDone : Effect::Unknown);
    // A read is not repeated: it would only take as long again. A change is, since its outcome has to be known.
    QCOMPARE(m_server->requests().size(), verb == "GET" ? 1 : limits.tries);
}

void TestTransportFailures::dripsAreNotIdleButMeetTheDeadline_data()
{
    QTest::addColumn<QByteArray>("verb");
    for (const char *verb : {"GET", "POST", "DELETE"})
        QTest::newRow(verb) << QByteArray(verb);
}

void TestTransportFailures::dripsAreNotIdleButMeetTheDeadline()
{
    QFETCH(const QByteArray, verb);
    // Endless as far as the deadline goes; never idle for long.
    m_server->otherwise(drip(answerBytes(200, QByteArray(100000, 'x')), 60, 10ms));
    TransportLimits limits = quickLimits();
    limits.idleTimeout = 5s;
    limits.deadline = 300ms;
    const auto transport = makeTransport(limits);
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::TimedOut);
    QCOMPARE(outcome.error().effect, verb == "GET" ? Effect::NotDone : Effect::Unknown);
}

void TestTransportFailures::dripsWithinTheLimitsArrive()
{
    // Slower in all than the idle timeout, but never that long without a byte.
    const QByteArray body(80, 'x');
    m_server->otherwise(inTurn({answerPartly(200, body, 0), drip(body, 1, 25ms)}));
    TransportLimits limits = quickLimits();
    limits.idleTimeout = 1500ms;
    const auto transport = makeTransport(limits);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().body, body);
}

void TestTransportFailures::bigAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("fits");
    const auto chunked = [](qsizetype size) {
        return QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(size, 16)
                          + "\r\n" + QByteArray(size, 'x') + "\r\n0\r\n\r\n");
    };
    for (const char *verb : {"GET", "POST", "DELETE"}) {
        const auto row = [verb](const char *name, const QByteArray &bytes, bool fits) {
            QTest::addRow("%s, %s", verb, name) << QByteArray(verb) << bytes << fits;
        };
        row("announced, just fits", answerBytes(200, QByteArray(5000, 'x')), true);
        row("announced, one too many", answerBytes(200, QByteArray(5001, 'x')), false);
        row("announced, never sent", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", false);
        row("chunked, just fits", chunked(5000), true);
        row("chunked, one too many", chunked(5001), false);
        row("chunked, endless", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3000\r\n" + QByteArray(9000, 'x'),
            false);
        row("until closed, endless", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(9000, 'x'), false);
        row("an error's", answerBytes(400, QByteArray(5001, 'x')), false);
    }
}

void TestTransportFailures::bigAnswersAreRefused()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, fits);
    m_server->otherwise(sendBytes(bytes));
    TransportLimits limits = quickLimits();
    limits.largestBody = 5000;
    const auto transport = makeTransport(limits);
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    if (fits) {
        EK_EXPECT_VALUE(outcome);
        QCOMPARE(outcome.value().body.size(), 5000);
    } else {
        EK_EXPECT_ERROR(outcome, ErrorKind::TooLarge);
        QCOMPARE(outcome.error().effect, verb == "GET" ? Effect::NotDone : Effect::Unknown);
    }
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTransportFailures::keepsKeysOutOfTechnicalDetail()
{
    // Qt's words for a failure name the address, which ends in the key.
    const QList<Reaction> failures{answer(407), resetConnection(), sendBytes("nonsense\r\n\r\n"),
                                   answer(500, "{\"message\":\"cannot delete unprefixed0123456789\"}")};
    for (const Reaction &failure : failures) {
        m_server->otherwise(failure);
        const auto transport = makeTransport(oneTry());
        Outcome<HttpResponse> outcome;
        transport->send(deletion("unprefixed0123456789"), outcome.guard(), outcome.receiver());
        QVERIFY(outcome.wait());
        QVERIFY(outcome.isError());
        QVERIFY2(!outcome.error().detail.contains(QLatin1String("unprefixed")), qPrintable(outcome.error().detail));
    }
}

QTEST_GUILESS_MAIN(TestTransportFailures)
#include "test_TransportFailures.moc"
