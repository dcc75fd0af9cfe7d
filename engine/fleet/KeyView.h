#pragma once

#include "fleet/KeyTable.h"

#include <QDateTime>

#include <array>

namespace ek {

/// Which keys of a table a list shows. Keys that are gone are in none of them.
enum class KeyView {
    All,
    ExpiresWithin30Days, ///< and has not expired
    Expired,
    NeverExpires,
    OlderThan90Days, ///< made more than 90 days ago; a key of unknown age is not
};
inline constexpr int keyViewTotal = 5;

inline constexpr int expiresWithinDays = 30;
inline constexpr int oldFromDays = 90;

/// @p now in ms since 1970 UTC.
[[nodiscard]] bool isInView(const KeyTable &table, KeyTable::Row row, KeyView view, qint64 now);

/// How many keys each view has, by its place in KeyView. Takes about a millisecond for 100,000 keys.
[[nodiscard]] std::array<qsizetype, keyViewTotal> countViews(const KeyTable &table, const QDateTime &now);

} // namespace ek
