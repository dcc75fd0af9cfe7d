#pragma once

#include "fleet/KeyTable.h"

#include <QDateTime>

namespace ek {

/// A moment as the table and the file keep it: ms since 1970 UTC, KeyTable::noMoment where it is not valid.
inline qint64 msOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toMSecsSinceEpoch() : KeyTable::noMoment;
}

/// The other way round; UTC.
inline QDateTime momentAt(qint64 ms)
{
    return ms == KeyTable::noMoment ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace ek
