#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace ek {

/// Why a call to the API did not do what was asked. Worded for people in wording/ErrorText alone.
enum class ErrorKind {
    // Found before anything was sent
    InvalidAddress, ///< the API address is not one
    InsecureAddress, ///< http:// to a host other than this machine
    TlsUnavailable, ///< this installation of Qt cannot speak TLS
    CaFileUnreadable, ///< no certificate could be read from the profile's CA file, or not in time
    InvalidRequest, ///< the request breaks a limit of the API that we know
    NotJournalled, ///< a create could not be written down first, so it was not sent

    // Between us and the server
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< also: the server closed without an answer
    TlsFailed, ///< certificate not trusted, wrong host, expired, protocol failure
    ProxyFailed,
    TimedOut, ///< nothing arrived for the idle time, or not everything within the deadline
    Cancelled,

    // An answer that is not one
    Redirected, ///< any 3xx; never followed, since it could carry the credential elsewhere
    TooLarge, ///< above the size we read
    NotJson, ///< for instance a proxy's HTML page
    UnexpectedContent, ///< JSON, but not of the documented shape
    RefusedInBody, ///< a 2xx whose body speaks of an error
    ListIncomplete, ///< what was looked for is not in a list that is not whole, which proves nothing

    // The server's own refusals, by status
    BadRequest, ///< 400
    Unauthorized, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Conflict, ///< 409
    Validation, ///< 422
    RateLimited, ///< 429
    ServerError, ///< 500 and other 5xx
    ServiceUnavailable, ///< 503
    UnexpectedStatus, ///< anything else

    // Peculiar to keys
    NotTheNewKey, ///< the create call succeeded, but what it answered with as the new key cannot be it
    SecretNotReturned, ///< the create call succeeded, but answered with a masked key or none
    KeyIdMasked, ///< the server lists keys under masked ids, so deleting needs the full key
    StillListed, ///< a 404 to a delete, and the server lists the key under an id that is not masked
    KeyMismatch, ///< the full key that was pasted is not the key that was picked
    OtherEntitysKey, ///< the server lists the key to delete as one of another entity, so nothing was sent
    ConfirmAgain, ///< the key to delete is listed as a live one, and was not confirmed as that; nothing was sent
};

/// What follows from the kind of an error, whatever else is in it.
struct ErrorTraits
{
    enum class Repeat {
        Never, ///< the same would come of it, or it is for the admin to decide
        Once, ///< a server that keeps its word on request ids says the same again for ever
        WhereInDoubt, ///< only of a change of which it is not known whether it was carried out
        Always, ///< it passes by itself
    };

    bool isAnswer = false; ///< something answered, and not: it could not be asked, or its answer was lost
    Repeat repeat = Repeat::Never; ///< whether the same request is sent again by itself, see RetryPolicy
};

ErrorTraits traitsOf(ErrorKind kind);

/// What is known about a change (create, delete) that did not end well.
enum class Effect {
    NotDone, ///< certainly nothing was changed
    Unknown, ///< it may have been carried out
    Done, ///< carried out, but the answer is of no use (SecretNotReturned, NotTheNewKey; NotFound after a delete was
          ///< repeated)
};

/// What was wrong with a server's identity, where ErrorKind is TlsFailed.
enum class TlsProblem {
    Handshake, ///< no certificate was seen: not a TLS server, or none we can talk to
    Untrusted, ///< signed by nobody this computer or the profile trusts
    SelfSigned, ///< signed by itself
    Expired,
    NotYetValid,
    WrongHost, ///< a certificate of some other server
    Revoked, ///< withdrawn or known to be fraudulent
    Other,
};

/// What is wrong with an API address, where ErrorKind is InvalidAddress.
enum class AddressProblem {
    Other, ///< not an address at all
    Empty,
    HoldsCredential, ///< a key or a token
    HoldsPassword, ///< a user name and a password before the host
    Space, ///< white space inside
    Scheme, ///< another than https:// and http://, or one that is not written whole ("https:/host")
    TwoSchemes, ///< "https://" twice
    UserName, ///< an "@", which hides what the host is
    Host, ///< no host, or a name that no host can have
    BareName, ///< one word without a scheme: a host's name, or a slip of the hand
    Port, ///< not a number from 1 to 65535
    Path, ///< steps to other folders, empty steps, backslashes
    Query, ///< "?" or "#" and what follows
};

/// What the server finds wrong with one field of a request. Plain text, keys in it masked.
struct FieldProblem
{
    QString field; ///< as the server names it, for instance "name" or "items.0.name"; at most 100 characters
    QString message; ///< at most 500 characters

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

struct Error
{
    ErrorKind kind = ErrorKind::UnexpectedStatus;
    int httpStatus = 0; ///< 0: there was no answer
    QString code = {}; ///< the API's `code`, plain text, at most 100 characters, keys in it masked
    QString serverMessage = {}; ///< the API's `message`, plain text, at most 500 characters, keys in it masked
    QList<FieldProblem> fields = {}; ///< which fields the server's message is about, where it names any; at most 5
    QString requestId = {}; ///< the answer's X-Request-Id, to quote to the vendor's support
    std::optional<std::chrono::seconds> retryAfter = std::nullopt;
    QString detail = {}; ///< technical detail in the library's words (a TLS error, for instance); never a secret
    Effect effect = Effect::NotDone; ///< meaningful for changes only
    TlsProblem tls = TlsProblem::Other; ///< meaningful for TlsFailed only
    AddressProblem address = AddressProblem::Other; ///< meaningful for InvalidAddress only
};

/// Why the OS keychain did not do what was asked.
enum class SecretStoreErrorKind {
    NotFound, ///< no such entry; after a successful save it may also mean: locked, and the prompt was dismissed
    Denied, ///< the user or the system refused
    Unavailable, ///< there is no keychain, or it went away
    TimedOut, ///< no answer, for instance a prompt left open
    Busy, ///< not asked, because an earlier call still waits for its answer, for instance at a prompt
    TooLarge, ///< longer than the keychain holds
    NotVerified, ///< the keychain reported success, but reading back showed otherwise
    Failed, ///< anything else
};

struct SecretStoreError
{
    SecretStoreErrorKind kind = SecretStoreErrorKind::Failed;
    QString detail = {}; ///< the keychain's own words; never a secret
};

} // namespace ek
