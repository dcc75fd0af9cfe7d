#include "ui/design/Pill.h"

#include "ui/design/Metrics.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ek {

namespace {

constexpr int glyphSize = 12;

int glyphRoom(PillGlyph glyph)
{
    return glyph == PillGlyph::None ? 0 : glyphSize + space::tiny;
}

void drawGlyph(QPainter &painter, const QRectF &area, PillGlyph glyph, const QColor &color)
{
    painter.save();
    painter.translate(area.center());
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    constexpr double radius = 4;
    const QRectF circle(-radius, -radius, 2 * radius, 2 * radius);
    constexpr int quarter = 90 * 16; // as Qt counts angles
    switch (glyph) {
    case PillGlyph::None:
        break;
    case PillGlyph::Full:
        painter.setBrush(color);
        painter.drawEllipse(circle);
        break;
    case PillGlyph::Half:
        painter.drawEllipse(circle);
        painter.setBrush(color);
        painter.drawPie(circle, quarter, 2 * quarter);
        break;
    case PillGlyph::Empty:
        painter.drawEllipse(circle);
        break;
    case PillGlyph::Endless:
        painter.drawEllipse(QRectF(-5.5, -2.5, 5.5, 5));
        painter.drawEllipse(QRectF(0, -2.5, 5.5, 5));
        break;
    case PillGlyph::Unknown:
        painter.drawEllipse(circle);
        painter.drawLine(QPointF(-1.5, 0), QPointF(1.5, 0));
        break;
    }
    painter.restore();
}

} // namespace

PillGlyph glyphOf(KeyStatus status)
{
    switch (status) {
    case KeyStatus::Active:
        return PillGlyph::Full;
    case KeyStatus::ExpiresSoon:
        return PillGlyph::Half;
    case KeyStatus::Expired:
        return PillGlyph::Empty;
    case KeyStatus::NeverExpires:
        return PillGlyph::Endless;
    case KeyStatus::Unknown:
        break;
    }
    return PillGlyph::Unknown;
}

QSize pillSize(const Pill &pill, const QFont &base)
{
    const QFontMetrics metrics(fontFor(TextRole::Pill, base));
    // One more than is measured: what is measured is rounded, and half a pixel too few would cost two letters.
    return {2 * space::label + glyphRoom(pill.glyph) + metrics.horizontalAdvance(pill.text) + 1,
            std::max(height::pill, metrics.height() + space::tiny)};
}

void drawPill(QPainter &painter, const QRect &room, const Pill &pill, const QFont &base, Qt::LayoutDirection direction)
{
    const QSize size = pillSize(pill, base).boundedTo(room.size());
    const QRect place = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, room);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOutlined = pill.colors.background == QColor(Qt::black); // high contrast has no tints
    painter.setPen(isOutlined ? QPen(pill.colors.text, 1) : QPen(Qt::NoPen));
    painter.setBrush(pill.colors.background);
    const double radius = place.height() / 2.0;
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QRect inside = place.adjusted(space::label, 0, -space::label, 0);
    const int taken = glyphRoom(pill.glyph);
    if (taken > 0) {
        const QSize glyph(glyphSize, glyphSize);
        drawGlyph(painter, QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, glyph, inside), pill.glyph,
                  pill.colors.text);
    }
    const QFont font = fontFor(TextRole::Pill, base);
    painter.setFont(font);
    painter.setPen(pill.colors.text);
    const QRect words = QStyle::visualRect(direction, inside, inside.adjusted(taken, 0, 0, 0));
    painter.drawText(words, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(pill.text, Qt::ElideRight, words.width()));
    painter.restore();
}

} // namespace ek
