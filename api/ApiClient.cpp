#include "api/ApiClient.h"

#include "api/DeleteCall.h"
#include "api/PagedFetch.h"
#include "core/Credential.h"

#include <QSet>

namespace ek {

namespace {

/// Collects the pages of one list. An id that comes again is counted and left out.
struct EntityCollector
{
    EntityList list;
    QSet<EntityId> seen;

    void add(const EntityList &page)
    {
        list.notes.unreadable += page.notes.unreadable;
        for (const Entity &entity : page.entities) {
            if (seen.contains(entity.id)) {
                ++list.notes.duplicates;
                continue;
            }
            seen.insert(entity.id);
            list.entities += entity;
        }
    }
};

struct KeyCollector
{
    KeyList list;
    QSet<KeyFingerprint> seen;

    void add(const KeyList &page)
    {
        list.notes.unreadable += page.notes.unreadable;
        for (const ApiKey &key : page.keys) {
            if (seen.contains(key.fingerprint)) {
                ++list.notes.duplicates;
                continue;
            }
            seen.insert(key.fingerprint);
            list.keys += key;
        }
    }
};

} // namespace

ApiClient::ApiClient(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits)
    : m_transport(std::move(network), std::move(connection), limits)
{
    connect(&m_transport, &Transport::retryScheduled, this, &ApiClient::retryScheduled);
}

ApiClient::~ApiClient()
{
    const auto calls = findChildren<Call *>(Qt::FindDirectChildrenOnly);
    for (Call *call : calls)
        call->cancel();
}

CallHandle ApiClient::listEntities(QObject *guard, std::function<void(int, int)> progress,
                                   std::function<void(Result<EntityList>)> done)
{
    auto collector = std::make_shared<EntityCollector>();
    auto onPage = [collector, progress = std::move(progress), alive = QPointer<QObject>(guard)](Page<EntityList> page) {
        collector->add(page.list);
        if (progress && alive)
            progress(static_cast<int>(collector->list.entities.size()), page.pagination.total);
    };
    auto onDone = [this, collector, guard = QPointer<QObject>(guard), done = std::move(done)](Result<Done> fetched) {
        if (fetched)
            return done(std::move(collector->list));
        const Error error = fetched.error();
        QByteArray credential = m_transport.connection().credential.exposeSecretUtf8();
        const CredentialTraits traits = recogniseCredential(QString::fromLatin1(credential));
        wipe(credential);
        const bool refused = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
        if (!refused || traits.kind != CredentialKind::EntityKey || !guard)
            return done(tl::unexpected(error));
        // An entity key that may not list entities still reaches its own. Its keys tell whether it is valid at all.
        listKeys(EntityId(), guard, [traits, done, error](Result<KeyList> keys) {
            if (!keys)
                return done(tl::unexpected(keys.error()));
            Entity own;
            own.environment = traits.environment;
            done(EntityList{{own}, {}});
        });
    };
    return CallHandle(new PagedFetch<Page<EntityList>>(m_transport, m_parser, "/entities", EntityId(),
                                                       &parseEntitiesPage, std::move(onPage),
                                                       Completion<Result<Done>>(guard, std::move(onDone)), this));
}

CallHandle ApiClient::listKeys(const EntityId &entity, QObject *guard, std::function<void(Result<KeyList>)> done)
{
    auto collector = std::make_shared<KeyCollector>();
    auto onDone = [collector, done = std::move(done)](Result<Done> fetched) {
        if (fetched)
            done(std::move(collector->list));
        else
            done(tl::unexpected(std::move(fetched.error())));
    };
    return CallHandle(new PagedFetch<Page<KeyList>>(
        m_transport, m_parser, "/entities/api-keys", entity, &parseKeysPage,
        [collector](Page<KeyList> page) { collector->add(page.list); },
        Completion<Result<Done>>(guard, std::move(onDone)), this));
}

CallHandle ApiClient::createKey(const EntityId &entity, const KeySpec &spec, const RequestId &requestId, QObject *guard,
                                std::function<void(Result<CreatedKey>)> done)
{
    HttpRequest request{.verb = "POST",
                        .path = "/entities/api-keys",
                        .body = createKeyBody(spec),
                        .entity = entity,
                        .requestId = requestId};
    return m_transport.send(std::move(request), guard, [done = std::move(done)](Result<HttpResponse> response) {
        if (!response)
            return done(tl::unexpected(std::move(response.error())));
        // The answer may hold the only copy of a key: parsed here and now, since nothing may come between. It is small.
        const QString answerId = response->requestId;
        Result<CreatedKey> created = parseCreatedKey(response->body);
        wipe(response->body);
        if (!created) {
            created.error().requestId = answerId;
            // A 2xx that cannot be read leaves open whether there is a key now.
            if (created.error().kind != ErrorKind::SecretNotReturned)
                created.error().effect = Effect::Unknown;
        }
        done(std::move(created));
    });
}

CallHandle ApiClient::deleteKeys(const EntityId &entity, const QList<KeyFingerprint> &keys, QObject *guard,
                                 std::function<void(KeyFingerprint, Result<Done>)> each, std::function<void()> done)
{
    Completion<Done> completion(guard, [done = std::move(done)](Done) { done(); });
    return CallHandle(
        new DeleteCall(m_transport, m_parser, entity, keys, std::move(each), std::move(completion), guard, this));
}

CallHandle ApiClient::deleteWholeKey(const EntityId &entity, const QString &hint, Secret wholeKey, QObject *guard,
                                     std::function<void(Result<Done>)> done)
{
    QByteArray utf8 = wholeKey.exposeSecretUtf8();
    QString text = QString::fromUtf8(utf8);
    wipe(utf8);
    const bool isTheKey = hintMatches(hint, text);
    wipe(text);
    if (!isTheKey) {
        Completion<Result<Done>>(guard, std::move(done)).complete(tl::unexpected(Error{.kind = ErrorKind::KeyMismatch}));
        return {};
    }
    return sendDelete(m_transport, entity, wholeKey, guard, std::move(done));
}

} // namespace ek
