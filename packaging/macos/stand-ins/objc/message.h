// Of Apple's header, what ScreenCaptureMac.cpp uses: packaging/macos/check.
#pragma once

struct objc_object;
struct objc_selector;
using id = objc_object *;
using SEL = objc_selector *;

extern "C" void objc_msgSend();
extern "C" SEL sel_registerName(const char *name);
