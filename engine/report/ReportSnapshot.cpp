#include "report/ReportSnapshot.h"

#include "core/Names.h"
#include "fleet/Inventory.h"

#include <algorithm>
#include <utility>

namespace ek {

namespace {

QDateTime momentAt(qint64 ms)
{
    return ms == KeyTable::noMoment ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

std::vector<ReportRow> reportRows(const ReportSnapshot &snapshot)
{
    QHash<EntityId, QString> names;
    for (const Entity &entity : snapshot.entities)
        names.insert(entity.id, shownLine(entity.name));
    std::vector<ReportRow> rows;
    rows.reserve(snapshot.rows.size());
    const KeyTable &table = snapshot.table;
    for (const KeyTable::Row number : snapshot.rows) {
        if (!table.isUsed(number))
            continue;
        const KnownKey known = table.known(number);
        ReportRow row;
        row.entityId = table.entity(number).value();
        row.entity = names.value(table.entity(number));
        row.key = known.key.shownName();
        row.mask = known.key.hint;
        row.environment = known.key.environment;
        row.status = keyStatus(known.key.expiry, snapshot.now);
        row.createdAt = known.key.createdAt;
        row.expiry = known.key.expiry;
        row.firstSeen = known.firstSeen;
        row.lastSeen = known.lastSeen;
        row.goneSince = momentAt(table.goneSince(number));
        row.readAt = snapshot.readAt.value(table.entity(number));
        rows.push_back(std::move(row));
    }
    return rows;
}

ReportSnapshot snapshotOf(const Inventory &inventory, const QDateTime &now)
{
    const KeyTable &table = inventory.table();
    std::vector<KeyTable::Row> rows;
    rows.reserve(static_cast<std::size_t>(table.count()));
    for (KeyTable::EntityNumber entity = 0; entity < table.entityEnd(); ++entity)
        rows.insert(rows.end(), table.rowsAt(entity).begin(), table.rowsAt(entity).end());
    return snapshotOf(inventory, table, std::move(rows), now);
}

ReportSnapshot snapshotOf(const Inventory &inventory, const KeyTable &table, std::vector<KeyTable::Row> rows,
                          const QDateTime &now)
{
    ReportSnapshot snapshot{table, std::move(rows), inventory.entities(), {}, now};
    for (const Entity &entity : snapshot.entities)
        snapshot.readAt.insert(entity.id, inventory.reading(entity.id).readAt);
    return snapshot;
}

std::vector<UnreadEntity> unreadEntities(const Inventory &inventory)
{
    std::vector<UnreadEntity> unread;
    for (const Entity &entity : inventory.entities()) {
        const EntityReading reading = inventory.reading(entity.id);
        if (!reading.readAt.isValid() || reading.failure)
            unread.push_back({shownLine(entity.name), entity.id.value()});
    }
    return unread;
}

bool areAllWhole(const Inventory &inventory)
{
    const QList<Entity> &entities = inventory.entities();
    return !entities.isEmpty() && std::all_of(entities.cbegin(), entities.cend(), [&](const Entity &entity) {
        const EntityReading reading = inventory.reading(entity.id);
        return reading.readAt.isValid() && !reading.failure && reading.notes.provesAbsence();
    });
}

} // namespace ek
