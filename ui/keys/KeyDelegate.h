#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace ek {

class KeyListModel;
struct ApiKey;

/// Draws the cells of a table of keys: the status as a pill, the masked key in a fixed pitch, a bar at the edge of what
/// is selected, and a ring around the current row.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    KeyDelegate(const KeyListModel &keys, QTableView *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isFirstShown(const QModelIndex &index) const;
    [[nodiscard]] bool isLastShown(const QModelIndex &index) const;
    void drawStatus(QPainter *painter, const QStyleOptionViewItem &option, const ApiKey &key) const;
    void drawRing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const KeyListModel &m_keys;
    QTableView *m_table;
};

} // namespace ek
