#include "ui/fleet/ViewDelegate.h"

#include "models/ViewListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QPainter>

namespace ek {

void ViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = rowTextColor(item);
    drawRowGround(*painter, item);

    const QRect area = item.rect.adjusted(space::row, 0, -space::row, 0);
    const QString count = index.data(ViewListModel::CountRole).toString();
    const QFontMetrics metrics(item.font);
    const int taken = count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + space::label;
    const QRect name = QStyle::visualRect(item.direction, area, area.adjusted(0, 0, -taken, 0));
    const QPen before = painter->pen();
    painter->setPen(text);
    m_lines.draw(*painter, name, index.data(Qt::DisplayRole).toString(),
                 {.font = item.font, .alignment = Qt::AlignLeft, .direction = item.direction});
    painter->setPen(isSelected ? text : quietTextColor(item.palette));
    m_lines.draw(*painter, area, count, {.font = item.font, .alignment = Qt::AlignRight, .direction = item.direction});
    painter->setPen(before);
}

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, heightFor(height::control, option.font)};
}

} // namespace ek

#include "moc_ViewDelegate.cpp"
