#pragma once

#include <QNetworkProxy>
#include <QUrl>

#include <functional>
#include <optional>

namespace ek {

/// The value of an environment variable; empty where it is not set.
using EnvironmentReader = std::function<QByteArray(const char *name)>;

/// The proxy that the environment names for @p target; nothing where it does not say.
///
/// Read as most programs read it: https_proxy (or http_proxy, by the target's scheme) before all_proxy before
/// http_proxy, in small letters before capitals, with a scheme (http, socks, socks5, socks5h) or without one;
/// no_proxy with names, domains, addresses, ranges of addresses, ports and "*". A value that cannot be used, a scheme
/// for instance that Qt does not speak, gives a proxy that every request fails with (isUnusable()): a request that was
/// meant to go through a proxy never goes past it.
std::optional<QNetworkProxy> proxyFromEnvironment(const QUrl &target, const EnvironmentReader &variable);

[[nodiscard]] bool isUnusable(const QNetworkProxy &proxy);

/// From now on requests of this process ask the environment for a proxy, and the desktop's settings where that does
/// not say.
void useSystemProxy();

} // namespace ek
