#pragma once

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h> // first, or it complains

#include <qt_windows.h>
#endif

namespace ek::test {

/// Whether this is Wine, for what it cannot do and Windows can.
inline bool isUnderWine()
{
#ifdef Q_OS_WIN
    const HMODULE ntdll = ::GetModuleHandleW(L"ntdll.dll");
    return ntdll && ::GetProcAddress(ntdll, "wine_get_version");
#else
    return false;
#endif
}

} // namespace ek::test
