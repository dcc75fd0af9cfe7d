#include "fleet/SweepPace.h"
#include "support/FleetServer.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

namespace {

constexpr auto window = 6s;
constexpr int allowance = 60;
constexpr int patienceMs = 60'000;

/// A run of sweep_child. Killed at the latest with this object.
class SweepChild
{
public:
    SweepChild(const FleetServer &server, const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("EK_CHILD_CREDENTIAL"),
                           QStringLiteral("sk_sandbox_0123456789abcdef0123456789abcdef"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/sweep_child"),
                        {server.url().toString(), folder, QString::number(allowance),
                         QString::number(std::chrono::milliseconds(window).count())});
    }
    ~SweepChild() { kill(); }
    SweepChild(const SweepChild &) = delete;
    SweepChild &operator=(const SweepChild &) = delete;

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool isOver() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] bool isDone() const { return isOver() && m_process.exitCode() == 0; }
    /// What was read in earlier runs, as it says; -1 until then.
    [[nodiscard]] int known()
    {
        m_said += m_process.readAllStandardOutput();
        const auto at = m_said.indexOf("known ");
        const auto end = m_said.indexOf('\n', at);
        return at < 0 || end < 0 ? -1 : m_said.mid(at + 6, end - at - 6).toInt();
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

/// In an event loop of its own: QTest's waiting sleeps between two events, and the server is on this thread.
bool waitUntil(const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    look.start(5);
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    loop.exec();
    return isSo();
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

} // namespace

/// The reading of all entities over kills, starts and instances.
class TestSweepKilled : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWhereItWas_data();
    void goesOnWhereItWas();
    void twoInstancesAndOneThatIsStartedAgain();
};

void TestSweepKilled::goesOnWhereItWas_data()
{
    QTest::addColumn<int>("killedAfter");
    QTest::newRow("while it is quick") << 20;
    QTest::newRow("while it waits for the limit") << 50;
    QTest::newRow("near the end") << 90;
}

void TestSweepKilled::goesOnWhereItWas()
{
    QFETCH(const int, killedAfter);
    constexpr int entities = 100;
    FleetServer server(entities, 2, {allowance, window});
    const QTemporaryDir folder;
    {
        SweepChild child(server, folder.path());
        QVERIFY(waitUntil([&] { return server.lists().size() >= killedAfter; }));
        child.kill();
    }
    const QStringList before = server.lists();
    SweepChild again(server, folder.path());
    QVERIFY(waitUntil([&] { return again.isOver(); }));
    QVERIFY(again.isDone());
    // What was asked for, and did not come or was not written down before the end, is not known to have been read.
    const auto lost = before.size() - again.known();
    QVERIFY2(lost >= 0 && lost <= 2 * SweepPace::most, qPrintable(QString::number(lost)));
    const QStringList after = server.lists().mid(before.size());
    QCOMPARE(after.size(), setOf(after).size());
    QCOMPARE(after.size(), entities - again.known());
    QCOMPARE(setOf(server.lists()).size(), entities);
    QCOMPARE(server.refusals(), 0);
}

void TestSweepKilled::twoInstancesAndOneThatIsStartedAgain()
{
    constexpr int entities = 60;
    FleetServer server(entities, 2, {allowance, window});
    const QTemporaryDir folder;
    SweepChild one(server, folder.path());
    auto other = std::make_unique<SweepChild>(server, folder.path());
    QVERIFY(waitUntil([&] { return server.lists().size() >= 40; }));
    other->kill();
    other = std::make_unique<SweepChild>(server, folder.path());
    QVERIFY(waitUntil([&] { return one.isOver() && other->isOver(); }));
    QVERIFY(one.isDone() && other->isDone());
    QCOMPARE(server.refusals(), 0);
    QCOMPARE(setOf(server.lists()).size(), entities);
}

QTEST_GUILESS_MAIN(TestSweepKilled)
#include "test_SweepKilled.moc"
