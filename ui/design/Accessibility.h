#pragma once

#include <QAccessible>

class QWidget;

namespace ek {

/// Mends what Qt 6.4 tells assistive technology about two kinds of widget. A combo box on Unix: its accessible name
/// instead of its current entry, which becomes the description. A label with an accessible name: its text, which would
/// not be told at all, as the description. Once, before the first window.
void installAccessibility();

/// While a widget is covered, assistive technology is told of it and all below it that it is there, disabled, and
/// nothing else: no name, no text, no action, no part. Hiding and disabling it is up to the caller. What was asked for
/// before by reference is not to be had any more. Needs installAccessibility().
void setCovered(QWidget *root, bool isCovered);

/// Has assistive technology say @p text, in the window that has the keyboard, and wherever its focus is: for what has
/// happened and what is not said by a change of the focus. Nothing while @p where is covered, and nothing that has a
/// credential in it. It can be read for a while, and goes when anything is covered. Needs installAccessibility().
void announce(QWidget *where, const QString &text);

/// @p text without what only helps the eye: isolates and places to break.
[[nodiscard]] QString spokenText(const QString &text);

/// While one of these lives, what is typed or pasted into a field that hides it is not announced: Qt's text events hold
/// it in clear, for every listener on the accessibility bus.
class UnannouncedPasswords
{
public:
    UnannouncedPasswords();
    ~UnannouncedPasswords();
    Q_DISABLE_COPY_MOVE(UnannouncedPasswords)
};

} // namespace ek
