#pragma once

#include "api/Call.h"
#include "core/ApiKey.h"
#include "platform/Worker.h"
#include "session/LoadState.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace ek {

class Session;

/// The keys known of the open profile, by entity. The one owner of that truth: models mirror it. GUI thread only.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    explicit KeyStore(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const QList<ApiKey> &keys(const EntityId &entity) const;
    [[nodiscard]] LoadState state(const EntityId &entity) const;
    /// Another one whenever keys() has become another list; 0 where there is none. To compare: whoever holds on to a
    /// list of 100,000 keys makes the next change of it copy them all.
    [[nodiscard]] int listNumber(const EntityId &entity) const;

    /// Fetches the entity's keys. A fetch already running is used, unless something changed since it began.
    void refresh(const EntityId &entity);
    void cancelRefresh(const EntityId &entity);

    /// How often the entity's keys were changed here: to be remembered by whoever asks for them elsewhere, see
    /// takeOver().
    [[nodiscard]] int changesHere(const EntityId &entity) const;
    /// Takes over a list that was fetched elsewhere, and asked for when changesHere() was @p changes. False where it
    /// may not know of a change that was made here meanwhile: nothing of it is to be believed then. Its keys are raised
    /// to live where this one knows more than the server says; those of an entity that nobody has looked at are not
    /// kept.
    bool takeOver(const EntityId &entity, int changes, KeyList &list);

    /// Records that the server has deleted the key. What a fetch that began earlier brings is not believed.
    void removeKey(const EntityId &entity, const KeyFingerprint &key);
    /// The keys that were deleted by what the server answered, and that it listed in answer to a later question all the
    /// same. They are among keys().
    [[nodiscard]] QList<ApiKey> stillListed(const EntityId &entity) const;
    /// Records that the server's keys are not what they were, and fetches them.
    void invalidate(const EntityId &entity);

signals:
    void keysChanged(const ek::EntityId &entity); ///< the list
    void stateChanged(const ek::EntityId &entity);
    /// A fetch of the open profile ended, after the others were told: keys() is what the server lists now, or state()
    /// says why not.
    void fetched(const ek::EntityId &entity);
    void stillListedChanged(const ek::EntityId &entity);

private:
    struct Entry
    {
        QList<ApiKey> keys;
        int number = 0; ///< of keys
        LoadState state;
        int generation = 0; ///< counts the changes made here; a fetch carries the one it began with
        CallHandle fetch;
        QSet<KeyFingerprint> deleted; ///< since the profile was opened
        QList<ApiKey> stillListed; ///< of keys, those that are in deleted
    };
    void fetch(const EntityId &entity);
    /// Where a key, its entity and the profile contradict each other, the more careful one holds.
    void raise(const EntityId &entity, QList<ApiKey> &keys) const;
    /// The same for what the server just said, which the session is told of.
    void hear(const EntityId &entity, QList<ApiKey> &keys);
    void keep(const EntityId &entity, const KeyList &list);
    void free(QList<ApiKey> keys);
    void compareWithDeleted(const EntityId &entity);
    void setStillListed(const EntityId &entity, const QList<ApiKey> &keys);
    void onFetched(const EntityId &entity, int generation, Result<KeyList> result);

    Session &m_session;
    QHash<EntityId, Entry> m_entries;
    int m_lastNumber = 0; ///< of a list
    Worker m_freeing{Worker::AtEnd::Wait}; ///< frees what was listed before
};

} // namespace ek
