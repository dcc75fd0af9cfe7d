#include "platform/ScreenCapture.h"

#ifdef Q_OS_MACOS

#include <objc/message.h>

namespace ek {

/// [[view window] setSharingType: NSWindowSharingNone], without a file of Objective-C for it. Not run yet.
void excludeFromCapture(quintptr window, bool exclude)
{
    constexpr unsigned long sharingNone = 0;
    constexpr unsigned long sharingReadOnly = 1;
    auto *view = reinterpret_cast<id>(window);
    using WindowOf = id (*)(id, SEL);
    using SetSharing = void (*)(id, SEL, unsigned long);
    if (id native = reinterpret_cast<WindowOf>(objc_msgSend)(view, sel_registerName("window"))) {
        reinterpret_cast<SetSharing>(objc_msgSend)(native, sel_registerName("setSharingType:"),
                                                   exclude ? sharingNone : sharingReadOnly);
    }
}

} // namespace ek

#endif
