#include "platform/Patterns.h"

#ifdef __MINGW32__
#include <QRegularExpression>
#endif

namespace ek {

void keepPatternsInterpreted()
{
#ifdef __MINGW32__
    constexpr char variable[] = "QT_ENABLE_REGEXP_JIT";
    const bool isSet = qEnvironmentVariableIsSet(variable);
    if (!isSet)
        qputenv(variable, "0");
    QRegularExpression(QStringLiteral("a")).optimize(); // here Qt reads it
    if (!isSet)
        qunsetenv(variable); // the commands that we start decide for themselves
#endif
}

} // namespace ek
