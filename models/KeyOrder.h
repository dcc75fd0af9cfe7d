#pragma once

#include "models/NamedKeys.h"

#include <Qt>

#include <cstdint>
#include <vector>

namespace ek {

/// The order of a table's rows: by a column, by what is meant and not by what is shown. Equal rows keep the source's
/// order, whichever the direction.
class KeyOrder
{
public:
    using Row = KeyTable::Row;

    /// -1: the source's order. Whether that is another one.
    bool setColumn(int column, Qt::SortOrder direction);
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] Qt::SortOrder direction() const { return m_direction; }

    /// Reads the source's order, and returns all rows in it.
    std::vector<Row> readSource(const KeyTable &table);
    /// @p rows in the source's order, as it was read last.
    [[nodiscard]] std::vector<Row> inSourceOrder(const std::vector<Row> &rows) const;

    /// Sorts rows that are in the source's order.
    void sort(std::vector<Row> &rows, const NamedKeys &keys) const;
    /// Both of them sorted.
    [[nodiscard]] std::vector<Row> merged(const std::vector<Row> &some, const std::vector<Row> &others,
                                          const NamedKeys &keys) const;

private:
    [[nodiscard]] std::uint64_t rank(Row row, const NamedKeys &keys) const;
    [[nodiscard]] bool isBefore(Row left, Row right, const NamedKeys &keys) const;

    int m_column = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<std::uint32_t> m_place; ///< of a row, in the source's order
};

} // namespace ek
