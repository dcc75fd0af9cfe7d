#include "FaultyApi.h"
#include "WindowTest.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageDialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>

using namespace ek;
using namespace ek::test;

/// A new key's way from the server to "stored", and what may not end the program meanwhile.
class TestMainWindowClosing : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    [[nodiscard]] RevealKeyDialog *reveal() const { return m_window->findChild<RevealKeyDialog *>(); }
    [[nodiscard]] MessageDialog *question(const char *name) const
    {
        return m_window->findChild<MessageDialog *>(QString::fromLatin1(name));
    }
    void create(const QString &name)
    {
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {name, std::chrono::hours(24)}));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.phase() == KeyCreation::Phase::Idle, patience);
    }
    void store()
    {
        named<QCheckBox>(reveal(), QStringLiteral("I have stored this key"))->click();
        click(button(reveal(), QStringLiteral("Done")));
        sweep();
    }

private slots:
    void init()
    {
        QVERIFY(openWindow());
        QVERIFY(m_parts->openSandboxEntity());
    }

    void cleanup() { closeWindow(); }

    void aListThatContradictsTheAnswerIsTold()
    {
        FaultyApi api;
        QVERIFY(m_parts->openAt(api.server.url()));
        api.onPost = [&](auto &connection) {
            const QString id = QLatin1String(FaultyApi::createdKey);
            api.serveKeys({FaultyApi::key(id, QStringLiteral("Kept under this"), QStringLiteral("sandbox"))});
            FaultyApi().onPost(connection);
        };
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(said(reveal()).contains(QLatin1String("Kept under this")), patience);
        store();
        m_parts->session.signOut(); // before its server goes
    }

    void theClipboardIsWaitedFor()
    {
        m_parts->clipboard.copy(secretOf("ek_live_00112233445566778899aabbccddeeff"));
        m_window->close();
        QVERIFY(m_window->isVisible()); // some managers put it back a moment later
        QVERIFY(QApplication::clipboard()->text().trimmed().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    }

    void aKeyLeftOnTheClipboardIsTold()
    {
        const QString left = QStringLiteral("KEY=ek_live_00112233445566778899aabbccddeeff");
        m_parts->clipboard.copy(secretOf(left.mid(4).toUtf8()));
        QApplication::clipboard()->setText(left);
        m_window->close();
        QTRY_VERIFY_WITH_TIMEOUT(question("quitWithClipboard"), patience);
        QVERIFY(question("quitWithClipboard")->text().contains(QLatin1String("with the key in it")));
        click(button(question("quitWithClipboard"), QStringLiteral("Keep open")));
        sweep();
        QVERIFY(m_window->isVisible());
        m_window->close();
        QTRY_VERIFY_WITH_TIMEOUT(question("quitWithClipboard"), patience);
        click(button(question("quitWithClipboard"), QStringLiteral("Quit anyway")));
        QVERIFY(!m_window->isVisible());
        QCOMPARE(QApplication::clipboard()->text(), left);
    }

    void endsWhereNothingIsLost()
    {
        QVERIFY(m_window->mayEnd());
        QVERIFY(m_window->close());
    }

    void aKeyNotStoredHoldsUpTheEnd()
    {
        create(QStringLiteral("Webshop"));
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        QVERIFY(!m_window->mayEnd());
        QVERIFY(question("loseKeyQuestion")->text().contains(QLatin1String("Webshop")));
        QVERIFY(!m_window->close());
        QVERIFY(!quitEndsTheProgram());
        QVERIFY(m_window->isVisible() && reveal()->isVisible());
        QVERIFY(question("loseKeyQuestion"));
        click(button(question("loseKeyQuestion"), QStringLiteral("Keep open")));
        sweep();
        store();
        QVERIFY(!reveal());
        QVERIFY(m_window->mayEnd());
        QVERIFY(quitEndsTheProgram());
    }

    /// The window's shortcuts rest while a dialog is open; this one must not.
    void theShortcutToQuitAsksOverADialog()
    {
        create(QStringLiteral("Webshop"));
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        QVERIFY(QTest::qWaitForWindowActive(reveal()));
        constexpr int wentOn = 42;
        QTimer::singleShot(0, qApp, [this] {
            QTest::keyClick(reveal(), Qt::Key_Q, Qt::ControlModifier);
            QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(wentOn); });
        });
        QCOMPARE(QApplication::exec(), wentOn);
        QVERIFY(m_window->isVisible() && reveal()->isVisible());
        QVERIFY(question("loseKeyQuestion"));
        click(button(question("loseKeyQuestion"), QStringLiteral("Keep open")));
        sweep();
        QVERIFY(reveal()->isVisible());
    }

    void theNewKeyIsSelectedOnceStored()
    {
        create(QStringLiteral("Webshop"));
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        store();
        auto *table = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 6, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Webshop"),
                                  patience);
    }

    void keysAreRevealedOneAfterTheOther_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Done") << 0;
        QTest::newRow("window manager, after the check box") << 1;
        QTest::newRow("Esc, after the check box") << 2;
        QTest::newRow("without storing") << 3;
    }

    void keysAreRevealedOneAfterTheOther()
    {
        QFETCH(const int, way);
        create(QStringLiteral("First"));
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        create(QStringLiteral("Second"));
        QVERIFY(m_parts->creation.hasReveal());
        QCOMPARE(m_window->findChildren<RevealKeyDialog *>().size(), 1);
        QCOMPARE(reveal()->keyLabel(), QStringLiteral("First"));
        if (way != 3)
            named<QCheckBox>(reveal(), QStringLiteral("I have stored this key"))->click();
        switch (way) {
        case 0:
            click(button(reveal(), QStringLiteral("Done")));
            break;
        case 1:
            reveal()->close();
            break;
        case 2:
            QTest::keyClick(reveal(), Qt::Key_Escape);
            break;
        case 3:
            reveal()->reject();
            click(button(question("loseKeyQuestion"), QStringLiteral("Close without storing")));
            break;
        default:
            QFAIL("there is no such way");
        }
        sweep();
        QTRY_VERIFY_WITH_TIMEOUT(reveal() && reveal()->keyLabel() == QLatin1String("Second"), patience);
        QVERIFY(reveal()->isVisible());
        store();
        QVERIFY(!reveal());
    }

    void leavingTheProfileLosesNoKey()
    {
        m_parts->server.setBehaviour({.latencyMs = 100});
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        m_parts->session.signOut();
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        QCOMPARE(reveal()->keyLabel(), QStringLiteral("Webshop"));
        QVERIFY(said(reveal()).contains(QLatin1String("Gorska Steza d.o.o. (test)")));
    }

    void aCreateUnderWayHoldsUpTheEnd()
    {
        m_parts->server.setBehaviour({.latencyMs = 200});
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        QVERIFY(said(m_window.get()).contains(QLatin1String("Creating the key")));
        QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("newKey"))->isEnabled());
        QVERIFY(!m_window->close());
        QVERIFY(!quitEndsTheProgram());
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
    }

    void doubtIsShownAndResolved()
    {
        FaultyApi api;
        api.onPost = resetConnection();
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
        QVERIFY(said(m_window.get()).contains(QLatin1String("It is not known whether the key")));
        // Another one has to wait, and it is said for what.
        m_window->findChild<QAction *>(QStringLiteral("newKey"))->trigger();
        QVERIFY(!m_window->findChild<CreateKeyDialog *>());
        QVERIFY(m_window->findChild<OutcomeBar *>()->text().contains(QLatin1String("First recover or discard")));
        QCOMPARE(QApplication::focusWidget(), button(m_window.get(), QStringLiteral("Recover key")));

        // Ending asks, once; keeping open is the default.
        QVERIFY(!m_window->close());
        QVERIFY(question("quitInDoubt")->text().contains(QLatin1String("Webshop")));
        QCOMPARE(question("quitInDoubt")->defaultButton()->text().remove(u'&'), QStringLiteral("Keep open"));
        click(button(question("quitInDoubt"), QStringLiteral("Keep open")));
        sweep();
        QVERIFY(m_window->isVisible());

        api.onPost = FaultyApi().onPost;
        click(button(m_window.get(), QStringLiteral("Recover key")));
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        QVERIFY(!said(m_window.get()).contains(QLatin1String("It is not known whether the key")));
    }

    void quittingInDoubtWhenTold()
    {
        FaultyApi api;
        api.onPost = resetConnection();
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
        QVERIFY(!m_window->close());
        click(button(question("quitInDoubt"), QStringLiteral("Quit anyway")));
        QVERIFY(!m_window->isVisible());
    }

    void aFailureIsSaidWhereTheDialogWasClosed()
    {
        FaultyApi api;
        api.onPost = later(std::chrono::milliseconds(50),
                           answer(422, FaultyApi::refusal(QStringLiteral("validation_error"), QStringLiteral("No"))));
        QVERIFY(m_parts->openAt(api.server.url()));
        m_window->findChild<QAction *>(QStringLiteral("newKey"))->trigger();
        auto *dialog = m_window->findChild<CreateKeyDialog *>();
        click(button(dialog, QStringLiteral("Create key")));
        dialog->close();
        sweep();
        QTRY_VERIFY_WITH_TIMEOUT(said(m_window.get()).contains(QLatin1String("No key was created.")), patience);
    }
};

QTEST_MAIN(TestMainWindowClosing)
#include "test_MainWindowClosing.moc"
