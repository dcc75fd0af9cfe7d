#include "ClientFixture.h"
#include "api/Pacer.h"
#include "support/Quiet.h"

#include <QSignalSpy>

#include <algorithm>
#include <atomic>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// What is sent waits for the pacer, whose clock is moved by hand; nothing else is counted while it waits.
class TestTransportPacing : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyTryTakesASlot_data();
    void everyTryTakesASlot();
    void everyPageTakesASlot();
    void theLaneReachesThePacer();
    void waitingIsNoTimeOfTheNetworks();
    void aListMayWaitForLong();
    void canBeCancelledWhileWaiting();
    void tellsThatItWaits();
    void aRefusalHoldsTheSweep();
    void aPersonIsNotHeldForEver();

private:
    [[nodiscard]] std::unique_ptr<ApiClient> clientWith(TransportLimits limits = quickLimits(),
                                                        const ListLimits &lists = {}) const
    {
        return std::make_unique<ApiClient>(std::make_unique<QNetworkAccessManager>(), connectionTo(m_server->url()),
                                           limits, lists, m_pacer);
    }
    void makePacer(int allowance)
    {
        m_pacer = std::make_shared<Pacer>(PaceLimits{.allowance = allowance}, nullptr,
                                          [clock = m_clock] { return milliseconds(clock->load()); });
    }
    void pass(milliseconds time)
    {
        *m_clock += time.count();
        m_pacer->look();
    }
    /// Nothing is sent, whatever is due: a request that leaves now comes next.
    [[nodiscard]] bool staysAt(int requests) const
    {
        if (!roundTrip(m_server->url()))
            return false;
        const auto all = m_server->requests();
        return requests
            == std::count_if(all.cbegin(), all.cend(), [](const auto &each) { return each.path() != markerPath; });
    }

    std::unique_ptr<RawServer> m_server;
    std::shared_ptr<std::atomic<qint64>> m_clock;
    std::shared_ptr<Pacer> m_pacer;
};

void TestTransportPacing::init()
{
    m_server = std::make_unique<RawServer>();
    m_server->otherwise(answer(200, "{\"data\":[]}"));
    m_clock = std::make_shared<std::atomic<qint64>>(1'000'000);
}

void TestTransportPacing::everyTryTakesASlot_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("expected");
    QTest::newRow("one") << 0 << 1;
    QTest::newRow("a repeat") << 1 << 2;
    QTest::newRow("two repeats") << 2 << 3;
}

void TestTransportPacing::everyTryTakesASlot()
{
    QFETCH(const int, failures);
    QFETCH(const int, expected);
    makePacer(60);
    const auto client = clientWith();
    for (int number = 0; number < failures; ++number)
        m_server->then(refused(500));
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(m_pacer->used(), expected);
    QCOMPARE(m_server->requests().size(), expected);
    pass(61s);
    QCOMPARE(m_pacer->used(), 0); // each of them has ended
}

void TestTransportPacing::everyPageTakesASlot()
{
    makePacer(2);
    const auto client = clientWith();
    for (const char *cursor : {"a", "b", "c"})
        m_server->then(answer(200, listBody(entriesWithIds({QByteArray("ek_") + cursor}), cursor)));
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_pacer->waiting(Lane::Person), 1, patience);
    QCOMPARE(m_server->requests().size(), 2);
    pass(61s);
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(m_server->requests().size(), 4);
}

void TestTransportPacing::theLaneReachesThePacer()
{
    makePacer(3); // of which two are a person's
    const auto client = clientWith();
    Outcome<KeyList> first;
    Outcome<KeyList> second;
    Outcome<KeyList> person;
    client->listKeys(someEntity, first.guard(), first.receiver(), Lane::Sweep);
    client->listKeys(someEntity, second.guard(), second.receiver(), Lane::Sweep);
    client->listKeys(someEntity, person.guard(), person.receiver());
    EK_EXPECT_VALUE(first);
    EK_EXPECT_VALUE(person);
    QCOMPARE(second.count(), 0);
    QCOMPARE(m_pacer->waiting(Lane::Sweep), 1);
    pass(61s);
    EK_EXPECT_VALUE(second);
}

void TestTransportPacing::waitingIsNoTimeOfTheNetworks()
{
    makePacer(1);
    TransportLimits limits = quickLimits();
    limits.idleTimeout = 1s; // the first request has to be answered within it
    limits.deadline = 1s;
    const auto client = clientWith(limits);
    Outcome<Done> first;
    Outcome<Done> second;
    client->testCredential(first.guard(), first.receiver());
    EK_EXPECT_VALUE(first);
    client->testCredential(second.guard(), second.receiver());
    runOut(limits.deadline);
    QCOMPARE(second.count(), 0);
    pass(61s);
    EK_EXPECT_VALUE(second);
}

void TestTransportPacing::aListMayWaitForLong()
{
    makePacer(1);
    const ListLimits lists{.time = 2s}; // the pages themselves need some, on a busy machine
    const auto client = clientWith(quickLimits(), lists);
    for (const char *cursor : {"a", "b"})
        m_server->then(answer(200, listBody(entriesWithIds({QByteArray("ek_") + cursor}), cursor)));
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    for (int page = 1; page <= 2; ++page) {
        QTRY_COMPARE_WITH_TIMEOUT(m_pacer->waiting(Lane::Person), 1, patience);
        runOut(lists.time);
        QCOMPARE(outcome.count(), 0);
        pass(61s);
    }
    EK_EXPECT_VALUE(outcome);

    // A server that takes its time is still cut off.
    pass(61s);
    m_server->then(stall());
    Outcome<KeyList> stalled;
    const auto impatient = clientWith(quickLimits(), {.time = 150ms});
    impatient->listKeys(someEntity, stalled.guard(), stalled.receiver());
    EK_EXPECT_ERROR(stalled, ErrorKind::TimedOut);
}

void TestTransportPacing::canBeCancelledWhileWaiting()
{
    makePacer(1);
    const auto client = clientWith();
    Outcome<Done> first;
    client->testCredential(first.guard(), first.receiver());
    EK_EXPECT_VALUE(first);

    Outcome<CreatedKey> create;
    const CallHandle call = client->createKey(someEntity, KeySpec{}, newRequestId(), create.guard(), create.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_pacer->waiting(Lane::Person), 1, patience);
    call.cancel();
    EK_EXPECT_ERROR(create, ErrorKind::Cancelled);
    QCOMPARE(create.error().effect, Effect::NotDone);
    QCOMPARE(m_pacer->waiting(Lane::Person), 0);
    pass(61s);
    QVERIFY(staysAt(1));
}

void TestTransportPacing::tellsThatItWaits()
{
    makePacer(1);
    const auto client = clientWith();
    QSignalSpy waits(client.get(), &ApiClient::retryScheduled);
    Outcome<Done> first;
    client->testCredential(first.guard(), first.receiver());
    EK_EXPECT_VALUE(first);
    QVERIFY(waits.isEmpty());
    Outcome<KeyList> second;
    client->listKeys(someEntity, second.guard(), second.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(waits.size(), 1, patience);
    QCOMPARE(waits.at(0).at(0).value<Operation>(), Operation::ListKeys);
    QVERIFY(waits.at(0).at(1).value<milliseconds>() > 59s);
    const auto why = waits.at(0).at(2).value<Error>();
    QCOMPARE(why.kind, ErrorKind::RateLimited);
    QCOMPARE(why.httpStatus, 0);
    pass(61s);
    EK_EXPECT_VALUE(second);
}

void TestTransportPacing::aRefusalHoldsTheSweep()
{
    makePacer(60);
    const auto client = clientWith();
    m_server->then(answer(429, "{}", {{"Retry-After", "30"}}));
    Outcome<KeyList> first;
    client->listKeys(someEntity, first.guard(), first.receiver());
    QTRY_VERIFY_WITH_TIMEOUT(m_pacer->blockedUntil().isValid(), patience);
    Outcome<KeyList> sweep;
    client->listKeys(someEntity, sweep.guard(), sweep.receiver(), Lane::Sweep);
    pass(29s);
    QVERIFY(staysAt(1));
    pass(5s);
    EK_EXPECT_VALUE(sweep);
}

void TestTransportPacing::aPersonIsNotHeldForEver()
{
    makePacer(60);
    const auto client = clientWith();
    m_server->otherwise(answer(429, "{}", {{"Retry-After", "3600"}}));
    Outcome<Done> first;
    client->testCredential(first.guard(), first.receiver());
    EK_EXPECT_ERROR(first, ErrorKind::RateLimited); // an hour is too long to wait without asking
    Outcome<Done> second;
    client->testCredential(second.guard(), second.receiver());
    EK_EXPECT_ERROR(second, ErrorKind::RateLimited);
    QCOMPARE(m_server->requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestTransportPacing)
#include "test_TransportPacing.moc"
