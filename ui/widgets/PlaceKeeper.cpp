#include "ui/widgets/PlaceKeeper.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>

#include <algorithm>
#include <utility>

namespace ek {

PlaceKeeper::PlaceKeeper(QAbstractItemView *view, int idRole, Find find)
    : QObject(view)
    , m_view(view)
    , m_idRole(idRole)
    , m_find(find ? std::move(find) : [this](const QVariantList &ids) { return findRows(ids); })
{
    connect(view->model(), &QAbstractItemModel::modelAboutToBeReset, this, &PlaceKeeper::remember);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &PlaceKeeper::restore);
}

QVariant PlaceKeeper::idAt(const QModelIndex &index) const
{
    return index.isValid() ? index.siblingAtColumn(0).data(m_idRole) : QVariant();
}

void PlaceKeeper::remember()
{
    m_selected.clear();
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        m_selected += idAt(index);
    m_current = idAt(m_view->currentIndex());
    m_top = idAt(m_view->indexAt({1, 1}));
}

QList<int> PlaceKeeper::findRows(const QVariantList &ids) const
{
    QList<int> rows(ids.size(), -1);
    for (int row = 0; row < m_view->model()->rowCount(); ++row) {
        const QVariant id = idAt(m_view->model()->index(row, 0));
        for (qsizetype at = 0; at < ids.size(); ++at) {
            if (rows.at(at) < 0 && ids.at(at) == id)
                rows[at] = row;
        }
    }
    return rows;
}

void PlaceKeeper::restore()
{
    // The current one and the first one, then what is selected.
    const QVariantList ids =
        QVariantList{std::exchange(m_current, {}), std::exchange(m_top, {})} + std::exchange(m_selected, {});
    if (std::none_of(ids.cbegin(), ids.cend(), [](const QVariant &id) { return id.isValid(); }))
        return;
    const QList<int> rows = m_find(ids);
    const auto indexAt = [this](int row) { return row < 0 ? QModelIndex() : m_view->model()->index(row, 0); };
    if (const QModelIndex current = indexAt(rows.at(0)); current.isValid())
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    QList<int> selected = rows.mid(2);
    selected.removeAll(-1);
    std::sort(selected.begin(), selected.end());
    QItemSelection again;
    for (qsizetype first = 0; first < selected.size();) { // rows that follow each other as one
        qsizetype end = first + 1;
        while (end < selected.size() && selected.at(end) == selected.at(end - 1) + 1)
            ++end;
        again.append(QItemSelectionRange(indexAt(selected.at(first)), indexAt(selected.at(end - 1))));
        first = end;
    }
    if (!again.isEmpty())
        m_view->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (const QModelIndex top = indexAt(rows.at(1)); top.isValid())
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
}

} // namespace ek

#include "moc_PlaceKeeper.cpp"
