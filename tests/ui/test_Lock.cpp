#include "FaultyApi.h"
#include "WindowTest.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/reveal/SecretField.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

using namespace ek;
using namespace ek::test;
using Deed = FakeSecretStore::Deed;

using Reason = AutoLock::Reason;

/// What can be read while the window is locked, and what is there again afterwards.
class TestLock : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    [[nodiscard]] QTableView *table() const { return named<QTableView>(m_window.get(), QStringLiteral("Keys")); }
    [[nodiscard]] QAbstractButton *unlock() const { return button(m_window.get(), QStringLiteral("Unlock")); }
    [[nodiscard]] bool says(const char *text) const { return said(m_window.get()).contains(QString::fromUtf8(text)); }
    [[nodiscard]] QPointer<RevealKeyDialog> reveal() const
    {
        return qobject_cast<RevealKeyDialog *>(openDialog(QStringLiteral("revealKeyDialog")));
    }
    /// Returns the whole key.
    QString createThroughTheWindow(const QString &name)
    {
        if (!m_parts->creation.create(*m_parts->session.entity(), {name, std::nullopt})
            || !QTest::qWaitFor([this] { return reveal() != nullptr; }, patience))
            return {};
        auto *field = reveal()->findChild<SecretField *>();
        field->setRevealed(true);
        const QString whole = field->text();
        field->setRevealed(false);
        return whole;
    }
    /// All that assistive technology can be told of the program, of what is hidden too, and the names of the actions
    /// that it could do.
    [[nodiscard]] static QStringList allTold()
    {
        QStringList told;
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets)
            tell(QAccessible::queryAccessibleInterface(widget), told);
        return told;
    }
    static void tell(QAccessibleInterface *interface, QStringList &told)
    {
        if (!interface || !interface->isValid())
            return;
        for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            told += interface->text(text);
        if (QAccessibleTextInterface *content = interface->textInterface())
            told += content->text(0, content->characterCount());
        if (QAccessibleActionInterface *actions = interface->actionInterface(); actions && !interface->object())
            told += actions->actionNames();
        for (int child = 0; child < interface->childCount(); ++child)
            tell(interface->child(child), told);
    }
    static QAccessible::Id accessibleIdOf(QObject *object)
    {
        return QAccessible::uniqueId(QAccessible::queryAccessibleInterface(object));
    }
    [[nodiscard]] QStringList allSaid() const
    {
        QStringList said;
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows) {
            if (window->isVisible())
                said += QStringList{window->windowTitle(), test::said(window)};
        }
        return said;
    }
    void openSaved()
    {
        Profile saved = m_parts->profile(Environment::Sandbox, QStringLiteral("Office sandbox"));
        saved.source = CredentialSource::Keychain;
        m_keychain->write(keychainEntry(saved), secretOf(demoCredential(Environment::Sandbox).toUtf8()), this,
                          [](const StoreResult<Done> &) {});
        m_parts->profiles.put(saved);
        m_parts->session.open(saved.id);
        QVERIFY(QTest::qWaitFor([this] { return m_parts->session.entitiesState().hasData; }, patience));
        QVERIFY(m_parts->openEntity(QStringLiteral("Gorska Steza d.o.o. (test)")));
    }

private slots:
    void init()
    {
        QVERIFY(openWindowWithKeychain());
        QApplication::clipboard()->clear();
    }

    void cleanup() { closeWindow(); }

    void nothingReadableRemains()
    {
        openSaved();
        table()->selectRow(0);
        const EntityId entity = m_parts->entityId();
        QStringList names{QStringLiteral("Office sandbox"), entity.value()};
        for (const Entity &known : m_parts->session.entities())
            names += known.name;
        for (const ApiKey &key : m_parts->listed())
            names += QStringList{key.name, key.hint};
        names.removeAll(QString());
        QVERIFY(names.size() > 10);
        QVERIFY(says("Gorska Steza"));

        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_parts->lock.isLocked());
        QVERIFY(!m_parts->session.client());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Entity Keys — locked"));
        QVERIFY(!says("SANDBOX")); // nothing can be done here
        for (const QString &name : std::as_const(names)) {
            for (const QString &text : allSaid())
                QVERIFY2(!text.contains(name), qPrintable(text));
            // Not even where it is not shown.
            QVERIFY2(placesThatHold(name).isEmpty(), qPrintable(placesThatHold(name).join(QLatin1Char('\n'))));
        }
        QVERIFY(!table()->isVisible());
        QVERIFY(!named<QComboBox>(m_window.get(), QStringLiteral("Profile"))->isVisible());
        for (const char *name : {"signIn", "profiles", "signOut", "lockNow", "settings", "newKey", "deleteKeys",
                                 "copyMasked", "refresh", "cancel", "findEntity", "filterKeys"})
            QVERIFY2(!action(name)->isEnabled(), name);
        QVERIFY(action("quit")->isEnabled());
    }

    void enterUnlocks()
    {
        openSaved();
        const EntityId entity = m_parts->entityId();
        auto *filter = named<QLineEdit>(m_window.get(), QStringLiteral("Filter keys"));
        filter->setText(QStringLiteral("o"));
        const int shown = table()->model()->rowCount();
        QVERIFY(shown > 1);
        table()->selectRow(1);
        const QString chosen = table()->model()->index(1, 0).data().toString();
        action("lockNow")->trigger();
        QVERIFY(says("Locked"));
        QVERIFY(says("reads it from the keychain again"));
        QVERIFY(unlock()->hasFocus());
        QCOMPARE(unlock()->accessibleName(), QStringLiteral("Unlock"));
        QCOMPARE(m_keychain->count(Deed::Read), 1);

        QTest::keyClick(unlock(), Qt::Key_Return);
        QVERIFY(!m_parts->lock.isLocked());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity() && m_parts->entityId() == entity, patience);
        QCOMPARE(m_keychain->count(Deed::Read), 2);
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Office sandbox")));
        QVERIFY(named<QComboBox>(m_window.get(), QStringLiteral("Profile"))->isVisible());
        QCOMPARE(filter->text(), QStringLiteral("o"));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), shown, patience);
        QVERIFY(table()->isVisible());
        const QModelIndexList rows = table()->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst().data().toString(), chosen);
    }

    void saysWhatItTakes_data()
    {
        QTest::addColumn<CredentialSource>("source");
        QTest::addColumn<QString>("words");
        QTest::newRow("session only") << CredentialSource::SessionOnly << QStringLiteral("paste it again");
        QTest::newRow("environment") << CredentialSource::Environment << QStringLiteral("came from the environment");
    }

    void saysWhatItTakes()
    {
        QFETCH(const CredentialSource, source);
        QFETCH(const QString, words);
        Profile profile = m_parts->profile(Environment::Sandbox, QStringLiteral("Passing"));
        profile.source = source;
        m_parts->profiles.put(profile);
        m_parts->session.openWith(profile, secretOf(demoCredential(Environment::Sandbox).toUtf8()));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, patience);
        action("lockNow")->trigger();
        QVERIFY2(said(m_window.get()).contains(words), qPrintable(said(m_window.get())));

        click(unlock());
        QTRY_VERIFY_WITH_TIMEOUT(says("Its credential was forgotten when the program was locked."), patience);
        click(button(m_window.get(), QStringLiteral("Sign in…")));
        QWidget *dialog = openDialog(QStringLiteral("signInDialog"));
        QVERIFY(dialog);
        QCOMPARE(named<QLineEdit>(dialog, QStringLiteral("Profile name"))->text(), QStringLiteral("Passing"));
        named<QLineEdit>(dialog, QStringLiteral("Credential"))->setText(demoCredential(Environment::Sandbox));
        click(named<QPushButton>(dialog, QStringLiteral("Sign in")));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, patience);
        QCOMPARE(m_parts->session.profile()->source, source);
        QCOMPARE(m_parts->session.profile()->id, profile.id);
        // What came from the environment is still saved nowhere.
        QCOMPARE(Settings(m_parts->settings.file.path()).profiles.all().size(),
                 source == CredentialSource::SessionOnly ? 1 : 0);
    }

    void dialogsGo_data()
    {
        QTest::addColumn<QByteArray>("opener");
        QTest::newRow("create") << QByteArray("newKey");
        QTest::newRow("delete") << QByteArray("deleteKeys");
        QTest::newRow("profiles") << QByteArray("profiles");
        QTest::newRow("sign in") << QByteArray("signIn");
        QTest::newRow("shortcuts") << QByteArray("shortcuts");
        QTest::newRow("settings") << QByteArray("settings");
        QTest::newRow("about") << QByteArray("about");
    }

    void dialogsGo()
    {
        QFETCH(const QByteArray, opener);
        QVERIFY(m_parts->openSandboxEntity());
        table()->selectRow(0);
        action(opener.constData())->trigger();
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        dialog->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, patience);
        QTest::keyClick(dialog, Qt::Key_L, Qt::ControlModifier);
        if (opener != "about")
            QVERIFY(m_parts->lock.isLocked()); // the keys work in dialogs too
        m_parts->lock.request(Reason::ScreenLocked);
        QVERIFY(!QApplication::activeModalWidget());
        click(unlock());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.state() != Session::State::ReadingCredential, patience);
    }

    void aFormForANewKeyIsOfferedAgain()
    {
        openSaved();
        const auto lockOver = [this](const QString &name) {
            action("newKey")->trigger();
            auto *form = m_window->findChild<CreateKeyDialog *>();
            named<QLineEdit>(form, QStringLiteral("Key name"))->setText(name);
            m_parts->lock.request(Reason::Asked);
            sweep();
            QVERIFY(!m_window->findChild<CreateKeyDialog *>());
            for (const QString &text : allSaid())
                QVERIFY2(name.isEmpty() || !text.contains(name), qPrintable(text));
            click(unlock());
            QTRY_VERIFY_WITH_TIMEOUT(action("newKey")->isEnabled(), patience);
        };
        lockOver(QString()); // nothing is lost
        QVERIFY(!says("Locking closed"));

        lockOver(QStringLiteral("Nightly export"));
        QTRY_VERIFY_WITH_TIMEOUT(says("Locking closed the form for a new key. Nothing was created."), patience);
        click(button(m_window.get(), QStringLiteral("Open it again")));
        auto *form = m_window->findChild<CreateKeyDialog *>();
        QVERIFY(form);
        QCOMPARE(named<QLineEdit>(form, QStringLiteral("Key name"))->text(), QStringLiteral("Nightly export"));
        QVERIFY(!says("Locking closed"));
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
    }

    void questionsAndMenusGo()
    {
        QVERIFY(m_parts->openSandboxEntity());
        action("profiles")->trigger();
        click(button(openDialog(QStringLiteral("profilesDialog")), QStringLiteral("Remove…")));
        QVERIFY(openDialog(QStringLiteral("removeQuestion")));
        m_parts->lock.request(Reason::Asked);
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_parts->profiles.all().size(), 1);
        click(unlock());
        sweep();

        auto *profiles = named<QComboBox>(m_window.get(), QStringLiteral("Profile"));
        profiles->showPopup();
        QVERIFY(QApplication::activePopupWidget());
        m_parts->lock.request(Reason::Asked);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void signingInIsGivenUp()
    {
        m_keychain->hold();
        action("signIn")->trigger();
        QWidget *dialog = openDialog(QStringLiteral("signInDialog"));
        named<QLineEdit>(dialog, QStringLiteral("API address"))->setText(m_parts->server.url().toString());
        named<QLineEdit>(dialog, QStringLiteral("Credential"))->setText(demoCredential(Environment::Sandbox));
        click(named<QPushButton>(dialog, QStringLiteral("Sign in")));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->signIn.step(), SignIn::Step::Saving, patience);
        m_parts->lock.request(Reason::Asked);
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
        QCOMPARE(placesThatHold(demoCredential(Environment::Sandbox)), QStringList());
    }

    void revealIsCoveredAndComesBack()
    {
        openSaved();
        const QString whole = createThroughTheWindow(QStringLiteral("Webshop"));
        QVERIFY(!whole.isEmpty());
        const QString core = whole.mid(whole.size() - 20, 16);
        const QPointer<RevealKeyDialog> dialog = reveal();
        click(button(dialog, QStringLiteral("Show key")));
        QVERIFY(!placesThatHold(core).isEmpty());
        click(button(dialog, QStringLiteral("Copy key")));
        QCOMPARE(QApplication::clipboard()->text(), whole);

        QTest::keyClick(dialog, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_parts->lock.isLocked());
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QCOMPARE(placesThatHold(core), QStringList());
        for (const QString &text : allSaid())
            QVERIFY2(!text.contains(QLatin1String("Webshop")) && !text.contains(QLatin1String("Gorska")),
                     qPrintable(text));
        QVERIFY(!dialog->findChild<SecretField *>()->isVisible());
        QVERIFY(said(dialog).contains(QLatin1String("not stored yet waits behind this page")));

        // Nothing but unlocking leads out of it.
        QTest::keyClick(dialog, Qt::Key_Escape);
        dialog->close();
        dialog->accept();
        QVERIFY(!m_window->mayEnd());
        QVERIFY(!quitEndsTheProgram());
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!openDialog(QStringLiteral("loseKeyQuestion")));
        for (const QString &text : allSaid())
            QVERIFY2(!text.contains(QLatin1String("Webshop")), qPrintable(text));

        auto *back = button(dialog, QStringLiteral("Unlock"));
        QCOMPARE(dialog->focusWidget(), back);
        QTest::keyClick(back, Qt::Key_Return);
        QVERIFY(!m_parts->lock.isLocked());
        sweep();
        auto *field = dialog->findChild<SecretField *>();
        QVERIFY(field->isVisible());
        QVERIFY(!field->isRevealed());
        QVERIFY(said(dialog).contains(QLatin1String("Webshop")));
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QLatin1String("The clipboard no longer holds the key.")),
                                 patience);
        click(button(dialog, QStringLiteral("Show key")));
        QCOMPARE(field->text(), whole);
        click(button(dialog, QStringLiteral("Copy key")));
        QCOMPARE(QApplication::clipboard()->text(), whole);
        dialog->reject();
        QVERIFY(openDialog(QStringLiteral("loseKeyQuestion")));

        // The question names the key: it goes, and nothing is given up by that.
        m_parts->lock.request(Reason::ScreenLocked);
        QVERIFY(!openDialog(QStringLiteral("loseKeyQuestion")));
        QVERIFY(dialog && dialog->isVisible());
        m_parts->lock.unlock();
    }

    /// Which entities have their key of a series is still known after it.
    void itEndsNoSeries()
    {
        openSaved();
        QVERIFY(!createThroughTheWindow(QStringLiteral("Webshop")).isEmpty());
        QPointer<RevealKeyDialog> dialog = reveal();
        m_parts->lock.request(Reason::Asked);
        m_parts->lock.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData && dialog->isVisible(), patience);
        named<QCheckBox>(dialog, QStringLiteral("I have stored this key"))->click();
        const auto others = [&] { return named<QListView>(dialog, QStringLiteral("Other entities")); };
        const auto done = [&] {
            int count = 0;
            for (int row = 0; others() && row < others()->model()->rowCount(); ++row)
                count += others()->model()->index(row, 0).data().toString().startsWith(u'✓') ? 1 : 0;
            return count;
        };
        click(named<QToolButton>(dialog, QStringLiteral("Create the same for another entity")));
        QTRY_COMPARE_WITH_TIMEOUT(done(), 1, patience);
        int row = 0;
        while (others()->model()->index(row, 0).data().toString().startsWith(u'✓'))
            ++row;
        const QModelIndex next = others()->model()->index(row, 0);
        others()->scrollTo(next);
        QTest::mouseClick(others()->viewport(), Qt::LeftButton, {}, others()->visualRect(next).center());
        const auto isNext = [&] { return reveal() && reveal() != dialog; };
        QTRY_VERIFY_WITH_TIMEOUT(isNext(), patience);
        dialog = reveal();
        QTRY_COMPARE_WITH_TIMEOUT(done(), 2, patience);
    }

    void whatIsCoveredIsDisabledAndNameless()
    {
        openSaved();
        table()->selectRow(0);
        QVERIFY(!createThroughTheWindow(QStringLiteral("Webshop")).isEmpty());
        const QPointer<RevealKeyDialog> dialog = reveal();
        const QList<QPointer<QAbstractButton>> buttons{
            button(dialog, QStringLiteral("Show key")), button(dialog, QStringLiteral("Copy key")),
            button(dialog, QStringLiteral("Save to file…")), button(m_window.get(), QStringLiteral("New key"))};
        QList<QAccessible::Id> known;
        for (const QPointer<QAbstractButton> &one : buttons)
            known += accessibleIdOf(one);
        known += accessibleIdOf(dialog->findChild<SecretField *>());
        known += accessibleIdOf(table());
        const QStringList names{QStringLiteral("Webshop"), QStringLiteral("Gorska"), QStringLiteral("Office sandbox"),
                                QStringLiteral("New API key")};
        const auto namesIn = [&](const QStringList &told) {
            QStringList found;
            for (const QString &text : told) {
                for (const QString &name : names) {
                    if (text == name || text.contains(names.at(0)) || text.contains(names.at(1)))
                        found += text;
                }
            }
            return found;
        };
        QVERIFY(!namesIn(allTold()).isEmpty());
        click(button(dialog, QStringLiteral("Save to file…")));
        QVERIFY(openDialog(QStringLiteral("saveKeyDialog")));

        m_parts->lock.request(Reason::ScreenLocked);
        sweep();
        QVERIFY2(namesIn(allTold()).isEmpty(), qPrintable(namesIn(allTold()).join(u'|')));
        for (const QAccessible::Id id : std::as_const(known))
            QVERIFY(!QAccessible::accessibleInterface(id));
        for (const QPointer<QAbstractButton> &covered : buttons) {
            QVERIFY(covered && !covered->isEnabled());
            covered->click();
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(covered);
            QVERIFY(told && !told->actionInterface() && told->state().disabled && told->state().invisible);
        }
        QCOMPARE(m_parts->clipboard.phase(), ConcealedClipboard::Phase::Empty);
        QVERIFY(!dialog->findChild<SecretField *>()->isRevealed());
        QVERIFY(!openDialog(QStringLiteral("saveKeyDialog")));

        click(button(dialog, QStringLiteral("Unlock")));
        sweep();
        QVERIFY(!namesIn(allTold()).isEmpty());
        for (const QPointer<QAbstractButton> &one : buttons)
            QCOMPARE(QAccessible::queryAccessibleInterface(one)->text(QAccessible::Name), one->accessibleName());
        click(buttons.at(1));
        QCOMPARE(m_parts->clipboard.phase(), ConcealedClipboard::Phase::Counting);
    }

    void whatComesUpBehindACoverGoes()
    {
        openSaved();
        QVERIFY(!createThroughTheWindow(QStringLiteral("Webshop")).isEmpty());
        m_parts->lock.request(Reason::ScreenLocked);
        auto *late = new QMessageBox(reveal());
        late->setAttribute(Qt::WA_DeleteOnClose);
        late->setObjectName(QStringLiteral("late"));
        late->setText(QStringLiteral("Webshop could not be saved"));
        late->open();
        QTRY_VERIFY_WITH_TIMEOUT(!openDialog(QStringLiteral("late")), patience);
        // What names nothing may be asked for.
        action("about")->trigger();
        sweep();
        QVERIFY(QApplication::activeModalWidget());
    }

    void forgetsBeforeTheClipboard()
    {
        openSaved();
        QList<bool> forgotten;
        connect(&m_parts->clipboard, &ConcealedClipboard::secondsLeftChanged, this, [&](int left) {
            if (left == 0)
                forgotten += !m_parts->session.client() && unlock();
        });
        m_parts->clipboard.copy(secretOf("ek_live_00112233445566778899aabbccddeeff"));
        QApplication::clipboard()->setText(QStringLiteral("of another program"));
        action("lockNow")->trigger();
        QCOMPARE(forgotten, QList<bool>{true});
        QVERIFY(says("is being taken off the clipboard"));
        QTRY_VERIFY_WITH_TIMEOUT(!says("clipboard"), patience);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("of another program"));
    }

    void theCoverSaysWhatIsLeftOnTheClipboard()
    {
        const QString whole = QStringLiteral("ek_live_00112233445566778899aabbccddeeff");
        m_parts->clipboard.copy(secretOf(whole.toUtf8()));
        QApplication::clipboard()->setText(QStringLiteral("KEY=") + whole);
        action("lockNow")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(says("The clipboard holds another text with the key in it."), patience);
        QApplication::clipboard()->setText(QStringLiteral("shopping list"));
        QTRY_VERIFY_WITH_TIMEOUT(!says("clipboard"), patience);
    }

    void deletesGoOnBehindTheCover_data()
    {
        QTest::addColumn<bool>("unlocksFirst");
        QTest::newRow("ended when it is unlocked") << false;
        QTest::newRow("under way when it is unlocked") << true;
    }

    void deletesGoOnBehindTheCover()
    {
        QFETCH(const bool, unlocksFirst);
        QVERIFY(m_parts->openSandboxEntity());
        table()->selectAll();
        const QStringList names{m_parts->listed().at(0).name, QStringLiteral("Gorska")};
        action("deleteKeys")->trigger();
        const QPointer<QDialog> dialog = qobject_cast<QDialog *>(openDialog(QStringLiteral("deleteKeysDialog")));
        QVERIFY(dialog);
        m_parts->server.setBehaviour({.latencyMs = 150});
        click(button(dialog, QStringLiteral("Delete")));
        QVERIFY(m_parts->deletion.isRunning());
        QSignalSpy finished(&m_parts->deletion, &KeyDeletion::finished);

        m_parts->lock.request(Reason::ScreenLocked);
        QVERIFY(m_parts->lock.isLocked());
        QVERIFY(!m_parts->session.client());
        QVERIFY(m_parts->deletion.isRunning());
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(says("Keys are being deleted."));
        QVERIFY(said(dialog).contains(QLatin1String("Keys are being deleted.")));
        const QStringList told = allTold() + allSaid();
        for (const QString &text : told) {
            for (const QString &name : names)
                QVERIFY2(!text.contains(name), qPrintable(text));
        }
        QVERIFY(!m_window->mayEnd());
        QTest::keyClick(dialog, Qt::Key_Escape); // would stop it
        dialog->close();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(finished.count(), 0);

        if (unlocksFirst)
            click(button(dialog, QStringLiteral("Unlock")));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        sweep();
        QVERIFY(!dialog); // all are gone, so there is nothing to tell
        QVERIFY(!says("Keys are being deleted."));
    }

    void aKeyThatComesMeanwhileWaits()
    {
        openSaved();
        m_parts->server.setBehaviour({.latencyMs = 100});
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Late"), std::nullopt}));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("POST"), 1, patience);
        action("lockNow")->trigger();
        QVERIFY(says("A key is being created."));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        QVERIFY(!reveal());
        QVERIFY(!says("Late"));
        QVERIFY(!m_window->mayEnd());
        QVERIFY(!reveal());
        click(unlock());
        QVERIFY(reveal());
        QVERIFY(said(reveal()).contains(QLatin1String("Late")));
    }

    void clipboardOfOthersIsLeftAlone()
    {
        m_parts->clipboard.copy(secretOf("ek_live_00112233445566778899aabbccddeeff"));
        QApplication::clipboard()->setText(QStringLiteral("shopping list"));
        action("lockNow")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("shopping list"));
        QVERIFY(says("Nobody is signed in."));
        click(unlock());
        QVERIFY(says("Sign in with an API credential"));
    }

    void toolBarIsThereAfterAQuitWhileLocked()
    {
        openSaved();
        action("lockNow")->trigger();
        QVERIFY(m_window->mayEnd());
        m_window.reset();
        m_parts->lock.unlock();
        m_window = std::make_unique<MainWindow>(m_parts->parts());
        m_window->show();
        QVERIFY(m_window->findChild<QToolBar *>()->isVisible());
    }
};

QTEST_MAIN(TestLock)
#include "test_Lock.moc"
