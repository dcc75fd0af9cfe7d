#pragma once

#include "ui/design/Theme.h"

class QWidget;

namespace ek {

/// Frames @p bar in the colour of its text where tints do not tell it from what is around it: in high contrast. For its
/// paintEvent().
void drawOutline(QWidget &bar, Tone tone);

} // namespace ek
