#include "models/ShownRows.h"

#include <algorithm>
#include <utility>

namespace ek {

namespace {

/// A view is told of so many runs one by one; of more, the rows are moved together first.
constexpr std::size_t fewRuns = 8;

constexpr std::uint8_t wasShown = 1;
constexpr std::uint8_t isMeantToBe = 2;
constexpr std::uint8_t stays = wasShown | isMeantToBe;

KeyTable::Row endOf(const std::vector<KeyTable::Row> &rows)
{
    KeyTable::Row greatest = 0;
    for (const KeyTable::Row row : rows)
        greatest = std::max(greatest, row);
    return rows.empty() ? 0 : greatest + 1;
}

/// Those of @p rows that have a mark, and behind them the others. Nearly every second may be another kind: without a
/// branch for each. Returns how many have it.
std::size_t partitioned(const std::vector<KeyTable::Row> &rows, const std::vector<std::uint8_t> &marks,
                        std::uint8_t mark, std::vector<KeyTable::Row> &sorted)
{
    sorted.resize(rows.size());
    std::size_t meant = 0;
    for (const KeyTable::Row row : rows)
        meant += marks[row] == mark ? 1U : 0U;
    std::size_t at = 0;
    std::size_t other = meant;
    for (const KeyTable::Row row : rows) {
        const bool isMeant = marks[row] == mark;
        sorted[isMeant ? at : other] = row;
        at += isMeant ? 1U : 0U;
        other += isMeant ? 0U : 1U;
    }
    return meant;
}

} // namespace

int ShownRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

/// Of the places where @p isMeant. Of more than a few nothing is returned but one run too many.
template <typename IsMeant> std::vector<ShownRows::Run> ShownRows::runsOf(std::size_t total, IsMeant isMeant)
{
    std::vector<Run> runs;
    for (std::size_t first = 0; first < total && runs.size() <= fewRuns;) {
        if (!isMeant(first)) {
            ++first;
            continue;
        }
        std::size_t end = first + 1;
        while (end < total && isMeant(end))
            ++end;
        runs.push_back({first, end - first});
        first = end;
    }
    return runs;
}

void ShownRows::show(std::vector<Row> rows)
{
    if (rows == m_shown)
        return;
    if (rows.empty()) {
        remove({0, m_shown.size()});
        return;
    }
    if (m_shown.empty()) {
        insert(0, rows, 0, rows.size());
        return;
    }
    Marks marks(std::max(endOf(m_shown), endOf(rows)), 0);
    for (const Row row : m_shown)
        marks[row] = wasShown;
    std::size_t kept = 0;
    for (const Row row : rows) {
        kept += marks[row]; // 0 or 1
        marks[row] = static_cast<std::uint8_t>(marks[row] | isMeantToBe);
    }
    if (kept == 0) {
        beginResetModel(); // nothing is what it was
        m_shown = std::move(rows);
        endResetModel();
        return;
    }
    if (kept < m_shown.size())
        removeOthers(marks);
    if (kept < rows.size())
        insertOthers(std::move(rows), marks, kept);
    else
        arrange(std::move(rows));
}

void ShownRows::removeOthers(const Marks &marks)
{
    std::vector<Run> runs =
        runsOf(m_shown.size(), [&](std::size_t place) { return marks[m_shown[place]] == wasShown; });
    if (runs.size() > fewRuns)
        runs = {gatherRemoved(marks)};
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        remove(*run);
}

ShownRows::Run ShownRows::gatherRemoved(const Marks &marks)
{
    std::vector<Row> order;
    const std::size_t kept = partitioned(m_shown, marks, stays, order);
    Run gathered{kept, order.size() - kept};
    // The first that goes and that somebody holds on to: it is the current one, or it is selected. They are gathered
    // there, so that a neighbour of it becomes current in its place.
    std::size_t anchor = m_shown.size();
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex &index : held) {
        const auto place = static_cast<std::size_t>(index.row());
        if (marks[m_shown[place]] == wasShown)
            anchor = std::min(anchor, place);
    }
    if (anchor < m_shown.size()) {
        const auto end = m_shown.begin() + static_cast<std::ptrdiff_t>(anchor);
        gathered.first =
            static_cast<std::size_t>(std::count_if(m_shown.begin(), end, [&](Row row) { return marks[row] == stays; }));
        std::rotate(order.begin() + static_cast<std::ptrdiff_t>(gathered.first),
                    order.begin() + static_cast<std::ptrdiff_t>(kept), order.end());
    }
    arrange(std::move(order));
    return gathered;
}

void ShownRows::insertOthers(std::vector<Row> rows, const Marks &marks, std::size_t kept)
{
    const std::vector<Run> runs =
        runsOf(rows.size(), [&](std::size_t place) { return marks[rows[place]] == isMeantToBe; });
    std::vector<Row> order; // those that stay, in their new order, and the others
    partitioned(rows, marks, stays, order);
    if (runs.size() <= fewRuns) {
        order.resize(kept);
        arrange(std::move(order));
        for (const Run &run : runs)
            insert(run.first, rows, run.first, run.count);
        return;
    }
    insert(kept, order, kept, rows.size() - kept);
    arrange(std::move(rows));
}

void ShownRows::insert(std::size_t first, const std::vector<Row> &rows, std::size_t from, std::size_t count)
{
    beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(from);
    m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(first), begin,
                   begin + static_cast<std::ptrdiff_t>(count));
    endInsertRows();
}

void ShownRows::remove(const Run &run)
{
    beginRemoveRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count) - 1);
    const auto first = m_shown.begin() + static_cast<std::ptrdiff_t>(run.first);
    m_shown.erase(first, first + static_cast<std::ptrdiff_t>(run.count));
    endRemoveRows();
}

void ShownRows::arrange(std::vector<Row> rows)
{
    if (rows == m_shown)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        std::vector<std::uint32_t> placeOf(endOf(rows));
        for (std::size_t place = 0; place < rows.size(); ++place)
            placeOf[rows[place]] = static_cast<std::uint32_t>(place);
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after +=
                createIndex(static_cast<int>(placeOf[m_shown[static_cast<std::size_t>(index.row())]]), index.column());
        m_shown = std::move(rows);
        changePersistentIndexList(before, after);
    } else {
        m_shown = std::move(rows);
    }
    emit layoutChanged({}, VerticalSortHint);
}

void ShownRows::tellRows(const std::vector<Row> &rows)
{
    if (rows.empty() || m_shown.empty())
        return;
    Marks marks(std::max(endOf(rows), endOf(m_shown)), 0);
    for (const Row row : rows)
        marks[row] = isMeantToBe;
    const std::vector<Run> runs = runsOf(m_shown.size(), [&](std::size_t place) { return marks[m_shown[place]] != 0; });
    if (runs.size() > fewRuns) {
        tellCells({});
        return;
    }
    for (const Run &run : runs)
        emit dataChanged(index(static_cast<int>(run.first), 0),
                         index(static_cast<int>(run.first + run.count) - 1, columnCount() - 1));
}

void ShownRows::tellCells(const QList<int> &roles)
{
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
}

} // namespace ek

#include "moc_ShownRows.cpp"
