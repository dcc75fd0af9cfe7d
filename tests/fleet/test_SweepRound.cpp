#include "fleet/SweepRound.h"

#include <QHash>
#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

/// Which entities a round reads, and in which order.
class TestSweepRound : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsDue();
    void theStalestComesFirst();
    void whoFailedDoubtfullyComesLast();
    void theOpenOneComesBeforeAll();
    void whatIsFetchedElsewhereWaits();
    void whatWasReadMeanwhileIsNotReadAgain();
    void whatWasTriedCountsWhateverTheClockSays();
    void whatIsNotBelievedIsReadAgain();
    void nothingIsLeftOfARoundThatIsGivenUp();

private:
    static EntityId id(int number) { return EntityId(QString::number(number)); }
    static QList<Entity> entities(int total)
    {
        QList<Entity> all;
        for (int number = 1; number <= total; ++number) {
            Entity entity;
            entity.id = id(number);
            all += entity;
        }
        return all;
    }
    [[nodiscard]] QDateTime ago(std::chrono::seconds time) const { return m_now.addSecs(-time.count()); }
    void setRead(int number, std::chrono::seconds before) { m_readings[id(number)].readAt = ago(before); }
    void setFailed(int number, std::chrono::seconds before)
    {
        m_readings[id(number)].failure = Error{.kind = ErrorKind::Forbidden};
        m_readings[id(number)].failedAt = ago(before);
    }
    void arrange(int total)
    {
        m_round.arrange(
            entities(total), [this](const EntityId &entity) { return m_out.contains(entity); },
            [this](const EntityId &entity) { return m_failures.value(entity); });
    }
    QStringList takeAll()
    {
        QStringList order;
        while (const auto next = m_round.takeNext(m_open, [this](const EntityId &e) { return m_loading.contains(e); }))
            order += next->value();
        return order;
    }
    static QStringList ids(std::initializer_list<int> numbers)
    {
        QStringList all;
        for (const int number : numbers)
            all += QString::number(number);
        return all;
    }

    const QDateTime m_now{QDate(2027, 3, 4), QTime(5, 6, 7), Qt::UTC};
    QHash<EntityId, EntityReading> m_readings;
    QSet<EntityId> m_out;
    QSet<EntityId> m_loading;
    QHash<EntityId, int> m_failures;
    std::optional<EntityId> m_open;
    SweepRound m_round{[this](const EntityId &entity) { return m_readings.value(entity); }, [this] { return m_now; }};
};

void TestSweepRound::init()
{
    m_readings.clear();
    m_out.clear();
    m_loading.clear();
    m_failures.clear();
    m_open.reset();
    m_round.begin(ago(1h));
}

void TestSweepRound::whatIsDue()
{
    const QDateTime since = ago(1h);
    EntityReading reading;
    QVERIFY(isReadingDue(reading, since, m_now)); // never read
    reading.readAt = ago(30min);
    QVERIFY(!isReadingDue(reading, since, m_now));
    reading.readAt = since;
    QVERIFY(isReadingDue(reading, since, m_now));
    // A little ahead is one clock beside another, a day is a clock that was wrong.
    reading.readAt = ago(-4min);
    QVERIFY(!isReadingDue(reading, since, m_now));
    reading.readAt = ago(-24h);
    QVERIFY(isReadingDue(reading, since, m_now));
    // What has failed in this round is not tried again in it.
    reading.failure = Error{.kind = ErrorKind::Forbidden};
    reading.failedAt = ago(2h);
    QVERIFY(isReadingDue(reading, since, m_now));
    reading.failedAt = ago(30min);
    QVERIFY(!isReadingDue(reading, since, m_now));
}

void TestSweepRound::theStalestComesFirst()
{
    setRead(1, 2h);
    setRead(2, 30min); // not due
    setRead(4, 3h);
    setFailed(5, 4h);
    arrange(6);
    QCOMPARE(m_round.left(), std::size_t(5));
    QCOMPARE(takeAll(), ids({3, 6, 5, 4, 1})); // as the server lists those that were never read
    QVERIFY(!m_round.hasLeft());
}

void TestSweepRound::whoFailedDoubtfullyComesLast()
{
    m_failures = {{id(1), 2}, {id(2), 1}};
    m_out = {id(4)};
    arrange(5);
    QCOMPARE(takeAll(), ids({3, 5, 2, 1}));
}

void TestSweepRound::theOpenOneComesBeforeAll()
{
    setRead(1, 2h);
    arrange(3);
    m_open = id(1);
    QCOMPARE(takeAll(), ids({1, 2, 3}));
    // It is no other's turn because of one that is in other hands, or read.
    arrange(3);
    m_loading = {id(1)};
    QCOMPARE(takeAll(), ids({2, 3}));
    QVERIFY(m_round.hasLeft());
}

void TestSweepRound::whatIsFetchedElsewhereWaits()
{
    arrange(3);
    m_loading = {id(1), id(2)};
    QCOMPARE(takeAll(), ids({3}));
    QVERIFY(m_round.hasLeft());
    m_loading = {id(2)};
    QCOMPARE(takeAll(), ids({1}));
    m_loading.clear();
    QCOMPARE(takeAll(), ids({2}));
}

void TestSweepRound::whatWasReadMeanwhileIsNotReadAgain()
{
    arrange(3);
    setRead(2, 1min);
    QCOMPARE(takeAll(), ids({1, 3}));
    const SweepRound::Counts counts = m_round.count(entities(3));
    QCOMPARE(counts.total, 3);
    QCOMPARE(counts.read, 1);
    QCOMPARE(counts.failed, 0);
}

void TestSweepRound::whatWasTriedCountsWhateverTheClockSays()
{
    setRead(1, 2h); // as a clock says that was set back since
    m_round.noteTried(id(1), true);
    m_round.noteTried(id(2), false);
    setFailed(3, 1min);
    arrange(4);
    QCOMPARE(takeAll(), ids({4}));
    const SweepRound::Counts counts = m_round.count(entities(4));
    QCOMPARE(counts.read, 1);
    QCOMPARE(counts.failed, 2);
    // In the next round they are tried again.
    m_round.begin(ago(1h));
    arrange(2);
    QCOMPARE(takeAll(), ids({2, 1}));
}

void TestSweepRound::whatIsNotBelievedIsReadAgain()
{
    arrange(3);
    QCOMPARE(m_round.takeNext({}, [](const EntityId &) { return false; }), std::optional(id(1)));
    m_round.noteTried(id(1), true);
    m_round.takeBack(id(1));
    QCOMPARE(m_round.count(entities(3)).read, 0);
    m_round.putLast(m_round.takeNext({}, [](const EntityId &) { return false; }).value_or(EntityId()));
    QCOMPARE(takeAll(), ids({2, 3, 1}));
}

void TestSweepRound::nothingIsLeftOfARoundThatIsGivenUp()
{
    arrange(3);
    setRead(1, 30min);
    m_round.dropLeft();
    QCOMPARE(takeAll(), QStringList());
    QCOMPARE(m_round.count(entities(3)).read, 1); // it is still told
    m_round.raiseSince(ago(10min));
    QCOMPARE(m_round.count(entities(3)).read, 0);
    m_round.raiseSince(ago(1h)); // no earlier than it is
    QCOMPARE(m_round.count(entities(3)).read, 0);
    m_round.clear();
    QCOMPARE(m_round.count(entities(3)).total, 0);
}

QTEST_GUILESS_MAIN(TestSweepRound)
#include "test_SweepRound.moc"
