#include "session/UnseenKeys.h"

#include "core/PlainText.h"

#include <algorithm>

namespace ek {

namespace {

/// How far the server's clock and ours may be apart, where the time of creation is all there is to go by.
constexpr qint64 clockSkewSeconds = 24LL * 3600;

bool hasNameOf(const ApiKey &key, const KeySpec &spec)
{
    // As the parser makes them; what a server trims is no difference.
    constexpr qsizetype longest = 300;
    return singleLine(key.name, longest).trimmed() == singleLine(spec.name, longest).trimmed();
}

bool isDealtWith(const CreateIntent &intent, const ApiKey &key)
{
    return std::any_of(intent.shown.cbegin(), intent.shown.cend(), [&](const ShownKey &shown) {
        return (shown.isSettled || !shown.wasEarlier) && isSameKey(shown, key);
    });
}

} // namespace

bool isSameKey(const ApiKey &a, const ApiKey &b)
{
    return a.fingerprint == b.fingerprint
        || (a.createdAt.isValid() && a.createdAt == b.createdAt && !a.hint.isEmpty() && a.hint == b.hint);
}

bool isSameKey(const ShownKey &a, const ApiKey &b)
{
    ApiKey shown;
    shown.fingerprint = a.fingerprint;
    shown.hint = a.hint;
    shown.createdAt = a.createdAt;
    return isSameKey(shown, b);
}

QList<ApiKey> unseenKeys(const CreateIntent &intent, const QList<ApiKey> &listed)
{
    QList<ApiKey> unseen;
    for (const ApiKey &key : listed) {
        if (!hasNameOf(key, intent.spec) || isDealtWith(intent, key))
            continue;
        if (intent.knownBefore) {
            if (intent.knownBefore->contains(key.fingerprint))
                continue;
        } else if (key.createdAt.isValid() && key.createdAt < intent.askedAt.addSecs(-clockSkewSeconds)) {
            continue;
        }
        unseen += key;
    }
    const auto fits = [&](const ApiKey &key) {
        return key.createdAt.isValid() && expiryAsAsked(expectedExpiry(intent.spec, key.createdAt), key.expiry);
    };
    if (std::any_of(unseen.cbegin(), unseen.cend(), fits))
        unseen.removeIf([&](const ApiKey &key) { return key.createdAt.isValid() && !fits(key); });
    return unseen;
}

bool wasShownEarlier(const CreateIntent &intent, const ApiKey &key)
{
    return std::any_of(intent.shown.cbegin(), intent.shown.cend(),
                       [&](const ShownKey &shown) { return shown.wasEarlier && isSameKey(shown, key); });
}

QList<KeyFingerprint> keysNamedAs(const KeySpec &spec, const QList<ApiKey> &listed)
{
    QList<KeyFingerprint> named;
    for (const ApiKey &key : listed) {
        if (hasNameOf(key, spec))
            named += key.fingerprint;
    }
    return named;
}

} // namespace ek
