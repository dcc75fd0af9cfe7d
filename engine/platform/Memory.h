#pragma once

#include <cstddef>

namespace ek {

/// Overwrites memory in a way that no optimiser removes, though it is freed right after. Any thread.
void overwrite(void *data, std::size_t size) noexcept;

} // namespace ek
