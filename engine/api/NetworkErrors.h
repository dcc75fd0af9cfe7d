#pragma once

#include "core/Error.h"

#include <QNetworkReply>

namespace ek {

/// What Qt's code for a try that got no answer means.
ErrorKind networkErrorKind(QNetworkReply::NetworkError error);

/// Failures after which the request cannot have reached the server.
bool neverSent(ErrorKind kind);

} // namespace ek
