#pragma once

#include "core/Error.h"
#include "wording/ErrorWords.h"

namespace ek {

ErrorWords describe(const SecretStoreError &error);

/// Who is waited for while a credential or a key is read from the keychain, written there or removed: one sentence, and
/// what may help as the advice.
ErrorWords waitForKeychain();

} // namespace ek
