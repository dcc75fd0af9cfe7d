#include "ApiFixture.h"
#include "api/RetryPolicy.h"

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// What is repeated, and after how long. That the transport does so is TestTransportRepeats'.
class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void repeatsWhatMayPass_data();
    void repeatsWhatMayPass();
    void stopsAtTheLimit();
    void doublesUpToTheCap_data();
    void doublesUpToTheCap();
    void givesTheServerItsTime_data();
    void givesTheServerItsTime();
    void spreadsItsRepeats();
};

void TestRetryPolicy::repeatsWhatMayPass_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<bool>("repeated");
    const auto row = [](const char *name, ErrorKind kind, bool read, bool changeNotDone, bool changeUnknown) {
        QTest::addRow("%s, read", name) << kind << Operation::ListKeys << Effect::NotDone << read;
        QTest::addRow("%s, change not done", name) << kind << Operation::CreateKey << Effect::NotDone << changeNotDone;
        QTest::addRow("%s, change unknown", name) << kind << Operation::CreateKey << Effect::Unknown << changeUnknown;
    };
    row("429", ErrorKind::RateLimited, true, true, true);
    row("503", ErrorKind::ServiceUnavailable, true, true, true);
    row("500", ErrorKind::ServerError, true, true, true);
    row("lost", ErrorKind::ConnectionLost, true, true, true);
    row("late", ErrorKind::TimedOut, false, false, true);
    row("not JSON", ErrorKind::NotJson, false, false, true);
    row("unexpected content", ErrorKind::UnexpectedContent, false, false, true);
    row("unexpected status", ErrorKind::UnexpectedStatus, false, false, true);
    for (const ErrorKind kind :
         {ErrorKind::InvalidAddress, ErrorKind::HostNotFound, ErrorKind::ConnectionRefused, ErrorKind::TlsFailed,
          ErrorKind::ProxyFailed, ErrorKind::Cancelled, ErrorKind::Redirected, ErrorKind::TooLarge,
          ErrorKind::BadRequest, ErrorKind::Unauthorized, ErrorKind::Forbidden, ErrorKind::NotFound,
          ErrorKind::Conflict, ErrorKind::Validation, ErrorKind::NotJournalled})
        row(qPrintable(QString::number(int(kind))), kind, false, false, false);
}

void TestRetryPolicy::repeatsWhatMayPass()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const Operation, operation);
    QFETCH(const Effect, effect);
    QFETCH(const bool, repeated);
    const Error error{.kind = kind, .effect = effect};
    QCOMPARE(delayBeforeRepeat({error, 1, operation}, TransportLimits()).has_value(), repeated);
}

void TestRetryPolicy::stopsAtTheLimit()
{
    const Error lost{.kind = ErrorKind::ConnectionLost};
    QVERIFY(delayBeforeRepeat({lost, 2, Operation::ListKeys}, TransportLimits()));
    QVERIFY(!delayBeforeRepeat({lost, 3, Operation::ListKeys}, TransportLimits()));
    // A server that masks a key once does so for ever.
    const Error masked{.kind = ErrorKind::SecretNotReturned, .effect = Effect::Done};
    QVERIFY(delayBeforeRepeat({masked, 1, Operation::CreateKey}, TransportLimits()));
    QVERIFY(!delayBeforeRepeat({masked, 2, Operation::CreateKey}, TransportLimits()));
}

void TestRetryPolicy::doublesUpToTheCap_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<std::chrono::milliseconds>("least");
    QTest::newRow("first") << 1 << std::chrono::milliseconds(500);
    QTest::newRow("second") << 2 << std::chrono::milliseconds(1000);
    QTest::newRow("fifth") << 5 << std::chrono::milliseconds(8000);
    QTest::newRow("sixth") << 6 << std::chrono::milliseconds(8000);
    QTest::newRow("hundredth") << 100 << std::chrono::milliseconds(8000);
}

void TestRetryPolicy::doublesUpToTheCap()
{
    QFETCH(const int, number);
    QFETCH(const std::chrono::milliseconds, least);
    TransportLimits limits;
    limits.tries = 1000;
    const Error lost{.kind = ErrorKind::ConnectionLost};
    for (int i = 0; i < 100; ++i) {
        const auto delay = delayBeforeRepeat({lost, number, Operation::ListKeys}, limits);
        QVERIFY(delay);
        QVERIFY(*delay >= least);
        QVERIFY(*delay <= least * 3 / 2);
    }
}

void TestRetryPolicy::givesTheServerItsTime_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("waits");
    for (const ErrorKind kind : {ErrorKind::RateLimited, ErrorKind::ServiceUnavailable}) {
        for (const int seconds : {0, 1, 60, 120})
            QTest::addRow("%d %d s", int(kind), seconds) << kind << seconds << true;
        for (const int seconds : {121, 86400})
            QTest::addRow("%d %d s", int(kind), seconds) << kind << seconds << false;
    }
}

void TestRetryPolicy::givesTheServerItsTime()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, seconds);
    QFETCH(const bool, waits);
    const Error error{.kind = kind, .retryAfter = std::chrono::seconds(seconds)};
    for (const Operation operation : allOperations) {
        const auto delay = delayBeforeRepeat({error, 1, operation}, TransportLimits());
        QCOMPARE(delay.has_value(), waits);
        if (waits)
            QVERIFY(*delay >= std::chrono::seconds(seconds) && *delay < std::chrono::seconds(seconds + 1));
    }
}

void TestRetryPolicy::spreadsItsRepeats()
{
    const Error lost{.kind = ErrorKind::ConnectionLost};
    QSet<qint64> delays;
    for (int i = 0; i < 200; ++i)
        delays += delayBeforeRepeat({lost, 1, Operation::ListKeys}, TransportLimits())->count();
    QVERIFY(delays.size() > 20);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_RetryPolicy.moc"
