#include "demo/DemoServer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
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

    void start(const QStringList &arguments, const QString &rules = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home->path());
        environment.insert(QStringLiteral("ENTITY_KEYS_CREDENTIAL"), m_credential);
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        if (!rules.isEmpty())
            environment.insert(QStringLiteral("QT_LOGGING_RULES"), rules);
        m_program = std::make_unique<QProcess>();
        m_program->setProcessEnvironment(environment);
        m_program->setStandardErrorFile(at("stderr"));
        m_program->start(qEnvironmentVariable("ENTITY_KEYS"),
                         QStringList{QStringLiteral("--api-url"), m_server->url().toString()} + arguments);
        QVERIFY(m_program->waitForStarted());
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
