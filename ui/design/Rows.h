#pragma once

#include <QPalette>

class QModelIndex;
class QPainter;
class QStyleOption;
class QStyleOptionViewItem;
class QTableView;

namespace ek {

// What every list and table of ours draws alike.

/// Of what is drawn: Inactive is also a view without the focus.
[[nodiscard]] QPalette::ColorGroup colorGroupOf(const QStyleOption &option);
/// Of the text of a row, selected or not.
[[nodiscard]] QColor rowTextColor(const QStyleOptionViewItem &option);
/// What an entry of a list stands on, its text left out: as the style draws it, but for one that is selected.
void drawRowGround(QPainter &painter, QStyleOptionViewItem &option);
/// The bar at the leading edge of what is selected.
void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option);

/// What the text of a table's cell stands on: its ground, the line under its row, and the selection's bar in the cell
/// that is shown first.
void drawCellGround(QPainter &painter, const QStyleOptionViewItem &cell, const QTableView &table,
                    const QModelIndex &index);
/// This cell's part of the ring around the current row, over its text. Nothing in another row, or without the focus.
void drawCurrentRow(QPainter &painter, const QStyleOptionViewItem &cell, const QTableView &table,
                    const QModelIndex &index);

} // namespace ek
