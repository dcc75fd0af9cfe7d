#pragma once

#include <QtGlobal>

namespace ek {

/// A list of at most so many keys is taken over, or freed, at once by the window's thread. A longer one would hold it
/// up for a frame or more: it goes in parts, or on a thread of its own.
constexpr qsizetype shortList = 1000;

} // namespace ek
