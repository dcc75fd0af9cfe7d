#include "ui/window/MainPages.h"

#include "fleet/Changes.h"
#include "fleet/Inventory.h"
#include "fleet/Sweep.h"
#include "keys/KeyStore.h"
#include "models/ViewListModel.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "ui/entities/EntitiesPage.h"
#include "ui/entities/EntityPanel.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/ChangesPanel.h"
#include "ui/fleet/ReadingStatus.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/KeyTableView.h"

#include <QSet>
#include <QTableView>

#include <utility>

namespace ek {

namespace {

/// As it stands in the settings file.
QString viewName(const ViewList::Shown &shown)
{
    if (!shown.view)
        return QStringLiteral("changes");
    switch (*shown.view) {
    case KeyView::All:
        return QStringLiteral("all");
    case KeyView::ExpiresWithin30Days:
        return QStringLiteral("expiresSoon");
    case KeyView::Expired:
        return QStringLiteral("expired");
    case KeyView::NeverExpires:
        return QStringLiteral("neverExpires");
    case KeyView::OlderThan90Days:
        return QStringLiteral("old");
    }
    return {};
}

std::optional<ViewList::Shown> viewNamed(const QString &name)
{
    for (const ViewList::Shown &shown :
         {ViewList::Shown{}, ViewList::Shown{KeyView::All}, ViewList::Shown{KeyView::ExpiresWithin30Days},
          ViewList::Shown{KeyView::Expired}, ViewList::Shown{KeyView::NeverExpires},
          ViewList::Shown{KeyView::OlderThan90Days}}) {
        if (viewName(shown) == name)
            return shown;
    }
    return std::nullopt;
}

/// Tab goes through @p page after what is in @p before. Qt puts what is made later behind everything in the window, and
/// so behind what stands below the pages.
void followInTabOrder(QWidget *page, QWidget *before)
{
    QWidget *last = before;
    QWidgetList parts;
    const QWidget *window = page->window();
    for (QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain()) {
        if (each->focusPolicy() == Qt::NoFocus)
            continue;
        if (before->isAncestorOf(each))
            last = each;
        else if (page->isAncestorOf(each))
            parts += each;
    }
    for (QWidget *part : std::as_const(parts)) {
        QWidget::setTabOrder(last, part);
        last = part;
    }
}

} // namespace

MainPages::MainPages(const MainWindowParts &parts, Actions &actions, EntityPanel &entities, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_actions(actions)
    , m_entities(entities)
    , m_status(new ReadingStatus(parts.inventory, parts.sweep, parts.session.clock(), this))
    , m_viewModel(new ViewListModel(parts.inventory, parts.session.clock(), this))
    , m_views(new ViewList(*m_viewModel))
    , m_missing(new EntitiesPage(parts.session))
    , m_ofEntity(new KeyPanel(parts.session, parts.keys, parts.inventory, parts.settings.layouts, actions))
{
    addWidget(m_missing);
    addWidget(m_ofEntity);
    m_views->hide();
    entities.setTop(m_views);
    connect(m_views, &ViewList::chosen, this, &MainPages::show);
    connect(m_views, &ViewList::leftDownwards, &entities, &EntityPanel::enterFromAbove);
    connect(&entities, &EntityPanel::leftUpwards, m_views, [this] {
        if (m_views->isVisible())
            m_views->enterFromBelow();
    });
    connect(&entities, &EntityPanel::chosen, this, &MainPages::leaveView);
    connect(m_ofEntity->keys(), &KeyTableView::selectionChanged, this, &MainPages::changed);
    connect(m_ofEntity->keys(), &KeyTableView::notListed, this,
            [this] { emit hinted(tr("The key is not among the keys of this entity any more.")); });

    const Session &session = parts.session;
    connect(&session, &Session::entitySelected, this, &MainPages::onEntitySelected);
    for (auto told :
         {&Session::stateChanged, &Session::entitySelected, &Session::entitiesChanged, &Session::entitiesProgressed})
        connect(&session, told, this, &MainPages::choosePage);
    connect(&session, &Session::profileLeft, this, [this] {
        if (m_parts.session.isReturning()) // from a lock it comes back as it was
            return;
        m_entity = EntityId();
        m_isRestored = false;
        leaveView();
    });
    // The counts at the left and what is said of the reading on the page are one and the same at every moment.
    const auto tellExtent = [this] { m_viewModel->setExtent(m_status->facts().extent); };
    connect(m_status, &ReadingStatus::changed, m_viewModel, tellExtent);
    tellExtent();
    const auto countChanges = [this] { m_viewModel->setChanges(m_parts.changes.count()); };
    connect(&parts.changes, &Changes::changed, this, countChanges);
    countChanges();
    choosePage();
}

MainPages::~MainPages()
{
    delete m_ofAll; // before the status that they show
    delete m_changes;
}

bool MainPages::hasViews() const
{
    return m_parts.session.entities().size() > 1;
}

KeyTableView *MainPages::keys() const
{
    return showsAllKeys() ? m_ofAll->keys() : m_ofEntity->keys();
}

QMenu *MainPages::columnsMenu() const
{
    return m_view && !m_view->view ? m_changes->columnsMenu() : keys()->columnsMenu();
}

QMenu *MainPages::sortMenu() const
{
    return m_view && !m_view->view ? m_changes->sortMenu() : keys()->sortMenu();
}

int MainPages::selectedKeys() const
{
    const bool isTable = !m_view || m_view->view;
    return isTable ? keys()->selectedCount() : 0;
}

EntityId MainPages::chosenEntity() const
{
    if (m_view && !m_view->view)
        return m_changes->chosenEntity();
    const QSet<EntityId> chosen = keys()->selectedEntities();
    return chosen.size() == 1 ? *chosen.cbegin() : EntityId();
}

AllKeysPanel *MainPages::makeOfAll()
{
    m_ofAll = new AllKeysPanel(m_parts.session, m_parts.inventory, m_parts.sweep, *m_status, m_parts.settings.layouts,
                               m_actions);
    addWidget(m_ofAll);
    followInTabOrder(m_ofAll, m_ofEntity);
    connect(m_ofAll, &AllKeysPanel::failuresWanted, this, &MainPages::failuresWanted);
    connect(m_ofAll->keys(), &KeyTableView::selectionChanged, this, &MainPages::changed);
    emit pageMade(m_ofAll);
    return m_ofAll;
}

ChangesPanel *MainPages::makeChanges()
{
    m_changes = new ChangesPanel(m_parts.session, m_parts.inventory, m_parts.changes, m_parts.sweep, *m_status,
                                 m_parts.settings.layouts, this);
    addWidget(m_changes);
    followInTabOrder(m_changes, m_ofEntity);
    connect(m_changes, &ChangesPanel::entityWanted, this, &MainPages::showEntity);
    connect(m_changes, &ChangesPanel::failuresWanted, this, &MainPages::failuresWanted);
    connect(m_changes, &ChangesPanel::said, this, &MainPages::said);
    connect(m_changes, &ChangesPanel::emptied, m_views, [this] { m_views->setFocus(Qt::OtherFocusReason); });
    emit pageMade(m_changes);
    return m_changes;
}

void MainPages::show(const ViewList::Shown &view)
{
    if (!hasViews())
        return;
    // Not before somebody asks for it: the window is there sooner without it.
    if (view.view)
        (m_ofAll ? m_ofAll : makeOfAll())->setView(*view.view);
    else if (!m_changes)
        makeChanges();
    const bool isOther = m_view != view;
    m_view = view;
    m_isOfLastTime = false;
    keepView();
    choosePage();
    emit changed();
    if (isOther)
        emit left();
}

void MainPages::go(const ViewList::Shown &view)
{
    show(view);
    if (m_view != view)
        return;
    QTableView *table = showsAllKeys() ? keys()->table() : m_changes->table();
    QWidget *entered = table->isVisible() ? static_cast<QWidget *>(table) : m_views;
    entered->setFocus(Qt::OtherFocusReason);
}

void MainPages::showEntity(const EntityId &entity, const std::optional<KeyFingerprint> &key)
{
    m_parts.session.selectEntity(entity);
    if (!m_parts.session.isOpen(entity)) // a refresh has taken it away
        return;
    leaveView();
    if (key)
        m_ofEntity->keys()->showListed(*key);
}

void MainPages::showGone(const EntityId &entity, const KeyFingerprint &key)
{
    if (hasViews()) {
        show({});
        if (m_changes->showGone(entity, key))
            return;
    }
    showEntity(entity);
    emit hinted(tr("The entity is shown. Its list no longer has the key."));
}

void MainPages::leaveView()
{
    if (!std::exchange(m_view, std::nullopt))
        return;
    keepView();
    choosePage();
    emit changed();
    emit left();
}

void MainPages::onEntitySelected()
{
    const auto &entity = m_parts.session.entity();
    if (!entity) // left, or locked: which one it was decides when it is back
        return;
    const bool isOfLastTime = std::exchange(m_isOfLastTime, false) && m_entity.isEmpty();
    if (std::exchange(m_entity, entity->id) == entity->id || m_parts.session.isReturning() || isOfLastTime)
        return;
    leaveView();
    emit left();
}

/// Shows what the profile was left with, once there is something to show.
void MainPages::restoreView()
{
    const Session &session = m_parts.session;
    if (m_isRestored || session.state() != Session::State::SignedIn || session.entities().isEmpty())
        return;
    m_isRestored = true;
    if (!session.profile()->isSaved())
        return;
    if (const auto view = viewNamed(m_parts.settings.profiles.lastView(session.profile()->id)); view && hasViews()) {
        show(*view);
        m_isOfLastTime = true;
    }
}

void MainPages::keepView()
{
    if (const auto &profile = m_parts.session.profile(); profile && profile->isSaved())
        m_parts.settings.profiles.setLastView(profile->id, m_view ? viewName(*m_view) : QString());
}

void MainPages::rememberSelected()
{
    if (m_ofAll)
        m_ofAll->keys()->rememberSelected();
}

void MainPages::choosePage()
{
    const Session &session = m_parts.session;
    restoreView();
    // While it is locked there are no entities, and the view is to come back.
    if (m_view && !hasViews() && session.state() == Session::State::SignedIn && session.entitiesState().hasData) {
        m_view.reset();
        emit changed();
    }
    const QWidget *before = currentWidget();
    const QWidget *focus = window()->focusWidget();
    m_views->setVisible(hasViews());
    m_views->setShown(m_view);
    m_entities.setMarksOpen(!m_view);
    if (m_view) {
        setCurrentWidget(m_view->view ? static_cast<QWidget *>(m_ofAll) : m_changes);
        return;
    }
    const bool isMissing = !session.entity() && m_missing->refresh();
    setCurrentWidget(isMissing ? static_cast<QWidget *>(m_missing) : m_ofEntity);
    if (before == m_missing && !isMissing && focus && m_missing->isAncestorOf(focus))
        m_entities.focusSearch(); // there is something to choose now
}

} // namespace ek

#include "moc_MainPages.cpp"
