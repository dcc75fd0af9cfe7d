#pragma once

#include "ui/design/Buttons.h"

#include <QProxyStyle>

namespace ek {

/// Draws the program's controls, in the colours of the palette (docs/design.md), over Fusion, which does the rest:
/// sizes, mouse, keyboard, right to left. For systems without a style of their own, and wherever the admin chooses
/// light, dark or high contrast.
class Style : public QProxyStyle
{
public:
    Style();

    /// False: what fades or moves is shown at once.
    static void setAnimated(bool isAnimated);

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawProgress(const QStyleOption *option, QPainter *painter) const;
};

} // namespace ek
