#include "ui/design/Style.h"

#include "core/PlainText.h"
#include "ui/design/Colors.h"
#include "ui/design/Fields.h"
#include "ui/design/Icons.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"
#include "ui/design/ScrollBars.h"
#include "ui/design/Shapes.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace ek {

namespace {

constexpr int checkBoxSize = 18;
constexpr int buttonPadding = 12;
constexpr int leastButtonWidth = 80;
constexpr int headerMark = 12; ///< tells the order

bool isAnimatedNow = true;

const char *iconFor(QStyle::StandardPixmap which)
{
    switch (which) {
    case QStyle::SP_MessageBoxInformation:
    case QStyle::SP_MessageBoxQuestion:
        return "info";
    case QStyle::SP_MessageBoxWarning:
        return "warning";
    case QStyle::SP_MessageBoxCritical:
        return "error";
    case QStyle::SP_LineEditClearButton:
        return "clear";
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
        return "close";
    // Every menu bar has its button at the end made at the start. Qt's own icon is a picture, and to read it Qt loads
    // every plugin for pictures that there is.
    case QStyle::SP_ToolBarHorizontalExtensionButton:
    case QStyle::SP_ToolBarVerticalExtensionButton:
        return "more";
    default:
        return nullptr;
    }
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
{
    setObjectName(QStringLiteral("entity-keys"));
}

void Style::setAnimated(bool isAnimated)
{
    isAnimatedNow = isAnimated;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return checkBoxSize;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return iconSize::small;
    case PM_LineEditIconSize:
        return height::target - 2; // to which Qt adds two: the button is this high. The icon has a margin of its own
    case PM_ToolBarIconSize:
        return iconSize::normal;
    case PM_MessageBoxIconSize:
    case PM_LargeIconSize:
        return iconSize::page;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::label;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::window;
    case PM_ToolBarItemSpacing:
        return space::tiny;
    case PM_ToolBarItemMargin:
        return space::label;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_HeaderMargin:
        return space::row;
    case PM_HeaderMarkSize:
        return headerMark;
    case PM_SplitterWidth:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return space::label - 1; // QTipLabel adds one
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::tiny;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_FocusFrameHMargin: // around the text of a list's entry
        if ((qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget))
            && !qobject_cast<const QCalendarWidget *>(widget->parentWidget())) // whose days have no room for it
            return space::row - 1; // as their headers
        return qobject_cast<const QAbstractItemView *>(widget) ? space::label - 1
                                                               : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup: // a list under the field, and not a menu over it
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Table_GridLineColor:
        return option ? static_cast<int>(colorsFor(option->palette).hairline.rgba())
                      : QProxyStyle::styleHint(hint, option, widget, data);
    case SH_Widget_Animation_Duration:
        return isAnimatedNow ? 120 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const QFont font = widget ? widget->font() : fontFor(TextRole::Body);
    const auto atLeast = [&](int usual) { wanted.setHeight(std::max(wanted.height(), heightFor(usual, font))); };
    switch (type) {
    case CT_PushButton: {
        if (lookOf(widget) == ButtonLook::Link) {
            wanted = QSize(size.width() + 2 * space::tiny, std::max(size.height(), height::target));
            break;
        }
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasText = button && !button->text.isEmpty();
        wanted.setWidth(hasText ? std::max(size.width() + 2 * buttonPadding, leastButtonWidth)
                                : std::max(wanted.width(), height::control));
        atLeast(height::control);
        break;
    }
    case CT_LineEdit:
    case CT_SpinBox:
        atLeast(height::control);
        break;
    case CT_ComboBox:
        wanted.setWidth(wanted.width() + comboArrowWidth);
        atLeast(height::control);
        break;
    case CT_ToolButton:
        wanted.setHeight(std::max(wanted.height(), height::target));
        wanted.setWidth(std::max(wanted.width(), height::target));
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            wanted.setWidth(wanted.width() + buttonPadding);
            atLeast(height::control);
        }
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        wanted.setWidth(std::max(wanted.width(), height::target));
        atLeast(height::checkRow);
        break;
    case CT_MenuBarItem:
        atLeast(height::checkRow);
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item || item->menuItemType != QStyleOptionMenuItem::Separator)
            atLeast(height::checkRow);
        break;
    }
    case CT_HeaderSection:
        atLeast(height::control);
        break;
    case CT_ItemViewItem:
        wanted.setHeight(std::max(wanted.height() + space::label, height::checkRow));
        break;
    default:
        break;
    }
    return wanted;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    QRect place;
    if (control == CC_ComboBox && option->subControls.testFlag(SC_ComboBoxFrame))
        place = comboBoxPart(part, option->rect, option->direction);
    else if (control == CC_SpinBox && option->subControls.testFlag(SC_SpinBoxFrame))
        place = spinBoxPart(part, option->rect, option->direction);
    if (!place.isNull())
        return place;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return scrollBarPart(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect all = option->rect;
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? all.adjusted(space::label - 2, 1, 2 - space::label, -1)
                                             : QProxyStyle::subElementRect(element, option, widget);
    }
    if (element == SE_CheckBoxClickRect || element == SE_RadioButtonClickRect) {
        // Fusion's is as high as the box, and what can be clicked is as high as its row.
        const QRect clicked = QProxyStyle::subElementRect(element, option, widget);
        return {clicked.left(), all.top(), clicked.width(), all.height()};
    }
    if (element == SE_HeaderArrow || element == SE_HeaderLabel) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int mark = header && header->sortIndicator != QStyleOptionHeader::None ? headerMark : 0;
        QRect label = all.adjusted(space::row, 0, -space::row, 0);
        label.setWidth(std::max(0, label.width() - mark));
        if (element == SE_HeaderLabel)
            return visualRect(option->direction, all, label);
        return visualRect(option->direction, all,
                          QRect(label.right() + 1, all.center().y() - headerMark / 2, headerMark, headerMark));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (const char *name = iconFor(which))
        return icon(name, option ? option->palette : widget ? widget->palette() : QPalette());
    return QProxyStyle::standardIcon(which, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelButtonTool:
        if (isFilled(lookOf(widget))) {
            drawButton(option, painter, widget);
        } else if (isUsable(option) && (isDown(option) || isUnderPointer(option))) {
            const QColor fill = isDown(option) ? between(colors.hover, colors.text, 0.1) : colors.hover;
            drawPanel(painter, option->rect, fill, colors.border, colors.outline);
        }
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(option, painter, option->state.testFlag(State_HasFocus), option->palette.color(QPalette::Base));
        else if (element == PE_PanelLineEdit)
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameFocusRect: {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (qobject_cast<const QPushButton *>(button) || qobject_cast<const QToolButton *>(button))
            return; // has its ring with its panel
        drawFocusRing(painter, button ? option->rect.adjusted(-1, -1, 1, 1) : option->rect, colors, corner - 2);
        return;
    }
    case PE_PanelMenu: // it lies over what has the same colour
        drawPanel(painter, option->rect, colors.base, colors.border, 1 + colors.outline, 0);
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        drawPanel(painter, option->rect, QColor(), colors.hairline, 1, element == PE_Frame ? 0 : corner);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(painter, option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(painter, option);
        return;
    case PE_IndicatorArrowDown:
        drawArrow(painter, option->rect, Qt::DownArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowUp:
        drawArrow(painter, option->rect, Qt::UpArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowLeft:
        drawArrow(painter, option->rect, Qt::LeftArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowRight:
        drawArrow(painter, option->rect, Qt::RightArrow, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator != QStyleOptionHeader::None)
            // Qt says SortDown of an ascending order. Fusion's arrow points down then; those of Windows, macOS and
            // GNOME point up, and so does ours.
            drawArrow(painter, option->rect,
                      header->sortIndicator == QStyleOptionHeader::SortDown ? Qt::UpArrow : Qt::DownArrow, colors.text);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->state.testFlag(State_Selected)) {
            painter->fillRect(option->rect, option->palette.color(colorGroupOf(*option), QPalette::Highlight));
        } else if (item && item->backgroundBrush.style() != Qt::NoBrush) {
            painter->fillRect(option->rect, item->backgroundBrush);
        } else if (isUnderPointer(option)) {
            painter->fillRect(option->rect, colors.hover);
        }
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const ColorSet &colors = colorsFor(option->palette);
    const QRect groove = bar->rect;
    const double radius = std::min(groove.height() / 2.0, 4.0);
    drawPanel(painter, groove, colors.neutral.background, colors.border, colors.outline, radius);
    QRect part = groove;
    if (bar->maximum > bar->minimum) {
        const double share = (bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
        part.setWidth(qRound(groove.width() * std::clamp(share, 0.0, 1.0)));
    } else {
        part.setWidth(groove.width() / 3); // nobody knows how much there is
        part.moveCenter(groove.center());
    }
    if (part.width() > 0)
        drawPanel(painter, visualRect(option->direction, groove, part), colors.focus, QColor(), 0, radius);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QStyleOptionButton label = labelOf(*button, widget, ratioOf(painter));
            QProxyStyle::drawControl(element, &label, painter, widget);
            if (lookOf(option, widget) == ButtonLook::Link && option->state.testFlag(State_HasFocus)) // it has no panel
                drawFocusRing(painter, widget ? widget->rect() : option->rect, colors, corner);
        }
        return;
    case CE_Header:
        // The base class asks itself, and not us, where the arrow is to be.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QRegion clip = painter->clipRegion();
            painter->setClipRect(option->rect);
            drawControl(CE_HeaderSection, header, painter, widget);
            QStyleOptionHeader part = *header;
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            // Qt reckons with less room around a title than there is here, and would cut it in a letter.
            part.text = part.fontMetrics.elidedText(header->text, Qt::ElideRight, part.rect.width());
            if (part.rect.isValid())
                drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            painter->setClipRegion(clip);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            if (button->toolButtonStyle == Qt::ToolButtonTextBesideIcon
                && (!button->icon.isNull() || button->features.testFlag(QStyleOptionToolButton::Arrow)))
                return drawToolButtonLabel(*button, painter, widget);
            const QStyleOptionToolButton label = labelOf(*button, widget, ratioOf(painter));
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->direction == Qt::RightToLeft && item->text.contains(u'\t')) {
            QStyleOptionMenuItem mirrored = *item;
            const qsizetype keys = item->text.indexOf(u'\t') + 1;
            mirrored.text = item->text.first(keys) + isolated(item->text.mid(keys)); // else "Ctrl+." is ".+Ctrl"
            QProxyStyle::drawControl(element, &mirrored, painter, widget);
            return;
        }
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
            if (isUsable(option) && (option->state.testFlag(State_Selected) || isDown(option)))
                drawPanel(painter, option->rect.adjusted(1, 1, -1, -1), colors.hover, colors.focus, colors.outline);
            int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
            if (!proxy()->styleHint(SH_UnderlineShortcut, option, widget, nullptr))
                flags |= Qt::TextHideMnemonic;
            drawItemText(painter, option->rect, flags, option->palette, isUsable(option), item->text,
                         QPalette::WindowText);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, isUnderPointer(option) ? colors.hover : colors.base);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colors.outline > 0 ? colors.border : colors.hairline);
        return;
    case CE_Splitter: {
        // A line in the middle of what can be grabbed.
        const QRect rect = option->rect;
        const bool isBetweenSides = option->state.testFlag(State_Horizontal);
        const QColor line = isUnderPointer(option) ? colors.focus : colors.hairline;
        painter->fillRect(isBetweenSides ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                         : QRect(rect.left(), rect.center().y(), rect.width(), 1),
                          line);
        return;
    }
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        drawProgress(option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return drawComboBox(*box, painter);
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); box && control == CC_SpinBox)
        return drawSpinBox(*box, painter);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return drawScrollBar(*bar, painter);
    // Qt draws the panel of a flat tool button only under the pointer.
    if (control == CC_ToolButton && isFilled(lookOf(widget)))
        drawButton(option, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    // Nor does it draw a ring around all of one.
    if (control == CC_ToolButton && option->state.testFlag(State_HasFocus) && !isFilled(lookOf(widget)))
        drawFocusRing(painter, option->rect, colorsFor(option->palette), corner);
}

} // namespace ek
