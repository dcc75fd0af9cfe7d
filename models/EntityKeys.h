#pragma once

#include "models/KeySource.h"
#include "platform/Worker.h"

#include <memory>

namespace ek {

class KeyStore;

/// The keys of one entity, as the store has them. A long list is taken over on a thread of its own: its first rows are
/// there at once, the rest comes with changed().
class EntityKeys : public KeySource
{
    Q_OBJECT

public:
    explicit EntityKeys(KeyStore &store, QObject *parent = nullptr);

    void setEntity(const EntityId &entity);
    [[nodiscard]] const EntityId &entity() const { return m_entity; }

    [[nodiscard]] const KeyTable &table() const override { return *m_table; }
    [[nodiscard]] bool isBusy() const override { return m_isBusy; }

private:
    void follow();
    void followFarList();

    KeyStore &m_store;
    EntityId m_entity;
    std::shared_ptr<KeyTable> m_table; ///< not changed while the worker reads it
    QList<ApiKey> m_followed; ///< shared with the store; only compared
    bool m_isBusy = false; ///< the worker makes the next table
    bool m_isOutdated = false; ///< of another list than the store has by now
    int m_generation = 0; ///< counts setEntity()
    Worker m_worker;
};

} // namespace ek
