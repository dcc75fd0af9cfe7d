#pragma once

#include "core/Error.h"
#include "core/Operation.h"
#include "wording/ErrorWords.h"

#include <QDateTime>

namespace ek {

// The one place where an Error is worded. The same failure means different things to different operations.

ErrorWords describe(const Error &error, Operation operation);
/// That a request failed, and at which time of the day it is sent again. RateLimited without a status: that it waits
/// for a slot of the rate limit, see Transport::retryScheduled().
QString describeWait(const Error &why, Operation operation, const QDateTime &until);

} // namespace ek
