#include "fleet/Sweep.h"

#include "SweepFixture.h"

#include <QJsonDocument>
#include <QSignalSpy>

#include <algorithm>

using namespace ek;
using namespace ek::test;

/// Which entities are read, in which order, and when none is.
class TestSweep : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryEntityOnce();
    void theOpenEntityComesFirst();
    void neverReadThenStalest();
    void severalAtOnceWhereTheServerIsFar();
    void beginsOnlyAfterAWhile();
    void oneEntityAloneIsNotSwept();
    void doesNotBeginByItselfWhereItMustNot();
    void whatIsFreshIsNotReadAgain();
    void beginsAgainWhenItIsStale();
    void pauses();
    void aPauseOutlivesTheProgram();
    void stops();
    void everythingIsReadAgainWhenAsked();
    void whatWasReadCountsWhateverTheClockSays_data();
    void whatWasReadCountsWhateverTheClockSays();
    void anUnfinishedRoundGoesOn();
    void entitiesAppearAndVanish();
    void nothingIsSentOnceTheProfileIsLeft_data();
    void nothingIsSentOnceTheProfileIsLeft();
    void whatAPersonAsksForIsNotAskedTwice();
    void aListFromBeforeAChangeIsReadAgain();
    void theOpenEntitysListIsTheSameEverywhere();
    void liveIsBelieved();
    void goesWhileItsRequestsWait();

private:
    static QStringList idsOf(const QList<int> &numbers)
    {
        QStringList ids;
        for (const int number : numbers)
            ids += FleetServer::entityId(number);
        return ids;
    }
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }
};

void TestSweep::readsEveryEntityOnce()
{
    FleetServer server(12, 3, {});
    SweepFixture parts(server);
    QCOMPARE(parts.sweep->state(), Sweep::State::Idle);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QStringList all;
    for (int entity = 0; entity < 12; ++entity)
        all += FleetServer::entityId(entity);
    QCOMPARE(sorted(server.lists()), all);
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 12, patience);
    QCOMPARE(parts.sweep->progress().total, 12);
    QCOMPARE(parts.sweep->progress().failed, 0);
    QVERIFY(!parts.sweep->error());
    QCOMPARE(parts.inventory.table().count(), 36);
    QVERIFY(parts.inventory.extent().isComplete());
    QCOMPARE(parts.namesOf(7),
             (QStringList{QStringLiteral("Key 0"), QStringLiteral("Key 1"), QStringLiteral("Key 2")}));
}

void TestSweep::theOpenEntityComesFirst()
{
    FleetServer server(6, 1, {});
    SweepTimes times = quickTimes();
    times.settle = std::chrono::hours(1);
    SweepFixture parts(server, std::nullopt, times);
    QVERIFY(parts.open());
    // Its own fetch fails, so that there is something left for the sweep.
    server.setFault(4, answer(403));
    parts.session.selectEntity(parts.idOf(4));
    QTRY_VERIFY_WITH_TIMEOUT(!parts.keys.state(parts.idOf(4)).isLoading, patience);
    server.mend();
    parts.sweep->readAgain();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().at(1), FleetServer::entityId(4));
    QCOMPARE(server.lists().size(), 7);
}

void TestSweep::neverReadThenStalest()
{
    FleetServer server(6, 1, {});
    SweepTimes times = quickTimes();
    times.settle = std::chrono::hours(1);
    SweepFixture parts(server, std::nullopt, times);
    QVERIFY(parts.open());
    for (const int known : {3, 1, 5}) {
        parts.inventory.recordKeys(parts.idOf(known), {});
        QTRY_VERIFY_WITH_TIMEOUT(parts.isRead(known), patience);
        parts.clock.pass(std::chrono::seconds(10));
    }
    parts.sweep->readAgain();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    // Two are under way at once before anything is known of the server, and come in any order.
    const QStringList lists = server.lists();
    QCOMPARE(sorted(lists.mid(0, 3)), idsOf({0, 2, 4}));
    QCOMPARE(sorted(lists.mid(3)), idsOf({1, 3, 5}));
    QVERIFY(lists.indexOf(FleetServer::entityId(3)) < lists.indexOf(FleetServer::entityId(5)));
}

void TestSweep::severalAtOnceWhereTheServerIsFar()
{
    FleetServer server(40, 1, {});
    server.setLatency(std::chrono::milliseconds(200));
    SweepFixture parts(server, PaceLimits{600, std::chrono::minutes(1)});
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    // One after the other would take 8 s.
    const int most = server.mostAtOnce();
    QVERIFY2(most >= 4, qPrintable(QString::number(most)));
    QVERIFY2(most <= SweepPace::most, qPrintable(QString::number(most)));
}

void TestSweep::beginsOnlyAfterAWhile()
{
    FleetServer server(3, 1, {});
    SweepTimes times = quickTimes();
    times.settle = std::chrono::milliseconds(300);
    SweepFixture parts(server, std::nullopt, times);
    QVERIFY(parts.open());
    const auto known = server.now();
    parts.session.selectEntity(parts.idOf(2));
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().constFirst(), FleetServer::entityId(2));
    QCOMPARE(server.lists().size(), 3);
    const auto second = std::find_if(server.asked().cbegin(), server.asked().cend(),
                                     [](const auto &asked) { return asked.entity == FleetServer::entityId(0); });
    QVERIFY(second->at - known >= std::chrono::milliseconds(250));
}

void TestSweep::oneEntityAloneIsNotSwept()
{
    FleetServer server(1, 1, {});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(parts.isRead(0), patience); // it is opened by itself
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), 1);
    QCOMPARE(parts.sweep->state(), Sweep::State::Idle);
    parts.sweep->readAgain();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().size(), 2);
}

void TestSweep::doesNotBeginByItselfWhereItMustNot()
{
    FleetServer server(4, 1, {});
    SweepFixture parts(server, std::nullopt, quickTimes(), false);
    QVERIFY(parts.open());
    QVERIFY(parts.letPass());
    QVERIFY(server.lists().isEmpty());
    QCOMPARE(parts.sweep->state(), Sweep::State::Idle);
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().size(), 4);
}

void TestSweep::whatIsFreshIsNotReadAgain()
{
    FleetServer server(5, 1, {});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    // Another start of the program, by and by.
    parts.sweep.reset();
    parts.clock.pass(std::chrono::minutes(10));
    parts.sweep = std::make_unique<Sweep>(parts.session, parts.keys, parts.inventory, parts.settings.profiles, true,
                                          quickTimes());
    parts.session.refreshEntities();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), 5);
}

void TestSweep::beginsAgainWhenItIsStale()
{
    FleetServer server(5, 1, {});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    parts.clock.pass(std::chrono::minutes(29));
    parts.sweep->noteUse();
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), 5);
    parts.clock.pass(std::chrono::minutes(2));
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), 5); // nobody is there
    parts.sweep->noteUse();
    QTRY_COMPARE_WITH_TIMEOUT(server.lists().size(), 10, patience);
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(sorted(server.lists().mid(5)), sorted(server.lists().mid(0, 5)));
}

void TestSweep::pauses()
{
    FleetServer server(30, 1, {});
    server.setLatency(std::chrono::milliseconds(20));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 5, patience);
    QSignalSpy changed(parts.sweep.get(), &Sweep::changed);
    parts.sweep->pause();
    QCOMPARE(parts.sweep->state(), Sweep::State::Paused);
    QCOMPARE(changed.size(), 1);
    const auto before = server.lists().size();
    QVERIFY(parts.letPass());
    QVERIFY(server.lists().size() <= before + SweepPace::most); // what had left already
    const auto paused = server.lists().size();
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), paused);
    QVERIFY(paused < 30);
    QVERIFY(!parts.sweep->progress().left);
    parts.sweep->resume();
    QCOMPARE(parts.sweep->state(), Sweep::State::Reading);
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QVERIFY(parts.inventory.extent().isComplete());
    QVERIFY(server.lists().size() <= 30 + SweepPace::most);
}

void TestSweep::aPauseOutlivesTheProgram()
{
    FleetServer server(4, 1, {});
    SweepTimes late = quickTimes();
    late.settle = std::chrono::hours(1);
    SweepFixture parts(server, std::nullopt, late);
    QVERIFY(parts.open());
    parts.sweep->pause();
    parts.sweep.reset();
    parts.sweep = std::make_unique<Sweep>(parts.session, parts.keys, parts.inventory, parts.settings.profiles, true,
                                          quickTimes());
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Paused));
    QVERIFY(parts.letPass());
    QVERIFY(server.lists().isEmpty());
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done)); // not paused any more
}

void TestSweep::stops()
{
    FleetServer server(30, 1, {});
    server.setLatency(std::chrono::milliseconds(20));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 3, patience);
    parts.sweep->stop();
    QCOMPARE(parts.sweep->state(), Sweep::State::Idle);
    QVERIFY(parts.letPass());
    const auto stopped = server.lists().size();
    QVERIFY(stopped < 30);
    parts.session.refreshEntities();
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), stopped);
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().size(), stopped + 30); // the next round, all of it
}

void TestSweep::everythingIsReadAgainWhenAsked()
{
    FleetServer server(6, 1, {});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QVERIFY(parts.inventory.extent().isComplete());
    const QDateTime before = QDateTime::currentDateTimeUtc();
    parts.sweep->readAgain();
    QCOMPARE(parts.sweep->state(), Sweep::State::Reading);
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().size(), 12);
    QVERIFY(parts.inventory.extent().oldest >= before.addSecs(-1));
}

void TestSweep::whatWasReadCountsWhateverTheClockSays_data()
{
    QTest::addColumn<bool>("isSetBack");
    QTest::newRow("stands still, as Windows' does for 16 ms") << false;
    QTest::newRow("is set back") << true;
}

void TestSweep::whatWasReadCountsWhateverTheClockSays()
{
    QFETCH(const bool, isSetBack);
    FleetServer server(6, 1, {});
    server.setFault(2, answer(403));
    SweepFixture parts(server, std::nullopt, quickTimes(), false);
    QVERIFY(parts.open());
    parts.clock.stoppedAt = QDateTime::currentDateTimeUtc();
    parts.sweep->readAgain();
    if (isSetBack)
        parts.clock.ahead -= std::chrono::hours(1);
    QVERIFY(parts.waitFor(Sweep::State::Done));
    const Sweep::Progress progress = parts.sweep->progress();
    QCOMPARE(progress.read, 5);
    QCOMPARE(progress.failed, 1);
    QCOMPARE(server.lists().size(), 6);
    // It is no part of the next round.
    server.setLatency(std::chrono::hours(1));
    parts.sweep->readAgain();
    QCOMPARE(parts.sweep->progress().read, 0);
    QCOMPARE(parts.sweep->progress().failed, 0);
}

void TestSweep::anUnfinishedRoundGoesOn()
{
    FleetServer server(30, 1, {});
    server.setLatency(std::chrono::milliseconds(10));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    parts.sweep->readAgain();
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 42, patience);
    // As if it were killed: nothing is said to it any more. What was under way may be lost.
    parts.sweep.reset();
    const auto before = server.lists().size();
    QVERIFY(parts.letPass());
    parts.sweep = std::make_unique<Sweep>(parts.session, parts.keys, parts.inventory, parts.settings.profiles, true,
                                          quickTimes());
    parts.session.refreshEntities();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QVERIFY2(server.lists().size() <= 60 + SweepPace::most, qPrintable(QString::number(server.lists().size())));
    const QStringList since = server.lists().mid(30);
    QCOMPARE(QSet<QString>(since.cbegin(), since.cend()).size(), 30);
    QVERIFY(before < 60);
}

void TestSweep::entitiesAppearAndVanish()
{
    FleetServer server(20, 1, {});
    server.setLatency(std::chrono::milliseconds(20));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 3, patience);
    server.removeEntity(19);
    server.addEntity(20, 2);
    parts.session.refreshEntities();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_VERIFY_WITH_TIMEOUT(parts.isRead(20), patience);
    QVERIFY(!server.lists().contains(FleetServer::entityId(19)));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 20, patience);
    // And one that appears when everything is read.
    server.addEntity(21, 1);
    const auto before = server.lists().size();
    parts.session.refreshEntities();
    QTRY_VERIFY_WITH_TIMEOUT(parts.isRead(21), patience);
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().size(), before + 1);
}

void TestSweep::nothingIsSentOnceTheProfileIsLeft_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"lock", "sign out", "another profile"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestSweep::nothingIsSentOnceTheProfileIsLeft()
{
    QFETCH(const QString, way);
    FleetServer server(50, 1, {});
    server.setLatency(std::chrono::milliseconds(20));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 3, patience);
    const std::shared_ptr<ApiClient> kept = parts.session.client(); // as a create under way keeps it
    FleetServer elsewhere(1, 1, {});
    if (way == QLatin1String("lock")) {
        parts.session.lock();
    } else if (way == QLatin1String("sign out")) {
        parts.session.signOut();
    } else {
        Profile other = parts.profile;
        other.id = newProfileId();
        other.apiUrl = elsewhere.url();
        parts.session.openWith(other, FakeSecretStore::secretOf("sk_sandbox_ffffffffffffffffffffffffffffffff"));
    }
    QCOMPARE(parts.sweep->state(), Sweep::State::Idle);
    const auto before = server.lists().size();
    QVERIFY(parts.letPass());
    QVERIFY(server.lists().size() <= before + SweepPace::most); // what had left already
    const auto left = server.lists().size();
    QVERIFY(parts.letPass());
    QCOMPARE(server.lists().size(), left);
}

void TestSweep::whatAPersonAsksForIsNotAskedTwice()
{
    FleetServer server(8, 1, {});
    server.setLatency(std::chrono::milliseconds(30));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(!server.lists().isEmpty(), patience);
    parts.session.selectEntity(parts.idOf(7));
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(server.lists().count(FleetServer::entityId(7)), 1);
    QCOMPARE(server.lists().size(), 8);
}

void TestSweep::aListFromBeforeAChangeIsReadAgain()
{
    FleetServer server(3, 2, {});
    SweepFixture parts(server);
    const EntityId entity = parts.idOf(1);
    const QString id = FleetServer::key(1, 0).value(QStringLiteral("id")).toString();
    int lists = 0;
    // The first list is of before the deletion, and comes after it.
    server.setFault(1, [&](test::Connection &connection) {
        ++lists;
        const QByteArray one = QJsonDocument(FleetServer::key(1, 0)).toJson();
        const QByteArray other = QJsonDocument(FleetServer::key(1, 1)).toJson();
        if (lists == 1) {
            later(std::chrono::milliseconds(100), answer(200, "{\"data\":[" + one + "," + other + "]}"))(connection);
            parts.keys.removeKey(entity, KeyFingerprint::of(id.toUtf8()));
        } else {
            answer(200, "{\"data\":[" + other + "]}")(connection);
        }
    });
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(lists, 2);
    QTRY_COMPARE_WITH_TIMEOUT(parts.namesOf(1), QStringList{QStringLiteral("Key 1")}, patience);
}

void TestSweep::theOpenEntitysListIsTheSameEverywhere()
{
    FleetServer server(3, 1, {});
    SweepFixture parts(server);
    QVERIFY(parts.open());
    parts.session.selectEntity(parts.idOf(1));
    QVERIFY(parts.waitFor(Sweep::State::Done));
    server.keys(1) += FleetServer::key(1, 77);
    parts.sweep->readAgain();
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(parts.keys.keys(parts.idOf(1)).size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(parts.namesOf(1).size(), 2, patience);
    QVERIFY(parts.keys.keys(parts.idOf(0)).isEmpty()); // nobody has looked at that one
}

void TestSweep::liveIsBelieved()
{
    FleetServer server(3, 1, {});
    server.keys(2)[0].insert(QStringLiteral("environment"), QStringLiteral("live"));
    SweepFixture parts(server);
    QVERIFY(parts.open());
    QCOMPARE(parts.session.environment(), Environment::Sandbox);
    QSignalSpy raised(&parts.session, &Session::raisedToLive);
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QCOMPARE(raised.size(), 1);
    QCOMPARE(parts.session.environment(), Environment::Live);
    QTRY_COMPARE_WITH_TIMEOUT(parts.inventory.table().count(), 3, patience);
    for (int entity = 0; entity < 3; ++entity) {
        for (const KeyTable::Row row : parts.inventory.table().rowsOf(parts.idOf(entity)))
            QTRY_COMPARE_WITH_TIMEOUT(parts.inventory.table().environment(row), Environment::Live, patience);
    }
    QCOMPARE(server.lists().size(), 3);
}

void TestSweep::goesWhileItsRequestsWait()
{
    FleetServer server(20, 1, {});
    SweepFixture parts(server, PaceLimits{6, std::chrono::hours(1)});
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Waiting));
    const auto before = server.lists().size();
    QVERIFY(before < 6);
    QVERIFY(parts.pacer->waiting(Lane::Sweep) > 0);
    parts.sweep.reset();
    parts.session.selectEntity(parts.idOf(19)); // the pacer has something to tell
    QTRY_VERIFY_WITH_TIMEOUT(parts.isRead(19), patience);
    QCOMPARE(parts.pacer->waiting(Lane::Sweep), 0);
    QCOMPARE(server.lists().size(), before + 1);
}

QTEST_GUILESS_MAIN(TestSweep)
#include "test_Sweep.moc"
