#pragma once

#include "core/Error.h"

#include <tl/expected.hpp>

namespace ek {

/// A value or the reason there is none.
template <typename T, typename E = Error> using Result = tl::expected<T, E>;

template <typename T> using StoreResult = tl::expected<T, SecretStoreError>;

/// Nothing to return but that it worked.
struct Done
{
};

} // namespace ek
