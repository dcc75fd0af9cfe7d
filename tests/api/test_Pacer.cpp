#include "api/Pacer.h"

#include "ApiFixture.h"

#include <QMutex>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStringList>

#include <atomic>
#include <map>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// A record that several pacers share, as instances of the program do; it can fail, or not answer.
class FakeLedger final : public SlotLedger
{
public:
    [[nodiscard]] bool update(const std::function<void(SlotRecord &)> &change) override
    {
        if (isStuck)
            answer.acquire();
        if (isBroken)
            return false;
        const QMutexLocker lock(&mutex);
        change(record);
        ++updates;
        return true;
    }

    std::atomic<bool> isBroken = false;
    std::atomic<bool> isStuck = false;
    QSemaphore answer;
    QMutex mutex;
    SlotRecord record; ///< guarded by the mutex
    int updates = 0; ///< the same
};

/// Several pacers with one clock that stands still until it is moved, and who was given a slot, in order.
class Pacing
{
public:
    explicit Pacing(const PaceLimits &limits, const std::shared_ptr<SlotLedger> &ledger = {}, int instances = 1)
    {
        for (int number = 0; number < instances; ++number)
            pacers.push_back(
                std::make_unique<Pacer>(limits, ledger, [clock = clock] { return milliseconds(clock->load()); }));
    }

    void ask(const QString &name, Lane lane, int instance = 0)
    {
        auto &guard = guards[name] = std::make_unique<QObject>();
        pacers.at(std::size_t(instance))
            ->ask(
                lane, guard.get(),
                [this, name](PaceSlot slot) {
                    slot.use();
                    granted += name;
                    used[name] = std::move(slot);
                },
                [this, name](milliseconds delay) { delays[name] = delay; });
    }
    void askMany(const QString &name, Lane lane, int count, int instance = 0)
    {
        for (int number = 0; number < count; ++number)
            ask(name + QString::number(number), lane, instance);
    }
    void end(const QString &name) { used.erase(name); }
    void endAll() { used.clear(); }

    void pass(milliseconds time)
    {
        *clock += time.count();
        for (const auto &pacer : pacers)
            pacer->look();
        runDueEvents();
    }

    std::shared_ptr<std::atomic<qint64>> clock = std::make_shared<std::atomic<qint64>>(1'000'000); ///< read on threads
    std::vector<std::unique_ptr<Pacer>> pacers;
    std::map<QString, std::unique_ptr<QObject>> guards;
    std::map<QString, PaceSlot> used;
    std::map<QString, milliseconds> delays;
    QStringList granted;
};

} // namespace

/// Who gets a slot and when, by a clock that is moved by hand. The figures are PaceRules'.
class TestPacer : public QObject
{
    Q_OBJECT

private slots:
    void answersLater();
    void grantsUpToTheAllowance();
    void holdsASlotForAWindowAfterTheEnd();
    void renewsWhatIsUnderWay();
    void letsPersonsGoFirst();
    void keepsTheOrderWithinALane();
    void tellsFigures();
    void takesBackWhatIsCancelled_data();
    void takesBackWhatIsCancelled();
    void tellsOfNoticeableWaits();
    void stopsSweepsAtARefusal();
    void sharesOneRecord();
    void goesByWhatARestartFinds();
    void putsBackARecordThatWasLost();
    void doesWithoutABrokenLedger();
    void doesWithoutAStuckLedger();
    void aSweepWaitsForTheLedger_data();
    void aSweepWaitsForTheLedger();
    void aSweepDoesWithoutALedgerThatStaysAway_data() { aSweepWaitsForTheLedger_data(); }
    void aSweepDoesWithoutALedgerThatStaysAway();
    void survivesItsCallers();
};

void TestPacer::answersLater()
{
    Pacing pacing({.allowance = 60});
    pacing.ask(QStringLiteral("a"), Lane::Person);
    QVERIFY(pacing.granted.isEmpty());
    runDueEvents();
    QCOMPARE(pacing.granted, QStringList{QStringLiteral("a")});
}

void TestPacer::grantsUpToTheAllowance()
{
    Pacing pacing({.allowance = 60});
    pacing.askMany(QStringLiteral("sweep"), Lane::Sweep, 100);
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 48);
    pacing.granted.clear();
    pacing.askMany(QStringLiteral("person"), Lane::Person, 20);
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 12);
    QCOMPARE(pacing.pacers.front()->free(), 0);
    QCOMPARE(pacing.pacers.front()->waiting(Lane::Person), 8);
    QCOMPARE(pacing.pacers.front()->waiting(Lane::Sweep), 52);
}

void TestPacer::holdsASlotForAWindowAfterTheEnd()
{
    Pacing pacing({.allowance = 1, .window = 60s});
    pacing.ask(QStringLiteral("first"), Lane::Person);
    pacing.ask(QStringLiteral("second"), Lane::Person);
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 1);
    pacing.pass(5s);
    pacing.end(QStringLiteral("first"));
    pacing.pass(60s);
    QCOMPARE(pacing.granted.size(), 1); // the server may have counted it as late as it was answered
    pacing.pass(250ms);
    QCOMPARE(pacing.granted.size(), 2);
}

void TestPacer::renewsWhatIsUnderWay()
{
    // A tenth of a second is a minute here, so that the pacer's own timer comes round.
    Pacing pacing({.allowance = 1, .window = 100ms});
    pacing.ask(QStringLiteral("slow"), Lane::Person);
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 1);
    pacing.ask(QStringLiteral("next"), Lane::Person);
    for (int round = 0; round < 30; ++round) {
        *pacing.clock += 10;
        QSignalSpy changed(pacing.pacers.front().get(), &Pacer::changed);
        QVERIFY(changed.wait(patience));
    }
    QCOMPARE(pacing.granted.size(), 1);
    pacing.end(QStringLiteral("slow"));
    pacing.pass(101ms);
    QCOMPARE(pacing.granted.size(), 2);
}

void TestPacer::letsPersonsGoFirst()
{
    Pacing pacing({.allowance = 60});
    pacing.askMany(QStringLiteral("person"), Lane::Person, 60);
    runDueEvents();
    pacing.endAll();
    pacing.granted.clear();
    pacing.askMany(QStringLiteral("sweep"), Lane::Sweep, 3);
    pacing.ask(QStringLiteral("late"), Lane::Person);
    runDueEvents();
    QVERIFY(pacing.granted.isEmpty());
    pacing.pass(61s);
    QCOMPARE(pacing.granted.size(), 4);
    QCOMPARE(pacing.granted.constFirst(), QStringLiteral("late"));
}

void TestPacer::keepsTheOrderWithinALane()
{
    Pacing pacing({.allowance = 2});
    pacing.askMany(QStringLiteral("n"), Lane::Person, 6);
    runDueEvents();
    for (int round = 0; round < 2; ++round) {
        pacing.endAll();
        pacing.pass(61s);
    }
    QCOMPARE(pacing.granted.join(QLatin1Char(' ')), QStringLiteral("n0 n1 n2 n3 n4 n5"));
}

void TestPacer::tellsFigures()
{
    Pacing pacing({.allowance = 60});
    Pacer &pacer = *pacing.pacers.front();
    QCOMPARE(pacer.allowance(), 60);
    QCOMPARE(pacer.free(), 60);
    QSignalSpy changed(&pacer, &Pacer::changed);
    pacing.askMany(QStringLiteral("p"), Lane::Person, 60);
    runDueEvents();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(pacer.used(), 60);
    QCOMPARE(pacer.delay(Lane::Person), milliseconds(75'250ms)); // nothing more may be heard of them
    pacing.endAll();
    runDueEvents();
    QCOMPARE(pacer.delay(Lane::Person), milliseconds(60'250ms));
    QVERIFY(!pacer.blockedUntil().isValid());
    pacing.pass(61s);
    QCOMPARE(pacer.used(), 0);
    QCOMPARE(pacer.delay(Lane::Sweep), 0ms);
}

void TestPacer::takesBackWhatIsCancelled_data()
{
    QTest::addColumn<bool>("isGranted"); // it had a slot already, and was not told yet
    QTest::addColumn<bool>("hasLedger");
    QTest::newRow("waiting") << false << false;
    QTest::newRow("granted") << true << false;
    QTest::newRow("waiting, shared") << false << true;
    QTest::newRow("granted, shared") << true << true;
}

void TestPacer::takesBackWhatIsCancelled()
{
    QFETCH(const bool, isGranted);
    QFETCH(const bool, hasLedger);
    Pacing pacing({.allowance = 1}, hasLedger ? std::make_shared<FakeLedger>() : nullptr);
    Pacer &pacer = *pacing.pacers.front();
    const QString cancelled = QStringLiteral("cancelled");
    if (!isGranted) {
        pacing.ask(QStringLiteral("before"), Lane::Person);
        QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 1, patience);
    }
    pacing.ask(cancelled, Lane::Person);
    pacing.ask(QStringLiteral("after"), Lane::Person);
    pacing.guards[cancelled].reset();
    if (!isGranted) {
        QTRY_COMPARE_WITH_TIMEOUT(pacer.waiting(Lane::Person), 1, patience);
        pacing.endAll();
        pacing.pass(61s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(pacing.granted.contains(QStringLiteral("after")), patience);
    QVERIFY(!pacing.granted.contains(cancelled));
    QCOMPARE(pacer.waiting(Lane::Person), 0);
    QTRY_COMPARE_WITH_TIMEOUT(pacer.used(), 1, patience);
}

void TestPacer::tellsOfNoticeableWaits()
{
    Pacing pacing({.allowance = 2, .window = 60s});
    pacing.askMany(QStringLiteral("p"), Lane::Person, 2);
    runDueEvents();
    pacing.pass(59s);
    pacing.end(QStringLiteral("p0"));
    pacing.pass(59s);
    pacing.end(QStringLiteral("p1"));
    runDueEvents();
    pacing.ask(QStringLiteral("soon"), Lane::Person);
    pacing.ask(QStringLiteral("later"), Lane::Person);
    pacing.ask(QStringLiteral("nobody notices"), Lane::Sweep);
    QVERIFY(pacing.delays.empty()); // never from within the call
    runDueEvents();
    QCOMPARE(pacing.delays.size(), std::size_t(1));
    QCOMPARE(pacing.delays[QStringLiteral("later")], milliseconds(60'250ms));
}

void TestPacer::stopsSweepsAtARefusal()
{
    Pacing pacing({.allowance = 60});
    Pacer &pacer = *pacing.pacers.front();
    pacing.ask(QStringLiteral("first"), Lane::Sweep);
    runDueEvents();
    pacing.used[QStringLiteral("first")].refuse(milliseconds(20s));
    pacing.end(QStringLiteral("first"));
    pacing.ask(QStringLiteral("sweep"), Lane::Sweep);
    pacing.ask(QStringLiteral("person"), Lane::Person);
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 1);
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(pacer.blockedUntil());
    QVERIFY2(seconds >= 15 && seconds <= 21, qPrintable(QString::number(seconds)));
    QCOMPARE(pacing.delays[QStringLiteral("person")], milliseconds(20'677ms)); // when one of the others' is free
    pacing.pass(19s);
    QCOMPARE(pacing.granted.size(), 1);
    pacing.pass(1700ms);
    QCOMPARE(pacing.granted.mid(1), QStringList{QStringLiteral("person")});
    pacing.pass(3s);
    QCOMPARE(pacing.granted.mid(2), QStringList{QStringLiteral("sweep")});
    QVERIFY(!pacer.blockedUntil().isValid());
}

void TestPacer::sharesOneRecord()
{
    Pacing pacing({.allowance = 60}, std::make_shared<FakeLedger>(), 2);
    pacing.askMany(QStringLiteral("one"), Lane::Person, 40, 0);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 40, patience);
    pacing.askMany(QStringLiteral("two"), Lane::Person, 40, 1);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 60, patience);
    pacing.pacers.front()->look();
    QTRY_COMPARE_WITH_TIMEOUT(pacing.pacers.front()->used(), 60, patience);
    // A refusal that one hears holds both.
    pacing.used[QStringLiteral("one1")].refuse(milliseconds(30s));
    pacing.pacers.front()->look();
    QTRY_VERIFY_WITH_TIMEOUT((pacing.pacers.back()->look(), pacing.pacers.back()->blockedUntil().isValid()), patience);
}

void TestPacer::goesByWhatARestartFinds()
{
    const auto ledger = std::make_shared<FakeLedger>();
    {
        Pacing before({.allowance = 60}, ledger);
        before.askMany(QStringLiteral("p"), Lane::Person, 60);
        QTRY_COMPARE_WITH_TIMEOUT(before.granted.size(), 60, patience);
        before.pacers.clear(); // killed: nothing is given back
    }
    Pacing after({.allowance = 60}, ledger);
    after.ask(QStringLiteral("restarted"), Lane::Person);
    QTRY_VERIFY_WITH_TIMEOUT(after.delays.contains(QStringLiteral("restarted")), patience);
    QVERIFY(after.granted.isEmpty());
    after.pass(76s);
    QTRY_COMPARE_WITH_TIMEOUT(after.granted.size(), 1, patience);
}

void TestPacer::putsBackARecordThatWasLost()
{
    const auto ledger = std::make_shared<FakeLedger>();
    Pacing pacing({.allowance = 60}, ledger, 2);
    pacing.askMany(QStringLiteral("one"), Lane::Person, 30, 0);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 30, patience);
    pacing.askMany(QStringLiteral("two"), Lane::Person, 10, 1);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 40, patience);
    {
        const QMutexLocker lock(&ledger->mutex);
        ledger->record = {};
        ledger->record.isNew = true;
    }
    // The second has seen what the first used.
    pacing.pacers.back()->look();
    const auto inRecord = [&] {
        const QMutexLocker lock(&ledger->mutex);
        return ledger->record.used.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(inRecord(), std::size_t(40), patience);
}

void TestPacer::doesWithoutABrokenLedger()
{
    const auto ledger = std::make_shared<FakeLedger>();
    ledger->isBroken = true;
    Pacing pacing({.allowance = 60}, ledger);
    pacing.askMany(QStringLiteral("p"), Lane::Person, 70);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 60, patience);
    // Once it works, it learns of everything.
    ledger->isBroken = false;
    pacing.pass(6s);
    const auto inRecord = [&] {
        const QMutexLocker lock(&ledger->mutex);
        return ledger->record.used.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT((pacing.pacers.front()->look(), inRecord()), std::size_t(60), patience);
}

void TestPacer::doesWithoutAStuckLedger()
{
    const auto ledger = std::make_shared<FakeLedger>();
    ledger->isStuck = true;
    Pacing pacing({.allowance = 60}, ledger);
    pacing.ask(QStringLiteral("a"), Lane::Person);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 1, patience);
    pacing.ask(QStringLiteral("b"), Lane::Person);
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 2); // and nobody waits for it again
    ledger->isStuck = false;
    ledger->answer.release();
    const auto inRecord = [&] {
        pacing.pass(6s);
        const QMutexLocker lock(&ledger->mutex);
        return ledger->updates > 1 ? ledger->record.used.size() : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(inRecord(), std::size_t(2), patience);
}

void TestPacer::aSweepWaitsForTheLedger_data()
{
    QTest::addColumn<bool>("isStuck");
    QTest::newRow("broken") << false;
    QTest::newRow("stuck") << true;
}

void TestPacer::aSweepWaitsForTheLedger()
{
    QFETCH(const bool, isStuck);
    const auto ledger = std::make_shared<FakeLedger>();
    (isStuck ? ledger->isStuck : ledger->isBroken) = true;
    Pacing pacing({.allowance = 60}, ledger);
    pacing.ask(QStringLiteral("sweep"), Lane::Sweep);
    pacing.ask(QStringLiteral("person"), Lane::Person);
    // Where the ledger is given up for a person, a sweep would have had its slot.
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted, QStringList{QStringLiteral("person")}, patience);
    pacing.pass(4s);
    QCOMPARE(pacing.granted.size(), 1);
    QCOMPARE(pacing.pacers.front()->waiting(Lane::Sweep), 1);
    ledger->isStuck = false;
    ledger->isBroken = false;
    ledger->answer.release();
    // By itself, and with the ledger.
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 2, patience);
    const QMutexLocker lock(&ledger->mutex);
    QCOMPARE(ledger->record.used.size(), std::size_t(2));
}

void TestPacer::aSweepDoesWithoutALedgerThatStaysAway()
{
    QFETCH(const bool, isStuck);
    const auto ledger = std::make_shared<FakeLedger>();
    (isStuck ? ledger->isStuck : ledger->isBroken) = true;
    Pacing pacing({.allowance = 60}, ledger);
    pacing.ask(QStringLiteral("person"), Lane::Person);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 1, patience);
    pacing.ask(QStringLiteral("sweep"), Lane::Sweep);
    pacing.pass(6s);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 2, patience);
    ledger->isStuck = false;
    ledger->answer.release();
}

void TestPacer::survivesItsCallers()
{
    Pacing pacing({.allowance = 2}, std::make_shared<FakeLedger>());
    pacing.askMany(QStringLiteral("p"), Lane::Person, 3);
    QTRY_COMPARE_WITH_TIMEOUT(pacing.granted.size(), 2, patience);
    pacing.pacers.clear();
    pacing.endAll(); // to nobody
    runDueEvents();
    QCOMPARE(pacing.granted.size(), 2);
}

QTEST_GUILESS_MAIN(TestPacer)
#include "test_Pacer.moc"
