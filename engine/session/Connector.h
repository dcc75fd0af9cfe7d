#pragma once

#include "api/ApiClient.h"
#include "session/Profile.h"

#include <functional>
#include <memory>

namespace ek {

/// Makes the client that speaks for a profile, without sending anything yet.
using Connector = std::function<Result<std::shared_ptr<ApiClient>>(const Profile &, Secret)>;

/// The real one: checks the profile's address and the path of its CA file, which has to be absolute. The file itself is
/// read by the client, before it sends anything.
Result<std::shared_ptr<ApiClient>> connectToApi(const Profile &profile, Secret credential);

} // namespace ek
