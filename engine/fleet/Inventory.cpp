#include "fleet/Inventory.h"

#include "core/Logging.h"
#include "fleet/KeyHistory.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "keys/KeyStore.h"
#include "keys/UnseenKeys.h"
#include "session/Session.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>
#include <memory>
#include <utility>

namespace ek {

namespace {

/// Of the window's thread at once: half a frame.
constexpr qint64 turnMs = 8;
/// After how many keys a step looks at the clock.
constexpr qsizetype keysInAStep = 256;
/// Lists up to this go into the table at once, in their order; longer ones key by key.
constexpr qsizetype shortList = 1000;

void append(std::vector<KeyTable::Row> &all, const std::vector<KeyTable::Row> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

/// A list on its way into the table.
class Inventory::Recording
{
public:
    Recording(Inventory &inventory, const EntityId &entity, const KeyList &list, const QDateTime &askedAt)
        : m_inventory(inventory)
        , m_entity(entity)
        , m_list(list)
        , m_askedAt(askedAt)
    {
    }

    bool step()
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

private:
    enum class Stage { Begin, Listed, Rest };

    void begin()
    {
        m_now = m_inventory.m_session.clock().now();
        if (!m_askedAt.isValid())
            m_askedAt = m_now;
        m_around = m_inventory.m_session.environmentOf(m_entity);
        m_inventory.link(m_entity, m_list);
        m_isShort = m_list.keys.size() <= shortList;
        m_keys.reserve(m_list.keys.size());
    }

    [[nodiscard]] KnownKey listed(ApiKey key) const
    {
        key.environment = moreCareful(m_around, key.environment);
        std::optional<KnownKey> before;
        if (const auto row = m_inventory.m_table.find(m_entity, key.fingerprint))
            before = m_inventory.m_table.known(*row);
        // Deleted here while the list was on its way.
        if (before && before->wasDeletedHere && before->goneSince > m_askedAt)
            return *before;
        KnownKey now = seen(before, key, m_now);
        now.wasCreatedHere = now.wasCreatedHere || m_inventory.isMade(m_entity, key.fingerprint);
        return now;
    }

    bool takeListed()
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

    bool takeRest()
    {
        const KeyTable &table = m_inventory.m_table;
        const std::size_t end = std::min<std::size_t>(m_restPosition + keysInAStep, m_rows.size());
        for (; m_restPosition < end; ++m_restPosition) {
            const KnownKey before = table.known(m_rows[m_restPosition]);
            if (m_met.contains(before.key.fingerprint))
                continue;
            const bool isNewer = before.firstSeen > m_askedAt; // and the list cannot know of it
            const KnownKey now = notSeen(before, m_list.notes.provesAbsence() && !isNewer, m_now);
            if (isForgotten(now, m_now))
                m_isShort = true; // a row can only be removed with all of the list
            else
                add(now);
        }
        return end == m_rows.size();
    }

    void add(const KnownKey &key)
    {
        m_keys += key;
        if (!m_isShort)
            m_inventory.take(m_inventory.m_table.setKey(m_entity, key));
    }

    void finish()
    {
        if (m_isShort)
            m_inventory.take(m_inventory.m_table.setKeys(m_entity, m_keys));
        m_inventory.tellChange();
        EntityReading reading = m_inventory.reading(m_entity);
        reading.readAt = m_now;
        if (!reading.firstReadAt.isValid())
            reading.firstReadAt = m_now;
        reading.failure.reset();
        reading.failedAt = {};
        reading.notes = m_list.notes;
        m_inventory.setReading(m_entity, reading);
    }

    Inventory &m_inventory;
    const EntityId m_entity;
    const KeyList m_list;
    QDateTime m_askedAt;
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

Inventory::Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Inventory::takeTurn);

    connect(&session, &Session::stateChanged, this, &Inventory::onSessionChanged);
    connect(&session, &Session::profileLeft, this, &Inventory::end);
    connect(&session, &Session::entitiesChanged, this, &Inventory::onEntitiesListed);
    connect(&session, &Session::raisedToLive, this, &Inventory::raiseToLive);
    connect(&keys, &KeyStore::fetched, this, &Inventory::onFetched);
    connect(&creation, &KeyCreation::created, this, &Inventory::recordCreated);
    connect(&deletion, &KeyDeletion::deleted, this, &Inventory::recordDeleted);
    onSessionChanged();
}

Inventory::~Inventory() = default;

void Inventory::onSessionChanged()
{
    if (m_session.state() == Session::State::SignedIn && !m_isOpen)
        begin();
}

void Inventory::begin()
{
    m_isOpen = true;
    setLoaded();
    onEntitiesListed();
}

void Inventory::end()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_isLoaded = false;
    clear();
    m_entities.clear();
    emit entitiesChanged();
    emit tableReset();
}

void Inventory::clear()
{
    m_steps.clear();
    m_turn.stop();
    m_change = {};
    m_table.clear();
    m_readings.clear();
    m_made.clear();
    m_seenUntil = {};
}

void Inventory::setLoaded()
{
    m_isLoaded = true;
    emit loaded();
    if (!m_steps.empty())
        m_turn.start();
}

void Inventory::onEntitiesListed()
{
    const LoadState &state = m_session.entitiesState();
    if (m_isOpen && state.hasData && !state.isLoading && !state.error)
        recordEntities(m_session.entities(), state.notes);
}

void Inventory::onFetched(const EntityId &entity)
{
    const LoadState state = m_keys.state(entity);
    if (state.error)
        recordFailure(entity, *state.error);
    else
        recordKeys(entity, {m_keys.keys(entity), state.notes});
}

Inventory::Extent Inventory::extent() const
{
    Extent extent;
    extent.entities = static_cast<int>(m_entities.size());
    for (const Entity &entity : m_entities) {
        const auto reading = m_readings.constFind(entity.id);
        if (reading != m_readings.constEnd() && reading->failure)
            ++extent.failed;
        if (reading == m_readings.constEnd() || !reading->readAt.isValid())
            ++extent.neverRead;
        else if (!extent.oldest.isValid() || reading->readAt < extent.oldest)
            extent.oldest = reading->readAt;
    }
    if (extent.neverRead > 0)
        extent.oldest = {};
    return extent;
}

void Inventory::recordEntities(const QList<Entity> &entities, const ListNotes &notes)
{
    if (!m_isOpen)
        return;
    QList<Entity> now = entities;
    if (!notes.provesAbsence()) {
        QSet<EntityId> listed;
        for (const Entity &entity : entities)
            listed.insert(entity.id);
        std::copy_if(m_entities.cbegin(), m_entities.cend(), std::back_inserter(now),
                     [&](const Entity &entity) { return !listed.contains(entity.id); });
    }
    if (now == m_entities)
        return;
    const QList<Entity> before = std::exchange(m_entities, now);
    emit entitiesChanged();
    removeVanished(before);
}

/// The keys of an entity that is not listed any more are gone with it.
void Inventory::removeVanished(const QList<Entity> &before)
{
    QSet<EntityId> listed;
    for (const Entity &entity : std::as_const(m_entities))
        listed.insert(entity.id);
    for (const Entity &entity : before) {
        if (listed.contains(entity.id))
            continue;
        add([this, id = entity.id] {
            const QDateTime now = m_session.clock().now();
            for (const KeyTable::Row row : std::vector<KeyTable::Row>(m_table.rowsOf(id)))
                take(m_table.setKey(id, notSeen(m_table.known(row), true, now)));
            return true;
        });
    }
}

void Inventory::recordKeys(const EntityId &entity, const KeyList &list, const QDateTime &askedAt)
{
    if (!m_isOpen)
        return;
    for (const ApiKey &key : list.keys)
        m_session.noteEnvironment(key.environment);
    add([recording = std::make_shared<Recording>(*this, entity, list, askedAt)] { return recording->step(); });
}

void Inventory::recordFailure(const EntityId &entity, const Error &error)
{
    if (!m_isOpen || error.kind == ErrorKind::Cancelled)
        return;
    add([this, entity, error] {
        EntityReading reading = this->reading(entity);
        reading.failure = error;
        reading.failedAt = m_session.clock().now();
        setReading(entity, reading);
        return true;
    });
}

void Inventory::recordCreated(const EntityId &entity, const ApiKey &key, const KeyFingerprint &wholeKey,
                              const QList<KeyFingerprint> &listedAs)
{
    if (!m_isOpen)
        return;
    add([=, this] {
        MadeKey made;
        made.entity = entity;
        made.wholeKey = wholeKey;
        made.listedAs = listedAs;
        made.key = key;
        made.madeAt = m_session.clock().now();
        if (const auto row = m_table.find(entity, key.fingerprint)) {
            made.listed = key.fingerprint;
            KnownKey known = m_table.known(*row);
            known.wasCreatedHere = true;
            take(m_table.setKey(entity, known));
        }
        m_made += made;
        return true;
    });
}

void Inventory::recordDeleted(const EntityId &entity, const KeyFingerprint &key)
{
    if (!m_isOpen)
        return;
    add([=, this] {
        const auto row = m_table.find(entity, key);
        if (!row)
            return true;
        KnownKey known = m_table.known(*row);
        if (!known.goneSince.isValid())
            known.goneSince = m_session.clock().now();
        known.wasDeletedHere = true;
        take(m_table.setKey(entity, known));
        return true;
    });
}

/// Finds the keys that were created here in a list that may mask ids.
void Inventory::link(const EntityId &entity, const KeyList &list)
{
    for (MadeKey &made : m_made) {
        if (made.entity != entity || !made.listed.isNull())
            continue;
        if (const auto same = findSame(made.key, list, made.listedAs))
            made.listed = same->fingerprint;
    }
}

bool Inventory::isMade(const EntityId &entity, const KeyFingerprint &listed) const
{
    return std::any_of(m_made.cbegin(), m_made.cend(),
                       [&](const MadeKey &made) { return made.listed == listed && made.entity == entity; });
}

void Inventory::raiseToLive()
{
    if (!m_isOpen)
        return;
    add([this, row = KeyTable::Row(0)]() mutable {
        const KeyTable::Row end = std::min<KeyTable::Row>(row + keysInAStep, m_table.end());
        for (; row < end; ++row) {
            if (!m_table.isUsed(row) || m_table.environment(row) == Environment::Live)
                continue;
            KnownKey known = m_table.known(row);
            known.key.environment = Environment::Live;
            take(m_table.setKey(EntityId(m_table.entity(row)), known));
        }
        return row >= m_table.end();
    });
}

void Inventory::markSeen()
{
    if (!m_isOpen)
        return;
    m_seenUntil = m_session.clock().now();
    emit seenChanged();
}

void Inventory::setReading(const EntityId &entity, const EntityReading &reading)
{
    m_readings.insert(entity, reading);
    if (!m_seenUntil.isValid() && reading.readAt.isValid()) {
        m_seenUntil = reading.readAt;
        emit seenChanged();
    }
    emit readingChanged(entity);
}

void Inventory::add(Step step)
{
    m_steps.push_back(std::make_shared<Step>(std::move(step)));
    // What is short is done at once.
    if (m_isLoaded && m_steps.size() == 1)
        takeTurn();
}

void Inventory::takeTurn()
{
    if (m_isTakingTurn || !m_isLoaded)
        return; // whoever is told of a change may record the next
    const QScopedValueRollback turn(m_isTakingTurn, true);
    QElapsedTimer elapsed;
    elapsed.start();
    while (!m_steps.empty() && elapsed.elapsed() < turnMs) {
        const std::shared_ptr<Step> step = m_steps.front();
        const bool isDone = (*step)();
        // Whoever is told of what it does may have left the profile.
        if (isDone && !m_steps.empty() && m_steps.front() == step)
            m_steps.pop_front();
        tellChange();
    }
    if (!m_steps.empty())
        m_turn.start();
}

void Inventory::tellChange()
{
    if (!m_change.isEmpty())
        emit tableChanged(std::exchange(m_change, {}));
}

void Inventory::take(const KeyTable::Change &change)
{
    append(m_change.added, change.added);
    append(m_change.changed, change.changed);
    append(m_change.removed, change.removed);
    m_change.isReordered = m_change.isReordered || change.isReordered;
}

} // namespace ek

#include "moc_Inventory.cpp"
