#include "platform/SystemZone.h"
#include "wording/TypedMoment.h"

#include <QTest>

using namespace ek;

using Problem = TypedMoment::Problem;
Q_DECLARE_METATYPE(TypedMoment::Problem)

/// What is typed is what counts, or it is said why not: never another moment.
class TestTypedMoment : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void clocksThatAreMoved_data();
    void clocksThatAreMoved();
    void twiceSaysBoth();
    void saysWhatMayBeMeantAtLatest();
    void comesBackAsWritten_data();
    void comesBackAsWritten();
    void everyProblemHasWords();
};

namespace {

QTimeZone zoneOf(const char *name)
{
    return QTimeZone(QByteArray(name));
}

} // namespace

void TestTypedMoment::initTestCase()
{
    // The tests run by this clock. Under Wine it is the system's; Windows has its own, and knows nothing of TZ.
    const QByteArray other = "Asia/Kathmandu";
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", other);
    useSystemZone();
#ifndef Q_OS_WIN
    QCOMPARE(qgetenv("TZ"), other);
    qputenv("TZ", before);
#endif
    for (const char *moment : {"2028-02-29T11:00:00Z", "2028-07-01T10:00:00Z"}) {
        const QDateTime local = QDateTime::fromString(QString::fromLatin1(moment), Qt::ISODate).toLocalTime();
#ifdef Q_OS_WIN
        if (local.time() != QTime(12, 0))
            QSKIP("this computer's clock is not Ljubljana's");
#endif
        QCOMPARE(local.time(), QTime(12, 0));
    }
}

void TestTypedMoment::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *name, const QString &text, const char *utc) {
        QTest::newRow(name) << text << QString::fromLatin1(utc);
    };
    row("as proposed", QStringLiteral("2028-02-29 12:00"), "2028-02-29T11:00:00Z");
    row("with seconds", QStringLiteral("2028-02-29 12:00:59"), "2028-02-29T11:00:59Z");
    row("in summer", QStringLiteral("2028-07-01 12:00"), "2028-07-01T10:00:00Z");
    row("with a T", QStringLiteral("2028-02-29T12:00"), "2028-02-29T11:00:00Z");
    row("blanks", QStringLiteral("  2028-02-29   12:00 "), "2028-02-29T11:00:00Z");
    row("slashes", QStringLiteral("2028/2/29 12:00"), "2028-02-29T11:00:00Z");
    row("short", QStringLiteral("2028-3-1 9:05"), "2028-03-01T08:05:00Z");
    row("UTC", QStringLiteral("2028-02-29 11:00:00 UTC"), "2028-02-29T11:00:00Z");
    row("Z", QStringLiteral("2028-02-29T11:00:00Z"), "2028-02-29T11:00:00Z");
    row("small z", QStringLiteral("2028-02-29t11:00:00z"), "2028-02-29T11:00:00Z");
    row("offset", QStringLiteral("2028-02-29 06:00 -05:00"), "2028-02-29T11:00:00Z");
    row("offset without colon", QStringLiteral("2028-02-29 16:30+0530"), "2028-02-29T11:00:00Z");
    row("hours as offset", QStringLiteral("2028-02-29 06:00 \u221205"), "2028-02-29T11:00:00Z");
    row("Arabic-Indic digits", QStringLiteral("٢٠٢٨-٠٢-٢٩ ١٢:٠٠"), "2028-02-29T11:00:00Z");
    row("Persian digits", QStringLiteral("۲۰۲۸-۰۲-۲۹ ۱۲:۰۰:۳۰"), "2028-02-29T11:00:30Z");
    row("Devanagari digits", QStringLiteral("२०२८-०२-२९ १२:००"), "2028-02-29T11:00:00Z");
    row("Bengali digits", QStringLiteral("২০২৮-০২-২৯ ১২:০০"), "2028-02-29T11:00:00Z");
    row("Burmese digits", QStringLiteral("၂၀၂၈-၀၂-၂၉ ၁၂:၀၀"), "2028-02-29T11:00:00Z");
    row("digits beyond the first plane", QStringLiteral("𞥒𞥐𞥒𞥘-𞥐𞥒-𞥒𞥙 𞥑𞥒:𞥐𞥐"), "2028-02-29T11:00:00Z");
    row("digits mixed", QStringLiteral("٢٠٢٨-02-29 12:٠٠"), "2028-02-29T11:00:00Z");
    row("full width", QStringLiteral("２０２８－０２－２９　１２：００"), "2028-02-29T11:00:00Z");
    row("marks of direction", QStringLiteral("\u200f٢٠٢٨-٠٢-٢٩\u200f \u2067١٢:٠٠\u2069"), "2028-02-29T11:00:00Z");
    row("no-break space", QStringLiteral("2028-02-29\u00a012:00"), "2028-02-29T11:00:00Z");
}

void TestTypedMoment::understands()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const TypedMoment typed = readMoment(text, zoneOf("Europe/Ljubljana"));
    QCOMPARE(typed.problem, Problem::None);
    QCOMPARE(typed.time.toUTC().toString(Qt::ISODate), utc);
    QCOMPARE(readMoment(text).time, typed.time); // the tests run by this clock
}

void TestTypedMoment::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *text, Problem problem) {
        QTest::newRow(text) << QString::fromUtf8(text) << problem;
    };
    row("", Problem::NotUnderstood);
    row("2028", Problem::NotUnderstood);
    row("29.02.2028 12:00", Problem::NotUnderstood);
    row("02/29/2028 12:00", Problem::NotUnderstood);
    row("28-02-29 12:00", Problem::NotUnderstood);
    row("2028-02-29 12", Problem::NotUnderstood);
    row("2028-02-29 12:0", Problem::NotUnderstood);
    row("2028-02-29 12:00:00.5", Problem::NotUnderstood);
    row("2028-02-29 12:00 PM", Problem::NotUnderstood);
    row("2028-02-29 12:00 CEST", Problem::NotUnderstood);
    row("2028-02-29 12:00 +15:00", Problem::NotUnderstood);
    row("2028-02-29 12:00 +01:75", Problem::NotUnderstood);
    row("20280-02-29 12:00", Problem::NotUnderstood);
    row("2028-02-29 12:00 or so", Problem::NotUnderstood);
    row("²⁰28-02-29 12:00", Problem::NotUnderstood);
    row("2028-02-29", Problem::TimeMissing);
    row("2028-02-29 ", Problem::TimeMissing);
    row("2027-02-29 12:00", Problem::NoSuchDate);
    row("2027-13-01 12:00", Problem::NoSuchDate);
    row("2027-04-31", Problem::NoSuchDate);
    row("0000-02-21 07:09", Problem::NoSuchDate);
    row("2028-02-29 24:00", Problem::NoSuchTime);
    row("2028-02-29 12:60", Problem::NoSuchTime);
    row("2028-02-29 12:00:60", Problem::NoSuchTime);
}

void TestTypedMoment::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const Problem, problem);
    const TypedMoment typed = readMoment(text, zoneOf("Europe/Ljubljana"));
    QCOMPARE(typed.problem, problem);
    QVERIFY(!typed.time.isValid());
}

void TestTypedMoment::clocksThatAreMoved_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *zone, const char *text, Problem problem, const char *utc = "") {
        QTest::addRow("%s %s", zone, text)
            << QString::fromLatin1(zone) << QString::fromLatin1(text) << problem << QString::fromLatin1(utc);
    };
    row("Europe/Ljubljana", "2027-03-28 01:59:59", Problem::None, "2027-03-28T00:59:59Z");
    row("Europe/Ljubljana", "2027-03-28 02:00", Problem::Skipped);
    row("Europe/Ljubljana", "2027-03-28 02:30", Problem::Skipped);
    row("Europe/Ljubljana", "2027-03-28 02:59:59", Problem::Skipped);
    row("Europe/Ljubljana", "2027-03-28 03:00", Problem::None, "2027-03-28T01:00:00Z");
    row("Europe/Ljubljana", "2027-03-28 02:30 +01:00", Problem::None, "2027-03-28T01:30:00Z");
    row("Europe/Ljubljana", "2027-10-31 01:59:59", Problem::None, "2027-10-30T23:59:59Z");
    row("Europe/Ljubljana", "2027-10-31 02:00", Problem::Twice);
    row("Europe/Ljubljana", "2027-10-31 02:30", Problem::Twice);
    row("Europe/Ljubljana", "2027-10-31 02:30 +02:00", Problem::None, "2027-10-31T00:30:00Z");
    row("Europe/Ljubljana", "2027-10-31 02:30 +01:00", Problem::None, "2027-10-31T01:30:00Z");
    row("Europe/Ljubljana", "2027-10-31 03:00", Problem::None, "2027-10-31T02:00:00Z");
    row("America/New_York", "2027-03-14 02:30", Problem::Skipped);
    row("America/New_York", "2027-11-07 01:30", Problem::Twice);
    row("Australia/Lord_Howe", "2027-10-03 02:15", Problem::Skipped); // by half an hour
    row("Australia/Lord_Howe", "2027-10-03 02:30", Problem::None, "2027-10-02T15:30:00Z");
    row("Australia/Lord_Howe", "2027-04-04 01:45", Problem::Twice);
    row("Pacific/Apia", "2011-12-30 12:00", Problem::Skipped); // a day that it never had
    row("Africa/Casablanca", "2026-02-15 02:30", Problem::Twice);
    row("UTC", "2027-03-28 02:30", Problem::None, "2027-03-28T02:30:00Z");
    row("Asia/Kathmandu", "2027-03-28 02:30", Problem::None, "2027-03-27T20:45:00Z");
}

void TestTypedMoment::clocksThatAreMoved()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, text);
    QFETCH(const Problem, problem);
    QFETCH(const QString, utc);
    const QTimeZone clock(zone.toLatin1());
    if (!clock.isValid())
        QSKIP("this system does not know the time zone");
#ifdef Q_OS_WIN
    if (zone == QLatin1String("Pacific/Apia"))
        QSKIP("Windows' zones have another offset from year to year, and no day in it that was left out");
#endif
    const TypedMoment typed = readMoment(text, clock);
    QCOMPARE(typed.problem, problem);
    QCOMPARE(typed.time.isValid() ? typed.time.toUTC().toString(Qt::ISODate) : QString(), utc);
}

void TestTypedMoment::twiceSaysBoth()
{
    const QString words = describe(readMoment(QStringLiteral("2027-10-31 02:30"), zoneOf("Europe/Ljubljana")));
    QVERIFY2(words.contains(QLatin1String("+02:00 for the first")), qPrintable(words));
    QVERIFY2(words.contains(QLatin1String("+01:00 for the second")), qPrintable(words));
}

/// Whoever asks can tell that it is over, whichever was meant.
void TestTypedMoment::saysWhatMayBeMeantAtLatest()
{
    const auto latest = [](const char *text) {
        return readMoment(QString::fromLatin1(text), zoneOf("Europe/Ljubljana")).latest.toString(Qt::ISODate);
    };
    QCOMPARE(latest("2026-10-25 02:30"), QStringLiteral("2026-10-25T01:30:00Z"));
    QCOMPARE(latest("2026-03-29 02:30"), QStringLiteral("2026-03-29T01:30:00Z"));
    QCOMPARE(latest("2026-10-25 04:30"), QString());
    QCOMPARE(latest("2026-10-25"), QString());
}

void TestTypedMoment::comesBackAsWritten_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole minute") << QStringLiteral("2028-02-29T11:00:00Z") << QStringLiteral("2028-02-29 12:00");
    QTest::newRow("seconds") << QStringLiteral("2028-02-29T11:00:07Z") << QStringLiteral("2028-02-29 12:00:07");
    QTest::newRow("first of two") << QStringLiteral("2027-10-31T00:30:00Z")
                                  << QStringLiteral("2027-10-31 02:30 +02:00");
    QTest::newRow("second of two") << QStringLiteral("2027-10-31T01:30:09Z")
                                   << QStringLiteral("2027-10-31 02:30:09 +01:00");
}

void TestTypedMoment::comesBackAsWritten()
{
    QFETCH(const QString, utc);
    QFETCH(const QString, text);
    const QDateTime time = QDateTime::fromString(utc, Qt::ISODate);
    QCOMPARE(typedMoment(time), text);
    QCOMPARE(readMoment(text).time, time);
}

void TestTypedMoment::everyProblemHasWords()
{
    QSet<QString> words;
    for (const Problem problem : {Problem::NotUnderstood, Problem::TimeMissing, Problem::NoSuchDate,
                                  Problem::NoSuchTime, Problem::Skipped, Problem::Twice})
        words += describe(TypedMoment{problem, {}});
    QCOMPARE(words.size(), 6);
    QVERIFY(!words.contains(QString()));
    QVERIFY(describe(TypedMoment{Problem::None, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTypedMoment)
#include "test_TypedMoment.moc"
