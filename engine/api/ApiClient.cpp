#include "api/ApiClient.h"

#include "api/DeleteCall.h"
#include "api/ListedIds.h"
#include "api/SteppedCall.h"

#include <QSet>

#include <limits>
#include <type_traits>

namespace ek {

namespace {

const EntityId &idOf(const Entity &entity)
{
    return entity.id;
}
const KeyFingerprint &idOf(const ApiKey &key)
{
    return key.fingerprint;
}

/// What is told of a page once its entries were collected.
struct CollectedPage
{
    Pagination pagination;
    int fresh = 0; ///< entries that had not come before, unreadable and foreign ones included
    qsizetype collected = 0; ///< in all pages so far
};

/// Collects the pages of one list, on the parser's thread: a page can have 100,000 entries. An id that comes again is
/// counted and left out.
template <typename Item> struct Collector
{
    QList<Item> items;
    ListNotes notes;
    QSet<std::decay_t<decltype(idOf(std::declval<Item>()))>> seen;

    CollectedPage add(QList<Item> page, const ListNotes &pageNotes, const Pagination &pagination)
    {
        notes.unreadable += pageNotes.unreadable;
        int fresh = pageNotes.unreadable;
        if (items.isEmpty())
            items.reserve(page.size());
        for (Item &item : page) {
            const qsizetype known = seen.size();
            seen.insert(idOf(item));
            if (seen.size() == known) {
                ++notes.duplicates;
                continue;
            }
            items += std::move(item);
            ++fresh;
        }
        if (pagination.nextCursor.isEmpty())
            seen = {}; // here, where it holds nobody up
        return {pagination, fresh, items.size()};
    }
};

/// Which entities are meant: those of the environment that the credential shows, as the vendor's own client says it.
QUrlQuery entityFilter(Environment environment)
{
    QUrlQuery filter;
    if (environment != Environment::Unknown)
        filter.addQueryItem(QStringLiteral("environment"), environmentToApi(environment));
    return filter;
}

HttpRequest oneOf(Operation operation, QByteArray path, const QUrlQuery &filter = {})
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QStringLiteral("1"));
    for (const auto &[name, value] : filter.queryItems(QUrl::FullyEncoded))
        query.addQueryItem(name, value);
    return HttpRequest{.operation = operation, .path = std::move(path), .query = query};
}

/// Reads any list of the API: a proxy's log-in page is a 200 as well.
Result<Done> readAnyList(HttpResponse &response)
{
    const auto page = parseEntitiesPage(response.body);
    if (!page)
        return tl::unexpected(page.error());
    return Done{};
}

} // namespace

ApiClient::ApiClient(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits,
                     const ListLimits &lists, std::shared_ptr<Pacer> pacer)
    : m_traits(recogniseCredential(connection.credential))
    , m_transport(std::move(network), std::move(connection), limits, std::move(pacer))
    , m_lists(lists)
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
    auto onEntities = [this, call](Result<Done> entities) {
        if (entities || !mayBeEntityKeysLimit(entities.error()))
            return call->finish(std::move(entities));
        call->setStep(m_transport.send<Done>(oneOf(Operation::SignIn, "/entities/api-keys"), &readAnyList, call,
                                             [call](Result<Done> keys) { call->finish(std::move(keys)); }));
    };
    call->setStep(m_transport.send<Done>(oneOf(Operation::SignIn, "/entities", entityFilter(m_traits.environment)),
                                         &readAnyList, call, std::move(onEntities)));
    return CallHandle(call);
}

CallHandle ApiClient::testEntityKey(QObject *guard, std::function<void(Result<Done>)> done)
{
    return m_transport.send<Done>(oneOf(Operation::TestKey, "/entities/api-keys"), &readAnyList, guard,
                                  std::move(done));
}

CallHandle ApiClient::listEntities(QObject *guard, std::function<void(int, int)> progress,
                                   std::function<void(Result<EntityList>)> done)
{
    auto collector = std::make_shared<Collector<Entity>>();
    auto parse = [collector](const QByteArray &body) -> Result<CollectedPage> {
        Result<Page<EntityList>> page = parseEntitiesPage(body);
        if (!page)
            return tl::unexpected(std::move(page.error()));
        return collector->add(std::move(page->list.entities), page->list.notes, page->pagination);
    };
    auto onPage = [progress = std::move(progress), alive = QPointer<QObject>(guard)](const CollectedPage &page) {
        const auto total = static_cast<int>(qMin(page.pagination.total, qint64(std::numeric_limits<int>::max())));
        if (progress && alive)
            progress(static_cast<int>(page.collected), total);
        return page.fresh;
    };
    auto *call = new SteppedCall<EntityList>(Completion<Result<EntityList>>(guard, std::move(done)), this);
    auto onDone = [this, call, collector](Result<ListEnd> fetched) {
        if (fetched) {
            collector->notes.end = *fetched;
            return call->finish(EntityList{std::move(collector->items), collector->notes});
        }
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
    ListRequest request{.operation = Operation::ListEntities,
                        .path = "/entities",
                        .filter = entityFilter(m_traits.environment),
                        .limits = m_lists};
    call->setStep(CallHandle(
        new PagedFetch<CollectedPage>(m_transport, m_parser, std::move(request), std::move(parse), std::move(onPage),
                                      Completion<Result<ListEnd>>(call, std::move(onDone)), this)));
    return CallHandle(call);
}

CallHandle ApiClient::listKeys(const EntityId &entity, QObject *guard, std::function<void(Result<KeyList>)> done,
                               Lane lane)
{
    auto collector = std::make_shared<Collector<ApiKey>>();
    auto asked = std::make_shared<AskedEntity>(entity);
    auto parse = [collector, asked](const QByteArray &body) -> Result<CollectedPage> {
        Result<Page<KeyList>> page = parseKeysPage(body);
        if (!page)
            return tl::unexpected(std::move(page.error()));
        const auto foreign = static_cast<int>(
            page->list.keys.removeIf([&](const ApiKey &key) { return !asked->accepts(key.entityId); }));
        collector->notes.foreign += foreign;
        CollectedPage collected = collector->add(std::move(page->list.keys), page->list.notes, page->pagination);
        collected.fresh += foreign;
        return collected;
    };
    auto onDone = [collector, asked, done = std::move(done)](Result<ListEnd> fetched) {
        if (!fetched)
            return done(tl::unexpected(std::move(fetched.error())));
        if (asked->isMixed())
            return done(tl::unexpected(severalEntities()));
        collector->notes.end = *fetched;
        done(KeyList{std::move(collector->items), collector->notes});
    };
    ListRequest request{.operation = Operation::ListKeys,
                        .path = "/entities/api-keys",
                        .entity = entity,
                        .limits = m_lists,
                        .lane = lane};
    return CallHandle(new PagedFetch<CollectedPage>(
        m_transport, m_parser, std::move(request), std::move(parse),
        [](const CollectedPage &page) { return page.fresh; }, Completion<Result<ListEnd>>(guard, std::move(onDone)),
        this));
}

CallHandle ApiClient::createKey(const EntityId &entity, const KeySpec &spec, const RequestId &requestId, QObject *guard,
                                std::function<void(Result<CreatedKey>)> done)
{
    HttpRequest request{.operation = Operation::CreateKey,
                        .path = "/entities/api-keys",
                        .body = createKeyBody(spec),
                        .entity = entity,
                        .requestId = requestId};
    // The answer may hold the only copy of a key: read here and now, since nothing may come between. It is small.
    auto readKey = [own = m_transport.connection().credential.fingerprint()](HttpResponse &response) {
        Result<CreatedKey> created = parseCreatedKey(response.body);
        if (created && created->secret.fingerprint() == own)
            created = tl::unexpected(Error{.kind = ErrorKind::NotTheNewKey, .effect = Effect::Done});
        if (created)
            created->wasRepeated = response.tries > 1;
        return created;
    };
    return m_transport.send<CreatedKey>(std::move(request), std::move(readKey), guard, std::move(done));
}

CallHandle ApiClient::deleteKeys(const EntityId &entity, const QList<ConfirmedKey> &keys, QObject *guard,
                                 std::function<void(KeyFingerprint, Result<Done>)> each, std::function<void()> done)
{
    Completion<Done> completion(guard, [done = std::move(done)](Done) { done(); });
    return CallHandle(new DeleteCall(m_transport, m_parser, entity, keys, std::move(each), std::move(completion),
                                     m_lists, guard, this));
}

CallHandle ApiClient::deleteWholeKey(const EntityId &entity, const ApiKey &key, Secret wholeKey, QObject *guard,
                                     std::function<void(Result<Done>)> done)
{
    QByteArray utf8 = wholeKey.exposeSecretUtf8();
    QString text = QString::fromUtf8(utf8);
    wipe(utf8);
    const bool isTheKey = hintMatches(key.hint, text);
    wipe(text);
    if (!isTheKey) {
        Completion<Result<Done>>(guard, std::move(done))
            .complete(tl::unexpected(Error{.kind = ErrorKind::KeyMismatch}));
        return {};
    }
    return CallHandle(new DeleteCall(
        m_transport, m_parser, entity, key.fingerprint, std::move(wholeKey),
        [done = std::move(done)](const KeyFingerprint &, Result<Done> fate) { done(std::move(fate)); },
        Completion<Done>(guard, [](Done) {}), m_lists, guard, this));
}

} // namespace ek

#include "moc_ApiClient.cpp"
