#pragma once

#include "FaultyApi.h"
#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/fleet/KeyLookupDialog.h"
#include "ui/fleet/SoughtKeyField.h"
#include "ui/fleet/UnreadDialog.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyTableView.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/profiles/ProfilesDialog.h"
#include "ui/profiles/SignInDialog.h"
#include "ui/reveal/HandOverDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/ColumnsDialog.h"
#include "ui/widgets/DisclosureButton.h"
#include "ui/widgets/PickEntityDialog.h"
#include "ui/widgets/Question.h"
#include "ui/window/MainPages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTableView>

namespace ek::test {

/// Opens every window, dialog and question of the program, one after the other, and shows each to a visitor, for what
/// must hold in all of them.
class EveryDialog
{
public:
    using Visitor = std::function<void(const QString &what, QWidget *window)>;
    using Wording = std::function<QString(const QString &english)>;

    /// @p name is that of every entity, key, profile and command; empty: they have usual ones. @p wording says how the
    /// language that is set calls what is called so in English.
    EveryDialog(const QString &name, Visitor visitor, Wording wording = {}, Environment environment = Environment::Live,
                CredentialSource source = CredentialSource::SessionOnly)
        : m_name(name.isEmpty() ? QStringLiteral("Warehouse scanner") : name)
        , m_environment(environment)
        , m_source(source)
        , m_visitor(std::move(visitor))
        , m_wording(std::move(wording))
        , m_parts(dataWith(name))
    {
    }

    /// False where something did not open; failure() says what.
    bool visitAll()
    {
        if (!m_parts.isRunning)
            return fail(QStringLiteral("the server"));
        MainWindow window(m_parts.parts());
        m_window = &window;
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            return fail(QStringLiteral("the window"));
        visit("signed out", &window);
        const bool all = visitSignIn() && openEntity() && visitKeys() && visitCreate() && visitReveal()
            && visitProfiles() && visitOthers() && visitOutcome() && visitSignedOut() && visitAllKeys() && visitDoubt()
            && visitLocked();
        m_window = nullptr;
        return all;
    }

    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] int visited() const { return m_visited; }
    /// The classes of the windows that were visited, without their namespace.
    [[nodiscard]] const QSet<QString> &classes() const { return m_classes; }

private:
    static DemoData dataWith(const QString &name)
    {
        DemoData data = demoWorkspace(QDateTime::currentDateTimeUtc());
        if (name.isEmpty())
            return data;
        for (DemoEntity &entity : data.entities) {
            entity.name = name;
            entity.email = name;
            entity.taxNumber = name;
        }
        for (DemoKey &key : data.keys)
            key.name = name;
        return data;
    }

    bool fail(const QString &what)
    {
        m_failure = what;
        return false;
    }

    void visit(const char *what, QWidget *window)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        ++m_visited;
        m_classes.insert(QString::fromLatin1(window->metaObject()->className()).section(QStringLiteral("::"), -1));
        m_visitor(QString::fromLatin1(what), window);
    }

    /// Shows the dialog of that kind below @p owner, if it is there.
    template <typename T> T *visitOpen(const char *what, QWidget *owner)
    {
        T *dialog = nullptr;
        const QList<T *> found = owner->findChildren<T *>();
        for (T *candidate : found) {
            if (candidate->isVisible())
                dialog = candidate;
        }
        if (!dialog || !QTest::qWaitForWindowExposed(dialog)) {
            fail(QString::fromLatin1(what));
            return nullptr;
        }
        visit(what, dialog);
        return dialog;
    }

    [[nodiscard]] QString spoken(const QString &english) const { return m_wording ? m_wording(english) : english; }

    template <typename T> T *find(const QWidget *root, const QString &english) const
    {
        return named<T>(root, spoken(english));
    }

    void press(QWidget *root, const QString &name) const
    {
        QAbstractButton *pressed = find<QPushButton>(root, name);
        if (!pressed)
            pressed = button(root, spoken(name));
        if (pressed && pressed->isEnabled())
            pressed->click();
        sweep();
    }

    void trigger(const char *action) { m_window->findChild<QAction *>(QString::fromLatin1(action))->trigger(); }

    bool visitSignIn()
    {
        trigger("signIn");
        auto *dialog = visitOpen<SignInDialog>("sign in", m_window);
        if (!dialog)
            return false;
        find<QLineEdit>(dialog, QStringLiteral("Credential"))->setText(demoCredential(Environment::Live));
        find<QLineEdit>(dialog, QStringLiteral("API address"))->setText(QStringLiteral("htp:/nonsense"));
        press(dialog, QStringLiteral("Sign in"));
        visit("sign in, refused", dialog);
        dialog->reject();
        sweep();
        return true;
    }

    bool openEntity()
    {
        Profile profile = m_parts.profile(m_environment, m_name);
        profile.source = m_source;
        m_parts.profiles.put(profile);
        m_parts.session.openWith(profile, secretOf(demoCredential(m_environment).toUtf8()));
        if (!QTest::qWaitFor([this] { return m_parts.session.entitiesState().hasData; }, patience))
            return fail(QStringLiteral("the entities"));
        visit("pick an entity", m_window);
        for (const DemoKey &key : std::as_const(m_parts.data.keys)) {
            if (key.environment != m_environment)
                continue;
            const EntityId entity(key.entityId);
            m_parts.session.selectEntity(entity);
            return QTest::qWaitFor([&] { return m_parts.keys.state(entity).hasData; }, patience)
                || fail(QStringLiteral("the keys"));
        }
        return fail(QStringLiteral("a key"));
    }

    bool visitKeys()
    {
        auto *table = find<QTableView>(m_window, QStringLiteral("Keys"));
        table->setCurrentIndex(table->model()->index(0, 0)); // selectRow() fails in a mirrored window
        visit("a key", m_window);
        trigger("deleteKeys");
        auto *one = visitOpen<DeleteKeysDialog>("delete a key", m_window);
        if (!one)
            return false;
        one->reject();
        sweep();
        table->selectAll();
        trigger("deleteKeys");
        auto *many = visitOpen<DeleteKeysDialog>("delete keys", m_window);
        if (!many)
            return false;
        many->reject();
        sweep();
        return true;
    }

    bool visitCreate()
    {
        trigger("newKey");
        auto *dialog = visitOpen<CreateKeyDialog>("create", m_window);
        if (!dialog)
            return false;
        auto *expires = find<QComboBox>(dialog, QStringLiteral("Expires"));
        expires->setCurrentIndex(expires->count() - 2);
        visit("create, on a date", dialog);
        find<QLineEdit>(dialog, QStringLiteral("Expiry date and time"))->setText(QStringLiteral("2027-10-31 02:30"));
        visit("create, a date that comes twice", dialog);
        dialog->reject();
        sweep();
        return true;
    }

    bool visitReveal()
    {
        if (!m_parts.creation.create(*m_parts.session.entity(), {m_name, std::chrono::hours(24)})
            || !QTest::qWaitFor([this] { return m_window->findChild<RevealKeyDialog *>(); }, patience))
            return fail(QStringLiteral("the new key"));
        auto *reveal = visitOpen<RevealKeyDialog>("reveal", m_window);
        if (!reveal)
            return false;
        auto *stored = find<QCheckBox>(reveal, QStringLiteral("I have stored this key"));
        stored->setChecked(true);
        reveal->findChild<DisclosureButton *>()->setExpanded(true);
        visit("reveal, another entity", reveal);
        reveal->findChild<DisclosureButton *>()->setExpanded(false);
        stored->setChecked(false);
        press(reveal, QStringLiteral("Send to command…"));
        auto *first = visitOpen<HandOverDialog>("the first command", reveal);
        if (!first)
            return false;
        first->reject();
        sweep();
        m_parts.settings.commands.set({Command{m_name.left(40), unixCommand("cat"), {m_name}, false}});
        for (const char *way : {"Save to file…", "Add to keychain…", "Send to command…"}) {
            press(reveal, QString::fromUtf8(way));
            auto *dialog = visitOpen<HandOverDialog>(way, reveal);
            if (!dialog || !visitHandOver(dialog))
                return false;
            dialog->reject();
            sweep();
        }
        reveal->reject();
        auto *lose = visitOpen<MessageDialog>("lose the key", reveal);
        if (!lose)
            return false;
        lose->reject();
        sweep();
        press(reveal, QStringLiteral("Add to keychain…"));
        press(reveal->findChild<HandOverDialog *>(), QStringLiteral("Add to keychain"));
        if (!QTest::qWaitFor([&] { return !reveal->findChild<HandOverDialog *>(); }, patience))
            return fail(QStringLiteral("the keychain"));
        visit("reveal, handed over", reveal);
        reveal->reject();
        auto *elsewhere = visitOpen<MessageDialog>("stored elsewhere", reveal);
        if (!elsewhere)
            return false;
        press(elsewhere, QStringLiteral("Close"));
        return true;
    }

    bool visitHandOver(HandOverDialog *dialog)
    {
        if (!find<QPushButton>(dialog, QStringLiteral("Edit command…")))
            return true;
        press(dialog, QStringLiteral("Edit command…"));
        auto *edit = visitOpen<TintedDialog>("edit a command", dialog);
        if (!edit)
            return false;
        edit->reject();
        sweep();
        press(dialog, QStringLiteral("Remove command…"));
        auto *remove = visitOpen<MessageDialog>("remove a command", dialog);
        if (!remove)
            return false;
        remove->reject();
        sweep();
        press(dialog, QStringLiteral("Send key"));
        auto *output = find<QPlainTextEdit>(dialog, QStringLiteral("Command output"));
        if (!QTest::qWaitFor([&] { return output->isVisible(); }, patience))
            return fail(QStringLiteral("the command"));
        visit("a command has run", dialog);
        return true;
    }

    bool visitProfiles()
    {
        trigger("profiles");
        auto *dialog = visitOpen<ProfilesDialog>("profiles", m_window);
        if (!dialog)
            return false;
        if (m_source == CredentialSource::Demo) { // it is never saved: nothing to rename or remove
            dialog->reject();
            sweep();
            return true;
        }
        press(dialog, QStringLiteral("Rename…"));
        auto *rename = visitOpen<QDialog>("rename a profile", dialog);
        if (!rename)
            return false;
        rename->reject();
        sweep();
        press(dialog, QStringLiteral("Remove…"));
        auto *remove = visitOpen<MessageDialog>("remove a profile", dialog);
        if (!remove)
            return false;
        remove->reject();
        sweep();
        dialog->reject();
        sweep();
        return true;
    }

    bool visitOthers()
    {
        for (const char *action : {"settings", "shortcuts", "about", "showPalette", "whoseKey", "exportKeys"}) {
            trigger(action);
            auto *dialog = visitOpen<QDialog>(action, m_window);
            if (!dialog)
                return false;
            if (auto *language = find<QComboBox>(dialog, QStringLiteral("Language"))) {
                language->setCurrentIndex(1);
                visit("settings, another language", dialog);
                language->setCurrentIndex(0);
            }
            if (auto *sought = dialog->findChild<SoughtKeyField *>()) {
                sought->setText(QStringLiteral("ek_"));
                visit("whose key, too little of it", dialog);
                sought->setText(m_parts.listed().constFirst().hint);
                visit("whose key, a mask", dialog);
                if (!visitPlaces(*static_cast<KeyLookupDialog *>(dialog)))
                    return false;
            }
            dialog->reject();
            sweep();
        }
        return true;
    }

    /// A folder with a key that is known, and one that is not.
    bool visitPlaces(KeyLookupDialog &dialog)
    {
        const QTemporaryDir folder;
        const QString unknown = QStringLiteral("ek_%1_").arg(
            m_environment == Environment::Live ? QStringLiteral("live") : QStringLiteral("sandbox"));
        const auto write = [&](const QString &name, const QString &key) {
            QFile file(folder.filePath(name));
            if (file.open(QFile::WriteOnly))
                file.write(QStringLiteral("\nKEY=%1\n").arg(key).toUtf8());
        };
        write(QStringLiteral("1.env"), m_parts.wholeKey(m_parts.listed().constFirst().name));
        write(QString(m_name).remove(u'/') + QStringLiteral(".sh"), unknown + QString(32, u'7'));
        dialog.searchFolder(folder.path());
        const auto *stop = find<QPushButton>(&dialog, QStringLiteral("Stop"));
        if (!QTest::qWaitFor([stop] { return stop && stop->isHidden(); }, patience))
            return fail(QStringLiteral("the search of a folder"));
        visit("whose key, places in files", &dialog);
        return true;
    }

    bool visitDoubt()
    {
        m_parts.server.setBehaviour({.latencyMs = 60000});
        const qsizetype before = m_parts.count("POST");
        if (!m_parts.creation.create(*m_parts.session.entity(), {m_name, std::chrono::hours(24)}))
            return fail(QStringLiteral("a create"));
        visit("a create under way", m_window);
        // Given up before it is sent it would not be in doubt.
        if (!QTest::qWaitFor([&] { return m_parts.count("POST") > before; }, patience))
            return fail(QStringLiteral("the request of a create"));
        m_parts.creation.cancel();
        if (!QTest::qWaitFor([this] { return m_parts.creation.phase() == KeyCreation::Phase::InDoubt; }, patience))
            return fail(QStringLiteral("a create in doubt"));
        visit("a create in doubt", m_window);
        press(m_window, QStringLiteral("Discard"));
        auto *discard = visitOpen<MessageDialog>("discard", m_window);
        if (!discard)
            return false;
        discard->reject();
        sweep();
        if (m_window->mayEnd())
            return fail(QStringLiteral("the question before quitting"));
        auto *quit = visitOpen<MessageDialog>("quit in doubt", m_window);
        if (!quit)
            return false;
        quit->reject();
        sweep();
        return true;
    }

    /// What was done is said in a bar, and the same key can be had for another entity.
    bool visitOutcome()
    {
        CreateIntent request;
        request.entity = *m_parts.session.entity();
        request.spec = {m_name, std::chrono::hours(24)};
        auto *bar = m_window->findChild<OutcomeBar *>();
        bar->showCreated(request);
        visit("a key was created", m_window);
        press(bar, QStringLiteral("Create the same for another entity"));
        auto *same = visitOpen<PickEntityDialog>("the same key", m_window);
        if (!same)
            return false;
        same->reject();
        sweep();
        const QList<KeysOfEntity> keys{{request.entity, request.environment, m_parts.listed()}};
        bar->showDeletion(keys, {});
        visit("keys were deleted", m_window);
        bar->showDeletion({}, keys);
        visit("keys were not deleted", m_window);
        bar->clear();
        return true;
    }

    bool visitSignedOut()
    {
        if (m_source == CredentialSource::Demo)
            return true; // its profile would go with it
        m_parts.session.signOut();
        visit("signed out, with a profile", m_window);
        const Profile profile = m_parts.profiles.all().constFirst();
        m_parts.session.openWith(profile, secretOf(demoCredential(m_environment).toUtf8()));
        return QTest::qWaitFor(
                   [this] { return m_parts.session.entity() && m_parts.keys.state(m_parts.entityId()).hasData; },
                   patience)
            || fail(QStringLiteral("the entity again"));
    }

    bool visitAllKeys()
    {
        Sweep &sweeping = m_parts.workspace.sweep;
        trigger("showAllKeys");
        auto *pages = m_window->findChild<MainPages *>();
        sweeping.readAgain();
        sweeping.pause();
        visit("all keys, paused", m_window);
        sweeping.resume();
        const auto isRead = [&] {
            return sweeping.state() == Sweep::State::Done && pages->keys()->table()->model()->rowCount() > 1;
        };
        if (!QTest::qWaitFor(isRead, patience))
            return fail(QStringLiteral("all keys"));
        QTableView *table = pages->keys()->table();
        table->setCurrentIndex(table->model()->index(1, 0));
        visit("all keys", m_window);
        // Its entry in the menu, which is the same for every table.
        const QList<QAction *> entries = pages->keys()->columnsMenu()->actions();
        for (QAction *entry : entries) {
            if (entry->objectName() == QLatin1String("arrangeColumns"))
                entry->trigger();
        }
        auto *columns = visitOpen<ColumnsDialog>("columns", m_window);
        if (!columns)
            return false;
        columns->reject();
        sweep();
        trigger("newKey");
        auto *pick = visitOpen<PickEntityDialog>("for which entity", m_window);
        if (!pick)
            return false;
        pick->reject();
        sweep();
        table->selectAll();
        trigger("deleteKeys");
        auto *several = visitOpen<DeleteKeysDialog>("delete keys of several entities", m_window);
        if (!several)
            return false;
        several->reject();
        sweep();
        return visitUnread() && visitChanges(*pages);
    }

    /// Entities whose keys could not be read, for several reasons.
    bool visitUnread()
    {
        Inventory &inventory = m_parts.workspace.inventory;
        const QList<Entity> entities = inventory.entities();
        const QList<Error> reasons{{.kind = ErrorKind::Forbidden, .httpStatus = 403},
                                   {.kind = ErrorKind::TlsFailed, .tls = TlsProblem::SelfSigned}};
        for (qsizetype at = 0; at < reasons.size() && at < entities.size(); ++at)
            inventory.recordFailure(entities.at(at).id, reasons.at(at));
        const QString which = spoken(QStringLiteral("Show which…"));
        const auto isOffered = [&] {
            const QAbstractButton *offered = button(m_window, which);
            return offered && offered->isVisible();
        };
        if (!QTest::qWaitFor(isOffered, patience))
            return fail(QStringLiteral("what could not be read"));
        visit("all keys, some entities unread", m_window);
        press(m_window, QStringLiteral("Show which…"));
        auto *unread = visitOpen<UnreadDialog>("entities that could not be read", m_window);
        if (!unread)
            return false;
        unread->reject();
        sweep();
        m_parts.workspace.sweep.readAgain();
        const auto isWhole = [&] {
            return m_parts.workspace.sweep.state() == Sweep::State::Done && inventory.extent().failed == 0;
        };
        return QTest::qWaitFor(isWhole, patience) || fail(QStringLiteral("all keys again"));
    }

    bool visitChanges(MainPages &pages)
    {
        trigger("showChanges");
        m_parts.workspace.inventory.markSeen(); // a key that the program made before is a change, too
        if (!QTest::qWaitFor([this] { return m_parts.workspace.changes.total() == 0; }, patience))
            return fail(QStringLiteral("no changes"));
        visit("no changes", m_window);
        const ApiKey key = m_parts.listed().constFirst();
        m_parts.deletion.remove(m_parts.entityId(), {ConfirmedKey{key.fingerprint, Environment::Live}});
        if (!QTest::qWaitFor([this] { return !m_parts.deletion.isRunning() && m_parts.workspace.changes.count() > 0; },
                             patience))
            return fail(QStringLiteral("a change"));
        visit("changes", m_window);
        pages.leaveView();
        return true;
    }

    bool visitLocked()
    {
        trigger("lockNow");
        if (!QTest::qWaitFor([this] { return m_parts.lock.isLocked(); }, patience))
            return fail(QStringLiteral("the lock"));
        visit("locked", m_window);
        return true;
    }

    QString m_name;
    Environment m_environment;
    CredentialSource m_source;
    Visitor m_visitor;
    Wording m_wording;
    UiFixture m_parts;
    MainWindow *m_window = nullptr;
    QString m_failure;
    int m_visited = 0;
    QSet<QString> m_classes;
};

} // namespace ek::test
