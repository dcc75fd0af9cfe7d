#include "core/Environment.h"

namespace ek {

Environment environmentFromApi(QStringView word)
{
    // A word in capitals is not one that says nothing.
    if (word.trimmed().compare(u"live", Qt::CaseInsensitive) == 0)
        return Environment::Live;
    if (word.trimmed().compare(u"sandbox", Qt::CaseInsensitive) == 0)
        return Environment::Sandbox;
    return Environment::Unknown;
}

QString environmentToApi(Environment environment)
{
    switch (environment) {
    case Environment::Unknown:
        break;
    case Environment::Sandbox:
        return QStringLiteral("sandbox");
    case Environment::Live:
        return QStringLiteral("live");
    }
    return {};
}

Environment moreCareful(Environment a, Environment b)
{
    if (a == Environment::Unknown || a == b)
        return b;
    return b == Environment::Unknown ? a : Environment::Live;
}

} // namespace ek
