#pragma once

#include "fleet/KeyTable.h"
#include "models/TextIndex.h"

#include <vector>

namespace ek {

/// The masked keys of a table, to be searched. Takes in many of them in several turns.
class HintIndex
{
public:
    /// To be taken in, or taken in anew.
    void add(const std::vector<KeyTable::Row> &rows);
    void remove(const std::vector<KeyTable::Row> &rows);
    void clear();

    /// Takes in some more, @p most at most.
    void takeIn(const KeyTable &table, std::size_t most);
    void takeInAll(const KeyTable &table) { takeIn(table, m_waiting.size()); }
    [[nodiscard]] bool isComplete() const { return m_waiting.empty(); }

    [[nodiscard]] const TextIndex &texts() const { return m_texts; }

private:
    TextIndex m_texts; ///< by row
    std::vector<KeyTable::Row> m_waiting;
};

} // namespace ek
