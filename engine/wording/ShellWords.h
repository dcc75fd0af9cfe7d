#pragma once

#include <QString>

namespace ek {

/// How words are told apart in a terminal.
enum class Shell { Posix, Windows };

#ifdef Q_OS_WIN
constexpr Shell systemShell = Shell::Windows;
#else
constexpr Shell systemShell = Shell::Posix;
#endif

/// @p word as one types it, so that the program gets it as it is. One that needs no quotes stays without. Under Windows
/// the command prompt replaces %NAME% within quotes as well, and nothing that is typed there can keep it from that.
QString quoted(const QString &word, Shell shell = systemShell);

} // namespace ek
