#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <vector>

namespace ek {

/// A table of a few thousand items, shown in the order of a column. The items are numbered as they came; rows are what
/// is shown. Where two are alike, the one that came first is first. GUI thread only.
///
/// To sort costs one key for each item. Items that are added are put into their places: that costs the sorting of these
/// alone, and no signal for each.
class SortedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    /// The title of a column. For assistive technology it says whether the table is sorted by it, too.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    /// By what is meant, not by what is shown. -1: in the order in which they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) final;

    /// What a screen reader is told of the column that a table is sorted by.
    [[nodiscard]] static QString sortedTitle(const QString &title, Qt::SortOrder order);

protected:
    SortedTableModel(int columns, QObject *parent);

    /// What comes before what in a column: the smaller number, then the smaller text.
    struct SortKey
    {
        qint64 number = 0;
        QString text = {};
    };
    [[nodiscard]] virtual QString title(int column) const = 0;
    // Of an item and a column that are there.

    [[nodiscard]] virtual QString textOf(std::size_t item, int column) const = 0;
    /// Unless it says otherwise, by the text.
    [[nodiscard]] virtual SortKey sortKey(std::size_t item, int column) const;
    /// Unless it says otherwise the text, which is the tool tip as well: its column may be narrow.
    [[nodiscard]] virtual QVariant cell(std::size_t item, int column, int role) const;

    [[nodiscard]] std::size_t itemAt(int row) const { return m_items.at(static_cast<std::size_t>(row)); }
    /// There are @p count items, all of them others. Between beginResetModel() and endResetModel().
    void setItems(std::size_t count);
    /// There are @p count more, and sortKey() knows them.
    void addItems(std::size_t count);
    /// -1: as they came.
    [[nodiscard]] int sortColumn() const { return m_column; }
    /// What items are sorted by has become another.
    void arrangeAgain();

private:
    [[nodiscard]] bool isBefore(std::uint32_t a, std::uint32_t b) const;
    void makeKeys(std::size_t from);
    /// The items from place @p sorted on are put among those before it, which are in order.
    [[nodiscard]] std::vector<std::uint32_t> arranged(std::size_t sorted) const;
    void show(std::vector<std::uint32_t> items);

    const int m_columns;
    std::vector<std::uint32_t> m_items; ///< as shown, from top to bottom
    std::vector<SortKey> m_keys; ///< of each item; empty where they are shown as they came
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace ek
