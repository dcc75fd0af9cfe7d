#include "api/RetryPolicy.h"

#include "api/Transport.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ek {

namespace {

bool mayBeRepeated(const FailedTry &failed)
{
    switch (traitsOf(failed.error.kind).repeat) {
    case ErrorTraits::Repeat::Never:
        return false;
    case ErrorTraits::Repeat::Once:
        return failed.number == 1;
    case ErrorTraits::Repeat::WhereInDoubt:
        return isChange(failed.operation) && failed.error.effect == Effect::Unknown;
    case ErrorTraits::Repeat::Always:
        return true;
    }
    return false;
}

std::chrono::milliseconds backoff(int tries, const TransportLimits &limits)
{
    std::chrono::milliseconds delay = limits.backoff;
    for (int doubled = 1; doubled < tries && delay < limits.longestBackoff; ++doubled)
        delay *= 2;
    delay = std::min(delay, limits.longestBackoff);
    // So that many clients which one failure interrupted do not come back as one.
    const auto jitter = QRandomGenerator::global()->bounded(static_cast<quint32>(delay.count() / 2 + 1));
    return delay + std::chrono::milliseconds(jitter);
}

} // namespace

std::optional<std::chrono::milliseconds> delayBeforeRepeat(const FailedTry &failed, const TransportLimits &limits)
{
    if (failed.number >= limits.tries || !mayBeRepeated(failed))
        return std::nullopt;
    const Error &error = failed.error;
    const bool mayName = error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::ServiceUnavailable;
    if (mayName && error.retryAfter) {
        if (*error.retryAfter > limits.longestRetryAfter)
            return std::nullopt;
        return *error.retryAfter + limits.backoff / 4; // its clock and ours need not tick together
    }
    return backoff(failed.number, limits);
}

} // namespace ek
