#include "ui/design/Rows.h"

#include "ui/design/Colors.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace ek {

namespace {

constexpr int barWidth = 3;

} // namespace

QPalette::ColorGroup colorGroupOf(const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

QColor rowTextColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(colorGroupOf(option), isSelected ? QPalette::HighlightedText : QPalette::Text);
}

void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option)
{
    const ColorSet &colors = colorsFor(option.palette);
    const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                     colorGroupOf(option) == QPalette::Active ? colors.selectionBar : colors.border);
}

} // namespace ek
