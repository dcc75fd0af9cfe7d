#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace ek {

/// Draws the cells of the table of changes: what happened in the colour of its meaning, the masked key in a fixed
/// pitch, and a row that is selected with a bar at its edge.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChangeDelegate(QTableView *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTableView *m_table;
};

} // namespace ek
