#include "core/Version.h"

namespace ek {

QString version()
{
    return QStringLiteral(EK_VERSION);
}

QString productName()
{
    return QStringLiteral("Entity Keys");
}

QString applicationId()
{
    return QStringLiteral("io.github.entitykeys.EntityKeys");
}

} // namespace ek
