#include "core/Environment.h"

namespace ek {

Environment environmentFromApi(QStringView word)
{
    const QStringView said = word.trimmed();
    if (said.isEmpty())
        return Environment::Unknown;
    // "Production" may be how a server calls live. Beside a sandbox prefix, a word that counted as nothing would leave
    // sandbox.
    return said.compare(u"sandbox", Qt::CaseInsensitive) == 0 ? Environment::Sandbox : Environment::Live;
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
