#include "ui/keys/KeyTableView.h"

#include "core/Names.h"
#include "models/KeyListModel.h"
#include "session/WindowLayouts.h"
#include "ui/actions/Actions.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/keys/KeyDelegate.h"
#include "ui/keys/KeyDetails.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FittingPlaceholder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlaceKeeper.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/TableColumns.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

/// Those of the model, which knows whether it has keys of several entities.
QList<TableColumn> tableColumns(const KeyListModel &model)
{
    QList<TableColumn> columns;
    for (int section = 0; section < model.columnCount(); ++section) {
        const KeyColumnSpec &column = keyColumn(section);
        columns += TableColumn{.id = column.id,
                               .title = column.title(),
                               .width = column.width,
                               .canBeHidden = column.canBeHidden,
                               .isHiddenAtFirst = column.isHiddenAtFirst,
                               .positionAtFirst = column.column == KeyColumn::Entity ? 1 : -1,
                               .leastWidth = column.leastWidth,
                               .givesWay = column.givesWay,
                               .takesRoom = column.column == KeyColumn::Name || column.column == KeyColumn::Entity};
    }
    return columns;
}

} // namespace

KeyTableView::KeyTableView(KeyListModel &keys, WindowLayouts &layouts, const QString &layoutName, const Clock &clock,
                           Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_layouts(layouts)
    , m_layoutName(layoutName)
    , m_actions(actions)
    , m_filterEdit(new SearchField)
    , m_delete(new QToolButton)
    , m_message(new MessageBar(tr("Message about keys")))
    , m_table(new QuietTableView)
    , m_page(new StatePage)
    , m_stack(new QStackedLayout)
    , m_details(new KeyDetails(clock))
    , m_body(new QHBoxLayout)
    , m_count(new ElidedLabel)
    , m_menu(new QMenu(this))
    , m_head(new QHBoxLayout)
    , m_tools(new QHBoxLayout)
{
    m_count->setAccessibleName(tr("Number of keys"));
    makeQuiet(m_count);
    m_filterEdit->setAccessibleName(tr("Filter keys"));
    FittingPlaceholder::watch(m_filterEdit,
                              {m_keys.columnCount() > keyColumnsOfOneEntity
                                   ? tr("Filter by name, entity, last characters, status; or paste a full key")
                                   : tr("Filter by name, last characters, status; or paste a full key"),
                               m_filterEdit->accessibleName(), tr("Filter", "keys")});
    m_filterEdit->installEventFilter(this);
    m_delete->setDefaultAction(m_actions.deleteKeys);
    m_delete->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_delete->setFocusPolicy(Qt::TabFocus);
    m_delete->setAccessibleName(m_actions.deleteKeys->iconText());
    buildTable();

    m_tools->setSpacing(space::label);
    m_tools->addWidget(m_delete);
    m_head->setSpacing(space::label);
    m_head->addWidget(m_filterEdit, 1);
    m_head->addLayout(m_tools);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::row);
    layout->addLayout(m_head);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(0);
    m_body->addLayout(m_stack, 1);
    // Not before it has a place: the first one is shown at once, else as a window.
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_page);
    m_body->addWidget(m_details);
    layout->addWidget(m_message); // it comes and goes: above the table it would move the rows
    layout->addWidget(m_count);
    connectModel();
}

KeyTableView::~KeyTableView()
{
    m_layouts.setState(m_layoutName, m_columns->save());
}

void KeyTableView::buildTable()
{
    m_table->setModel(&m_keys);
    new PlaceKeeper(m_table, KeyListModel::idRole, [this](const QVariantList &ids) { return m_keys.placesOf(ids); });
    m_table->setItemDelegate(new KeyDelegate(m_table));
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
    const int row = heightFor(height::tableRow, m_table->font());
    m_table->verticalHeader()->setDefaultSectionSize(row);
    // Large text on a small screen leaves room for the row that has the focus, and shows that there are others.
    m_table->setMinimumHeight(heightFor(height::control, m_table->font()) + row + row / 2);

    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns = new TableColumns(*m_table, tableColumns(m_keys));
    m_columns->restore(m_layouts.state(m_layoutName));

    fillMenu();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_menu->popup(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateDetails();
        emit selectionChanged();
    });
}

void KeyTableView::fillMenu()
{
    QMenu *copy = m_menu->addMenu(tr("&Copy"));
    for (QAction *action : {m_actions.copyName, m_actions.copyMasked, m_actions.copyEntityName, m_actions.copyEntityId,
                            m_actions.copyRow})
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

void KeyTableView::connectModel()
{
    connect(m_filterEdit, &SearchField::wordsChanged, this, [this](const QString &words) {
        m_keys.setWords(words);
        emit rowsChanged();
    });
    connect(m_filterEdit, &SearchField::wholeKeyEntered, this, [this](const QString &key) {
        m_keys.setWholeKey(key);
        emit rowsChanged();
    });
    connect(&m_keys, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const QModelIndexList rows = selectedCount() == 1 ? selectedRows() : QModelIndexList();
        if (!rows.isEmpty() && rows.constFirst().row() >= first.row() && rows.constFirst().row() <= last.row())
            updateDetails();
    });
    connect(&m_keys, &QAbstractItemModel::modelReset, this, [this] {
        updateDetails(); // a reset changes the selection without telling
        emit selectionChanged();
        emit rowsChanged();
    });
    connect(&m_keys, &QAbstractItemModel::rowsInserted, this, &KeyTableView::rowsChanged);
    connect(&m_keys, &QAbstractItemModel::rowsRemoved, this, &KeyTableView::rowsChanged);
    connect(&m_keys, &KeyListModel::keysChanged, this, &KeyTableView::rowsChanged);
}

void KeyTableView::addTool(QWidget *tool)
{
    m_tools->insertWidget(m_tools->count() - 1, tool);
    setTabOrder(m_filterEdit, tool); // which Qt puts last
}

QWidget *KeyTableView::deleteButton() const
{
    return m_delete;
}

QWidget *KeyTableView::details() const
{
    return m_details;
}

QMenu *KeyTableView::columnsMenu() const
{
    return m_columns->menu();
}

QMenu *KeyTableView::sortMenu() const
{
    return m_columns->sortMenu();
}

bool KeyTableView::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void KeyTableView::showTable()
{
    m_stack->setCurrentWidget(m_table);
}

void KeyTableView::showPage()
{
    m_stack->setCurrentWidget(m_page);
}

void KeyTableView::setKeysKnown(bool areKnown)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_filterEdit, m_delete, m_details, m_count})
        part->setVisible(areKnown);
}

void KeyTableView::setColumnNeeded(int section, bool isNeeded)
{
    m_columns->setNeeded(section, isNeeded);
}

void KeyTableView::setUse(const QString &use, KeyColumn sortedAtFirst, Qt::SortOrder order)
{
    m_columns->setUse(use, {.section = static_cast<int>(sortedAtFirst), .order = order});
}

void KeyTableView::setCount(const QString &text)
{
    m_count->setText(text);
}

void KeyTableView::focusFilter()
{
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->selectAll();
}

void KeyTableView::clearFilter()
{
    m_filterEdit->clear();
}

QModelIndexList KeyTableView::selectedRows() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    return rows;
}

int KeyTableView::selectedCount() const
{
    int count = 0;
    const QItemSelection ranges = m_table->selectionModel()->selection(); // of whole rows
    for (const QItemSelectionRange &range : ranges)
        count += range.height();
    return count;
}

QList<ListedKey> KeyTableView::selected() const
{
    QList<ListedKey> keys;
    const QModelIndexList rows = selectedRows();
    keys.reserve(rows.size());
    for (const QModelIndex &row : rows) {
        if (auto key = m_keys.key(row))
            keys += ListedKey{m_keys.entity(row), *std::move(key)};
    }
    return keys;
}

QList<ApiKey> KeyTableView::selectedKeys() const
{
    QList<ApiKey> keys;
    const QList<ListedKey> listed = selected();
    for (const ListedKey &each : listed)
        keys += each.key;
    return keys;
}

std::vector<KeyTable::Row> KeyTableView::selectedKeyRows() const
{
    std::vector<KeyTable::Row> rows;
    const QModelIndexList indexes = selectedRows();
    rows.reserve(static_cast<std::size_t>(indexes.size()));
    for (const QModelIndex &index : indexes)
        rows.push_back(m_keys.shownRows().at(static_cast<std::size_t>(index.row())));
    return rows;
}

QSet<EntityId> KeyTableView::selectedEntities() const
{
    QSet<EntityId> entities;
    const QModelIndexList rows = selectedRows();
    for (const QModelIndex &row : rows)
        entities += m_keys.entity(row);
    return entities;
}

QString KeyTableView::selectedText(Copied what) const
{
    const KeyTable &table = m_keys.table();
    QStringList lines;
    QSet<KeyTable::EntityNumber> named;
    for (const KeyTable::Row row : selectedKeyRows()) {
        const KeyTable::EntityNumber entity = table.entityNumber(row);
        switch (what) {
        case Copied::Name:
            lines += typableName(table.name(row));
            break;
        case Copied::MaskedKey:
            lines += table.hint(row);
            break;
        case Copied::NameOfEntity:
            if (!named.contains(entity))
                lines += typableName(m_keys.entityName(row));
            break;
        case Copied::IdOfEntity:
            if (!named.contains(entity))
                lines += table.entityAt(entity).value();
            break;
        }
        named.insert(entity);
    }
    return lines.join(QLatin1Char('\n'));
}

QList<int> KeyTableView::shownSections() const
{
    QList<int> sections;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int position = 0; position < header->count(); ++position) {
        const int section = header->logicalIndex(position);
        if (!header->isSectionHidden(section))
            sections += section;
    }
    return sections;
}

TableText KeyTableView::selectedRowsText() const
{
    return TableText(m_keys, selectedKeyRows(), shownSections());
}

TableText KeyTableView::tableText() const
{
    return TableText(m_keys, m_keys.shownRows(), shownSections());
}

void KeyTableView::selectWhenListed(const KeyFingerprint &key, const EntityId &entity)
{
    m_toSelect = key;
    m_toSelectIn = entity;
    m_takesFocus = true;
    m_expected.reset();
    if (showPending())
        m_table->setFocus();
}

void KeyTableView::showListed(const KeyFingerprint &key)
{
    selectWhenListed(key);
    m_expected = key; // also where it is there: a newer list may be on its way
    emit rowsChanged();
}

void KeyTableView::noteAllListed()
{
    const auto expected = std::exchange(m_expected, std::nullopt);
    if (!expected || m_keys.contains(*expected))
        return;
    forgetPending();
    emit notListed();
}

void KeyTableView::rememberSelected()
{
    if (selectedCount() == 1) {
        const ListedKey only = selected().constFirst();
        m_toSelect = only.key.fingerprint;
        m_toSelectIn = only.entity;
    }
    m_expected.reset();
    m_takesFocus = false; // that is where it was before, wherever that is
}

void KeyTableView::forgetPending()
{
    m_toSelect.reset();
}

void KeyTableView::selectPending()
{
    // A list may come late, when somebody types elsewhere by then.
    if (showPending() && m_takesFocus && !qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        m_table->setFocus();
}

bool KeyTableView::showPending()
{
    if (!m_toSelect)
        return false;
    const auto place = [this] {
        return m_toSelectIn.isEmpty() ? m_keys.indexOf(*m_toSelect) : m_keys.indexOf(m_toSelectIn, *m_toSelect);
    };
    QModelIndex index = place();
    if (!index.isValid()) {
        if (!m_keys.contains(*m_toSelect))
            return false;
        m_filterEdit->clear(); // a new key is not hidden by a filter from before
        index = place();
    }
    if (!index.isValid())
        return false;
    m_toSelect.reset();
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    return true;
}

void KeyTableView::rememberPlace()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_place.reset();
    for (const QModelIndex &row : rows)
        m_place = std::min(m_place.value_or(row.row()), row.row());
}

void KeyTableView::selectRemembered()
{
    const std::optional<int> place = std::exchange(m_place, std::nullopt);
    if (!place || m_keys.rowCount() == 0)
        return;
    if (!m_table->selectionModel()->hasSelection())
        selectRow(std::min(*place, m_keys.rowCount() - 1));
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

void KeyTableView::selectRow(int row)
{
    // QTableView::selectRow() selects nothing in a mirrored window (Qt 6.4).
    m_table->setCurrentIndex(m_keys.index(row, 0));
}

void KeyTableView::updateDetails()
{
    const int count = selectedCount();
    if (count == 1)
        showOnlyKey();
    else
        m_details->showCount(count);
}

void KeyTableView::showOnlyKey()
{
    const int row = selectedRows().constFirst().row();
    const QString entity = m_keys.entityName(m_keys.shownRows().at(static_cast<std::size_t>(row)));
    m_details->showKey(selected().constFirst().key, entity.isEmpty() ? m_entityName : entity);
}

void KeyTableView::setEntityName(const QString &name)
{
    m_entityName = name;
    updateDetails();
}

void KeyTableView::placeDetails()
{
    const int enough =
        m_keys.columnCount() > keyColumnsOfOneEntity ? width::inspectorBesideEntities : width::inspectorBeside;
    const bool isBeside = window()->width() >= enough;
    m_body->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_details->setPlace(isBeside ? KeyDetails::Place::Beside : KeyDetails::Place::Below);
}

/// With large text in a narrow window the buttons leave no room to read what is typed: they have a row of their own.
void KeyTableView::placeTools()
{
    constexpr int fewCharacters = 18;
    const int wanted = fewCharacters * m_filterEdit->fontMetrics().averageCharWidth();
    const bool hasRoom = wanted + m_head->spacing() + m_tools->sizeHint().width() <= width();
    m_head->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void KeyTableView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeDetails();
    placeTools();
}

bool KeyTableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filterEdit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && !m_filterEdit->text().isEmpty()) {
        m_filterEdit->clear();
        return true;
    }
    if (key->key() == Qt::Key_Down && m_keys.rowCount() > 0) {
        m_table->setFocus(); // which makes a row the current one, but selects none
        if (!m_table->selectionModel()->hasSelection())
            selectRow(std::max(m_table->currentIndex().row(), 0));
        return true;
    }
    return false;
}

} // namespace ek

#include "moc_KeyTableView.cpp"
