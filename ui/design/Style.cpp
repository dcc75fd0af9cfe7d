#include "ui/design/Style.h"

#include "ui/design/Colors.h"
#include "ui/design/Icons.h"
#include "ui/design/Metrics.h"
#include "ui/design/Rows.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace ek {

namespace {

constexpr char lookProperty[] = "buttonLook";
constexpr double corner = 6;
constexpr int checkBoxSize = 18;
constexpr int buttonPadding = 12;
constexpr int arrowWidth = 28; ///< of a combo box's arrow with its air
constexpr int leastButtonWidth = 80;
constexpr int headerMark = 12; ///< tells the order
constexpr int shortestHandle = 32; ///< of a scroll bar

bool isAnimatedNow = true;

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool isUnderPointer(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_MouseOver) && isEnabled(option);
}

bool isDown(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Sunken) || option->state.testFlag(QStyle::State_On);
}

/// Between two colours, @p share of the way.
QColor between(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

class PainterState
{
public:
    explicit PainterState(QPainter *painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter *m_painter;
};

/// A filled shape with an edge that lies wholly within @p rect.
void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, double edgeWidth,
               double radius = corner)
{
    const PainterState state(painter);
    const double half = edgeWidth / 2;
    painter->setPen(edgeWidth > 0 ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
}

/// Two pixels, so that it is seen beside a border of one.
void drawFocusRing(QPainter *painter, const QRect &rect, const ColorSet &colors, double radius)
{
    drawPanel(painter, rect, QColor(), colors.focus, 2 + colors.outline, radius);
}

void drawArrow(QPainter *painter, const QRectF &area, Qt::ArrowType direction, const QColor &color)
{
    const PainterState state(painter);
    painter->translate(area.center());
    switch (direction) {
    case Qt::UpArrow:
        painter->rotate(180);
        break;
    case Qt::LeftArrow:
        painter->rotate(90);
        break;
    case Qt::RightArrow:
        painter->rotate(-90);
        break;
    default:
        break;
    }
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF({{-4, -2}, {0, 2}, {4, -2}}));
}

/// What a control's edge says: it has the focus, is in use, or cannot be used.
void drawField(const QStyleOption *option, QPainter *painter, bool hasFocus, const QColor &ground)
{
    const ColorSet &colors = colorsFor(option->palette);
    const QColor fill = isEnabled(option) ? ground : colors.window;
    const QColor edge = isEnabled(option) ? colors.border : colors.hairline;
    drawPanel(painter, option->rect, fill, hasFocus ? colors.focus : edge, (hasFocus ? 2 : 1) + colors.outline);
}

TonePair filled(ButtonLook look, const ColorSet &colors)
{
    return look == ButtonLook::Destructive ? colors.destructive : colors.accent;
}

/// The look of a button, and whether its default makes it the suggested one.
ButtonLook lookOf(const QStyleOption *option, const QWidget *widget)
{
    const ButtonLook look = ek::lookOf(widget);
    if (look != ButtonLook::Usual)
        return look;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) ? ButtonLook::Suggested : look;
}

bool isFilled(ButtonLook look)
{
    return look == ButtonLook::Suggested || look == ButtonLook::Destructive;
}

/// The same picture in another colour. It is made once: QIcon keeps what it draws in QPixmapCache, under a key of each
/// pixmap's own, so that a new pixmap for every painting would fill the cache and push out all else.
QIcon recolored(const QIcon &icon, const QSize &size, qreal ratio, const QColor &color)
{
    const QString key = QStringLiteral("ek-recolored/%1/%2x%3@%4/%5")
                            .arg(icon.cacheKey())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return QIcon(pixmap);
    pixmap = icon.pixmap(size, ratio);
    if (pixmap.isNull())
        return icon;
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return QIcon(pixmap);
}

qreal ratioOf(const QPainter *painter)
{
    return painter->device() ? painter->device()->devicePixelRatio() : 1.0;
}

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
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
        return "close";
    default:
        return nullptr;
    }
}

} // namespace

ButtonLook lookOf(const QWidget *button)
{
    return button ? static_cast<ButtonLook>(button->property(lookProperty).toInt()) : ButtonLook::Usual;
}

void setLook(QAbstractButton *button, ButtonLook look)
{
    button->setProperty(lookProperty, static_cast<int>(look));
    if (auto *flat = qobject_cast<QPushButton *>(button); flat && look == ButtonLook::Link)
        flat->setFlat(true);
    button->update();
}

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
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return iconSize::small;
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
        return space::label;
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
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::tiny;
    case PM_ScrollBarExtent:
        return 14;
    case PM_FocusFrameHMargin: // around the text of a list's entry
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
        wanted.setWidth(wanted.width() + arrowWidth);
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
    const QRect all = option->rect;
    const bool hasFrame = option->subControls.testFlag(control == CC_ComboBox ? SC_ComboBoxFrame : SC_SpinBoxFrame);
    if (control == CC_ComboBox && hasFrame) {
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, all, all.adjusted(space::label, 2, -arrowWidth, -2));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, all,
                              QRect(all.right() - arrowWidth + 1, all.top(), arrowWidth, all.height()));
    }
    if (control == CC_SpinBox && hasFrame) {
        const int half = all.height() / 2;
        const int left = all.right() - height::target + 1;
        if (part == SC_SpinBoxUp)
            return visualRect(option->direction, all, QRect(left, all.top(), height::target, half));
        if (part == SC_SpinBoxDown)
            return visualRect(option->direction, all,
                              QRect(left, all.top() + half, height::target, all.height() - half));
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, all, all.adjusted(space::tiny, 2, -height::target, -2));
    }
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        const bool isFlat = bar->orientation == Qt::Horizontal;
        const int whole = isFlat ? all.width() : all.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const auto share = static_cast<int>(qint64(whole) * bar->pageStep / std::max<qint64>(1, range + bar->pageStep));
        const int length = range > 0 ? std::clamp(share, std::min(shortestHandle, whole), whole) : whole;
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, whole - length, bar->upsideDown);
        const auto from = [&](int at, int size) {
            const QRect rect = isFlat ? QRect(all.left() + at, all.top(), size, all.height())
                                      : QRect(all.left(), all.top() + at, all.width(), size);
            return isFlat ? visualRect(bar->direction, all, rect) : rect;
        };
        if (part == SC_ScrollBarSlider)
            return from(start, length);
        if (part == SC_ScrollBarSubPage)
            return from(0, start);
        if (part == SC_ScrollBarAddPage)
            return from(start + length, whole - start - length);
        if (part == SC_ScrollBarGroove)
            return all;
    }
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

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    const ButtonLook look = lookOf(option, widget);
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    if (look == ButtonLook::Link)
        return;
    QColor fill = colors.base;
    QColor edge = isEnabled(option) ? colors.border : colors.hairline;
    if (isFilled(look) && isEnabled(option)) {
        fill = filled(look, colors).background;
        edge = fill;
    } else if (!isEnabled(option)) {
        fill = colors.window;
    }
    if (isEnabled(option) && isDown(option))
        fill = between(fill, colors.text, isFilled(look) ? 0.2 : 0.14);
    else if (isUnderPointer(option))
        fill = isFilled(look) ? between(fill, colors.text, 0.1) : colors.hover;
    if (!hasFocus) {
        drawPanel(painter, option->rect, fill, edge, 1 + colors.outline);
        return;
    }
    // The ring, a gap, and within it the button: seen beside whatever colour the button has.
    const int inset = 3 + colors.outline;
    drawPanel(painter, option->rect.adjusted(inset, inset, -inset, -inset), fill, edge, 1, corner - 3);
    drawFocusRing(painter, option->rect, colors, corner);
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
        } else if (isEnabled(option) && (isDown(option) || isUnderPointer(option))) {
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
    case PE_Frame:
    case PE_FrameGroupBox:
        drawPanel(painter, option->rect, QColor(), colors.hairline, 1, element == PE_Frame ? 0 : corner);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool isOn = option->state.testFlag(State_On);
        const bool isHalf = option->state.testFlag(State_NoChange);
        const QColor edge = isEnabled(option) ? colors.border : colors.disabled;
        const QColor filling = isEnabled(option) ? colors.accent.background : colors.disabled;
        const QColor ground = isUnderPointer(option) ? colors.hover : colors.base;
        drawPanel(painter, option->rect, isOn || isHalf ? filling : ground, isOn || isHalf ? filling : edge, 1.5, 4);
        if (isOn || isHalf) {
            const PainterState state(painter);
            painter->translate(QRectF(option->rect).topLeft());
            painter->scale(option->rect.width() / 18.0, option->rect.height() / 18.0);
            painter->setPen(QPen(colors.accent.text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(isOn ? QPolygonF({{4.5, 9.5}, {7.5, 12.5}, {13.5, 5.8}})
                                       : QPolygonF({QPointF(5, 9), QPointF(13, 9)}));
        }
        return;
    }
    case PE_IndicatorRadioButton: {
        const bool isOn = option->state.testFlag(State_On);
        const QColor edge = isEnabled(option) ? (isOn ? colors.accent.background : colors.border) : colors.disabled;
        drawPanel(painter, option->rect, colors.base, edge, isOn ? 5 : 1.5, option->rect.width() / 2.0);
        return;
    }
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
            drawArrow(painter, option->rect,
                      header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow, colors.text);
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

/// Icon and text in the middle, as on a push button.
void Style::drawToolButtonLabel(const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget) const
{
    const bool stands = isFilled(lookOf(widget)) && isEnabled(&button);
    const QColor color = stands ? filled(lookOf(widget), colorsFor(button.palette)).text
        : isEnabled(&button)    ? button.palette.color(QPalette::ButtonText)
                                : button.palette.color(QPalette::Disabled, QPalette::ButtonText);
    const QSize iconArea(iconSize::small, iconSize::small);
    const QIcon picture = recolored(button.icon, iconArea, ratioOf(painter), color);
    const QFontMetrics metrics(button.font);
    const int text = metrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = iconArea.width() + space::label + text;
    const QRect area = alignedRect(button.direction, Qt::AlignCenter,
                                   QSize(std::min(whole, button.rect.width()), button.rect.height()), button.rect);
    picture.paint(painter, alignedRect(button.direction, Qt::AlignLeft | Qt::AlignVCenter, iconArea, area));
    painter->save();
    painter->setFont(button.font);
    painter->setPen(color);
    painter->drawText(visualRect(button.direction, area, area.adjusted(iconArea.width() + space::label, 0, 0, 0)),
                      Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, button.text);
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            const ButtonLook look = lookOf(option, widget);
            if (isFilled(look) && isEnabled(option)) {
                const QColor text = filled(look, colors).text;
                label.palette.setColor(QPalette::ButtonText, text);
                if (!label.icon.isNull())
                    label.icon = recolored(label.icon, label.iconSize, ratioOf(painter), text);
            } else if (look == ButtonLook::Link && isEnabled(option)) {
                label.palette.setColor(QPalette::ButtonText, colors.focus);
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
            if (look == ButtonLook::Link && option->state.testFlag(State_HasFocus)) // it has no panel
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
            if (part.rect.isValid())
                drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            painter->setClipRegion(clip);
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull())
            return drawToolButtonLabel(*button, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isFilled(lookOf(widget)) && isEnabled(option)) {
            QStyleOptionToolButton label = *button;
            const QColor text = filled(lookOf(widget), colors).text;
            for (const auto role : {QPalette::ButtonText, QPalette::WindowText})
                label.palette.setColor(role, text);
            label.icon = recolored(label.icon, label.iconSize, ratioOf(painter), text);
            QProxyStyle::drawControl(element, &label, painter, widget);
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
            if (isEnabled(option) && (option->state.testFlag(State_Selected) || isDown(option)))
                drawPanel(painter, option->rect.adjusted(1, 1, -1, -1), colors.hover, colors.focus, colors.outline);
            int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
            if (!proxy()->styleHint(SH_UnderlineShortcut, option, widget, nullptr))
                flags |= Qt::TextHideMnemonic;
            drawItemText(painter, option->rect, flags, option->palette, isEnabled(option), item->text,
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

void Style::drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    if (option->frame) {
        const bool isLit = !option->editable && isUnderPointer(option);
        drawField(option, painter, option->state.testFlag(State_HasFocus),
                  isLit ? colors.hover : option->palette.color(QPalette::Base));
    }
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawArrow(painter, arrow, Qt::DownArrow, isEnabled(option) ? colors.secondary : colors.disabled);
}

void Style::drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    if (option->frame)
        drawField(option, painter, option->state.testFlag(State_HasFocus), option->palette.color(QPalette::Base));
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, Qt::ArrowType direction) {
        const QRect area = subControlRect(CC_SpinBox, option, part, widget);
        const bool isPossible = isEnabled(option) && option->stepEnabled.testFlag(step);
        if (isPossible && option->activeSubControls.testFlag(part))
            drawPanel(painter, area.adjusted(2, 2, -2, -2), colors.hover, QColor(), 0, corner - 3);
        drawArrow(painter, area, direction, isPossible ? colors.secondary : colors.disabled);
    };
    drawStep(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    drawStep(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

/// A handle alone: no arrows, and a groove of the colour around it.
void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const ColorSet &colors = colorsFor(option->palette);
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool isWanted = isUnderPointer(option) || isDown(option);
    const int air = isWanted ? 3 : 4;
    drawPanel(painter, handle.adjusted(air, air, -air, -air), isWanted ? colors.secondary : colors.border, QColor(), 0,
              (pixelMetric(PM_ScrollBarExtent, option, widget) - 2 * air) / 2.0);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return drawComboBox(box, painter, widget);
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); box && control == CC_SpinBox)
        return drawSpinBox(box, painter, widget);
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    // Qt draws the panel of a flat tool button only under the pointer.
    if (control == CC_ToolButton && isFilled(lookOf(widget)))
        drawButton(option, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    // Nor does it draw a ring around all of one.
    if (control == CC_ToolButton && option->state.testFlag(State_HasFocus) && !isFilled(lookOf(widget)))
        drawFocusRing(painter, option->rect, colorsFor(option->palette), corner);
}

} // namespace ek
