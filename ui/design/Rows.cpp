#include "ui/design/Rows.h"

#include "ui/design/Colors.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace ek {

namespace {

constexpr int barWidth = 3;
constexpr int ringWidth = 2;

bool isOuterShown(const QHeaderView &header, int section, int step)
{
    for (int at = header.visualIndex(section) + step; at >= 0 && at < header.count(); at += step) {
        if (!header.isSectionHidden(header.logicalIndex(at)))
            return false;
    }
    return true;
}

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

bool isFirstShown(const QHeaderView &header, int section)
{
    return isOuterShown(header, section, -1);
}

void drawSelectionBar(QPainter &painter, const QStyleOptionViewItem &option)
{
    const ColorSet &colors = colorsFor(option.palette);
    const QRect bar(option.rect.topLeft(), QSize(barWidth, option.rect.height()));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                     colorGroupOf(option) == QPalette::Active ? colors.selectionBar : colors.border);
}

void drawRowRing(QPainter &painter, const QStyleOptionViewItem &option, const QHeaderView &header, int section)
{
    const QColor color = colorsFor(option.palette).focus;
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    painter.fillRect(QRect(cell.topLeft(), QSize(cell.width(), ringWidth)), color);
    painter.fillRect(QRect(cell.bottomLeft() - QPoint(0, ringWidth - 1), QSize(cell.width(), ringWidth)), color);
    const QSize side(ringWidth, cell.height());
    const bool isFirst = isOuterShown(header, section, -1);
    const bool isLast = isOuterShown(header, section, 1);
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    if (isRightToLeft ? isLast : isFirst)
        painter.fillRect(QRect(cell.topLeft(), side), color);
    if (isRightToLeft ? isFirst : isLast)
        painter.fillRect(QRect(cell.topRight() - QPoint(ringWidth - 1, 0), side), color);
}

} // namespace ek
