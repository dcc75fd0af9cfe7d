#pragma once

#include <cstddef>

namespace ek {

/// Overwrites memory in a way that no optimiser removes, though it is freed right after. Any thread.
void overwrite(void *data, std::size_t size) noexcept;

/// Overwrites what calls that have returned left on this thread's stack, 16 KiB of it: copies of a secret that a
/// library made for itself, for instance. Any thread.
void overwriteStack() noexcept;

} // namespace ek
