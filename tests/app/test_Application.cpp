#include "app/Application.h"
#include "demo/DemoServer.h"
#include "session/Settings.h"
#include "ui/design/TextLanguage.h"
#include "ui/window/MainWindow.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

namespace {

constexpr int patience = 10'000;

/// What an item view of that accessible name holds.
int rows(const MainWindow &window, const char *name)
{
    const QList<QAbstractItemView *> views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (view->accessibleName() == QLatin1String(name))
            return view->model()->rowCount();
    }
    return -1;
}

bool says(const MainWindow &window, const char *text)
{
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(QString::fromUtf8(text));
    });
}

} // namespace

/// The program as main() makes it.
class TestApplication : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    [[nodiscard]] QString settingsPath() const { return m_directory->filePath(QStringLiteral("new/settings.ini")); }
    [[nodiscard]] Places places() const
    {
        return {settingsPath(), m_directory->filePath(QStringLiteral("data/state.sqlite"))};
    }

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void startsSignedOut()
    {
        Application application(CommandLine(), places());
        QString problem;
        QVERIFY2(application.start(&problem), qPrintable(problem));
        QVERIFY(application.window().isVisible());
        QVERIFY(says(application.window(), "Sign in with an API credential"));
    }

    void opensTheDemoWorkspace()
    {
        CommandLine line;
        line.demo = true;
        Application application(std::move(line), places());
        QString problem;
        QVERIFY2(application.start(&problem), qPrintable(problem));
        QTRY_VERIFY_WITH_TIMEOUT(rows(application.window(), "Entities") > 0, patience);
        QVERIFY(says(application.window(), "nothing here is real"));
    }

    void opensAnUnsavedProfileFromTheEnvironment()
    {
        DemoServer server(demoWorkspace(QDateTime::currentDateTimeUtc()));
        QVERIFY(server.start());
        const QByteArray credential = demoCredential(Environment::Live).toUtf8();
        {
            CommandLine line;
            line.apiUrl = server.url();
            QByteArray utf8(credential.constData(), credential.size());
            line.credential = Secret::takeFrom(utf8);
            Application application(std::move(line), places());
            QString problem;
            QVERIFY2(application.start(&problem), qPrintable(problem));
            QTRY_VERIFY_WITH_TIMEOUT(rows(application.window(), "Entities") > 0, patience);
            QVERIFY(says(application.window(), "Credential from the environment"));
            QVERIFY(says(application.window(), "LIVE"));
            QCOMPARE(server.received().constFirst().authorization, "Bearer " + credential);
        }
        // Neither the profile nor its credential is kept.
        QFile file(settingsPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(!kept.contains(credential));
        QVERIFY(!kept.contains("profiles"));
    }

    void speaksTheLanguageOfItsSettings()
    {
        const auto restore = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
        QString problem;
        {
            Settings settings(settingsPath());
            settings.preferences.setLanguage(QStringLiteral("de"));
        }
        {
            Application application(CommandLine(), places());
            QVERIFY2(application.start(&problem), qPrintable(problem));
            QVERIFY(says(application.window(), "Die API-Schlüssel Ihrer Unternehmen"));
        }
        // What stands on the command line goes before it.
        CommandLine line;
        line.language = QStringLiteral("en");
        Application application(std::move(line), places());
        QVERIFY2(application.start(&problem), qPrintable(problem));
        QVERIFY(says(application.window(), "Your entities' API keys"));
    }

    void speaksTheSystemsLanguage()
    {
        const auto restore = qScopeGuard([] {
            qunsetenv("LANGUAGE");
            applyLanguage(QStringLiteral("en"));
        });
        qputenv("LANGUAGE", "fr:de:en");
        if (!QLocale::system().uiLanguages().value(0).startsWith(QLatin1String("fr")))
            QSKIP("this system does not read LANGUAGE");
        QString problem;
        Application application(CommandLine(), places());
        QVERIFY2(application.start(&problem), qPrintable(problem));
        // The first of the user's languages that there are texts in.
        QVERIFY(says(application.window(), "Die API-Schlüssel Ihrer Unternehmen"));
    }

    void saysThatThereIsNoSuchProfile()
    {
        CommandLine line;
        line.profile = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef"); // pasted into the wrong place
        line.language = QStringLiteral("en");
        Application application(std::move(line), places());
        QString problem;
        QVERIFY(!application.start(&problem));
        QVERIFY(problem.contains(QLatin1String("There is no profile named")));
        QVERIFY2(!problem.contains(QLatin1String("0123456789")), qPrintable(problem));
    }
};

QTEST_MAIN(TestApplication)
#include "test_Application.moc"
