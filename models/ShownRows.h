#pragma once

#include "fleet/KeyTable.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace ek {

/// A table model of rows that are numbers. It becomes another list of rows in a few signals, however many rows come, go
/// and move: rows that stay keep their persistent indexes, and with them what is selected and current.
class ShownRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    using Row = KeyTable::Row;

    /// From top to bottom. Valid until the model changes.
    [[nodiscard]] const std::vector<Row> &shownRows() const { return m_shown; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    /// Makes @p rows what is shown. No row is in it twice.
    void show(std::vector<Row> rows);
    /// The same, while the model is reset.
    void showInReset(std::vector<Row> rows) { m_shown = std::move(rows); }

    /// Tells views of the shown ones of @p rows, whose cells are others now.
    void tellRows(const std::vector<Row> &rows);
    /// Tells them of all cells.
    void tellCells(const QList<int> &roles);

private:
    struct Run
    {
        std::size_t first;
        std::size_t count;
    };
    /// Of each row: whether it was shown, and whether it is to be.
    using Marks = std::vector<std::uint8_t>;

    template <typename IsMeant> [[nodiscard]] static std::vector<Run> runsOf(std::size_t total, IsMeant isMeant);
    void removeOthers(const Marks &marks);
    [[nodiscard]] Run gatherRemoved(const Marks &marks);
    void insertOthers(std::vector<Row> rows, const Marks &marks, std::size_t kept);
    void insert(std::size_t first, const std::vector<Row> &rows, std::size_t from, std::size_t count);
    void remove(const Run &run);
    /// The same rows in another order.
    void arrange(std::vector<Row> rows);

    std::vector<Row> m_shown;
};

} // namespace ek
