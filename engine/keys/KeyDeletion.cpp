#include "keys/KeyDeletion.h"

#include "core/Logging.h"
#include "keys/KeyStore.h"

namespace ek {

KeyDeletion::KeyDeletion(Session &session, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
{
}

KeyDeletion::Fate KeyDeletion::fate(const KeyFingerprint &key) const
{
    const auto result = m_results.constFind(key);
    if (result == m_results.constEnd())
        return Fate::Waiting;
    return result->has_value() ? Fate::Failed : Fate::Deleted;
}

const Error *KeyDeletion::error(const KeyFingerprint &key) const
{
    const auto result = m_results.constFind(key);
    return result != m_results.constEnd() && result->has_value() ? &**result : nullptr;
}

bool KeyDeletion::begin(const EntityId &entity, const QList<KeyFingerprint> &keys)
{
    if (m_running || !m_session.reaches(entity) || keys.isEmpty())
        return false;
    m_running = true;
    m_entity = entity;
    m_profile = m_session.profile()->id;
    m_client = m_session.client();
    connect(m_client.get(), &ApiClient::retryScheduled, this, &KeyDeletion::onRetryScheduled, Qt::UniqueConnection);
    for (const KeyFingerprint &key : keys)
        m_results.remove(key);
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
    QList<KeyFingerprint> fingerprints;
    for (const ConfirmedKey &key : keys)
        fingerprints += key.fingerprint;
    if (!begin(entity, fingerprints))
        return false;
    m_call = m_client->deleteKeys(
        m_entity, keys, this,
        [this](const KeyFingerprint &key, Result<Done> result) { settle(key, std::move(result)); }, [this] { end(); });
    emit started(); // not before there is something to cancel
    return true;
}

bool KeyDeletion::removeWithWholeKey(const EntityId &entity, const ApiKey &key, Secret wholeKey)
{
    if (!begin(entity, {key.fingerprint}))
        return false;
    m_call = m_client->deleteWholeKey(m_entity, key, std::move(wholeKey), this,
                                      [this, fingerprint = key.fingerprint](Result<Done> result) {
                                          settle(fingerprint, std::move(result));
                                          end();
                                      });
    emit started();
    return true;
}

void KeyDeletion::cancel()
{
    m_call.cancel();
}

void KeyDeletion::settle(const KeyFingerprint &key, Result<Done> result)
{
    if (result)
        qCInfo(lcSession) << "deleted a key";
    else
        qCInfo(lcSession) << "deleting a key failed, kind" << int(result.error().kind) << "effect"
                          << int(result.error().effect);
    if (result) {
        m_results.insert(key, std::nullopt);
        if (isProfileOpen()) {
            m_keys.removeKey(m_entity, key);
            emit deleted(m_entity, key);
        }
    } else {
        m_results.insert(key, std::move(result.error()));
    }
    emit fateChanged(key);
}

bool KeyDeletion::isProfileOpen() const
{
    return m_session.client() && m_session.profile()->id == m_profile;
}

void KeyDeletion::end()
{
    // What the server has now is the answer to every "unknown".
    if (isProfileOpen())
        m_keys.invalidate(m_entity);
    m_client.reset();
    m_running = false;
    emit finished();
}

} // namespace ek

#include "moc_KeyDeletion.cpp"
