#pragma once

#include "core/Environment.h"
#include "core/Error.h"
#include "core/Ids.h"
#include "core/Secret.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ek {

/// When a key stops working.
struct Expiry
{
    enum class Kind {
        Unreadable, ///< the server said something that is not a date; never shown as "never expires"
        Never,
        At,
    };
    Kind kind = Kind::Unreadable;
    QDateTime at; ///< UTC, valid only for At

    static Expiry never() { return {Kind::Never, {}}; }
    static Expiry atTime(const QDateTime &time) { return {Kind::At, time.toUTC()}; }

    friend bool operator==(const Expiry &, const Expiry &) = default;
};

/// An API key as people may see it. There is no room for the key itself.
struct ApiKey
{
    KeyFingerprint fingerprint;
    EntityId entityId; ///< as the key says; may be empty
    QString name; ///< empty: the key has no name, or none that can be seen
    /// The name as the server sent it, where that is not #name. Only for shownName(): it may turn a line around.
    QString sentName;
    Environment environment = Environment::Unknown;
    QString hint; ///< masked form, for example "ek_sandbox_abc...234"
    QDateTime createdAt; ///< UTC; invalid where the server did not say
    QDateTime updatedAt;
    Expiry expiry;

    /// The name as tables show it: never something else than it looks, never blank. Empty: the key has no name.
    [[nodiscard]] QString shownName() const;

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

/// A key that an admin confirmed for deletion, and what they confirmed it as: with anything but Sandbox they read and
/// typed its name.
struct ConfirmedKey
{
    KeyFingerprint fingerprint;
    Environment confirmedAs = Environment::Unknown;
};

/// A key as the create call returns it, with the only copy of its secret there will ever be.
struct CreatedKey
{
    ApiKey key;
    Secret secret;
    /// The request was sent more than once. A server that does not know request ids has then made more keys than this.
    bool wasRepeated = false;
    /// The name that the answer gives the key, which may be empty; none where the answer has no such member.
    std::optional<QString> nameInAnswer = std::nullopt;
    /// What a list would know this very key by: the key itself, or its mask with the time of creation. An id that tells
    /// nothing of the key is none of them.
    QList<KeyFingerprint> listedAs = {};
    /// The answer holds a second whole key or credential, in place of its id for instance.
    bool holdsAnotherKey = false;
    /// The masked form that the answer gives, where it is one of another key; empty otherwise.
    QString otherHint = {};
    /// The answer speaks of an error all the same. Its `code` and `message` may be empty.
    std::optional<Error> errorSpoken = std::nullopt;
};

enum class KeyStatus { Active, ExpiresSoon, Expired, NeverExpires, Unknown };

/// Days before its expiry from which a key counts as expiring soon.
constexpr int expiresSoonDays = 14;

KeyStatus keyStatus(const Expiry &expiry, const QDateTime &now);

} // namespace ek
