#include "ui/window/DialogOpener.h"

#include "core/Names.h"
#include "core/Version.h"
#include "fleet/Inventory.h"
#include "keys/KeyDeletion.h"
#include "keys/KeyStore.h"
#include "keys/Reach.h"
#include "session/AutoLock.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "session/SignIn.h"
#include "ui/design/Accessibility.h"
#include "ui/fleet/KeyLookupDialog.h"
#include "ui/fleet/UnreadDialog.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/SameKey.h"
#include "ui/profiles/ProfilesDialog.h"
#include "ui/profiles/SignInDialog.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/MessageDialog.h"
#include "ui/widgets/PickEntityDialog.h"
#include "ui/window/SettingsDialog.h"
#include "ui/window/WindowLock.h"

#include <QIcon>

#include <utility>

namespace ek {

DialogOpener::DialogOpener(QWidget &window, const MainWindowParts &parts)
    : m_window(window)
    , m_parts(parts)
    , m_languageAtStart(parts.settings.preferences.language())
{
    connect(&m_parts.keys, &KeyStore::stateChanged, this, &DialogOpener::goOn);
    // Whoever opens another entity meanwhile has given it up: it is not to be created when they come back.
    connect(&m_parts.session, &Session::entitySelected, this, [this] {
        if (m_next && !m_parts.session.isOpen(m_next->entity.id))
            m_next.reset();
    });
    connect(&m_parts.session, &Session::profileLeft, this, [this] { m_next.reset(); });
}

void DialogOpener::showSignIn(const std::optional<Profile> &existing)
{
    auto *dialog = new SignInDialog(m_parts.signIn, m_parts.profiles, existing, &m_window);
    const Session &session = m_parts.session;
    // What the keychain does not give now, it may give at the next start.
    if (existing && session.profile() && session.profile()->id == existing->id) {
        if (session.state() == Session::State::ReadingCredential)
            dialog->proposeThisSession();
        else if (session.state() == Session::State::CredentialMissing
                 || session.state() == Session::State::ConfirmingAddress)
            dialog->leaveSaved();
    }
    dialog->open();
}

void DialogOpener::showProfiles()
{
    auto *dialog = new ProfilesDialog(m_parts.session, m_parts.profiles, &m_window);
    connect(dialog, &ProfilesDialog::signInRequested, this, &DialogOpener::showSignIn);
    dialog->open();
}

void DialogOpener::showCreate(const Entity &entity, const std::optional<KeySpec> &proposal,
                              const QList<ApiKey> &replaces)
{
    m_next.reset(); // whatever waits, this is what is wanted now
    auto *dialog = new CreateKeyDialog(m_parts.creation, entity, m_parts.session.environmentOf(entity),
                                       m_parts.session.clock(), &m_window);
    dialog->setWorkspace(workspaceOf(m_parts.session.profile()));
    dialog->setReplaced(replaces);
    if (proposal)
        dialog->propose(*proposal);
    connect(&m_parts.session, &Session::raisedToLive, dialog,
            [this, dialog, entity] { dialog->setEnvironment(m_parts.session.environmentOf(entity)); });
    connect(dialog, &QDialog::finished, this, [this, dialog, entity, replaces](int result) {
        const auto spec = dialog->unfinished();
        if (result == WindowLock::closedByLock && spec)
            emit formInterrupted({entity, *spec, replaces});
    });
    dialog->open();
}

void DialogOpener::showDeleteOf(const Entity &entity, const QList<ApiKey> &keys)
{
    showDelete({{entity, m_parts.session.environmentOf(entity), keys}});
}

bool DialogOpener::mayDelete(qsizetype keys)
{
    if (keys <= DeleteKeysDialog::mostKeys)
        return true;
    emit refused(tr("Select at most %Ln keys to delete at a time.", nullptr, DeleteKeysDialog::mostKeys));
    return false;
}

void DialogOpener::showDelete(const QList<KeysOfEntity> &groups)
{
    if (!mayDelete(countKeys(groups)))
        return;
    if (groups.isEmpty()) {
        emit refused(tr("This entity cannot be reached any more."));
        return;
    }
    emit deletionAsked();
    auto *dialog = new DeleteKeysDialog(m_parts.deletion, groups, m_parts.session.clock(), &m_window);
    // It asked with less care than turns out to be needed: it is to be asked anew.
    connect(&m_parts.session, &Session::raisedToLive, dialog, &QDialog::reject);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        if (!m_parts.lock.isLocked())
            emit deletionEnded(dialog->deleted(), dialog->failed());
    });
    dialog->setWorkspace(workspaceOf(m_parts.session.profile()));
    dialog->open();
}

void DialogOpener::revealNext()
{
    if (m_reveal || m_parts.lock.isLocked())
        return;
    auto reveal = m_parts.creation.takeReveal();
    if (!reveal)
        return;
    const KeyFingerprint fingerprint = reveal->created.key.fingerprint;
    const CreateIntent request = reveal->request;
    const ProfileId profile = reveal->profile;
    // The address is the request's own; the profile, which may have changed or be gone, has the authorities to trust.
    Profile where = m_parts.profiles.find(profile).value_or(Profile());
    where.apiUrl = request.apiUrl;
    const HandOverParts handOver{m_parts.handOvers, m_parts.settings.commands, m_parts.session.connector(), where};
    m_reveal = new RevealKeyDialog(std::move(*reveal), m_parts.clipboard, handOver, &m_window);
    m_reveal->setWorkspace(workspaceOf(where));
    const bool isSeries = request.id == m_inSeries;
    // A lock in between ends no series.
    if (!isSeries || profile != m_doneIn)
        m_done.clear();
    m_doneIn = profile;
    m_done.insert(request.entity.id);
    // An entity without an id is the only one that its credential reaches.
    if (!request.entity.id.isEmpty() && isWithinReach(request, m_parts.session)) {
        m_reveal->offerSame(m_parts.session, m_done, isSeries);
        connect(m_reveal, &RevealKeyDialog::sameWanted, this, [this](const Entity &entity) {
            m_next = WantedKey{entity, m_reveal->sameSpec(m_parts.session.clock().now())};
        });
    }
    connect(&m_parts.creation, &KeyCreation::revealListed, m_reveal, &RevealKeyDialog::onListed);
    connect(m_reveal, &QDialog::finished, this, [this, fingerprint, request](int result) {
        m_parts.creation.settleReveal(request.id);
        emit keyPutAway(request, fingerprint, result == QDialog::Accepted);
        if (m_next)
            return createSame(Entity(m_next->entity), KeySpec(m_next->spec));
        // Of the same credential: entity keys that may not list entities all call theirs the same.
        if (result == QDialog::Accepted && !request.replaces.isEmpty() && isWithinReach(request, m_parts.session))
            showDeleteOf(request.entity, request.replaces);
    });
    connect(m_reveal, &QObject::destroyed, this, &DialogOpener::revealNext, Qt::QueuedConnection);
    m_reveal->open();
    announce(m_reveal, tr("The key “%1” was created.").arg(shownLine(request.spec.name, 60)));
}

void DialogOpener::showSame(const CreateIntent &request)
{
    auto *dialog = new PickEntityDialog(m_parts.session, sameKeyWords(request.spec, m_parts.session.clock().now()),
                                        m_done, &m_window);
    dialog->setWorkspace(workspaceOf(m_parts.session.profile()));
    connect(dialog, &PickEntityDialog::picked, this,
            [this, spec = request.spec](const Entity &entity) { createSame(entity, spec); });
    dialog->open();
}

void DialogOpener::createSame(const Entity &entity, const KeySpec &spec)
{
    m_next = WantedKey{entity, spec};
    m_parts.session.selectEntity(entity.id);
    if (!m_parts.session.isOpen(entity.id)) { // a refresh has taken it away
        m_next.reset();
        emit refused(tr("This entity cannot be reached any more."));
        return;
    }
    goOn();
}

void DialogOpener::goOn()
{
    if (!m_next || !m_parts.session.isOpen(m_next->entity.id) || m_parts.keys.state(m_next->entity.id).isLoading)
        return;
    const WantedKey next = *std::exchange(m_next, std::nullopt);
    if (m_parts.creation.create(next.entity, next.spec))
        m_inSeries = m_parts.creation.request()->id;
    else
        emit createRequested(next.entity, next.spec);
}

void DialogOpener::showPickEntity(const EntityId &proposal)
{
    const PickEntityWords words{
        .objectName = QStringLiteral("pickEntityDialog"),
        .title = PickEntityDialog::tr("New key: for which entity?"),
        .text = PickEntityDialog::tr("Pick the entity that the new key is for. What the key is called and when it "
                                     "expires is asked next."),
        .button = PickEntityDialog::tr("Continue")};
    auto *dialog = new PickEntityDialog(m_parts.session, words, {}, &m_window);
    dialog->setWorkspace(workspaceOf(m_parts.session.profile()));
    if (!proposal.isEmpty())
        dialog->propose(proposal);
    connect(dialog, &PickEntityDialog::picked, this, [this](const Entity &entity) {
        // A create that ends in doubt is found again by what was not there before.
        if (!m_parts.keys.state(entity.id).hasData)
            m_parts.keys.refresh(entity.id);
        emit entityPicked(entity);
    });
    dialog->open();
}

void DialogOpener::showUnread()
{
    auto *dialog = new UnreadDialog(m_parts.inventory, m_parts.sweep, m_parts.keys, m_parts.session, &m_window);
    connect(dialog, &UnreadDialog::entityWanted, this, &DialogOpener::entityWanted);
    dialog->open();
}

RevealKeyDialog *DialogOpener::reveal() const
{
    return m_reveal;
}

void DialogOpener::showExport(const QList<ExportDialog::Choice> &choices)
{
    auto *dialog = new ExportDialog(m_parts.session, m_reports, choices, &m_window);
    connect(&m_parts.inventory, &Inventory::tableChanged, dialog, &ExportDialog::followChange);
    connect(&m_parts.inventory, &Inventory::readingChanged, dialog, &ExportDialog::followChange);
    dialog->open();
}

void DialogOpener::showLookup()
{
    auto *dialog = new KeyLookupDialog(m_parts.session, m_parts.inventory, m_parts.settings.layouts, &m_window);
    connect(dialog, &KeyLookupDialog::showRequested, this, &DialogOpener::keyWanted);
    dialog->open();
}

void DialogOpener::showSettings()
{
    auto *dialog = new SettingsDialog(m_parts.settings.preferences, m_languageAtStart, &m_window);
    dialog->setRestartOffered(m_parts.offersRestart);
    if (workspaceOf(m_parts.session.profile()) == WorkspaceKind::Demo)
        dialog->setNothingKept(tr("The demo workspace keeps nothing on this computer."));
    connect(dialog, &SettingsDialog::clipboardTimeChosen, this, [this](std::chrono::seconds time) {
        m_parts.settings.preferences.setClipboardTime(time);
        m_parts.clipboard.setLifetime(time);
    });
    connect(dialog, &SettingsDialog::lockTimeChosen, this, [this](std::chrono::minutes time) {
        m_parts.settings.preferences.setLockTime(time);
        m_parts.lock.check();
    });
    connect(dialog, &SettingsDialog::appearanceChosen, this, &DialogOpener::appearanceChosen);
    connect(dialog, &SettingsDialog::languageChosen, this,
            [this](const QString &code) { m_parts.settings.preferences.setLanguage(code); });
    connect(dialog, &SettingsDialog::keepListsChosen, this,
            [this](bool keep) { m_parts.inventory.setKeepsLists(keep); });
    connect(dialog, &SettingsDialog::forgetListsWanted, dialog, [this, dialog] {
        m_parts.inventory.forget(dialog, [dialog](const StorageResult<int> &result) { dialog->showForgotten(result); });
    });
    // What is asked or said before the end stands in the window, so the dialog is closed first.
    connect(dialog, &SettingsDialog::restartWanted, this, [this, dialog] {
        dialog->accept();
        emit restartWanted();
    });
    dialog->open();
}

void DialogOpener::showAbout()
{
    auto *about = new MessageDialog(QStringLiteral("aboutDialog"), tr("About Entity Keys"), &m_window);
    about->setPicture(m_window.windowIcon().pixmap(48));
    about->setText(tr("Entity Keys %1").arg(version()));
    about->setMore(tr("Administers the entity-scoped API keys of the Space Invoices API.\n\nQt %1 · MIT licence")
                       .arg(QLatin1String(qVersion())));
    about->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    about->open();
}

} // namespace ek

#include "moc_DialogOpener.cpp"
