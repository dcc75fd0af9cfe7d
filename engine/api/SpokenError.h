#pragma once

#include "core/Error.h"

#include <QJsonValue>

#include <optional>

namespace ek {

/// What an answer is the answer to.
enum class Asked {
    List,
    Change,
};

/// The error that the body of a 2xx answer speaks of: `error`, `errors`, `success` false, a status that is one of
/// failure, or the API's own `code` with a message. RefusedInBody with the server's words, or nothing.
///
/// A change that was answered like this may have been carried out or not: rather one answer too many is doubted.
std::optional<Error> errorSpokenOf(const QJsonValue &body, Asked asked);

} // namespace ek
