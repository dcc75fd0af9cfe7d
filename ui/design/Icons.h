#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace ek {

/// An icon of ours in the palette's text colour (enabled and disabled). @p name is the file's, without ".svg". Each is
/// drawn when it is first shown, once for each size and colour of the process. GUI thread only.
QIcon icon(const char *name, const QPalette &palette);
QIcon icon(const char *name, const QColor &color);

} // namespace ek
