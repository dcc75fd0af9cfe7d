#include "ui/fleet/ViewDelegate.h"

#include "models/ViewListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QWidget>

namespace ek {

void ViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = rowTextColor(item);
    if (isSelected) {
        // As EntityDelegate does: Windows' own style marks a selection in a colour that the palette does not name.
        painter->fillRect(item.rect, item.palette.color(colorGroupOf(item), QPalette::Highlight));
        drawSelectionBar(*painter, item);
        item.state.setFlag(QStyle::State_Selected, false);
        item.state.setFlag(QStyle::State_MouseOver, false);
        item.backgroundBrush = Qt::NoBrush;
    }
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect area = item.rect.adjusted(space::row, 0, -space::row, 0);
    const QString count = index.data(ViewListModel::CountRole).toString();
    const QFontMetrics metrics(item.font);
    const int taken = count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + space::label;
    const QRect name = QStyle::visualRect(item.direction, area, area.adjusted(0, 0, -taken, 0));
    const auto aligned = [&item](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(item.direction, alignment | Qt::AlignVCenter));
    };
    painter->save();
    painter->setFont(item.font);
    painter->setPen(text);
    painter->drawText(name, aligned(Qt::AlignLeft),
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
    painter->setPen(isSelected ? text : quietTextColor(item.palette));
    painter->drawText(area, aligned(Qt::AlignRight), count);
    painter->restore();
}

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, heightFor(height::control, option.font)};
}

} // namespace ek

#include "moc_ViewDelegate.cpp"
