#pragma once

namespace ek {

/// Makes icons and translations reachable; a linker drops them from a static library unless somebody asks.
void initResources();

} // namespace ek
