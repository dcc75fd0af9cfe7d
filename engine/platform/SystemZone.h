#pragma once

namespace ek {

/// Has local time be the system's on Windows, too. Its C library, which Qt asks, goes by the variable TZ where there is
/// one, and takes what is not in a form of its own for UTC. Shells from Unix set it, to "Europe/Ljubljana", and each
/// time that is shown or typed would be hours off. The commands that we start do without it: who of them asks for the
/// zone finds Windows'. Does nothing elsewhere.
///
/// Once, in main(), before the first local time.
void useSystemZone();

} // namespace ek
