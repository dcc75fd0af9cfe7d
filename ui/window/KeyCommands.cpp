#include "ui/window/KeyCommands.h"

#include "assembly/BusyWork.h"
#include "keys/KeyCreation.h"
#include "keys/Reach.h"
#include "session/Session.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/CreationBar.h"
#include "ui/keys/KeyTableView.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/window/DialogOpener.h"
#include "ui/window/ExportChoices.h"
#include "ui/window/MainPages.h"

namespace ek {

KeyCommands::KeyCommands(const MainWindowParts &parts, const Places &places, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(places.window)
    , m_pages(places.pages)
    , m_dialogs(places.dialogs)
    , m_creation(places.creation)
    , m_outcome(places.outcome)
{
    connectCreation();
    connectDeletion();
    connect(&m_dialogs, &DialogOpener::refused, &m_outcome, qOverload<const QString &>(&OutcomeBar::showHint));
}

void KeyCommands::connectCreation()
{
    const auto show = [this](const Entity &entity, const KeySpec &spec) { showCreate(entity, spec); };
    connect(&m_dialogs, &DialogOpener::entityPicked, this, [this](const Entity &entity) { showCreate(entity); });
    connect(&m_dialogs, &DialogOpener::createRequested, this, show);
    connect(&m_dialogs, &DialogOpener::keyPutAway, this, &KeyCommands::onPutAway);
    connect(&m_parts.creation, &KeyCreation::revealReady, &m_dialogs, &DialogOpener::revealNext);
    connect(&m_parts.creation, &KeyCreation::failed, this, &KeyCommands::onCreateFailed);
    connect(&m_creation, &CreationBar::createRequested, this, show);
    connect(&m_creation, &CreationBar::deleteRequested, &m_dialogs, &DialogOpener::showDeleteOf);
    connect(&m_creation, &CreationBar::replaceRequested, this, [this](const UnseenKeys &unseen) {
        showCreate(*m_parts.session.entity(), unseen.request.spec, unseen.keys);
    });
    connect(&m_outcome, &OutcomeBar::sameRequested, &m_dialogs, &DialogOpener::showSame);
}

void KeyCommands::connectDeletion()
{
    connect(&m_dialogs, &DialogOpener::deletionAsked, this, [this] {
        // That a key may still be there stays to be said until somebody tried again, and heard what became of it.
        m_outcome.clearSuccess();
        m_pages.keys()->rememberPlace();
    });
    connect(&m_dialogs, &DialogOpener::deletionEnded, this,
            [this](const QList<KeysOfEntity> &deleted, const QList<KeysOfEntity> &failed) {
                if (!deleted.isEmpty()
                    && (m_pages.showsAllKeys() || m_parts.session.isOpen(deleted.constFirst().entity.id)))
                    m_pages.keys()->selectRemembered();
                m_outcome.showDeletion(deleted, failed);
            });
    connect(&m_outcome, &OutcomeBar::deleteRequested, &m_dialogs, &DialogOpener::showDelete);
}

void KeyCommands::create()
{
    const auto &entity = m_parts.session.entity();
    if (m_pages.view() || !entity)
        m_dialogs.showPickEntity(m_pages.chosenEntity());
    else
        showCreate(*entity);
}

void KeyCommands::showCreate(const Entity &entity, const std::optional<KeySpec> &proposal,
                             const QList<ApiKey> &replaces)
{
    if (m_parts.work.has(BusyWork::Kind::InDoubt)) {
        m_outcome.showHint(tr("First recover or discard the key in doubt: see the bar above."));
        m_creation.takeFocus();
        return;
    }
    m_creation.clearNotice();
    m_outcome.clear();
    m_dialogs.showCreate(entity, proposal, replaces);
}

void KeyCommands::onPutAway(const CreateIntent &request, const KeyFingerprint &key, bool isStored)
{
    if (m_pages.showsAllKeys() || m_parts.session.isOpen(request.entity.id))
        m_pages.keys()->selectWhenListed(key, request.entity.id);
    if (isStored && isWithinReach(request, m_parts.session))
        m_outcome.showCreated(request);
}

void KeyCommands::onCreateFailed()
{
    // The create dialog says it where it is open; what is in doubt stands in the bar by itself.
    const auto &error = m_parts.creation.error();
    if (!error || error->effect == Effect::Unknown || m_window.findChild<CreateKeyDialog *>())
        return;
    m_creation.showFailure(*error);
}

void KeyCommands::offerAgain(const WantedKey &form)
{
    m_outcome.showHint(tr("Locking closed the form for a new key. Nothing was created."), tr("Open it again"),
                       [this, form] {
                           if (m_parts.session.reaches(form.entity.id))
                               showCreate(form.entity, form.spec, form.replaces);
                           else
                               m_outcome.showHint(tr("This entity cannot be reached any more."));
                       });
}

void KeyCommands::deleteSelected()
{
    if (!m_dialogs.mayDelete(m_pages.selectedKeys()))
        return;
    if (m_pages.showsAllKeys())
        m_dialogs.showDelete(m_pages.ofAll()->selectedByEntity());
    else
        m_dialogs.showDeleteOf(*m_parts.session.entity(), m_pages.keys()->selectedKeys());
}

void KeyCommands::exportKeys()
{
    m_outcome.clearSuccess();
    m_dialogs.showExport(exportChoices(m_pages, m_parts.inventory, m_parts.session));
}

} // namespace ek

#include "moc_KeyCommands.cpp"
