#pragma once

#include <QObject>
#include <QVariant>

#include <functional>

class QAbstractItemView;

namespace ek {

/// Keeps what is selected and current in a view, and how far it is scrolled, when its model is reset. Rows are known
/// again by the data of a role: by asking every row for it, or, in a long list, by asking the model. Set up after the
/// view's model.
class PlaceKeeper : public QObject
{
    Q_OBJECT

public:
    /// Of each id its row; -1 where there is none.
    using Find = std::function<QList<int>(const QVariantList &ids)>;

    PlaceKeeper(QAbstractItemView *view, int idRole, Find find = {});

private:
    void remember();
    void restore();
    [[nodiscard]] QVariant idAt(const QModelIndex &index) const;
    [[nodiscard]] QList<int> findRows(const QVariantList &ids) const;

    QAbstractItemView *m_view;
    int m_idRole;
    Find m_find;
    QVariantList m_selected;
    QVariant m_current;
    QVariant m_top; ///< the first row that can be seen
};

} // namespace ek
