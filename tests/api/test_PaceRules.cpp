#include "api/PaceRules.h"

#include <QTest>

#include <deque>
#include <vector>

using namespace ek;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds begin = 1'000'000ms; // the computer has been on for a while

/// A server with a sliding window, a sweep that always has something to read, and a person who comes now and then, in
/// small steps of made-up time.
class Simulation
{
public:
    Simulation(const PaceLimits &limits, milliseconds roundTrip)
        : m_rules(limits)
        , m_roundTrip(roundTrip)
    {
    }

    void run(milliseconds time, milliseconds personEvery = {}, int inFlight = 1000)
    {
        for (const milliseconds end = m_now + time; m_now < end; m_now += m_step) {
            m_rules.tidy(m_record, m_now);
            arrive();
            if (personEvery.count() > 0 && (m_now - begin) % personEvery == 0ms)
                m_persons.push_back(m_now);
            while (!m_persons.empty() && m_rules.freeFor(m_record, Lane::Person, m_now) <= m_now) {
                longestDelay = std::max(longestDelay, m_now - m_persons.front());
                m_persons.pop_front();
                send(Lane::Person);
            }
            while (m_persons.empty() && static_cast<int>(m_underWay.size()) < inFlight
                   && m_rules.freeFor(m_record, Lane::Sweep, m_now) <= m_now)
                send(Lane::Sweep);
        }
    }

    int refused = 0;
    int swept = 0;
    milliseconds longestDelay{0}; ///< of a person

private:
    struct Request
    {
        quint64 id = 0;
        milliseconds arrives{0};
        milliseconds ends{0};
        bool hasArrived = false;
    };
    void send(Lane lane)
    {
        m_rules.take(m_record, lane, ++m_lastId, m_now);
        // Some requests take their time to the server, the others back.
        const milliseconds arrives = m_now + (m_lastId % 2 == 0 ? m_roundTrip : 0ms);
        m_underWay.push_back({m_lastId, arrives, m_now + m_roundTrip});
        swept += lane == Lane::Sweep ? 1 : 0;
    }

    void arrive()
    {
        for (Request &request : m_underWay) {
            if (request.hasArrived || request.arrives > m_now)
                continue;
            request.hasArrived = true;
            while (!m_counted.empty() && m_counted.front() <= m_now - m_rules.limits().window)
                m_counted.pop_front();
            if (static_cast<int>(m_counted.size()) >= m_rules.limits().allowance)
                ++refused;
            else
                m_counted.push_back(m_now);
        }
        std::erase_if(m_underWay, [this](const Request &request) {
            if (request.ends > m_now)
                return false;
            for (UsedSlot &slot : m_record.used) {
                if (slot.id == request.id)
                    slot.freeAt = m_rules.freeAfter(m_now);
            }
            return true;
        });
    }

    PaceRules m_rules;
    milliseconds m_step = std::max(m_rules.limits().window / 2400, 1ms);
    milliseconds m_roundTrip;
    milliseconds m_now = begin;
    SlotRecord m_record;
    std::vector<Request> m_underWay;
    std::deque<milliseconds> m_persons; ///< since when they wait
    std::deque<milliseconds> m_counted; ///< by the server
    quint64 m_lastId = 0;
};

SlotRecord recordOf(const std::vector<int> &freeInSeconds)
{
    SlotRecord record;
    for (const int seconds : freeInSeconds)
        record.used.push_back({.id = record.used.size() + 1, .freeAt = begin + std::chrono::seconds(seconds)});
    return record;
}

SlotRecord fullRecord(int count)
{
    std::vector<int> seconds;
    for (int number = 1; number <= count; ++number)
        seconds.push_back(number);
    return recordOf(seconds);
}

} // namespace

class TestPaceRules : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheAllowance();
    void neverExceedsAndWastesLittle_data();
    void neverExceedsAndWastesLittle();
    void readsASmallAccountWithinTime_data();
    void readsASmallAccountWithinTime();
    void letsAPersonThrough_data();
    void letsAPersonThrough();
    void saysWhen_data();
    void saysWhen();
    void survivesOddAllowances_data();
    void survivesOddAllowances();
    void keepsAwayAfterARefusal_data();
    void keepsAwayAfterARefusal();
    void believesNoImpossibleRecord();
};

void TestPaceRules::knowsTheAllowance()
{
    QCOMPARE(paceLimitsOf(Environment::Sandbox).allowance, 60);
    QCOMPARE(paceLimitsOf(Environment::Live).allowance, 600);
    QCOMPARE(paceLimitsOf(Environment::Unknown).allowance, 60);
    QCOMPARE(paceLimitsOf(Environment::Live).window, milliseconds(1min));
    QCOMPARE(PaceRules({.allowance = 60}).reserve(), 2);
    QCOMPARE(PaceRules({.allowance = 600}).reserve(), 12);
}

void TestPaceRules::neverExceedsAndWastesLittle_data()
{
    QTest::addColumn<int>("allowance");
    QTest::addColumn<milliseconds>("window");
    QTest::addColumn<milliseconds>("roundTrip");
    QTest::newRow("sandbox") << 60 << milliseconds(1min) << 150ms;
    QTest::newRow("sandbox, slow") << 60 << milliseconds(1min) << 400ms;
    QTest::newRow("live") << 600 << milliseconds(1min) << 150ms;
    QTest::newRow("scaled down") << 60 << milliseconds(6s) << 5ms;
}

void TestPaceRules::neverExceedsAndWastesLittle()
{
    QFETCH(const int, allowance);
    QFETCH(const milliseconds, window);
    QFETCH(const milliseconds, roundTrip);
    Simulation simulation({.allowance = allowance, .window = window}, roundTrip);
    constexpr int windows = 5;
    for (int number = 1; number <= windows; ++number) {
        simulation.run(window);
        QCOMPARE(simulation.refused, 0);
        const double share = double(simulation.swept) / double(number * allowance);
        QVERIFY2(share >= 0.95, qPrintable(QStringLiteral("%1 after %2 windows").arg(share).arg(number)));
    }
}

void TestPaceRules::readsASmallAccountWithinTime_data()
{
    QTest::addColumn<int>("allowance");
    QTest::addColumn<int>("requests");
    QTest::newRow("sandbox, 100 entities") << 60 << 104;
    QTest::newRow("live, 900 entities") << 600 << 925;
}

void TestPaceRules::readsASmallAccountWithinTime()
{
    QFETCH(const int, allowance);
    QFETCH(const int, requests);
    Simulation simulation({.allowance = allowance}, 20ms);
    simulation.run(70s, 30s);
    QCOMPARE(simulation.refused, 0);
    QVERIFY2(simulation.swept >= requests, qPrintable(QString::number(simulation.swept)));
}

void TestPaceRules::letsAPersonThrough_data()
{
    QTest::addColumn<int>("allowance");
    QTest::addColumn<milliseconds>("every");
    QTest::addColumn<milliseconds>("longest");
    QTest::newRow("sandbox, twice a minute") << 60 << milliseconds(30s) << 0ms;
    QTest::newRow("sandbox, four times a minute") << 60 << milliseconds(15s) << 0ms;
    QTest::newRow("live, every five seconds") << 600 << milliseconds(5s) << 0ms;
    QTest::newRow("live, every second") << 600 << milliseconds(1s) << 100ms;
}

void TestPaceRules::letsAPersonThrough()
{
    QFETCH(const int, allowance);
    QFETCH(const milliseconds, every);
    QFETCH(const milliseconds, longest);
    Simulation simulation({.allowance = allowance}, 150ms);
    simulation.run(5min, every);
    QCOMPARE(simulation.refused, 0);
    QVERIFY2(simulation.longestDelay <= longest, qPrintable(QString::number(simulation.longestDelay.count())));
}

void TestPaceRules::saysWhen_data()
{
    QTest::addColumn<SlotRecord>("record");
    QTest::addColumn<Lane>("lane");
    QTest::addColumn<int>("ahead");
    QTest::addColumn<milliseconds>("after");

    QTest::newRow("nothing in use, person") << SlotRecord() << Lane::Person << 0 << 0ms;
    QTest::newRow("nothing in use, sweep") << SlotRecord() << Lane::Sweep << 0 << 0ms;
    QTest::newRow("the last one is a person's") << fullRecord(59) << Lane::Person << 0 << 0ms;
    QTest::newRow("all in use") << fullRecord(60) << Lane::Person << 0 << 1000ms;
    QTest::newRow("two others before") << fullRecord(60) << Lane::Person << 2 << 3000ms;
    QTest::newRow("the last one is for the other before") << fullRecord(59) << Lane::Person << 1 << 1000ms;
    QTest::newRow("the sweep begins quickly") << fullRecord(47) << Lane::Sweep << 0 << 0ms;
    QTest::newRow("the sweep leaves a reserve") << fullRecord(58) << Lane::Sweep << 0 << 1000ms;
    QTest::newRow("the sweep refills the reserve first") << fullRecord(60) << Lane::Sweep << 0 << 3000ms;

    // Ten are left for 44 seconds: one every four.
    SlotRecord spread = recordOf(std::vector<int>(48, 44));
    spread.sweptAt = begin;
    QTest::newRow("the sweep spreads what is left") << spread << Lane::Sweep << 0 << 4000ms;
    QTest::newRow("of which a person knows nothing") << spread << Lane::Person << 0 << 0ms;
    SlotRecord soon = recordOf(std::vector<int>(57, 2));
    soon.sweptAt = begin;
    QTest::newRow("nothing is spread over next to no time") << soon << Lane::Sweep << 0 << 0ms;

    SlotRecord blocked;
    blocked.blockedUntil = begin + 30s;
    QTest::newRow("blocked, sweep") << blocked << Lane::Sweep << 0 << 30'000ms;
    QTest::newRow("blocked, person") << blocked << Lane::Person << 0 << 30'000ms;
    SlotRecord full = fullRecord(60);
    full.blockedUntil = begin + 5500ms;
    QTest::newRow("blocked and full") << full << Lane::Person << 0 << 5500ms;
    blocked.blockedUntil = begin + 1h;
    QTest::newRow("blocked for long, sweep") << blocked << Lane::Sweep << 0 << milliseconds(1h);
    QTest::newRow("blocked for long, person") << blocked << Lane::Person << 0 << 0ms;
}

void TestPaceRules::saysWhen()
{
    QFETCH(const SlotRecord, record);
    QFETCH(const Lane, lane);
    QFETCH(const int, ahead);
    QFETCH(const milliseconds, after);
    const PaceRules rules({.allowance = 60});
    QCOMPARE((rules.freeFor(record, lane, begin, ahead) - begin).count(), after.count());
}

void TestPaceRules::survivesOddAllowances_data()
{
    QTest::addColumn<int>("allowance");
    for (const int allowance : {-5, 0, 1, 2, 3, 4, 5, 49, 50, 149, 100'000})
        QTest::addRow("%d", allowance) << allowance;
}

void TestPaceRules::survivesOddAllowances()
{
    QFETCH(const int, allowance);
    const PaceRules rules({.allowance = allowance, .window = 1s});
    QVERIFY(rules.limits().allowance >= 1);
    QVERIFY(rules.reserve() >= 0 && rules.reserve() < rules.limits().allowance);
    SlotRecord record;
    for (const Lane lane : {Lane::Person, Lane::Sweep}) {
        QCOMPARE(rules.freeFor(record, lane, begin), begin);
        QCOMPARE(rules.freeFor(record, lane, begin, 1000), begin); // nobody knows
    }
    rules.take(record, Lane::Sweep, 1, begin);
    QVERIFY(rules.freeFor(record, Lane::Sweep, begin) >= begin);
    QVERIFY(rules.freeFor(record, Lane::Person, begin, 1000) >= begin);
    Simulation simulation({.allowance = std::min(allowance, 200), .window = 1s}, 5ms);
    simulation.run(3s, 300ms);
    QCOMPARE(simulation.refused, 0);
    QVERIFY(simulation.swept + int(simulation.longestDelay.count()) > 0);
}

void TestPaceRules::keepsAwayAfterARefusal_data()
{
    QTest::addColumn<int>("ours");
    QTest::addColumn<int>("retryAfter"); // seconds; -1: none
    QTest::addColumn<milliseconds>("sweep");
    QTest::addColumn<milliseconds>("person");
    // Others use what is not ours. The first of that is free when the server says, the last after the window.
    QTest::newRow("ours are few") << 20 << 30 << 30'000ms << 30'000ms;
    QTest::newRow("all are ours") << 60 << 30 << 30'000ms << 30'000ms;
    QTest::newRow("no word of the server's") << 20 << -1 << 2000ms << 1000ms;
    QTest::newRow("a long word") << 20 << 3600 << milliseconds(1h) << 0ms;
}

void TestPaceRules::keepsAwayAfterARefusal()
{
    QFETCH(const int, ours);
    QFETCH(const int, retryAfter);
    QFETCH(const milliseconds, sweep);
    QFETCH(const milliseconds, person);
    const PaceRules rules({.allowance = 60});
    SlotRecord record = fullRecord(ours);
    rules.refuse(record, retryAfter < 0 ? std::nullopt : std::optional<milliseconds>(std::chrono::seconds(retryAfter)),
                 begin);
    QVERIFY(record.used.size() >= 60);
    // A second refusal says nothing new.
    const std::size_t known = record.used.size();
    rules.refuse(record, std::nullopt, begin);
    QCOMPARE(record.used.size(), known);
    QCOMPARE((rules.freeFor(record, Lane::Sweep, begin) - begin).count(), sweep.count());
    QCOMPARE((rules.freeFor(record, Lane::Person, begin) - begin).count(), person.count());
}

void TestPaceRules::believesNoImpossibleRecord()
{
    const PaceRules rules({.allowance = 60});
    SlotRecord record = recordOf({-10, 0, 30, 999'999});
    record.blockedUntil = begin + 48h;
    record.sweptAt = begin + 1h;
    rules.tidy(record, begin);
    QCOMPARE(record.used.size(), std::size_t(2));
    QCOMPARE(record.used.at(0).freeAt, begin + 30s);
    QCOMPARE(record.used.at(1).freeAt, rules.freeAfterLease(begin));
    QCOMPARE(record.blockedUntil, 0ms);
    QCOMPARE(record.sweptAt, begin);
}

QTEST_GUILESS_MAIN(TestPaceRules)
#include "test_PaceRules.moc"
