#include "WindowTest.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageDialog.h"
#include "ui/window/SettingsDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace ek;
using namespace ek::test;

/// What is set takes effect at once, and is still set after a restart.
class TestSettingsDialog : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    QWidget *open()
    {
        action("settings")->trigger();
        return openDialog(QStringLiteral("settingsDialog"));
    }

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void opensByItsKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(openDialog(QStringLiteral("settingsDialog")));
    }

    void showsWhatHolds()
    {
        m_parts->settings.preferences.setClipboardTime(std::chrono::seconds(45));
        m_parts->settings.preferences.setLockTime(std::chrono::minutes(0));
        m_parts->settings.preferences.setAppearance(Appearance::Dark);
        QWidget *dialog = open();
        QVERIFY(dialog);
        QCOMPARE(named<QSpinBox>(dialog, QStringLiteral("Clipboard is cleared after"))->value(), 45);
        QCOMPARE(named<QComboBox>(dialog, QStringLiteral("Lock after"))->currentText(), QStringLiteral("Never"));
        QCOMPARE(named<QComboBox>(dialog, QStringLiteral("Appearance"))->currentText(), QStringLiteral("Dark"));
    }

    void offersWhatCanBeSet()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        const auto *clipboard = named<QSpinBox>(dialog, QStringLiteral("Clipboard is cleared after"));
        QCOMPARE(clipboard->minimum(), 5);
        QCOMPARE(clipboard->maximum(), 120);
        QCOMPARE(clipboard->value(), 20);
        const auto *lock = named<QComboBox>(dialog, QStringLiteral("Lock after"));
        QCOMPARE(lock->currentText(), QStringLiteral("10 minutes"));
        QStringList offered;
        for (int row = 0; row < lock->count(); ++row)
            offered += lock->itemText(row);
        QCOMPARE(offered.join(QLatin1Char('|')),
                 QStringLiteral("Never|1 minute|5 minutes|10 minutes|30 minutes|60 minutes"));
    }

    void changesHoldAtOnceAndAfterwards()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        named<QSpinBox>(dialog, QStringLiteral("Clipboard is cleared after"))->setValue(33);
        QCOMPARE(m_parts->clipboard.lifetime(), std::chrono::seconds(33));
        auto *appearance = named<QComboBox>(dialog, QStringLiteral("Appearance"));
        appearance->setCurrentIndex(appearance->findText(QStringLiteral("Dark")));
        QVERIFY(action("dark")->isChecked());
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        appearance->setCurrentIndex(appearance->findText(QStringLiteral("Light")));
        QVERIFY(action("light")->isChecked());
        auto *lock = named<QComboBox>(dialog, QStringLiteral("Lock after"));
        lock->setCurrentIndex(lock->findText(QStringLiteral("30 minutes")));
        m_parts->clock.pass(std::chrono::minutes(29));
        m_parts->lock.check();
        QVERIFY(!m_parts->lock.isLocked());

        // Less than what has passed already: that is over.
        lock->setCurrentIndex(lock->findText(QStringLiteral("5 minutes")));
        QVERIFY(m_parts->lock.isLocked());
        QVERIFY(!openDialog(QStringLiteral("settingsDialog")));

        const Settings again(m_parts->settings.file.path());
        QCOMPARE(again.preferences.clipboardTime(), std::chrono::seconds(33));
        QCOMPARE(again.preferences.lockTime(), std::chrono::minutes(5));
        QCOMPARE(again.preferences.appearance(), Appearance::Light);
    }

    void aLanguageIsKeptForTheNextStart()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        auto *language = named<QComboBox>(dialog, QStringLiteral("Language"));
        QVERIFY(language);
        QStringList offered;
        for (int row = 0; row < language->count(); ++row)
            offered += language->itemText(row);
        QCOMPARE(offered.join(u'|'), QStringLiteral("Follow the system|English|Deutsch|Slovenščina"));
        QCOMPARE(language->currentText(), QStringLiteral("Follow the system"));
        auto *restart = named<QPushButton>(dialog, QStringLiteral("Restart now"));
        QVERIFY(restart && !restart->isVisible());

        language->setCurrentIndex(language->findText(QStringLiteral("Deutsch")));
        QVERIFY(restart->isVisible());
        QVERIFY2(said(dialog).contains(QStringLiteral("Entity Keys speaks German from its next start.")),
                 qPrintable(said(dialog)));
        QCOMPARE(Settings(m_parts->settings.file.path()).preferences.language(), QStringLiteral("de"));
        static_cast<QDialog *>(dialog)->reject();
        sweep();

        // It is still to come when the dialog is opened once more, and no longer when it was taken back.
        dialog = open();
        restart = named<QPushButton>(dialog, QStringLiteral("Restart now"));
        QVERIFY(restart->isVisible());
        language = named<QComboBox>(dialog, QStringLiteral("Language"));
        language->setCurrentIndex(0);
        QVERIFY(!restart->isVisible());
        QVERIFY(Settings(m_parts->settings.file.path()).preferences.language().isEmpty());
    }

    void listsAreKeptUntilItIsSwitchedOff()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        auto *keep = named<QCheckBox>(dialog, QStringLiteral("Keep lists on this computer"));
        QVERIFY(keep && keep->isChecked());
        keep->setChecked(false);
        QVERIFY(!Settings(m_parts->settings.file.path()).preferences.keepLists());
        keep->setChecked(true);
        QVERIFY(Settings(m_parts->settings.file.path()).preferences.keepLists());
    }

    void forgetsListsOnceItWasConfirmed()
    {
        QVERIFY(m_parts->openSandboxEntity());
        Inventory &inventory = m_parts->workspace.inventory;
        QVERIFY(inventory.table().count() > 0);
        QWidget *dialog = open();
        QVERIFY(dialog);
        auto *forget = named<QPushButton>(dialog, QStringLiteral("Forget lists"));
        forget->click();
        auto *question = dialog->findChild<MessageDialog *>(QStringLiteral("forgetListsDialog"));
        QVERIFY(question);
        QVERIFY(question->more().contains(QStringLiteral("all profiles")));
        QVERIFY(question->more().contains(QStringLiteral("Nothing changes at the server")));
        question->defaultButton()->click();
        QVERIFY(inventory.table().count() > 0);
        sweep();

        forget->click();
        question = dialog->findChild<MessageDialog *>(QStringLiteral("forgetListsDialog"));
        QVERIFY(question);
        const QList<QPushButton *> buttons = question->findChildren<QPushButton *>();
        const auto meant = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
            return button->accessibleName() == u"Forget";
        });
        QVERIFY(meant != buttons.cend());
        QSignalSpy reset(&inventory, &Inventory::tableReset);
        forget->setFocus();
        (*meant)->click();
        QCOMPARE(reset.size(), 1);
        QTRY_VERIFY2_WITH_TIMEOUT(said(dialog).contains(QStringLiteral("What was read is forgotten")),
                                  qPrintable(said(dialog)), patience);
        QVERIFY(forget->isEnabled());
        sweep();
        QCOMPARE(dialog->focusWidget(), forget); // and not wherever the next one is
    }

    void theDemoKeepsNothing()
    {
        Profile demo = m_parts->profile(Environment::Sandbox);
        demo.source = CredentialSource::Demo;
        m_parts->session.openWith(demo, secretOf(demoCredential(Environment::Sandbox).toUtf8()));
        QWidget *dialog = open();
        QVERIFY(dialog);
        const auto *keep = named<QCheckBox>(dialog, QStringLiteral("Keep lists on this computer"));
        QVERIFY(!keep->isChecked());
        QVERIFY(!keep->isEnabled());
        QVERIFY(said(dialog).contains(QStringLiteral("The demo workspace keeps nothing on this computer.")));
        QVERIFY(Settings(m_parts->settings.file.path()).preferences.keepLists()); // what is set stays set
    }

    void saysWhatWasForgotten()
    {
        auto *dialog = qobject_cast<SettingsDialog *>(open());
        QVERIFY(dialog);
        dialog->showForgotten(1);
        QVERIFY2(said(dialog).contains(QStringLiteral("The lists of 1 account")), qPrintable(said(dialog)));
        dialog->showForgotten(tl::unexpected(StorageError{.detail = QStringLiteral("not a file")}));
        QVERIFY(said(dialog).contains(QStringLiteral("Not everything could be deleted")));
        QVERIFY(said(dialog).contains(QStringLiteral("not a file")));
    }

    void restartEndsTheProgram()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        auto *language = named<QComboBox>(dialog, QStringLiteral("Language"));
        language->setCurrentIndex(language->findText(QStringLiteral("Deutsch")));
        QVERIFY(!m_window->isRestartWanted());
        QVERIFY(endsTheProgram([&] { named<QPushButton>(dialog, QStringLiteral("Restart now"))->click(); }));
        QVERIFY(m_window->isRestartWanted());
        // What ends it later for another reason is no restart.
        QVERIFY(endsTheProgram([this] { action("quit")->trigger(); }));
        QVERIFY(!m_window->isRestartWanted());
    }

    /// A key that is not stored holds up a restart as it holds up the end.
    void restartIsHeldUpLikeTheEnd()
    {
        QVERIFY(m_parts->openSandboxEntity());
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Till"), std::chrono::hours(24)}));
        QVERIFY(QTest::qWaitFor([this] { return m_window->findChild<RevealKeyDialog *>(); }, patience));
        QVERIFY(!endsTheProgram([this] { m_window->restart(); }));
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->findChild<MessageDialog *>());
    }

    void restartIsNotOfferedWhereItWouldLackItsCredential()
    {
        m_window.reset();
        MainWindowParts parts = m_parts->parts();
        parts.offersRestart = false;
        m_window = std::make_unique<MainWindow>(parts);
        m_window->show();
        QWidget *dialog = open();
        QVERIFY(dialog);
        auto *language = named<QComboBox>(dialog, QStringLiteral("Language"));
        language->setCurrentIndex(language->findText(QStringLiteral("Deutsch")));
        QVERIFY(!named<QPushButton>(dialog, QStringLiteral("Restart now"))->isVisible());
        QVERIFY(said(dialog).contains(QStringLiteral("from its next start")));
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "test_SettingsDialog.moc"
