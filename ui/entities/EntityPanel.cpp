#include "ui/entities/EntityPanel.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "models/EntityListModel.h"
#include "session/EntityShelf.h"
#include "session/SavedProfiles.h"
#include "session/Session.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/design/ScreenRoom.h"
#include "ui/design/Theme.h"
#include "ui/entities/EntitiesPage.h"
#include "ui/entities/EntityDelegate.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FittingPlaceholder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlaceKeeper.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "wording/ErrorText.h"
#include "wording/ListText.h"
#include "wording/Moments.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopeGuard>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ek {

EntityPanel::EntityPanel(Session &session, EntityListModel &entities, SavedProfiles &saved, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_entities(entities)
    , m_filter(new EntityFilterModel(entities, this))
    , m_shelf(new EntityShelf(session, saved, this))
    , m_place(new QWidget(this))
    , m_search(new SearchField)
    , m_recent(new QToolButton)
    , m_list(new QuietListView)
    , m_count(new ElidedLabel)
    , m_message(new MessageBar(tr("Message about entities")))
    , m_state(new EntitiesPage(session))
    , m_stack(new QStackedLayout)
    , m_spoken(new SettledAnnouncement(this))
    , m_layout(new QVBoxLayout(this))
{
    m_place->setFocusPolicy(Qt::TabFocus);
    m_place->hide();
    m_search->setAccessibleName(tr("Find entity"));
    FittingPlaceholder::watch(m_search,
                              {tr("Find by name, id, tax number, country"), m_search->accessibleName(), tr("Find")});
    m_search->installEventFilter(this);
    m_recent->setAccessibleName(tr("Recent entities"));
    m_recent->setFocusPolicy(Qt::TabFocus);
    m_recent->setAutoRaise(true);
    connect(m_recent, &QToolButton::clicked, this, &EntityPanel::showRecent);
    m_list->installEventFilter(this);
    m_list->setModel(m_filter);
    new PlaceKeeper(m_list, EntityListModel::IdRole);
    m_list->setAccessibleName(tr("Entities"));
    m_list->setItemDelegate(new EntityDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_count->setAccessibleName(tr("Number of entities"));
    makeQuiet(m_count);

    QVBoxLayout *layout = m_layout;
    layout->setContentsMargins(space::row, space::row, space::row, space::label);
    layout->setSpacing(space::label);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(space::label);
    finding->addWidget(m_search, 1);
    finding->addWidget(m_recent);
    layout->addLayout(finding);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_list); // not before it has a place: it is shown at once, else as a window
    m_stack->addWidget(m_state);
    layout->addWidget(m_message); // it comes and goes: above the list it would move the rows
    layout->addWidget(m_count);

    connect(m_state, &EntitiesPage::credentialRequested, this, &EntityPanel::credentialRequested);
    const auto usePins = [this] { m_filter->setPinned(m_shelf->pinned()); };
    connect(m_shelf, &EntityShelf::pinsChanged, this, usePins);
    usePins();
    m_settle.setSingleShot(true);
    m_settle.setInterval(std::chrono::milliseconds(180));
    connect(&m_settle, &QTimer::timeout, this, [this] { choose(m_list->currentIndex()); });
    connect(m_search, &SearchField::wordsChanged, this, &EntityPanel::setSearch);
    connect(m_search, &SearchField::wholeKeyEntered, this, [this] { setSearch(m_search->text()); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &EntityPanel::showMenu);
    connect(m_list, &QListView::clicked, this, &EntityPanel::choose);
    connect(m_list, &QListView::activated, this, &EntityPanel::choose);
    // What is marked, and not what is merely current, since the focus alone makes an item current.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_list->hasFocus() && m_list->selectionModel()->isSelected(m_list->currentIndex()))
            m_settle.start();
    });
    connect(&m_session, &Session::entitiesChanged, this, &EntityPanel::updateState);
    connect(&m_session, &Session::entitiesProgressed, this, &EntityPanel::updateState);
    connect(&m_session, &Session::entitySelected, this, &EntityPanel::onEntitySelected);
    connect(&m_session, &Session::profileLeft, this, [this] {
        if (!m_session.isReturning()) // from a lock it comes back as it was
            m_search->clear();
    });
    setAutoFillBackground(true);
    constexpr int narrowest = 200; // what says why there are none wraps, and is seldom seen
    setMinimumWidth(qRound(narrowest * textScale(this)));
    restyle();
    onColorsChanged(this, [this] { restyle(); });
    updateState();
}

void EntityPanel::onEntitySelected()
{
    const auto &entity = m_session.entity();
    if (entity && entity->id != m_opened) {
        m_opened = entity->id;
        // One that was opened elsewhere is not hidden by a search from before.
        const QModelIndex listed = m_entities.indexOf(entity->id);
        if (listed.isValid() && !m_filter->mapFromSource(listed).isValid())
            m_search->clear();
    } else if (!entity && !m_session.isReturning()) {
        m_opened = EntityId();
    }
    showSelection();
}

void EntityPanel::setSearch(const QString &words)
{
    m_filter->setSearch(words);
    updateState();
    showSelection();
}

QWidget *EntityPanel::list() const
{
    return m_list;
}

void EntityPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool EntityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search)
        return onSearchKey(key);
    if (watched != m_list || key != Qt::Key_Up || m_list->currentIndex().row() > 0)
        return false;
    emit leftUpwards();
    return !m_list->hasFocus(); // somebody has taken it
}

bool EntityPanel::onSearchKey(int key)
{
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Up) {
        emit leftUpwards();
        return true;
    }
    if (key == Qt::Key_Down && m_filter->rowCount() > 0) {
        m_list->setFocus(); // which makes an item the current one, but marks none
        if (!m_list->selectionModel()->hasSelection())
            m_list->setCurrentIndex(m_filter->index(std::max(m_list->currentIndex().row(), 0), 0));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_filter->rowCount() > 0) {
        const QModelIndex first = m_filter->index(0, 0);
        announce(this, first.data().toString()); // the focus stays, so nothing else says which it was
        choose(first);
        return true;
    }
    return false;
}

void EntityPanel::setTop(QWidget *top)
{
    m_layout->insertWidget(0, top);
    setTabOrder(m_place, top);
}

void EntityPanel::setMarksOpen(bool marks)
{
    if (std::exchange(m_marksOpen, marks) != marks)
        showSelection();
}

void EntityPanel::enterFromAbove()
{
    if (m_filter->rowCount() == 0)
        return m_search->setFocus(Qt::TabFocusReason);
    m_list->setFocus(Qt::TabFocusReason);
    m_list->setCurrentIndex(m_filter->index(0, 0));
}

/// A surface of its own, which the list continues.
void EntityPanel::restyle()
{
    QPalette own;
    QPalette ofList;
    if (hasOwnStyle()) {
        const QColor surface = colorsFor(own).sidebar;
        own.setColor(QPalette::Window, surface);
        ofList.setColor(QPalette::Base, surface);
    }
    setPalette(own);
    m_list->setPalette(ofList);
    m_recent->setIcon(icon("recent", own));
}

void EntityPanel::showRecent()
{
    auto *menu = new QMenu(m_recent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_recent->accessibleName());
    const QList<EntityId> recent = m_shelf->recent();
    for (const EntityId &entity : recent) {
        const QModelIndex index = m_entities.indexOf(entity);
        if (!index.isValid())
            continue; // it is not listed any more
        const QString name = index.data().toString();
        QString shown = menu->fontMetrics().elidedText(name, Qt::ElideRight, width::form);
        QAction *opening = menu->addAction(shown.replace(u'&', QStringLiteral("&&")), this, [this, entity, name] {
            open(entity);
            announce(this, name); // the focus stays, so nothing else says which it is
        });
        opening->setToolTip(index.data(Qt::ToolTipRole).toString());
    }
    if (menu->isEmpty())
        menu->addAction(tr("No other entity was open before"))->setEnabled(false);
    const int left = isRightToLeft() ? m_recent->width() - menu->sizeHint().width() : 0;
    menu->popup(m_recent->mapToGlobal(QPoint(left, m_recent->height())));
    if (const QList<QAction *> entries = menu->actions(); entries.constFirst()->isEnabled())
        menu->setActiveAction(entries.constFirst());
}

void EntityPanel::choose(const QModelIndex &index)
{
    m_settle.stop();
    if (const Entity *entity = m_entities.entity(m_filter->mapToSource(index)))
        open(EntityId(entity->id));
}

void EntityPanel::open(const EntityId &entity)
{
    m_settle.stop();
    m_marksOpen = true; // it is shown now, also where it was open already
    m_session.selectEntity(entity);
    emit chosen();
}

void EntityPanel::showSelection()
{
    const QModelIndex index = m_session.entity() && m_marksOpen
        ? m_filter->mapFromSource(m_entities.indexOf(m_session.entity()->id))
        : QModelIndex();
    if (index == m_list->currentIndex() && (!index.isValid() || m_list->selectionModel()->isSelected(index)))
        return;
    m_settle.stop();
    const QSignalBlocker quiet(this);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void EntityPanel::updateCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_entities.rowCount();
    QString count;
    if (all > 0)
        count = shown == all ? tr("%Ln entities", nullptr, all) : tr("%L1 of %Ln entities", nullptr, all).arg(shown);
    const LoadState &state = m_session.entitiesState();
    if (all > 0 && state.knownAt.isValid())
        count = tr("%1 as of %2", "a number of entities, a time")
                    .arg(count, clockTime(state.knownAt, m_session.clock().now()));
    else if (all > 0 && !state.notes.provesAbsence())
        count = tr("%1; the list is incomplete", "a number of entities").arg(count);
    m_count->setText(inOwnDirection(count));
    m_spokenCount = count;
}

void EntityPanel::speak()
{
    const LoadState &state = m_session.entitiesState();
    // Where there is no list, the page in its place says why.
    const bool isListed = m_stack->currentWidget() == m_list;
    // What is known from earlier is said at once, and what comes instead when it comes.
    m_spoken->follow(state.isLoading && !state.knownAt.isValid(), state.error.has_value(),
                     isListed ? m_spokenCount : QString());
}

void EntityPanel::showOpenEntity()
{
    m_search->clear();
    showSelection();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void EntityPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at).isValid() ? m_list->indexAt(at) : m_list->currentIndex();
    const Entity *found = m_entities.entity(m_filter->mapToSource(index));
    if (!found)
        return;
    const Entity entity = *found; // a refresh may take it away while the menu is there
    auto *menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Entity"));
    menu->addAction(tr("&Open"), this, [this, id = entity.id] { open(id); });
    QAction *newKey = menu->addAction(tr("&New key…"), this, [this, id = entity.id] {
        open(id);
        if (m_session.isOpen(id))
            emit newKeyRequested();
    });
    newKey->setEnabled(m_session.reaches(entity.id));
    const bool isPinned = m_shelf->isPinned(entity.id);
    menu->addAction(isPinned ? tr("Un&pin") : tr("&Pin to the top"), this, [this, isPinned, id = entity.id] {
        m_shelf->setPinned(id, !isPinned);
        emit said(isPinned ? tr("Unpinned the entity.") : tr("Pinned the entity to the top of the list."));
    });
    menu->addSeparator();
    menu->addAction(tr("Copy &name"), this,
                    [this, name = typableName(entity.name)] { copy(name, tr("Copied the entity's name.")); });
    menu->addAction(tr("Copy &entity id"), this,
                    [this, id = entity.id.value()] { copy(id, tr("Copied the entity's id.")); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void EntityPanel::copy(const QString &text, const QString &what)
{
    QApplication::clipboard()->setText(text);
    emit said(what);
}

void EntityPanel::updateState()
{
    const LoadState &state = m_session.entitiesState();
    const bool isWhole = state.notes.provesAbsence(); // a row that could not be read is an entity that is not shown
    updateCount();
    m_message->clear();
    const auto spoken = qScopeGuard([this] { speak(); });
    const bool isKnown = state.knownAt.isValid();
    if (state.error && (state.hasData || (isKnown && !state.isLoading))) {
        const ErrorWords words = describe(*state.error, Operation::ListEntities);
        m_message->show(Tone::Warning,
                        isKnown ? tr("These entities are as of %1. No key can be created or deleted until they were "
                                     "loaded. %2",
                                     "a time, an error")
                                      .arg(localTime(state.knownAt), words.text())
                                : tr("The list may be out of date. %1").arg(words.text()),
                        words.small);
        m_message->addButton(tr("Try again"), [this] { m_session.refreshEntities(); });
        if (state.error->kind == ErrorKind::Unauthorized)
            m_message->addButton(tr("Sign in again…"), [this] { emit credentialRequested(); });
    } else if (state.hasData && !state.notes.isEmpty()) {
        m_message->show(isWhole ? Tone::Info : Tone::Warning, describe(state.notes, Operation::ListEntities));
        if (!isWhole)
            m_message->addButton(tr("Try again"), [this] { m_session.refreshEntities(); });
    }
    const bool hasEntities = !m_session.entities().isEmpty();
    if (!hasEntities && m_session.entity()) {
        m_stack->setCurrentWidget(m_state);
        m_state->refresh();
    } else if (hasEntities && m_filter->rowCount() == 0) {
        m_stack->setCurrentWidget(m_state);
        m_state->show("search", tr("Nothing found"),
                      isKnown ? tr("No entity that was known at that time matches the search.")
                          : state.notes.provesAbsence()
                          ? tr("No entity matches the search.")
                          : tr("No entity that the server sent matches the search. Others may exist: the list is "
                               "incomplete."));
        m_state->addButton(tr("Clear search"), [this] { m_search->clear(); });
    } else {
        m_stack->setCurrentWidget(m_list); // where it is empty the window's page says why
    }
}

} // namespace ek

#include "moc_EntityPanel.cpp"
