#include "ApiFixture.h"
#include "api/Transport.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// What is sent again by itself, when, and what is not.
class TestTransportRepeats : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void repeatsReads_data();
    void repeatsReads();
    void doesNotRepeatWhatWouldNotHelp_data();
    void doesNotRepeatWhatWouldNotHelp();
    void repeatsChangesUnderOneId_data();
    void repeatsChangesUnderOneId();
    void knowsWhatAnEarlierTryMayHaveDone_data();
    void knowsWhatAnEarlierTryMayHaveDone();
    void checksAnswers();
    void stopsAtTheLimitOfTries();
    void repeatsAfterLossOfConnection_data();
    void repeatsAfterLossOfConnection();
    void honoursRetryAfter_data();
    void honoursRetryAfter();
    void refusesToWaitTooLong_data();
    void refusesToWaitTooLong();
    void announcesRepeats();
    void canBeCancelledWhileWaiting();
    void canBeDestroyedWhileWaiting();

private:
    [[nodiscard]] std::unique_ptr<Transport> makeTransport(TransportLimits limits = quickLimits()) const
    {
        return std::make_unique<Transport>(std::make_unique<QNetworkAccessManager>(), connectionTo(m_server->url()),
                                           limits);
    }

    std::unique_ptr<RawServer> m_server;
};

void TestTransportRepeats::init()
{
    m_server = std::make_unique<RawServer>();
    m_server->otherwise(answer(200, "{}"));
}

void TestTransportRepeats::repeatsReads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    for (const int status : {429, 500, 502, 503, 504}) {
        QTest::addRow("%d", status) << status << QByteArray();
        QTest::addRow("%d, at once", status) << status << QByteArray("0");
        QTest::addRow("%d, some time", status) << status << QByteArray("sometime");
        QTest::addRow("%d, a date that has passed", status) << status << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
    }
}

void TestTransportRepeats::repeatsReads()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, retryAfter);
    Headers headers;
    if (!retryAfter.isEmpty())
        headers.emplaceBack("Retry-After", retryAfter);
    m_server->then({answer(status, "{}", headers), answer(status, "{}", headers), answer(200, "third")});
    const auto transport = makeTransport();
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().body, QByteArray("third"));
    QCOMPARE(m_server->requests().size(), 3);
    for (const RawRequest &request : m_server->requests()) {
        QCOMPARE(request.target, QByteArray("/entities"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + accountCredential);
    }
}

void TestTransportRepeats::doesNotRepeatWhatWouldNotHelp_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 400, 401, 403, 404, 408, 409, 418, 422})
        QTest::addRow("%d", status) << status;
}

void TestTransportRepeats::doesNotRepeatWhatWouldNotHelp()
{
    QFETCH(const int, status);
    m_server->then(answer(status, "{}", {{"Retry-After", "0"}}));
    const auto transport = makeTransport();
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    QVERIFY(outcome.wait());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().httpStatus, status);
    runDueEvents();
    QCOMPARE(outcome.count(), 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTransportRepeats::repeatsChangesUnderOneId_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<Reaction>("failure");
    QTest::addColumn<Effect>("effect");
    for (const char *verb : {"POST", "DELETE"}) {
        const auto row = [verb](const char *name, const Reaction &failure, Effect effect) {
            QTest::addRow("%s %s", verb, name) << QByteArray(verb) << failure << effect;
        };
        row("429", answer(429, "{}", {{"Retry-After", "0"}}), Effect::NotDone);
        row("408", answer(408), Effect::Unknown);
        row("500", answer(500), Effect::Unknown);
        row("503", answer(503, "{}", {{"Retry-After", "0"}}), Effect::Unknown);
        row("closed", closeConnection(), Effect::Unknown);
        row("reset", resetConnection(), Effect::Unknown);
        row("cut", inTurn({answerPartly(201, "{\"key\":1}", 4), later(1ms, closeConnection())}), Effect::Unknown);
        row("silent", stall(), Effect::Unknown);
    }
}

void TestTransportRepeats::repeatsChangesUnderOneId()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const Reaction, failure);
    QFETCH(const Effect, effect);
    TransportLimits limits = quickLimits();
    limits.idleTimeout = 300ms;
    const auto transport = makeTransport(limits);

    m_server->then({failure, failure});
    Outcome<HttpResponse> saved;
    transport->send(requestFor(verb), saved.guard(), saved.receiver());
    EK_EXPECT_VALUE(saved);
    QCOMPARE(saved.value().tries, 3);

    m_server->otherwise(failure);
    Outcome<HttpResponse> lost;
    transport->send(requestFor(verb), lost.guard(), lost.receiver());
    QVERIFY(lost.wait());
    QVERIFY(lost.isError());
    QCOMPARE(lost.error().effect, effect);
    runDueEvents();
    QCOMPARE(lost.count(), 1);

    const QList<RawRequest> &requests = m_server->requests();
    QCOMPARE(requests.size(), 6); // and none by Qt itself
    for (qsizetype first : {0, 3}) {
        QVERIFY(!requests.at(first).header("X-Request-Id").isEmpty());
        for (qsizetype repeat : {first + 1, first + 2}) {
            QCOMPARE(requests.at(repeat).header("X-Request-Id"), requests.at(first).header("X-Request-Id"));
            QCOMPARE(requests.at(repeat).header("Idempotency-Key"), requests.at(first).header("X-Request-Id"));
            QCOMPARE(requests.at(repeat).target, requests.at(first).target);
            QCOMPARE(requests.at(repeat).body, requests.at(first).body);
        }
    }
}

void TestTransportRepeats::knowsWhatAnEarlierTryMayHaveDone_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<Reaction>("first");
    QTest::addColumn<int>("then");
    QTest::addColumn<Effect>("effect");
    QTest::newRow("POST lost, then refused") << QByteArray("POST") << closeConnection() << 403 << Effect::Unknown;
    QTest::newRow("POST delayed, then refused") << QByteArray("POST") << answer(429) << 403 << Effect::NotDone;
    QTest::newRow("DELETE lost, then refused") << QByteArray("DELETE") << closeConnection() << 403 << Effect::Unknown;
    QTest::newRow("DELETE lost, then not found") << QByteArray("DELETE") << closeConnection() << 404 << Effect::Done;
    QTest::newRow("DELETE delayed, then not found") << QByteArray("DELETE") << answer(429) << 404 << Effect::NotDone;
    QTest::newRow("POST lost, then not found") << QByteArray("POST") << closeConnection() << 404 << Effect::Unknown;
}

void TestTransportRepeats::knowsWhatAnEarlierTryMayHaveDone()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const Reaction, first);
    QFETCH(const int, then);
    QFETCH(const Effect, effect);
    m_server->then({first, answer(then)});
    const auto transport = makeTransport();
    Outcome<HttpResponse> outcome;
    transport->send(requestFor(verb), outcome.guard(), outcome.receiver());
    QVERIFY(outcome.wait());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().httpStatus, then);
    QCOMPARE(outcome.error().effect, effect);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestTransportRepeats::checksAnswers()
{
    m_server->then({answer(201, "bad"), answer(201, "good")});
    const auto transport = makeTransport();
    const auto readGood = [](HttpResponse &response) -> Result<HttpResponse> {
        if (response.body == "good")
            return std::move(response);
        return tl::unexpected(Error{.kind = ErrorKind::NotJson});
    };
    Outcome<HttpResponse> outcome;
    transport->send<HttpResponse>(creation(), readGood, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().body, QByteArray("good"));
    QCOMPARE(outcome.value().tries, 2);
}

void TestTransportRepeats::stopsAtTheLimitOfTries()
{
    m_server->otherwise(answer(503, "{\"code\":\"down\",\"message\":\"Down\"}"));
    for (const int tries : {1, 2, 4}) {
        const qsizetype before = m_server->requests().size();
        TransportLimits limits = quickLimits();
        limits.tries = tries;
        const auto transport = makeTransport(limits);
        Outcome<HttpResponse> outcome;
        transport->send(read(), outcome.guard(), outcome.receiver());
        EK_EXPECT_ERROR(outcome, ErrorKind::ServiceUnavailable);
        QCOMPARE(outcome.error().serverMessage, QStringLiteral("Down"));
        QCOMPARE(m_server->requests().size() - before, tries);
    }
}

void TestTransportRepeats::repeatsAfterLossOfConnection_data()
{
    QTest::addColumn<bool>("withReset");
    QTest::addColumn<QByteArray>("sentBefore");
    QTest::newRow("closed") << false << QByteArray();
    QTest::newRow("reset") << true << QByteArray();
    QTest::newRow("closed in the body") << false << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
    QTest::newRow("reset in the body") << true << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
}

void TestTransportRepeats::repeatsAfterLossOfConnection()
{
    QFETCH(const bool, withReset);
    QFETCH(const QByteArray, sentBefore);
    const Reaction end = withReset ? resetConnection() : closeConnection();
    m_server->otherwise(inTurn({sendBytes(sentBefore), later(1ms, end)}));
    const auto transport = makeTransport();
    Outcome<HttpResponse> lost;
    transport->send(read(), lost.guard(), lost.receiver());
    EK_EXPECT_ERROR(lost, ErrorKind::ConnectionLost);
    QCOMPARE(m_server->requests().size(), 3);

    m_server->then(inTurn({sendBytes(sentBefore), later(1ms, end)}));
    m_server->otherwise(answer(200, "whole"));
    Outcome<HttpResponse> saved;
    transport->send(read(), saved.guard(), saved.receiver());
    EK_EXPECT_VALUE(saved);
    QCOMPARE(saved.value().body, QByteArray("whole")); // nothing of the first try is left in it
}

void TestTransportRepeats::honoursRetryAfter_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("429") << 429;
    QTest::newRow("503") << 503;
}

void TestTransportRepeats::honoursRetryAfter()
{
    QFETCH(const int, status);
    m_server->then(answer(status, "{}", {{"Retry-After", "1"}}));
    const auto transport = makeTransport();
    QSignalSpy scheduled(transport.get(), &Transport::retryScheduled);
    Outcome<HttpResponse> outcome;
    QElapsedTimer elapsed;
    elapsed.start();
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QVERIFY2(elapsed.elapsed() >= 950, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(scheduled.count(), 1);
    QVERIFY(scheduled.at(0).at(1).value<std::chrono::milliseconds>() >= 1s);
}

void TestTransportRepeats::refusesToWaitTooLong_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("more than the limit") << QByteArray("121");
    QTest::newRow("very long") << QByteArray("999999999999");
    QTest::newRow("a far date") << QByteArray("Fri, 31 Dec 2100 23:59:59 GMT");
}

void TestTransportRepeats::refusesToWaitTooLong()
{
    QFETCH(const QByteArray, retryAfter);
    m_server->otherwise(answer(429, "{}", {{"Retry-After", retryAfter}}));
    const auto transport = makeTransport();
    QSignalSpy scheduled(transport.get(), &Transport::retryScheduled);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::RateLimited);
    QVERIFY(outcome.error().retryAfter.value_or(0s) > 120s);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(scheduled.count(), 0);
}

void TestTransportRepeats::announcesRepeats()
{
    m_server->then({answer(500, "{\"message\":\"Ouch\"}"), answer(429, "{}", {{"Retry-After", "0"}})});
    TransportLimits limits = quickLimits();
    limits.backoff = 8ms;
    const auto transport = makeTransport(limits);
    QList<ErrorKind> why;
    QList<std::chrono::milliseconds> delays;
    connect(transport.get(), &Transport::retryScheduled, this,
            [&](Operation, std::chrono::milliseconds delay, const Error &error) {
                why += error.kind;
                delays += delay;
            });
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(why, (QList<ErrorKind>{ErrorKind::ServerError, ErrorKind::RateLimited}));
    QVERIFY(delays.at(0) >= 8ms && delays.at(0) <= 12ms);
    QCOMPARE(delays.at(1), 2ms); // Retry-After goes before the doubling
}

void TestTransportRepeats::canBeCancelledWhileWaiting()
{
    m_server->otherwise(answer(429, "{}", {{"Retry-After", "60"}}));
    const auto transport = makeTransport();
    QSignalSpy scheduled(transport.get(), &Transport::retryScheduled);
    Outcome<HttpResponse> outcome;
    const CallHandle call = transport->send(read(), outcome.guard(), outcome.receiver());
    QVERIFY(scheduled.wait(patience));
    call.cancel();
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTransportRepeats::canBeDestroyedWhileWaiting()
{
    m_server->otherwise(answer(429, "{}", {{"Retry-After", "60"}}));
    auto transport = makeTransport();
    QSignalSpy scheduled(transport.get(), &Transport::retryScheduled);
    Outcome<HttpResponse> outcome;
    transport->send(read(), outcome.guard(), outcome.receiver());
    QVERIFY(scheduled.wait(patience));
    transport.reset();
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestTransportRepeats)
#include "test_TransportRepeats.moc"
