#include "models/KeyFilter.h"

#include "core/Names.h"
#include "models/KeyColumns.h"
#include "wording/Moments.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace ek {

namespace {

/// What is kept of one word's beginnings: a byte for each row and beginning.
constexpr std::size_t longestChain = 16;

/// One word and what it is looked for in. Rows are marked as 0 or 1.
class WordSearch
{
public:
    WordSearch(const QString &word, const NamedKeys &keys, const HintIndex &hints)
        : m_word(word)
        , m_utf8(word.toUtf8())
        , m_keys(keys)
        , m_hints(hints.texts())
    {
        for (const auto environment : {Environment::Unknown, Environment::Sandbox, Environment::Live})
            m_environments.at(static_cast<std::size_t>(environment)) = isIn(environmentText(environment));
        for (const auto status : {KeyStatus::Active, KeyStatus::ExpiresSoon, KeyStatus::Expired,
                                  KeyStatus::NeverExpires, KeyStatus::Unknown})
            m_statuses.at(static_cast<std::size_t>(status)) = isIn(statusText(status));
        m_hasEnvironments = hasAny(m_environments);
        m_hasStatuses = hasAny(m_statuses);
    }

    [[nodiscard]] Hits amongAll() const
    {
        const KeyTable &table = m_keys.table;
        Hits rows(table.end(), 0);
        Hits names = m_keys.names.find(m_utf8);
        names.resize(table.nameEnd(), 0);
        for (KeyTable::Row row = 0; row < rows.size(); ++row)
            rows[row] = names[table.nameNumber(row)];
        if (std::find(rows.begin(), rows.end(), 0) == rows.end())
            return rows; // all have it: nothing is left to be found
        m_hints.find(m_utf8, rows);
        if (m_keys.entities)
            addEntities(rows);
        if (m_hasEnvironments || m_hasStatuses) {
            for (KeyTable::Row row = 0; row < rows.size(); ++row)
                rows[row] = rows[row] != 0 || (table.isUsed(row) && isInFacts(row)) ? 1 : 0;
        }
        return rows;
    }

    /// One by one: for a few.
    [[nodiscard]] Hits among(const Hits &candidates) const
    {
        const KeyTable &table = m_keys.table;
        Hits rows(table.end(), 0);
        const auto end = static_cast<KeyTable::Row>(std::min(rows.size(), candidates.size()));
        for (KeyTable::Row row = 0; row < end; ++row) {
            if (candidates[row] == 0 || !table.isUsed(row))
                continue;
            const bool isFound = m_keys.names.has(table.nameNumber(row), m_utf8) || m_hints.has(row, m_utf8)
                || isInFacts(row) || (m_keys.entities && m_keys.entities->has(table.entityNumber(row), m_utf8));
            rows[row] = isFound ? 1 : 0;
        }
        return rows;
    }

private:
    [[nodiscard]] bool isIn(const QString &text) const { return searchForm(text).contains(m_word); }
    template <std::size_t size> static bool hasAny(const std::array<bool, size> &values)
    {
        return std::any_of(values.begin(), values.end(), [](bool value) { return value; });
    }
    [[nodiscard]] bool isInFacts(KeyTable::Row row) const
    {
        const KeyTable &table = m_keys.table;
        return (m_hasEnvironments && m_environments[static_cast<std::size_t>(table.environment(row))])
            || (m_hasStatuses && m_statuses[static_cast<std::size_t>(keyStatus(table, row, m_keys.now))]);
    }
    void addEntities(Hits &rows) const
    {
        const KeyTable &table = m_keys.table;
        const Hits entities = m_keys.entities->find(m_utf8);
        const auto end = static_cast<KeyTable::EntityNumber>(std::min<std::size_t>(entities.size(), table.entityEnd()));
        for (KeyTable::EntityNumber number = 0; number < end; ++number) {
            if (entities[number] == 0)
                continue;
            for (const KeyTable::Row row : table.rowsAt(number))
                rows[row] = 1;
        }
    }

    QString m_word;
    QByteArray m_utf8;
    const NamedKeys &m_keys;
    const TextIndex &m_hints;
    std::array<bool, 3> m_environments{};
    std::array<bool, 5> m_statuses{};
    bool m_hasEnvironments = false;
    bool m_hasStatuses = false;
};

} // namespace

bool KeyFilter::setWords(const QStringList &words)
{
    const bool isNarrower =
        !m_findsWholeKey && std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &before) {
            return std::any_of(words.cbegin(), words.cend(),
                               [&](const QString &word) { return word.contains(before); });
        });
    m_findsWholeKey = false;
    m_matches.clear();
    m_matchedRows.clear();
    m_words = words;
    m_found.resize(static_cast<std::size_t>(words.size()));
    for (std::size_t at = 0; at < m_found.size(); ++at) {
        Chain &chain = m_found[at];
        while (!chain.empty() && !words.at(static_cast<qsizetype>(at)).contains(chain.back().word))
            chain.pop_back();
    }
    return isNarrower;
}

void KeyFilter::setWholeKey(const QSet<KeyFingerprint> &matches)
{
    m_words.clear();
    forget();
    m_findsWholeKey = true;
    m_matches = matches;
}

void KeyFilter::forget()
{
    m_found.assign(static_cast<std::size_t>(m_words.size()), {});
}

void KeyFilter::search(const NamedKeys &keys, const HintIndex &hints)
{
    if (m_findsWholeKey) {
        m_matchedRows.assign(keys.table.end(), 0);
        for (const KeyFingerprint &match : std::as_const(m_matches)) {
            for (const Row row : keys.table.rowsWith(match))
                m_matchedRows[row] = 1;
        }
        return;
    }
    for (std::size_t at = 0; at < m_found.size(); ++at) {
        const QString &word = m_words.at(static_cast<qsizetype>(at));
        Chain &chain = m_found[at];
        if (!chain.empty() && chain.back().word == word)
            continue;
        const WordSearch wordSearch(word, keys, hints);
        // Looking through all texts takes as long as looking into one of sixteen.
        const auto isFewOf = [](const Hits &rows) {
            return static_cast<std::size_t>(std::count(rows.begin(), rows.end(), 1)) < rows.size() / 16;
        };
        Hits rows =
            !chain.empty() && isFewOf(chain.back().rows) ? wordSearch.among(chain.back().rows) : wordSearch.amongAll();
        if (chain.size() == longestChain)
            chain.erase(chain.begin());
        chain.push_back({word, std::move(rows)});
    }
}

std::vector<KeyFilter::Row> KeyFilter::filtered(const std::vector<Row> &rows) const
{
    if (!isActive())
        return rows;
    Hits all = m_findsWholeKey ? m_matchedRows : m_found.front().back().rows;
    for (std::size_t at = 1; at < m_found.size(); ++at) {
        const Hits &word = m_found[at].back().rows;
        std::transform(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), word.size())),
                       word.begin(), all.begin(), std::bit_and<>());
    }
    if (std::find(all.begin(), all.end(), 1) == all.end())
        return {};
    std::vector<Row> found(rows.size());
    auto end = found.begin();
    for (const Row row : rows) {
        *end = row; // kept or written over by the next one
        end += all[row];
    }
    found.erase(end, found.end());
    return found;
}

} // namespace ek
