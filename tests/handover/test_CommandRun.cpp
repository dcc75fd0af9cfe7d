#include "handover/CommandRun.h"
#include "platform/ProcessStart.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <cstring>
#include <optional>

using namespace ek;

namespace {

constexpr int patience = 20'000;
const QByteArray key = QByteArrayLiteral("ek_live_0123456789abcdefABCDEF");

Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

CommandLimits quick()
{
    return {.deadline = std::chrono::milliseconds(400), .grace = std::chrono::milliseconds(200)};
}

/// How many pieces of the key stand in @p text, eight characters long, in some way or other.
int piecesOfTheKeyIn(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    int found = 0;
    for (qsizetype at = 8; at + 8 <= key.size(); ++at) {
        const QByteArray piece = key.mid(at, 8);
        for (const QByteArray &form : {piece, piece.toHex(), piece.toHex(' '), piece.toBase64().left(10)})
            found += text.contains(QString::fromLatin1(form), Qt::CaseInsensitive) ? 1 : 0;
    }
    return found;
}

/// Whether any process of the group still runs. One that ended and that nobody has collected yet does not: an orphan's
/// end is for the system's first process to collect, which takes its time in some containers.
bool isAlive(pid_t group)
{
    if (::kill(-group, 0) != 0)
        return false;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(process));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // state, parent, group
        if (fields.value(2).toInt() == group && fields.value(0) != "Z" && fields.value(0) != "X")
            return true;
    }
    return processes.isEmpty();
}

} // namespace

/// With real programs.
class TestCommandRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<CommandReport> m_report;
    int m_reports = 0;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(cannot be read)");
    }
    void listenTo(CommandRun &run)
    {
        m_report.reset();
        m_reports = 0;
        connect(&run, &CommandRun::finished, this, [this](const CommandReport &report) {
            m_report = report;
            ++m_reports;
        });
    }
    /// A script is a program like any other here: its text is an argument of sh, and nothing else is read by a shell.
    [[nodiscard]] Command script(const QString &text) const
    {
        return {QStringLiteral("Test"),
                QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("cd '%1' || exit 9; ").arg(m_folder->path()) + text}};
    }
    CommandReport reportOf(const Command &command, const CommandLimits &limits = {})
    {
        CommandRun run(limits);
        listenTo(run);
        run.start(command, secretOf(key));
        if (m_report)
            qWarning("it finished from within the call");
        if (!QTest::qWaitFor([this] { return m_report.has_value(); }, patience))
            qFatal("it did not finish");
        QCoreApplication::processEvents();
        if (m_reports != 1 || run.isRunning())
            qWarning("it did not finish once");
        if (m_report->output.contains(QString::fromUtf8(key)))
            qFatal("the key is in the output");
        return *m_report;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void givesTheKeyOnStandardInput_data()
    {
        QTest::addColumn<bool>("endsLine");
        QTest::newRow("as it is") << false;
        QTest::newRow("with a line break") << true;
    }

    void givesTheKeyOnStandardInput()
    {
        QFETCH(const bool, endsLine);
        Command command = script(QStringLiteral("cat > received"));
        command.endsLine = endsLine;
        const CommandReport report = reportOf(command);
        QCOMPARE(report.end, CommandEnd::Delivered);
        QVERIFY(report.tookKey);
        QCOMPARE(content(QStringLiteral("received")), endsLine ? key + '\n' : key);
        QCOMPARE(report.output, QString());
    }

#ifdef Q_OS_LINUX
    void theCommandFindsSignalsAsUsual()
    {
        ignoreSignals(); // as main() does
        const CommandReport report =
            reportOf(script(QStringLiteral("cat > /dev/null; grep SigIgn /proc/self/status > signals")));
        QCOMPARE(report.end, CommandEnd::Delivered);
        bool isNumber = false;
        const quint64 ignored = content(QStringLiteral("signals")).mid(8).trimmed().toULongLong(&isNumber, 16);
        QVERIFY(isNumber);
        for (const int signal : {SIGXFSZ, SIGXCPU, SIGPIPE, SIGTTIN, SIGTTOU}) {
            QVERIFY2((ignored & (1ULL << (signal - 1))) == 0, ::strsignal(signal));
            QVERIFY(std::signal(signal, SIG_IGN) == SIG_IGN); // here they are
        }
    }
#endif

    void showsWhatWasPrintedWithoutTheKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("output");
        QTest::newRow("echo") << QStringLiteral("cat") << QStringLiteral("[the key]");
        QTest::newRow("both streams") << QStringLiteral("echo out; echo err >&2; cat >&2")
                                      << QStringLiteral("out\nerr\n[the key]");
        QTest::newRow("twice") << QStringLiteral("read k; echo \"<$k$k>\"") << QStringLiteral("<[the key][the key]>");
        QTest::newRow("on lines of its own")
            << QStringLiteral("fold -w 7; echo; echo end") << QStringLiteral("[the key]\nend");
        QTest::newRow("coloured") << QStringLiteral("read k; printf '\\033[1;31m%s\\033[0m%s\\n' \"${k%F}\" F")
                                  << QStringLiteral("[the key]");
        QTest::newRow("base64") << QStringLiteral("base64 -w 0") << QStringLiteral("[the key]=");
        for (const char *way : {"base64 -w 20",
                                "xxd -p",
                                "xxd -p -u",
                                "xxd",
                                "xxd -c 7",
                                "od -An -tx1",
                                "od -c",
                                "od -An -tu1",
                                "tr a-z A-Z",
                                "tr A-Z a-z",
                                "fold -w 1",
                                "split -b 9 - part; for p in part*; do cat $p; echo; echo; done",
                                "read k; printf 'x%s' \"$k\" | base64",
                                "read k; printf 'user:%s' \"$k\" | base64",
                                "read k; printf 'xx%syy' \"$k\" | base64 | tr +/ -_",
                                "xxd -p -c 1 | sed 's/^/%/' | tr -d '\\n'",
                                "xxd -p -c 1 | sed 's/^/\\\\x/' | tr -d '\\n'",
                                "xxd -p -c 1 | sed 's/^/\\\\u00/' | tr -d '\\n'",
                                "xxd -p -c 1 | sed 's/^/0x/;s/$/, /' | tr -d '\\n'",
                                "xxd -p -c 1 | tr '\\n' ':'",
                                "xxd -i",
                                "read k; echo \"the end: ${k#????????????}\"",
                                "sed s/_/%5F/g",
                                "iconv -t UTF-16 | xxd -p"}) {
            const QString tool = QString::fromLatin1(way).section(u' ', 0, 0);
            if (tool != QLatin1String("read") && QStandardPaths::findExecutable(tool).isEmpty())
                continue; // not part of every system
            QTest::newRow(way) << QString::fromLatin1(way) << QStringLiteral("no piece");
        }
        // Not as one argument, which would be refused.
        QTest::newRow("a header") << QStringLiteral(
            "cat >/dev/null; printf 'Authorization: Ba%s' 'sic dXNlcjpzZWNyZXQtd29yZA=='")
                                  << QString::fromUtf8("Authorization: \u2026");
        QTest::newRow("a password in an address")
            << QStringLiteral("cat >/dev/null; printf '%s%s' https://me: hunter2hunter@example.com/x")
            << QString::fromUtf8("https://\u2026@example.com/x");
        QTest::newRow("other keys") << QStringLiteral("cat >/dev/null; printf sk_%s live_0123456789abcdef")
                                    << QStringLiteral("sk_live_012...def");
        QTest::newRow("controls") << QStringLiteral(
            "cat >/dev/null; printf 'a\\000b\\010c\\r\\nd\\033]0;title\\007e\\033(Bf'")
                                  << QStringLiteral("abc\ndeBf");
    }

    void showsWhatWasPrintedWithoutTheKey()
    {
        QFETCH(const QString, text);
        const CommandReport report = reportOf(script(text));
        QCOMPARE(report.end, CommandEnd::Delivered);
        QFETCH(const QString, output);
        if (output == QLatin1String("no piece"))
            QVERIFY2(report.output.contains(QLatin1String("[the key]")) && piecesOfTheKeyIn(report.output) == 0,
                     qPrintable(report.output));
        else if (qstrcmp(QTest::currentDataTag(), "base64") == 0)
            QVERIFY2(report.output.startsWith(QLatin1String("[the key]")) && report.output.size() < 14,
                     qPrintable(report.output));
        else
            QTEST(report.output, "output");
        QVERIFY(!report.outputIsCut);
    }

    void ends_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("exitStatus");
        QTest::addColumn<bool>("tookKey");
        const auto row = [](const char *name, const char *text, CommandEnd end, int exitStatus, bool tookKey) {
            QTest::newRow(name) << QString::fromUtf8(text) << static_cast<int>(end) << exitStatus << tookKey;
        };
        row("never reads", "true", CommandEnd::KeyNotRead, 0, false);
        row("closes at once", "exec 0<&-; echo closed", CommandEnd::KeyNotRead, 0, false);
        row("reads a part", "head -c 5 >/dev/null", CommandEnd::KeyNotRead, 0, true);
        row("fails unread", "echo no >&2; exit 3", CommandEnd::Failed, 3, false);
        row("fails", "cat >/dev/null; exit 3", CommandEnd::Failed, 3, true);
        row("is killed", "kill -9 $$", CommandEnd::Crashed, 9, false);
        row("reads a line", "read key; test ${#key} = 30", CommandEnd::Delivered, 0, true);
    }

    void ends()
    {
        QFETCH(const QString, text);
        const CommandReport report = reportOf(script(text));
        QTEST(static_cast<int>(report.end), "end");
        QTEST(report.exitStatus, "exitStatus");
        QTEST(report.tookKey, "tookKey");
    }

    void programsThatAreNotThere_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("end");
        QTest::newRow("by name") << QStringLiteral("no-such-program-anywhere") << QStringList()
                                 << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("by path") << QStringLiteral("/no/such/program") << QStringList()
                                 << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("a folder") << QStringLiteral("/tmp") << QStringList() << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("not executable") << QStringLiteral("/etc/passwd") << QStringList()
                                        << static_cast<int>(CommandEnd::NotFound);
        QTest::newRow("a relative path") << QStringLiteral("bin/cat") << QStringList()
                                         << static_cast<int>(CommandEnd::Unsound);
        QTest::newRow("a secret") << QStringLiteral("cat") << QStringList(QStringLiteral("sk_live_0123456789abcdef"))
                                  << static_cast<int>(CommandEnd::Unsound);
    }

    void programsThatAreNotThere()
    {
        QFETCH(const QString, program);
        QFETCH(const QStringList, arguments);
        const CommandReport report = reportOf({QStringLiteral("Test"), program, arguments});
        QTEST(static_cast<int>(report.end), "end");
        QVERIFY(!report.tookKey);
    }

    void oneThatTheSystemCannotStart()
    {
        QFile file(path(QStringLiteral("nonsense")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/no/such/interpreter\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const CommandReport report = reportOf({QStringLiteral("Test"), file.fileName(), {}});
        QCOMPARE(report.end, CommandEnd::NotStarted);
        QVERIFY(!report.detail.isEmpty());
    }

    void nothingIsReadByAShell()
    {
        const CommandReport report = reportOf(
            {QStringLiteral("Test"),
             QStringLiteral("/bin/sh"),
             {QStringLiteral("-c"), QStringLiteral("cat >/dev/null; printf '%s|' \"$@\""), QStringLiteral("sh"),
              QStringLiteral("a b"), QStringLiteral("$HOME"), QStringLiteral("; false"), QString()}});
        QCOMPARE(report.output, QStringLiteral("a b|$HOME|; false||"));
    }

    void theEnvironmentHoldsNoCredential()
    {
        qputenv("ENTITY_KEYS_CREDENTIAL", "anything");
        qputenv("SOMETHING", "x sk_live_0123456789abcdef");
        qputenv("HARMLESS", "stays");
        const CommandReport report =
            reportOf(script(QStringLiteral("cat >/dev/null; env; tr '\\0' '\\n' </proc/$$/environ")));
        qunsetenv("ENTITY_KEYS_CREDENTIAL");
        qunsetenv("SOMETHING");
        QVERIFY(report.output.contains(QLatin1String("HARMLESS=stays")));
        QVERIFY(!report.output.contains(QLatin1String("ENTITY_KEYS")));
        QVERIFY(!report.output.contains(QLatin1String("SOMETHING")));
    }

    void hasNoTerminalAndTheKeyOnceOnly()
    {
        // Every descriptor that leads to the pipe with the key.
        const CommandReport report = reportOf(script(QStringLiteral(
            "(: </dev/tty) 2>/dev/null && echo tty; pipe=$(readlink /proc/$$/fd/0); ls -l /proc/$$/fd > fds; "
            "grep -cF \"$pipe\" fds; cat >/dev/null")));
        QCOMPARE(report.output, QStringLiteral("1"));
    }

    void oneThatDoesNotEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("tookKey");
        QTest::newRow("never reads") << QStringLiteral("sleep 1000") << false;
        QTest::newRow("has read") << QStringLiteral("cat >/dev/null; sleep 1000") << true;
        QTest::newRow("does not want to")
            << QStringLiteral("trap '' TERM; cat >/dev/null; while :; do sleep 1000; done") << true;
    }

    void oneThatDoesNotEnd()
    {
        QFETCH(const QString, text);
        QElapsedTimer timer;
        timer.start();
        const CommandReport report = reportOf(script(QStringLiteral("echo $$ > pid; echo begun; ") + text), quick());
        QCOMPARE(report.end, CommandEnd::TimedOut);
        QTEST(report.tookKey, "tookKey");
        QCOMPARE(report.output, QStringLiteral("begun"));
        QVERIFY(timer.elapsed() >= 400);
        // Nothing of its session lives on.
        const pid_t session = static_cast<pid_t>(content(QStringLiteral("pid")).trimmed().toInt());
        QVERIFY(session > 1);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(session), patience);
    }

    void isCancelled()
    {
        CommandRun run;
        listenTo(run);
        run.start(script(QStringLiteral("cat > got; echo done > ready; sleep 1000")), secretOf(key));
        QVERIFY(run.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(QStringLiteral("ready"))), patience);
        run.start(script(QStringLiteral("cat > second")), secretOf(key)); // one at a time
        run.cancel();
        QVERIFY(!m_report);
        run.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_report, patience);
        QCOMPARE(m_report->end, CommandEnd::Cancelled);
        QVERIFY(m_report->tookKey);
        QCOMPARE(m_reports, 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("second"))));
        // It can be used again.
        run.start(script(QStringLiteral("cat > second")), secretOf(key));
        QTRY_COMPARE_WITH_TIMEOUT(m_reports, 2, patience);
        QCOMPARE(m_report->end, CommandEnd::Delivered);
    }

    void isCancelledAtOnce()
    {
        CommandRun run;
        listenTo(run);
        run.start(script(QStringLiteral("sleep 1000")), secretOf(key));
        run.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_report, patience);
        QCOMPARE(m_report->end, CommandEnd::Cancelled);
    }

    void endsWithItsOwner()
    {
        auto run = std::make_unique<CommandRun>();
        listenTo(*run);
        run->start(script(QStringLiteral("echo $$ > pid.new; mv pid.new pid; sleep 1000")), secretOf(key));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(QStringLiteral("pid"))), patience);
        run.reset();
        const pid_t session = static_cast<pid_t>(content(QStringLiteral("pid")).trimmed().toInt());
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(session), patience);
        QVERIFY(!m_report);
    }

    /// It had started another one by the time its own start was told.
    void endsWithItsOwnerBeforeItIsKnownToRun()
    {
        auto run = std::make_unique<CommandRun>();
        listenTo(*run);
        run->start(script(QStringLiteral("echo $$ > pid.new; mv pid.new pid; sleep 1000")), secretOf(key));
        const QDeadlineTimer deadline(patience);
        while (!QFile::exists(path(QStringLiteral("pid"))) && !deadline.hasExpired())
            QThread::yieldCurrentThread(); // no event is handled meanwhile
        run.reset();
        const pid_t session = static_cast<pid_t>(content(QStringLiteral("pid")).trimmed().toInt());
        QVERIFY(session > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(session), patience);
    }

    void printsMegabytes()
    {
        const CommandReport report = reportOf(script(QStringLiteral("yes 'all is well' | head -c 3000000; cat")));
        QCOMPARE(report.end, CommandEnd::Delivered);
        QVERIFY(report.outputIsCut);
        QVERIFY(report.output.size() <= 64 * 1024);
        QVERIFY(report.output.startsWith(QLatin1String("all is well\nall is well\n")));
    }

    void doesNotStopPrinting()
    {
        const CommandReport report = reportOf({QStringLiteral("Test"), QStringLiteral("yes"), {}});
        QCOMPARE(report.end, CommandEnd::TooMuchOutput);
        QVERIFY(report.outputIsCut);
    }

    void noBeginningOfAKeyWhereTheOutputIsCut()
    {
        CommandLimits limits;
        limits.shownOutput = 100;
        const CommandReport report =
            reportOf(script(QStringLiteral("read k; head -c 88 /dev/zero | tr '\\0' .; echo \"$k and more\"")), limits);
        QVERIFY(report.outputIsCut);
        QCOMPARE(report.output, QString(88, QLatin1Char('.')) + QStringLiteral("[the key]"));
    }
};

QTEST_GUILESS_MAIN(TestCommandRun)
#include "test_CommandRun.moc"
