#pragma once

#include "fleet/KeyTable.h"

#include <cstdint>
#include <vector>

namespace ek {

/// A row with what it is sorted by.
struct RankedRow
{
    std::uint64_t rank;
    KeyTable::Row row;
};

/// Sorts by rank; equal ones stay in order. For 100,000 rows some ten times as fast as comparing them.
void sortByRank(std::vector<RankedRow> &rows);

/// Sorts by the masked forms of the keys, as QString compares them; equal ones stay in order.
void sortByHint(std::vector<KeyTable::Row> &rows, const KeyTable &table, Qt::SortOrder order);

/// As QString compares the masked forms: negative, 0 or positive.
[[nodiscard]] int compareHints(const KeyTable &table, KeyTable::Row left, KeyTable::Row right);

} // namespace ek
