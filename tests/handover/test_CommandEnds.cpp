#include "handover/CommandRun.h"
#include "platform/CommandArguments.h"

#include <QHostAddress>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cstdio>
#include <optional>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace ek;

namespace {

constexpr int patience = 30'000;
const QByteArray key = QByteArrayLiteral("ek_live_0123456789abcdefABCDEF");

QString self()
{
    return QCoreApplication::applicationFilePath();
}

void readAll()
{
    while (std::fgetc(stdin) != EOF) { }
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

/// Lives until it is ended, and is heard of at @p port meanwhile.
int live(quint16 port)
{
    QTcpSocket line;
    line.connectToHost(QHostAddress::LocalHost, port);
    return line.waitForConnected() && line.waitForDisconnected(-1) ? 0 : 1;
}

/// What the command does that the tests run.
int doAs(const QStringList &words)
{
#ifdef Q_OS_WIN
    ::_setmode(0, _O_BINARY);
    ::_setmode(1, _O_BINARY);
#endif
    std::setvbuf(stdin, nullptr, _IONBF, 0); // it takes no more than it reads
    const QString what = words.value(0);
    if (what == u"read") {
        readAll();
        return words.value(1).toInt();
    }
    if (what == u"leave")
        return words.value(1).toInt();
    if (what == u"read a part") {
        for (int i = 0; i < 5; ++i)
            std::fgetc(stdin);
        return 0;
    }
    if (what == u"tell") {
        for (int c = std::fgetc(stdin); c != EOF; c = std::fgetc(stdin))
            std::fputc(c, stdout);
        return 0;
    }
    if (what == u"arguments") {
        readAll();
        print(words.mid(1).join(u'\n').toUtf8());
        return 0;
    }
    if (what == u"environment") {
        readAll();
        print(QProcessEnvironment::systemEnvironment().toStringList().join(u'\n').toUtf8());
        return 0;
    }
    if (what == u"print without end") {
        for (;;)
            print(QByteArray(100'000, 'x') + '\n');
    }
    if (what == u"stay")
        return live(static_cast<quint16>(words.value(1).toInt()));
    if (what == u"stay with another") {
        QProcess other;
        other.start(self(), {QStringLiteral("--do"), QStringLiteral("stay"), words.value(1)});
        return live(static_cast<quint16>(words.value(1).toInt()));
    }
    return 99;
}

Command doing(const QStringList &words)
{
    return {QStringLiteral("Test"), self(), QStringList(QStringLiteral("--do")) + words};
}

} // namespace

/// How commands end on every system; the command is this program. What a shell of Unix does is CommandRun's test.
class TestCommandEnds : public QObject
{
    Q_OBJECT

private:
    QTcpServer m_server;
    std::optional<CommandReport> m_report;

    void start(CommandRun &run, const Command &command)
    {
        m_report.reset();
        connect(&run, &CommandRun::finished, this, [this](const CommandReport &report) { m_report = report; });
        QByteArray utf8 = key;
        run.start(command, Secret::takeFrom(utf8));
    }
    CommandReport reportOf(const Command &command, const CommandLimits &limits = {})
    {
        CommandRun run(limits);
        start(run, command);
        if (!QTest::qWaitFor([this] { return m_report.has_value(); }, patience))
            qFatal("it did not finish");
        if (m_report->output.contains(QString::fromUtf8(key)))
            qFatal("the key is in the output");
        return *m_report;
    }
    /// The connections of a command that stays, and of what it started.
    QList<QTcpSocket *> linesOfBoth()
    {
        QList<QTcpSocket *> lines;
        while (lines.size() < 2 && QTest::qWaitFor([&] { return m_server.hasPendingConnections(); }, patience))
            lines += m_server.nextPendingConnection();
        return lines;
    }
    [[nodiscard]] QStringList stayWithAnother() const
    {
        return {QStringLiteral("stay with another"), QString::number(m_server.serverPort())};
    }

private slots:
    void initTestCase() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }

    void ends_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("exitStatus");
        QTest::addColumn<bool>("tookKey");
        const auto row = [](const char *name, const QString &what, const QString &status, CommandEnd end,
                            int exitStatus, bool tookKey) {
            QTest::newRow(name) << QStringList{what, status} << static_cast<int>(end) << exitStatus << tookKey;
        };
        const QString well = QStringLiteral("0");
        const QString badly = QStringLiteral("3");
        row("reads it", QStringLiteral("read"), well, CommandEnd::Delivered, 0, true);
        row("never reads", QStringLiteral("leave"), well, CommandEnd::KeyNotRead, 0, false);
        row("reads a part", QStringLiteral("read a part"), well, CommandEnd::KeyNotRead, 0, true);
        row("fails", QStringLiteral("read"), badly, CommandEnd::Failed, 3, true);
        row("fails unread", QStringLiteral("leave"), badly, CommandEnd::Failed, 3, false);
    }

    void ends()
    {
        QFETCH(const QStringList, words);
        const CommandReport report = reportOf(doing(words));
        QTEST(static_cast<int>(report.end), "end");
        QTEST(report.exitStatus, "exitStatus");
        QTEST(report.tookKey, "tookKey");
    }

    void theKeyIsNotInWhatItPrints()
    {
        const CommandReport report = reportOf(doing({QStringLiteral("tell")}));
        QCOMPARE(report.end, CommandEnd::Delivered);
        QCOMPARE(report.output, QStringLiteral("[the key]"));
    }

    /// No shell, and no code page.
    void argumentsArriveAsTheyAre()
    {
        const QStringList words{
            QStringLiteral("a b"),         QStringLiteral("\"quoted\""),           QStringLiteral("back\\slash\\"),
            QStringLiteral("&echo shell"), QStringLiteral("%PATH% $PATH ^ | > *"), QString::fromUtf8("Č 漢 ключ")};
        const CommandReport report = reportOf(doing(QStringList(QStringLiteral("arguments")) + words));
        QCOMPARE(report.end, CommandEnd::Delivered);
        QCOMPARE(report.output.split(u'\n'), words);
    }

    void theEnvironmentHoldsNoCredential()
    {
        qputenv("SOME_TOKEN", "sk_live_0123456789abcdefABCDEF");
        qputenv("SOME_WORD", "harmless");
        const QString output = reportOf(doing({QStringLiteral("environment")})).output;
        qunsetenv("SOME_TOKEN");
        qunsetenv("SOME_WORD");
        QVERIFY(output.contains(QLatin1String("SOME_WORD=harmless")));
        QVERIFY(!output.contains(QLatin1String("SOME_TOKEN")));
    }

    void programsThatAreNotThere_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("end");
        const QString folder = QCoreApplication::applicationDirPath();
        QTest::newRow("by name") << QStringLiteral("no-such-program-anywhere")
                                 << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("by path") << folder + QStringLiteral("/no such program")
                                 << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("a folder") << folder << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("a relative path") << QStringLiteral("bin/program") << static_cast<int>(CommandEnd::Unsound);
    }

    void programsThatAreNotThere()
    {
        QFETCH(const QString, program);
        const CommandReport report = reportOf({QStringLiteral("Test"), program, {}});
        QTEST(static_cast<int>(report.end), "end");
        QVERIFY(!report.tookKey);
    }

    void oneThatDoesNotEnd()
    {
        const CommandReport report =
            reportOf(doing({QStringLiteral("stay"), QString::number(m_server.serverPort())}),
                     {.deadline = std::chrono::milliseconds(400), .grace = std::chrono::milliseconds(200)});
        QCOMPARE(report.end, CommandEnd::TimedOut);
        QVERIFY(!report.tookKey);
        while (m_server.hasPendingConnections())
            delete m_server.nextPendingConnection();
    }

    void whatItStartedEndsWithIt()
    {
        CommandRun run({.deadline = std::chrono::hours(1), .grace = std::chrono::milliseconds(200)});
        start(run, doing(stayWithAnother()));
        const QList<QTcpSocket *> lines = linesOfBoth();
        QCOMPARE(lines.size(), 2);
        run.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_report, patience);
        QCOMPARE(m_report->end, CommandEnd::Cancelled);
        for (QTcpSocket *line : lines) {
            QTRY_COMPARE_WITH_TIMEOUT(line->state(), QAbstractSocket::UnconnectedState, patience);
            delete line;
        }
    }

    void allEndsWithItsOwner()
    {
        auto run = std::make_unique<CommandRun>();
        start(*run, doing(stayWithAnother()));
        const QList<QTcpSocket *> lines = linesOfBoth();
        QCOMPARE(lines.size(), 2);
        run.reset();
        QVERIFY(!m_report);
        for (QTcpSocket *line : lines) {
            QTRY_COMPARE_WITH_TIMEOUT(line->state(), QAbstractSocket::UnconnectedState, patience);
            delete line;
        }
    }

    void oneThatDoesNotStopPrinting()
    {
        const CommandReport report = reportOf(doing({QStringLiteral("print without end")}));
        QCOMPARE(report.end, CommandEnd::TooMuchOutput);
        QVERIFY(report.outputIsCut);
    }
};

int main(int argc, char *argv[])
{
    const QStringList words = commandArguments(argc, argv);
    QCoreApplication application(argc, argv);
    if (words.value(1) == u"--do")
        return doAs(words.mid(2));
    TestCommandEnds test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_CommandEnds.moc"
