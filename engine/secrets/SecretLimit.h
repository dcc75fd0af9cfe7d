#pragma once

#include <cstddef>

namespace ek {

/// The longest secret a store takes, in bytes of UTF-8: what an entry of the Windows keychain holds. Every platform and
/// every store keeps to it, so that a profile that works on one works on all.
constexpr std::size_t longestStoredSecret = 2560;

} // namespace ek
