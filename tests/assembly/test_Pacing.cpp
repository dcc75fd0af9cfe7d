#include "api/Pacer.h"
#include "demo/DemoServer.h"
#include "session/Connector.h"
#include "storage/SlotFile.h"
#include "support/SessionFixture.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

namespace {

constexpr int allowance = 60;
constexpr auto window = std::chrono::milliseconds(6s); // the sandbox's minute, ten times as fast

DemoServer::Behaviour limited()
{
    return {.sandboxRequests = allowance, .windowMs = int(window.count())};
}

DemoData oneEntity()
{
    return smallWorkspace({QStringLiteral("One")}, {QStringLiteral("a"), QStringLiteral("b")});
}

/// Another instance that reads as fast as it may.
class Reader
{
public:
    Reader(const QUrl &url, const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("EK_CREDENTIAL"), demoCredential(Environment::Sandbox));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(EK_PACED_READER),
                        {url.toString(), folder, QString::number(qint64(window.count()))});
    }
    ~Reader() { kill(); }

    [[nodiscard]] bool isReading()
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.contains("read");
    }
    /// At once, in the middle of whatever it does.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    [[nodiscard]] bool end()
    {
        m_process.closeWriteChannel();
        return m_process.waitForFinished(patience) && m_process.exitCode() == 0;
    }
    [[nodiscard]] int failures()
    {
        m_said += m_process.readAllStandardOutput();
        return int(m_said.count("failed"));
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/// The limit that a server really keeps is never exceeded, and hardly any of it is wasted.
class TestPacing : public QObject
{
    Q_OBJECT

private slots:
    void aSweepUsesTheAllowance();
    void theServersLimitIsReal();
    void instancesNeverExceedItTogether();
};

void TestPacing::aSweepUsesTheAllowance()
{
    DemoServer server(oneEntity(), limited());
    QVERIFY(server.start());
    const QTemporaryDir folder;
    PaceOptions options;
    options.window = window;
    options.ledger = [&folder](const QString &name) { return std::make_shared<SlotFile>(folder.path(), name); };
    Profile profile;
    profile.apiUrl = server.url();
    QByteArray credential = demoCredential(Environment::Sandbox).toUtf8();
    const auto client =
        pacedConnector(std::make_shared<Pacers>(options))(profile, Secret::takeFrom(credential)).value();

    QObject guard;
    int swept = 0;
    int failed = 0;
    int answered = 0; // to a person
    constexpr int windows = 2;
    const auto isEnough = [&] { return swept + answered >= windows * allowance; };
    std::function<void()> sweep = [&] {
        client->listKeys(
            EntityId(), &guard,
            [&](const Result<KeyList> &keys) {
                if (isEnough())
                    return;
                swept += keys ? 1 : 0;
                failed += keys ? 0 : 1;
                sweep();
            },
            Lane::Sweep);
    };
    for (int number = 0; number < 4; ++number)
        sweep();

    // A person who comes meanwhile. Nothing that takes two seconds is ever waited for.
    QSignalSpy waits(client.get(), &ApiClient::retryScheduled);
    QTimer person;
    int asked = 0;
    QObject::connect(&person, &QTimer::timeout, [&] {
        ++asked;
        client->testCredential(&guard, [&](const Result<Done> &done) { answered += done ? 1 : 0; });
    });
    person.start(window / 3);
    // A sweep that had a place only now and then would take longer. How little is wasted is shown by api.PaceRules,
    // where no machine is slow.
    QTRY_VERIFY_WITH_TIMEOUT(isEnough(), int(2 * windows * window.count()));
    person.stop();
    QVERIFY(asked > 0);
    QTRY_COMPARE_WITH_TIMEOUT(answered, asked, patience);
    QCOMPARE(server.refusedCount(), 0);
    QCOMPARE(failed, 0);
    QVERIFY(waits.isEmpty());
}

void TestPacing::theServersLimitIsReal()
{
    // Without the folder that they share, each takes it for its own.
    DemoServer server(oneEntity(), limited());
    QVERIFY(server.start());
    Reader one(server.url(), QString());
    Reader two(server.url(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(server.refusedCount() > 0, patience);
}

void TestPacing::instancesNeverExceedItTogether()
{
    DemoServer server(oneEntity(), limited());
    QVERIFY(server.start());
    const QTemporaryDir folder;
    Reader one(server.url(), folder.path());
    auto two = std::make_unique<Reader>(server.url(), folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(one.isReading() && two->isReading(), patience);
    // One of them is killed, and started again within the minute, twice.
    for (int restart = 0; restart < 2; ++restart) {
        const auto before = server.received().size();
        QTRY_VERIFY_WITH_TIMEOUT(server.received().size() >= before + allowance / 4, patience);
        two->kill();
        QCOMPARE(two->failures(), 0);
        two = std::make_unique<Reader>(server.url(), folder.path());
    }
    QTRY_VERIFY_WITH_TIMEOUT(server.received().size() > allowance * 3 / 2, 2 * patience);
    QVERIFY(one.end());
    QVERIFY(two->end());
    QCOMPARE(one.failures() + two->failures(), 0);
    QCOMPARE(server.refusedCount(), 0);
}

QTEST_GUILESS_MAIN(TestPacing)
#include "test_Pacing.moc"
