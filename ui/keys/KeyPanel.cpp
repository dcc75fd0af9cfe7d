#include "ui/keys/KeyPanel.h"

#include "core/PlainText.h"
#include "keys/KeyStore.h"
#include "models/EntityKeys.h"
#include "models/EntityListModel.h"
#include "models/KeyListModel.h"
#include "session/Session.h"
#include "ui/actions/Actions.h"
#include "ui/design/Buttons.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/keys/KeyTableView.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PillLabel.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/StatePage.h"
#include "wording/Countries.h"
#include "wording/ErrorText.h"
#include "wording/ListText.h"
#include "wording/Moments.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ek {

KeyPanel::KeyPanel(Session &session, KeyStore &store, const Inventory &inventory, WindowLayouts &layouts,
                   Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_store(store)
    , m_actions(actions)
    , m_source(new EntityKeys(store, &inventory, this))
    , m_keys(new KeyListModel(*m_source, session.clock(), this))
    , m_entityName(new ElidedLabel)
    , m_entityFacts(new ElidedLabel)
    , m_environment(new PillLabel)
    , m_view(new KeyTableView(*m_keys, layouts, QStringLiteral("keyColumns"), session.clock(), actions))
    , m_spoken(new SettledAnnouncement(this))
{
    m_entityName->setFont(fontFor(TextRole::Title, m_entityName->font()));
    m_entityName->setAccessibleName(tr("Chosen entity"));
    m_entityFacts->setAccessibleName(tr("Chosen entity's id"));
    for (QLabel *label : {m_entityName, m_entityFacts})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeQuiet(m_entityFacts);
    m_environment->setAccessibleName(tr("Chosen entity's environment"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(space::tiny);
    titles->addWidget(m_entityName);
    titles->addWidget(m_entityFacts);
    auto *head = new QHBoxLayout;
    head->addLayout(titles, 1);
    head->addWidget(m_environment, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::window, space::window, space::window, space::label);
    layout->setSpacing(space::row);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connectParts();
    onEntitySelected();
}

KeyPanel::~KeyPanel()
{
    delete m_view; // before the model that it shows
}

void KeyPanel::connectParts()
{
    connect(m_view, &KeyTableView::rowsChanged, this, &KeyPanel::updateState);
    connect(&m_session, &Session::clockChanged, this, [this] {
        m_keys->refreshTimes();
        m_view->updateDetails();
    });
    connect(&m_session, &Session::entitySelected, this, &KeyPanel::onEntitySelected);
    connect(&m_session, &Session::entitiesChanged, this, &KeyPanel::updateState);
    connect(&m_session, &Session::raisedToLive, this, &KeyPanel::updateHeader);
    connect(&m_store, &KeyStore::stateChanged, this, [this](const EntityId &entity) {
        if (entity == m_source->entity())
            updateState();
    });
    connect(m_keys, &KeyListModel::keysChanged, this, &KeyPanel::showNeededColumns);
    connect(&m_session, &Session::raisedToLive, this, &KeyPanel::showNeededColumns);
    connect(&m_session, &Session::entitiesChanged, this, &KeyPanel::showNeededColumns);
}

void KeyPanel::showNeededColumns()
{
    const auto &entity = m_session.entity();
    if (!entity)
        return;
    const Environment usual = m_session.environmentOf(*entity);
    m_view->setColumnNeeded(static_cast<int>(KeyColumn::Environment), m_keys->hasOtherEnvironment(usual));
}

void KeyPanel::onEntitySelected()
{
    updateHeader();
    if (!m_session.entity() && m_session.isReturning()) {
        // Locked: the same entity is to come back, with its filter and the key that was chosen.
        m_view->rememberSelected();
        m_source->setEntity(EntityId());
        updateState();
        return;
    }
    const auto id = m_session.entity() ? std::optional(m_session.entity()->id) : std::nullopt;
    if (id && id == m_shown) {
        if (m_source->entity() != *id)
            m_source->setEntity(*id); // back from a lock
        updateState(); // the same entity, told anew: filter and selection stay
        return;
    }
    m_shown = id;
    m_source->setEntity(id.value_or(EntityId()));
    m_view->forgetPending();
    m_view->clearFilter();
    updateState();
}

void KeyPanel::updateHeader()
{
    const auto &entity = m_session.entity();
    m_entityName->setVisible(entity.has_value());
    m_entityFacts->setVisible(entity.has_value());
    m_view->setKeysKnown(entity.has_value());
    // The profile's is shown beside its name; here stands what differs from it.
    m_environment->setVisible(entity && m_session.environmentOf(*entity) != m_session.environment());
    if (!entity) {
        m_entityName->clear();
        m_entityFacts->clear();
        m_view->setEntityName({});
        return;
    }
    m_entityName->setText(EntityListModel::displayName(*entity));
    m_view->setEntityName(m_entityName->text());
    QStringList facts{entity->id.value(), countryName(entity->countryCode, entity->country), entity->taxNumber,
                      entity->currencyCode};
    if (!entity->isEnabled)
        facts += tr("disabled", "an entity");
    facts.removeAll(QString());
    if (!entity->account.isEmpty())
        facts += tr("account %1", "an account's id").arg(entity->account.value());
    m_entityFacts->setText(facts.join(QStringLiteral(" · ")));

    const Environment environment = m_session.environmentOf(*entity);
    m_environment->setPill(environmentText(environment).toUpper(), toneOf(environment));
}

void KeyPanel::speak(const QString &count)
{
    const LoadState state = m_store.state(m_source->entity());
    // Where there is no table, the page in its place says why.
    const bool isListed = m_view->isTableShown();
    // What is known from earlier is said at once, and what comes instead when it comes.
    m_spoken->follow(state.isLoading && !m_source->knownAt().isValid(), state.error.has_value(),
                     isListed ? count : QString());
}

/// Nothing is known of the entity's keys.
void KeyPanel::showNoData(const LoadState &state)
{
    StatePage *page = m_view->page();
    m_view->showPage();
    if (!state.error || state.isLoading)
        return page->showLoading(tr("Loading keys…"), QString(), 0, 0,
                                 [this] { m_store.cancelRefresh(m_source->entity()); });
    const ErrorWords words = describe(*state.error, Operation::ListKeys);
    page->show("error", tr("Keys could not be loaded"), words.text(), words.small);
    page->addButton(tr("Try again"), [this] { m_store.refresh(m_source->entity()); });
}

void KeyPanel::showNoEntity()
{
    StatePage *page = m_view->page();
    if (m_session.entities().isEmpty()) {
        page->show("building", QString(), QString());
        return;
    }
    const QString pick = tr("Choose a business on the left to see its API keys. Type to find it by name, id, tax "
                            "number or country.");
    const bool areSeveral = m_session.entities().size() > 1;
    page->show("building", tr("Pick an entity"),
               areSeveral ? pick + u' ' + tr("“All keys” shows the keys of every business in one list.") : pick);
    if (areSeveral)
        // Another way, and not the one that is suggested.
        setLook(page->addButton(tr("Show all keys"), [this] { m_actions.showAllKeys->trigger(); }), ButtonLook::Usual);
}

void KeyPanel::updateState()
{
    MessageBar *message = m_view->message();
    StatePage *page = m_view->page();
    message->clear();
    if (!m_session.entity()) {
        m_spoken->say({});
        m_view->showPage();
        showNoEntity();
        return;
    }

    const LoadState state = m_store.state(m_source->entity());
    const int shown = m_keys->rowCount();
    const int all = m_keys->total();
    const QDateTime knownAt = m_source->knownAt();
    const bool isKnown = knownAt.isValid() && all > 0;
    // A row that could not be read is a key that is not shown; what was known earlier may lack a newer one.
    const bool isWhole = state.notes.provesAbsence() && !isKnown;
    QString count = shown == all ? tr("%Ln keys", nullptr, all) : tr("%L1 of %Ln keys", nullptr, all).arg(shown);
    if (isKnown)
        count = tr("%1 as of %2", "a number of keys, a time").arg(count, clockTime(knownAt, m_session.clock().now()));
    else if (!isWhole)
        count = tr("%1; the list is incomplete", "a number of keys").arg(count);
    m_view->setCount(state.hasData || isKnown ? inOwnDirection(count) : QString());
    m_view->selectPending();
    if (state.hasData && !state.isLoading && !state.error && isWhole && !m_source->isBusy())
        m_view->noteAllListed();

    const auto retry = [this] { m_store.refresh(m_source->entity()); };
    if (!state.hasData && !isKnown) {
        showNoData(state);
        speak({});
        return;
    }
    if (state.error && !state.isLoading) {
        const ErrorWords words = describe(*state.error, Operation::ListKeys);
        message->show(Tone::Warning,
                      tr("These keys are as of %1. %2", "a time, an error")
                          .arg(localTime(isKnown ? knownAt : state.loadedAt), words.text()),
                      words.small);
        message->addButton(tr("Try again"), retry);
    } else if (!state.notes.isEmpty()) {
        message->show(isWhole ? Tone::Info : Tone::Warning, describe(state.notes, Operation::ListKeys));
        if (!isWhole)
            message->addButton(tr("Try again"), retry);
    }
    if (all == 0 && !isWhole) {
        m_view->showPage();
        page->show("info", tr("No keys in the server's answer"),
                   tr("The answer is incomplete, so this entity may have keys all the same."));
        page->addButton(tr("Try again"), retry);
    } else if (all == 0) {
        m_view->showPage();
        page->show("key", tr("No API keys yet"), tr("Create the first key for this entity. It will be shown once."));
        if (m_session.reaches(m_source->entity()))
            page->addButton(tr("New key…"), [this] { m_actions.newKey->trigger(); });
    } else if (shown == 0 && m_keys->seeksOtherCredential()) {
        m_view->showPage();
        page->show("info", tr("Not a key of an entity"),
                   tr("What you entered is a credential of an account. It was not kept. Keys of this entity begin "
                      "with “ek_”."));
        page->addButton(tr("Clear filter"), [this] { m_view->clearFilter(); });
    } else if (shown == 0) {
        m_view->showPage();
        page->show(
            "search", tr("Nothing found"),
            isWhole ? tr("No key of this entity matches the filter.")
                : isKnown
                ? tr("No key that was known at that time matches the filter.")
                : tr("No key that the server sent matches the filter. Others may exist: the list is incomplete."));
        page->addButton(tr("Clear filter"), [this] { m_view->clearFilter(); });
    } else {
        m_view->showTable();
    }
    speak(count);
}

} // namespace ek

#include "moc_KeyPanel.cpp"
