#include "session/UnseenKeys.h"

#include "core/PlainText.h"

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

} // namespace

bool isSameKey(const ApiKey &a, const ApiKey &b)
{
    return a.fingerprint == b.fingerprint
        || (a.createdAt.isValid() && a.createdAt == b.createdAt && !a.hint.isEmpty() && a.hint == b.hint);
}

QList<ApiKey> unseenKeys(const CreateIntent &intent, const QList<ApiKey> &listed, const ApiKey *revealed)
{
    QList<ApiKey> unseen;
    for (const ApiKey &key : listed) {
        if (!hasNameOf(key, intent.spec) || (revealed && isSameKey(key, *revealed)))
            continue;
        if (intent.knownBefore) {
            if (intent.knownBefore->contains(key.fingerprint))
                continue;
        } else if (key.createdAt.isValid() && key.createdAt < intent.askedAt.addSecs(-clockSkewSeconds)) {
            continue;
        }
        unseen += key;
    }
    return unseen;
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
