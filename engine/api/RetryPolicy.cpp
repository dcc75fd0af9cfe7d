#include "api/RetryPolicy.h"

#include "api/Transport.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ek {

namespace {

bool mayBeRepeated(const FailedTry &failed)
{
    switch (failed.error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::ServiceUnavailable:
    case ErrorKind::ServerError:
    case ErrorKind::ConnectionLost:
        return true;
    case ErrorKind::TimedOut:
    case ErrorKind::NotJson:
    case ErrorKind::UnexpectedContent:
    case ErrorKind::UnexpectedStatus:
        return failed.isChange && failed.error.effect == Effect::Unknown;
    case ErrorKind::SecretNotReturned:
        return failed.number == 1; // a server that keeps its word says the same again for ever
    case ErrorKind::InvalidAddress:
    case ErrorKind::InsecureAddress:
    case ErrorKind::TlsUnavailable:
    case ErrorKind::CaFileUnreadable:
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotJournalled:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::Cancelled:
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::BadRequest:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Validation:
    case ErrorKind::RefusedInBody: // the same request id gets the same answer
    case ErrorKind::ListIncomplete:
    case ErrorKind::NotTheNewKey:
    case ErrorKind::KeyIdMasked:
    case ErrorKind::StillListed:
    case ErrorKind::KeyMismatch:
    case ErrorKind::OtherEntitysKey:
    case ErrorKind::ConfirmAgain:
        break;
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
