#include "keys/KeyStore.h"

#include "core/Logging.h"
#include "keys/ShortList.h"
#include "session/Session.h"

#include <QVarLengthArray>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ek {

namespace {

constexpr qint64 staleSeconds = 60;

} // namespace

KeyStore::KeyStore(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    // Another profile, another world. A fetch of the old one cannot answer any more: its guard has gone.
    connect(&session, &Session::profileLeft, this, [this] { m_entries.clear(); });
    connect(&session, &Session::raisedToLive, this, [this] {
        const QList<EntityId> known = m_entries.keys();
        for (const EntityId &entity : known) {
            Entry &entry = m_entries[entity];
            raise(entity, entry.keys);
            raise(entity, entry.stillListed);
            entry.number = ++m_lastNumber;
            emit keysChanged(entity);
        }
    });
    // Keys somebody comes back to are shown at once, and fetched again when others may have changed them meanwhile.
    connect(&session, &Session::entitySelected, this, [this] {
        if (!m_session.entity())
            return;
        const LoadState known = state(m_session.entity()->id);
        if (!known.hasData || known.loadedAt.secsTo(m_session.clock().now()) >= staleSeconds)
            refresh(m_session.entity()->id);
    });
}

const QList<ApiKey> &KeyStore::keys(const EntityId &entity) const
{
    static const QList<ApiKey> none;
    const auto entry = m_entries.constFind(entity);
    return entry == m_entries.constEnd() ? none : entry->keys;
}

LoadState KeyStore::state(const EntityId &entity) const
{
    return m_entries.value(entity).state;
}

int KeyStore::listNumber(const EntityId &entity) const
{
    const auto entry = m_entries.constFind(entity);
    return entry == m_entries.constEnd() ? 0 : entry->number;
}

void KeyStore::refresh(const EntityId &entity)
{
    if (m_session.client() && !m_entries[entity].state.isLoading)
        fetch(entity);
}

void KeyStore::cancelRefresh(const EntityId &entity)
{
    m_entries.value(entity).fetch.cancel();
}

void KeyStore::fetch(const EntityId &entity)
{
    Entry &entry = m_entries[entity];
    entry.state.isLoading = true;
    entry.fetch = m_session.client()->listKeys(entity, m_session.connectionGuard(),
                                               [this, entity, generation = entry.generation](Result<KeyList> result) {
                                                   onFetched(entity, generation, std::move(result));
                                               });
    emit stateChanged(entity);
}

void KeyStore::raise(const EntityId &entity, QList<ApiKey> &keys) const
{
    const Environment around = m_session.environmentOf(entity);
    for (ApiKey &key : keys)
        key.environment = moreCareful(around, key.environment);
}

void KeyStore::hear(const EntityId &entity, QList<ApiKey> &keys)
{
    QVarLengthArray<Environment, 4> heard; // of 100,000 keys there are three
    for (const ApiKey &key : std::as_const(keys)) {
        if (!heard.contains(key.environment))
            heard += key.environment;
    }
    for (const Environment environment : heard)
        m_session.noteEnvironment(environment);
    const Environment around = m_session.environmentOf(entity);
    const auto isRaised = [around](Environment own) { return moreCareful(around, own) != own; };
    if (std::any_of(heard.cbegin(), heard.cend(), isRaised))
        raise(entity, keys);
}

void KeyStore::keep(const EntityId &entity, const KeyList &list)
{
    Entry &entry = m_entries[entity];
    free(std::exchange(entry.keys, list.keys));
    entry.number = ++m_lastNumber;
    entry.state.hasData = true;
    entry.state.error.reset();
    entry.state.loadedAt = m_session.clock().now();
    entry.state.notes = list.notes;
    emit keysChanged(entity);
    compareWithDeleted(entity);
}

/// To free 100,000 keys takes as long as a frame.
void KeyStore::free(QList<ApiKey> keys)
{
    if (keys.size() > shortList)
        m_freeing.run([keys = std::move(keys)]() mutable { keys.clear(); });
}

int KeyStore::changesHere(const EntityId &entity) const
{
    const auto entry = m_entries.constFind(entity);
    return entry == m_entries.constEnd() ? 0 : entry->generation;
}

bool KeyStore::takeOver(const EntityId &entity, int changes, KeyList &list)
{
    hear(entity, list.keys);
    if (changes != changesHere(entity))
        return false;
    if (m_session.isOpen(entity) || state(entity).hasData) {
        keep(entity, list);
        emit stateChanged(entity);
    }
    return true;
}

void KeyStore::onFetched(const EntityId &entity, int generation, Result<KeyList> result)
{
    if (result)
        hear(entity, result->keys);
    Entry &entry = m_entries[entity];
    if (result && generation != entry.generation) {
        fetch(entity); // it began before our last change and may not know of it
        return;
    }
    entry.state.isLoading = false;
    if (result) {
        qCDebug(lcSession) << "keys listed:" << result->keys.size();
        keep(entity, *result);
    } else {
        entry.state.error = std::move(result.error());
        qCInfo(lcSession) << "listing keys failed, kind" << int(entry.state.error->kind);
    }
    emit stateChanged(entity);
    emit fetched(entity);
}

QList<ApiKey> KeyStore::stillListed(const EntityId &entity) const
{
    const auto entry = m_entries.constFind(entity);
    return entry == m_entries.constEnd() ? QList<ApiKey>() : entry->stillListed;
}

void KeyStore::compareWithDeleted(const EntityId &entity)
{
    // A fetch that began before a deletion does not get here: see generation.
    const Entry &entry = m_entries[entity];
    QList<ApiKey> still;
    if (!entry.deleted.isEmpty()) {
        std::copy_if(entry.keys.cbegin(), entry.keys.cend(), std::back_inserter(still),
                     [&](const ApiKey &key) { return entry.deleted.contains(key.fingerprint); });
    }
    setStillListed(entity, still);
}

void KeyStore::setStillListed(const EntityId &entity, const QList<ApiKey> &keys)
{
    Entry &entry = m_entries[entity];
    const QList<ApiKey> before = std::exchange(entry.stillListed, keys);
    if (std::equal(before.cbegin(), before.cend(), keys.cbegin(), keys.cend(),
                   [](const ApiKey &a, const ApiKey &b) { return a.fingerprint == b.fingerprint; }))
        return;
    if (!keys.isEmpty())
        qCWarning(lcSession) << "deleted keys that are still listed:" << keys.size();
    emit stillListedChanged(entity);
}

void KeyStore::removeKey(const EntityId &entity, const KeyFingerprint &key)
{
    Entry &entry = m_entries[entity];
    ++entry.generation;
    entry.deleted.insert(key);
    QList<ApiKey> still = entry.stillListed;
    // Deleted once more: said again if it is listed once more.
    still.removeIf([&](const ApiKey &listed) { return listed.fingerprint == key; });
    setStillListed(entity, still);
    if (entry.keys.removeIf([&](const ApiKey &known) { return known.fingerprint == key; }) > 0) {
        entry.number = ++m_lastNumber;
        emit keysChanged(entity);
    }
}

void KeyStore::invalidate(const EntityId &entity)
{
    ++m_entries[entity].generation;
    refresh(entity);
}

} // namespace ek

#include "moc_KeyStore.cpp"
