#include "wording/Moments.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace ek;

/// Points in time in words. No translation is installed here, so counts read "day(s)".
class TestMoments : public QObject
{
    Q_OBJECT

private slots:
    void relative_data();
    void relative();
    void neverRoundedUp();
    void pastIsNeverTheFuture();
    void invalidIsEmpty();
    void utcIsExact();
    void localSaysItsZone();
    void zonesAreShort();
    void numbersStandBeforeTheirWords();
    void oneKindOfDigits();
    void expiry();
    void unreadableIsNeverNever();
    void everyWordDiffers();
};

namespace {

const QDateTime noon(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 86400;

} // namespace

void TestMoments::relative_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    const auto row = [](qint64 seconds, const char *words) {
        QTest::addRow("%lld s", static_cast<long long>(seconds)) << seconds << QString::fromLatin1(words);
    };
    row(0, "in less than a minute");
    row(59, "in less than a minute");
    row(-1, "just now");
    row(-59, "just now");
    row(minute, "in 1 minute(s)");
    row(-minute, "1 minute(s) ago");
    row(hour - 1, "in 59 minute(s)");
    row(hour, "in 1 hour(s)");
    row(-2 * hour, "2 hour(s) ago");
    row(23 * hour, "in 23 hour(s)");
    // What was just set to a day, a year, is that still when the dialog has closed.
    row(day - 2, "in 1 day(s)");
    row(2 * day - hour, "in 1 day(s)");
    row(90 * day - 5, "in 90 day(s)");
    row(90 * day, "in 90 day(s)");
    row(-35 * day, "35 day(s) ago");
    row(99 * day, "in 99 day(s)");
    row(100 * day, "in 3 month(s)");
    row(365 * day - 5, "in 12 month(s)");
    row(365 * day, "in 12 month(s)");
    row(-365 * day, "12 month(s) ago");
    row(364 * day, "in 11 month(s)");
    row(729 * day, "in 23 month(s)");
    row(730 * day - 5, "in 2 year(s)");
    row(730 * day, "in 2 year(s)");
    row(-731 * day, "2 year(s) ago");
    row(1000 * day, "in 2 year(s)");
    row(3653 * day, "in 10 year(s)");
    row(36525 * day, "in 100 year(s)");
}

void TestMoments::relative()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, words);
    QCOMPARE(relativeTime(noon.addSecs(seconds), noon), words);
    // What is left is measured alike.
    QString left = words;
    if (left.startsWith(QStringLiteral("in ")))
        left = left.mid(3) + QStringLiteral(" left");
    QCOMPARE(timeLeft(noon.addSecs(seconds), noon), seconds == 0 ? QStringLiteral("just now") : left);
    // Whatever zone the two are told in.
    QCOMPARE(relativeTime(noon.addSecs(seconds).toLocalTime(), noon), words);
}

void TestMoments::neverRoundedUp()
{
    // As time goes on, what is left never grows, and never names the same unit with a larger number.
    const auto rank = [](const QString &words) {
        const QStringList units{QStringLiteral("less"), QStringLiteral("minute"), QStringLiteral("hour"),
                                QStringLiteral("day"),  QStringLiteral("month"),  QStringLiteral("year")};
        for (int unit = 0; unit < units.size(); ++unit) {
            if (words.contains(units.at(unit)))
                return unit * 1000 + words.section(QLatin1Char(' '), 1, 1).toInt();
        }
        return -1;
    };
    int before = 0;
    for (qint64 seconds = 0; seconds < 5 * 365 * day; seconds += seconds < 3 * day ? 30 : 6 * hour) {
        const QString words = relativeTime(noon.addSecs(seconds), noon);
        QVERIFY2(rank(words) >= before, qPrintable(words));
        before = rank(words);
    }
}

void TestMoments::pastIsNeverTheFuture()
{
    QCOMPARE(pastTime(noon.addDays(-3), noon), QStringLiteral("3 day(s) ago"));
    for (const qint64 ahead : {qint64(0), qint64(1), hour, 400 * day})
        QCOMPARE(pastTime(noon.addSecs(ahead), noon), QStringLiteral("just now"));
}

void TestMoments::invalidIsEmpty()
{
    QCOMPARE(relativeTime({}, noon), QString());
    QCOMPARE(timeLeft({}, noon), QString());
    QCOMPARE(pastTime({}, noon), QString());
    QCOMPARE(localTime({}), QString());
    QCOMPARE(utcTime({}), QString());
}

void TestMoments::utcIsExact()
{
    QCOMPARE(utcTime(QDateTime(QDate(2027, 3, 14), QTime(9, 0, 7), Qt::UTC)),
             QStringLiteral("2027-03-14 09:00:07 UTC"));
    QCOMPARE(utcTime(QDateTime(QDate(2027, 3, 14), QTime(9, 0, 7), Qt::OffsetFromUTC, 7200)),
             QStringLiteral("2027-03-14 07:00:07 UTC"));
}

void TestMoments::localSaysItsZone()
{
    if (QTimeZone::systemTimeZoneId() != "Europe/Ljubljana")
        QSKIP("Started without the time zone that CTest sets.");
    const QString winter = localTime(QDateTime(QDate(2027, 1, 14), QTime(9, 0, 7), Qt::UTC));
    const QString summer = localTime(QDateTime(QDate(2027, 7, 14), QTime(9, 0, 7), Qt::UTC));
    QVERIFY2(winter.contains(QStringLiteral("10:00:07 CET")), qPrintable(winter));
    QVERIFY2(summer.contains(QStringLiteral("11:00:07 CEST")), qPrintable(summer));
    // Past midnight the date goes along.
    const QString late = localTime(QDateTime(QDate(2026, 12, 31), QTime(23, 30), Qt::UTC));
    QVERIFY2(late.contains(QStringLiteral("2027")), qPrintable(late));
}

void TestMoments::zonesAreShort()
{
    QCOMPARE(zoneText(QStringLiteral("CEST"), 7200), QStringLiteral("CEST"));
    QCOMPARE(zoneText(QStringLiteral("Central European Standard Time"), 3600), QStringLiteral("UTC+01:00"));
    QCOMPARE(zoneText(QStringLiteral("Nepal Standard Time"), 20700), QStringLiteral("UTC+05:45"));
    QCOMPARE(zoneText(QStringLiteral("-03"), -10800), QStringLiteral(u"UTC\u221203:00"));
    QCOMPARE(zoneText(QStringLiteral("Greenwich Standard Time"), 0), QStringLiteral("UTC"));
    QCOMPARE(zoneText({}, 3600), QStringLiteral("UTC+01:00"));
}

namespace {

/// Another default locale, for a while.
class InLocale
{
public:
    explicit InLocale(const char *name) { QLocale::setDefault(QLocale(QLatin1String(name))); }
    ~InLocale() { QLocale::setDefault(m_before); }
    Q_DISABLE_COPY_MOVE(InLocale)

private:
    QLocale m_before;
};

} // namespace

/// Where text goes from right to left, "88 days ago" would read "days ago 88".
void TestMoments::numbersStandBeforeTheirWords()
{
    const QDateTime past = noon.addDays(-88);
    for (const QString &text : {relativeTime(past, noon), pastTime(past, noon), localTime(past), utcTime(past)})
        QVERIFY(!text.contains(QChar(0x2068)));
    const InLocale arabic("ar_EG");
    for (const QString &text : {relativeTime(past, noon), pastTime(past, noon), localTime(past), utcTime(past),
                                expiryText(Expiry::atTime(past), noon)}) {
        QVERIFY2(text.startsWith(QChar(0x2068)) && text.endsWith(QChar(0x2069)), qPrintable(text));
    }
    QCOMPARE(relativeTime({}, noon), QString());
}

void TestMoments::oneKindOfDigits()
{
    const QDateTime time(QDate(2027, 3, 14), QTime(9, 0, 7), Qt::UTC);
    for (const char *name : {"ar_EG", "fa_IR", "he_IL", "de_DE", "C"}) {
        const InLocale locale(name);
        const ushort zero = QLocale().zeroDigit().at(0).unicode();
        for (const QString &text : {relativeTime(time, noon), localTime(time), utcTime(time)}) {
            for (const QChar c : text) {
                if (c.isDigit())
                    QVERIFY2(c.unicode() >= zero && c.unicode() < zero + 10, qPrintable(text));
            }
        }
    }
}

void TestMoments::expiry()
{
    QCOMPARE(expiryText(Expiry::never(), noon), QStringLiteral("Never"));
    QCOMPARE(expiryText(Expiry::atTime(noon.addDays(12)), noon), QStringLiteral("in 12 day(s)"));
    QCOMPARE(expiryText(Expiry::atTime(noon.addDays(-12)), noon), QStringLiteral("12 day(s) ago"));
}

void TestMoments::unreadableIsNeverNever()
{
    const QString unreadable = expiryText(Expiry(), noon);
    QVERIFY(!unreadable.isEmpty());
    QVERIFY(!unreadable.contains(QStringLiteral("never"), Qt::CaseInsensitive));
    QVERIFY(!statusText(keyStatus(Expiry(), noon)).contains(QStringLiteral("never"), Qt::CaseInsensitive));
}

void TestMoments::everyWordDiffers()
{
    QSet<QString> words;
    for (const auto status :
         {KeyStatus::Active, KeyStatus::ExpiresSoon, KeyStatus::Expired, KeyStatus::NeverExpires, KeyStatus::Unknown})
        words.insert(statusText(status));
    QCOMPARE(words.size(), 5);
    words.clear();
    for (const auto environment : {Environment::Live, Environment::Sandbox, Environment::Unknown})
        words.insert(environmentText(environment));
    QCOMPARE(words.size(), 3);
    QVERIFY(!words.contains(QString()));
}

QTEST_GUILESS_MAIN(TestMoments)
#include "test_Moments.moc"
