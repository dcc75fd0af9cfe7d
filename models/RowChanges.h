#pragma once

#include <QList>

#include <optional>

namespace ek {

/// Rows that follow each other.
struct RowRun
{
    qsizetype first;
    qsizetype count;

    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// How one list of rows becomes another, in three steps. Views keep selection, current row and scroll position.
struct RowChanges
{
    QList<RowRun> removals; ///< the last one first
    /// Which of the rows that are left, counted after the removals, comes first, second, … Empty: they stay in order.
    QList<qsizetype> order;
    QList<RowRun> insertions; ///< the first one first, counted in the final list
};

/// The way from some rows to @p total others. @p places has, for each row of before, its row in the final list, or -1
/// where it is gone. None where one reset is the cheaper way: too many rows go, or come in too many places.
std::optional<RowChanges> rowChanges(const QList<qsizetype> &places, qsizetype total);

} // namespace ek
