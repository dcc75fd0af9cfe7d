#pragma once

#include "api/Answers.h"
#include "core/Error.h"

#include <QDateTime>

#include <optional>

namespace ek {

/// How far the keys of one entity are known.
struct EntityReading
{
    QDateTime readAt; ///< UTC: the last list, whole or not, see notes; invalid: never read
    QDateTime firstReadAt; ///< UTC: the first one; what it had was not new
    /// Of the last try, where it failed after that. What an earlier run left holds no more than its kind and status.
    std::optional<Error> failure;
    QDateTime failedAt; ///< UTC
    ListNotes notes; ///< of the last list
};

} // namespace ek
