#pragma once

#include "core/Error.h"
#include "core/Operation.h"

#include <chrono>
#include <optional>

namespace ek {

struct TransportLimits;

/// A try that failed.
struct FailedTry
{
    const Error &error;
    int number = 1; ///< how often the request was sent so far
    Operation operation = Operation::ListKeys;
};

/// How long to wait before the same request is sent again; nothing where it is not to be.
///
/// Reads are repeated after what passes by itself. Changes carry a request id under which a repeat changes nothing, and
/// are also repeated wherever it is not known whether they were carried out. The wait doubles from try to try, with
/// jitter, up to a cap; a server that names a time is given it, unless it is too long to wait without asking.
std::optional<std::chrono::milliseconds> delayBeforeRepeat(const FailedTry &failed, const TransportLimits &limits);

} // namespace ek
