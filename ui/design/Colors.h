#pragma once

#include <QColor>
#include <QPalette>

namespace ek {

struct TonePair
{
    QColor background;
    QColor text; ///< at least 4.5 : 1 on the background
};

/// Every colour of the program. A test computes the contrast of each pair that is used together.
struct ColorSet
{
    QColor window;
    QColor sidebar;
    QColor base; ///< of lists, tables and fields
    QColor text;
    QColor secondary; ///< text that explains
    QColor placeholder;
    QColor disabled; ///< text of what cannot be used
    QColor border; ///< of controls: at least 3 : 1
    QColor hairline; ///< decoration: separates, and says nothing
    QColor hover; ///< of a button or a row under the pointer
    TonePair accent; ///< the one suggested button
    QColor focus; ///< the ring around what has the focus, links
    TonePair selection; ///< in the pane that has the focus
    QColor selectionBar; ///< at its leading edge
    TonePair selectionElsewhere; ///< in a pane without the focus
    TonePair destructive; ///< a button that destroys; the strip of the live environment
    TonePair danger;
    TonePair warning;
    TonePair success;
    TonePair info;
    TonePair sandbox;
    TonePair neutral;
    QColor sandboxStrip;
    QColor warningStrip;
    int outline; ///< width of borders and rings beyond the usual, in device-independent pixels
};

enum class ColorScheme { Light, Dark, HighContrast };

[[nodiscard]] const ColorSet &colorsOf(ColorScheme scheme);
/// The scheme's colours as Qt's widgets ask for them: the Inactive group is what a pane without the focus shows.
[[nodiscard]] QPalette paletteOf(ColorScheme scheme);

/// Whether text is lighter than what it stands on.
[[nodiscard]] bool isDark(const QPalette &palette);
/// The scheme that goes with a palette, ours or the desktop's.
[[nodiscard]] ColorScheme schemeOf(const QPalette &palette);
[[nodiscard]] const ColorSet &colorsFor(const QPalette &palette);

} // namespace ek
