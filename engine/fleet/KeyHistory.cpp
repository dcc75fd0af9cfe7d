#include "fleet/KeyHistory.h"

#include <QHash>

#include <algorithm>

namespace ek {

namespace {

QDateTime earlier(const QDateTime &a, const QDateTime &b)
{
    if (!a.isValid() || !b.isValid())
        return a.isValid() ? a : b;
    return std::min(a, b);
}

bool isLater(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && (!b.isValid() || a > b);
}

/// Of the last that was heard of the key.
QDateTime heardOf(const KnownKey &key)
{
    return isLater(key.goneSince, key.lastSeen) ? key.goneSince : key.lastSeen;
}

/// Whether more was heard of @p a. In one tick of the clock, which takes 16 ms on some systems, a key is listed first
/// and goes then.
bool isHeardLater(const KnownKey &a, const KnownKey &b)
{
    const QDateTime ofA = heardOf(a);
    const QDateTime ofB = heardOf(b);
    return isLater(ofA, ofB) || (ofA == ofB && a.goneSince.isValid() && !b.goneSince.isValid());
}

KnownKey mergedKey(const KnownKey &a, const KnownKey &b)
{
    const bool bIsLater = isHeardLater(b, a);
    KnownKey key = bIsLater ? b : a;
    const KnownKey &other = bIsLater ? a : b;
    key.firstSeen = earlier(a.firstSeen, b.firstSeen);
    key.wasCreatedHere = a.wasCreatedHere || b.wasCreatedHere;
    // Who deleted it and who noticed that it is gone may be two.
    if (key.goneSince.isValid() && other.goneSince.isValid()) {
        key.wasDeletedHere = a.wasDeletedHere || b.wasDeletedHere;
        key.goneSince = earlier(a.goneSince, b.goneSince);
    }
    return key;
}

} // namespace

KnownKey seen(const std::optional<KnownKey> &before, const ApiKey &listed, const QDateTime &now)
{
    KnownKey key = before.value_or(KnownKey());
    if (!key.firstSeen.isValid())
        key.firstSeen = now;
    key.key = listed;
    key.lastSeen = now;
    key.goneSince = {};
    key.wasDeletedHere = false;
    return key;
}

KnownKey notSeen(KnownKey before, bool provesAbsence, const QDateTime &now)
{
    if (provesAbsence && !before.goneSince.isValid())
        before.goneSince = now;
    return before;
}

bool isForgotten(const KnownKey &key, const QDateTime &now)
{
    return key.goneSince.isValid() && key.goneSince.addSecs(std::chrono::seconds(goneKeysAreKept).count()) < now;
}

EntityRecord merged(const EntityRecord &a, const EntityRecord &b)
{
    const bool bIsLater = isLater(b.reading.readAt, a.reading.readAt);
    const EntityRecord &later = bIsLater ? b : a;
    const EntityRecord &other = bIsLater ? a : b;

    EntityRecord both;
    both.entity = later.entity;
    both.reading = later.reading;
    both.reading.knownSince = earlier(a.reading.knownSince, b.reading.knownSince);
    if (isLater(other.reading.failedAt, both.reading.failedAt)
        && isLater(other.reading.failedAt, both.reading.readAt)) {
        both.reading.failure = other.reading.failure;
        both.reading.failedAt = other.reading.failedAt;
    }

    QHash<KeyFingerprint, qsizetype> rest;
    rest.reserve(other.keys.size());
    for (qsizetype i = 0; i < other.keys.size(); ++i)
        rest.insert(other.keys.at(i).key.fingerprint, i);
    both.keys.reserve(later.keys.size());
    for (const KnownKey &key : later.keys) {
        const auto same = rest.constFind(key.key.fingerprint);
        if (same == rest.constEnd()) {
            both.keys += key;
            continue;
        }
        both.keys += mergedKey(key, other.keys.at(*same));
        rest.erase(same);
    }
    const bool sameReading = later.reading.readAt == other.reading.readAt;
    for (const KnownKey &key : other.keys) {
        if (!rest.contains(key.key.fingerprint))
            continue;
        const bool proves = !sameReading && later.reading.readAt.isValid() && later.reading.notes.provesAbsence()
            && isLater(later.reading.readAt, heardOf(key));
        both.keys += notSeen(key, proves, later.reading.readAt);
    }
    return both;
}

} // namespace ek
