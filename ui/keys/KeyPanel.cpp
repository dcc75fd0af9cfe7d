#include "ui/keys/KeyPanel.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "keys/KeyStore.h"
#include "models/EntityListModel.h"
#include "models/KeyFilterModel.h"
#include "session/Session.h"
#include "session/WindowLayouts.h"
#include "ui/actions/Actions.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/keys/KeyDelegate.h"
#include "ui/keys/KeyDetails.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PillLabel.h"
#include "ui/widgets/PlaceKeeper.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/ShortcutGuard.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/TableColumns.h"
#include "wording/ErrorText.h"
#include "wording/ListText.h"
#include "wording/Moments.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

const QString columnsLayout = QStringLiteral("keyColumns");

QList<TableColumn> tableColumns()
{
    QList<TableColumn> columns;
    for (const KeyColumnSpec &column : keyColumns())
        columns += TableColumn{column.id, column.title(), column.width, column.canBeHidden, column.isHiddenAtFirst};
    return columns;
}

} // namespace

KeyPanel::KeyPanel(Session &session, KeyStore &store, WindowLayouts &layouts, const Clock &clock, Actions &actions,
                   QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_store(store)
    , m_layouts(layouts)
    , m_actions(actions)
    , m_keys(new ApiKeyTableModel(store, clock, this))
    , m_filter(new KeyFilterModel(*m_keys, this))
    , m_entityName(new ElidedLabel)
    , m_entityFacts(new ElidedLabel)
    , m_environment(new PillLabel)
    , m_filterEdit(new SearchField)
    , m_delete(new QToolButton)
    , m_message(new MessageBar(tr("Message about keys")))
    , m_table(new QuietTableView)
    , m_state(new StatePage)
    , m_stack(new QStackedLayout)
    , m_details(new KeyDetails(clock))
    , m_body(new QHBoxLayout)
    , m_count(new ElidedLabel)
    , m_menu(new QMenu(this))
    , m_spoken(new SettledAnnouncement(this))
{
    m_entityName->setFont(fontFor(TextRole::Title, m_entityName->font()));
    m_entityName->setAccessibleName(tr("Chosen entity"));
    m_entityFacts->setAccessibleName(tr("Chosen entity's id"));
    for (QLabel *label : {m_entityName, m_entityFacts})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeQuiet(m_entityFacts);
    m_environment->setAccessibleName(tr("Chosen entity's environment"));
    m_count->setAccessibleName(tr("Number of keys"));
    makeQuiet(m_count);

    m_filterEdit->setPlaceholderText(tr("Filter by name, last characters, status; or paste a full key"));
    m_filterEdit->setAccessibleName(tr("Filter keys"));
    m_filterEdit->installEventFilter(this);
    m_delete->setDefaultAction(m_actions.deleteKeys);
    m_delete->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_delete->setFocusPolicy(Qt::TabFocus);
    m_delete->setAccessibleName(m_actions.deleteKeys->iconText());
    buildTable(layouts);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(space::tiny);
    titles->addWidget(m_entityName);
    titles->addWidget(m_entityFacts);
    auto *head = new QHBoxLayout;
    head->addLayout(titles, 1);
    head->addWidget(m_environment, 0, Qt::AlignTop);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::label);
    tools->addWidget(m_filterEdit, 1);
    tools->addWidget(m_delete);

    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    m_body->setSpacing(0);
    m_body->addLayout(m_stack, 1);
    m_body->addWidget(m_details);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::window, space::window, space::window, space::label);
    layout->setSpacing(space::row);
    layout->addLayout(head);
    layout->addLayout(tools);
    layout->addWidget(m_message);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_count);

    connect(m_filterEdit, &SearchField::wordsChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        updateState();
    });
    connect(m_filterEdit, &SearchField::wholeKeyEntered, this, [this](const QString &key) {
        m_filter->setWholeKey(key);
        updateState();
    });
    connect(&session, &Session::clockChanged, this, [this] {
        m_keys->refreshTimes();
        updateDetails();
    });
    connect(&m_session, &Session::entitySelected, this, &KeyPanel::onEntitySelected);
    connect(&m_session, &Session::entitiesChanged, this, &KeyPanel::updateState);
    connect(&m_session, &Session::raisedToLive, this, &KeyPanel::updateHeader);
    connect(&m_store, &KeyStore::stateChanged, this, [this](const EntityId &entity) {
        if (entity == m_keys->entity())
            updateState();
    });
    connect(m_keys, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const QModelIndexList selected = m_table->selectionModel()->selectedRows();
        const int row = selected.size() == 1 ? m_filter->mapToSource(selected.constFirst()).row() : -1;
        if (row >= first.row() && row <= last.row())
            updateDetails();
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        updateDetails(); // a reset changes the selection without telling
        emit selectionChanged();
    });
    // A look at every key: when keys come or change, and not at every character of the filter.
    connect(m_keys, &QAbstractItemModel::modelReset, this, &KeyPanel::showNeededColumns);
    connect(m_keys, &QAbstractItemModel::rowsInserted, this, &KeyPanel::showNeededColumns);
    connect(m_keys, &QAbstractItemModel::rowsRemoved, this, &KeyPanel::showNeededColumns);
    connect(m_keys, &QAbstractItemModel::dataChanged, this, &KeyPanel::showNeededColumns);
    connect(&m_session, &Session::raisedToLive, this, &KeyPanel::showNeededColumns);
    connect(&m_session, &Session::entitiesChanged, this, &KeyPanel::showNeededColumns);
    connect(m_keys, &QAbstractItemModel::modelReset, this, &KeyPanel::updateState);
    connect(m_keys, &QAbstractItemModel::rowsInserted, this, &KeyPanel::updateState);
    connect(m_keys, &QAbstractItemModel::rowsRemoved, this, &KeyPanel::updateState);
    onEntitySelected();
}

KeyPanel::~KeyPanel()
{
    m_layouts.setState(columnsLayout, m_columns->save());
}

void KeyPanel::buildTable(WindowLayouts &layouts)
{
    m_table->setModel(m_filter);
    new PlaceKeeper(m_table, ApiKeyTableModel::idRole);
    new ShortcutGuard(m_table, {m_actions.findEntity, m_actions.filterKeys}, this);
    m_table->setItemDelegate(new KeyDelegate(*m_keys, m_table));
    m_table->setAccessibleName(tr("Keys"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(heightFor(height::tableRow, m_table->font()));

    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns = new TableColumns(*m_table, tableColumns());
    m_columns->restore(layouts.state(columnsLayout));

    fillMenu();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_menu->popup(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateDetails();
        emit selectionChanged();
    });
}

void KeyPanel::fillMenu()
{
    QMenu *copy = m_menu->addMenu(tr("&Copy"));
    for (QAction *action : {m_actions.copyName, m_actions.copyMasked, m_actions.copyEntityId, m_actions.copyRow})
        copy->addAction(action);
    copy->addSeparator();
    copy->addAction(m_actions.copyTable);
    m_menu->addAction(m_actions.showEntity);
    m_menu->addSeparator();
    m_menu->addAction(m_actions.newKey);
    m_menu->addAction(m_actions.refresh);
    m_menu->addSeparator();
    // The header takes no focus: what its own menu has is reached from here.
    m_menu->addMenu(m_columns->sortMenu());
    m_menu->addMenu(m_columns->menu());
    m_menu->addSeparator();
    m_menu->addAction(m_actions.deleteKeys);
}

QList<ApiKey> KeyPanel::selectedKeys() const
{
    QList<ApiKey> keys;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const ApiKey *key = m_keys->key(m_filter->mapToSource(row)))
            keys += *key;
    }
    return keys;
}

QWidget *KeyPanel::list() const
{
    return m_table;
}

QWidget *KeyPanel::deleteButton() const
{
    return m_delete;
}

void KeyPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeDetails();
}

void KeyPanel::placeDetails()
{
    const bool isBeside = window()->width() >= width::inspectorBeside;
    m_body->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_details->setPlace(isBeside ? KeyDetails::Place::Beside : KeyDetails::Place::Below);
}

void KeyPanel::showNeededColumns()
{
    const auto &entity = m_session.entity();
    if (!entity)
        return;
    const Environment usual = m_session.environmentOf(*entity);
    bool differs = false;
    for (int row = 0; row < m_keys->rowCount() && !differs; ++row)
        differs = m_keys->key(m_keys->index(row, 0))->environment != usual;
    m_columns->setNeeded(static_cast<int>(KeyColumn::Environment), differs);
}

QWidget *KeyPanel::details() const
{
    return m_details;
}

QMenu *KeyPanel::columnsMenu() const
{
    return m_columns->menu();
}

QMenu *KeyPanel::sortMenu() const
{
    return m_columns->sortMenu();
}

QString KeyPanel::selectedText(Copied what) const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        const ApiKey *key = m_keys->key(m_filter->mapToSource(row));
        if (!key)
            continue;
        switch (what) {
        case Copied::Name:
            lines += typableName(key->name);
            break;
        case Copied::MaskedKey:
            lines += key->hint;
            break;
        case Copied::IdOfEntity:
            if (!lines.contains(key->entityId.value()))
                lines += key->entityId.value();
            break;
        case Copied::Row:
            lines += rowText(row.row());
            break;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString KeyPanel::rowText(int row) const
{
    QStringList cells;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int position = 0; position < header->count(); ++position) {
        const int section = header->logicalIndex(position);
        if (header->isSectionHidden(section))
            continue;
        const QVariant cell =
            row < 0 ? m_filter->headerData(section, Qt::Horizontal) : m_filter->index(row, section).data();
        cells += cell.toString().simplified(); // a cell is one line, and a tab ends it
    }
    return cells.join(QLatin1Char('\t'));
}

QString KeyPanel::tableText() const
{
    QStringList lines{rowText(-1)};
    for (int row = 0; row < m_filter->rowCount(); ++row)
        lines += rowText(row);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void KeyPanel::focusFilter()
{
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->selectAll();
}

void KeyPanel::selectWhenListed(const KeyFingerprint &key)
{
    m_toSelect = key;
    m_takesFocus = true;
    if (selectPending())
        m_table->setFocus();
}

void KeyPanel::rememberPlace()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_place.reset();
    for (const QModelIndex &row : rows)
        m_place = std::min(m_place.value_or(row.row()), row.row());
}

void KeyPanel::selectRemembered()
{
    const std::optional<int> place = std::exchange(m_place, std::nullopt);
    if (!place || m_filter->rowCount() == 0)
        return;
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(std::min(*place, m_filter->rowCount() - 1));
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

bool KeyPanel::selectPending()
{
    if (!m_toSelect)
        return false;
    const QModelIndex listed = m_keys->indexOf(*m_toSelect);
    if (!listed.isValid())
        return false;
    m_toSelect.reset();
    if (!m_filter->mapFromSource(listed).isValid())
        m_filterEdit->clear(); // a new key is not hidden by a filter from before
    const QModelIndex index = m_filter->mapFromSource(listed);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    return true;
}

bool KeyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filterEdit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && !m_filterEdit->text().isEmpty()) {
        m_filterEdit->clear();
        return true;
    }
    if (key->key() == Qt::Key_Down && m_filter->rowCount() > 0) {
        m_table->setFocus(); // which makes a row the current one, but selects none
        if (!m_table->selectionModel()->hasSelection())
            // QTableView::selectRow() selects nothing in a mirrored window (Qt 6.4).
            m_table->setCurrentIndex(m_filter->index(std::max(m_table->currentIndex().row(), 0), 0));
        return true;
    }
    return false;
}

void KeyPanel::onEntitySelected()
{
    updateHeader();
    if (!m_session.entity() && m_session.isReturning()) {
        // Locked: the same entity is to come back, with its filter and the key that was chosen.
        if (const QList<ApiKey> selected = selectedKeys(); selected.size() == 1)
            m_toSelect = selected.constFirst().fingerprint;
        m_takesFocus = false; // that is where it was before, wherever that is
        m_keys->setEntity(EntityId());
        updateState();
        updateDetails();
        return;
    }
    const auto id = m_session.entity() ? std::optional(m_session.entity()->id) : std::nullopt;
    if (id && id == m_shown) {
        if (m_keys->entity() != *id)
            m_keys->setEntity(*id); // back from a lock
        updateState(); // the same entity, told anew: filter and selection stay
        return;
    }
    m_shown = id;
    m_keys->setEntity(id.value_or(EntityId()));
    m_toSelect.reset();
    m_filterEdit->clear();
    updateState();
    updateDetails();
    emit selectionChanged();
}

void KeyPanel::updateHeader()
{
    const auto &entity = m_session.entity();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_entityName, m_entityFacts, m_filterEdit, m_delete, m_details, m_count})
        part->setVisible(entity.has_value());
    // The profile's is shown beside its name; here stands what differs from it.
    m_environment->setVisible(entity && m_session.environmentOf(*entity) != m_session.environment());
    if (!entity) {
        m_entityName->clear();
        m_entityFacts->clear();
        return;
    }
    m_entityName->setText(EntityListModel::displayName(*entity));
    QStringList facts{entity->id.value(), entity->country.isEmpty() ? entity->countryCode : entity->country,
                      entity->taxNumber, entity->currencyCode};
    if (!entity->isEnabled)
        facts += tr("disabled", "an entity");
    facts.removeAll(QString());
    if (!entity->account.isEmpty())
        facts += tr("account %1", "an account's id").arg(entity->account.value());
    m_entityFacts->setText(facts.join(QStringLiteral(" · ")));

    const Environment environment = m_session.environmentOf(*entity);
    m_environment->setPill(environmentText(environment).toUpper(), toneOf(environment));
}

void KeyPanel::updateDetails()
{
    const QList<ApiKey> selected = selectedKeys();
    if (selected.size() == 1)
        m_details->showKey(selected.constFirst());
    else
        m_details->showCount(static_cast<int>(selected.size()));
}

void KeyPanel::speak(const QString &count)
{
    const LoadState state = m_store.state(m_keys->entity());
    // Where there is no table, the page in its place says why.
    const bool isListed = m_stack->currentWidget() == m_table;
    m_spoken->follow(state.isLoading, state.error.has_value(), isListed ? count : QString());
}

void KeyPanel::updateState()
{
    m_message->clear();
    if (!m_session.entity()) {
        m_spoken->say({});
        m_stack->setCurrentWidget(m_state);
        if (m_session.entities().isEmpty())
            m_state->show("building", QString(), QString());
        else
            m_state->show(
                "building", tr("Pick an entity"),
                tr("Choose a business on the left to see its API keys. Type to find it by name, id, tax number or "
                   "country."));
        return;
    }

    const LoadState state = m_store.state(m_keys->entity());
    const int shown = m_filter->rowCount();
    const int all = m_keys->rowCount();
    const bool isWhole = state.notes.provesAbsence(); // a row that could not be read is a key that is not shown
    QString count = shown == all ? tr("%Ln keys", nullptr, all) : tr("%L1 of %Ln keys", nullptr, all).arg(shown);
    if (!isWhole)
        count = tr("%1; the list is incomplete", "a number of keys").arg(count);
    m_count->setText(state.hasData ? inOwnDirection(count) : QString());
    // A list may come late, when somebody types elsewhere by then.
    if (selectPending() && m_takesFocus && !qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        m_table->setFocus();

    const auto retry = [this] { m_store.refresh(m_keys->entity()); };
    if (!state.hasData) {
        m_stack->setCurrentWidget(m_state);
        if (state.error && !state.isLoading) {
            const ErrorWords words = describe(*state.error, Operation::ListKeys);
            m_state->show("error", tr("Keys could not be loaded"), words.text(), words.small);
            m_state->addButton(tr("Try again"), retry);
        } else {
            m_state->showBusy(tr("Loading keys…"), QString());
        }
        speak({});
        return;
    }
    if (state.error && !state.isLoading) {
        const ErrorWords words = describe(*state.error, Operation::ListKeys);
        m_message->show(
            Tone::Warning,
            tr("These keys are as of %1. %2", "a time, an error").arg(localTime(state.loadedAt), words.text()),
            words.small);
        m_message->addButton(tr("Try again"), retry);
    } else if (!state.notes.isEmpty()) {
        m_message->show(isWhole ? Tone::Info : Tone::Warning, describe(state.notes, Operation::ListKeys));
        if (!isWhole)
            m_message->addButton(tr("Try again"), retry);
    }
    if (all == 0 && !isWhole) {
        m_stack->setCurrentWidget(m_state);
        m_state->show("info", tr("No keys in the server's answer"),
                      tr("The answer is incomplete, so this entity may have keys all the same."));
        m_state->addButton(tr("Try again"), retry);
    } else if (all == 0) {
        m_stack->setCurrentWidget(m_state);
        m_state->show("key", tr("No API keys yet"), tr("Create the first key for this entity. It will be shown once."));
        m_state->addButton(tr("New key…"), [this] { m_actions.newKey->trigger(); });
    } else if (shown == 0) {
        m_stack->setCurrentWidget(m_state);
        m_state->show(
            "search", tr("Nothing found"),
            state.notes.provesAbsence()
                ? tr("No key of this entity matches the filter.")
                : tr("No key that the server sent matches the filter. Others may exist: the list is incomplete."));
        m_state->addButton(tr("Clear filter"), [this] { m_filterEdit->clear(); });
    } else {
        m_stack->setCurrentWidget(m_table);
    }
    speak(count);
}

} // namespace ek

#include "moc_KeyPanel.cpp"
