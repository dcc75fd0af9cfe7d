#include "ui/widgets/TableColumns.h"

#include "ui/design/Accessibility.h"
#include "ui/widgets/ColumnsDialog.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ek {

namespace {

// In average characters. A narrower column could not be caught with the mouse, and a wider one is a damaged number.
constexpr double narrowest = 3;
constexpr double widest = 400;

const QLatin1String columnsField("columns");
const QLatin1String idField("id");
const QLatin1String widthField("width");
const QLatin1String hiddenField("hidden");
const QLatin1String sortField("sortedBy");
const QLatin1String descendingField("descending");
const QLatin1String usesField("sortedFor");

/// The section that is stretched where those are shown that meet @p condition; -1: none.
template <typename Condition> int stretched(const QHeaderView &header, const Condition &condition)
{
    if (!header.stretchLastSection())
        return -1;
    for (int position = header.count() - 1; position >= 0; --position) {
        if (condition(header.logicalIndex(position)))
            return header.logicalIndex(position);
    }
    return -1;
}

int lastShown(const QHeaderView &header)
{
    return stretched(header, [&](int section) { return !header.isSectionHidden(section); });
}

} // namespace

TableColumns::TableColumns(QTableView &table, QList<TableColumn> columns, const TableSorting &sortedAtFirst)
    : QObject(&table)
    , m_table(table)
    , m_columns(std::move(columns))
    , m_usuallySorted(sortedAtFirst)
    , m_sortedAtFirst(sortedAtFirst)
    , m_menu(new QMenu(tr("Col&umns"), &table))
    , m_sortMenu(new QMenu(tr("Sort &by"), &table))
    , m_headerMenu(new QMenu(&table))
{
    for (const TableColumn &column : std::as_const(m_columns))
        m_widths += pixels(column.width);
    buildMenu();
    buildSortMenu();
    m_headerMenu->addMenu(m_sortMenu);
    m_headerMenu->addSeparator();
    m_headerMenu->addActions(m_menu->actions());
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_headerMenu->popup(header->viewport()->mapToGlobal(at)); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableColumns::updateSort);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { noteWidth(section, width); });
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::fitRoom);
    table.viewport()->installEventFilter(this);
    reset();
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitRoom();
    return QObject::eventFilter(watched, event);
}

bool TableColumns::isWanted(int section) const
{
    return isChosen(section) || m_needed.contains(section);
}

int TableColumns::lastWanted() const
{
    return stretched(*m_table.horizontalHeader(), [this](int section) { return isWanted(section); });
}

/// Whether the admin gave it a width.
bool TableColumns::isSized(int section) const
{
    return m_widths.at(section) != pixels(m_columns.at(section).width);
}

bool TableColumns::takesRoom(int section) const
{
    return m_columns.at(section).takesRoom && !isSized(section);
}

int TableColumns::leastPixels(int section) const
{
    const int least = m_columns.at(section).leastWidth;
    return least < 0 || isSized(section) ? m_widths.at(section) : std::min(pixels(least), m_widths.at(section));
}

/// The admin has dragged its edge. What is stretched has no width of its own.
void TableColumns::noteWidth(int section, int width)
{
    const bool isChoice = !m_isFitting && width > 0 && section < m_widths.size();
    if (isChoice && section != lastShown(*m_table.horizontalHeader()))
        m_widths[section] = width;
}

void TableColumns::fitRoom()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView *header = m_table.horizontalHeader();
    const int room = m_table.viewport()->width();
    QList<int> shown;
    int wanted = 0;
    int least = 0;
    for (int section = 0; section < m_columns.size(); ++section) {
        if (!isWanted(section))
            continue;
        shown += section;
        wanted += m_widths.at(section);
        least += leastPixels(section);
    }
    for (qsizetype at = shown.size() - 1; at >= 0 && (least + wanted) / 2 > room; --at) {
        const int section = shown.at(at);
        if (!m_columns.at(section).givesWay || m_needed.contains(section))
            continue;
        wanted -= m_widths.at(section);
        least -= leastPixels(section);
        shown.removeAt(at);
    }
    for (int section = 0; section < m_columns.size(); ++section)
        header->setSectionHidden(section, !shown.contains(section));
    const double share =
        wanted <= room || wanted == least ? 1.0 : std::clamp(double(room - least) / double(wanted - least), 0.0, 1.0);
    const auto takers = std::count_if(shown.cbegin(), shown.cend(), [this](int section) { return takesRoom(section); });
    // The last column has no width of its own where there is room: it keeps some.
    const int last = lastWanted();
    const int kept = last < 0 ? 0 : m_widths.at(last) / 3;
    const int spare = takers > 0 ? std::max(0, room - wanted - kept) / static_cast<int>(takers) : 0;
    for (const int section : std::as_const(shown)) {
        const int fewest = leastPixels(section);
        const int more = takesRoom(section) ? std::min(spare, m_widths.at(section)) : 0;
        header->resizeSection(section, fewest + static_cast<int>(share * (m_widths.at(section) - fewest)) + more);
    }
}

void TableColumns::buildMenu()
{
    for (int section = 0; section < m_columns.size(); ++section) {
        if (!m_columns.at(section).canBeHidden) {
            m_toggles += nullptr;
            continue;
        }
        QAction *toggle = m_menu->addAction(m_columns.at(section).title);
        toggle->setCheckable(true);
        connect(toggle, &QAction::toggled, this, &TableColumns::fitRoom);
        m_toggles += toggle;
    }
    m_menu->addSeparator();
    QAction *arranging = m_menu->addAction(tr("&Arrange columns…"));
    arranging->setObjectName(QStringLiteral("arrangeColumns"));
    arranging->setToolTip(tr("Arrange columns")); // in the palette
    connect(arranging, &QAction::triggered, this, &TableColumns::arrange);
    connect(m_menu->addAction(tr("&Fit to contents")), &QAction::triggered, this, &TableColumns::fitToContents);
    connect(m_menu->addAction(tr("&Reset columns")), &QAction::triggered, this, &TableColumns::reset);
}

bool TableColumns::isChosen(int section) const
{
    return !m_toggles.at(section) || m_toggles.at(section)->isChecked();
}

void TableColumns::setNeeded(int section, bool isNeeded)
{
    if (m_needed.contains(section) == isNeeded)
        return;
    if (isNeeded)
        m_needed += section;
    else
        m_needed.removeAll(section);
    fitRoom();
}

void TableColumns::arrange()
{
    auto *dialog = new ColumnsDialog(*this, &m_table);
    dialog->open();
}

QList<int> TableColumns::order() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    QList<int> order;
    for (int position = 0; position < m_columns.size(); ++position)
        order += header->logicalIndex(position);
    return order;
}

void TableColumns::setShown(int section, bool isShown)
{
    if (m_toggles.at(section))
        m_toggles.at(section)->setChecked(isShown);
}

void TableColumns::move(int section, int place)
{
    QHeaderView *header = m_table.horizontalHeader();
    header->moveSection(header->visualIndex(section), place);
}

int TableColumns::widthOf(int section) const
{
    return m_table.columnWidth(section);
}

bool TableColumns::canBeSized(int section) const
{
    return !m_table.isColumnHidden(section) && section != lastShown(*m_table.horizontalHeader());
}

void TableColumns::widen(int section, int characters)
{
    if (!canBeSized(section))
        return;
    const double now = double(widthOf(section)) / m_table.fontMetrics().averageCharWidth();
    m_table.setColumnWidth(section, pixels(now + characters));
}

void TableColumns::buildSortMenu()
{
    auto *columns = new QActionGroup(m_sortMenu);
    for (int section = 0; section < m_columns.size(); ++section) {
        QAction *sort = m_sortMenu->addAction(m_columns.at(section).title);
        // The menu does not stand around it everywhere.
        sort->setToolTip(tr("Sort by %1", "a column").arg(m_columns.at(section).title));
        sort->setObjectName(QStringLiteral("sortBy.") + m_columns.at(section).id);
        sort->setCheckable(true);
        columns->addAction(sort);
        connect(sort, &QAction::triggered, this,
                [this, section] { sortBy(section, m_table.horizontalHeader()->sortIndicatorOrder()); });
        m_sorts += sort;
    }
    m_sortMenu->addSeparator();
    auto *directions = new QActionGroup(m_sortMenu);
    m_ascending = m_sortMenu->addAction(tr("&Ascending"));
    m_descending = m_sortMenu->addAction(tr("&Descending"));
    for (QAction *direction : {m_ascending, m_descending}) {
        direction->setCheckable(true);
        directions->addAction(direction);
        connect(direction, &QAction::triggered, this, [this, direction] {
            sortBy(m_table.horizontalHeader()->sortIndicatorSection(),
                   direction == m_ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        });
    }
    m_ascending->setObjectName(QStringLiteral("sortAscending"));
    m_ascending->setToolTip(tr("Sort in ascending order"));
    m_descending->setObjectName(QStringLiteral("sortDescending"));
    m_descending->setToolTip(tr("Sort in descending order"));
}

void TableColumns::sortBy(int section, Qt::SortOrder order)
{
    m_table.sortByColumn(section, order);
    const QString column = m_columns.at(section).title;
    announce(&m_table,
             order == Qt::AscendingOrder ? tr("Sorted by %1, ascending").arg(column)
                                         : tr("Sorted by %1, descending").arg(column));
}

void TableColumns::updateSort()
{
    const QHeaderView *header = m_table.horizontalHeader();
    const int section = header->sortIndicatorSection();
    if (section >= 0 && section < m_sorts.size())
        m_sorts.at(section)->setChecked(true);
    (header->sortIndicatorOrder() == Qt::AscendingOrder ? m_ascending : m_descending)->setChecked(true);
}

int TableColumns::sectionOf(const QString &id) const
{
    const auto found =
        std::find_if(m_columns.cbegin(), m_columns.cend(), [&](const TableColumn &column) { return column.id == id; });
    return found == m_columns.cend() ? -1 : static_cast<int>(found - m_columns.cbegin());
}

int TableColumns::pixels(double characters) const
{
    return static_cast<int>(
        std::lround(std::clamp(characters, narrowest, widest) * m_table.fontMetrics().averageCharWidth()));
}

QList<int> TableColumns::orderAtFirst() const
{
    QList<int> order;
    for (int section = 0; section < m_columns.size(); ++section) {
        const int position = m_columns.at(section).positionAtFirst;
        order.insert(position < 0 ? order.size() : position, section);
    }
    return order;
}

void TableColumns::place(int section, int position, double characters, bool isHidden)
{
    QHeaderView *header = m_table.horizontalHeader();
    header->moveSection(header->visualIndex(section), position);
    m_widths[section] = pixels(characters);
    if (m_toggles.at(section))
        m_toggles.at(section)->setChecked(!isHidden);
    fitRoom();
}

void TableColumns::reset()
{
    int position = 0;
    for (const QList<int> order = orderAtFirst(); const int section : order)
        place(section, position++, m_columns.at(section).width, m_columns.at(section).isHiddenAtFirst);
    m_chosen.clear();
    m_table.sortByColumn(m_sortedAtFirst.section, m_sortedAtFirst.order);
    updateSort();
}

void TableColumns::setUse(const QString &use, const TableSorting &sortedAtFirst)
{
    m_chosen = chosenOrders();
    m_use = use;
    m_sortedAtFirst = sortedAtFirst;
    const TableSorting wanted = m_chosen.value(use, sortedAtFirst);
    m_table.sortByColumn(wanted.section, wanted.order);
}

TableSorting TableColumns::sorting() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    return {header->sortIndicatorSection(), header->sortIndicatorOrder()};
}

QHash<QString, TableSorting> TableColumns::chosenOrders() const
{
    QHash<QString, TableSorting> chosen = m_chosen;
    if (sorting() == m_sortedAtFirst)
        chosen.remove(m_use);
    else
        chosen.insert(m_use, sorting());
    return chosen;
}

void TableColumns::fitToContents()
{
    QHeaderView *header = m_table.horizontalHeader();
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        header->resizeSections(QHeaderView::ResizeToContents);
    }
    // A name may be as long as a line of a book; the others stay in sight.
    for (int section = 0; section < m_columns.size(); ++section) {
        if (!header->isSectionHidden(section)) // it has no size now, and is to have one when it comes back
            m_widths[section] = std::min(header->sectionSize(section), pixels(60));
    }
    fitRoom();
}

QByteArray TableColumns::save() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    QJsonArray columns;
    for (int position = 0; position < m_columns.size(); ++position) {
        const int section = header->logicalIndex(position);
        // A hidden section has no size: it comes back as wide as at first. One that is needed has one, chosen or not.
        QJsonObject column{{idField, m_columns.at(section).id}};
        if (!isChosen(section))
            column.insert(hiddenField, true);
        // Nor does the last one have a size of its own: it takes the room that the window has left.
        if (isWanted(section) && section != lastWanted())
            column.insert(widthField, double(m_widths.at(section)) / m_table.fontMetrics().averageCharWidth());
        columns.append(column);
    }
    const auto fieldsOf = [this](const TableSorting &order) {
        return QJsonObject{{sortField, m_columns.at(order.section).id},
                           {descendingField, order.order == Qt::DescendingOrder}};
    };
    QHash<QString, TableSorting> chosen = chosenOrders();
    QJsonObject layout = fieldsOf(chosen.contains(QString()) ? chosen.take(QString()) : m_usuallySorted);
    layout.insert(columnsField, columns);
    QJsonObject uses;
    for (auto each = chosen.cbegin(); each != chosen.cend(); ++each)
        uses.insert(each.key(), fieldsOf(each.value()));
    if (!uses.isEmpty())
        layout.insert(usesField, uses);
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

std::optional<TableSorting> TableColumns::sortingOf(const QJsonObject &saved) const
{
    const int section = sectionOf(saved.value(sortField).toString());
    if (section < 0)
        return std::nullopt;
    return TableSorting{section, saved.value(descendingField).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void TableColumns::restore(const QByteArray &saved)
{
    const QJsonObject layout = QJsonDocument::fromJson(saved).object();
    int position = 0;
    QList<int> placed;
    const QJsonArray columns = layout.value(columnsField).toArray();
    for (const QJsonValue value : columns) {
        const QJsonObject column = value.toObject();
        const int section = sectionOf(column.value(idField).toString());
        if (section < 0 || placed.contains(section))
            continue;
        place(section, position++, column.value(widthField).toDouble(m_columns.at(section).width),
              column.value(hiddenField).toBool());
        placed += section;
    }
    if (const auto order = sortingOf(layout))
        m_chosen.insert(QString(), *order);
    const QJsonObject uses = layout.value(usesField).toObject();
    for (auto each = uses.begin(); each != uses.end(); ++each) {
        if (const auto order = sortingOf(each.value().toObject()))
            m_chosen.insert(each.key(), *order);
    }
    if (const auto order = m_chosen.constFind(m_use); order != m_chosen.constEnd())
        m_table.sortByColumn(order->section, order->order);
}

} // namespace ek

#include "moc_TableColumns.cpp"
