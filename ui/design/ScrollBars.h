#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace ek {

// How our style draws scroll bars: a handle alone, no arrows, and a groove of the colour around it.

inline constexpr int scrollBarExtent = 14; ///< its width, in device-independent pixels

/// Where @p part of @p bar is; null for a part that it does not have.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
void drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter);

} // namespace ek
