#include "wording/ErrorWords.h"

#include <QStringList>

namespace ek {

QString ErrorWords::text() const
{
    QStringList parts{happened, meaning, advice};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace ek
