#include "fleet/Sweep.h"

#include "SweepFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

namespace {

QByteArray loginPage()
{
    return "<!DOCTYPE html><html><body>Please log in to the guest network</body></html>";
}

} // namespace

/// What becomes of a sweep when entities cannot be read, one of them or all.
class TestSweepFailures : public QObject
{
    Q_OBJECT

private slots:
    void oneEntityDoesNotStopTheRest_data();
    void oneEntityDoesNotStopTheRest();
    void evenTheLastOne_data() { oneEntityDoesNotStopTheRest_data(); }
    void evenTheLastOne();
    void threeThatFailAreNotAll();
    void itsKeysAreNotGone();
    void itIsTriedAgainByAndBy();
    void whatConcernsAllHoldsTheRoundUp_data();
    void whatConcernsAllHoldsTheRoundUp();
    void nobodyListens();
    void goesOnAtOnce_data();
    void goesOnAtOnce();
    void longerAndLonger();
    void aRefusalOfTheRateLimitIsNobodysFailure();

private:
    static SweepTimes patientTimes()
    {
        SweepTimes times = quickTimes();
        times.firstBackoff = std::chrono::hours(1);
        times.longestBackoff = std::chrono::hours(1);
        return times;
    }
};

void TestSweepFailures::oneEntityDoesNotStopTheRest_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("400") << answer(400) << ErrorKind::BadRequest;
    QTest::newRow("401") << answer(401) << ErrorKind::Unauthorized;
    QTest::newRow("403") << answer(403) << ErrorKind::Forbidden;
    QTest::newRow("404") << answer(404) << ErrorKind::NotFound;
    QTest::newRow("422") << answer(422) << ErrorKind::Validation;
    QTest::newRow("500") << answer(500) << ErrorKind::ServerError;
    QTest::newRow("503") << answer(503) << ErrorKind::ServiceUnavailable;
    QTest::newRow("teapot") << answer(418) << ErrorKind::UnexpectedStatus;
    QTest::newRow("elsewhere") << answer(302, {}, {{"Location", "https://example.com/"}}) << ErrorKind::Redirected;
    QTest::newRow("a page") << answer(200, loginPage(), {{"Content-Type", "text/html"}}) << ErrorKind::NotJson;
    QTest::newRow("other JSON") << answer(200, "{\"data\":7}") << ErrorKind::UnexpectedContent;
    QTest::newRow("an error in a 200") << answer(200, "{\"error\":\"no\"}") << ErrorKind::RefusedInBody;
    QTest::newRow("cut") << Reaction([](test::Connection &connection) {
        answerPartly(200, "{\"data\":[]}", 4)(connection);
        connection.close();
    }) << ErrorKind::ConnectionLost;
    QTest::newRow("reset") << resetConnection() << ErrorKind::ConnectionLost;
}

void TestSweepFailures::oneEntityDoesNotStopTheRest()
{
    QFETCH(const Reaction, fault);
    QFETCH(const ErrorKind, kind);
    FleetServer server(8, 2, {});
    server.setFault(3, fault);
    SweepFixture parts(server, std::nullopt, patientTimes());
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 7, patience);
    QCOMPARE(parts.sweep->progress().failed, 1);
    QVERIFY(!parts.sweep->error());
    QVERIFY(parts.reading(3).failure);
    QCOMPARE(parts.reading(3).failure->kind, kind);
    QCOMPARE(parts.inventory.extent().failed, 1);
    QVERIFY(!parts.isRead(3));
}

/// Nothing is left that could show that it is the entity's own.
void TestSweepFailures::evenTheLastOne()
{
    QFETCH(const Reaction, fault);
    QFETCH(const ErrorKind, kind);
    FleetServer server(5, 2, {});
    server.setFault(4, fault);
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 4, patience);
    QCOMPARE(parts.reading(4).failure->kind, kind);
    QVERIFY(!parts.sweep->error());
}

void TestSweepFailures::threeThatFailAreNotAll()
{
    FleetServer server(9, 1, {});
    for (const int broken : {2, 3, 4, 8})
        server.setFault(broken, answer(500));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 5, patience);
    QCOMPARE(parts.sweep->progress().failed, 4);
}

void TestSweepFailures::itsKeysAreNotGone()
{
    FleetServer server(6, 3, {});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.namesOf(2).size(), 3, patience);
    server.setFault(2, answer(500));
    server.keys(1).removeFirst();
    parts.sweep->readAgain();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.namesOf(1, true), QStringList{QStringLiteral("Key 0")}, patience);
    QCOMPARE(parts.namesOf(2).size(), 3);
    QVERIFY(parts.namesOf(2, true).isEmpty());
    QVERIFY(parts.reading(2).failure && parts.isRead(2));
}

void TestSweepFailures::itIsTriedAgainByAndBy()
{
    FleetServer server(4, 1, {});
    server.setFault(2, answer(403));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_VERIFY_WITH_TIMEOUT(parts.reading(2).failure, patience);
    server.mend();
    QVERIFY(parts.letPass()); // so that it looks
    parts.sweep->noteUse();
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().count(FleetServer::entityId(2)), 1);
    parts.clock.pass(std::chrono::minutes(31));
    parts.sweep->noteUse();
    QTRY_VERIFY_WITH_TIMEOUT(parts.isRead(2), patience);
}

void TestSweepFailures::whatConcernsAllHoldsTheRoundUp_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("requests"); // at most, until it is held up: tries of those under way
    QTest::newRow("the credential") << answer(401) << ErrorKind::Unauthorized << 4;
    QTest::newRow("the server") << answer(500) << ErrorKind::ServerError << 12;
    QTest::newRow("a proxy's page") << answer(200, loginPage()) << ErrorKind::NotJson << 4;
    QTest::newRow("lost") << resetConnection() << ErrorKind::ConnectionLost << 12;
}

void TestSweepFailures::whatConcernsAllHoldsTheRoundUp()
{
    QFETCH(const Reaction, fault);
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, requests);
    FleetServer server(50, 1, {});
    SweepTimes times = quickTimes();
    times.settle = std::chrono::hours(1);
    times.firstBackoff = std::chrono::milliseconds(300);
    SweepFixture parts(server, std::nullopt, times);
    QVERIFY(parts.open());
    server.setFaultOfAll(fault);
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Waiting));
    QVERIFY(parts.sweep->error());
    QCOMPARE(parts.sweep->error()->kind, kind);
    QVERIFY(parts.sweep->waitsUntil() > QDateTime::currentDateTime());
    QVERIFY2(server.lists().size() <= requests, qPrintable(QString::number(server.lists().size())));
    QCOMPARE(parts.inventory.extent().failed, 0); // it is nobody's own
    server.setFaultOfAll({});
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QVERIFY(!parts.sweep->error());
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 50, patience);
    QCOMPARE(parts.sweep->progress().failed, 0);
}

void TestSweepFailures::nobodyListens()
{
    FleetServer server(20, 1, {});
    SweepTimes times = quickTimes();
    times.settle = std::chrono::hours(1);
    SweepFixture parts(server, std::nullopt, times);
    QVERIFY(parts.open());
    const quint16 port = server.raw().serverPort();
    server.setFaultOfAll(closeConnection()); // what was kept open
    server.raw().close();
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Waiting));
    QTRY_VERIFY_WITH_TIMEOUT(parts.sweep->error() && parts.sweep->error()->kind == ErrorKind::ConnectionRefused,
                             patience);
    server.setFaultOfAll({});
    QVERIFY(server.raw().listen(QHostAddress::LocalHost, port));
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 20, patience);
}

void TestSweepFailures::goesOnAtOnce_data()
{
    QTest::addColumn<QString>("because");
    for (const char *because : {"the admin resumes", "somebody signs in", "entities came", "keys came"})
        QTest::newRow(because) << QString::fromLatin1(because);
}

void TestSweepFailures::goesOnAtOnce()
{
    QFETCH(const QString, because);
    FleetServer server(10, 1, {});
    SweepTimes times = patientTimes();
    SweepFixture parts(server, std::nullopt, times);
    server.setFaultOfAll({});
    for (int entity = 0; entity < 10; ++entity)
        server.setFault(entity, answer(401));
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Waiting));
    server.mend();
    if (because == QLatin1String("the admin resumes"))
        parts.sweep->resume();
    else if (because == QLatin1String("somebody signs in"))
        QVERIFY(parts.open());
    else if (because == QLatin1String("entities came"))
        parts.session.refreshEntities();
    else
        parts.session.selectEntity(parts.idOf(4));
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 10, patience);
}

void TestSweepFailures::longerAndLonger()
{
    FleetServer server(10, 1, {});
    SweepTimes times = quickTimes();
    times.settle = std::chrono::hours(1);
    times.firstBackoff = std::chrono::milliseconds(50);
    times.longestBackoff = std::chrono::milliseconds(400);
    SweepFixture parts(server, std::nullopt, times);
    QVERIFY(parts.open());
    server.setFaultOfAll(answer(401));
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Waiting));
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 8, patience);
    QList<std::chrono::milliseconds> moments;
    for (const auto &asked : server.asked()) {
        if (!asked.entity.isEmpty())
            moments += asked.at;
    }
    // One looks at a time: 50, 100, 200, 400, 400 ms after the first two.
    const auto pause = [&](qsizetype n) { return moments.at(n) - moments.at(n - 1); };
    const auto last = moments.size() - 1;
    QVERIFY2(pause(last) >= std::chrono::milliseconds(380), qPrintable(QString::number(pause(last).count())));
    QVERIFY(moments.constLast() - moments.constFirst() >= std::chrono::milliseconds(50 + 100 + 200 + 400));
}

void TestSweepFailures::aRefusalOfTheRateLimitIsNobodysFailure()
{
    // Somebody else uses the limit as well, and nothing here knows of it.
    FleetServer server(12, 1, {6, std::chrono::milliseconds(1200)});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done, 3 * patience));
    QVERIFY(server.refusals() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 12, patience);
    QCOMPARE(parts.sweep->progress().failed, 0);
    QCOMPARE(parts.inventory.extent().failed, 0);
}

QTEST_GUILESS_MAIN(TestSweepFailures)
#include "test_SweepFailures.moc"
