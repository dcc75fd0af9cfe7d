#include "ui/design/Rows.h"

#include "ui/design/Colors.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QWidget>

namespace ek {

namespace {

constexpr int barWidth = 3;
constexpr int ringWidth = 2;

/// Whether no column is shown between the cell's and that edge of the table: -1 is where a row begins, 1 where it ends.
bool isAtEdge(const QTableView &table, const QModelIndex &index, int direction)
{
    const QHeaderView *header = table.horizontalHeader();
    for (int place = header->visualIndex(index.column()) + direction; place >= 0 && place < header->count();
         place += direction) {
        if (!header->isSectionHidden(header->logicalIndex(place)))
            return false;
    }
    return true;
}

} // namespace

QPalette::ColorGroup colorGroupOf(const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

QColor rowTextColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(colorGroupOf(option), isSelected ? QPalette::HighlightedText : QPalette::Text);
}

void drawRowGround(QPainter &painter, QStyleOptionViewItem &option)
{
    option.text.clear();
    if (option.state.testFlag(QStyle::State_Selected)) {
        // Windows' own style marks a selection in a colour that the palette does not name; on it the palette's colour
        // for selected text cannot be read.
        painter.fillRect(option.rect, option.palette.color(colorGroupOf(option), QPalette::Highlight));
        drawSelectionBar(painter, option);
        option.state.setFlag(QStyle::State_Selected, false);
        option.state.setFlag(QStyle::State_MouseOver, false);
        option.backgroundBrush = Qt::NoBrush;
    }
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
}

void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option)
{
    const ColorSet &colors = colorsFor(option.palette);
    const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                     colorGroupOf(option) == QPalette::Active ? colors.selectionBar : colors.border);
}

void drawCellGround(QPainter &painter, const QStyleOptionViewItem &cell, const QTableView &table,
                    const QModelIndex &index)
{
    table.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, &painter, &table);
    painter.fillRect(QRect(cell.rect.bottomLeft(), QSize(cell.rect.width(), 1)), colorsFor(cell.palette).hairline);
    if (cell.state.testFlag(QStyle::State_Selected) && isAtEdge(table, index, -1))
        drawSelectionBar(painter, cell);
}

void drawCurrentRow(QPainter &painter, const QStyleOptionViewItem &cell, const QTableView &table,
                    const QModelIndex &index)
{
    if (!table.hasFocus() || table.currentIndex().row() != index.row())
        return;
    const QColor color = colorsFor(cell.palette).focus;
    const QRect row = cell.rect.adjusted(0, 0, 0, -1);
    painter.fillRect(QRect(row.topLeft(), QSize(row.width(), ringWidth)), color);
    painter.fillRect(QRect(row.bottomLeft() - QPoint(0, ringWidth - 1), QSize(row.width(), ringWidth)), color);
    const QSize side(ringWidth, row.height());
    const int left = cell.direction == Qt::RightToLeft ? 1 : -1;
    if (isAtEdge(table, index, left))
        painter.fillRect(QRect(row.topLeft(), side), color);
    if (isAtEdge(table, index, -left))
        painter.fillRect(QRect(row.topRight() - QPoint(ringWidth - 1, 0), side), color);
}

} // namespace ek
