#pragma once

class QString;

namespace ek {

enum class ConsoleStream { Output, Error };

/// Tells whoever started the program, before it has a window: on @p stream, in one line or more. On Windows a program
/// with windows has no console of its own. It then writes to the one it was started from, and where there is none, as
/// from a shortcut, it shows a box titled @p title and waits for it to be closed.
void tellStarter(ConsoleStream stream, const QString &title, const QString &text);

} // namespace ek
