#pragma once

#include "fleet/EntityRecord.h"

#include <chrono>
#include <optional>

namespace ek {

// What becomes of what is known of a key. Pure; any thread.

/// How long a key that is gone is still known.
constexpr std::chrono::hours goneKeysAreKept{std::chrono::hours(24) * 365};

/// @p listed is in a list of the server that was read at @p now; @p before is what was known of it.
KnownKey seen(const std::optional<KnownKey> &before, const ApiKey &listed, const QDateTime &now);

/// The key is not in a list that was read at @p now. Only one that proves absence says that it is gone.
KnownKey notSeen(KnownKey before, bool provesAbsence, const QDateTime &now);

/// Whether the key is gone for so long that it is not kept any more.
bool isForgotten(const KnownKey &key, const QDateTime &now);

/// What both of two instances of the program know of one entity. The later reading wins: keys that it proves absent are
/// gone since then. What either did by itself is kept. In whatever order they are merged, the same comes of it, but for
/// the order of keys that only one of them knows.
EntityRecord merged(const EntityRecord &a, const EntityRecord &b);

} // namespace ek
