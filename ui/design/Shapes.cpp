#include "ui/design/Shapes.h"

#include "ui/design/Colors.h"

#include <QStyleOption>

namespace ek {

bool isUsable(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool isUnderPointer(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_MouseOver) && isUsable(option);
}

bool isDown(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Sunken) || option->state.testFlag(QStyle::State_On);
}

QColor between(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

PainterState::PainterState(QPainter *painter)
    : m_painter(painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
}

void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, double edgeWidth,
               double radius)
{
    const PainterState state(painter);
    const double half = edgeWidth / 2;
    painter->setPen(edgeWidth > 0 ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
}

void drawFocusRing(QPainter *painter, const QRect &rect, const ColorSet &colors, double radius)
{
    drawPanel(painter, rect, QColor(), colors.focus, 2 + colors.outline, radius);
}

void drawArrow(QPainter *painter, const QRectF &area, Qt::ArrowType direction, const QColor &color)
{
    const PainterState state(painter);
    painter->translate(area.center());
    painter->rotate(direction == Qt::UpArrow          ? 180
                        : direction == Qt::LeftArrow  ? 90
                        : direction == Qt::RightArrow ? -90
                                                      : 0);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({{-4, -2}, {0, 2}, {4, -2}}));
}

void drawCheckMark(QPainter *painter, const QStyleOption *option)
{
    const ColorSet &colors = colorsFor(option->palette);
    const bool isOn = option->state.testFlag(QStyle::State_On);
    const bool isHalf = option->state.testFlag(QStyle::State_NoChange);
    const QColor edge = isUsable(option) ? colors.border : colors.disabled;
    const QColor filling = isUsable(option) ? colors.accent.background : colors.disabled;
    const QColor ground = isUnderPointer(option) ? colors.hover : colors.base;
    drawPanel(painter, option->rect, isOn || isHalf ? filling : ground, isOn || isHalf ? filling : edge, 1.5, 4);
    if (isOn || isHalf) {
        const PainterState state(painter);
        painter->translate(QRectF(option->rect).topLeft());
        painter->scale(option->rect.width() / 18.0, option->rect.height() / 18.0);
        painter->setPen(QPen(colors.accent.text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(isOn ? QPolygonF({{4.5, 9.5}, {7.5, 12.5}, {13.5, 5.8}})
                                   : QPolygonF({QPointF(5, 9), QPointF(13, 9)}));
    }
}

void drawRadioMark(QPainter *painter, const QStyleOption *option)
{
    const ColorSet &colors = colorsFor(option->palette);
    const bool isOn = option->state.testFlag(QStyle::State_On);
    const QColor edge = isUsable(option) ? (isOn ? colors.accent.background : colors.border) : colors.disabled;
    drawPanel(painter, option->rect, colors.base, edge, isOn ? 5 : 1.5, option->rect.width() / 2.0);
}

} // namespace ek
