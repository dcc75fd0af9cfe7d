#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>

class QObject;

namespace ek {

/// What the owner of an X11 selection answered.
struct SelectionAnswer
{
    enum class Kind {
        Text, ///< in utf8; the receiver wipes it
        NoText, ///< there is no owner, or it has no text
        TooLarge, ///< it has text, far longer than any key
        NoAnswer, ///< not within the deadline: nothing is known
    };
    Kind kind = Kind::NoAnswer;
    QByteArray utf8;
};

enum class X11SelectionName { Clipboard, Primary };

/// Whether the program was built to ask X11, and the display of the environment is there to be asked.
[[nodiscard]] bool canAskX11();

/// Asks for the text of a selection over a connection of its own. Waits for the X server alone, never for the program
/// that owns the selection: that may be stopped, and Qt would wait for it for many seconds. Calls @p done exactly once,
/// queued, in the calling thread, which needs an event loop; not at all where @p guard is gone by then.
void askX11(X11SelectionName which, std::chrono::milliseconds deadline, QObject *guard,
            std::function<void(SelectionAnswer)> done);

} // namespace ek
