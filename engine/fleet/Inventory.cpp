#include "fleet/Inventory.h"

#include "core/Completion.h"
#include "core/Logging.h"
#include "fleet/InventoryPlace.h"
#include "fleet/InventoryRecording.h"
#include "fleet/KeyHistory.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "keys/KeyStore.h"
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
/// How long the file may take until the lists are begun in memory: its disk may be a network's that is gone.
constexpr std::chrono::seconds fileDeadline{10};
constexpr std::chrono::seconds pollInterval{20};

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
    , m_file(keeping ? keeping->folder : QString())
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Inventory::takeTurn);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(fileDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        workInMemory({StorageErrorKind::Busy, QStringLiteral("the file was not read in time")});
    });
    m_poll.setInterval(pollInterval);
    m_poll.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_file.look(m_fileGuard.get(),
                    [this](const StorageResult<InventoryFile::Written> &written) { onWritten(written, {}); });
    });
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
    closeFile();
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
    closeFile();
    clear();
    clearEntities();
    setProblem(std::nullopt);
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
    return m_isOpen && m_file.hasFolder() && m_keeping->preferences.keepLists() && m_session.profile()->isSaved();
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
    if (!name || *name == m_fileName)
        return;
    const bool isAnother = !m_fileName.isEmpty();
    closeFile();
    if (isAnother) { // the account behind the profile is not the one of the last time
        clear();
        clearEntities();
        emit tableReset();
    }
    m_fileName = *name;
    m_fileGuard = std::make_unique<QObject>();
    m_deadline.start();
    m_file.open(*name, m_session.profile()->id, m_fileGuard.get(),
                [this](StorageResult<InventoryFile::Opened> opened) { onOpened(std::move(opened)); });
}

void Inventory::closeFile()
{
    if (!m_fileName.isEmpty())
        m_file.close();
    m_fileName.clear();
    m_fileGuard.reset();
    m_deadline.stop();
    m_poll.stop();
    m_arrived.clear();
    m_takenOver.clear();
    m_arrivedPosition = 0;
    m_hasAllArrived = false;
    m_isOnDisk = false;
    m_unwritten.clear();
    m_isSummaryUnwritten = false;
}

void Inventory::onOpened(StorageResult<InventoryFile::Opened> opened)
{
    if (!opened)
        return workInMemory(opened.error());
    m_isOnDisk = true;
    setProblem(opened->wasDamaged
                   ? std::optional(StorageError{StorageErrorKind::Damaged, QStringLiteral("a new one was begun")})
                   : std::nullopt);
    InventorySummary &summary = opened->summary;
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
    m_isReadingFile = false;
    readOn();
}

void Inventory::onArrived(StorageResult<std::vector<EntityRecord>> records)
{
    m_isReadingFile = false;
    if (!records && records.error().kind != StorageErrorKind::Damaged)
        return workInMemory(records.error());
    m_deadline.start(); // it goes on
    if (!records)
        setProblem(records.error());
    if (!records || records->empty()) {
        m_deadline.stop();
        m_isReadingFile = true; // to its end: there is no more
        m_hasAllArrived = true;
    } else {
        std::move(records->begin(), records->end(), std::back_inserter(m_arrived));
        readOn();
    }
    // In a turn of its own: answers that came at once are handed over at once.
    m_turn.start();
}

/// Takes over a part of the first record that arrived.
void Inventory::mergeArrived()
{
    const EntityRecord &first = m_arrived.front();
    const QDateTime now = m_session.clock().now();
    const Environment around = m_session.environment();
    const auto taken = [&](KnownKey key) {
        key.key.environment = moreCareful(around, key.key.environment);
        return key;
    };
    if (m_readings.contains(first.entity)) { // read here before the file was opened
        const EntityRecord other = std::move(m_arrived.front());
        m_arrived.pop_front(); // first: whoever is told of it may leave the profile
        takeOther(other);
        return readOn();
    }
    if (first.keys.size() <= Recording::shortList) {
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
    m_takenOver.push_back(std::move(m_arrived.front()));
    m_arrived.pop_front();
    readOn();
}

/// The next records are read while those that arrived are taken over; but not all of them at once, which would take
/// many times the room of the table.
void Inventory::readOn()
{
    constexpr std::size_t fewRecords = 128;
    if (m_isReadingFile || m_arrived.size() >= fewRecords)
        return;
    m_isReadingFile = true;
    m_file.next(std::exchange(m_takenOver, {}), m_fileGuard.get(),
                [this](StorageResult<std::vector<EntityRecord>> records) { onArrived(std::move(records)); });
}

void Inventory::onAllArrived()
{
    m_hasAllArrived = false;
    m_takenOver.clear();
    m_poll.start();
    if (!m_isLoaded)
        return setLoaded();
    putAll(); // it was begun in memory, and is to be kept from now on
    putSummary();
}

void Inventory::workInMemory(const StorageError &why)
{
    qCWarning(lcFiles) << "the lists are in memory alone, kind" << int(why.kind);
    const QString tried = m_fileName;
    closeFile();
    m_fileName = tried; // it is not tried again while the profile is open
    setProblem(why);
    if (!m_isLoaded)
        setLoaded();
}

void Inventory::setProblem(const std::optional<StorageError> &problem)
{
    if (!problem && !m_problem)
        return;
    m_problem = problem;
    emit fileProblemChanged();
}

void Inventory::onProfilesChanged()
{
    QList<ProfileId> now;
    for (const Profile &profile : m_keeping->profiles.all())
        now += profile.id;
    QList<ProfileId> removed = std::exchange(m_knownProfiles, now);
    removed.removeIf([&](const ProfileId &profile) { return now.contains(profile); });
    if (!removed.isEmpty())
        m_file.removeProfiles(removed);
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

void Inventory::put(std::vector<EntityRecord> records)
{
    if (!m_isOnDisk || records.empty())
        return;
    QList<EntityId> about;
    for (const EntityRecord &record : records)
        about += record.entity;
    m_file.putRecords(
        std::move(records), m_fileGuard.get(),
        [this, about](const StorageResult<InventoryFile::Written> &written) { onWritten(written, about); });
}

/// Within a step.
void Inventory::putEntity(const EntityId &entity)
{
    if (m_isOnDisk)
        put({record(entity)});
}

void Inventory::putAll()
{
    add([this, entities = m_readings.keys()]() mutable {
        constexpr qsizetype keysInAPut = 512;
        std::vector<EntityRecord> records;
        qsizetype count = 0;
        while (m_isOnDisk && !entities.isEmpty() && count < keysInAPut) {
            records.push_back(record(entities.takeLast()));
            count += records.back().keys.size() + 1;
        }
        put(std::move(records));
        return !m_isOnDisk || entities.isEmpty();
    });
}

void Inventory::putSummary()
{
    if (!m_isOnDisk)
        return;
    const auto then = [this](const StorageResult<InventoryFile::Written> &written) { onSummaryWritten(written); };
    m_file.putEntities(m_entities, m_listedAt, m_fileGuard.get(), then);
    m_file.putMade(m_made, m_fileGuard.get(), then);
    m_file.putSeenUntil(m_seenUntil, m_fileGuard.get(), then);
}

void Inventory::onSummaryWritten(const StorageResult<InventoryFile::Written> &written)
{
    m_isSummaryUnwritten = m_isSummaryUnwritten || !written;
    onWritten(written, {});
}

void Inventory::onWritten(const StorageResult<InventoryFile::Written> &written, const QList<EntityId> &about)
{
    if (!written) {
        for (const EntityId &entity : about)
            m_unwritten.insert(entity);
        setProblem(written.error());
        return;
    }
    for (const EntityRecord &other : written->others) {
        add([this, other] {
            takeOther(other);
            return true;
        });
    }
    if (written->wasDamaged) {
        setProblem(StorageError{StorageErrorKind::Damaged, QStringLiteral("a new one was begun")});
        m_unwritten.clear();
        putAll();
        return;
    }
    // It can be written again. That something was lost stays to be told.
    if (m_problem && m_problem->kind != StorageErrorKind::Damaged)
        setProblem(std::nullopt);
    if (std::exchange(m_isSummaryUnwritten, false))
        putSummary();
    for (const EntityId &entity : std::exchange(m_unwritten, {})) {
        add([this, entity] {
            putEntity(entity);
            return true;
        });
    }
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
    closeFile();
    setProblem(std::nullopt);
    if (m_isOpen && !m_isLoaded)
        setLoaded();
    if (m_file.hasFolder())
        m_file.removeAll(this, [this](const StorageResult<int> &removed) {
            if (!removed)
                setProblem(removed.error());
        });
}

void Inventory::forget(QObject *guard, std::function<void(StorageResult<int>)> done)
{
    closeFile();
    if (m_file.hasFolder())
        m_file.removeAll(guard, std::move(done));
    else
        Completion<StorageResult<int>>(guard, std::move(done)).complete(0);
    setProblem(std::nullopt);
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
    if (m_fileName.isEmpty())
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
        if (m_isOnDisk && m_listedAt != listedBefore) {
            m_file.putListedAt(
                m_listedAt, m_fileGuard.get(),
                [this](const StorageResult<InventoryFile::Written> &written) { onSummaryWritten(written); });
        }
        return;
    }
    const QList<Entity> before = std::exchange(m_entities, now);
    emit entitiesChanged();
    removeVanished(before);
    if (m_isOnDisk)
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
        if (m_isOnDisk) {
            m_file.putFailure(entity, reading, m_fileGuard.get(),
                              [this](const StorageResult<InventoryFile::Written> &written) { onWritten(written, {}); });
        }
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
        putMade();
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
        putMade();
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
    if (m_isOnDisk) {
        m_file.putSeenUntil(moment, m_fileGuard.get(), [this](const StorageResult<InventoryFile::Written> &written) {
            onSummaryWritten(written);
        });
    }
}

void Inventory::putMade()
{
    if (!m_isOnDisk)
        return;
    m_file.putMade(m_made, m_fileGuard.get(),
                   [this](const StorageResult<InventoryFile::Written> &written) { onSummaryWritten(written); });
}

void Inventory::setReading(const EntityId &entity, const EntityReading &reading)
{
    m_readings.insert(entity, reading);
    if (!m_seenUntil.isValid() && reading.readAt.isValid())
        setSeenUntil(reading.readAt);
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
    if (m_isTakingTurn)
        return; // whoever is told of a change may record the next
    const QScopedValueRollback turn(m_isTakingTurn, true);
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < turnMs && hasWork()) {
        if (!m_arrived.empty()) {
            mergeArrived();
            continue;
        }
        tellChange();
        if (m_hasAllArrived) {
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
    return !m_arrived.empty() || m_hasAllArrived || (m_isLoaded && !m_steps.empty());
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
