#pragma once

#include "platform/X11Selection.h"

#include <QClipboard>

#include <chrono>
#include <functional>

namespace ek {

/// How the text on the clipboard is asked for: calls @p done exactly once, queued, unless @p guard is gone by then.
/// Does not wait for the program that owns the clipboard, nor longer than the deadline.
using ClipboardReader = std::function<void(QClipboard::Mode mode, std::chrono::milliseconds deadline, QObject *guard,
                                           std::function<void(SelectionAnswer)> done)>;

/// The one of this desktop. X11 is asked without Qt, which waits up to 5 s several times over for an owner that hangs.
/// Elsewhere Qt is asked: on Wayland it waits for a second at most, on the other systems the text is the system's.
void readClipboard(QClipboard::Mode mode, std::chrono::milliseconds deadline, QObject *guard,
                   std::function<void(SelectionAnswer)> done);

/// Whether Qt may be asked for the text in place: it cannot have to wait for another program for long.
[[nodiscard]] bool clipboardAnswersAtOnce(QClipboard::Mode mode = QClipboard::Clipboard);

} // namespace ek
