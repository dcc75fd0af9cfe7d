#include "platform/SystemZone.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <ctime>
#endif

namespace ek {

void useSystemZone()
{
#ifdef Q_OS_WIN
    qunsetenv("TZ");
    ::_tzset();
#endif
}

} // namespace ek
