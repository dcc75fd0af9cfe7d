#include "ui/actions/CommandDelegate.h"

#include "ui/actions/CommandModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QApplication>
#include <QPainter>

namespace ek {

namespace {

constexpr int inset = space::row;
constexpr int gap = space::window;

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QString obstacle = index.data(CommandModel::ObstacleRole).toString();
    if (!obstacle.isEmpty())
        item.state.setFlag(QStyle::State_Enabled, false);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isEnabled = item.state.testFlag(QStyle::State_Enabled);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QRect area = item.rect.adjusted(inset, 0, -inset, 0);
    // Keys that do nothing now are of less use than the reason.
    const QString beside = obstacle.isEmpty() ? index.data(CommandModel::DetailRole).toString() : obstacle;
    const QString detail = item.fontMetrics.elidedText(beside, Qt::ElideRight, area.width() / 2);
    const int detailWidth = item.fontMetrics.horizontalAdvance(detail);
    const auto place = [&](Qt::Alignment alignment, int width) {
        return QStyle::alignedRect(item.direction, alignment, QSize(width, area.height()), area);
    };
    const int room = area.width() - (detail.isEmpty() ? 0 : detailWidth + gap);
    const auto flags = static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(rowTextColor(item));
    painter->drawText(place(Qt::AlignLeft | Qt::AlignVCenter, room), flags,
                      item.fontMetrics.elidedText(text, Qt::ElideRight, room));
    // The reason is there to be read, so it is not greyed with what it is about.
    item.state.setFlag(QStyle::State_Enabled, true);
    if (!obstacle.isEmpty())
        painter->setPen(rowTextColor(item));
    if (!isSelected && (isEnabled || !obstacle.isEmpty()))
        painter->setPen(quietTextColor(item.palette));
    painter->drawText(place(Qt::AlignRight | Qt::AlignVCenter, detailWidth), flags, detail);
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(heightFor(height::control, option.font));
    return size;
}

} // namespace ek
