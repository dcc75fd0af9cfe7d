#pragma once

#include <QtGlobal>

namespace ek {

/// Whether pictures of the screen, recordings and shared screens leave the window out. @p window is a top-level
/// QWidget's winId(). Windows and macOS only, and best effort there; neither X11 nor Wayland lets a window ask for it.
/// GUI thread only.
void excludeFromCapture(quintptr window, bool exclude);

} // namespace ek
