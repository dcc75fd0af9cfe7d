#pragma once

#include <QPalette>

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
/// The bar at the leading edge of what is selected.
void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace ek
