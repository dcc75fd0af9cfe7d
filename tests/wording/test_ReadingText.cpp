#include "wording/ReadingText.h"

#include <QLocale>
#include <QTest>

Q_DECLARE_METATYPE(ek::ReadingFacts)

using namespace ek;
using namespace std::chrono_literals;

/// How far all entities were read, in words. No translation is installed here, so counts read "1 entities".
class TestReadingText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void states_data();
    void states();
    void whatIsAnnounced();
    void timeLeft_data();
    void timeLeft();
    void age();
};

namespace {

const QDateTime now(QDate(2026, 3, 14), QTime(15, 0), Qt::LocalTime);

ReadingFacts complete()
{
    ReadingFacts facts;
    facts.extent = {.entities = 3000, .neverRead = 0, .failed = 0, .oldest = now.addSecs(-3480)};
    facts.state = Sweep::State::Done;
    return facts;
}

ReadingFacts partly()
{
    ReadingFacts facts;
    facts.extent = {.entities = 3000, .neverRead = 2688, .failed = 0, .oldest = {}};
    facts.state = Sweep::State::Reading;
    facts.progress = {.read = 312, .failed = 0, .total = 3000, .left = 290s};
    return facts;
}

} // namespace

void TestReadingText::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestReadingText::states_data()
{
    QTest::addColumn<ReadingFacts>("facts");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const ReadingFacts &facts, const char *words) {
        QTest::newRow(name) << facts << QString::fromUtf8(words);
    };
    row("nothing known", {}, "");
    row("complete", complete(), "Complete as of 14:02");
    ReadingFacts facts = complete();
    facts.extent.oldest = now.addDays(-2);
    row("complete, of another day", facts, "Complete as of 12 Mar 2026 15:00");
    facts = complete();
    facts.extent.failed = 3;
    row("some failed", facts, "Complete as of 14:02 · 3 entities could not be read");
    facts = complete();
    facts.state = Sweep::State::Reading;
    facts.progress = {.read = 12, .failed = 0, .total = 3000, .left = 290s};
    row("once more", facts, "Complete as of 14:02; reading again, 12 of 3,000 entities, about 5 minutes left");
    row("reading", partly(), "2,688 of 3,000 entities not read yet, about 5 minutes left");
    facts = partly();
    facts.progress.left.reset();
    row("reading, nobody knows how long", facts, "2,688 of 3,000 entities not read yet");
    facts = partly();
    facts.state = Sweep::State::Waiting;
    facts.waitsUntil = QDateTime(now.date(), QTime(15, 2, 31));
    row("waiting", facts, "Waiting for the rate limit until 15:02:31 · 2,688 of 3,000 entities not read yet");
    facts.isHeldUp = true;
    row("held up", facts, "Trying again at 15:02:31 · 2,688 of 3,000 entities not read yet");
    facts = partly();
    facts.state = Sweep::State::Paused;
    row("paused", facts, "Paused · 2,688 of 3,000 entities not read yet");
    facts.state = Sweep::State::Idle;
    row("not begun", facts, "2,688 of 3,000 entities not read yet");
}

void TestReadingText::states()
{
    QFETCH(const ReadingFacts, facts);
    QFETCH(const QString, words);
    QCOMPARE(describeReading(facts, now).remove(QChar(0x200e)), words);
}

/// The same words for as long as nothing but the numbers changes.
void TestReadingText::whatIsAnnounced()
{
    ReadingFacts facts = partly();
    const QString reading = describeReadingState(facts, now);
    QVERIFY(!reading.isEmpty());
    facts.extent.neverRead = 5;
    facts.progress.read = 2995;
    QCOMPARE(describeReadingState(facts, now), reading);
    facts.state = Sweep::State::Waiting; // for the rate limit
    QCOMPARE(describeReadingState(facts, now), reading);
    facts.isHeldUp = true;
    QVERIFY(describeReadingState(facts, now) != reading);
    facts.state = Sweep::State::Paused;
    QCOMPARE(describeReadingState(facts, now), QStringLiteral("The reading is paused."));
    QCOMPARE(describeReadingState(complete(), now).remove(QChar(0x200e)), QStringLiteral("Complete as of 14:02"));
    QCOMPARE(describeReadingState({}, now), QString());
}

void TestReadingText::timeLeft_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << 59 << QStringLiteral("less than a minute left");
    QTest::newRow("rounded up") << 61 << QStringLiteral("about 2 minutes left");
    QTest::newRow("an hour and a half") << 5400 << QStringLiteral("about 90 minutes left");
    QTest::newRow("hours") << 3 * 3600 << QStringLiteral("about 3 hours left");
}

void TestReadingText::timeLeft()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, words);
    ReadingFacts facts = partly();
    facts.progress.left = std::chrono::seconds(seconds);
    QVERIFY2(describeReading(facts, now).contains(words), qPrintable(describeReading(facts, now)));
}

void TestReadingText::age()
{
    QCOMPARE(describeAge({}, now), QString());
    QCOMPARE(describeAge(now.addSecs(-9000), now).remove(QChar(0x200e)), QStringLiteral("as of 12:30, 2 hour(s) ago"));
}

QTEST_GUILESS_MAIN(TestReadingText)
#include "test_ReadingText.moc"
