#include "app/Application.h"
#include "core/LogSink.h"
#include "core/Logging.h"
#include "demo/DemoServer.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

namespace {

constexpr int patience = 10'000;

} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    QtMessageHandler m_before = nullptr;

private slots:
    void init()
    {
        m_before = qInstallMessageHandler(nullptr);
        installLogging();
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void sayWhatIsNeededAndNoSecret()
    {
        DemoServer server(demoWorkspace(QDateTime::currentDateTimeUtc()));
        QVERIFY(server.start());
        const QString credential = demoCredential(Environment::Live);
        CommandLine line;
        line.apiUrl = server.url();
        QByteArray utf8 = credential.toUtf8();
        line.credential = Secret::takeFrom(utf8);
        Application application(std::move(line),
                                {m_directory.filePath(QStringLiteral("conf/settings.ini")),
                                 m_directory.filePath(QStringLiteral("data/state.sqlite"))});
        QString problem;
        QVERIFY2(application.start(&problem), qPrintable(problem));
        QTRY_VERIFY_WITH_TIMEOUT(recentLogLines().join(u'\n').contains(QLatin1String("entities listed")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(recentLogLines().join(u'\n').contains(QLatin1String("journal: open done")), patience);

        const QString planted = QStringLiteral("ek_live_plantedplantedplanted0123456789");
        qCDebug(lcApi) << "a slip of ours" << planted;
        qWarning().noquote() << "Authorization: Bearer" << credential;
        auto *action = application.window().findChild<QAction *>(QStringLiteral("copyDiagnostics"));
        QVERIFY(action);
        action->trigger();
        const QString text = QApplication::clipboard()->text();
        for (const char *part : {"Entity Keys 0.",
                                 "Qt: ",
                                 "built with",
                                 "System: ",
                                 "Platform: offscreen",
                                 "Desktop: ",
                                 "TLS: ",
                                 "SQL: QSQLITE, SQLite 3.",
                                 "Keychain: ",
                                 "Screen: ",
                                 "scale 1",
                                 "Session: signed in, environment live",
                                 "credential from: environment",
                                 "Entities: ",
                                 "Create: none",
                                 "entitykeys.api: GET /entities try 1",
                                 "entitykeys.session: signed in",
                                 "entitykeys.journal: open done",
                                 "request id",
                                 "a slip of ours"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY2(!text.contains(credential), qPrintable(text));
        QVERIFY2(!text.contains(credential.mid(12, 8)), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("plantedplanted")), qPrintable(text));
        QVERIFY2(!text.contains(m_directory.path()), qPrintable(text));
    }

#ifdef Q_OS_UNIX
    void filesOfAnEarlierTimeAreClosedToOthers()
    {
        const QTemporaryDir directory;
        const QString folder = directory.filePath(QStringLiteral("conf"));
        QVERIFY(QDir().mkpath(folder));
        QFile settings(folder + QStringLiteral("/settings.ini"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.close();
        constexpr auto lax = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(settings.setPermissions(lax));
        QVERIFY(QFile::setPermissions(folder, lax | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));

        const Application application(CommandLine(), {settings.fileName(), QString()});
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(settings.fileName()).permissions() & others));
        QVERIFY(!(QFileInfo(folder).permissions() & others));
        QVERIFY(recentLogLines().join(u'\n').contains(
            QLatin1String("entitykeys.files: closed to others: settings.ini: 0644 -> 0600")));
    }
#endif
};

QTEST_MAIN(TestDiagnostics)
#include "test_Diagnostics.moc"
