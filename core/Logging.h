#pragma once

#include <QLoggingCategory>

namespace ek {

// Nothing secret is ever passed to a log, whatever the category.
Q_DECLARE_LOGGING_CATEGORY(lcApi) ///< requests by verb and path pattern, statuses, timings, request ids
Q_DECLARE_LOGGING_CATEGORY(lcKeychain)
Q_DECLARE_LOGGING_CATEGORY(lcSession)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace ek
