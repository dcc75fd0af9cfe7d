#pragma once

#include "core/Result.h"

#include <QString>
#include <QUrl>

namespace ek {

/// The vendor's own address, the default of every new profile.
QUrl defaultApiUrl();

/// Makes of typed text the base address of an API: "https://" is added where no scheme is given, a trailing slash goes.
/// Refuses what is not an http(s) address of a host, is a credential, carries a user name, a query or a fragment
/// (InvalidAddress), and plain http:// to anything but this machine (InsecureAddress).
Result<QUrl> parseApiUrl(const QString &text);

/// Whether @p url leads to this machine: localhost or a loopback address.
bool isLoopback(const QUrl &url);

} // namespace ek
