#pragma once

#include <QIcon>

class QAbstractButton;
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

namespace ek {

/// How a button stands out.
enum class ButtonLook {
    Usual,
    Suggested, ///< the one that the admin most likely wants. The default button of a dialog has it by itself.
    Destructive, ///< what it does cannot be undone
    Link, ///< reads as text that can be pressed
};

/// May be called again when it changes. With a native style only Link shows.
void setLook(QAbstractButton *button, ButtonLook look);
/// What was set; the default button of a dialog is Usual here.
[[nodiscard]] ButtonLook lookOf(const QWidget *button);

// How our style draws buttons.

/// What was set, or Suggested for the default button of a dialog.
[[nodiscard]] ButtonLook lookOf(const QStyleOption *option, const QWidget *widget);
/// Whether it is filled with a colour of its own.
[[nodiscard]] bool isFilled(ButtonLook look);
void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget);
/// What the label of @p button is drawn with: text and icon in the colours of its look.
[[nodiscard]] QStyleOptionButton labelOf(const QStyleOptionButton &button, const QWidget *widget, qreal ratio);
/// The same for a tool button.
[[nodiscard]] QStyleOptionToolButton labelOf(const QStyleOptionToolButton &button, const QWidget *widget, qreal ratio);
/// Icon and text in the middle, as on a push button.
void drawToolButtonLabel(const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget);
/// Of what @p painter draws on: device pixels in one of ours.
[[nodiscard]] qreal ratioOf(const QPainter *painter);

} // namespace ek
