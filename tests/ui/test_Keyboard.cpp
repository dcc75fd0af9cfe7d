#include "EveryDialog.h"
#include "ui/widgets/StatePage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ek;
using namespace ek::test;

namespace {

/// The order of a dialog's buttons that a desktop asks for.
class ButtonOrder final : public QProxyStyle
{
public:
    int layout = QDialogButtonBox::GnomeLayout;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonLayout ? layout : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

bool isStop(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// What Tab reaches from the widget that has the focus, in that order, once round.
QWidgetList tabStops(QWidget *window)
{
    QWidgetList stops;
    for (int presses = 0; presses < 80; ++presses) {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, Qt::Key_Tab);
        QWidget *now = window->focusWidget();
        if (!now || stops.contains(now))
            break;
        stops += now;
    }
    return stops;
}

} // namespace

/// Dialogs are worked by the keyboard alike on every desktop.
class TestKeyboard : public QObject
{
    Q_OBJECT

private:
    ButtonOrder *m_order = nullptr;
    QStringList m_faults;

    void checkTabs(const QString &what, QWidget *window)
    {
        if (!qobject_cast<QDialog *>(window))
            return;
        const QWidgetList stops = tabStops(window);
        const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (isStop(button) && button->window() == window && !stops.contains(button))
                m_faults += what + QStringLiteral(": Tab does not reach ") + button->text();
        }
        const auto *box = window->findChild<QDialogButtonBox *>();
        QList<QAbstractButton *> seen;
        for (QWidget *stop : stops) {
            if (auto *button = qobject_cast<QAbstractButton *>(stop); button && box && button->parentWidget() == box)
                seen += button;
        }
        QList<QAbstractButton *> fromLeft = seen;
        std::sort(fromLeft.begin(), fromLeft.end(), [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
        // Where the round began is of no importance.
        for (qsizetype turn = 0; turn < seen.size() && seen != fromLeft; ++turn)
            seen.append(seen.takeFirst());
        if (seen != fromLeft)
            m_faults += what + QStringLiteral(": Tab goes through the buttons in another order than they are seen in");
    }

private slots:
    void initTestCase()
    {
        prepareApplication();
        m_order = new ButtonOrder;
        QApplication::setStyle(m_order);
    }

    void init() { m_faults.clear(); }

    void tabReachesEverything_data()
    {
        QTest::addColumn<int>("layout");
        QTest::newRow("GNOME") << int(QDialogButtonBox::GnomeLayout);
        QTest::newRow("KDE") << int(QDialogButtonBox::KdeLayout);
    }

    void tabReachesEverything()
    {
        QFETCH(const int, layout);
        m_order->layout = layout;
        EveryDialog every(QStringLiteral("Shop"),
                          [this](const QString &what, QWidget *window) { checkTabs(what, window); });
        QVERIFY2(every.visitAll(), qPrintable(every.failure()));
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
    }

    /// As Qt's own dialogs do, and ours did: the box has its buttons before it is in the dialog.
    void aBoxThatWasMadeAheadIsInOrder_data() { tabReachesEverything_data(); }

    void aBoxThatWasMadeAheadIsInOrder()
    {
        QFETCH(const int, layout);
        m_order->layout = layout;
        QDialog dialog;
        auto *box = new QDialogButtonBox;
        box->addButton(QStringLiteral("Do it"), QDialogButtonBox::AcceptRole);
        box->addButton(QStringLiteral("Cancel"), QDialogButtonBox::RejectRole);
        auto *field = new QLineEdit;
        auto *column = new QVBoxLayout(&dialog);
        column->addWidget(field);
        column->addWidget(box);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        field->setFocus();
        checkTabs(QStringLiteral("made ahead"), &dialog);
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
    }

    void enterNeverChangesACheckBox()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning && parts.openSandboxEntity());
        auto reveal = parts.create({QStringLiteral("Webshop"), std::chrono::hours(24)});
        QVERIFY(reveal);
        QPointer<RevealKeyDialog> dialog =
            new RevealKeyDialog(std::move(*reveal), parts.clipboard, parts.handOverParts(), nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QSignalSpy finished(dialog.data(), &QDialog::finished);
        auto *stored = named<QCheckBox>(dialog, QStringLiteral("I have stored this key"));
        stored->setFocus();
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(stored, key);
            QVERIFY(!stored->isChecked());
        }
        QCOMPARE(finished.size(), 0); // nothing has been said yet
        QTest::keyClick(stored, Qt::Key_Space);
        QVERIFY(stored->isChecked());
        QTest::keyClick(stored, Qt::Key_Return);
        QVERIFY(stored->isChecked());
        QCOMPARE(finished.size(), 1); // "Done"
        QCOMPARE(finished.constFirst().constFirst().toInt(), int(QDialog::Accepted));
        sweep();
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning);
        parts.settings.commands.set({Command{QStringLiteral("Cat"), unixCommand("cat"), {}, false}});
        QVERIFY(parts.openSandboxEntity());
        auto reveal = parts.create({QStringLiteral("Webshop"), std::chrono::hours(24)});
        QVERIFY(reveal);
        QPointer<RevealKeyDialog> dialog =
            new RevealKeyDialog(std::move(*reveal), parts.clipboard, parts.handOverParts(), nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *show = named<QPushButton>(dialog, QStringLiteral("Show key"));
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Return);
        QCOMPARE(show->text(), QStringLiteral("Hide key"));
        QTest::keyClick(show, Qt::Key_Enter);
        QCOMPARE(show->text(), QStringLiteral("Show key"));

        // Not "Send key", which is the default there.
        click(named<QPushButton>(dialog, QStringLiteral("Send to command…")));
        auto *send = dialog->findChild<HandOverDialog *>();
        auto *edit = named<QPushButton>(send, QStringLiteral("New command…"));
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(send->findChild<TintedDialog *>(QStringLiteral("editCommandDialog")));
        QVERIFY(!named<QPlainTextEdit>(send, QStringLiteral("Command output"))->isVisible());
        send->findChild<TintedDialog *>(QStringLiteral("editCommandDialog"))->reject();
        sweep();

        // Whoever reads what the command printed does not send the key again.
        click(named<QPushButton>(send, QStringLiteral("Send key")));
        auto *output = named<QPlainTextEdit>(send, QStringLiteral("Command output"));
        QTRY_VERIFY_WITH_TIMEOUT(output->isVisible(), patience);
        output->setFocus();
        QTest::keyClick(output, Qt::Key_Return);
        QVERIFY(named<QPushButton>(send, QStringLiteral("Send key"))->isEnabled()); // it is not under way
        QVERIFY(send->isVisible());
        delete dialog;
        sweep();
    }

    void enterNeverDestroys()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning && parts.openSandboxEntity());
        const KeysOfEntity group{*parts.session.entity(), Environment::Sandbox, {parts.listed().constFirst()}};
        auto *dialog = new DeleteKeysDialog(parts.deletion, {group}, parts.clock, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *remove = named<QPushButton>(dialog, QStringLiteral("Delete"));
        QVERIFY(remove->isEnabled());
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Return);
        QVERIFY(!parts.deletion.isRunning());
        QVERIFY(dialog->isVisible());
        dialog->reject();
        sweep();

        int givenUp = 0;
        QWidget owner;
        owner.show();
        MessageDialog *question = ask(&owner,
                                      {QStringLiteral("q"), QStringLiteral("T"), QStringLiteral("Text"),
                                       QStringLiteral("More"), QStringLiteral("Keep"), QStringLiteral("Give up")},
                                      [&givenUp] { ++givenUp; });
        QVERIFY(QTest::qWaitForWindowActive(question));
        QCOMPARE(question->focusWidget(), question->defaultButton());
        auto *giveUp = named<QPushButton>(question, QStringLiteral("Give up"));
        giveUp->setFocus();
        QTest::keyClick(giveUp, Qt::Key_Return);
        QCOMPARE(givenUp, 0);
        QVERIFY(question->isVisible());
        QTest::keyClick(giveUp, Qt::Key_Space);
        QCOMPARE(givenUp, 1);
        sweep();
    }

    /// What is pressed by keyboard is disabled while it is under way. The focus waits in the list, and comes back.
    void theFocusOfADisabledButtonComesBack()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning);
        MainWindow window(parts.parts());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(parts.openSandboxEntity());
        auto *refresh = named<QToolButton>(&window, QStringLiteral("Refresh"));
        auto *keys = named<QTableView>(&window, QStringLiteral("Keys"));
        QTRY_VERIFY_WITH_TIMEOUT(refresh->isEnabled() && keys->isVisible(), patience);
        refresh->setFocus();
        QTest::keyClick(refresh, Qt::Key_Space);
        QVERIFY(!refresh->isEnabled());
        QCOMPARE(window.focusWidget(), keys);
        QTRY_VERIFY_WITH_TIMEOUT(refresh->isEnabled(), patience);
        QCOMPARE(window.focusWidget(), refresh);

        // Whoever goes on in the list stays there.
        QTest::keyClick(refresh, Qt::Key_Space);
        QVERIFY(!refresh->isEnabled());
        QTest::keyClick(keys, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(refresh->isEnabled(), patience);
        QCOMPARE(window.focusWidget(), keys);

        // With nothing selected any more there is nothing to delete, also while a dialog has the keyboard.
        keys->selectRow(0);
        auto *remove = named<QToolButton>(&window, QStringLiteral("Delete key"));
        QVERIFY(remove->isEnabled());
        remove->setFocus();
        keys->clearSelection();
        QVERIFY(!remove->isEnabled());
        QCOMPARE(window.focusWidget(), keys);
        QTest::keyClick(keys, Qt::Key_Down);
        QVERIFY(remove->isEnabled());
        QCOMPARE(window.focusWidget(), keys);
    }

    /// The page that says what failed has a button, and another page takes its place.
    void theFocusOfAButtonThatGoesStays()
    {
        QWidget window;
        auto *page = new StatePage;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(page);
        page->show("error", QStringLiteral("Failed"), QString());
        QPushButton *again = page->addButton(QStringLiteral("Try again"),
                                             [page] { page->showBusy(QStringLiteral("Loading"), QString()); });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        QCOMPARE(window.focusWidget(), page);
        page->show("error", QStringLiteral("Failed"), QString());
        QPushButton *oncemore = page->addButton(QStringLiteral("Try again"), [] {});
        QCOMPARE(window.focusWidget(), oncemore);
    }

    void enterInTheListOfProfilesOpensOnce()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning);
        parts.profiles.put(parts.profile(Environment::Sandbox, QStringLiteral("One")));
        QPointer<ProfilesDialog> dialog = new ProfilesDialog(parts.session, parts.profiles, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QSignalSpy finished(dialog.data(), &QDialog::finished);
        auto *list = named<QAbstractItemView>(dialog, QStringLiteral("Profiles"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), int(QDialog::Accepted));
        sweep();
    }
};

QTEST_MAIN(TestKeyboard)
#include "test_Keyboard.moc"
