#pragma once

#include "models/KeySource.h"
#include "platform/Worker.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace ek {

class Inventory;
class KeyStore;

/// The keys of one entity, as the store has them; until it has them, as the inventory knows them. A long list is taken
/// over on a thread of its own: its first rows are there at once, the rest comes with changed().
class EntityKeys : public KeySource
{
    Q_OBJECT

public:
    /// Both must outlive this. Without @p inventory there are no keys until the store has them.
    explicit EntityKeys(KeyStore &store, const Inventory *inventory = nullptr, QObject *parent = nullptr);

    void setEntity(const EntityId &entity);
    [[nodiscard]] const EntityId &entity() const { return m_entity; }
    /// UTC: the keys are those that the inventory knows, as of then. Invalid: they are the store's, or there are none.
    [[nodiscard]] QDateTime knownAt() const;

    [[nodiscard]] const KeyTable &table() const override { return *m_table; }
    [[nodiscard]] bool isBusy() const override { return m_isBusy || m_gathering.isActive(); }

private:
    void follow();
    void gather();
    void gatherPart();
    void followList(QList<ApiKey> keys, int number); ///< @p keys stay, whatever is told meanwhile
    void followFarList(const QList<ApiKey> &keys);

    KeyStore &m_store;
    const Inventory *m_inventory;
    EntityId m_entity;
    std::shared_ptr<KeyTable> m_table; ///< not changed while the worker reads it
    int m_followed = 0; ///< the number of the list: the store's, or less than 0 for one of m_gathered
    QList<ApiKey> m_gathered; ///< of the inventory's
    int m_gatherNumber = 0;
    std::vector<KeyTable::Row> m_gatheredRows; ///< all that there were when it was begun
    std::size_t m_gatherPosition = 0;
    QTimer m_gathering; ///< for the next part
    bool m_isBusy = false; ///< the worker makes the next table
    bool m_isOutdated = false; ///< of another list than the store has by now
    int m_generation = 0; ///< counts setEntity()
    Worker m_worker;
};

} // namespace ek
