#pragma once

#include "session/Connector.h"

#include <QNetworkAccessManager>

#include <memory>
#include <utility>

namespace ek::test {

/// Far beyond what anything here takes; a test that reaches it has failed.
constexpr int patience = 10'000;

/// Repeats come at once.
inline TransportLimits quickLimits()
{
    TransportLimits limits;
    limits.backoff = std::chrono::milliseconds(1);
    return limits;
}

/// The real client, with other limits.
inline Connector connectorWith(const TransportLimits &limits)
{
    return [limits](const Profile &profile, Secret credential) -> Result<std::shared_ptr<ApiClient>> {
        ApiConnection connection;
        connection.baseUrl = profile.apiUrl;
        connection.account = profile.account;
        connection.credential = std::move(credential);
        return std::make_shared<ApiClient>(std::make_unique<QNetworkAccessManager>(), std::move(connection), limits);
    };
}

} // namespace ek::test
