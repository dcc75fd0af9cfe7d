#include "support/RawServer.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Expiry is judged by the server's clock where this computer's is wrong.
class TestServerTime : public QObject
{
    Q_OBJECT

private slots:
    void judgesByTheServersClock_data();
    void judgesByTheServersClock();
    void aClockThatIsSetRightIsNoticed();
    void anotherProfileBeginsAnew();

private:
    static qint64 secondsOff(const Session &session)
    {
        return std::llabs(session.clock().now().secsTo(QDateTime::currentDateTimeUtc()));
    }
};

void TestServerTime::judgesByTheServersClock_data()
{
    QTest::addColumn<std::chrono::seconds>("localAhead");
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("right") << 0s << false;
    QTest::newRow("two days ahead") << std::chrono::seconds(48h) << true;
    QTest::newRow("two days behind") << std::chrono::seconds(-48h) << true;
    QTest::newRow("five minutes ahead") << std::chrono::seconds(5min) << true;
}

void TestServerTime::judgesByTheServersClock()
{
    QFETCH(const std::chrono::seconds, localAhead);
    QFETCH(const bool, isChanged);
    SessionFixture parts(smallWorkspace({sandboxEntity()}, {QStringLiteral("Webshop")}));
    QVERIFY(parts.isRunning);
    parts.clock.ahead = localAhead;
    const QSignalSpy changed(&parts.session, &Session::clockChanged);
    QVERIFY(parts.open());
    QVERIFY(secondsOff(parts.session) <= 10);
    QCOMPARE(changed.size(), isChanged ? 1 : 0);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime judged = parts.session.clock().now();
    QCOMPARE(keyStatus(Expiry::atTime(now.addDays(-1)), judged), KeyStatus::Expired);
    QCOMPARE(keyStatus(Expiry::atTime(now.addDays(1)), judged), KeyStatus::ExpiresSoon);
    QCOMPARE(keyStatus(Expiry::atTime(now.addDays(15)), judged), KeyStatus::Active);
}

void TestServerTime::aClockThatIsSetRightIsNoticed()
{
    SessionFixture parts(smallWorkspace({sandboxEntity()}, {}));
    QVERIFY(parts.isRunning);
    parts.clock.ahead = 48h;
    QVERIFY(parts.open());
    QVERIFY(parts.session.clock().ahead() < -47h);
    parts.clock.ahead = 0s;
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.clock().ahead(), 0ms);
}

void TestServerTime::anotherProfileBeginsAnew()
{
    SessionFixture parts(smallWorkspace({sandboxEntity()}, {}));
    QVERIFY(parts.isRunning);
    parts.clock.ahead = 48h;
    QVERIFY(parts.open());
    const QSignalSpy changed(&parts.session, &Session::clockChanged);
    parts.session.signOut();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(parts.session.clock().ahead(), 0ms);
}

QTEST_GUILESS_MAIN(TestServerTime)
#include "test_ServerTime.moc"
