#include "models/InventoryKeys.h"

#include "fleet/Inventory.h"

namespace ek {

InventoryKeys::InventoryKeys(const Inventory &inventory, QObject *parent)
    : KeySource(parent)
    , m_inventory(inventory)
{
    connect(&inventory, &Inventory::tableChanged, this, &KeySource::changed);
    connect(&inventory, &Inventory::tableReset, this, &KeySource::reset);
    connect(&inventory, &Inventory::loaded, this, &KeySource::reset);
    connect(&inventory, &Inventory::entitiesChanged, this, &KeySource::entitiesChanged);
}

const KeyTable &InventoryKeys::table() const
{
    return m_inventory.table();
}

QList<Entity> InventoryKeys::entities() const
{
    return m_inventory.entities();
}

QDateTime InventoryKeys::readAt(const EntityId &entity) const
{
    return m_inventory.reading(entity).readAt;
}

} // namespace ek

#include "moc_InventoryKeys.cpp"
