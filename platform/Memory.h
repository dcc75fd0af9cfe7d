#pragma once

#include <cstddef>

namespace ek {

/// Overwrites memory in a way that no optimiser removes, though it is freed right after. Any thread.
void overwrite(void *data, std::size_t size) noexcept;

/// From now on every block of memory is overwritten when it is freed or outgrown, whoever frees it: Qt's and the
/// libraries' copies of a secret are not ours to overwrite. For the whole life of the process. With glibc alone, and
/// not in a build with sanitizers; elsewhere this does nothing. To be called before the first secret is made.
void overwriteFreedMemory() noexcept;

} // namespace ek
