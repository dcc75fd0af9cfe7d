#include "ui/design/Rows.h"

#include "ui/design/Colors.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

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

void drawRowGround(QPainter &painter, QStyleOptionViewItem &option)
{
    option.text.clear();
    if (option.state.testFlag(QStyle::State_Selected)) {
        // Windows' own style marks a selection in a colour that the palette does not name; on it the palette's colour
        // for selected text cannot be read.
        painter.fillRect(option.rect, option.palette.color(colorGroupOf(option), QPalette::Highlight));
        drawSelectionBar(painter, option);
        option.state.setFlag(QStyle::State_Selected, false);
        option.state.setFlag(QStyle::State_MouseOver, false);
        option.backgroundBrush = Qt::NoBrush;
    }
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
}

void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option)
{
    const ColorSet &colors = colorsFor(option.palette);
    const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                     colorGroupOf(option) == QPalette::Active ? colors.selectionBar : colors.border);
}

} // namespace ek
