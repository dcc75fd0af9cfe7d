#include "ui/entities/EntityDelegate.h"

#include "models/EntityListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"
#include "ui/design/Theme.h"

#include <QPainter>

#include <algorithm>

namespace ek {

namespace {

constexpr int lineGap = 2; ///< between the two lines

QFont smallFont(const QFont &font)
{
    return fontFor(TextRole::Caption, font);
}

} // namespace

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = rowTextColor(item);
    const ColorSet &colors = colorsFor(item.palette);
    drawRowGround(*painter, item);
    const int lines = QFontMetrics(item.font).height() + lineGap + QFontMetrics(smallFont(item.font)).height();
    const int above = std::max(0, (item.rect.height() - lines) / 2);
    QRect area = item.rect.adjusted(space::row, above, -space::row, -above);
    if (index.data(EntityListModel::PinnedRole).toBool()) {
        const QSize size(iconSize::small, iconSize::small);
        const QRect place = QStyle::alignedRect(item.direction, Qt::AlignRight | Qt::AlignTop, size, area);
        icon("pin", colors.secondary).paint(painter, place);
        area = QStyle::visualRect(item.direction, area, area.adjusted(0, 0, -size.width() - space::tiny, 0));
    }
    const bool rightToLeft = index.data(Qt::DisplayRole).toString().isRightToLeft();
    // Every name begins where the window begins, in its own direction: a dot at its end would else stand before it.
    const bool beginsAtRight = item.direction == Qt::RightToLeft;
    const int side = static_cast<int>(Qt::AlignAbsolute | (beginsAtRight ? Qt::AlignRight : Qt::AlignLeft));
    const int ownDirection = rightToLeft ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter->save();
    painter->setFont(item.font);
    const QFontMetrics metrics(item.font);
    painter->setPen(text);
    painter->drawText(area, side | ownDirection | Qt::AlignTop,
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width()));
    const QFont small = smallFont(item.font);
    painter->setFont(small);
    painter->setPen(selected ? text : quietTextColor(item.palette));
    painter->drawText(area, side | Qt::AlignBottom | Qt::TextForceLeftToRight,
                      QFontMetrics(small).elidedText(index.data(EntityListModel::SecondLineRole).toString(),
                                                     Qt::ElideRight, area.width()));
    painter->restore();
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + lineGap + QFontMetrics(smallFont(option.font)).height();
    return {160, std::max(height::entityRow, lines + space::row)};
}

} // namespace ek

#include "moc_EntityDelegate.cpp"
