#include "platform/ScreenCapture.h"

#ifdef Q_OS_WIN

#include <qt_windows.h>

namespace ek {

void excludeFromCapture(quintptr window, bool exclude)
{
    constexpr DWORD excludedFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE, Windows 10 2004; older SDKs lack the name
    const auto handle = reinterpret_cast<HWND>(window); // NOLINT(performance-no-int-to-ptr): that is what a WId is
    // Before that release a window can only be made black instead.
    if (!::SetWindowDisplayAffinity(handle, exclude ? excludedFromCapture : WDA_NONE) && exclude)
        ::SetWindowDisplayAffinity(handle, WDA_MONITOR);
}

} // namespace ek

#endif
