#include "api/ApiClient.h"

#include "api/DeleteCall.h"
#include "api/PagedFetch.h"
#include "api/SteppedCall.h"

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

HttpRequest oneOf(QByteArray path)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QStringLiteral("1"));
    return HttpRequest{.verb = "GET", .path = std::move(path), .query = query};
}

/// Parsed, too: a proxy's log-in page is a 200 as well.
Result<Done> judge(Result<HttpResponse> response)
{
    if (!response)
        return tl::unexpected(std::move(response.error()));
    const auto page = parseEntitiesPage(response->body);
    wipe(response->body);
    if (!page)
        return tl::unexpected(page.error());
    return Done{};
}

} // namespace

ApiClient::ApiClient(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits)
    : m_traits(recogniseCredential(connection.credential))
    , m_transport(std::move(network), std::move(connection), limits)
{
    connect(&m_transport, &Transport::retryScheduled, this, &ApiClient::retryScheduled);
    connect(&m_transport, &Transport::timeTold, this, &ApiClient::timeTold);
}

ApiClient::~ApiClient()
{
    const auto calls = findChildren<Call *>(Qt::FindDirectChildrenOnly);
    for (Call *call : calls)
        call->cancel();
}

bool ApiClient::mayBeEntityKeysLimit(const Error &error) const
{
    return m_traits.kind == CredentialKind::EntityKey
        && (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden);
}

CallHandle ApiClient::testCredential(QObject *guard, std::function<void(Result<Done>)> done)
{
    auto *call = new SteppedCall<Done>(Completion<Result<Done>>(guard, std::move(done)), this);
    auto onEntities = [this, call](Result<HttpResponse> response) {
        Result<Done> result = judge(std::move(response));
        if (result || !mayBeEntityKeysLimit(result.error()))
            return call->finish(std::move(result));
        call->setStep(m_transport.send(oneOf("/entities/api-keys"), call,
                                       [call](Result<HttpResponse> keys) { call->finish(judge(std::move(keys))); }));
    };
    call->setStep(m_transport.send(oneOf("/entities"), call, std::move(onEntities)));
    return CallHandle(call);
}

CallHandle ApiClient::testEntityKey(QObject *guard, std::function<void(Result<Done>)> done)
{
    return m_transport.send(oneOf("/entities/api-keys"), guard,
                            [done = std::move(done)](Result<HttpResponse> keys) { done(judge(std::move(keys))); });
}

CallHandle ApiClient::listEntities(QObject *guard, std::function<void(int, int)> progress,
                                   std::function<void(Result<EntityList>)> done)
{
    auto collector = std::make_shared<EntityCollector>();
    auto onPage = [collector, progress = std::move(progress),
                   alive = QPointer<QObject>(guard)](const Page<EntityList> &page) {
        collector->add(page.list);
        if (progress && alive)
            progress(static_cast<int>(collector->list.entities.size()), page.pagination.total);
    };
    auto *call = new SteppedCall<EntityList>(Completion<Result<EntityList>>(guard, std::move(done)), this);
    auto onDone = [this, call, collector](Result<Done> fetched) {
        if (fetched)
            return call->finish(std::move(collector->list));
        if (!mayBeEntityKeysLimit(fetched.error()))
            return call->finish(tl::unexpected(fetched.error()));
        // An entity key that may not list entities still reaches its own. Its keys tell whether it is valid at all.
        call->setStep(listKeys(EntityId(), call, [call, environment = m_traits.environment](Result<KeyList> keys) {
            if (!keys)
                return call->finish(tl::unexpected(keys.error()));
            Entity own;
            own.environment = environment;
            call->finish(EntityList{{own}, {}});
        }));
    };
    call->setStep(CallHandle(
        new PagedFetch<Page<EntityList>>(m_transport, m_parser, "/entities", EntityId(), &parseEntitiesPage,
                                         std::move(onPage), Completion<Result<Done>>(call, std::move(onDone)), this)));
    return CallHandle(call);
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
        [collector](const Page<KeyList> &page) { collector->add(page.list); },
        Completion<Result<Done>>(guard, std::move(onDone)), this));
}

CallHandle ApiClient::createKey(const EntityId &entity, const KeySpec &spec, const RequestId &requestId, QObject *guard,
                                std::function<void(Result<CreatedKey>)> done)
{
    auto created = std::make_shared<std::optional<CreatedKey>>();
    HttpRequest request{.verb = "POST",
                        .path = "/entities/api-keys",
                        .body = createKeyBody(spec),
                        .entity = entity,
                        .requestId = requestId,
                        .purpose = Purpose::Create};
    // The answer may hold the only copy of a key: parsed here and now, since nothing may come between. It is small.
    request.check = [this, created](HttpResponse &response) -> std::optional<Error> {
        Result<CreatedKey> parsed = parseCreatedKey(response.body);
        wipe(response.body);
        if (parsed && parsed->secret.fingerprint() == m_transport.connection().credential.fingerprint())
            parsed = tl::unexpected(Error{.kind = ErrorKind::NotTheNewKey, .effect = Effect::Done});
        if (parsed) {
            parsed->wasRepeated = response.tries > 1;
            *created = std::move(*parsed);
            return std::nullopt;
        }
        parsed.error().requestId = response.requestId;
        // A 2xx that cannot be read leaves open whether there is a key now.
        if (parsed.error().effect != Effect::Done)
            parsed.error().effect = Effect::Unknown;
        return std::move(parsed.error());
    };
    return m_transport.send(std::move(request), guard,
                            [created, done = std::move(done)](Result<HttpResponse> response) {
                                if (response)
                                    done(std::move(**created));
                                else
                                    done(tl::unexpected(std::move(response.error())));
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
        Completion<Result<Done>>(guard, std::move(done))
            .complete(tl::unexpected(Error{.kind = ErrorKind::KeyMismatch}));
        return {};
    }
    // The whole key is the one name that every server knows it by: what a repeat does not find is gone.
    return sendDelete(m_transport, entity, wholeKey, guard, [done = std::move(done)](Result<Done> result) {
        const bool isGone =
            !result && result.error().kind == ErrorKind::NotFound && result.error().effect == Effect::Done;
        done(isGone ? Result<Done>(Done{}) : std::move(result));
    });
}

} // namespace ek
