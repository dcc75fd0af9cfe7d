#pragma once

#include <optional>

class QPushButton;
class QWidget;

namespace ek {

/// What a button stands out as. A window has one Suggested button at most, and none where something is destroyed.
enum class ButtonLook {
    Suggested, ///< what most people came for
    Destructive, ///< what cannot be undone; Enter does not press it, see WindowRules
    Link, ///< a side step: no more than a word in the text
};

/// Gives a button its look, now and whenever the colours change.
void setLook(QPushButton *button, ButtonLook look);
/// None where the button looks like any other.
std::optional<ButtonLook> lookOf(const QWidget *button);

} // namespace ek
