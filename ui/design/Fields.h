#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace ek {

// How our style draws what is typed into or chosen from.

inline constexpr int comboArrowWidth = 28; ///< of a combo box's arrow with its air, in device-independent pixels

/// Where @p part of a combo box that takes @p all is; null for a part that is not ours to place.
[[nodiscard]] QRect comboBoxPart(QStyle::SubControl part, const QRect &all, Qt::LayoutDirection direction);
/// The same of a spin box.
[[nodiscard]] QRect spinBoxPart(QStyle::SubControl part, const QRect &all, Qt::LayoutDirection direction);

/// The panel, whose edge says that it has the focus, is in use, or cannot be used.
void drawField(const QStyleOption *option, QPainter *painter, bool hasFocus, const QColor &ground);
void drawComboBox(const QStyleOptionComboBox &box, QPainter *painter);
void drawSpinBox(const QStyleOptionSpinBox &box, QPainter *painter);

} // namespace ek
