#include "api/RetryAfter.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

using Seconds = std::optional<std::chrono::seconds>;

class TestRetryAfter : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Seconds>("wait");

        const auto row = [](const char *name, const char *value, Seconds wait) {
            QTest::newRow(name) << QByteArray(value) << wait;
        };
        row("nothing", "", std::nullopt);
        row("blanks", "   ", std::nullopt);
        row("at once", "0", 0s);
        row("seconds", "17", 17s);
        row("seconds among blanks", " 17\t", 17s);
        row("leading zeros", "007", 7s);
        row("a day", "86400", 24h);
        row("more than a day", "86401", 24h);
        row("beyond any integer", "99999999999999999999999999", 24h);
        row("negative", "-1", std::nullopt);
        row("with a sign", "+5", std::nullopt);
        row("a fraction", "1.5", std::nullopt);
        row("a unit", "5s", std::nullopt);
        row("hexadecimal", "0x10", std::nullopt);
        row("words", "soon", std::nullopt);
        row("two values", "5, 10", std::nullopt);

        row("a date", "Sat, 28 Mar 2026 12:00:30 GMT", 30s);
        row("this moment", "Sat, 28 Mar 2026 12:00:00 GMT", 0s);
        row("a date that has passed", "Fri, 27 Mar 2026 12:00:00 GMT", 0s);
        row("long passed", "Thu, 01 Jan 1970 00:00:00 GMT", 0s);
        row("a date far away", "Sat, 28 Mar 2099 12:00:00 GMT", 24h);
        // Between two and three there is no such local time in the zone the tests run in.
        row("in the gap of local time", "Sun, 29 Mar 2026 02:30:00 GMT", 14h + 30min);
        row("the form of RFC 850", "Saturday, 28-Mar-26 12:00:30 GMT", 30s);
        row("the form of asctime()", "Sat Mar 28 12:00:30 2026", 30s);
        row("asctime() before the tenth", "Wed Apr  1 12:00:00 2026", 24h);
        row("a leap second", "Sat, 28 Mar 2026 12:00:60 GMT", 59s);
        row("wrong weekday", "Mon, 28 Mar 2026 12:00:30 GMT", std::nullopt);
        row("another zone", "Sat, 28 Mar 2026 12:00:30 CET", std::nullopt);
        row("no such day", "Mon, 30 Feb 2026 12:00:30 GMT", std::nullopt);
        row("ISO date", "2026-03-28T12:00:30Z", std::nullopt);
    }

    void neverComesBeforeTheMoment()
    {
        const QByteArray date = "Sat, 28 Mar 2026 12:00:30 GMT";
        const QDateTime moment(QDate(2026, 3, 28), QTime(12, 0, 30), Qt::UTC);
        QCOMPARE(parseRetryAfter(date, moment.addMSecs(-1)), Seconds(1s));
        QCOMPARE(parseRetryAfter(date, moment.addMSecs(-950)), Seconds(1s));
        QCOMPARE(parseRetryAfter(date, moment.addMSecs(-1001)), Seconds(2s));
        QCOMPARE(parseRetryAfter(date, moment.addMSecs(1)), Seconds(0s));
    }

    void reads()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const Seconds, wait);
        const QDateTime now(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC);
        QCOMPARE(parseRetryAfter(value, now), wait);
        QCOMPARE(parseRetryAfter(value, now.toLocalTime()), wait);
    }

    void refusesWhatIsTooLongToBeOne()
    {
        QCOMPARE(parseRetryAfter(QByteArray(100000, '1'), QDateTime::currentDateTimeUtc()), Seconds());
    }
};

QTEST_APPLESS_MAIN(TestRetryAfter)
#include "test_RetryAfter.moc"
