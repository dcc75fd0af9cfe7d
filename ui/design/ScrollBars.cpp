#include "ui/design/ScrollBars.h"

#include "ui/design/Colors.h"
#include "ui/design/Shapes.h"

#include <QStyleOptionSlider>

#include <algorithm>

namespace ek {

namespace {

constexpr int shortestHandle = 32;

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect all = bar.rect;
    const bool isFlat = bar.orientation == Qt::Horizontal;
    const int whole = isFlat ? all.width() : all.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const auto share = static_cast<int>(qint64(whole) * bar.pageStep / std::max<qint64>(1, range + bar.pageStep));
    const int length = range > 0 ? std::clamp(share, std::min(shortestHandle, whole), whole) : whole;
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, whole - length, bar.upsideDown);
    const auto from = [&](int at, int size) {
        const QRect rect = isFlat ? QRect(all.left() + at, all.top(), size, all.height())
                                  : QRect(all.left(), all.top() + at, all.width(), size);
        return isFlat ? QStyle::visualRect(bar.direction, all, rect) : rect;
    };
    if (part == QStyle::SC_ScrollBarSlider)
        return from(start, length);
    if (part == QStyle::SC_ScrollBarSubPage)
        return from(0, start);
    if (part == QStyle::SC_ScrollBarAddPage)
        return from(start + length, whole - start - length);
    return part == QStyle::SC_ScrollBarGroove ? all : QRect();
}

void drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter)
{
    const ColorSet &colors = colorsFor(bar.palette);
    const QRect handle = scrollBarPart(bar, QStyle::SC_ScrollBarSlider);
    const bool isWanted = isUnderPointer(&bar) || isDown(&bar);
    const int air = isWanted ? 3 : 4;
    drawPanel(painter, handle.adjusted(air, air, -air, -air), isWanted ? colors.secondary : colors.border, QColor(), 0,
              (scrollBarExtent - 2 * air) / 2.0);
}

} // namespace ek
