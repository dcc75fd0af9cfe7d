#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace ek {

class ApiKeyTableModel;
struct ApiKey;

/// Draws the cells of a table of keys: the status as a pill, the masked key in a fixed pitch, a bar at the edge of what
/// is selected, and a ring around the current row.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    KeyDelegate(const ApiKeyTableModel &keys, QTableView *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const ApiKey *keyAt(const QModelIndex &index) const;
    [[nodiscard]] bool isFirstShown(const QModelIndex &index) const;
    [[nodiscard]] bool isLastShown(const QModelIndex &index) const;
    void drawStatus(QPainter *painter, const QStyleOptionViewItem &option, const ApiKey &key) const;
    void drawRing(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const ApiKeyTableModel &m_keys;
    QTableView *m_table;
};

} // namespace ek
