#pragma once

#include <QtGlobal>

namespace ek {

/// A table of at most so many keys is followed at every change of it; a longer one a moment later, with all that has
/// changed until then.
constexpr qsizetype smallTable = 2000;

} // namespace ek
