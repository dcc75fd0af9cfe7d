#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/reveal/HandOverDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/EnvironmentPill.h"

#include <QPushButton>
#include <QTableView>

using namespace ek;
using namespace ek::test;

/// What the strip says of the world that is acted on.
class TestEnvironmentBanner : public QObject
{
    Q_OBJECT

private slots:
    void saysTheEnvironment_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("real");
        QTest::addColumn<QString>("demo");
        QTest::newRow("live") << Environment::Live << QStringLiteral("LIVE · changes affect real businesses at once")
                              << QStringLiteral("DEMO of a live account · nothing here is real");
        QTest::newRow("sandbox") << Environment::Sandbox << QStringLiteral("SANDBOX · test data")
                                 << QStringLiteral("DEMO of a sandbox account · nothing here is real");
        QTest::newRow("unknown") << Environment::Unknown << QStringLiteral("ENVIRONMENT UNKNOWN · handled as live")
                                 << QStringLiteral("DEMO · nothing here is real");
    }

    void saysTheEnvironment()
    {
        QFETCH(const Environment, environment);
        QFETCH(const QString, real);
        QFETCH(const QString, demo);
        EnvironmentBanner banner;
        banner.setEnvironment(environment);
        QCOMPARE(banner.text(), real);
        banner.setWorkspace(WorkspaceKind::Demo);
        QCOMPARE(banner.text(), demo);
        banner.setWorkspace(WorkspaceKind::Real);
        QCOMPARE(banner.text(), real);
    }

    void nothingIsRealInTheDemo_data()
    {
        QTest::addColumn<bool>("isDemo");
        QTest::newRow("demo") << true;
        QTest::newRow("not the demo") << false;
    }

    void nothingIsRealInTheDemo()
    {
        QFETCH(const bool, isDemo);
        UiFixture parts;
        QVERIFY(parts.isRunning);
        MainWindow window(parts.parts());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Profile profile = parts.profile(Environment::Live);
        profile.source = isDemo ? CredentialSource::Demo : CredentialSource::SessionOnly;
        parts.profiles.put(profile);
        parts.session.openWith(profile, secretOf(demoCredential(Environment::Live).toUtf8()));
        QTRY_VERIFY_WITH_TIMEOUT(parts.session.entitiesState().hasData, patience);
        QVERIFY(parts.openEntity(QStringLiteral("Gorska Steza d.o.o.")));
        // One line in the dialogs that create and delete; what opens over those has none.
        const auto check = [isDemo](const QWidget *where, bool hasLine = true) {
            QVERIFY(where);
            const auto *line = where->findChild<EnvironmentBanner *>();
            QCOMPARE(line->isVisible(), hasLine);
            QVERIFY2(line->text().startsWith(QLatin1String("DEMO")) == (isDemo && hasLine), qPrintable(line->text()));
            QVERIFY2(line->text().contains(QStringLiteral("LIVE · \u2068Gorska Steza")) == hasLine,
                     qPrintable(line->text()));
        };
        // One word in the window, with the sentence in its tool tip.
        QCOMPARE(window.findChild<EnvironmentPill *>()->text(),
                 isDemo ? QStringLiteral("DEMO · LIVE") : QStringLiteral("LIVE"));
        QCOMPARE(window.findChild<EnvironmentPill *>()->toolTip().contains(QLatin1String("real businesses")), !isDemo);

        window.findChild<QAction *>(QStringLiteral("newKey"))->trigger();
        check(window.findChild<CreateKeyDialog *>());
        window.findChild<CreateKeyDialog *>()->reject();
        sweep();
        named<QTableView>(&window, QStringLiteral("Keys"))->selectRow(0);
        window.findChild<QAction *>(QStringLiteral("deleteKeys"))->trigger();
        check(window.findChild<DeleteKeysDialog *>());
        window.findChild<DeleteKeysDialog *>()->reject();
        sweep();

        QVERIFY(parts.creation.create(*parts.session.entity(), {QStringLiteral("Webshop"), std::chrono::hours(24)}));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<RevealKeyDialog *>(), patience);
        auto *reveal = window.findChild<RevealKeyDialog *>();
        check(reveal);
        click(named<QPushButton>(reveal, QStringLiteral("Send to command…")));
        auto *send = reveal->findChild<HandOverDialog *>();
        check(send, false);
        click(named<QPushButton>(send, QStringLiteral("New command…")));
        check(send->findChild<TintedDialog *>(), false);
    }
};

QTEST_MAIN(TestEnvironmentBanner)
#include "test_EnvironmentBanner.moc"
