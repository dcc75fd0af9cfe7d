#include "fleet/KeyLookup.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ek {

namespace {

/// The hints of the rows, without an allocation for each.
class Hints
{
public:
    explicit Hints(const KeyTable &table)
        : m_table(table)
    {
    }

    /// Valid until the next call.
    QStringView of(KeyTable::Row row)
    {
        const auto latin1 = m_table.latin1Hint(row);
        if (!latin1) {
            m_odd = m_table.hint(row);
            return m_odd;
        }
        m_buffer.resize(latin1->size());
        std::transform(latin1->begin(), latin1->end(), m_buffer.begin(), [](char c) { return QChar(QLatin1Char(c)); });
        return {m_buffer.constData(), m_buffer.size()};
    }

private:
    const KeyTable &m_table;
    QString m_odd;
    QVarLengthArray<QChar, 64> m_buffer;
};

/// What a mask with three characters at either end is looked up by: all of it, without an allocation.
struct Ends
{
    std::array<char16_t, 6> characters{};
    Environment environment = Environment::Unknown;

    friend bool operator==(const Ends &, const Ends &) = default;
    friend size_t qHash(const Ends &ends, size_t seed = 0)
    {
        return qHashRange(ends.characters.begin(), ends.characters.end(), seed);
    }
};

/// None where the mask shows less.
std::optional<Ends> endsOf(QStringView mask)
{
    constexpr qsizetype shown = 3;
    qsizetype secretAt = 3;
    Ends ends;
    if (mask.startsWith(u"ek_live_")) {
        secretAt = 8;
        ends.environment = Environment::Live;
    } else if (mask.startsWith(u"ek_sandbox_")) {
        secretAt = 11;
        ends.environment = Environment::Sandbox;
    } else {
        return std::nullopt;
    }
    const auto isOfKey = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    if (mask.size() < secretAt + 2 * shown + 1)
        return std::nullopt;
    const QStringView head = mask.mid(secretAt, shown);
    const QStringView tail = mask.right(shown);
    if (!std::all_of(head.begin(), head.end(), isOfKey) || !std::all_of(tail.begin(), tail.end(), isOfKey))
        return std::nullopt;
    for (qsizetype i = 0; i < shown; ++i) {
        ends.characters.at(static_cast<std::size_t>(i)) = head.at(i).unicode();
        ends.characters.at(static_cast<std::size_t>(shown + i)) = tail.at(i).unicode();
    }
    return ends;
}

bool isBefore(const KeyMatch &a, const KeyMatch &b)
{
    return a.life < b.life;
}

} // namespace

KeyLookup::KeyLookup(const KeyTable &table, const QList<MadeKey> &made, const QDateTime &now)
    : m_table(table)
    , m_made(made)
    , m_now(now.toMSecsSinceEpoch())
{
}

KeyAnswer KeyLookup::find(const SoughtKey &sought) const
{
    KeyAnswer answer{.kind = sought.kind(), .environment = sought.environment(), .mask = sought.mask()};
    if (sought.kind() == SoughtKey::Kind::WholeKey) {
        for (const Secret &whole : sought.wholeKeys()) {
            answer.matches = certainly(whole.fingerprint());
            answer.total = answer.matches.size();
            if (answer.total > 0) {
                answer.proof = KeyAnswer::Proof::Certain;
                return answer;
            }
        }
        // With the characters of its mask alone, so that one that was cut short is found as well.
        addFitting(sought.part(), answer);
        answer.proof = answer.total > 0 ? KeyAnswer::Proof::Mask : KeyAnswer::Proof::None;
    } else if (sought.kind() == SoughtKey::Kind::Part) {
        addFitting(sought.part(), answer);
        answer.proof = answer.total > 0 ? KeyAnswer::Proof::Part : KeyAnswer::Proof::None;
    }
    return answer;
}

QList<KeyMatch> KeyLookup::certainly(const KeyFingerprint &wholeKey) const
{
    QList<KeyMatch> matches;
    for (KeyTable::EntityNumber entity = 0; entity < m_table.entityEnd(); ++entity) {
        if (const auto row = m_table.find(m_table.entityAt(entity), wholeKey))
            matches += matchOf(*row);
    }
    for (const MadeKey &made : m_made) {
        if (made.wholeKey != wholeKey)
            continue;
        const KeyMatch match = matchOf(made);
        const bool isThere = std::any_of(matches.cbegin(), matches.cend(), [&](const KeyMatch &other) {
            return other.entity == match.entity && other.key.fingerprint == match.key.fingerprint;
        });
        if (!isThere)
            matches += match;
    }
    // Not std::stable_sort(), which clang's warnings call deprecated with this library.
    QList<KeyMatch> sorted;
    for (const KeyLife life : {KeyLife::Alive, KeyLife::Expired, KeyLife::Gone})
        std::copy_if(matches.cbegin(), matches.cend(), std::back_inserter(sorted),
                     [life](const KeyMatch &match) { return match.life == life; });
    return sorted;
}

void KeyLookup::addFitting(const SoughtKey::Part &part, KeyAnswer &answer) const
{
    std::array<std::vector<KeyTable::Row>, 3> fitting; // by their life
    Hints hints(m_table);
    for (KeyTable::Row row = 0; row < m_table.end(); ++row) {
        if (m_table.isUsed(row) && partFits(part, hints.of(row)))
            fitting.at(static_cast<std::size_t>(lifeOf(row))).push_back(row);
    }
    for (const auto &rows : fitting) {
        answer.total += static_cast<qsizetype>(rows.size());
        for (const KeyTable::Row row : rows) {
            if (answer.matches.size() < mostMatches)
                answer.matches += matchOf(row);
        }
    }
    // Created here, and no list had it yet.
    for (const MadeKey &made : m_made) {
        if (made.listed.isNull() && !m_table.find(made.entity, made.key.fingerprint) && partFits(part, made.key.hint)) {
            ++answer.total;
            answer.matches += matchOf(made);
        }
    }
}

QList<PlaceVerdict> KeyLookup::judge(const QList<FoundKey> &keys) const
{
    QList<PlaceVerdict> verdicts(keys.size());
    struct Wanted
    {
        qsizetype key = 0;
        bool isShorter = false;
    };
    QMultiHash<QByteArrayView, Wanted> wanted; // by digest
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const FoundKey &key = keys.at(i);
        PlaceVerdict &verdict = verdicts[i];
        verdict.mask = key.mask;
        verdict.environment = key.traits.environment;
        if (key.traits.kind == CredentialKind::AccountKey) {
            verdict.kind = key.looksReal ? PlaceVerdict::Kind::AccountKey : PlaceVerdict::Kind::NoKey;
        } else if (key.traits.kind == CredentialKind::AccessToken) {
            verdict.kind = key.looksReal ? PlaceVerdict::Kind::AccessToken : PlaceVerdict::Kind::NoKey;
        } else {
            verdict.kind = key.looksReal ? PlaceVerdict::Kind::Unknown : PlaceVerdict::Kind::NoKey;
            wanted.insert(key.fingerprint.digestView(), {i, false});
            if (!key.shorterFingerprint.isNull())
                wanted.insert(key.shorterFingerprint.digestView(), {i, true});
        }
    }
    const auto take = [&](QByteArrayView digest, const auto &match) {
        for (auto it = wanted.constFind(digest); it != wanted.constEnd() && it.key() == digest; ++it) {
            PlaceVerdict &verdict = verdicts[it->key];
            verdict.kind = PlaceVerdict::Kind::Known;
            prefer(verdict.match, match());
            if (it->isShorter)
                verdict.mask = keys.at(it->key).shorterMask;
        }
    };
    for (KeyTable::Row row = 0; row < m_table.end(); ++row) {
        if (m_table.isUsed(row))
            take(m_table.digest(row), [&] { return matchOf(row); });
    }
    for (const MadeKey &made : m_made)
        take(made.wholeKey.digestView(), [&] { return matchOf(made); });

    QMultiHash<Ends, qsizetype> open;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (verdicts.at(i).kind != PlaceVerdict::Kind::Unknown)
            continue;
        if (const auto ends = endsOf(keys.at(i).mask))
            open.insert(*ends, i);
    }
    if (open.isEmpty())
        return verdicts;
    Hints hints(m_table);
    for (KeyTable::Row row = 0; row < m_table.end(); ++row) {
        const auto ends = m_table.isUsed(row) ? endsOf(hints.of(row)) : std::nullopt;
        if (!ends)
            continue;
        for (auto it = open.constFind(*ends); it != open.constEnd() && it.key() == *ends; ++it) {
            verdicts[*it].kind = PlaceVerdict::Kind::MayBeKnown;
            prefer(verdicts[*it].match, matchOf(row));
        }
    }
    return verdicts;
}

KeyLife KeyLookup::lifeOf(KeyTable::Row row) const
{
    if (m_table.isGone(row))
        return KeyLife::Gone;
    const bool isPast = m_table.expiryKind(row) == Expiry::Kind::At && m_table.expiresAt(row) <= m_now;
    return isPast ? KeyLife::Expired : KeyLife::Alive;
}

KeyMatch KeyLookup::matchOf(KeyTable::Row row) const
{
    KeyMatch match{m_table.entity(row), m_table.key(row), lifeOf(row), {}};
    if (match.life == KeyLife::Gone)
        match.goneSince = QDateTime::fromMSecsSinceEpoch(m_table.goneSince(row), Qt::UTC);
    return match;
}

KeyMatch KeyLookup::matchOf(const MadeKey &made) const
{
    for (const KeyFingerprint &known : {made.listed, made.key.fingerprint}) {
        const auto row = known.isNull() ? std::nullopt : m_table.find(made.entity, known);
        if (row)
            return matchOf(*row);
    }
    // No list had it yet.
    const bool isPast = made.key.expiry.kind == Expiry::Kind::At && made.key.expiry.at.toMSecsSinceEpoch() <= m_now;
    return {made.entity, made.key, isPast ? KeyLife::Expired : KeyLife::Alive, {}};
}

void KeyLookup::prefer(std::optional<KeyMatch> &best, KeyMatch match)
{
    if (!best || isBefore(match, *best))
        best = std::move(match);
}

} // namespace ek
