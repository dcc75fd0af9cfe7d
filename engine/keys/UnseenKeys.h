#pragma once

#include "api/Answers.h"
#include "core/ApiKey.h"
#include "storage/Journal.h"

#include <QList>

#include <optional>

namespace ek {

/// Whether both are the same key. Lists may mask ids; then the masked form and the moment of creation tell.
bool isSameKey(const ApiKey &a, const ApiKey &b);
bool isSameKey(const ShownKey &a, const ApiKey &b);

/// The same key as @p listed has it. None if it is not listed. An entry with the key's own fingerprint, or with one of
/// @p listedAs (CreatedKey::listedAs), goes before one that only has its masked form and moment.
std::optional<ApiKey> findSame(const ApiKey &key, const KeyList &listed, const QList<KeyFingerprint> &listedAs = {});

/// What a list of an entity's keys says about a create.
struct Finding
{
    enum class Verdict {
        Made, ///< it made the keys: they have its name and were not there before
        MayBeMade, ///< it may have made the keys, under another name or at another time
        NotMade, ///< the list is whole, and all of it was there before
        NotProven, ///< nothing in the list can be it, and that says nothing
    };
    Verdict verdict = Verdict::NotProven;
    QList<ApiKey> keys; ///< as listed; empty for NotMade and NotProven
};

/// What @p intent made, as far as @p listed tells, without the keys that were settled or are on the screen.
///
/// Whether a key was listed before the create is stronger evidence than any clock or name: a server may shorten names,
/// and its clock may be wrong. Where some keys have the lifetime that was asked for, those that do not are somebody
/// else's. Two creates of one name and lifetime at the same time, by different people, cannot be told apart; rather one
/// key too many is shown than one too few.
Finding findMade(const CreateIntent &intent, const KeyList &listed);

/// The same for a create whose key is known: Made where there are more keys of the name that was asked for or that the
/// server gave, @p given.
Finding findDuplicates(const CreateIntent &intent, const KeyList &listed, const QString &given = {});

/// Whether the key was on the screen in an earlier run, which ended before anybody said what became of it.
bool wasShownEarlier(const CreateIntent &intent, const ApiKey &key);

/// Whether the key that @p intent made was on the screen in this run, or was settled. A settled key of its name that
/// another create made may be in the same place.
bool isKeyKnown(const CreateIntent &intent);

/// The fingerprints, to be known as older than a create.
QList<KeyFingerprint> fingerprintsOf(const QList<ApiKey> &listed);

} // namespace ek
