#pragma once

#include "api/Answers.h"
#include "core/Error.h"

#include <QDateTime>

#include <optional>

namespace ek {

/// How fresh something fetched is. Data and error can both be there: a failed refresh does not take away what is known.
struct LoadState
{
    bool isLoading = false;
    bool hasData = false; ///< was fetched whole at least once
    std::optional<Error> error = std::nullopt; ///< of the last try, where it failed
    QDateTime loadedAt = {}; ///< UTC, of the last success
    ListNotes notes = {}; ///< what the last success left out
    /// UTC: there was no success yet, but an earlier session knew a list, as it was at that time; invalid: none did.
    QDateTime knownAt = {};
};

} // namespace ek
