#include "core/ServerClock.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

namespace {

class SetClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 3, 28), QTime(12, 0), Qt::UTC};
};

} // namespace

class TestServerClock : public QObject
{
    Q_OBJECT

private slots:
    void corrects_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("serverAhead");
        QTest::addColumn<std::chrono::milliseconds>("roundTrip");
        QTest::addColumn<bool>("isCorrected");
        const auto row = [](const char *name, std::chrono::milliseconds ahead, std::chrono::milliseconds trip,
                            bool isCorrected) { QTest::newRow(name) << ahead << trip << isCorrected; };
        row("together", 0ms, 50ms, false);
        row("a second ahead", 1s, 50ms, false);
        row("a second behind", -1s, 50ms, false);
        row("a slow answer", -20s, 30s, false);
        row("ten seconds ahead", 10s, 50ms, true);
        row("ten seconds behind", -10s, 50ms, true);
        row("two days ahead", 48h, 50ms, true);
        row("two days behind", -48h, 50ms, true);
        row("two days behind, slowly", -48h, 80s, true);
        row("fifty years ahead", 24h * 365 * 50, 50ms, true); // still in this century
        row("time ran backwards", 48h, -1ms, false);
    }

    void corrects()
    {
        QFETCH(const std::chrono::milliseconds, serverAhead);
        QFETCH(const std::chrono::milliseconds, roundTrip);
        QFETCH(const bool, isCorrected);
        SetClock local;
        ServerClock clock(local);
        const QDateTime date = local.time.addMSecs(serverAhead.count());
        QCOMPARE(clock.observe(date, roundTrip), isCorrected);
        if (!isCorrected) {
            QCOMPARE(clock.now(), local.time);
            return;
        }
        QVERIFY(std::chrono::abs(clock.ahead() - serverAhead) <= roundTrip / 2 + 1s);
        QVERIFY(!clock.observe(date, roundTrip)); // the same again moves nothing
        local.time = local.time.addSecs(3600);
        QVERIFY(std::chrono::abs(std::chrono::milliseconds(clock.now().msecsTo(date.addSecs(3600))))
                <= roundTrip / 2 + 1s);
    }

    void followsAClockThatIsSetRight()
    {
        SetClock local;
        ServerClock clock(local);
        const QDateTime date = local.time.addDays(2);
        QVERIFY(clock.observe(date, 50ms));
        local.time = date;
        QVERIFY(clock.observe(date, 50ms));
        QCOMPARE(clock.ahead(), 0ms);
        QCOMPARE(clock.now(), date);
    }

    void learnsNothingFromWhatIsNoDate()
    {
        SetClock local;
        ServerClock clock(local);
        QVERIFY(!clock.observe(QDateTime(), 50ms));
        QCOMPARE(clock.ahead(), 0ms);
    }

    void doesNotBelieveWhatCannotBe()
    {
        SetClock local;
        ServerClock clock(local);
        const QDateTime beginning(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
        QVERIFY(clock.observe(beginning, 50ms));
        QCOMPARE(clock.refused(), beginning);
        QCOMPARE(clock.now(), local.time);
        QVERIFY(!clock.observe(beginning.addSecs(9), 50ms)); // it is known
        // A server that sets its clock is believed again; one that loses it corrects nothing any more.
        QVERIFY(clock.observe(local.time.addDays(2), 50ms));
        QVERIFY(!clock.refused().isValid());
        QVERIFY(clock.ahead() > 47h);
        QVERIFY(clock.observe(QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC), 50ms));
        QCOMPARE(clock.now(), local.time);
        QVERIFY(clock.observe(local.time, 50ms));
        QVERIFY(!clock.refused().isValid());
        for (const int year : {2023, 2100}) {
            QVERIFY(clock.observe(QDateTime(QDate(year, 6, 1), QTime(0, 0), Qt::UTC), 50ms));
            QVERIFY(clock.forget());
            QVERIFY(!clock.forget());
        }
    }

    void forgets()
    {
        SetClock local;
        ServerClock clock(local);
        QVERIFY(clock.observe(local.time.addDays(-2), 50ms));
        clock.forget();
        QCOMPARE(clock.now(), local.time);
    }
};

QTEST_APPLESS_MAIN(TestServerClock)
#include "test_ServerClock.moc"
