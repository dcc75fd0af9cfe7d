#include "models/EntityKeys.h"

#include "keys/KeyStore.h"

#include <utility>

namespace ek {

namespace {

/// What the window's thread takes over at once.
constexpr qsizetype shortList = 1000;

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

EntityKeys::EntityKeys(KeyStore &store, QObject *parent)
    : KeySource(parent)
    , m_store(store)
    , m_table(std::make_shared<KeyTable>())
    , m_worker(Worker::AtEnd::Wait)
{
    connect(&store, &KeyStore::keysChanged, this, [this](const EntityId &entity) {
        if (entity == m_entity)
            follow();
    });
}

void EntityKeys::setEntity(const EntityId &entity)
{
    m_entity = entity;
    ++m_generation;
    m_isBusy = false;
    m_followed.clear();
    m_table = std::make_shared<KeyTable>();
    emit reset();
    follow();
}

void EntityKeys::follow()
{
    // The signal also tells of a fetch that brought nothing new.
    const QList<ApiKey> &keys = m_store.keys(m_entity);
    if (m_followed.constData() == keys.constData() && m_followed.size() == keys.size())
        return;
    if (m_isBusy) {
        m_isOutdated = true;
        return;
    }
    m_followed = keys;
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
    followFarList();
}

void EntityKeys::followFarList()
{
    struct Made
    {
        std::shared_ptr<KeyTable> table;
        KeyTable::Change change;
    };
    m_isBusy = true;
    m_isOutdated = false;
    const auto job = [before = std::shared_ptr<const KeyTable>(m_table), entity = m_entity, keys = m_followed] {
        Made made{std::make_shared<KeyTable>(*before), {}};
        made.change = made.table->setKeys(entity, knownKeys(keys));
        return made;
    };
    m_worker.run(job, this, [this, generation = m_generation](Made made) {
        if (generation != m_generation)
            return; // of an entity that was left
        m_isBusy = false;
        m_table = std::move(made.table);
        emit changed(made.change);
        if (m_isOutdated)
            follow();
    });
}

} // namespace ek

#include "moc_EntityKeys.cpp"
