#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"
#include "session/Session.h"

#include <QHash>
#include <QObject>

#include <utility>

namespace ek {

class KeyStore;

/// Keys of one entity that an admin confirmed for deletion.
struct KeysToDelete
{
    EntityId entity;
    QList<ConfirmedKey> keys;
};

/// Deletes keys, one run at a time, and knows the fate of each. A run goes through its entities one after the other.
/// GUI thread only.
class KeyDeletion : public QObject
{
    Q_OBJECT

public:
    enum class Fate {
        Waiting,
        Deleted,
        Failed, ///< see error(); may be tried again
    };

    KeyDeletion(Session &session, KeyStore &keys, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] Fate fate(const EntityId &entity, const KeyFingerprint &key) const;
    /// Why the key is not deleted. Null unless its fate is Failed.
    [[nodiscard]] const Error *error(const EntityId &entity, const KeyFingerprint &key) const;

    /// Forgets the fates of earlier runs; a key may have come back. Ignored while running.
    void reset();
    /// Deletes keys of an entity. False, and nothing is sent, while running or unless the session reaches the entity.
    bool remove(const EntityId &entity, const QList<ConfirmedKey> &keys);
    /// The same for several entities, each of them once and with a key or more. False unless the session reaches all of
    /// them: what was confirmed in one go is begun in one go. What fails for one entity does not stop the others, but
    /// for a credential that is no longer accepted.
    bool remove(const QList<KeysToDelete> &parts);
    /// Deletes one key by its full text, for servers that list masked ids (ErrorKind::KeyIdMasked).
    bool removeWithWholeKey(const EntityId &entity, const ApiKey &key, Secret wholeKey);
    /// Stops after the key under way; nothing is sent for those that are left.
    void cancel();

signals:
    void started();
    void fateChanged(const ek::EntityId &entity, const ek::KeyFingerprint &key);
    /// The open profile's key is deleted.
    void deleted(const ek::EntityId &entity, const ek::KeyFingerprint &key);
    void finished();
    /// A request is sent again after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);

private:
    void onRetryScheduled(ek::Operation operation, std::chrono::milliseconds delay, const ek::Error &why);
    bool begin(const QList<KeysToDelete> &parts);
    void removeNext();
    void settle(const EntityId &entity, const KeyFingerprint &key, Result<Done> result);
    void endPart(const EntityId &entity);
    void failRest(const Error &error);
    void end();
    /// Whether the profile was not left meanwhile, or was opened again.
    [[nodiscard]] bool isProfileOpen() const;

    Session &m_session;
    KeyStore &m_keys;
    bool m_running = false;
    ProfileId m_profile;
    QList<KeysToDelete> m_left; ///< nothing was sent for these yet
    bool m_hasFailed = false; ///< a key of the entity under way
    std::optional<Error> m_stop; ///< why nothing will be sent
    QHash<std::pair<EntityId, KeyFingerprint>, std::optional<Error>> m_results; ///< none: deleted
    std::shared_ptr<ApiClient> m_client;
    CallHandle m_call;
};

} // namespace ek
