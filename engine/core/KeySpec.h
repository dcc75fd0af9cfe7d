#pragma once

#include "core/ApiKey.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace ek {

/// What the admin wants a new key to be.
struct KeySpec
{
    QString name; ///< empty: no name
    std::optional<std::chrono::seconds> ttl; ///< time to live from the moment of creation; none: never expires

    friend bool operator==(const KeySpec &, const KeySpec &) = default;
};

/// The API's limit, in code points.
constexpr int longestKeyName = 255;
/// In code points.
[[nodiscard]] qsizetype lengthOfKeyName(const QString &name);
constexpr std::chrono::seconds shortestTtl{60};
/// Our own limit; beyond it dates stop being meant.
constexpr std::chrono::seconds longestTtl{std::chrono::hours{24} * 36525};

enum class KeySpecProblem { None, NameTooLong, NameNotPrintable, NameHoldsKey, TtlTooShort, TtlTooLong };

/// The first thing the API would refuse, before anything is sent.
KeySpecProblem checkKeySpec(const KeySpec &spec);

/// When a key made from @p spec at @p now expires.
Expiry expectedExpiry(const KeySpec &spec, const QDateTime &now);

/// Whether the server gave the expiry that was asked for. Two minutes either way count as the same.
bool expiryAsAsked(const Expiry &asked, const Expiry &given);

} // namespace ek
