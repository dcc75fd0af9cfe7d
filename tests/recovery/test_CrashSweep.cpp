#include "ChildProcess.h"
#include "Eventually.h"
#include "KeyServer.h"
#include "storage/Journal.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>
#include <vector>

using namespace ek;
using namespace ek::test;
using Moment = Strike::Moment;

/// A program that is killed anywhere within a create, again and again, loses no key: whichever run of it ends by itself
/// leaves every key of the server's shown to somebody, or reported.
class TestCrashSweep : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void atEveryState_data() { servers(); }
    void atEveryState();
    void atEveryMomentOfTheServer_data() { servers(); }
    void atEveryMomentOfTheServer();
    void atAnyTime_data() { servers(); }
    void atAnyTime();
    void twoAtOnce_data();
    void twoAtOnce();
    void lockOfOneWithThisNumber();
    void cleanupTestCase();

private:
    /// What one state file sees.
    struct Round
    {
        QTemporaryDir folder;
        Told told;
        QList<QByteArray> history; ///< for whoever has to find out what went wrong

        [[nodiscard]] QString stateFile() const { return folder.filePath(QStringLiteral("state/state.sqlite")); }
    };

    /// What a create takes where nobody disturbs it.
    struct Measured
    {
        int states = 0;
        qint64 untilJournalled = 0; ///< microseconds
        qint64 untilDone = 0;
        KeyServer::Create bytes;
    };

    static QStringList createWish() { return {QStringLiteral("create"), QStringLiteral("Webshop")}; }
    static QStringList calm(const QStringList &wish) { return wish + QStringList{QStringLiteral("--calm")}; }
    static void servers();
    Measured measure();
    /// A create that meets its doom, and what it takes until nothing is in doubt any more.
    void round(const Doom &doom, const QStringList &wish = createWish(), bool closesConnections = false);
    /// False, and said, where the child did not end as it should.
    bool run(Round &round, const QStringList &wish, const Doom &doom, bool &wasKilled);
    void recover(Round &round);
    /// @p atLeast of so many creates came to the point where they are sent.
    void check(const Round &round, qsizetype atLeast, qsizetype intents);
    Doom randomDoom(const Measured &measured);
    [[nodiscard]] QByteArray report(const Round &round) const;
    static QList<CreateIntent> leftIn(const QString &stateFile);

    KeyServer m_server;
    KeyServer::Rules m_rules;
    QRandomGenerator m_random;
    Measured m_measured;
    int m_rounds = 0;
    int m_runs = 0;
    int m_kills = 0;
    int m_keys = 0;
};

void TestCrashSweep::initTestCase()
{
    quint32 seed = QRandomGenerator::system()->generate();
    if (qEnvironmentVariableIsSet("EK_CRASH_SEED"))
        seed = qEnvironmentVariable("EK_CRASH_SEED").toUInt();
    qInfo("EK_CRASH_SEED=%u", seed);
    m_random.seed(seed);
}

void TestCrashSweep::servers()
{
    QTest::addColumn<bool>("honours");
    QTest::addColumn<bool>("masksRepeats");
    QTest::addColumn<bool>("masksIdsInLists");
    QTest::newRow("honours request ids") << true << false << false;
    QTest::newRow("honours request ids, lists masked ids") << true << false << true;
    QTest::newRow("masks repeats") << true << true << false;
    QTest::newRow("masks repeats, lists masked ids") << true << true << true;
    QTest::newRow("ignores request ids") << false << false << false;
    QTest::newRow("ignores request ids, lists masked ids") << false << false << true;
}

void TestCrashSweep::init()
{
    if (QTest::currentDataTag() == nullptr)
        return; // it has no server
    QFETCH(const bool, honours);
    QFETCH(const bool, masksRepeats);
    QFETCH(const bool, masksIdsInLists);
    m_rules = {honours, masksRepeats, masksIdsInLists};
    m_server.setRules(m_rules);
    m_server.setKeepsAlive(true);
    m_measured = measure();
}

TestCrashSweep::Measured TestCrashSweep::measure()
{
    m_server.tidyUp();
    const Round undisturbed;
    ChildProcess child(m_server, undisturbed.stateFile());
    if (!child.run(createWish(), {}) || child.exitCode() != 0 || m_server.creates().size() != 1)
        return {};
    return {static_cast<int>(child.states().size()), child.wordsOf("journalled").value(0).toLongLong(),
            child.wordsOf("done").value(0).toLongLong(), m_server.creates().constFirst()};
}

QByteArray TestCrashSweep::report(const Round &round) const
{
    QByteArray text =
        "round " + QByteArray::number(m_rounds) + "\n" + round.history.join('\n') + "\nthe server's keys:";
    for (const KeyServer::MadeKey &key : m_server.made()) {
        text += "\n  " + key.fingerprint.digest().toHex() + " by " + key.requestId
            + (round.told.has(key) ? " told" : " LOST");
    }
    return text;
}

QList<CreateIntent> TestCrashSweep::leftIn(const QString &stateFile)
{
    std::optional<StorageResult<QList<CreateIntent>>> answered;
    Journal journal(stateFile);
    QObject guard;
    journal.orphans(&guard, [&](StorageResult<QList<CreateIntent>> orphans) { answered = std::move(orphans); });
    if (!eventually([&] { return answered.has_value(); }, 10'000) || !*answered)
        return {CreateIntent()}; // and that is not nothing
    return **answered;
}

Doom TestCrashSweep::randomDoom(const Measured &measured)
{
    switch (m_random.bounded(3)) {
    case 0:
        return {.state = m_random.bounded(1, measured.states + 1)};
    case 1: {
        const auto moment = static_cast<Moment>(m_random.bounded(static_cast<int>(Moment::Written) + 1));
        const qsizetype size = moment == Moment::Read ? measured.bytes.requestSize : measured.bytes.answerSize;
        return {.moment = Strike{moment, static_cast<qsizetype>(m_random.bounded(static_cast<int>(size) + 1)), {}}};
    }
    default:
        return {.after = std::chrono::microseconds(m_random.bounded(static_cast<int>(measured.untilDone) * 2))};
    }
}

bool TestCrashSweep::run(Round &round, const QStringList &wish, const Doom &doom, bool &wasKilled)
{
    ChildProcess child(m_server, round.stateFile());
    const bool hasEnded = child.run(wish, doom);
    ++m_runs;
    wasKilled = child.wasKilled();
    m_kills += wasKilled ? 1 : 0;
    round.told.add(child.states());
    round.history += wish.join(QLatin1Char(' ')).toUtf8() + ", " + describe(doom) + ": " + child.states().join(", ");
    const bool isWell = hasEnded && !child.hasReported("problem") && !child.hasReported("failed")
        && !child.hasReported("nothing") && (wasKilled || child.exitCode() == 0);
    if (!isWell)
        QTest::qFail(report(round).constData(), __FILE__, __LINE__);
    return isWell;
}

void TestCrashSweep::recover(Round &round)
{
    constexpr int mostKills = 4; // of those that recover
    bool wasKilled = true;
    for (int kills = 0; wasKilled; ++kills) {
        const bool isDoomed = kills < mostKills && m_random.bounded(100) < 35;
        const QStringList wish{QStringLiteral("recover")};
        if (!run(round, m_random.bounded(2) == 0 ? wish : calm(wish), isDoomed ? randomDoom(m_measured) : Doom(),
                 wasKilled))
            return;
    }
}

void TestCrashSweep::check(const Round &round, qsizetype atLeast, qsizetype intents)
{
    for (const KeyServer::MadeKey &key : m_server.made())
        QVERIFY2(round.told.has(key), report(round).constData());
    QSet<QByteArray> requests;
    for (const KeyServer::MadeKey &key : m_server.made())
        requests += key.requestId;
    // Whatever was written down was repeated until it was there, under its own name.
    QVERIFY2(requests.size() >= atLeast && requests.size() <= intents, report(round).constData());
    if (m_rules.honoursRequestIds)
        QVERIFY2(m_server.made().size() == requests.size(), report(round).constData());
    QVERIFY2(leftIn(round.stateFile()).isEmpty(), report(round).constData());
    m_keys += static_cast<int>(m_server.made().size());
}

void TestCrashSweep::round(const Doom &doom, const QStringList &wish, bool closesConnections)
{
    ++m_rounds;
    QVERIFY(m_measured.untilDone > 0);
    m_server.tidyUp();
    m_server.setKeepsAlive(!closesConnections);
    Round round;
    bool wasKilled = false;
    if (!run(round, wish, doom, wasKilled))
        return;
    const bool isWrittenDown = round.history.constFirst().contains("journalled");
    if (wasKilled)
        recover(round);
    if (!QTest::currentTestFailed())
        check(round, isWrittenDown ? 1 : 0, 1);
}

void TestCrashSweep::atEveryState()
{
    // At once, while the journal may be at work, and when it is at rest.
    for (int state = 1; state <= m_measured.states; ++state) {
        for (const QStringList &wish : {createWish(), calm(createWish())}) {
            if (!QTest::currentTestFailed())
                round({.state = state}, wish);
        }
    }
}

void TestCrashSweep::atEveryMomentOfTheServer()
{
    const KeyServer::Create bytes = m_measured.bytes;
    const QList<Strike> moments{{Moment::Connected, 0, {}},
                                {Moment::Read, bytes.requestSize / 2, {}},
                                {Moment::BeforeCarriedOut, 0, {}},
                                {Moment::CarriedOut, 0, {}},
                                {Moment::Written, bytes.answerSize / 2, {}},
                                {Moment::Written, bytes.answerSize, {}}};
    for (const Strike &moment : moments) {
        if (!QTest::currentTestFailed()) // a connection of its own, or the first moment would never come
            round({.moment = moment}, createWish(), moment.moment == Moment::Connected);
    }
}

void TestCrashSweep::atAnyTime()
{
    // So many rounds as there is time for, and at least some, unless more are wished for.
    constexpr int atMost = 40;
    constexpr int atLeast = 10;
    constexpr qint64 milliseconds = 4'000;
    const int wished = qEnvironmentVariableIntValue("EK_CRASH_ROUNDS");
    QElapsedTimer timer;
    timer.start();
    // Spread evenly wherever it ends: by the golden section, which never comes back to where it was.
    const double golden = (std::sqrt(5.0) - 1) / 2;
    double at = m_random.generateDouble();
    for (int i = 0; !QTest::currentTestFailed(); ++i) {
        if (wished > 0 ? i >= wished : i >= atMost || (i >= atLeast && timer.elapsed() > milliseconds))
            break;
        at = std::fmod(at + golden, 1.0);
        // Every other one while it is written down.
        const qint64 span = i % 2 == 0 ? m_measured.untilDone : m_measured.untilJournalled;
        round({.after = std::chrono::microseconds(static_cast<qint64>(at * static_cast<double>(span)))});
    }
}

void TestCrashSweep::twoAtOnce_data()
{
    servers();
}

void TestCrashSweep::twoAtOnce()
{
    constexpr int intents = 6;
    ++m_rounds;
    m_server.tidyUp();
    Round round;
    // They all live when they write it down; so none of them takes over another's.
    std::vector<std::unique_ptr<ChildProcess>> makers;
    for (int i = 0; i < intents; ++i) {
        makers.push_back(std::make_unique<ChildProcess>(m_server, round.stateFile()));
        ChildProcess *maker = makers.back().get();
        // Half of them have made a key, half have not begun to.
        const QByteArray last = i % 2 == 0 ? "answered" : "journalled";
        connect(maker, &ChildProcess::reported, maker, [maker, last](const QByteArray &state) {
            if (!state.startsWith(last))
                maker->go();
        });
        maker->start({QStringLiteral("create"), QStringLiteral("Webshop %1").arg(i)}, true);
    }
    const auto areReady = [&] {
        return std::all_of(makers.begin(), makers.end(), [](const auto &maker) {
            return maker->hasReported("answered")
                || (maker->hasReported("journalled") && !maker->states().constLast().startsWith("sent"));
        });
    };
    QVERIFY(eventually(areReady, 60'000));
    QCOMPARE(leftIn(round.stateFile()).size(), 0);
    makers.clear();
    QVERIFY(eventually([this] { return m_server.isDeserted(); }, 10'000));
    const QList<CreateIntent> left = leftIn(round.stateFile());
    QCOMPARE(left.size(), intents);
    const qsizetype createsBefore = m_server.creates().size();

    ChildProcess one(m_server, round.stateFile());
    ChildProcess other(m_server, round.stateFile());
    for (ChildProcess *child : {&one, &other}) {
        child->start({QStringLiteral("recover"), QStringLiteral("--journal-first")}, true);
        connect(child, &ChildProcess::reported, child, [child](const QByteArray &state) {
            if (!state.startsWith("found"))
                child->go();
        });
    }
    // Both have found them, most often all of them, before either takes one.
    QVERIFY(eventually([&] { return one.hasReported("found") && other.hasReported("found"); }, 60'000));
    one.go();
    other.go();
    QVERIFY(eventually([&] { return one.isOver() && other.isOver() && m_server.isDeserted(); }, 60'000));

    QHash<QByteArray, int> taken;
    QList<int> shares;
    for (ChildProcess *child : {&one, &other}) {
        round.history += child->states().join(", ");
        round.told.add(child->states());
        QVERIFY2(child->exitCode() == 0 && !child->wasKilled(), report(round).constData());
        int share = 0;
        for (const QByteArray &state : child->states()) {
            if (!state.startsWith("in-doubt "))
                continue;
            ++taken[state.mid(9)];
            ++share;
        }
        shares += share;
    }
    QHash<QByteArray, int> sent;
    for (const KeyServer::Create &create : m_server.creates().mid(createsBefore))
        ++sent[create.requestId];
    for (const CreateIntent &intent : left) {
        const QByteArray id = intent.id.value().toLatin1();
        QVERIFY2(taken.value(id) == 1, report(round).constData());
        // What is masked is asked for once more.
        QVERIFY2(sent.value(id) == 1 || (m_rules.masksRepeats && sent.value(id) == 2), report(round).constData());
    }
    QCOMPARE(sent.size(), intents);
    check(round, intents, intents);
    qInfo("one took %d, the other %d", shares.at(0), shares.at(1));
}

/// In a container every run has the number of the one before it.
void TestCrashSweep::lockOfOneWithThisNumber()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("state.sqlite"));
    QByteArray left;
    {
        QLockFile lock(path + QStringLiteral(".lock"));
        QVERIFY(lock.lock());
        QFile file(lock.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        left = file.readAll();
    }
    QFile file(path + QStringLiteral(".lock"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(left), left.size());
    file.close();

    std::optional<StorageResult<Done>> opened;
    Journal journal(path, Journal::Options{.busyTimeout = std::chrono::milliseconds(50)});
    QObject guard;
    journal.open(&guard, [&](StorageResult<Done> result) { opened = std::move(result); });
    QVERIFY(eventually([&] { return opened.has_value(); }, 10'000));
    QVERIFY2(*opened, *opened ? "" : qPrintable(opened->error().detail));
}

void TestCrashSweep::cleanupTestCase()
{
    qInfo("%d rounds: %d runs of which %d were killed, %d keys found told", m_rounds, m_runs, m_kills, m_keys);
}

QTEST_GUILESS_MAIN(TestCrashSweep)
#include "test_CrashSweep.moc"
