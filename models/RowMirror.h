#pragma once

#include "models/RowChanges.h"

#include <QAbstractItemModel>
#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace ek {

/// The rows of a flat model, which follow a list that is fetched again and again. A row that is in the old list and in
/// the new one keeps its persistent indexes, wherever it has moved to, and with them what is selected and current.
///
/// @p Row has an id(), which can be hashed, and is compared by ==.
template <typename Model, typename Row> class RowMirror : public Model
{
protected:
    using Model::Model;

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] qsizetype rowTotal() const { return static_cast<qsizetype>(m_rows.size()); }
    [[nodiscard]] const Row &row(qsizetype at) const { return m_rows[static_cast<std::size_t>(at)]; }

    void clear()
    {
        this->beginResetModel();
        m_rows.clear();
        this->endResetModel();
    }

    void follow(std::vector<Row> now)
    {
        const auto changes = changesTo(now);
        if (!changes) {
            this->beginResetModel();
            m_rows = std::move(now);
            this->endResetModel();
            return;
        }
        for (const RowRun &run : changes->removals) {
            this->beginRemoveRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count - 1));
            const auto first = m_rows.begin() + run.first;
            m_rows.erase(first, first + run.count);
            this->endRemoveRows();
        }
        if (!changes->order.isEmpty())
            arrange(changes->order);
        for (const RowRun &run : changes->insertions) {
            this->beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count - 1));
            const auto first = now.cbegin() + run.first;
            m_rows.insert(m_rows.begin() + run.first, first, first + run.count);
            this->endInsertRows();
        }
        update(std::move(now));
    }

private:
    [[nodiscard]] std::optional<RowChanges> changesTo(const std::vector<Row> &now) const
    {
        QHash<std::decay_t<decltype(std::declval<Row>().id())>, qsizetype> placeOf;
        placeOf.reserve(static_cast<qsizetype>(now.size()));
        for (const Row &row : now)
            placeOf.insert(row.id(), placeOf.size());
        if (placeOf.size() != static_cast<qsizetype>(now.size()))
            return std::nullopt; // one id twice: nobody knows which row is which
        QList<qsizetype> places;
        places.reserve(rowTotal());
        for (const Row &row : m_rows)
            places += placeOf.value(row.id(), -1);
        return rowChanges(places, static_cast<qsizetype>(now.size()));
    }

    void arrange(const QList<qsizetype> &order)
    {
        emit this->layoutAboutToBeChanged();
        std::vector<Row> arranged;
        arranged.reserve(m_rows.size());
        QList<qsizetype> placeOf(order.size());
        for (qsizetype place = 0; place < order.size(); ++place) {
            arranged.push_back(std::move(m_rows[static_cast<std::size_t>(order.at(place))]));
            placeOf[order.at(place)] = place;
        }
        m_rows = std::move(arranged);
        const QModelIndexList before = this->persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after += this->index(static_cast<int>(placeOf.at(index.row())), index.column());
        this->changePersistentIndexList(before, after);
        emit this->layoutChanged();
    }

    void update(std::vector<Row> now)
    {
        const int lastColumn = static_cast<const QAbstractItemModel *>(this)->columnCount({}) - 1;
        for (std::size_t at = 0; at < now.size(); ++at) {
            if (m_rows[at] == now[at])
                continue;
            std::size_t end = at;
            for (; end < now.size() && !(m_rows[end] == now[end]); ++end)
                m_rows[end] = std::move(now[end]);
            emit this->dataChanged(this->index(static_cast<int>(at), 0),
                                   this->index(static_cast<int>(end) - 1, lastColumn));
            at = end;
        }
    }

    std::vector<Row> m_rows;
};

} // namespace ek
