#include "platform/SystemZone.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include "platform/WindowsPath.h"

#include <QString>

#include <qt_windows.h>

#include <ctime>
#endif

namespace ek {

void useSystemZone()
{
#ifdef Q_OS_WIN
    constexpr char variable[] = "TZ";
    if (!qEnvironmentVariableIsSet(variable))
        return;
    const QString zone = qEnvironmentVariable(variable);
    qunsetenv(variable);
    ::_tzset();
    // What the C library and what Windows holds are two lists; the second is what processes inherit.
    ::SetEnvironmentVariableW(L"TZ", wide(zone));
#endif
}

} // namespace ek
