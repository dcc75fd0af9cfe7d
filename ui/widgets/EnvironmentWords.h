#pragma once

#include "core/Environment.h"
#include "session/Profile.h"

#include <QString>

#include <optional>

namespace ek {

/// Whether what is done reaches anybody: in the demo workspace nothing does, whatever its environment is called.
enum class WorkspaceKind { Real, Demo };

/// Of a profile; Real where there is none.
[[nodiscard]] WorkspaceKind workspaceOf(const std::optional<Profile> &profile);

/// In capitals, as an environment stands on a pill and before what is acted on.
[[nodiscard]] QString environmentWord(Environment environment, WorkspaceKind workspace);
/// The same, and what follows from it.
[[nodiscard]] QString environmentSentence(Environment environment, WorkspaceKind workspace);

} // namespace ek
