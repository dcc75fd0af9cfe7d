#include "keys/AnswerCheck.h"

#include "core/Names.h"

#include <algorithm>

namespace ek {

namespace {

bool isKnownBefore(const CreateIntent &intent, const KeyFingerprint &fingerprint)
{
    return intent.knownBefore && intent.knownBefore->contains(fingerprint);
}

bool contradict(Environment a, Environment b)
{
    return a != Environment::Unknown && b != Environment::Unknown && a != b;
}

} // namespace

bool isImpossible(const CreateIntent &intent, const CreatedKey &created)
{
    return std::any_of(created.listedAs.cbegin(), created.listedAs.cend(),
                       [&](const KeyFingerprint &fingerprint) { return isKnownBefore(intent, fingerprint); });
}

QList<Contradiction> contradictions(const CreateIntent &intent, const CreatedKey &created, const QDateTime &now)
{
    const ApiKey &key = created.key;
    QList<Contradiction> found;
    if (isKnownBefore(intent, key.fingerprint))
        found += Contradiction::KnownBefore;
    if (!key.entityId.isEmpty() && !intent.entity.id.isEmpty() && key.entityId != intent.entity.id)
        found += Contradiction::OtherEntity;
    if (contradict(key.environment, intent.environment))
        found += Contradiction::OtherEnvironment;
    if (created.holdsAnotherKey)
        found += Contradiction::AnotherKey;
    if (!created.otherHint.isEmpty())
        found += Contradiction::OtherHint;
    if (created.errorSpoken)
        found += Contradiction::SpeaksOfError;
    if (created.nameInAnswer) {
        switch (matchNames(*created.nameInAnswer, intent.spec.name)) {
        case NameMatch::Same:
            break;
        case NameMatch::Shortened:
            found += Contradiction::ShortenedName;
            break;
        case NameMatch::Different:
            found += Contradiction::OtherName;
            break;
        }
    }
    if (key.createdAt.isValid()
        && (key.createdAt < intent.askedAt.addSecs(-clockSkewSeconds) || key.createdAt > now.addSecs(clockSkewSeconds)))
        found += Contradiction::MadeAtAnotherTime;
    return found;
}

QList<Contradiction> listContradictions(const CreateIntent &intent, const CreatedKey &created, const ApiKey &listed)
{
    QList<Contradiction> found;
    if (isKnownBefore(intent, listed.fingerprint))
        return found; // an older key's entry, which KnownBefore tells of
    if (matchNames(listed.name, created.nameInAnswer.value_or(intent.spec.name)) == NameMatch::Different)
        found += Contradiction::ListedOtherName;
    const Expiry &given = created.key.expiry;
    const bool areRead = given.kind != Expiry::Kind::Unreadable && listed.expiry.kind != Expiry::Kind::Unreadable;
    if (areRead && !expiryAsAsked(given, listed.expiry))
        found += Contradiction::ListedOtherExpiry;
    return found;
}

bool isOfList(Contradiction contradiction)
{
    return contradiction == Contradiction::ListedOtherName || contradiction == Contradiction::ListedOtherExpiry;
}

bool isExpiryAsAsked(const CreateIntent &intent, const Expiry &given, const QDateTime &now)
{
    const Expiry earliest = expectedExpiry(intent.spec, intent.askedAt);
    const Expiry latest = expectedExpiry(intent.spec, now);
    if (expiryAsAsked(earliest, given) || expiryAsAsked(latest, given))
        return true;
    return given.kind == Expiry::Kind::At && earliest.kind == Expiry::Kind::At && earliest.at <= given.at
        && given.at <= latest.at;
}

} // namespace ek
