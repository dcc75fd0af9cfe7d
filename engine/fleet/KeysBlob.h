#pragma once

#include "fleet/EntityRecord.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace ek {

// The keys of one entity as bytes of a file. One value, because 3,000 of them are read in the time that 100,000 rows of
// SQLite take to be stepped over. No secret, no id. Pure; any thread.

/// With a sum over all of it.
QByteArray keysToBytes(const EntityId &entity, const QList<KnownKey> &keys);
/// None where the bytes are not what keysToBytes() made.
std::optional<QList<KnownKey>> keysFromBytes(const EntityId &entity, const QByteArray &bytes);

/// Several digests, one after the other; those that are null are left out.
QByteArray digestsToBytes(const QList<KeyFingerprint> &digests);
QList<KeyFingerprint> digestsFromBytes(const QByteArray &bytes);

} // namespace ek
