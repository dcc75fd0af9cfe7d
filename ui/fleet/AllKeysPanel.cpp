#include "ui/fleet/AllKeysPanel.h"

#include "core/PlainText.h"
#include "fleet/Inventory.h"
#include "fleet/Sweep.h"
#include "models/InventoryKeys.h"
#include "models/KeyListModel.h"
#include "models/ViewListModel.h"
#include "session/Session.h"
#include "ui/actions/Actions.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/fleet/ReadingLine.h"
#include "ui/fleet/ReadingStatus.h"
#include "ui/keys/KeyTableView.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PillLabel.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/StatePage.h"
#include "wording/ErrorText.h"
#include "wording/Moments.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHash>
#include <QItemSelectionModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ek {

namespace {

/// Why a view is empty when all was read.
QString emptyText(KeyView view)
{
    switch (view) {
    case KeyView::All:
        return AllKeysPanel::tr("None of your entities has an API key.");
    case KeyView::ExpiresWithin30Days:
        return AllKeysPanel::tr("No key expires within the next 30 days.");
    case KeyView::Expired:
        return AllKeysPanel::tr("No key has expired.");
    case KeyView::NeverExpires:
        return AllKeysPanel::tr("Every key has a date on which it expires.");
    case KeyView::OlderThan90Days:
        return AllKeysPanel::tr("Every key was created within the last 90 days.");
    }
    return {};
}

/// A view is there for a question, and its first order answers it. Only its own orders have a name in saved layouts:
/// that of all keys has none, as it had before views had orders.
struct FirstOrder
{
    QString use;
    KeyColumn column = KeyColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
};

FirstOrder firstOrder(KeyView view)
{
    switch (view) {
    case KeyView::All:
        return {};
    case KeyView::ExpiresWithin30Days: // what has to be replaced next
        return {QStringLiteral("expiresSoon"), KeyColumn::Status, Qt::AscendingOrder};
    case KeyView::Expired: // what may have just stopped working
        return {QStringLiteral("expired"), KeyColumn::Status, Qt::DescendingOrder};
    case KeyView::NeverExpires: // whoever looks for one key knows its name, and no date is near
        return {QStringLiteral("neverExpires"), KeyColumn::Name, Qt::AscendingOrder};
    case KeyView::OlderThan90Days: // what has been in use for the longest time
        return {QStringLiteral("old"), KeyColumn::Created, Qt::AscendingOrder};
    }
    return {};
}

} // namespace

AllKeysPanel::AllKeysPanel(const Session &session, const Inventory &inventory, Sweep &sweep,
                           const ReadingStatus &status, WindowLayouts &layouts, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_inventory(inventory)
    , m_sweep(sweep)
    , m_status(status)
    , m_actions(actions)
    , m_source(new InventoryKeys(inventory, this))
    , m_model(new KeyListModel(*m_source, session.clock(), this))
    , m_title(new ElidedLabel)
    , m_environment(new PillLabel)
    , m_reading(new ReadingLine(status, sweep))
    , m_view(new KeyTableView(*m_model, layouts, QStringLiteral("allKeysColumns"), session.clock(), actions))
    , m_spoken(new SettledAnnouncement(this))
{
    m_title->setFont(fontFor(TextRole::Title, m_title->font()));
    m_title->setAccessibleName(tr("Chosen view"));
    m_environment->setAccessibleName(tr("Environment of these keys"));
    auto *exporting = new QToolButton;
    exporting->setDefaultAction(m_actions.exportKeys);
    exporting->setFocusPolicy(Qt::TabFocus);
    exporting->setAccessibleName(tr("Export…"));
    m_view->addTool(exporting);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_environment, 0, Qt::AlignTop);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(space::tiny);
    titles->addLayout(head);
    titles->addWidget(m_reading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::window, space::window, space::window, space::label);
    layout->setSpacing(space::row);
    layout->addLayout(titles);
    layout->addWidget(m_view, 1);

    connect(m_reading, &ReadingLine::failuresWanted, this, &AllKeysPanel::failuresWanted);
    connect(&status, &ReadingStatus::changed, this, [this] {
        // "Complete" is said of all that is known, and so is the number beneath it.
        if (m_status.facts().extent.isComplete() && m_status.facts().state == Sweep::State::Done)
            m_model->catchUp();
        updateState();
    });
    connect(m_view, &KeyTableView::rowsChanged, this, &AllKeysPanel::updateState);
    connect(&session, &Session::clockChanged, this, [this] {
        m_model->refreshTimes();
        m_view->updateDetails();
    });
    connect(&session, &Session::raisedToLive, this, &AllKeysPanel::updateHeader);
    connect(&session, &Session::stateChanged, this, &AllKeysPanel::updateHeader);
    connect(m_model, &KeyListModel::keysChanged, this, &AllKeysPanel::updateHeader);
    setView(KeyView::All);
}

AllKeysPanel::~AllKeysPanel()
{
    delete m_view; // before the model that it shows
}

void AllKeysPanel::setView(KeyView view)
{
    const bool isOther = view != m_model->view();
    // Of the two lists the shorter one is put in order.
    const bool isSortedFirst = m_model->total() < m_model->table().count() / 2;
    if (isSortedFirst)
        sortFor(view);
    m_model->setView(view);
    if (!isSortedFirst)
        sortFor(view);
    if (isOther) {
        // What was chosen in another view may not be in this one, or out of sight.
        m_view->table()->selectionModel()->clear();
        m_view->table()->scrollToTop();
    }
    m_title->setText(ViewListModel::title(view));
    m_spoken->say({}); // whatever is counted next is news
    updateHeader();
    updateState();
}

void AllKeysPanel::sortFor(KeyView view)
{
    const FirstOrder first = firstOrder(view);
    m_view->setUse(first.use, first.column, first.order);
}

QList<KeysOfEntity> AllKeysPanel::selectedByEntity() const
{
    QHash<EntityId, const Entity *> listed;
    for (const Entity &entity : m_session.entities())
        listed.insert(entity.id, &entity);
    QList<KeysOfEntity> groups;
    QHash<EntityId, qsizetype> groupOf;
    const QList<ListedKey> selected = m_view->selected();
    for (const ListedKey &each : selected) {
        const Entity *entity = listed.value(each.entity);
        if (!entity)
            continue;
        auto group = groupOf.constFind(each.entity);
        if (group == groupOf.constEnd()) {
            group = groupOf.insert(each.entity, groups.size());
            groups += KeysOfEntity{*entity, m_session.environmentOf(*entity), {}};
        }
        groups[*group].keys += each.key;
    }
    return groups;
}

void AllKeysPanel::updateHeader()
{
    const Environment environment = m_session.environment();
    m_environment->setVisible(m_session.profile().has_value());
    m_environment->setPill(environmentText(environment).toUpper(), toneOf(environment));
    m_view->setColumnNeeded(static_cast<int>(KeyColumn::Environment), m_model->hasOtherEnvironment(environment));
}

void AllKeysPanel::showPage()
{
    StatePage *page = m_view->page();
    const ReadingFacts &facts = m_status.facts();
    m_view->showPage();
    const bool isUnderWay = facts.state == Sweep::State::Reading || facts.state == Sweep::State::Waiting;
    if (!m_inventory.isLoaded() || facts.extent.entities == 0) {
        page->show("key", QString(), QString());
    } else if (facts.extent.isComplete()) {
        page->show("key", tr("No keys here"), emptyText(m_model->view()));
    } else if (isUnderWay) {
        page->showBusy(tr("Reading the keys of all entities…"),
                       tr("What is found is shown at once. You can go on with your work meanwhile."),
                       facts.extent.entities - facts.extent.neverRead, facts.extent.entities);
    } else {
        page->show(
            "info", tr("No keys here yet"),
            tr("%Ln entities were not read yet, so there may be keys all the same.", nullptr, facts.extent.neverRead));
        if (facts.state != Sweep::State::Paused)
            page->addButton(tr("Read all entities"), [this] { m_sweep.readAgain(); });
    }
}

void AllKeysPanel::showNoMatch()
{
    StatePage *page = m_view->page();
    const int unread = m_status.facts().extent.neverRead;
    m_view->showPage();
    page->show("search", tr("Nothing found"),
               unread == 0 ? tr("No key of this view matches the filter.")
                           : tr("No key that was read so far matches the filter. %Ln entities were not read yet.",
                                nullptr, unread));
    page->addButton(tr("Clear filter"), [this] { m_view->clearFilter(); });
}

/// What concerns all entities: the reading waits until it is over.
void AllKeysPanel::showHoldUp()
{
    MessageBar *message = m_view->message();
    const auto &error = m_sweep.error();
    // While it is paused nothing is tried, and to try would end the pause.
    if (!error || m_sweep.state() == Sweep::State::Paused) {
        message->clear();
        return;
    }
    const ErrorWords words = describe(*error, Operation::ListKeys);
    if (!message->isHidden() && message->text() == words.text())
        return; // said already; its buttons stay where they are
    message->show(Tone::Warning, words);
    message->addButton(tr("Try again"), [this] { m_sweep.resume(); });
}

void AllKeysPanel::updateState()
{
    const ReadingFacts &facts = m_status.facts();
    const int shown = m_model->rowCount();
    const int all = m_model->total();
    showHoldUp();
    const QString count = shown == all ? tr("%Ln keys", nullptr, all) : tr("%L1 of %Ln keys", nullptr, all).arg(shown);
    m_view->setCount(all > 0 ? inOwnDirection(count) : QString());
    m_view->selectPending();
    if (all == 0)
        showPage();
    else if (shown == 0)
        showNoMatch();
    else
        m_view->showTable();
    // While all are read the count is another one every second: it is said when that is over, or when somebody filters.
    const bool isUnderWay =
        !facts.extent.isComplete() && (facts.state == Sweep::State::Reading || facts.state == Sweep::State::Waiting);
    const bool isSaid = m_view->isTableShown() && (!isUnderWay || m_model->isFiltering());
    m_spoken->say(isSaid ? count : QString());
}

} // namespace ek

#include "moc_AllKeysPanel.cpp"
