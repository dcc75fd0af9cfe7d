#include "ui/widgets/PlaceKeeper.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>

#include <utility>

namespace ek {

PlaceKeeper::PlaceKeeper(QAbstractItemView *view, int idRole)
    : QObject(view)
    , m_view(view)
    , m_idRole(idRole)
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

void PlaceKeeper::restore()
{
    const QAbstractItemModel *model = m_view->model();
    const QVariantList selected = std::exchange(m_selected, {});
    QItemSelection again;
    QModelIndex current;
    QModelIndex top;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const QVariant id = idAt(index);
        if (selected.contains(id))
            again.select(index, index);
        if (m_current.isValid() && id == m_current)
            current = index;
        if (m_top.isValid() && id == m_top)
            top = index;
    }
    if (current.isValid())
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (!again.isEmpty())
        m_view->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (top.isValid())
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
}

} // namespace ek

#include "moc_PlaceKeeper.cpp"
