#pragma once

#include "models/KeySource.h"

namespace ek {

class Inventory;

/// The keys of every entity, as the inventory knows them.
class InventoryKeys : public KeySource
{
    Q_OBJECT

public:
    explicit InventoryKeys(const Inventory &inventory, QObject *parent = nullptr);

    [[nodiscard]] const KeyTable &table() const override;
    [[nodiscard]] bool isOfManyEntities() const override { return true; }
    [[nodiscard]] QList<Entity> entities() const override;
    [[nodiscard]] QDateTime readAt(const EntityId &entity) const override;

private:
    const Inventory &m_inventory;
};

} // namespace ek
