#include "fleet/SweepPace.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

/// How many requests are under way at once.
class TestSweepPace : public QObject
{
    Q_OBJECT

private slots:
    void fewBeforeAnythingIsKnown();
    void asManyAsTheLatencyAsksFor_data();
    void asManyAsTheLatencyAsksFor();
    void theShortestOfTheLastCounts();
    void longListsTakeSeveralRequests();
};

void TestSweepPace::fewBeforeAnythingIsKnown()
{
    QCOMPARE(SweepPace().underWay({60, 1min}), 2);
}

void TestSweepPace::asManyAsTheLatencyAsksFor_data()
{
    QTest::addColumn<int>("latency");
    QTest::addColumn<int>("allowance");
    QTest::addColumn<int>("underWay");
    QTest::newRow("near, sandbox") << 5 << 60 << 1;
    QTest::newRow("usual, sandbox") << 100 << 60 << 1;
    QTest::newRow("far, sandbox") << 300 << 60 << 3;
    QTest::newRow("near, live") << 5 << 600 << 1;
    QTest::newRow("usual, live") << 40 << 600 << 4;
    QTest::newRow("far, live") << 300 << 600 << 5;
    QTest::newRow("no time at all") << 0 << 600 << 1;
}

void TestSweepPace::asManyAsTheLatencyAsksFor()
{
    QFETCH(const int, latency);
    QFETCH(const int, allowance);
    SweepPace pace;
    pace.note(std::chrono::milliseconds(latency));
    QTEST(pace.underWay({allowance, 1min}), "underWay");
}

void TestSweepPace::theShortestOfTheLastCounts()
{
    SweepPace pace;
    pace.note(10ms);
    pace.note(2s); // many pages
    QCOMPARE(pace.shortest(), 10ms);
    for (int time = 0; time < 20; ++time)
        pace.note(300ms);
    QCOMPARE(pace.shortest(), 300ms);
    pace.clear();
    QCOMPARE(pace.underWay({60, 1min}), 2);
}

void TestSweepPace::longListsTakeSeveralRequests()
{
    SweepPace pace;
    QVERIFY(!pace.requestsFor(10)); // nobody knows yet
    pace.noteList(0); // is an answer, too
    pace.noteList(100);
    QCOMPARE(pace.requestsFor(10), std::optional(10));
    pace.noteList(101);
    pace.noteList(350);
    QCOMPARE(pace.lists(), 4);
    QCOMPARE(pace.requestsFor(10), std::optional(20));
    QCOMPARE(pace.requestsFor(1), std::optional(2));
    QCOMPARE(pace.requestsFor(0), std::optional(0));
    pace.clear();
    QCOMPARE(pace.lists(), 0);
    QVERIFY(!pace.requestsFor(10));
}

QTEST_GUILESS_MAIN(TestSweepPace)
#include "test_SweepPace.moc"
