// Of Apple's header, what MacSessionSource.cpp uses: packaging/macos/check.
#pragma once

using CFStringRef = const struct __CFString *;
using CFDictionaryRef = const struct __CFDictionary *;
using CFNotificationCenterRef = struct __CFNotificationCenter *;
using CFNotificationCallback = void (*)(CFNotificationCenterRef center, void *observer, CFStringRef name,
                                        const void *object, CFDictionaryRef userInfo);
enum CFNotificationSuspensionBehavior : long { CFNotificationSuspensionBehaviorDeliverImmediately = 4 };

extern "C" CFNotificationCenterRef CFNotificationCenterGetDistributedCenter(void);
extern "C" void CFNotificationCenterAddObserver(CFNotificationCenterRef center, const void *observer,
                                                CFNotificationCallback callback, CFStringRef name, const void *object,
                                                CFNotificationSuspensionBehavior behavior);
extern "C" void CFNotificationCenterRemoveEveryObserver(CFNotificationCenterRef center, const void *observer);
extern "C" CFStringRef ekConstantString(const char *text);
#define CFSTR(text) ekConstantString(text)
