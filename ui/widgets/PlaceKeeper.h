#pragma once

#include <QObject>
#include <QVariant>

class QAbstractItemView;

namespace ek {

/// Keeps what is selected and current in a view, and how far it is scrolled, when its model is reset. Rows are known
/// again by the data of a role. Set up after the view's model.
class PlaceKeeper : public QObject
{
    Q_OBJECT

public:
    PlaceKeeper(QAbstractItemView *view, int idRole);

private:
    void remember();
    void restore();
    [[nodiscard]] QVariant idAt(const QModelIndex &index) const;

    QAbstractItemView *m_view;
    int m_idRole;
    QVariantList m_selected;
    QVariant m_current;
    QVariant m_top; ///< the first row that can be seen
};

} // namespace ek
