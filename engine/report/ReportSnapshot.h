#pragma once

#include "core/Entity.h"
#include "fleet/KeyTable.h"
#include "report/Report.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <vector>

namespace ek {

class Inventory;

/// What a report is made of, as it was at one moment: values alone, so that another thread can read them while the
/// inventory goes on. To take one costs a copy of the table's vectors, and nothing for each key.
struct ReportSnapshot
{
    KeyTable table;
    std::vector<KeyTable::Row> rows; ///< those of the table that are told, in this order
    QList<Entity> entities;
    QHash<EntityId, QDateTime> readAt;
    QDateTime now; ///< by which a status is judged
};

/// Any thread; costs a few microseconds for each row.
std::vector<ReportRow> reportRows(const ReportSnapshot &snapshot);

/// All keys that @p inventory knows, entity by entity.
ReportSnapshot snapshotOf(const Inventory &inventory, const QDateTime &now);
/// Some of the keys of a list that is made of @p table.
ReportSnapshot snapshotOf(const Inventory &inventory, const KeyTable &table, std::vector<KeyTable::Row> rows,
                          const QDateTime &now);
/// Those of the inventory's entities that were not read yet, and those whose last reading failed: what is known of
/// their keys is older than it was to be.
std::vector<UnreadEntity> unreadEntities(const Inventory &inventory);
/// Whether every entity was read, and every last list was whole.
bool areAllWhole(const Inventory &inventory);

} // namespace ek
