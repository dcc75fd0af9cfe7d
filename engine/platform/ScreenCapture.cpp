#include "platform/ScreenCapture.h"

#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)

namespace ek {

void excludeFromCapture(quintptr, bool) { }

} // namespace ek

#endif
