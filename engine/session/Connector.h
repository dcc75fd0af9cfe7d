#pragma once

#include "api/ApiClient.h"
#include "api/Pacers.h"
#include "session/Profile.h"

#include <functional>
#include <memory>

namespace ek {

/// Makes the client that speaks for a profile, without sending anything yet.
using Connector = std::function<Result<std::shared_ptr<ApiClient>>(const Profile &, Secret)>;

/// The real one: checks the profile's address and the path of its CA file, which has to be absolute. The file itself is
/// read by the client, before it sends anything. What the client sends waits for no rate limit.
Result<std::shared_ptr<ApiClient>> connectToApi(const Profile &profile, Secret credential);

/// The same, for a program: all clients of an address and environment share one budget of requests.
Connector pacedConnector(std::shared_ptr<Pacers> pacers);

} // namespace ek
