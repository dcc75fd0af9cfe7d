#include "models/RowSort.h"

#include "core/StableSort.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

namespace ek {

namespace {

constexpr std::size_t byteTotal = 8; // of a rank
constexpr std::size_t byteValues = 256;

unsigned byteOf(std::uint64_t rank, std::size_t byte)
{
    return static_cast<unsigned>(rank >> (8 * byte)) & 0xffU;
}

/// @p rows and @p room are of one size.
void sortByRank(std::span<RankedRow> rows, std::span<RankedRow> room)
{
    constexpr std::size_t few = 200;
    if (rows.size() < few) {
        stableSort(rows.begin(), rows.end(), [](const RankedRow &a, const RankedRow &b) { return a.rank < b.rank; });
        return;
    }
    // Byte by byte, the last one first; a byte that is the same in all rows is passed over.
    std::array<std::array<std::uint32_t, byteValues>, byteTotal> counts{};
    for (const RankedRow &row : rows) {
        for (std::size_t byte = 0; byte < byteTotal; ++byte)
            ++counts[byte][byteOf(row.rank, byte)];
    }
    std::span<RankedRow> from = rows;
    std::span<RankedRow> to = room;
    for (std::size_t byte = 0; byte < byteTotal; ++byte) {
        auto &begins = counts[byte];
        if (begins[byteOf(rows.front().rank, byte)] == rows.size())
            continue;
        std::uint32_t begin = 0;
        for (std::uint32_t &count : begins)
            begin += std::exchange(count, begin);
        for (const RankedRow &row : from)
            to[begins[byteOf(row.rank, byte)]++] = row;
        std::swap(from, to);
    }
    if (from.data() != rows.data())
        std::copy(from.begin(), from.end(), rows.begin());
}

/// Eight bytes of the text from @p depth on, so that numbers are ordered as the texts are.
std::uint64_t chunkOf(QByteArrayView text, qsizetype depth, std::uint64_t turned)
{
    std::uint64_t chunk = 0;
    for (qsizetype at = depth; at < depth + 8; ++at)
        chunk = chunk << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
    return chunk ^ turned;
}

void sortByHint(std::span<RankedRow> rows, std::span<RankedRow> room, const KeyTable &table, qsizetype depth,
                std::uint64_t turned)
{
    bool goesOn = false; // any text
    for (RankedRow &row : rows) {
        const QByteArrayView text = *table.latin1Hint(row.row);
        row.rank = chunkOf(text, depth, turned);
        goesOn = goesOn || text.size() > depth + 8;
    }
    sortByRank(rows, room);
    for (std::size_t first = 0; goesOn && first < rows.size();) {
        std::size_t end = first + 1;
        while (end < rows.size() && rows[end].rank == rows[first].rank)
            ++end;
        if (end - first > 1)
            sortByHint(rows.subspan(first, end - first), room.subspan(first, end - first), table, depth + 8, turned);
        first = end;
    }
}

} // namespace

void sortByRank(std::vector<RankedRow> &rows)
{
    std::vector<RankedRow> room(rows.size());
    sortByRank(std::span(rows), std::span(room));
}

void sortByHint(std::vector<KeyTable::Row> &rows, const KeyTable &table, Qt::SortOrder order)
{
    const bool isUsual = std::all_of(rows.begin(), rows.end(), [&](KeyTable::Row row) {
        const auto text = table.latin1Hint(row);
        return text && !text->contains('\0');
    });
    const bool isTurned = order == Qt::DescendingOrder;
    if (!isUsual) {
        stableSort(rows.begin(), rows.end(), [&](KeyTable::Row a, KeyTable::Row b) {
            return isTurned ? compareHints(table, b, a) < 0 : compareHints(table, a, b) < 0;
        });
        return;
    }
    std::vector<RankedRow> ranked(rows.size());
    std::vector<RankedRow> room(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
        ranked[at].row = rows[at];
    sortByHint(std::span(ranked), std::span(room), table, 0, isTurned ? ~std::uint64_t(0) : 0);
    for (std::size_t at = 0; at < rows.size(); ++at)
        rows[at] = ranked[at].row;
}

int compareHints(const KeyTable &table, KeyTable::Row left, KeyTable::Row right)
{
    const auto a = table.latin1Hint(left);
    const auto b = table.latin1Hint(right);
    if (!a || !b)
        return table.hint(left).compare(table.hint(right));
    const int order = std::memcmp(a->data(), b->data(), static_cast<std::size_t>(std::min(a->size(), b->size())));
    return order != 0 ? order : a->size() < b->size() ? -1 : a->size() > b->size() ? 1 : 0;
}

} // namespace ek
