#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"
#include "session/Session.h"

#include <QHash>
#include <QObject>

namespace ek {

class KeyStore;

/// Deletes keys of one entity, one run at a time, and knows the fate of each. GUI thread only.
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
    [[nodiscard]] Fate fate(const KeyFingerprint &key) const;
    /// Why the key is not deleted. Null unless its fate is Failed.
    [[nodiscard]] const Error *error(const KeyFingerprint &key) const;

    /// Forgets the fates of earlier runs; a key may have come back. Ignored while running.
    void reset();
    /// Deletes keys of an entity. False, and nothing is sent, while running or unless the session reaches the entity.
    bool remove(const EntityId &entity, const QList<ConfirmedKey> &keys);
    /// Deletes one key by its full text, for servers that list masked ids (ErrorKind::KeyIdMasked).
    bool removeWithWholeKey(const EntityId &entity, const ApiKey &key, Secret wholeKey);
    /// Stops after the key under way.
    void cancel();

signals:
    void started();
    void fateChanged(const ek::KeyFingerprint &key);
    /// The open profile's key is deleted.
    void deleted(const ek::EntityId &entity, const ek::KeyFingerprint &key);
    void finished();
    /// A request is sent again after @p delay because of @p why.
    void waiting(std::chrono::milliseconds delay, const ek::Error &why);

private:
    void onRetryScheduled(ek::Operation operation, std::chrono::milliseconds delay, const ek::Error &why);
    bool begin(const EntityId &entity, const QList<KeyFingerprint> &keys);
    void settle(const KeyFingerprint &key, Result<Done> result);
    void end();
    /// Whether the profile was not left meanwhile, or was opened again.
    [[nodiscard]] bool isProfileOpen() const;

    Session &m_session;
    KeyStore &m_keys;
    bool m_running = false;
    ProfileId m_profile;
    EntityId m_entity;
    QHash<KeyFingerprint, std::optional<Error>> m_results; ///< none: deleted
    std::shared_ptr<ApiClient> m_client;
    CallHandle m_call;
};

} // namespace ek
