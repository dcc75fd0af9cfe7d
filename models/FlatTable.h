#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

namespace ek {

/// A table of rows without children. What derives from it says how many there are, and what is in a cell.
class FlatTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

protected:
    FlatTable(int columns, QObject *parent);

    [[nodiscard]] virtual qsizetype rowTotal() const = 0;
    [[nodiscard]] virtual QString title(int column) const = 0;
    /// Of a row and a column that are there.
    [[nodiscard]] virtual QVariant cell(int row, int column, int role) const = 0;

private:
    int m_columns;
};

} // namespace ek
