#pragma once

#include "core/ApiKey.h"
#include "core/Ids.h"
#include "fleet/EntityRecord.h"
#include "fleet/KeyScanner.h"
#include "fleet/KeyTable.h"
#include "fleet/SoughtKey.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ek {

/// Whether a known key works. In the order in which they matter to somebody who asks.
enum class KeyLife {
    Alive,
    Expired, ///< still listed, and past its expiry
    Gone, ///< no list has it any more
};

/// A known key that is the one looked for, or may be.
struct KeyMatch
{
    EntityId entity;
    ApiKey key;
    KeyLife life = KeyLife::Alive;
    QDateTime goneSince; ///< UTC; invalid unless it is gone
};

/// What is known of a key that somebody has.
struct KeyAnswer
{
    enum class Proof {
        None, ///< nothing that is known fits
        Certain, ///< the digest of the whole key is the same
        Mask, ///< no digest is the same; these are shown with a mask that the whole key has as well
        Part, ///< these have the characters that were given, as far as their masks tell
    };
    SoughtKey::Kind kind = SoughtKey::Kind::Nothing;
    Environment environment = Environment::Unknown; ///< of the key itself, as far as it says
    QString mask = {}; ///< of a whole key
    Proof proof = Proof::None;
    QList<KeyMatch> matches = {}; ///< those alive first; at most KeyLookup::mostMatches
    qsizetype total = 0; ///< of those that fit
};

/// What is known of a place in a file.
struct PlaceVerdict
{
    enum class Kind {
        NoKey, ///< nobody knows it, and it does not look like a key: a word of a program
        Known, ///< see match
        MayBeKnown, ///< its mask is that of known keys, of which match is one; lists that hide ids do not tell more
        Unknown,
        AccountKey, ///< not looked for
        AccessToken, ///< not looked for
    };
    Kind kind = Kind::NoKey;
    std::optional<KeyMatch> match;
    QString mask; ///< of what is the key at that place
    Environment environment = Environment::Unknown; ///< of the key itself, as far as it says
};

/// Finds keys among all that are known, without asking anybody. A value that is made for one question: what it refers
/// to must not change meanwhile. GUI thread only.
class KeyLookup
{
public:
    /// @p made: keys that this program created, by which they are recognised where lists hide ids.
    KeyLookup(const KeyTable &table, const QList<MadeKey> &made, const QDateTime &now);

    static constexpr qsizetype mostMatches = 200;

    [[nodiscard]] KeyAnswer find(const SoughtKey &sought) const;
    /// One for each of @p keys, in their order. Costs one pass over the table, however many there are.
    [[nodiscard]] QList<PlaceVerdict> judge(const QList<FoundKey> &keys) const;

private:
    [[nodiscard]] KeyLife lifeOf(KeyTable::Row row) const;
    [[nodiscard]] KeyMatch matchOf(KeyTable::Row row) const;
    [[nodiscard]] KeyMatch matchOf(const MadeKey &made) const;
    [[nodiscard]] QList<KeyMatch> certainly(const KeyFingerprint &wholeKey) const;
    void addFitting(const SoughtKey::Part &part, KeyAnswer &answer) const;
    /// The match that is told of several: one that is alive rather than one that is gone.
    static void prefer(std::optional<KeyMatch> &best, KeyMatch match);

    const KeyTable &m_table;
    const QList<MadeKey> &m_made;
    qint64 m_now; ///< ms since 1970 UTC
};

} // namespace ek
