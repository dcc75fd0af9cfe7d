#pragma once

#include "ui/design/TextLines.h"

#include <QStyledItemDelegate>

class QTableView;

namespace ek {

/// How a short table of ours behaves: rows are chosen, one at a time, nothing is edited, Tab leaves it, and its rows
/// are as high as everywhere. The header shares what room there is with its last column.
void setUpRowTable(QTableView &table);

/// Draws the rows of a table that has no delegate of its own: cells inset as the header is, a hairline under each row,
/// a bar before the row that is selected and a ring around the current one. Where lines run from right to left each
/// cell is in one piece, so that a path or a Latin name is not turned round.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p codeColumn holds masked keys; -1: none does. The delegate is the table's, which has its model.
    explicit RowDelegate(QTableView &table, int codeColumn = -1);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Draws what stands in a cell, into @p area.
    virtual void drawContent(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area,
                             const QModelIndex &index) const;

private:
    QTableView &m_table;
    int m_codeColumn;
    mutable TextLines m_lines;
};

} // namespace ek
