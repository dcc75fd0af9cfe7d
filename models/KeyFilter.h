#pragma once

#include "core/ApiKey.h"
#include "models/HintIndex.h"
#include "models/NamedKeys.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace ek {

/// Finds the rows of a table that have all words of a search, or those that are a whole key.
///
/// A word is searched for in all texts at once. What its beginnings found is kept, so that one more character is looked
/// for among what is left, and one less is there already.
class KeyFilter
{
public:
    using Row = KeyTable::Row;

    /// @p words in their search form. Whether they find nothing that the words before did not find.
    bool setWords(const QStringList &words);
    /// Finds the keys that have one of these fingerprints.
    void setWholeKey(const QSet<KeyFingerprint> &matches);
    [[nodiscard]] bool isActive() const { return m_findsWholeKey || !m_words.isEmpty(); }

    /// What was found is of another table, or of other names.
    void forget();
    /// Looks for what is not found yet. @p hints is complete.
    void search(const NamedKeys &keys, const HintIndex &hints);
    /// Those of @p rows that were found, in their order.
    [[nodiscard]] std::vector<Row> filtered(const std::vector<Row> &rows) const;

private:
    struct Found
    {
        QString word;
        Hits rows; ///< 0 or 1
    };
    using Chain = std::vector<Found>; ///< each word is part of the next one

    QStringList m_words;
    std::vector<Chain> m_found; ///< of each word
    bool m_findsWholeKey = false;
    QSet<KeyFingerprint> m_matches; ///< of the whole key
    Hits m_matchedRows;
};

} // namespace ek
