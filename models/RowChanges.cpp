#include "models/RowChanges.h"

#include <algorithm>
#include <vector>

namespace ek {

namespace {

constexpr qsizetype mostRemovals = 64;
constexpr qsizetype mostInsertions = 64; ///< places, each with any number of rows

} // namespace

std::optional<RowChanges> rowChanges(const QList<qsizetype> &places, qsizetype total)
{
    RowChanges changes;
    if (std::count(places.cbegin(), places.cend(), -1) > mostRemovals)
        return std::nullopt;

    QList<qsizetype> kept; ///< where each row that stays comes to be
    std::vector<bool> isKept(static_cast<std::size_t>(total));
    for (qsizetype row = 0; row < places.size(); ++row) {
        const qsizetype place = places.at(row);
        if (place >= 0) {
            kept += place;
            isKept[static_cast<std::size_t>(place)] = true;
        } else if (!changes.removals.isEmpty()
                   && changes.removals.constFirst().first + changes.removals.constFirst().count == row) {
            ++changes.removals.first().count;
        } else {
            changes.removals.prepend({row, 1});
        }
    }

    for (qsizetype row = 0; row < total; ++row) {
        if (isKept[static_cast<std::size_t>(row)])
            continue;
        if (!changes.insertions.isEmpty()
            && changes.insertions.constLast().first + changes.insertions.constLast().count == row)
            ++changes.insertions.last().count;
        else
            changes.insertions += {row, 1};
    }
    if (changes.insertions.size() > mostInsertions)
        return std::nullopt;

    if (!std::is_sorted(kept.cbegin(), kept.cend())) {
        for (qsizetype row = 0; row < kept.size(); ++row)
            changes.order += row;
        std::sort(changes.order.begin(), changes.order.end(),
                  [&](qsizetype a, qsizetype b) { return kept.at(a) < kept.at(b); });
    }
    return changes;
}

} // namespace ek
