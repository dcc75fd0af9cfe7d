#include "models/KeyOrder.h"

#include "models/KeyColumns.h"
#include "models/RowSort.h"

#include <algorithm>

namespace ek {

bool KeyOrder::setColumn(int column, Qt::SortOrder direction)
{
    const bool isOther = column != m_column || direction != m_direction;
    m_column = column;
    m_direction = direction;
    return isOther;
}

std::vector<KeyOrder::Row> KeyOrder::readSource(const KeyTable &table)
{
    std::vector<Row> all;
    all.reserve(static_cast<std::size_t>(table.count()));
    for (KeyTable::EntityNumber entity = 0; entity < table.entityEnd(); ++entity) {
        const std::vector<Row> &rows = table.rowsAt(entity);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    if (m_place.capacity() < table.end())
        m_place.reserve(table.end());
    m_place.resize(table.end());
    for (std::size_t place = 0; place < all.size(); ++place)
        m_place[all[place]] = static_cast<std::uint32_t>(place);
    return all;
}

std::vector<KeyOrder::Row> KeyOrder::inSourceOrder(const std::vector<Row> &rows) const
{
    std::vector<Row> ordered(m_place.size(), UINT32_MAX);
    for (const Row row : rows)
        ordered[m_place[row]] = row;
    std::erase(ordered, UINT32_MAX);
    return ordered;
}

std::uint64_t KeyOrder::rank(Row row, const NamedKeys &keys) const
{
    const KeyColumnSpec &spec = keyColumn(m_column);
    const std::uint64_t rank = spec.rank                    ? spec.rank(keys.table, row, keys.now)
        : spec.column == KeyColumn::Entity && keys.entities ? keys.entities->rank(keys.table.entityNumber(row))
                                                            : keys.names.rank(keys.table.nameNumber(row));
    return m_direction == Qt::AscendingOrder ? rank : ~rank;
}

bool KeyOrder::isBefore(Row left, Row right, const NamedKeys &keys) const
{
    if (m_column == static_cast<int>(KeyColumn::MaskedKey)) {
        const int order = compareHints(keys.table, left, right);
        if (order != 0)
            return m_direction == Qt::AscendingOrder ? order < 0 : order > 0;
    } else if (m_column >= 0) {
        const std::uint64_t leftRank = rank(left, keys);
        const std::uint64_t rightRank = rank(right, keys);
        if (leftRank != rightRank)
            return leftRank < rightRank;
    }
    return m_place[left] < m_place[right];
}

void KeyOrder::sort(std::vector<Row> &rows, const NamedKeys &keys) const
{
    if (m_column < 0)
        return;
    if (m_column == static_cast<int>(KeyColumn::MaskedKey)) {
        sortByHint(rows, keys.table, m_direction);
        return;
    }
    std::vector<RankedRow> ranked(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
        ranked[at] = {rank(rows[at], keys), rows[at]};
    sortByRank(ranked);
    for (std::size_t at = 0; at < rows.size(); ++at)
        rows[at] = ranked[at].row;
}

std::vector<KeyOrder::Row> KeyOrder::merged(const std::vector<Row> &some, const std::vector<Row> &others,
                                            const NamedKeys &keys) const
{
    const std::vector<Row> &many = some.size() < others.size() ? others : some;
    const std::vector<Row> &few = some.size() < others.size() ? some : others;
    // Each of the few looks for its place, from where the one before it has its own.
    std::vector<Row> all;
    all.reserve(some.size() + others.size());
    auto next = many.begin();
    for (const Row row : few) {
        std::ptrdiff_t step = 1;
        auto end = next;
        while (many.end() - end > step && isBefore(*(end + step), row, keys)) {
            end += step;
            step *= 2;
        }
        const auto last = many.end() - end > step ? end + step + 1 : many.end();
        end = std::partition_point(end, last, [&](Row each) { return isBefore(each, row, keys); });
        all.insert(all.end(), next, end);
        all.push_back(row);
        next = end;
    }
    all.insert(all.end(), next, many.end());
    return all;
}

} // namespace ek
