#pragma once

#include "core/ApiKey.h"
#include "ui/design/Colors.h"

#include <QString>

class QFont;
class QPainter;
class QRect;
class QSize;

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

/// @p base is the font of the text around it.
[[nodiscard]] QSize pillSize(const Pill &pill, const QFont &base);
/// Draws it at the leading edge of @p room, in the middle of its height; cuts the text where there is not enough room.
void drawPill(QPainter &painter, const QRect &room, const Pill &pill, const QFont &base, Qt::LayoutDirection direction);

} // namespace ek
