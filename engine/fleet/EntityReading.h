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
    QDateTime knownSince; ///< UTC: the first whole list; what it had was not new. Invalid: none was whole
    /// Of the last try, where it failed after that. What an earlier run left holds no more than its kind and status.
    std::optional<Error> failure;
    QDateTime failedAt; ///< UTC
    ListNotes notes; ///< of the last list
};

} // namespace ek
