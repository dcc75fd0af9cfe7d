#include "ui/design/Pill.h"

#include "ui/design/Metrics.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTransform>

#include <algorithm>
#include <cmath>

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

/// Without the text.
void drawShape(QPainter &painter, const QRect &place, const Pill &pill, Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOutlined = pill.colors.background == QColor(Qt::black); // high contrast has no tints
    painter.setPen(isOutlined ? QPen(pill.colors.text, 1) : QPen(Qt::NoPen));
    painter.setBrush(pill.colors.background);
    const double radius = place.height() / 2.0;
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (glyphRoom(pill.glyph) > 0) {
        const QRect inside = place.adjusted(space::label, 0, -space::label, 0);
        const QSize glyph(glyphSize, glyphSize);
        drawGlyph(painter, QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, glyph, inside), pill.glyph,
                  pill.colors.text);
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

const QFont &Pills::fontOn(const QFont &base)
{
    if (!m_isFontKnown || m_base != base) {
        m_isFontKnown = true;
        m_base = base;
        m_font = fontFor(TextRole::Pill, base);
        m_widths.clear();
    }
    return m_font;
}

QSize Pills::size(const Pill &pill, const QFont &base)
{
    const QFont &font = fontOn(base);
    auto width = m_widths.constFind(pill.text);
    constexpr qsizetype many = 100;
    if (width == m_widths.constEnd()) {
        if (m_widths.size() >= many)
            m_widths.clear();
        // One more than is measured: what is measured is rounded, and half a pixel too few would cost two letters.
        width = m_widths.insert(pill.text, QFontMetrics(font).horizontalAdvance(pill.text) + 1);
    }
    return {2 * space::label + glyphRoom(pill.glyph) + *width,
            std::max(height::pill, QFontMetrics(font).height() + space::tiny)};
}

void Pills::draw(QPainter &painter, const QRect &room, const Pill &pill, const QFont &base,
                 Qt::LayoutDirection direction)
{
    const QSize size = this->size(pill, base).boundedTo(room.size());
    if (size.isEmpty())
        return;
    const QRect place = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, room);
    // A copy is exact where it falls on whole pixels.
    const QTransform &transform = painter.deviceTransform();
    const double ratio = transform.m11();
    const QPointF corner = transform.map(QPointF(place.topLeft()));
    const auto isWhole = [](double value) { return std::abs(value - std::round(value)) < 1e-6; };
    if (transform.type() <= QTransform::TxScale && ratio > 0 && ratio == transform.m22() && isWhole(corner.x())
        && isWhole(corner.y()) && isWhole(size.width() * ratio) && isWhole(size.height() * ratio)) {
        const Shape shape{size, ratio, pill.colors.background.rgba(), pill.colors.text.rgba(), pill.glyph, direction};
        const QImage *image = m_shapes.object(shape);
        if (!image) {
            auto *made = new QImage((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
            made->fill(Qt::transparent);
            made->setDevicePixelRatio(ratio);
            QPainter onImage(made);
            drawShape(onImage, QRect({}, size), pill, direction);
            onImage.end();
            m_shapes.insert(shape, made); // which deletes it
            image = made;
        }
        painter.drawImage(place.topLeft(), *image);
    } else {
        drawShape(painter, place, pill, direction);
    }
    const QRect inside = place.adjusted(space::label, 0, -space::label, 0);
    const QPen before = painter.pen();
    painter.setPen(pill.colors.text);
    m_lines.draw(painter, QStyle::visualRect(direction, inside, inside.adjusted(glyphRoom(pill.glyph), 0, 0, 0)),
                 pill.text,
                 {.font = fontOn(base), .alignment = Qt::AlignLeft | Qt::AlignVCenter, .direction = direction});
    painter.setPen(before);
}

QSize pillSize(const Pill &pill, const QFont &base)
{
    return Pills().size(pill, base);
}

void drawPill(QPainter &painter, const QRect &room, const Pill &pill, const QFont &base, Qt::LayoutDirection direction)
{
    Pills().draw(painter, room, pill, base, direction);
}

} // namespace ek
