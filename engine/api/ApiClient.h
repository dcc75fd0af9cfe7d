#pragma once

#include "api/Answers.h"
#include "api/Lane.h"
#include "api/PagedFetch.h"
#include "api/Parser.h"
#include "api/Transport.h"
#include "core/Credential.h"

#include <functional>
#include <memory>

namespace ek {

/// The five calls of the API, for one connection.
///
/// Every call completes exactly once, never synchronously, on the GUI thread, unless its guard dies first; answers are
/// parsed on a thread of the client's own. Destroying the client ends what is under way with Cancelled.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// The network access manager belongs to this client alone: Qt shares connections within one without regard to
    /// which authorities were trusted when they were made. @p pacer may be null: then nothing waits for a rate limit.
    ApiClient(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits = {},
              const ListLimits &lists = {}, std::shared_ptr<Pacer> pacer = {});
    ~ApiClient() override;

    /// Whether the API accepts the credential: asks for one entity, or, where an entity key may not list entities, for
    /// its own keys.
    CallHandle testCredential(QObject *guard, std::function<void(Result<Done>)> done);

    /// Whether the API accepts the credential, an entity key, for what such keys may always do: asks once for its
    /// entity's keys, without naming the entity. Forbidden says that the API knows the key and that it may not.
    CallHandle testEntityKey(QObject *guard, std::function<void(Result<Done>)> done);

    /// All entities of the account in the credential's environment, page by page; ListNotes says where the server did
    /// not send all. @p progress may be null; its total is -1 where the server does not count. Where an entity key may
    /// not list entities, the one entity it belongs to is returned once its keys could be listed (see
    /// Entity::isCredentialsOwn).
    CallHandle listEntities(QObject *guard, std::function<void(int loaded, int total)> progress,
                            std::function<void(Result<EntityList>)> done);

    /// All keys of the entity, page by page; ListNotes says where the server did not send all. Keys that say that they
    /// are another entity's are left out, and counted in ListNotes. Where @p entity is empty and the keys are those of
    /// several entities, UnexpectedContent.
    CallHandle listKeys(const EntityId &entity, QObject *guard, std::function<void(Result<KeyList>)> done,
                        Lane lane = Lane::Person);

    /// Creates one key. Every try carries @p requestId, and so does a repeat of a create whose effect is unknown, in
    /// this run of the program or a later one: safe wherever the server keeps its word on X-Request-Id. Where it may
    /// not have, CreatedKey::wasRepeated says so.
    CallHandle createKey(const EntityId &entity, const KeySpec &spec, const RequestId &requestId, QObject *guard,
                         std::function<void(Result<CreatedKey>)> done);

    /// Deletes keys one after the other, after one listing that finds their ids. @p each is called once per key, as
    /// soon as its fate is known; a key that is no longer listed counts as deleted, unless the list is not whole
    /// (ListIncomplete). KeyIdMasked says that this server needs deleteWholeKey(), StillListed that it may.
    /// RefusedInBody with Effect::NotDone: the server spoke of an error, and still lists the key. OtherEntitysKey: the
    /// server lists the key as one of another entity than @p entity, so no DELETE was sent. ConfirmAgain: it lists as a
    /// live key what was confirmed as a sandbox one, so none was sent either.
    CallHandle deleteKeys(const EntityId &entity, const QList<ConfirmedKey> &keys, QObject *guard,
                          std::function<void(KeyFingerprint, Result<Done>)> each, std::function<void()> done);

    /// Deletes @p key by its full text, for servers that mask ids in lists. Refuses with KeyMismatch where @p wholeKey
    /// is not the key that is shown with key.hint.
    CallHandle deleteWholeKey(const EntityId &entity, const ApiKey &key, Secret wholeKey, QObject *guard,
                              std::function<void(Result<Done>)> done);

    /// What every request of this client waits for; null where it does not.
    [[nodiscard]] Pacer *pacer() const { return m_transport.pacer(); }

signals:
    /// An answer says that it was made at @p date; its request was sent @p roundTrip ago.
    void timeTold(const QDateTime &date, std::chrono::milliseconds roundTrip);
    /// A request waits before it is sent again, see Transport::retryScheduled().
    void retryScheduled(ek::Operation operation, std::chrono::milliseconds delay, const ek::Error &why);

private:
    /// Whether @p error may mean no more than that an entity key is not allowed to list entities.
    [[nodiscard]] bool mayBeEntityKeysLimit(const Error &error) const;

    CredentialTraits m_traits;
    Transport m_transport;
    Parser m_parser;
    ListLimits m_lists;
};

} // namespace ek
