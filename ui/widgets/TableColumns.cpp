#include "ui/widgets/TableColumns.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <cmath>

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

} // namespace

TableColumns::TableColumns(QTableView &table, QList<TableColumn> columns)
    : QObject(&table)
    , m_table(table)
    , m_columns(std::move(columns))
    , m_menu(new QMenu(tr("&Columns"), &table))
{
    buildMenu();
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_menu->popup(header->viewport()->mapToGlobal(at)); });
    reset();
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
        connect(toggle, &QAction::toggled, this, [this, section](bool isShown) {
            m_table.setColumnHidden(section, !isShown && !m_needed.contains(section));
        });
        m_toggles += toggle;
    }
    m_menu->addSeparator();
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
    m_table.setColumnHidden(section, !isNeeded && !isChosen(section));
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

void TableColumns::place(int section, int position, double characters, bool isHidden)
{
    QHeaderView *header = m_table.horizontalHeader();
    header->moveSection(header->visualIndex(section), position);
    header->resizeSection(section, pixels(characters));
    if (m_toggles.at(section))
        m_toggles.at(section)->setChecked(!isHidden);
    header->setSectionHidden(section, !isChosen(section) && !m_needed.contains(section));
}

void TableColumns::reset()
{
    for (int section = 0; section < m_columns.size(); ++section)
        place(section, section, m_columns.at(section).width, m_columns.at(section).isHiddenAtFirst);
    m_table.sortByColumn(0, Qt::AscendingOrder);
}

void TableColumns::fitToContents()
{
    QHeaderView *header = m_table.horizontalHeader();
    header->resizeSections(QHeaderView::ResizeToContents);
    // A name may be as long as a line of a book; the others stay in sight.
    for (int section = 0; section < m_columns.size(); ++section) {
        if (!header->isSectionHidden(section)) // it has no size now, and is to have one when it comes back
            header->resizeSection(section, std::min(header->sectionSize(section), pixels(60)));
    }
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
        if (!header->isSectionHidden(section))
            column.insert(widthField, double(header->sectionSize(section)) / m_table.fontMetrics().averageCharWidth());
        columns.append(column);
    }
    return QJsonDocument(QJsonObject{{columnsField, columns},
                                     {sortField, m_columns.at(header->sortIndicatorSection()).id},
                                     {descendingField, header->sortIndicatorOrder() == Qt::DescendingOrder}})
        .toJson(QJsonDocument::Compact);
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
    const int sorted = sectionOf(layout.value(sortField).toString());
    if (sorted >= 0) {
        m_table.sortByColumn(sorted, layout.value(descendingField).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

} // namespace ek

#include "moc_TableColumns.cpp"
