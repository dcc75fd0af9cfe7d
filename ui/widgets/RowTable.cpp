#include "ui/widgets/RowTable.h"

#include "core/PlainText.h"
#include "ui/design/Colors.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace ek {

void setUpRowTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false); // Tab leaves the table
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setDragEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(heightFor(height::tableRow, table.font()));
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // leading, as Qt mirrors it
}

RowDelegate::RowDelegate(QTableView &table, int codeColumn)
    : QStyledItemDelegate(&table)
    , m_table(table)
    , m_codeColumn(codeColumn)
{
    // What marks the current row goes through all of its cells, and Qt draws a single cell anew.
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, table.viewport(),
            qOverload<>(&QWidget::update));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.state.setFlag(QStyle::State_HasFocus, false); // the row has the ring
    if (cell.direction == Qt::RightToLeft)
        cell.text = isolated(cell.text);
    if (index.column() == m_codeColumn)
        cell.font = keyFont();
    drawCellGround(*painter, cell, m_table, index);
    const QPen before = painter->pen();
    drawContent(*painter, cell, cell.rect.adjusted(space::row, 0, -space::row, 0), index);
    painter->setPen(before);
    drawCurrentRow(*painter, cell, m_table, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QFontMetrics metrics(index.column() == m_codeColumn ? keyFont() : cell.font);
    return {metrics.horizontalAdvance(cell.text) + 2 * space::row, heightFor(height::tableRow, cell.font)};
}

void RowDelegate::drawContent(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area,
                              const QModelIndex &index) const
{
    painter.setPen(rowTextColor(cell));
    m_lines.draw(painter, area, cell.text,
                 {.font = cell.font,
                  .alignment = cell.displayAlignment,
                  .direction = cell.direction,
                  .elideMode = m_table.textElideMode(),
                  .isMask = index.column() == m_codeColumn});
}

} // namespace ek

#include "moc_RowTable.cpp"
