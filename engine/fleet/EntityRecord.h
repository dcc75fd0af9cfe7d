#pragma once

#include "fleet/EntityReading.h"
#include "fleet/KeyTable.h"

#include <QList>

namespace ek {

/// All that is known of the keys of one entity.
struct EntityRecord
{
    EntityId entity;
    EntityReading reading;
    QList<KnownKey> keys; ///< in the order of the last list; those that it did not have at the end
};

/// A key that this program created: how it is recognised later, also where lists mask ids. No secret.
struct MadeKey
{
    EntityId entity;
    KeyFingerprint wholeKey; ///< digest of the whole secret; null where the secret did not come
    KeyFingerprint listed; ///< as what a list had it; null until one did
    QList<KeyFingerprint> listedAs; ///< what a list may have it as, see CreatedKey
    ApiKey key; ///< as the answer described it: hint, moment of creation, fingerprint
    QDateTime madeAt; ///< UTC
};

} // namespace ek
