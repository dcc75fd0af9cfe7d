#include "ui/design/Outline.h"

#include <QPainter>
#include <QWidget>

namespace ek {

void drawOutline(QWidget &bar, Tone tone)
{
    const QPalette palette;
    const ColorSet &colors = colorsFor(palette);
    if (colors.outline == 0)
        return;
    const int width = 1 + colors.outline; // as around a control
    const QColor color = tint(tone, palette).text;
    const QRect area = bar.rect();
    QPainter painter(&bar);
    painter.fillRect(QRect(area.left(), area.top(), area.width(), width), color);
    painter.fillRect(QRect(area.left(), area.bottom() + 1 - width, area.width(), width), color);
    painter.fillRect(QRect(area.left(), area.top(), width, area.height()), color);
    painter.fillRect(QRect(area.right() + 1 - width, area.top(), width, area.height()), color);
}

} // namespace ek
