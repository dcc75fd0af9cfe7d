#pragma once

#include "api/ApiClient.h"
#include "session/Profile.h"

#include <functional>
#include <memory>

namespace ek {

/// Makes the client that speaks for a profile, without sending anything yet.
using Connector = std::function<Result<std::shared_ptr<ApiClient>>(const Profile &, Secret)>;

/// The real one: reads the profile's CA file (CaFileUnreadable: also where it is no regular file of at most 1 MiB, or
/// its path is not absolute) and checks its address.
Result<std::shared_ptr<ApiClient>> connectToApi(const Profile &profile, Secret credential);

} // namespace ek
