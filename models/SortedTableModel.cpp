#include "models/SortedTableModel.h"

#include "core/PlainText.h"
#include "core/StableSort.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ek {

SortedTableModel::SortedTableModel(int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

int SortedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant SortedTableModel::data(const QModelIndex &index, int role) const
{
    const bool isThere = index.isValid() && index.row() < rowCount() && index.column() < m_columns;
    return isThere ? cell(itemAt(index.row()), index.column(), role) : QVariant();
}

int SortedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SortedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString text = title(section);
    if (role == Qt::DisplayRole || section != m_column)
        return text;
    return sortedTitle(text, m_order);
}

QString SortedTableModel::sortedTitle(const QString &title, Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? tr("%1, sorted ascending", "a column").arg(title)
                                       : tr("%1, sorted descending", "a column").arg(title);
}

SortedTableModel::SortKey SortedTableModel::sortKey(std::size_t item, int column) const
{
    return {.text = textOf(item, column).toCaseFolded()};
}

QVariant SortedTableModel::cell(std::size_t item, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return textOf(item, column);
    return role == Qt::ToolTipRole ? QVariant(toolTipText(textOf(item, column))) : QVariant();
}

void SortedTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column < m_columns ? column : -1;
    m_order = order;
    arrangeAgain();
    emit headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
}

void SortedTableModel::setItems(std::size_t count)
{
    m_items.resize(count);
    std::iota(m_items.begin(), m_items.end(), 0U);
    m_keys.clear();
    makeKeys(0);
    m_items = arranged(0);
}

void SortedTableModel::addItems(std::size_t count)
{
    if (count == 0)
        return;
    const std::size_t before = m_items.size();
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(before + count) - 1);
    m_items.resize(before + count);
    std::iota(m_items.begin() + static_cast<std::ptrdiff_t>(before), m_items.end(), static_cast<std::uint32_t>(before));
    makeKeys(before);
    endInsertRows();
    show(arranged(before));
}

void SortedTableModel::arrangeAgain()
{
    m_keys.clear();
    makeKeys(0);
    std::vector<std::uint32_t> asTheyCame(m_items);
    std::sort(asTheyCame.begin(), asTheyCame.end());
    std::swap(asTheyCame, m_items);
    std::vector<std::uint32_t> wanted = arranged(0);
    std::swap(asTheyCame, m_items);
    show(std::move(wanted));
}

bool SortedTableModel::isBefore(std::uint32_t a, std::uint32_t b) const
{
    const SortKey &left = m_keys[m_order == Qt::AscendingOrder ? a : b];
    const SortKey &right = m_keys[m_order == Qt::AscendingOrder ? b : a];
    return left.number != right.number ? left.number < right.number : left.text < right.text;
}

void SortedTableModel::makeKeys(std::size_t from)
{
    if (m_column < 0)
        return;
    if (from == 0)
        m_keys.reserve(m_items.size());
    for (std::size_t item = from; item < m_items.size(); ++item)
        m_keys.push_back(sortKey(item, m_column));
}

std::vector<std::uint32_t> SortedTableModel::arranged(std::size_t sorted) const
{
    if (m_column < 0)
        return m_items;
    const auto before = [this](std::uint32_t a, std::uint32_t b) { return isBefore(a, b); };
    const auto middle = m_items.cbegin() + static_cast<std::ptrdiff_t>(sorted);
    std::vector<std::uint32_t> added(middle, m_items.cend());
    stableSort(added.begin(), added.end(), before);
    std::vector<std::uint32_t> all;
    all.reserve(m_items.size());
    auto at = m_items.cbegin();
    for (const std::uint32_t item : added) {
        const auto place = std::upper_bound(at, middle, item, before);
        all.insert(all.end(), at, place);
        all.push_back(item);
        at = place;
    }
    all.insert(all.end(), at, middle);
    return all;
}

void SortedTableModel::show(std::vector<std::uint32_t> items)
{
    if (items == m_items)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    if (!before.isEmpty()) {
        std::vector<int> rowOf(items.size());
        for (std::size_t row = 0; row < items.size(); ++row)
            rowOf[items[row]] = static_cast<int>(row);
        for (const QModelIndex &index : before)
            after += createIndex(rowOf[itemAt(index.row())], index.column());
    }
    m_items = std::move(items);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace ek

#include "moc_SortedTableModel.cpp"
