#include "keys/UnseenKeys.h"

#include "core/Names.h"
#include "keys/AnswerCheck.h"

#include <QSet>

#include <algorithm>

namespace ek {

namespace {

/// How far the server's clock and ours are certainly not apart.
constexpr qint64 longestSkewSeconds = 30 * clockSkewSeconds;

bool isDealtWith(const CreateIntent &intent, const ApiKey &key)
{
    return std::any_of(intent.shown.cbegin(), intent.shown.cend(), [&](const ShownKey &shown) {
        return (shown.isSettled || !shown.wasEarlier) && isSameKey(shown, key);
    });
}

bool isOlderThan(const CreateIntent &intent, const ApiKey &key, qint64 seconds)
{
    return key.createdAt.isValid() && key.createdAt < intent.askedAt.addSecs(-seconds);
}

/// Where some have the lifetime that was asked for, whatever the server's clock says, the others are somebody else's.
void keepWhatFits(const CreateIntent &intent, QList<ApiKey> &keys)
{
    const auto fits = [&](const ApiKey &key) {
        return key.createdAt.isValid() && expiryAsAsked(expectedExpiry(intent.spec, key.createdAt), key.expiry);
    };
    if (std::any_of(keys.cbegin(), keys.cend(), fits))
        keys.removeIf([&](const ApiKey &key) { return key.createdAt.isValid() && !fits(key); });
}

/// What a list holds, sorted by what it can have to do with a create.
class Sifted
{
public:
    Sifted(const CreateIntent &intent, const QList<ApiKey> &listed, const QString &given)
        : m_intent(intent)
        , m_given(given)
    {
        if (intent.knownBefore)
            m_before = QSet<KeyFingerprint>(intent.knownBefore->cbegin(), intent.knownBefore->cend());
        for (const ApiKey &key : listed)
            add(key);
        keepWhatFits(intent, likely);
        keepWhatFits(intent, possible);
    }

    QList<ApiKey> likely;
    QList<ApiKey> possible;
    bool isExplained = true; ///< nothing is left that could have been made by it

private:
    void add(const ApiKey &key)
    {
        if (m_before.contains(key.fingerprint) || isDealtWith(m_intent, key))
            return;
        if (wasShownEarlier(m_intent, key)) {
            isExplained = false;
            likely += key;
            return;
        }
        const bool isNamed = matchNames(key.name, m_intent.spec.name) != NameMatch::Different
            || (!m_given.isEmpty() && isSameName(key.name, m_given));
        // A list from before tells more than any clock.
        const bool clocksCount = !m_intent.knowsAllBefore;
        if (clocksCount && isOlderThan(m_intent, key, longestSkewSeconds))
            return;
        isExplained = false;
        const bool isRecent = !clocksCount || !isOlderThan(m_intent, key, clockSkewSeconds);
        if (isNamed && isRecent)
            likely += key;
        else if (isNamed || isRecent)
            possible += key;
    }

    const CreateIntent &m_intent;
    const QString &m_given;
    QSet<KeyFingerprint> m_before;
};

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

std::optional<ApiKey> findSame(const ApiKey &key, const KeyList &listed, const QList<KeyFingerprint> &listedAs)
{
    const auto first = [&](const auto &isMeant) {
        const auto found = std::find_if(listed.keys.cbegin(), listed.keys.cend(), isMeant);
        return found == listed.keys.cend() ? std::nullopt : std::make_optional(*found);
    };
    if (const auto exact = first([&](const ApiKey &other) {
            return other.fingerprint == key.fingerprint || listedAs.contains(other.fingerprint);
        }))
        return exact;
    return first([&](const ApiKey &other) { return isSameKey(key, other); });
}

Finding findMade(const CreateIntent &intent, const KeyList &listed)
{
    const Sifted sifted(intent, listed.keys, QString());
    if (!sifted.likely.isEmpty())
        return {Finding::Verdict::Made, sifted.likely};
    if (!sifted.possible.isEmpty())
        return {Finding::Verdict::MayBeMade, sifted.possible};
    const bool isProof = sifted.isExplained && listed.notes.provesAbsence();
    return {isProof ? Finding::Verdict::NotMade : Finding::Verdict::NotProven, {}};
}

Finding findDuplicates(const CreateIntent &intent, const KeyList &listed, const QString &given)
{
    const Sifted sifted(intent, listed.keys, given);
    if (!sifted.likely.isEmpty())
        return {Finding::Verdict::Made, sifted.likely};
    return {listed.notes.provesAbsence() ? Finding::Verdict::NotMade : Finding::Verdict::NotProven, {}};
}

bool wasShownEarlier(const CreateIntent &intent, const ApiKey &key)
{
    return std::any_of(intent.shown.cbegin(), intent.shown.cend(),
                       [&](const ShownKey &shown) { return shown.wasEarlier && isSameKey(shown, key); });
}

bool isKeyKnown(const CreateIntent &intent)
{
    return std::any_of(intent.shown.cbegin(), intent.shown.cend(),
                       [&](const ShownKey &shown) { return shown.isSettled ? intent.isAnswered : !shown.wasEarlier; });
}

QList<KeyFingerprint> fingerprintsOf(const QList<ApiKey> &listed)
{
    QList<KeyFingerprint> fingerprints;
    fingerprints.reserve(listed.size());
    for (const ApiKey &key : listed)
        fingerprints += key.fingerprint;
    return fingerprints;
}

} // namespace ek
