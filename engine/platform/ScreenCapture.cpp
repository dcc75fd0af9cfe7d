#include "platform/ScreenCapture.h"

// Written for Windows and macOS, and run on neither yet.

#if defined(Q_OS_WIN)
#include <qt_windows.h>
#elif defined(Q_OS_MACOS)
#include <objc/message.h>
#endif

namespace ek {

void excludeFromCapture(quintptr window, bool exclude)
{
#if defined(Q_OS_WIN)
    constexpr DWORD excludedFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE, Windows 10 2004; older SDKs lack the name
    const auto handle = reinterpret_cast<HWND>(window); // NOLINT(performance-no-int-to-ptr): that is what a WId is
    // Before that release a window can only be made black instead.
    if (!::SetWindowDisplayAffinity(handle, exclude ? excludedFromCapture : WDA_NONE) && exclude)
        ::SetWindowDisplayAffinity(handle, WDA_MONITOR);
#elif defined(Q_OS_MACOS)
    // [[view window] setSharingType: NSWindowSharingNone], without a file of Objective-C for it.
    constexpr unsigned long sharingNone = 0;
    constexpr unsigned long sharingReadOnly = 1;
    auto *view = reinterpret_cast<id>(window);
    using WindowOf = id (*)(id, SEL);
    using SetSharing = void (*)(id, SEL, unsigned long);
    if (id native = reinterpret_cast<WindowOf>(objc_msgSend)(view, sel_registerName("window"))) {
        reinterpret_cast<SetSharing>(objc_msgSend)(native, sel_registerName("setSharingType:"),
                                                   exclude ? sharingNone : sharingReadOnly);
    }
#else
    Q_UNUSED(window)
    Q_UNUSED(exclude)
#endif
}

} // namespace ek
