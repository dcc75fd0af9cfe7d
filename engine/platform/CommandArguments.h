#pragma once

#include <QStringList>

namespace ek {

/// What the program was called with, its name first. Windows hands main() a copy in the user's code page, in which
/// letters of other languages are lost: there it is read from the system instead.
QStringList commandArguments(int argc, char *argv[]);

} // namespace ek
