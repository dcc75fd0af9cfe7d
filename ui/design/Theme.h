#pragma once

#include "core/ApiKey.h"
#include "core/Appearance.h"
#include "core/Environment.h"
#include "ui/design/Colors.h"
#include "ui/design/Icons.h"

#include <QFont>

#include <functional>
#include <optional>

class QLabel;
class QWidget;

namespace ek {

/// What a colour says. Colour is never the only sign.
enum class Tone { Neutral, Info, Success, Warning, Danger, Sandbox };

/// A quiet tint for bars and pills.
TonePair tint(Tone tone, const QPalette &palette);
/// Coloured text on the palette's own base, at least 4.5 : 1.
QColor textColor(Tone tone, const QPalette &palette);
/// Secondary text on the palette's own base, at least 4.5 : 1.
QColor quietTextColor(const QPalette &palette);

/// The name of the icon that stands for a tone.
const char *iconOf(Tone tone);
Tone toneOf(Environment environment);
Tone toneOf(KeyStatus status);
/// The strong colour of the strip that says which environment this is.
QColor stripColor(Environment environment, const QPalette &palette);

/// What the desktop wants, as far as Qt does not hear of it by itself.
struct DesktopWish
{
    std::optional<bool> isDark; ///< none: it has no opinion
    bool isHighContrast = false;
    bool isAnimated = true; ///< false: its user wants nothing to move

    friend bool operator==(const DesktopWish &, const DesktopWish &) = default;
};

/// Makes the whole application light, dark or high in contrast, or leaves it to the desktop.
void applyAppearance(Appearance appearance);
/// Obeyed at once where applyAppearance() left it to the desktop. A system with a style of its own knows by itself.
void setDesktopWish(const DesktopWish &wish);

/// Whether the controls are drawn by our own style, in our own colours.
bool hasOwnStyle();

/// Calls back whenever the application's colours have changed, as long as @p widget lives. A changeEvent() does not
/// hear of that.
void onColorsChanged(QWidget *widget, std::function<void()> restyle);

/// Gives a label the colour of its text, whatever it stands on: on a list's ground Qt takes another colour of the
/// palette than elsewhere. Until the palette changes.
void setTextColor(QLabel *label, const QColor &color);
/// Gives a label the colour of secondary text, now and when the palette changes.
void makeQuiet(QLabel *label);

/// The font for keys: fixed pitch, so that similar characters can be told apart.
QFont keyFont();

} // namespace ek
