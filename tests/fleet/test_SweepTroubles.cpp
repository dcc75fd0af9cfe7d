#include "fleet/SweepTroubles.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

/// What follows when an entity could not be read.
class TestSweepTroubles : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAnEntitysOwnIsRecorded();
    void whatConcernsAllHoldsUp();
    void aReadEntityEndsIt();
    void itWaitsTwiceAsLongEachTime();
    void whatWasStillUnderWayDoesNotWaitAgain();
    void theRateLimitSaysHowLong();
    void whatIsLeftAtTheEnd();

private:
    static EntityId entity(int number) { return EntityId(QString::number(number)); }
    static Error error(ErrorKind kind) { return Error{.kind = kind}; }
};

void TestSweepTroubles::whatIsAnEntitysOwnIsRecorded()
{
    SweepTroubles troubles(1s, 8s);
    const auto outcome = troubles.onFailed(entity(1), error(ErrorKind::NotFound), false, false);
    QCOMPARE(outcome.own.size(), 1);
    QCOMPARE(outcome.own.constFirst().first, entity(1));
    QVERIFY(!outcome.isHeldUp && outcome.again.isEmpty());
    QVERIFY(!troubles.areOpen() && !troubles.error());
}

void TestSweepTroubles::whatConcernsAllHoldsUp()
{
    SweepTroubles troubles(1s, 8s);
    const auto first = troubles.onFailed(entity(1), error(ErrorKind::Unauthorized), false, false);
    QVERIFY(first.own.isEmpty() && !first.isHeldUp);
    QVERIFY(troubles.isDoubtful(entity(1)) && troubles.areOpen() && !troubles.error());
    const auto second = troubles.onFailed(entity(2), error(ErrorKind::Unauthorized), false, false);
    QVERIFY(second.own.isEmpty() && second.isHeldUp);
    QCOMPARE(second.delay, 1s);
    QCOMPARE(second.again, QList<EntityId>({entity(1), entity(2)}));
    QVERIFY(troubles.error());
    QCOMPARE(troubles.error()->kind, ErrorKind::Unauthorized);
    QVERIFY(troubles.endsWithAnyAnswer());
    // One at a time from now on, and nobody is under suspicion.
    QVERIFY(troubles.areOpen() && !troubles.hasDoubts());
}

void TestSweepTroubles::aReadEntityEndsIt()
{
    SweepTroubles troubles(1s, 8s);
    QVERIFY(!troubles.onFailed(entity(1), error(ErrorKind::ServerError), false, false).isHeldUp);
    const auto own = troubles.onRead();
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.constFirst().first, entity(1));
    QVERIFY(!troubles.areOpen());
    QVERIFY(troubles.onFailed(entity(1), error(ErrorKind::RateLimited), true, false).isHeldUp);
    QVERIFY(!troubles.endsWithAnyAnswer());
    QVERIFY(troubles.onRead().isEmpty());
    QVERIFY(!troubles.error() && !troubles.areOpen());
}

void TestSweepTroubles::itWaitsTwiceAsLongEachTime()
{
    SweepTroubles troubles(1s, 5s);
    const auto fail = [&] {
        troubles.onFailed(entity(1), error(ErrorKind::HostNotFound), false, false);
        return troubles.onFailed(entity(2), error(ErrorKind::HostNotFound), false, false);
    };
    QCOMPARE(fail().delay, 1s);
    // The one that looks whether it is over is enough.
    for (const auto delay : {2s, 4s, 5s, 5s}) {
        const auto outcome = troubles.onFailed(entity(1), error(ErrorKind::HostNotFound), false, false);
        QVERIFY(outcome.isHeldUp);
        QCOMPARE(outcome.delay, delay);
        QCOMPARE(outcome.again, QList<EntityId>{entity(1)});
    }
    troubles.onRead();
    QCOMPARE(fail().delay, 1s);
    troubles.clear();
    QVERIFY(!troubles.error() && !troubles.areOpen());
    QCOMPARE(fail().delay, 1s);
}

void TestSweepTroubles::whatWasStillUnderWayDoesNotWaitAgain()
{
    SweepTroubles troubles(1s, 8s);
    QCOMPARE(troubles.onFailed(entity(1), error(ErrorKind::RateLimited), false, false).delay, 1s);
    const auto late = troubles.onFailed(entity(2), error(ErrorKind::RateLimited), false, true);
    QVERIFY(late.isHeldUp);
    QCOMPARE(late.delay, 0ms);
    QCOMPARE(late.again, QList<EntityId>{entity(2)});
    QCOMPARE(troubles.onFailed(entity(1), error(ErrorKind::RateLimited), false, false).delay, 2s);
}

void TestSweepTroubles::theRateLimitSaysHowLong()
{
    SweepTroubles troubles(1s, 8s);
    Error limited = error(ErrorKind::RateLimited);
    limited.retryAfter = 60s;
    const auto outcome = troubles.onFailed(entity(1), limited, false, false);
    QVERIFY(outcome.isHeldUp);
    QCOMPARE(outcome.delay, 60s); // longer than we would wait by ourselves
    QVERIFY(!troubles.endsWithAnyAnswer());
}

void TestSweepTroubles::whatIsLeftAtTheEnd()
{
    SweepTroubles troubles(1s, 8s);
    // One answer may come out like that: with nothing else to try it is the entity's own.
    troubles.onFailed(entity(1), error(ErrorKind::ServerError), false, false);
    const auto own = troubles.atTheEnd();
    QCOMPARE(own.own.size(), 1);
    QVERIFY(!own.isHeldUp);
    // A network is nobody's own.
    troubles.onFailed(entity(1), error(ErrorKind::HostNotFound), false, false);
    const auto outcome = troubles.atTheEnd();
    QVERIFY(outcome.own.isEmpty() && outcome.isHeldUp);
    QCOMPARE(outcome.delay, 1s);
    QCOMPARE(outcome.again, QList<EntityId>{entity(1)});
}

QTEST_GUILESS_MAIN(TestSweepTroubles)
#include "test_SweepTroubles.moc"
