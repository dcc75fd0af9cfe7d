#include "models/FlatTable.h"

namespace ek {

FlatTable::FlatTable(int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

int FlatTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rowTotal());
}

int FlatTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant FlatTable::data(const QModelIndex &index, int role) const
{
    return index.isValid() && index.row() < rowTotal() ? cell(index.row(), index.column(), role) : QVariant();
}

QVariant FlatTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle =
        orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < m_columns;
    return isTitle ? title(section) : QVariant();
}

} // namespace ek

#include "moc_FlatTable.cpp"
