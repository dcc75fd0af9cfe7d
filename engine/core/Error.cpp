#include "core/Error.h"

namespace ek {

ErrorTraits traitsOf(ErrorKind kind)
{
    using Repeat = ErrorTraits::Repeat;
    switch (kind) {
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
    case ErrorKind::ListIncomplete:
    case ErrorKind::KeyIdMasked:
    case ErrorKind::StillListed:
    case ErrorKind::KeyMismatch:
    case ErrorKind::OtherEntitysKey:
    case ErrorKind::ConfirmAgain:
        return {.isAnswer = false, .repeat = Repeat::Never};
    case ErrorKind::ConnectionLost:
        return {.isAnswer = false, .repeat = Repeat::Always};
    case ErrorKind::TimedOut:
        return {.isAnswer = false, .repeat = Repeat::WhereInDoubt};
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::RefusedInBody:
    case ErrorKind::BadRequest:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Validation:
    case ErrorKind::NotTheNewKey:
        return {.isAnswer = true, .repeat = Repeat::Never};
    case ErrorKind::SecretNotReturned:
        return {.isAnswer = true, .repeat = Repeat::Once};
    case ErrorKind::NotJson:
    case ErrorKind::UnexpectedContent:
    case ErrorKind::UnexpectedStatus:
        return {.isAnswer = true, .repeat = Repeat::WhereInDoubt};
    case ErrorKind::RateLimited:
    case ErrorKind::ServerError:
    case ErrorKind::ServiceUnavailable:
        return {.isAnswer = true, .repeat = Repeat::Always};
    }
    return {};
}

} // namespace ek
