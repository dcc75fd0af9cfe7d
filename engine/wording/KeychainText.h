#pragma once

#include "core/Error.h"
#include "wording/ErrorWords.h"

namespace ek {

ErrorWords describe(const SecretStoreError &error);

} // namespace ek
