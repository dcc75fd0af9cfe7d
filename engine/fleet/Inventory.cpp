#include "fleet/Inventory.h"

#include "fleet/InventoryPlace.h"
#include "fleet/InventoryRecording.h"
#include "fleet/KeyHistory.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "keys/KeyStore.h"
#include "keys/ShortList.h"
#include "keys/UnseenKeys.h"
#include "session/Preferences.h"
#include "session/SavedProfiles.h"
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

void append(std::vector<KeyTable::Row> &all, const std::vector<KeyTable::Row> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// The file has no e-mail addresses.
bool isSameInFile(Entity a, const Entity &b)
{
    a.email = b.email;
    return a == b;
}

} // namespace

Inventory::Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion, QObject *parent)
    : Inventory(session, keys, creation, deletion, std::optional<Keeping>(), parent)
{
}

Inventory::Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion,
                     const Keeping &keeping, QObject *parent)
    : Inventory(session, keys, creation, deletion, std::optional(keeping), parent)
{
}

Inventory::Inventory(Session &session, KeyStore &keys, KeyCreation &creation, KeyDeletion &deletion,
                     const std::optional<Keeping> &keeping, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
    , m_keeping(keeping)
    , m_kept(keeping ? keeping->folder : QString())
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Inventory::takeTurn);
    connect(&m_kept, &KeptInventory::opened, this, &Inventory::onOpened);
    connect(&m_kept, &KeptInventory::failed, this, [this] {
        if (!m_isLoaded)
            setLoaded();
    });
    // In a turn of its own: answers that came at once are handed over at once.
    connect(&m_kept, &KeptInventory::arrived, this, [this] { m_turn.start(); });
    connect(&m_kept, &KeptInventory::othersFound, this, [this](const std::vector<EntityRecord> &records) {
        for (const EntityRecord &other : records) {
            add([this, other] {
                takeOther(other);
                return true;
            });
        }
    });
    connect(&m_kept, &KeptInventory::begunAnew, this, &Inventory::putAll);
    connect(&m_kept, &KeptInventory::recordsMissed, this, [this](const QList<EntityId> &entities) {
        for (const EntityId &entity : entities) {
            add([this, entity] {
                putEntity(entity);
                return true;
            });
        }
    });
    connect(&m_kept, &KeptInventory::summaryMissed, this, &Inventory::putSummary);
    connect(&m_kept, &KeptInventory::problemChanged, this, &Inventory::fileProblemChanged);
    if (m_keeping) {
        onProfilesChanged();
        connect(&m_keeping->profiles, &Profiles::changed, this, &Inventory::onProfilesChanged);
    }

    connect(&session, &Session::stateChanged, this, &Inventory::onSessionChanged);
    connect(&session, &Session::profileLeft, this, &Inventory::end);
    connect(&session, &Session::entitiesChanged, this, &Inventory::onEntitiesListed);
    connect(&session, &Session::raisedToLive, this, &Inventory::raiseToLive);
    connect(&keys, &KeyStore::fetched, this, &Inventory::onFetched);
    connect(&creation, &KeyCreation::created, this, &Inventory::recordCreated);
    connect(&deletion, &KeyDeletion::deleted, this, &Inventory::recordDeleted);
    onSessionChanged();
}

Inventory::~Inventory()
{
    // What is in the table goes with it; what was asked to be written is waited for.
    m_kept.close();
}

void Inventory::onSessionChanged()
{
    if (m_session.state() == Session::State::SignedIn && !m_isOpen)
        begin();
}

void Inventory::begin()
{
    m_isOpen = true;
    m_environment = m_session.profile()->credential.environment;
    if (mayBeKept())
        openFile();
    else
        setLoaded();
    onEntitiesListed();
}

void Inventory::end()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_kept.close();
    clear();
    clearEntities();
    m_kept.forgetProblem();
    emit tableReset(); // first: whoever mirrors the table has numbers of entities that it no longer has
    emit entitiesChanged();
}

void Inventory::clear()
{
    m_isLoaded = false;
    m_steps.clear();
    m_turn.stop();
    m_change = {};
    m_table.clear();
    m_readings.clear();
    m_made.clear();
    m_seenUntil = {};
}

void Inventory::clearEntities()
{
    m_entities.clear();
    m_listedAt = {};
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
    if (!m_isOpen || !state.hasData || state.isLoading || state.error)
        return;
    // Now it is known whose they are: nothing may be written to another account's file.
    if (mayBeKept())
        openFile();
    recordEntities(m_session.entities(), state.notes, state.loadedAt);
}

bool Inventory::mayBeKept() const
{
    return m_isOpen && m_kept.hasFolder() && m_keeping->preferences.keepLists() && m_session.profile()->isSaved();
}

/// None where it has to be heard first whose entities they are.
std::optional<QString> Inventory::fileName() const
{
    const Profile &profile = *m_session.profile();
    InventorySubject subject{.apiUrl = profile.apiUrl, .environment = m_environment, .account = {}, .credential = {}};
    subject.account = profile.account;
    if (profile.credential.kind != CredentialKind::AccountKey) {
        subject.credential = m_session.credential();
        return inventoryFileName(subject);
    }
    if (!subject.account.isEmpty())
        return inventoryFileName(subject);
    if (!m_session.entitiesState().hasData) {
        subject.account = m_keeping->saved.lastAccount(profile.id);
        return subject.account.isEmpty() ? std::nullopt : std::optional(inventoryFileName(subject));
    }
    QSet<AccountId> accounts;
    for (const Entity &entity : m_session.entities())
        accounts.insert(entity.account);
    // Of several, or of one that the server does not name, nobody knows whether all of it is reached.
    if (accounts.size() == 1)
        subject.account = *accounts.cbegin();
    if (subject.account.isEmpty())
        subject.credential = m_session.credential();
    return inventoryFileName(subject);
}

void Inventory::openFile()
{
    const std::optional<QString> name = fileName();
    if (!name || *name == m_kept.name())
        return;
    const bool isAnother = !m_kept.name().isEmpty();
    m_kept.close();
    if (isAnother) { // the account behind the profile is not the one of the last time
        clear();
        clearEntities();
        emit tableReset();
    }
    m_arrivedPosition = 0;
    m_kept.open(*name, m_session.profile()->id);
}

void Inventory::onOpened(const InventorySummary &summary)
{
    m_made = summary.made + m_made;
    if (summary.seenUntil.isValid() && (!m_seenUntil.isValid() || summary.seenUntil > m_seenUntil)) {
        m_seenUntil = summary.seenUntil;
        emit seenChanged();
    }
    m_listedAt = summary.listedAt;
    if (const LoadState &state = m_session.entitiesState(); state.hasData) {
        // What the server lists now is compared with what it listed when the file was written.
        m_entities = summary.entities;
        recordEntities(m_session.entities(), state.notes, state.loadedAt);
    } else if (!summary.entities.isEmpty()) {
        m_entities = summary.entities;
        emit entitiesChanged();
        if (m_listedAt.isValid())
            m_session.showKnown(m_entities, m_listedAt);
    }
}

/// Takes over a part of the first record that arrived.
void Inventory::mergeArrived()
{
    const EntityRecord &first = m_kept.firstArrived();
    const QDateTime now = m_session.clock().now();
    const Environment around = m_session.environment();
    const auto taken = [&](KnownKey key) {
        key.key.environment = moreCareful(around, key.key.environment);
        return key;
    };
    if (m_readings.contains(first.entity)) { // read here before the file was opened
        takeOther(m_kept.takeFirstArrived());
        return;
    }
    if (first.keys.size() <= shortList) {
        const bool isAsItIs = std::none_of(first.keys.cbegin(), first.keys.cend(), [&](const KnownKey &key) {
            return isForgotten(key, now) || moreCareful(around, key.key.environment) != key.key.environment;
        });
        QList<KnownKey> keys;
        for (qsizetype i = 0; !isAsItIs && i < first.keys.size(); ++i) {
            if (!isForgotten(first.keys.at(i), now))
                keys += taken(first.keys.at(i));
        }
        take(m_table.setKeys(first.entity, isAsItIs ? first.keys : keys));
        m_readings.insert(first.entity, first.reading);
    } else {
        const qsizetype end = std::min(m_arrivedPosition + Recording::keysInAStep, first.keys.size());
        for (; m_arrivedPosition < end; ++m_arrivedPosition) {
            const KnownKey &key = first.keys.at(m_arrivedPosition);
            if (!isForgotten(key, now))
                take(m_table.setKey(first.entity, taken(key)));
        }
        if (end < first.keys.size())
            return;
        m_readings.insert(first.entity, first.reading);
    }
    m_arrivedPosition = 0;
    m_kept.dropFirstArrived();
}

void Inventory::onAllArrived()
{
    m_kept.endArrival();
    if (!m_isLoaded)
        return setLoaded();
    putAll(); // it was begun in memory, and is to be kept from now on
    putSummary();
}

void Inventory::onProfilesChanged()
{
    QList<ProfileId> now;
    for (const Profile &profile : m_keeping->profiles.all())
        now += profile.id;
    QList<ProfileId> removed = std::exchange(m_knownProfiles, now);
    removed.removeIf([&](const ProfileId &profile) { return now.contains(profile); });
    if (!removed.isEmpty())
        m_kept.removeProfiles(removed);
}

EntityRecord Inventory::record(const EntityId &entity) const
{
    EntityRecord record;
    record.entity = entity;
    record.reading = reading(entity);
    const std::vector<KeyTable::Row> &rows = m_table.rowsOf(entity);
    record.keys.reserve(static_cast<qsizetype>(rows.size()));
    for (const KeyTable::Row row : rows)
        record.keys += m_table.known(row);
    return record;
}

/// Within a step.
void Inventory::putEntity(const EntityId &entity)
{
    if (m_kept.isOpen())
        m_kept.put({record(entity)});
}

void Inventory::putAll()
{
    add([this, entities = m_readings.keys()]() mutable {
        constexpr qsizetype keysInAPut = 512;
        std::vector<EntityRecord> records;
        qsizetype count = 0;
        while (m_kept.isOpen() && !entities.isEmpty() && count < keysInAPut) {
            records.push_back(record(entities.takeLast()));
            count += records.back().keys.size() + 1;
        }
        m_kept.put(std::move(records));
        return !m_kept.isOpen() || entities.isEmpty();
    });
}

void Inventory::putSummary()
{
    m_kept.putEntities(m_entities, m_listedAt);
    m_kept.putMade(m_made);
    m_kept.putSeenUntil(m_seenUntil);
}

/// What another instance of the program, or an earlier run, knows of an entity.
void Inventory::takeOther(const EntityRecord &other)
{
    EntityRecord both = merged(record(other.entity), other);
    const QDateTime now = m_session.clock().now();
    both.keys.removeIf([&](const KnownKey &key) { return isForgotten(key, now); });
    for (KnownKey &key : both.keys)
        key.key.environment = moreCareful(m_session.environment(), key.key.environment);
    take(m_table.setKeys(other.entity, both.keys));
    tellChange();
    setReading(other.entity, both.reading);
}

void Inventory::setKeepsLists(bool keep)
{
    if (!m_keeping || m_keeping->preferences.keepLists() == keep)
        return;
    m_keeping->preferences.setKeepLists(keep);
    if (keep) {
        if (mayBeKept())
            openFile();
        return;
    }
    m_kept.removeAll();
    m_kept.forgetProblem();
    if (m_isOpen && !m_isLoaded)
        setLoaded();
}

void Inventory::forget(QObject *guard, std::function<void(StorageResult<int>)> done)
{
    m_kept.removeAll(guard, std::move(done));
    m_kept.forgetProblem();
    if (!m_isOpen)
        return;
    clear();
    if (!m_session.entitiesState().hasData) {
        clearEntities();
        m_session.showKnown({}, {});
    }
    emit tableReset();
    emit seenChanged();
    if (mayBeKept())
        openFile();
    if (m_kept.name().isEmpty())
        setLoaded();
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

void Inventory::recordEntities(const QList<Entity> &entities, const ListNotes &notes, const QDateTime &listedAt)
{
    if (!m_isOpen)
        return;
    QList<Entity> now = entities;
    const QDateTime listedBefore = m_listedAt;
    // Of a list that lacks some, the others are as old as before.
    if (notes.provesAbsence() || !m_listedAt.isValid())
        m_listedAt = listedAt.isValid() ? listedAt : m_session.clock().now();
    if (!notes.provesAbsence()) {
        QSet<EntityId> listed;
        for (const Entity &entity : entities)
            listed.insert(entity.id);
        std::copy_if(m_entities.cbegin(), m_entities.cend(), std::back_inserter(now),
                     [&](const Entity &entity) { return !listed.contains(entity.id); });
    }
    if (std::equal(now.cbegin(), now.cend(), m_entities.cbegin(), m_entities.cend(), isSameInFile)) {
        m_entities = now;
        if (m_listedAt != listedBefore)
            m_kept.putListedAt(m_listedAt);
        return;
    }
    const QList<Entity> before = std::exchange(m_entities, now);
    emit entitiesChanged();
    removeVanished(before);
    putSummary();
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
            const std::vector<KeyTable::Row> rows = m_table.rowsOf(id);
            for (const KeyTable::Row row : rows)
                take(m_table.setKey(id, notSeen(m_table.known(row), true, now)));
            if (!rows.empty())
                putEntity(id);
            return true;
        });
    }
}

void Inventory::recordKeys(const EntityId &entity, const KeyList &list, const QDateTime &askedAt)
{
    if (!m_isOpen)
        return;
    const bool saysLive = std::any_of(list.keys.cbegin(), list.keys.cend(),
                                      [](const ApiKey &key) { return key.environment == Environment::Live; });
    if (saysLive)
        m_session.noteEnvironment(Environment::Live);
    // Whoever brought a long list has held the window for a while already.
    const Turn turn = list.keys.size() > shortList ? Turn::Next : Turn::This;
    add([recording = std::make_shared<Recording>(*this, entity, list, askedAt)] { return recording->step(); }, turn);
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
        m_kept.putFailure(entity, reading);
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
        m_kept.putMade(m_made);
        if (!made.listed.isNull())
            putEntity(entity);
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
        putEntity(entity);
        return true;
    });
}

/// Finds the keys that were created here in a list that may mask ids.
void Inventory::link(const EntityId &entity, const KeyList &list)
{
    bool isLinked = false;
    for (MadeKey &made : m_made) {
        if (made.entity != entity || !made.listed.isNull())
            continue;
        if (const auto same = findSame(made.key, list, made.listedAs)) {
            made.listed = same->fingerprint;
            isLinked = true;
        }
    }
    if (isLinked)
        m_kept.putMade(m_made);
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
        const KeyTable::Row end = std::min<KeyTable::Row>(row + Recording::keysInAStep, m_table.end());
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
    setSeenUntil(m_session.clock().now());
}

void Inventory::setSeenUntil(const QDateTime &moment)
{
    m_seenUntil = moment;
    emit seenChanged();
    m_kept.putSeenUntil(moment);
}

void Inventory::setReading(const EntityId &entity, const EntityReading &reading)
{
    m_readings.insert(entity, reading);
    if (!m_seenUntil.isValid() && reading.readAt.isValid())
        setSeenUntil(reading.readAt);
    emit readingChanged(entity);
}

void Inventory::add(Step step, Turn turn)
{
    m_steps.push_back(std::make_shared<Step>(std::move(step)));
    if (!m_isLoaded || m_steps.size() > 1)
        return;
    if (turn == Turn::Next)
        m_turn.start();
    else
        takeTurn(); // what is short is done at once
}

void Inventory::takeTurn()
{
    if (m_isTakingTurn)
        return; // whoever is told of a change may record the next
    const QScopedValueRollback turn(m_isTakingTurn, true);
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < turnMs && hasWork()) {
        if (m_kept.hasArrived()) {
            mergeArrived();
            continue;
        }
        tellChange();
        if (m_kept.hasAllArrived()) {
            onAllArrived();
            continue;
        }
        const std::shared_ptr<Step> step = m_steps.front();
        const bool isDone = (*step)();
        // Whoever is told of what it does may have left the profile.
        if (isDone && !m_steps.empty() && m_steps.front() == step)
            m_steps.pop_front();
        tellChange();
    }
    tellChange();
    if (hasWork())
        m_turn.start();
}

bool Inventory::hasWork() const
{
    return m_kept.hasArrived() || m_kept.hasAllArrived() || (m_isLoaded && !m_steps.empty());
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
