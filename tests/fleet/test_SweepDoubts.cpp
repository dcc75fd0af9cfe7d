#include "fleet/SweepDoubts.h"

#include <QTest>

using namespace ek;

/// Whose failure it is.
class TestSweepDoubts : public QObject
{
    Q_OBJECT

private slots:
    void whatMayConcernAll_data();
    void whatMayConcernAll();
    void anotherThatIsReadSettlesIt();
    void theLastOneIsTriedAgain();
    void whoFailsOftenFailsByItself();

private:
    static EntityId entity(int number) { return EntityId(QString::number(number)); }
    static Error error(ErrorKind kind) { return Error{.kind = kind}; }
};

void TestSweepDoubts::whatMayConcernAll_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("enough");
    QTest::newRow("the credential") << ErrorKind::Unauthorized << 2;
    QTest::newRow("no network") << ErrorKind::HostNotFound << 2;
    QTest::newRow("nobody listens") << ErrorKind::ConnectionRefused << 2;
    QTest::newRow("TLS") << ErrorKind::TlsFailed << 2;
    QTest::newRow("the server") << ErrorKind::ServerError << 3;
    QTest::newRow("a proxy's page") << ErrorKind::NotJson << 3;
    QTest::newRow("silence") << ErrorKind::TimedOut << 3;
}

void TestSweepDoubts::whatMayConcernAll()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, enough);
    SweepDoubts doubts;
    for (int number = 1; number < enough; ++number) {
        doubts.add(entity(number), error(kind));
        QVERIFY(!doubts.ofAll());
    }
    doubts.add(entity(enough), error(kind));
    QVERIFY(doubts.ofAll());
    QCOMPARE(doubts.ofAll()->kind, kind);
    QCOMPARE(doubts.takeBack().size(), enough);
    QVERIFY(doubts.isEmpty());
}

void TestSweepDoubts::anotherThatIsReadSettlesIt()
{
    SweepDoubts doubts;
    doubts.add(entity(1), error(ErrorKind::Unauthorized));
    doubts.add(entity(2), error(ErrorKind::ServerError));
    QVERIFY(!doubts.ofAll());
    const auto own = doubts.takeOwn();
    QCOMPARE(own.size(), 2);
    QCOMPARE(own.at(0).first, entity(1));
    QCOMPARE(own.at(1).second.kind, ErrorKind::ServerError);
    QVERIFY(doubts.isEmpty());
    QCOMPARE(doubts.failures(entity(1)), 0);
}

void TestSweepDoubts::theLastOneIsTriedAgain()
{
    SweepDoubts doubts;
    doubts.add(entity(1), error(ErrorKind::Unauthorized));
    doubts.add(entity(2), error(ErrorKind::ServerError));
    const auto own = doubts.takeOwnAtTheEnd();
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.at(0).first, entity(2));
    QCOMPARE(doubts.last()->kind, ErrorKind::Unauthorized);
}

void TestSweepDoubts::whoFailsOftenFailsByItself()
{
    SweepDoubts doubts;
    for (int time = 0; time < 2; ++time) {
        doubts.add(entity(1), error(ErrorKind::ConnectionRefused));
        QVERIFY(doubts.takeOften().isEmpty());
        QCOMPARE(doubts.takeBack(), QList{entity(1)});
    }
    doubts.add(entity(1), error(ErrorKind::ConnectionRefused));
    QCOMPARE(doubts.takeOften().size(), 1);
    QVERIFY(doubts.isEmpty());
}

QTEST_GUILESS_MAIN(TestSweepDoubts)
#include "test_SweepDoubts.moc"
