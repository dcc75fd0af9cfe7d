#pragma once

#include "core/Environment.h"
#include "session/Profile.h"

#include <QString>

#include <optional>

namespace ek {

/// The window's title. A locked window names no profile.
[[nodiscard]] QString titleOf(const std::optional<Profile> &profile, Environment environment);
[[nodiscard]] QString lockedTitle();

/// Where the credential comes from if it is not in the keychain; empty otherwise.
[[nodiscard]] QString credentialSourceText(const std::optional<Profile> &profile, bool isSignedIn);

} // namespace ek
