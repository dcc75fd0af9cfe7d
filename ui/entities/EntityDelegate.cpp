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
    const QString name = index.data(Qt::DisplayRole).toString();
    // Every name begins where the window begins, in its own direction: a dot at its end would else stand before it.
    const Qt::Alignment side = Qt::AlignAbsolute | (item.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    const QFont small = smallFont(item.font);
    const QRect first(area.topLeft(), QSize(area.width(), QFontMetrics(item.font).height()));
    QRect second = area;
    second.setTop(area.bottom() + 1 - QFontMetrics(small).height());
    const QPen before = painter->pen();
    painter->setPen(text);
    m_lines.draw(
        *painter, first, name,
        {.font = item.font, .alignment = side, .direction = name.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight});
    painter->setPen(selected ? text : quietTextColor(item.palette));
    m_lines.draw(*painter, second, index.data(EntityListModel::SecondLineRole).toString(),
                 {.font = small, .alignment = side, .direction = Qt::LeftToRight});
    painter->setPen(before);
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + lineGap + QFontMetrics(smallFont(option.font)).height();
    return {160, std::max(height::entityRow, lines + space::row)};
}

} // namespace ek

#include "moc_EntityDelegate.cpp"
