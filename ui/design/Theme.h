#pragma once

#include "core/ApiKey.h"
#include "core/Appearance.h"
#include "core/Environment.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QLabel;

namespace ek {

/// What a colour says. Colour is never the only sign.
enum class Tone { Neutral, Info, Success, Warning, Danger };

struct TonePair
{
    QColor background;
    QColor text; ///< at least 4.5 : 1 on the background
};

// The one place where colours are chosen. All follow the palette they are given, light or dark.

bool isDark(const QPalette &palette);
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
/// The strong colours of the strip that says which environment this is.
TonePair environmentColors(Environment environment);

/// An icon of ours in the palette's text colour (enabled and disabled). @p name is the file's, without ".svg".
QIcon icon(const char *name, const QPalette &palette);
QIcon icon(const char *name, const QColor &color);

/// Makes the whole application light or dark, or leaves it to the desktop.
void applyAppearance(Appearance appearance);

/// Gives a label the colour of secondary text, now and when the palette changes.
void makeQuiet(QLabel *label);

/// The font for keys: fixed pitch, so that similar characters can be told apart.
QFont keyFont();

} // namespace ek
