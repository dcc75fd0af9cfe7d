#include "keys/KeyDeletion.h"

#include "core/Logging.h"
#include "keys/KeyStore.h"

#include <algorithm>

namespace ek {

KeyDeletion::KeyDeletion(Session &session, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
{
}

KeyDeletion::Fate KeyDeletion::fate(const EntityId &entity, const KeyFingerprint &key) const
{
    const auto result = m_results.constFind({entity, key});
    if (result == m_results.constEnd())
        return Fate::Waiting;
    return result->has_value() ? Fate::Failed : Fate::Deleted;
}

const Error *KeyDeletion::error(const EntityId &entity, const KeyFingerprint &key) const
{
    const auto result = m_results.constFind({entity, key});
    return result != m_results.constEnd() && result->has_value() ? &**result : nullptr;
}

bool KeyDeletion::begin(const QList<KeysToDelete> &parts)
{
    const auto isPossible = [this](const KeysToDelete &part) {
        return m_session.reaches(part.entity) && !part.keys.isEmpty();
    };
    if (m_running || parts.isEmpty() || !std::all_of(parts.cbegin(), parts.cend(), isPossible))
        return false;
    m_running = true;
    m_hasFailed = false;
    m_stop.reset();
    m_profile = m_session.profile()->id;
    m_client = m_session.client();
    connect(m_client.get(), &ApiClient::retryScheduled, this, &KeyDeletion::onRetryScheduled, Qt::UniqueConnection);
    for (const KeysToDelete &part : parts) {
        for (const ConfirmedKey &key : part.keys)
            m_results.remove({part.entity, key.fingerprint});
    }
    return true;
}

void KeyDeletion::onRetryScheduled(Operation operation, std::chrono::milliseconds delay, const Error &why)
{
    if (operation == Operation::DeleteKey)
        emit waiting(delay, why);
}

void KeyDeletion::reset()
{
    if (!m_running)
        m_results.clear();
}

bool KeyDeletion::remove(const EntityId &entity, const QList<ConfirmedKey> &keys)
{
    return remove(QList<KeysToDelete>{{entity, keys}});
}

bool KeyDeletion::remove(const QList<KeysToDelete> &parts)
{
    if (!begin(parts))
        return false;
    m_left = parts;
    removeNext();
    emit started(); // not before there is something to cancel
    return true;
}

void KeyDeletion::removeNext()
{
    const KeysToDelete part = m_left.takeFirst();
    m_hasFailed = false;
    m_call = m_client->deleteKeys(
        part.entity, part.keys, this,
        [this, entity = part.entity](const KeyFingerprint &key, Result<Done> result) {
            settle(entity, key, std::move(result));
        },
        [this, entity = part.entity] { endPart(entity); });
}

bool KeyDeletion::removeWithWholeKey(const EntityId &entity, const ApiKey &key, Secret wholeKey)
{
    if (!begin({{entity, {ConfirmedKey{key.fingerprint, key.environment}}}}))
        return false;
    m_call = m_client->deleteWholeKey(entity, key, std::move(wholeKey), this,
                                      [this, entity, fingerprint = key.fingerprint](Result<Done> result) {
                                          settle(entity, fingerprint, std::move(result));
                                          endPart(entity);
                                      });
    emit started();
    return true;
}

void KeyDeletion::cancel()
{
    if (!m_running)
        return;
    m_stop = Error{.kind = ErrorKind::Cancelled};
    m_call.cancel();
}

void KeyDeletion::settle(const EntityId &entity, const KeyFingerprint &key, Result<Done> result)
{
    if (result)
        qCInfo(lcSession) << "deleted a key";
    else
        qCInfo(lcSession) << "deleting a key failed, kind" << int(result.error().kind) << "effect"
                          << int(result.error().effect);
    if (result) {
        m_results.insert({entity, key}, std::nullopt);
        if (isProfileOpen()) {
            m_keys.removeKey(entity, key);
            emit deleted(entity, key);
        }
    } else {
        m_hasFailed = true;
        // The same would come of every other request; none was sent for those that are left.
        if (result.error().kind == ErrorKind::Unauthorized && !m_stop)
            m_stop = Error{.kind = ErrorKind::Unauthorized};
        m_results.insert({entity, key}, std::move(result.error()));
    }
    emit fateChanged(entity, key);
}

bool KeyDeletion::isProfileOpen() const
{
    return m_session.client() && m_session.profile()->id == m_profile;
}

void KeyDeletion::endPart(const EntityId &entity)
{
    // What the server has now is the answer to every "unknown". An entity that was never opened is not asked again when
    // all went well: each question is a request of the same budget.
    if (isProfileOpen() && (m_hasFailed || m_keys.state(entity).hasData || m_keys.state(entity).isLoading))
        m_keys.invalidate(entity);
    if (m_stop)
        failRest(Error(*m_stop));
    if (m_left.isEmpty())
        end();
    else
        removeNext();
}

void KeyDeletion::failRest(const Error &error)
{
    const QList<KeysToDelete> rest = std::exchange(m_left, {});
    for (const KeysToDelete &part : rest) {
        for (const ConfirmedKey &key : part.keys)
            settle(part.entity, key.fingerprint, tl::unexpected(error));
    }
}

void KeyDeletion::end()
{
    m_client.reset();
    m_running = false;
    emit finished();
}

} // namespace ek

#include "moc_KeyDeletion.cpp"
