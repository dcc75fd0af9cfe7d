#include "fleet/InventoryRecording.h"

#include "fleet/KeyHistory.h"
#include "keys/ShortList.h"
#include "session/Session.h"

#include <algorithm>
#include <optional>

namespace ek {

Inventory::Recording::Recording(Inventory &inventory, const EntityId &entity, const KeyList &list,
                                const QDateTime &askedAt)
    : m_inventory(inventory)
    , m_entity(entity)
    , m_list(list)
    , m_askedAt(askedAt)
{
}

bool Inventory::Recording::step()
{
    switch (m_stage) {
    case Stage::Begin:
        begin();
        m_stage = Stage::Listed;
        return false;
    case Stage::Listed:
        if (takeListed())
            m_stage = Stage::Rest;
        return false;
    case Stage::Rest:
        if (!takeRest())
            return false;
        finish();
        return true;
    }
    return true;
}

void Inventory::Recording::begin()
{
    m_now = m_inventory.m_session.clock().now();
    m_around = m_inventory.m_session.environmentOf(m_entity);
    m_inventory.link(m_entity, m_list);
    m_isShort = m_list.keys.size() <= shortList;
    m_keys.reserve(m_list.keys.size());
}

KnownKey Inventory::Recording::listed(ApiKey key) const
{
    key.environment = moreCareful(m_around, key.environment);
    std::optional<KnownKey> before;
    if (const auto row = m_inventory.m_table.find(m_entity, key.fingerprint))
        before = m_inventory.m_table.known(*row);
    // Deleted here while the list was on its way.
    if (before && before->wasDeletedHere && isAfterAsking(before->goneSince))
        return *before;
    KnownKey now = seen(before, key, m_now);
    now.wasCreatedHere = now.wasCreatedHere || m_inventory.isMade(m_entity, key.fingerprint);
    return now;
}

/// Whether the list cannot know of it. The clock is corrected by what servers say, and may go back a little: where
/// nobody says otherwise, the list is the newest that there is.
bool Inventory::Recording::isAfterAsking(const QDateTime &moment) const
{
    return m_askedAt.isValid() && moment > m_askedAt;
}

bool Inventory::Recording::takeListed()
{
    const qsizetype end = std::min(m_position + keysInAStep, m_list.keys.size());
    for (; m_position < end; ++m_position) {
        const ApiKey &key = m_list.keys.at(m_position);
        if (key.fingerprint.isNull() || m_met.contains(key.fingerprint))
            continue;
        m_met.insert(key.fingerprint);
        add(listed(key));
    }
    if (end < m_list.keys.size())
        return false;
    m_rows = m_inventory.m_table.rowsOf(m_entity);
    return true;
}

bool Inventory::Recording::takeRest()
{
    const KeyTable &table = m_inventory.m_table;
    const std::size_t end = std::min<std::size_t>(m_restPosition + keysInAStep, m_rows.size());
    for (; m_restPosition < end; ++m_restPosition) {
        const KnownKey before = table.known(m_rows[m_restPosition]);
        if (m_met.contains(before.key.fingerprint))
            continue;
        const bool proves = m_list.notes.provesAbsence() && !isAfterAsking(before.firstSeen);
        const KnownKey now = notSeen(before, proves, m_now);
        if (isForgotten(now, m_now))
            m_isShort = true; // a row can only be removed with all of the list
        else
            add(now);
    }
    return end == m_rows.size();
}

void Inventory::Recording::add(const KnownKey &key)
{
    m_keys += key;
    if (!m_isShort)
        m_inventory.take(m_inventory.m_table.setKey(m_entity, key));
}

void Inventory::Recording::finish()
{
    if (m_isShort)
        m_inventory.take(m_inventory.m_table.setKeys(m_entity, m_keys));
    m_inventory.tellChange();
    EntityReading reading = m_inventory.reading(m_entity);
    reading.readAt = m_now;
    if (!reading.knownSince.isValid() && m_list.notes.provesAbsence())
        reading.knownSince = m_now;
    reading.failure.reset();
    reading.failedAt = {};
    reading.notes = m_list.notes;
    m_inventory.setReading(m_entity, reading);
    m_inventory.m_kept.put({EntityRecord{m_entity, reading, m_keys}});
}

} // namespace ek
