#pragma once

#include "fleet/Inventory.h"
#include "fleet/Sweep.h"

#include <QDateTime>
#include <QString>

namespace ek {

/// How far the keys of all entities are known, and what is done about the rest.
struct ReadingFacts
{
    Inventory::Extent extent;
    Sweep::State state = Sweep::State::Idle;
    Sweep::Progress progress;
    QDateTime waitsUntil; ///< invalid unless Waiting
    bool isHeldUp = false; ///< it waits because of an error, and not for the rate limit
};

/// "Complete as of 14:02", "2,688 of 3,000 entities not read yet, about 5 minutes left", and the like. Empty while the
/// entities are not known. @p now by the clock that Inventory has its moments from.
QString describeReading(const ReadingFacts &facts, const QDateTime &now);
/// "3 entities could not be read"; empty for none.
QString describeFailures(int failed);
/// What somebody wants to be told once: nothing that changes with every entity that is read.
QString describeReadingState(const ReadingFacts &facts, const QDateTime &now);
/// Since when something is known: "as of 12:31, 1 hour ago".
QString describeAge(const QDateTime &readAt, const QDateTime &now);

} // namespace ek
