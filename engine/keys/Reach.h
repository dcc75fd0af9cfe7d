#pragma once

#include "storage/Journal.h"

namespace ek {

class Session;

/// Whether @p intent can be resolved with what is signed in now: the same API, no other account, and the entity is
/// within reach, or may be where the list of entities is not whole. An intent belongs to the API and the account, not
/// to a profile.
[[nodiscard]] bool isWithinReach(const CreateIntent &intent, const Session &session);

} // namespace ek
