#include "app/MacSessionSource.h"

#ifdef Q_OS_MACOS

#include <CoreFoundation/CoreFoundation.h>

namespace ek {

namespace {

void onLocked(CFNotificationCenterRef, void *self, CFStringRef, const void *, CFDictionaryRef)
{
    emit static_cast<MacSessionSource *>(self)->lockRequested(AutoLock::Reason::ScreenLocked);
}

} // namespace

MacSessionSource::MacSessionSource(QObject *parent)
    : QObject(parent)
{
    CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this, &onLocked,
                                    CFSTR("com.apple.screenIsLocked"), nullptr,
                                    CFNotificationSuspensionBehaviorDeliverImmediately);
}

MacSessionSource::~MacSessionSource()
{
    CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
}

} // namespace ek

#include "moc_MacSessionSource.cpp"

#endif
