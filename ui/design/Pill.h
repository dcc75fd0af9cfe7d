#pragma once

#include "core/ApiKey.h"
#include "ui/design/Colors.h"
#include "ui/design/TextLines.h"

#include <QCache>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QSize>
#include <QString>

class QPainter;
class QRect;

namespace ek {

/// The mark before a pill's text, so that its colour is not the only sign.
enum class PillGlyph { None, Full, Half, Empty, Endless, Unknown };

[[nodiscard]] PillGlyph glyphOf(KeyStatus status);

/// A word in a rounded tint.
struct Pill
{
    QString text;
    TonePair colors;
    PillGlyph glyph = PillGlyph::None;
};

/// Draws pills. One that is kept, as by a table, draws each kind of pill once and then copies it: a rounded edge takes
/// longer than a cell's text. GUI thread only; not longer than the application.
class Pills
{
public:
    /// @p base is the font of the text around it.
    [[nodiscard]] QSize size(const Pill &pill, const QFont &base);
    /// Draws it at the leading edge of @p room, in the middle of its height; cuts the text where there is not enough
    /// room.
    void draw(QPainter &painter, const QRect &room, const Pill &pill, const QFont &base, Qt::LayoutDirection direction);

private:
    struct Shape
    {
        QSize size;
        double ratio;
        QRgb background;
        QRgb text;
        PillGlyph glyph;
        Qt::LayoutDirection direction;
        friend bool operator==(const Shape &, const Shape &) = default;
        friend std::size_t qHash(const Shape &shape, std::size_t seed = 0)
        {
            return qHashMulti(seed, shape.size.width(), shape.size.height(), shape.ratio, shape.background, shape.text,
                              int(shape.glyph), int(shape.direction));
        }
    };
    const QFont &fontOn(const QFont &base);

    QFont m_base;
    QFont m_font; ///< of pills beside m_base
    bool m_isFontKnown = false;
    QHash<QString, int> m_widths; ///< of texts in m_font
    TextLines m_lines;
    QCache<Shape, QImage> m_shapes;
};

/// Once; see Pills.
[[nodiscard]] QSize pillSize(const Pill &pill, const QFont &base);
void drawPill(QPainter &painter, const QRect &room, const Pill &pill, const QFont &base, Qt::LayoutDirection direction);

} // namespace ek
