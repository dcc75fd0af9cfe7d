#include "ui/design/Buttons.h"

#include "ui/design/Colors.h"
#include "ui/design/Metrics.h"
#include "ui/design/Shapes.h"

#include <QPixmapCache>
#include <QPushButton>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace ek {

namespace {

constexpr char lookProperty[] = "buttonLook";

TonePair filled(ButtonLook look, const ColorSet &colors)
{
    return look == ButtonLook::Destructive ? colors.destructive : colors.accent;
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

ButtonLook lookOf(const QStyleOption *option, const QWidget *widget)
{
    const ButtonLook look = lookOf(widget);
    if (look != ButtonLook::Usual)
        return look;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) ? ButtonLook::Suggested : look;
}

bool isFilled(ButtonLook look)
{
    return look == ButtonLook::Suggested || look == ButtonLook::Destructive;
}

qreal ratioOf(const QPainter *painter)
{
    return painter->device() ? painter->device()->devicePixelRatio() : 1.0;
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ColorSet &colors = colorsFor(option->palette);
    const ButtonLook look = lookOf(option, widget);
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    if (look == ButtonLook::Link)
        return;
    QColor fill = colors.base;
    QColor edge = isUsable(option) ? colors.border : colors.hairline;
    if (isFilled(look) && isUsable(option)) {
        fill = filled(look, colors).background;
        edge = fill;
    } else if (!isUsable(option)) {
        fill = colors.window;
    }
    if (isUsable(option) && isDown(option))
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

QStyleOptionButton labelOf(const QStyleOptionButton &button, const QWidget *widget, qreal ratio)
{
    const ColorSet &colors = colorsFor(button.palette);
    QStyleOptionButton label = button;
    const ButtonLook look = lookOf(&button, widget);
    if (isFilled(look) && isUsable(&button)) {
        const QColor text = filled(look, colors).text;
        label.palette.setColor(QPalette::ButtonText, text);
        if (!label.icon.isNull())
            label.icon = recolored(label.icon, label.iconSize, ratio, text);
    } else if (look == ButtonLook::Link && isUsable(&button)) {
        label.palette.setColor(QPalette::ButtonText, colors.focus);
    }
    return label;
}

QStyleOptionToolButton labelOf(const QStyleOptionToolButton &button, const QWidget *widget, qreal ratio)
{
    QStyleOptionToolButton label = button;
    if (isFilled(lookOf(widget)) && isUsable(&button)) {
        const QColor text = filled(lookOf(widget), colorsFor(button.palette)).text;
        for (const auto role : {QPalette::ButtonText, QPalette::WindowText})
            label.palette.setColor(role, text);
        label.icon = recolored(label.icon, label.iconSize, ratio, text);
    }
    return label;
}

void drawToolButtonLabel(const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget)
{
    const bool stands = isFilled(lookOf(widget)) && isUsable(&button);
    const QColor color = stands ? filled(lookOf(widget), colorsFor(button.palette)).text
        : isUsable(&button)     ? button.palette.color(QPalette::ButtonText)
                                : button.palette.color(QPalette::Disabled, QPalette::ButtonText);
    const QSize iconArea(iconSize::small, iconSize::small);
    const QIcon picture = recolored(button.icon, iconArea, ratioOf(painter), color);
    const QFontMetrics metrics(button.font);
    const int text = metrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = iconArea.width() + space::label + text;
    const QRect area =
        QStyle::alignedRect(button.direction, Qt::AlignCenter,
                            QSize(std::min(whole, button.rect.width()), button.rect.height()), button.rect);
    const QRect beside = QStyle::alignedRect(button.direction, Qt::AlignLeft | Qt::AlignVCenter, iconArea, area);
    // The base class would draw an arrow at the left also of a mirrored window, and pointing to the right.
    const bool hasArrow = button.features.testFlag(QStyleOptionToolButton::Arrow);
    const bool isMirrored = button.direction == Qt::RightToLeft && button.arrowType == Qt::RightArrow;
    if (hasArrow)
        drawArrow(painter, beside, isMirrored ? Qt::LeftArrow : button.arrowType, color);
    else
        picture.paint(painter, beside);
    painter->save();
    painter->setFont(button.font);
    painter->setPen(color);
    painter->drawText(
        QStyle::visualRect(button.direction, area, area.adjusted(iconArea.width() + space::label, 0, 0, 0)),
        Qt::AlignCenter | Qt::TextSingleLine | (hasArrow ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), button.text);
    painter->restore();
}

} // namespace ek
