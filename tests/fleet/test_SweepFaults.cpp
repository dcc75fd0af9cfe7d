#include "fleet/Sweep.h"

#include "../api/FaultTable.h"
#include "SweepFixture.h"

using namespace ek;
using namespace ek::test;

/// Every fault of the API's table (tests/api/FaultTable) that a server can have with one entity of many.
class TestSweepFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theRestIsRead_data();
    void theRestIsRead();

private:
    QList<Fault> m_faults;
};

void TestSweepFaults::initTestCase()
{
    m_faults = plainFaults(std::chrono::milliseconds(1000));
    // The others are about the connection, and so about all entities: see TestSweepFailures.
    m_faults.removeIf(
        [](const Fault &fault) { return fault.strike.place != Strike::Place::Request || fault.onlyWithTls; });
    QVERIFY(m_faults.size() >= 30);
}

void TestSweepFaults::theRestIsRead_data()
{
    QTest::addColumn<qsizetype>("number");
    QTest::addColumn<bool>("isOnce");
    for (qsizetype number = 0; number < m_faults.size(); ++number) {
        QTest::addRow("%s", m_faults.at(number).name.constData()) << number << false;
        QTest::addRow("once: %s", m_faults.at(number).name.constData()) << number << true;
    }
}

void TestSweepFaults::theRestIsRead()
{
    QFETCH(const qsizetype, number);
    QFETCH(const bool, isOnce);
    const Fault &fault = m_faults.at(number);
    const Expected &expected = isOnce ? fault.once.read : fault.persists.read;
    constexpr int entities = 6;
    constexpr int faulty = 2;
    RawServer elsewhere;
    elsewhere.otherwise(answer(200, "{\"data\":[]}"));
    const QByteArray address = elsewhere.url().toEncoded();

    FleetServer server(entities, 3, {});
    const Reaction strike = fault.strike.reaction({address, address, address});
    bool hasStruck = false;
    server.setFault(faulty, [&](test::Connection &connection) {
        if (std::exchange(hasStruck, true) && isOnce)
            server.answerWell(connection);
        else
            strike(connection);
    });
    SweepTimes times = quickTimes();
    times.settle = std::chrono::hours(1);
    SweepFixture parts(server, std::nullopt, times);
    parts.limits.idleTimeout = fault.idleTimeout;
    parts.limits.deadline = fault.deadline;
    parts.limits.largestBody = largestFaultBody;
    QVERIFY(parts.open());
    // Its keys are known, so that something could be gone.
    parts.inventory.recordKeys(parts.idOf(faulty), parseKeysPage(server.listBody(faulty))->list);
    QTRY_COMPARE_WITH_TIMEOUT(parts.namesOf(faulty).size(), 3, patience);
    parts.clock.pass(std::chrono::seconds(1));
    parts.sweep->readAgain();
    const bool isRefused = expected.end != End::Done && expected.kind == ErrorKind::RateLimited;
    if (isRefused && fault.name.contains("in an hour")) {
        // The limit is the same for all.
        QVERIFY(parts.waitFor(Sweep::State::Waiting));
        QVERIFY(parts.sweep->waitsUntil() > QDateTime::currentDateTime().addSecs(3500));
        QCOMPARE(parts.sweep->error()->kind, ErrorKind::RateLimited);
        return;
    }
    QVERIFY(parts.waitFor(Sweep::State::Done, 90'000));

    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read + parts.sweep->progress().failed, entities, patience);
    for (int entity = 0; entity < entities; ++entity) {
        if (entity != faulty)
            QCOMPARE(parts.namesOf(entity).size(), 3);
    }
    const EntityReading reading = parts.reading(faulty);
    // What may concern all is tried again, and it was well by then: the entity comes last, as its keys were known.
    const auto reach = SweepDoubts::reachOf(expected.kind);
    const bool isTriedAgain = isOnce && (reach == SweepDoubts::Reach::All || reach == SweepDoubts::Reach::Later);
    QCOMPARE(reading.failure.has_value(), expected.end != End::Done && !isTriedAgain);
    if (reading.failure) {
        QCOMPARE(reading.failure->kind, expected.kind);
        QCOMPARE(parts.namesOf(faulty).size(), 3);
        QVERIFY(parts.namesOf(faulty, true).isEmpty());
    }
    QVERIFY(!parts.sweep->error());
    QCOMPARE(elsewhere.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestSweepFaults)
#include "test_SweepFaults.moc"
