#include "ui/design/Fields.h"

#include "ui/design/Colors.h"
#include "ui/design/Metrics.h"
#include "ui/design/Shapes.h"

#include <QAbstractSpinBox>
#include <QStyleOption>

namespace ek {

QRect comboBoxPart(QStyle::SubControl part, const QRect &all, Qt::LayoutDirection direction)
{
    if (part == QStyle::SC_ComboBoxEditField)
        return QStyle::visualRect(direction, all, all.adjusted(space::label, 2, -comboArrowWidth, -2));
    const QRect arrow(all.right() - comboArrowWidth + 1, all.top(), comboArrowWidth, all.height());
    return part == QStyle::SC_ComboBoxArrow ? QStyle::visualRect(direction, all, arrow) : QRect();
}

QRect spinBoxPart(QStyle::SubControl part, const QRect &all, Qt::LayoutDirection direction)
{
    const int half = all.height() / 2;
    const int left = all.right() - height::target + 1;
    QRect place;
    if (part == QStyle::SC_SpinBoxUp)
        place = QRect(left, all.top(), height::target, half);
    else if (part == QStyle::SC_SpinBoxDown)
        place = QRect(left, all.top() + half, height::target, all.height() - half);
    else if (part == QStyle::SC_SpinBoxEditField)
        place = all.adjusted(space::tiny, 2, -height::target, -2);
    return place.isNull() ? QRect() : QStyle::visualRect(direction, all, place);
}

void drawField(const QStyleOption *option, QPainter *painter, bool hasFocus, const QColor &ground)
{
    const ColorSet &colors = colorsFor(option->palette);
    const QColor fill = isUsable(option) ? ground : colors.window;
    const QColor edge = isUsable(option) ? colors.border : colors.hairline;
    drawPanel(painter, option->rect, fill, hasFocus ? colors.focus : edge, (hasFocus ? 2 : 1) + colors.outline);
}

void drawComboBox(const QStyleOptionComboBox &box, QPainter *painter)
{
    const ColorSet &colors = colorsFor(box.palette);
    if (box.frame) {
        const bool isLit = !box.editable && isUnderPointer(&box);
        drawField(&box, painter, box.state.testFlag(QStyle::State_HasFocus),
                  isLit ? colors.hover : box.palette.color(QPalette::Base));
    }
    drawArrow(painter, comboBoxPart(QStyle::SC_ComboBoxArrow, box.rect, box.direction), Qt::DownArrow,
              isUsable(&box) ? colors.secondary : colors.disabled);
}

void drawSpinBox(const QStyleOptionSpinBox &box, QPainter *painter)
{
    const ColorSet &colors = colorsFor(box.palette);
    if (box.frame)
        drawField(&box, painter, box.state.testFlag(QStyle::State_HasFocus), box.palette.color(QPalette::Base));
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                              Qt::ArrowType direction) {
        const QRect area = spinBoxPart(part, box.rect, box.direction);
        const bool isPossible = isUsable(&box) && box.stepEnabled.testFlag(step);
        if (isPossible && box.activeSubControls.testFlag(part))
            drawPanel(painter, area.adjusted(2, 2, -2, -2), colors.hover, QColor(), 0, corner - 3);
        drawArrow(painter, area, direction, isPossible ? colors.secondary : colors.disabled);
    };
    drawStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    drawStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

} // namespace ek
