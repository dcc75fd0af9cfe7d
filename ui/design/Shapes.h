#pragma once

#include <QColor>
#include <QPainter>

class QRect;
class QRectF;
class QStyleOption;

namespace ek {

struct ColorSet;

// What our style draws controls of.

inline constexpr double corner = 6; ///< radius of a control's corners, in device-independent pixels

[[nodiscard]] bool isUsable(const QStyleOption *option);
[[nodiscard]] bool isUnderPointer(const QStyleOption *option);
/// Held down, or switched on.
[[nodiscard]] bool isDown(const QStyleOption *option);

/// Between two colours, @p share of the way.
[[nodiscard]] QColor between(const QColor &from, const QColor &to, double share);

/// Smooths what is drawn, and gives the painter back as it was.
class PainterState
{
public:
    explicit PainterState(QPainter *painter);
    ~PainterState() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter *m_painter;
};

/// A filled shape with an edge that lies wholly within @p rect. An invalid @p fill leaves it empty.
void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, double edgeWidth,
               double radius = corner);
/// Two pixels, so that it is seen beside a border of one.
void drawFocusRing(QPainter *painter, const QRect &rect, const ColorSet &colors, double radius);
void drawArrow(QPainter *painter, const QRectF &area, Qt::ArrowType direction, const QColor &color);
/// The box of a check box, with what its state puts into it.
void drawCheckMark(QPainter *painter, const QStyleOption *option);
void drawRadioMark(QPainter *painter, const QStyleOption *option);

} // namespace ek
