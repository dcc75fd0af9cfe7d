#include "core/Environment.h"

namespace ek {

Environment environmentFromApi(QStringView word)
{
    if (word == u"live")
        return Environment::Live;
    if (word == u"sandbox")
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

} // namespace ek
