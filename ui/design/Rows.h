#pragma once

#include <QPalette>

class QHeaderView;
class QPainter;
class QStyleOption;
class QStyleOptionViewItem;

namespace ek {

// What every list and table of ours draws alike.

/// Of what is drawn: Inactive is also a view without the focus.
[[nodiscard]] QPalette::ColorGroup colorGroupOf(const QStyleOption &option);
/// Of the text of a row, selected or not.
[[nodiscard]] QColor rowTextColor(const QStyleOptionViewItem &option);
/// What an entry of a list stands on, its text left out: as the style draws it, but for one that is selected.
void drawRowGround(QPainter &painter, QStyleOptionViewItem &option);
/// Whether a column of a table is the first one that is shown, wherever it was moved to.
[[nodiscard]] bool isFirstShown(const QHeaderView &header, int section);
/// The bar at the leading edge of what is selected.
void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option);

/// A cell's part of the ring that goes round the current row of a table.
void drawRowRing(QPainter &painter, const QStyleOptionViewItem &option, const QHeaderView &header, int section);

} // namespace ek
