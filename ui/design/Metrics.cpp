#include "ui/design/Metrics.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>

namespace ek {

namespace {

constexpr double smallestPoints = 9;
constexpr int leastAir = 12; // above and below a line of text, together

QFont scaled(const QFont &base, double factor, bool isStrong)
{
    QFont font = base;
    const double points = base.pointSizeF();
    if (points > 0) // a font may be given in pixels
        font.setPointSizeF(std::max(points * factor, std::min(points, smallestPoints)));
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    if (isStrong)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QFont fontFor(TextRole role, const QFont &base)
{
    switch (role) {
    case TextRole::Caption:
        return scaled(base, 0.9, false);
    case TextRole::Body:
        break;
    case TextRole::Strong:
        return scaled(base, 1.0, true);
    case TextRole::Heading:
        return scaled(base, 1.2, true);
    case TextRole::Title:
        return scaled(base, 1.5, true);
    case TextRole::Pill:
        return scaled(base, 0.9, true);
    }
    return base;
}

QFont fontFor(TextRole role)
{
    return fontFor(role, QApplication::font());
}

int heightFor(int usual, const QFont &font)
{
    return std::max(usual, QFontMetrics(font).height() + leastAir);
}

} // namespace ek
