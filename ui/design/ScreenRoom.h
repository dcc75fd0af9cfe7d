#pragma once

#include <QSize>

class QWidget;

namespace ek {

/// The largest size that @p window may have on its screen, in device-independent pixels, without the frame that the
/// window manager draws around it. Before the window was shown the frame is a guess.
[[nodiscard]] QSize roomFor(const QWidget *window);

/// Makes a window that is larger than its screen as large as the screen, and leaves it where it is. For dialogs whose
/// place is not chosen yet: once they are moved, QDialog no longer puts them in the middle of their parent.
void boundSize(QWidget *window);

/// Makes a window that is larger than its screen as large as the screen, and moves it where it reaches over the edge.
/// Maximised windows are left to the window manager.
void keepOnScreen(QWidget *window);

/// How much wider large text makes a dialog or a column of text.
double textScale(const QWidget *widget);

} // namespace ek
