#pragma once

#include <QString>

namespace ek {

/// The program's version, as in "0.1.0".
QString version();

/// Names that the desktop, the keychain and the settings know the program by. They never change between versions.
QString productName(); ///< "Entity Keys"
QString applicationId(); ///< "io.github.entitykeys.EntityKeys"

} // namespace ek
