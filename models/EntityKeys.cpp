#include "models/EntityKeys.h"

#include "fleet/Inventory.h"
#include "keys/KeyStore.h"
#include "keys/ShortList.h"

#include <algorithm>
#include <utility>

namespace ek {

namespace {

QList<KnownKey> knownKeys(const QList<ApiKey> &keys)
{
    QList<KnownKey> known;
    known.reserve(keys.size());
    for (const ApiKey &key : keys) {
        KnownKey &each = known.emplaceBack();
        each.key = key;
    }
    return known;
}

} // namespace

EntityKeys::EntityKeys(KeyStore &store, const Inventory *inventory, QObject *parent)
    : KeySource(parent)
    , m_store(store)
    , m_inventory(inventory)
    , m_table(std::make_shared<KeyTable>())
    , m_worker(Worker::AtEnd::Wait)
{
    connect(&store, &KeyStore::keysChanged, this, [this](const EntityId &entity) {
        if (entity == m_entity)
            follow();
    });
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(0);
    connect(&m_gathering, &QTimer::timeout, this, &EntityKeys::gatherPart);
    if (!inventory)
        return;
    const auto followKnown = [this] {
        if (!m_store.state(m_entity).hasData)
            gather();
    };
    connect(inventory, &Inventory::loaded, this, followKnown);
    connect(inventory, &Inventory::readingChanged, this, [this, followKnown](const EntityId &entity) {
        if (entity == m_entity)
            followKnown();
    });
}

QDateTime EntityKeys::knownAt() const
{
    if (!m_inventory || m_store.state(m_entity).hasData)
        return {};
    return m_inventory->reading(m_entity).readAt;
}

void EntityKeys::setEntity(const EntityId &entity)
{
    m_entity = entity;
    ++m_generation;
    m_isBusy = false;
    m_gathering.stop();
    m_followed = 0;
    m_table = std::make_shared<KeyTable>();
    emit reset();
    follow();
}

void EntityKeys::follow()
{
    if (m_inventory && !m_store.state(m_entity).hasData)
        return gather();
    m_gathering.stop();
    followList(m_store.keys(m_entity), m_store.listNumber(m_entity));
}

void EntityKeys::gather()
{
    m_gathering.stop();
    m_gathered.clear();
    m_gatheredRows = m_inventory->table().rowsOf(m_entity);
    m_gatherPosition = 0;
    gatherPart();
}

/// As many keys of the inventory as the window has time for; an entity can have very many.
void EntityKeys::gatherPart()
{
    const KeyTable &table = m_inventory->table();
    if (table.rowsOf(m_entity) != m_gatheredRows)
        return gather(); // what a row is about may have changed, too
    const std::size_t end = std::min(m_gatherPosition + static_cast<std::size_t>(shortList), m_gatheredRows.size());
    for (; m_gatherPosition < end; ++m_gatherPosition) {
        if (!table.isGone(m_gatheredRows[m_gatherPosition]))
            m_gathered += table.key(m_gatheredRows[m_gatherPosition]);
    }
    if (end < m_gatheredRows.size())
        m_gathering.start();
    else
        followList(std::exchange(m_gathered, {}), --m_gatherNumber);
}

void EntityKeys::followList(const QList<ApiKey> keys, int number)
{
    // The signal also tells of a fetch that brought nothing new.
    if (number == m_followed)
        return;
    if (m_isBusy) {
        m_isOutdated = true;
        return;
    }
    m_followed = number;
    if (keys.size() <= shortList && m_table->count() <= shortList) {
        const KeyTable::Change change = m_table->setKeys(m_entity, knownKeys(keys));
        if (!change.isEmpty())
            emit changed(change);
        return;
    }
    if (m_table->count() == 0) {
        const KeyTable::Change first = m_table->setKeys(m_entity, knownKeys(keys.mid(0, shortList)));
        emit changed(first);
    }
    followFarList(keys);
}

void EntityKeys::followFarList(const QList<ApiKey> &keys)
{
    struct Made
    {
        std::shared_ptr<KeyTable> table;
        KeyTable::Change change;
    };
    m_isBusy = true;
    m_isOutdated = false;
    const auto job = [before = std::shared_ptr<const KeyTable>(m_table), entity = m_entity, keys] {
        Made made{std::make_shared<KeyTable>(*before), {}};
        made.change = made.table->setKeys(entity, knownKeys(keys));
        return made;
    };
    m_worker.run(job, this, [this, generation = m_generation](Made made) {
        if (generation != m_generation)
            return; // of an entity that was left
        m_isBusy = false;
        // To free the one before takes as long as a frame.
        m_worker.run([before = std::exchange(m_table, std::move(made.table))]() mutable { before.reset(); });
        emit changed(made.change);
        if (m_isOutdated)
            follow();
    });
}

} // namespace ek

#include "moc_EntityKeys.cpp"
