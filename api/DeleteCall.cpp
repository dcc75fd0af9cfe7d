#include "api/DeleteCall.h"

#include "api/PagedFetch.h"

namespace ek {

CallHandle sendDelete(Transport &transport, const EntityId &entity, const Secret &id, QObject *guard,
                      std::function<void(Result<Done>)> done)
{
    QByteArray utf8 = id.exposeSecretUtf8();
    QByteArray encoded = utf8.toPercentEncoding();
    wipe(utf8);
    HttpRequest request{.verb = "DELETE",
                        .path = "/entities/api-keys/" + encoded,
                        .entity = entity,
                        .requestId = newRequestId(),
                        .purpose = Purpose::Delete};
    wipe(encoded);
    // A 2xx may also be the page of a proxy that wants a log-in first. To believe it would leave a key alive that is
    // thought to be gone.
    request.check = [](HttpResponse &response) -> std::optional<Error> {
        const Result<Done> parsed = parseDeleted(response.body);
        if (parsed)
            return std::nullopt;
        Error error = parsed.error();
        error.requestId = response.requestId;
        error.effect = Effect::Unknown;
        return error;
    };
    return transport.send(std::move(request), guard, [done = std::move(done)](Result<HttpResponse> response) {
        if (response)
            done(Done{});
        else
            done(tl::unexpected(std::move(response.error())));
    });
}

DeleteCall::DeleteCall(Transport &transport, Parser &parser, EntityId entity, QList<KeyFingerprint> keys, Each each,
                       Completion<Done> completion, QObject *guard, QObject *parent)
    : Call(parent)
    , m_transport(transport)
    , m_parser(parser)
    , m_entity(std::move(entity))
    , m_keys(std::move(keys))
    , m_each(std::move(each))
    , m_guard(guard)
    , m_completion(std::move(completion))
{
    list([this](Result<Done> listed) {
        if (listed)
            deleteNext();
        else
            failRest(listed.error());
    });
}

void DeleteCall::list(std::function<void(Result<Done>)> then)
{
    // What an earlier listing found counts until there is a whole new one.
    auto found = std::make_shared<ListedIds>(m_keys);
    auto *listing = new PagedFetch<KeyIds>(
        m_transport, m_parser, "/entities/api-keys", m_entity, &parseKeyIds,
        [found](const KeyIds &page) { found->add(page); },
        Completion<Result<Done>>(this,
                                 [this, found, then = std::move(then)](Result<Done> listed) {
                                     if (!m_completion.isPending())
                                         return;
                                     if (listed)
                                         m_ids = *found;
                                     then(std::move(listed));
                                 }),
        this, Purpose::Delete);
    m_current = CallHandle(listing);
}

void DeleteCall::cancel()
{
    if (!m_completion.isPending())
        return;
    const CallHandle current = m_current;
    Error cancelled{.kind = ErrorKind::Cancelled};
    if (m_isSent) {
        cancelled.effect = Effect::Unknown;
        tell(tl::unexpected(cancelled));
        cancelled.effect = Effect::NotDone;
    }
    failRest(cancelled);
    current.cancel();
}

void DeleteCall::deleteNext()
{
    while (!m_keys.isEmpty()) {
        const KeyFingerprint key = m_keys.constFirst();
        if (!m_ids.contains(key)) {
            tell(Done{}); // gone already; that is what was wanted
            continue;
        }
        const std::shared_ptr<Secret> id = m_ids.id(key);
        if (!id) {
            tell(tl::unexpected(Error{.kind = ErrorKind::KeyIdMasked}));
            continue;
        }
        m_isSent = true;
        m_current =
            sendDelete(m_transport, m_entity, *id, this, [this](Result<Done> answer) { onAnswer(std::move(answer)); });
        return;
    }
    finish();
}

void DeleteCall::onAnswer(Result<Done> answer)
{
    if (!m_completion.isPending())
        return;
    m_isSent = false;
    if (!answer && answer.error().kind == ErrorKind::NotFound) {
        checkWhetherGone(answer.error());
        return;
    }
    tell(std::move(answer));
    deleteNext();
}

void DeleteCall::checkWhetherGone(const Error &notFound)
{
    // Either somebody else was faster, or the ids this server lists are not the ones it deletes by. The list tells.
    list([this, notFound](const Result<Done> &listed) {
        Error error = notFound;
        if (!listed) {
            // Not found by a repeat can mean that the try before it was carried out.
            if (error.effect == Effect::Done)
                error.effect = Effect::Unknown;
            tell(tl::unexpected(error));
        } else if (!m_ids.contains(m_keys.constFirst())) {
            tell(Done{});
        } else {
            error.kind = ErrorKind::KeyIdMasked;
            tell(tl::unexpected(error));
        }
        deleteNext();
    });
}

void DeleteCall::tell(Result<Done> result)
{
    const KeyFingerprint key = m_keys.takeFirst();
    if (!m_guard)
        return;
    // Queued like every answer: the receiver may do with this call, and its client, what it likes.
    Completion<Result<Done>>(m_guard, [each = m_each, key](Result<Done> fate) {
        each(key, std::move(fate));
    }).complete(std::move(result));
}

void DeleteCall::failRest(const Error &error)
{
    while (!m_keys.isEmpty())
        tell(tl::unexpected(error));
    finish();
}

void DeleteCall::finish()
{
    m_ids = ListedIds();
    m_completion.complete(Done{});
    deleteLater();
}

} // namespace ek
