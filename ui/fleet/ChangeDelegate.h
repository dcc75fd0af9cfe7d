#pragma once

#include "ui/design/Pill.h"
#include "ui/widgets/RowTable.h"

namespace ek {

/// Draws the cells of the table of changes: what happened is a pill in the colour of its meaning.
class ChangeDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit ChangeDelegate(QTableView &table);

protected:
    void drawContent(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area,
                     const QModelIndex &index) const override;

private:
    mutable Pills m_pills;
};

} // namespace ek
