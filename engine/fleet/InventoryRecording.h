#pragma once

#include "fleet/Inventory.h"

#include <QSet>

namespace ek {

/// A list of one entity's keys on its way into the table, a part at a time: large ones take longer than the window may
/// be held. Puts what came of it into the file.
class Inventory::Recording
{
public:
    /// After how many keys a part ends.
    static constexpr qsizetype keysInAStep = 256;

    /// See recordKeys(). @p inventory must outlive this.
    Recording(Inventory &inventory, const EntityId &entity, const KeyList &list, const QDateTime &askedAt);

    /// Does the next part. Whether that was the last one.
    bool step();

private:
    enum class Stage { Begin, Listed, Rest };

    void begin();
    [[nodiscard]] KnownKey listed(ApiKey key) const;
    [[nodiscard]] bool isAfterAsking(const QDateTime &moment) const;
    bool takeListed();
    bool takeRest();
    void add(const KnownKey &key);
    void finish();

    Inventory &m_inventory;
    const EntityId m_entity;
    const KeyList m_list;
    const QDateTime m_askedAt;
    QDateTime m_now;
    Environment m_around = Environment::Unknown;
    Stage m_stage = Stage::Begin;
    bool m_isShort = true;
    qsizetype m_position = 0;
    QSet<KeyFingerprint> m_met;
    std::vector<KeyTable::Row> m_rows; ///< of the entity
    std::size_t m_restPosition = 0;
    QList<KnownKey> m_keys; ///< all that is known of the entity now
};

} // namespace ek
