#include "UiFixture.h"
#include "WidgetTools.h"

#include <QComboBox>
#include <QSpinBox>

using namespace ek;
using namespace ek::test;

/// What is set takes effect at once, and is still set after a restart.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<UiFixture> m_parts;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }
    QWidget *open()
    {
        action("settings")->trigger();
        return openDialog(QStringLiteral("settingsDialog"));
    }

private slots:
    void init()
    {
        m_parts = std::make_unique<UiFixture>();
        m_window = m_parts->showWindow();
        QVERIFY(m_window);
    }

    void cleanup()
    {
        m_window.reset();
        m_parts.reset();
        sweep();
    }

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
};

QTEST_MAIN(TestSettingsDialog)
#include "test_SettingsDialog.moc"
