#include "demo/DemoServer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <cstring>
#include <sys/stat.h>
#endif

using namespace ek;

namespace {

constexpr int patience = 20'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The program itself, as a process: what it does with its environment, and what it writes where.
class TestProgram : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<QProcess> m_program;
    const QString m_credential = demoCredential(Environment::Sandbox);

    [[nodiscard]] QString at(const char *name) const { return m_home->filePath(QString::fromLatin1(name)); }

    /// @p shell: what /bin/sh does first, in the place of which the program then runs.
    void start(const QStringList &arguments, const QString &rules = {}, const QString &shell = {},
               const QMap<QString, QString> &variables = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home->path());
        environment.insert(QStringLiteral("ENTITY_KEYS_CREDENTIAL"), m_credential);
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        if (!rules.isEmpty())
            environment.insert(QStringLiteral("QT_LOGGING_RULES"), rules);
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            environment.insert(variable.key(), variable.value());
        m_program = std::make_unique<QProcess>();
        m_program->setWorkingDirectory(m_home->path());
        m_program->setProcessEnvironment(environment);
        m_program->setStandardErrorFile(at("stderr"));
        QString program = qEnvironmentVariable("ENTITY_KEYS");
        QStringList all = QStringList{QStringLiteral("--api-url"), m_server->url().toString()} + arguments;
        if (!shell.isEmpty()) {
            all = QStringList{QStringLiteral("-c"), shell + QStringLiteral("; exec \"$0\" \"$@\""), program} + all;
            program = QStringLiteral("/bin/sh");
        }
        m_program->start(program, all);
        QVERIFY(m_program->waitForStarted());
    }

    [[nodiscard]] bool hasListed() const
    {
        const auto received = m_server->received();
        return std::any_of(received.cbegin(), received.cend(),
                           [](const auto &request) { return request.path.contains(QLatin1String("/entities")); });
    }

    void endsWell()
    {
        m_program->terminate();
        QVERIFY(m_program->waitForFinished(patience));
        QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program->exitCode(), 0);
    }

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("ENTITY_KEYS"))
            QSKIP("ENTITY_KEYS does not name the program");
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<DemoServer>(demoWorkspace(QDateTime::currentDateTimeUtc()));
        QVERIFY(m_server->start());
    }

    void cleanup()
    {
        if (m_program && m_program->state() != QProcess::NotRunning) {
            m_program->kill();
            m_program->waitForFinished();
        }
        m_program.reset();
        m_server.reset();
        m_home.reset();
    }

    /// Windows' own code page has few letters.
    void keepsALogOfAnyName()
    {
        const QString name = QStringLiteral("Č 漢.txt");
        // It comes as far as to open the log, and to nothing else.
        start({QStringLiteral("--log"), name, QStringLiteral("-platform"), QStringLiteral("none")});
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_home->filePath(name)).contains("platform plugin"), patience);
        QCOMPARE(QDir(m_home->path()).entryList({QStringLiteral("*.txt")}), QStringList{name});
    }

#ifdef Q_OS_UNIX
    void leavesNoTraceOfTheCredential_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::newRow("as it is") << QString();
        QTest::newRow("network") << QStringLiteral("qt.network.*=true");
        QTest::newRow("everything") << QStringLiteral("*.debug=true");
    }

    void leavesNoTraceOfTheCredential()
    {
        QFETCH(const QString, rules);
        ::umask(022);
        start({QStringLiteral("--log"), at("log")}, rules);
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(at("log")).contains("entities listed"), patience);

#ifdef Q_OS_LINUX
        // Root may read them; to others they are closed.
        const QString process = QStringLiteral("/proc/%1/").arg(m_program->processId());
        for (const char *file : {"environ", "cmdline"})
            QVERIFY(!contentOf(process + QLatin1String(file)).contains(m_credential.toUtf8()));
        QVERIFY(
            contentOf(process + QStringLiteral("limits")).contains(QByteArrayLiteral("Max core file size        0 ")));
#endif
        m_program->terminate();
        QVERIFY(m_program->waitForFinished(patience));
        QCOMPARE(m_program->exitCode(), 0);

        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const QByteArray content = contentOf(path);
            QVERIFY2(!content.contains(m_credential.toUtf8()), qPrintable(path));
            QVERIFY2(!content.contains(m_credential.mid(m_credential.size() - 12, 8).toUtf8()), qPrintable(path));
            if (path.contains(QLatin1String("entity-keys")) || path.endsWith(QLatin1String("/log"))) {
                ++seen;
                struct stat status = {};
                QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
                QVERIFY2((status.st_mode & 077) == 0, qPrintable(path));
            }
        }
        QVERIFY(seen >= 3); // the log, the settings, the state
        const QByteArray log = contentOf(at("log"));
        QVERIFY(log.contains("entitykeys.api: GET /entities try 1 status 200"));
        QVERIFY(log.contains("entitykeys.session: signed in"));
        if (rules.isEmpty())
            QVERIFY2(!contentOf(at("stderr")).contains("entitykeys."), contentOf(at("stderr")).constData());
    }

    void survivesLimitsAndDescriptors_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("rules");
        const auto row = [](const char *name, const char *shell, const char *rules = "") {
            QTest::newRow(name) << QString::fromLatin1(shell) << QString::fromLatin1(rules);
        };
        row("files of no size", "ulimit -f 0");
        row("small files", "ulimit -f 4", "*=true");
        row("2>&-", "exec 2>&-", "*=true");
        row("1>&-", "exec 1>&-", "*=true");
        row("0<&-", "exec 0<&-", "*=true");
        row("none of them", "exec 0<&- 1>&- 2>&-", "*=true");
        row("standard error that cannot be written", "exec 2</dev/null", "*=true");
        row("standard error on a full disk", "exec 2>/dev/full", "*=true");
        row("a pipe that nobody reads any more", "mkfifo gone; : <gone & exec 2>gone; wait", "*=true");
        row("ends of children not told", "trap '' CHLD");
    }

    void survivesLimitsAndDescriptors()
    {
        QFETCH(const QString, shell);
        QFETCH(const QString, rules);
        start({QStringLiteral("--log"), at("log")}, rules, shell);
        QTRY_VERIFY_WITH_TIMEOUT(hasListed(), patience);
#ifdef Q_OS_LINUX
        // To others than root they are closed.
        for (const char *descriptor : {"0", "1", "2"}) {
            const QString link =
                QStringLiteral("/proc/%1/fd/%2").arg(m_program->processId()).arg(QLatin1String(descriptor));
            if (!QFileInfo(link).isSymLink())
                continue;
            QVERIFY2(!QFile::symLinkTarget(link).contains(QLatin1String("socket:")), descriptor);
        }
#endif
        endsWell();
    }

#ifdef Q_OS_LINUX
    void standardDescriptorsAreThereForTheLibraries()
    {
        start({}, {}, QStringLiteral("exec 0<&- 1>&- 2>&-"));
        QTRY_VERIFY_WITH_TIMEOUT(hasListed(), patience);
        const QString folder = QStringLiteral("/proc/%1/fd/").arg(m_program->processId());
        if (!QFileInfo(folder + u'0').isSymLink())
            QSKIP("Closed to others.");
        for (const char *descriptor : {"0", "1", "2"})
            QCOMPARE(QFile::symLinkTarget(folder + QLatin1String(descriptor)), QStringLiteral("/dev/null"));
        endsWell();
    }
#endif

#ifdef Q_OS_LINUX
    void ignoresWhatWouldEndIt()
    {
        start({}, {}, QStringLiteral("trap '' HUP"));
        QTRY_VERIFY_WITH_TIMEOUT(hasListed(), patience);
        const QByteArray status = contentOf(QStringLiteral("/proc/%1/status").arg(m_program->processId()));
        const qsizetype at = status.indexOf("SigIgn:");
        bool isNumber = false;
        const quint64 ignored = status.mid(at + 7).trimmed().split('\n').constFirst().toULongLong(&isNumber, 16);
        QVERIFY(isNumber);
        // The last as whoever started it wanted.
        for (const int signal : {SIGXFSZ, SIGXCPU, SIGPIPE, SIGTTIN, SIGTTOU, SIGHUP})
            QVERIFY2((ignored & (1ULL << (signal - 1))) != 0, ::strsignal(signal));
        endsWell();
    }
#endif

    void relativeFoldersAreIgnored()
    {
        const QString relative = QStringLiteral("elsewhere");
        start({}, {}, {},
              {{QStringLiteral("XDG_CONFIG_HOME"), relative},
               {QStringLiteral("XDG_DATA_HOME"), QStringLiteral("./") + relative},
               {QStringLiteral("XDG_CACHE_HOME"), relative},
               {QStringLiteral("XDG_STATE_HOME"), relative}});
        QTRY_VERIFY_WITH_TIMEOUT(hasListed(), patience);
        endsWell();
        QVERIFY(!QFileInfo::exists(at("elsewhere")));
        QVERIFY(QFileInfo::exists(at(".config/entity-keys/settings.ini")));
        QVERIFY(QFileInfo::exists(at(".local/share/entity-keys/state.sqlite")));
        QVERIFY(contentOf(at("stderr")).contains("replaced: XDG_CONFIG_HOME"));
    }

    void takesQtsOwnOptions()
    {
        start({QStringLiteral("-reverse"), QStringLiteral("--style"), QStringLiteral("fusion"),
               QStringLiteral("-platform"), QStringLiteral("offscreen")});
        QTRY_VERIFY_WITH_TIMEOUT(hasListed(), patience);
        endsWell();
    }

    void refusesItsOwnFilesAsALog_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file :
             {"config/settings.ini", "config/settings.ini.lock", "config/demo.ini", "data/state.sqlite",
              "data/state.sqlite-journal", "data/state.sqlite.lock", "data/instances/x.lock", "link/state.sqlite"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    /// Also before they are there.
    void refusesItsOwnFilesAsALog()
    {
        QFETCH(QString, file);
        QVERIFY(QDir().mkpath(at(".local/share/entity-keys/instances")));
        QVERIFY(QDir().mkpath(at(".config/entity-keys")));
        QVERIFY(QFile::link(at(".local/share/entity-keys"), at("link")));
        file.replace(QLatin1String("config/"), QLatin1String(".config/entity-keys/"));
        file.replace(QLatin1String("data/"), QLatin1String(".local/share/entity-keys/"));
        start({QStringLiteral("--log"), m_home->filePath(file)});
        QVERIFY(m_program->waitForFinished(patience));
        QCOMPARE(m_program->exitCode(), 2);
        QVERIFY(contentOf(at("stderr")).contains("this program keeps it itself"));
        QVERIFY(!QFile::exists(m_home->filePath(file)));
    }

    void refusesALinkAsALog()
    {
        QVERIFY(QFile::link(at("target"), at("log")));
        start({QStringLiteral("--log"), at("log")});
        QVERIFY(m_program->waitForFinished(patience));
        QCOMPARE(m_program->exitCode(), 2);
        QVERIFY(contentOf(at("stderr")).contains("cannot be used: it is a link"));
        QVERIFY(!QFile::exists(at("target")));
        QVERIFY(m_server->received().isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_Program.moc"
