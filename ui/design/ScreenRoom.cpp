#include "ui/design/ScreenRoom.h"

#include <QFontMetrics>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <algorithm>

namespace ek {

namespace {

QMargins frameOf(const QWidget *window)
{
    const QMargins known = window->windowHandle() ? window->windowHandle()->frameMargins() : QMargins();
    if (!known.isNull())
        return known;
    // Window managers that draw frames differ; most titles are no taller than two lines of text.
    constexpr int edge = 4;
    return {edge, window->fontMetrics().height() * 2, edge, edge};
}

bool isPlacedByWindowManager(const QWidget *window)
{
    return window->windowState().testAnyFlags(Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized);
}

} // namespace

QSize roomFor(const QWidget *window)
{
    const QSize screen = window->screen()->availableGeometry().size();
    return screen.shrunkBy(frameOf(window)).expandedTo(QSize(1, 1));
}

void boundSize(QWidget *window)
{
    if (isPlacedByWindowManager(window))
        return;
    const QSize size = window->size().boundedTo(roomFor(window));
    if (size != window->size())
        window->resize(size);
}

void keepOnScreen(QWidget *window)
{
    if (isPlacedByWindowManager(window))
        return;
    boundSize(window);

    const QRect available = window->screen()->availableGeometry();
    // The window manager puts the frame's corner where move() says, so it counts from there even while the frame is a
    // guess.
    const QRect outer(window->pos(), window->size().grownBy(frameOf(window)));
    QPoint corner = outer.topLeft();
    corner.setX(std::max(available.left(), std::min(corner.x(), available.right() + 1 - outer.width())));
    corner.setY(std::max(available.top(), std::min(corner.y(), available.bottom() + 1 - outer.height())));
    if (corner != outer.topLeft())
        window->move(window->pos() + corner - outer.topLeft());
}

double textScale(const QWidget *widget)
{
    constexpr double tallestUsual = 20; // a line of text, in device-independent pixels
    return std::max(1.0, widget->fontMetrics().height() / tallestUsual);
}

} // namespace ek
