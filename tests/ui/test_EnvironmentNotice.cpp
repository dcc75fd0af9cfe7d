#include "FaultyApi.h"
#include "WindowTest.h"
#include "ui/actions/Actions.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyPanel.h"
#include "ui/profiles/EnvironmentNotice.h"
#include "ui/profiles/ProfileSwitcher.h"
#include "ui/profiles/ProfilesDialog.h"
#include "ui/widgets/EnvironmentPill.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

using namespace ek;
using namespace ek::test;

/// A profile, its credential and the server's answers that disagree about the environment, on every surface.
class TestEnvironmentNotice : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    FaultyApi m_api;

    bool open(Environment saved, const char *credential)
    {
        Profile profile = m_parts->profile(saved);
        profile.apiUrl = m_api.server.url();
        m_parts->profiles.put(profile);
        m_parts->session.openWith(profile, secretOf(credential));
        return QTest::qWaitFor(
            [this] {
                return m_parts->session.entity() && m_parts->keys.state(m_parts->entityId()).hasData
                    && !m_parts->keys.state(m_parts->entityId()).isLoading;
            },
            patience);
    }
    void serveKey(const char *environment)
    {
        m_api.onKeys = answer(200,
                              FaultyApi::list({FaultyApi::key(QStringLiteral("key_1"), QStringLiteral("Webshop"),
                                                              QLatin1String(environment))}));
    }
    [[nodiscard]] EnvironmentNotice *notice() const { return m_window->findChild<EnvironmentNotice *>(); }
    [[nodiscard]] bool asksForTheName()
    {
        auto *table = m_window->findChild<KeyPanel *>()->findChild<QAbstractItemView *>();
        table->selectAll();
        m_window->findChild<Actions *>()->deleteKeys->trigger();
        auto *dialog = m_window->findChild<DeleteKeysDialog *>();
        const bool asks = dialog && named<QLineEdit>(dialog, QStringLiteral("Confirm key name"));
        if (dialog)
            dialog->reject();
        sweep();
        return asks;
    }

private slots:
    void init()
    {
        QVERIFY(openWindow());
        serveKey("sandbox");
    }

    void cleanup() { closeWindow(); }

    void nothingIsSaidWhereAllAgree()
    {
        QVERIFY(open(Environment::Sandbox, "sk_sandbox_0123456789abcdef"));
        QVERIFY(!notice()->isVisible());
        QVERIFY(
            m_window->findChild<EnvironmentPill *>()->text().contains(QLatin1String("SANDBOX"), Qt::CaseInsensitive));
        QVERIFY(!asksForTheName());
    }

    void aLiveCredentialIsLiveEverywhere()
    {
        QVERIFY(open(Environment::Sandbox, "sk_live_0123456789abcdef"));
        QVERIFY(notice()->isVisible());
        QVERIFY(said(notice()).contains(QLatin1String("handled as live")));
        QVERIFY(m_window->findChild<EnvironmentPill *>()->text().contains(QLatin1String("LIVE")));
        QVERIFY(m_window->windowTitle().contains(QLatin1String("Live")));
        QVERIFY(m_window->findChild<ProfileSwitcher *>()->currentText().contains(QLatin1String("Live")));
        QCOMPARE(named<QLabel>(m_window.get(), QStringLiteral("Chosen entity's environment"))->text(),
                 QStringLiteral("LIVE"));
        ProfilesDialog profiles(m_parts->session, m_parts->profiles, nullptr);
        QVERIFY(profiles.findChild<QListWidget *>()->item(0)->text().contains(QLatin1String("Live")));
        QVERIFY(asksForTheName());
        m_parts->session.signOut();
        QVERIFY(!notice()->isVisible());
    }

    void anAnswerAboutLiveClosesWhatAskedWithLessCare()
    {
        QVERIFY(open(Environment::Sandbox, "sk_sandbox_0123456789abcdef"));
        auto *table = m_window->findChild<KeyPanel *>()->findChild<QAbstractItemView *>();
        table->selectAll();
        m_window->findChild<Actions *>()->deleteKeys->trigger();
        QPointer<DeleteKeysDialog> dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        serveKey("live");
        m_parts->keys.refresh(m_parts->entityId());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
        sweep();
        QVERIFY(said(notice()).contains(QLatin1String("about live")));
        QVERIFY(m_window->findChild<EnvironmentPill *>()->text().contains(QLatin1String("LIVE")));
        QVERIFY(asksForTheName());
    }
};

QTEST_MAIN(TestEnvironmentNotice)
#include "test_EnvironmentNotice.moc"
