#pragma once

#include "core/Error.h"
#include "core/Operation.h"

#include <QJsonValue>

#include <optional>

namespace ek {

/// The error that the body of a 2xx answer speaks of: `error`, `errors`, `success` false, a status that is one of
/// failure, or the API's own `code` with a message. RefusedInBody with the server's words, or nothing.
///
/// A change that was answered like this may have been carried out or not: rather one answer too many is doubted.
std::optional<Error> errorSpokenOf(const QJsonValue &body, Operation operation);

} // namespace ek
