#include "fleet/Sweep.h"

#include "SweepFixture.h"

#include <algorithm>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// What holds under the rate limit, ten times faster than it is: a server that counts to the letter.
class TestSweepLimits : public QObject
{
    Q_OBJECT

private slots:
    void allIsReadWithoutARefusal_data();
    void allIsReadWithoutARefusal();
    void aPersonWaitsForOneSlotAtMost();
    void saysWhenItGoesOn();
    void tellsHowLongItTakes();

private:
    static constexpr std::chrono::milliseconds window = 6s;
};

void TestSweepLimits::allIsReadWithoutARefusal_data()
{
    QTest::addColumn<int>("entities");
    QTest::addColumn<int>("keysEach");
    QTest::addColumn<int>("allowance");
    QTest::addColumn<int>(
        "windows"); // at most: both wait for the limit once, and a slow machine does not get on with live
    QTest::newRow("sandbox") << 100 << 20 << 60 << 3;
    QTest::newRow("live") << 900 << 2 << 600 << 10;
}

void TestSweepLimits::allIsReadWithoutARefusal()
{
    QFETCH(const int, entities);
    QFETCH(const int, keysEach);
    QFETCH(const int, allowance);
    QFETCH(const int, windows);
    FleetServer server(entities, keysEach, {allowance, window});
    SweepFixture parts(server, PaceLimits{allowance, window});
    QVERIFY(parts.open());
    // The exact share is shown by api.PaceRules, and measured in benchmarks/.
    QVERIFY(parts.waitFor(Sweep::State::Done, int(windows * window.count())));
    QCOMPARE(server.refusals(), 0);
    QCOMPARE(server.lists().size(), entities);
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, entities, patience);
    QTRY_COMPARE_WITH_TIMEOUT(parts.inventory.table().count(), qsizetype(entities) * keysEach, patience);
}

void TestSweepLimits::aPersonWaitsForOneSlotAtMost()
{
    constexpr auto slot = window / 60;
    FleetServer server(100, 1, {60, window});
    SweepFixture parts(server, PaceLimits{60, window});
    QVERIFY(parts.open());
    parts.session.selectEntity(parts.idOf(50));
    // By the pacer's own account, which the server confirms below.
    std::chrono::milliseconds longest{0};
    const QObject guard;
    QObject::connect(parts.pacer.get(), &Pacer::changed, &guard, [&] {
        if (parts.creation.phase() == KeyCreation::Phase::UnderWay && parts.pacer->waiting(Lane::Person) > 0)
            longest = std::max(longest, parts.pacer->delay(Lane::Person));
    });
    // While it is quick, while it waits, and when it goes on.
    for (const int lists : {10, 45, 60}) {
        QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= lists, 3 * patience);
        QVERIFY(parts.creation.create(*parts.session.entity(), {QStringLiteral("Made meanwhile"), std::nullopt}));
        QTRY_VERIFY_WITH_TIMEOUT(parts.creation.hasReveal(), patience);
        parts.creation.settleReveal(parts.creation.takeReveal()->request.id);
    }
    QVERIFY(parts.waitFor(Sweep::State::Done, 60'000));
    QCOMPARE(server.refusals(), 0);
    QVERIFY2(longest <= slot, qPrintable(QString::number(longest.count())));
    QTRY_COMPARE_WITH_TIMEOUT(parts.namesOf(50).size(), 4, patience);
}

void TestSweepLimits::saysWhenItGoesOn()
{
    // Once most of the allowance is used, the pacer spreads the rest over its time.
    constexpr std::chrono::milliseconds longWindow = 60s;
    FleetServer server(30, 1, {20, longWindow});
    SweepFixture parts(server, PaceLimits{20, longWindow});
    QVERIFY(parts.open());
    QVERIFY(parts.waitFor(Sweep::State::Waiting, 2 * patience));
    const QDateTime until = parts.sweep->waitsUntil();
    QVERIFY(until > QDateTime::currentDateTime());
    QVERIFY(until <= QDateTime::currentDateTime().addMSecs(2 * longWindow.count()));
    QVERIFY(!parts.sweep->error()); // nothing is wrong
    QCOMPARE(server.refusals(), 0);
    parts.sweep->pause();
    QVERIFY(!parts.sweep->waitsUntil().isValid());
    const auto lists = server.lists().size();
    parts.sweep->resume();
    QVERIFY(parts.waitFor(Sweep::State::Waiting)); // its place with the pacer is lost, and no slot
    QVERIFY(server.lists().size() <= lists + 1);
}

void TestSweepLimits::tellsHowLongItTakes()
{
    FleetServer server(130, 1, {60, window});
    SweepFixture parts(server, PaceLimits{60, window});
    QVERIFY(parts.open());
    QTRY_VERIFY_WITH_TIMEOUT(server.lists().size() >= 20, patience);
    QTRY_VERIFY_WITH_TIMEOUT(parts.sweep->progress().left, patience);
    // 110 are left; about 60 go in each window.
    const std::chrono::seconds left = *parts.sweep->progress().left;
    QVERIFY2(left >= 6s && left <= 20s, qPrintable(QString::number(left.count())));
    parts.sweep->stop();
    QVERIFY(!parts.sweep->progress().left);
}

QTEST_GUILESS_MAIN(TestSweepLimits)
#include "test_SweepLimits.moc"
