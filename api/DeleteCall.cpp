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
                        .requestId = newRequestId()};
    wipe(encoded);
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
    auto *listing = new PagedFetch<KeyIds>(
        transport, parser, "/entities/api-keys", m_entity, &parseKeyIds,
        [this](KeyIds page) { m_ids.insert(page.ids); },
        Completion<Result<Done>>(this,
                                 [this](Result<Done> listed) {
                                     if (!m_completion.isPending())
                                         return;
                                     if (listed)
                                         deleteNext();
                                     else
                                         failRest(listed.error());
                                 }),
        this);
    m_current = CallHandle(listing);
}

void DeleteCall::cancel()
{
    if (!m_completion.isPending())
        return;
    // The key under way learns from the transport whether its request had left; the rest was certainly not sent.
    const CallHandle current = m_current;
    if (m_keys.size() > 1)
        m_keys.resize(1);
    current.cancel();
}

void DeleteCall::deleteNext()
{
    if (m_keys.isEmpty())
        return finish();
    const auto id = m_ids.constFind(m_keys.constFirst());
    if (id == m_ids.constEnd())
        return settle(Done{}); // gone already; that is what was wanted
    if ((*id)->isEmpty())
        return settle(tl::unexpected(Error{.kind = ErrorKind::KeyIdMasked}));
    m_current = sendDelete(m_transport, m_entity, **id, this, [this](Result<Done> answer) { onAnswer(std::move(answer)); });
}

void DeleteCall::onAnswer(Result<Done> answer)
{
    if (!m_completion.isPending())
        return;
    if (!answer && answer.error().kind == ErrorKind::NotFound)
        checkWhetherGone(answer.error());
    else
        settle(std::move(answer));
}

void DeleteCall::checkWhetherGone(const Error &notFound)
{
    // Either somebody else was faster, or the ids this server lists are not the ones it deletes by. The list tells.
    auto ids = std::make_shared<QHash<KeyFingerprint, std::shared_ptr<Secret>>>();
    auto *listing = new PagedFetch<KeyIds>(
        m_transport, m_parser, "/entities/api-keys", m_entity, &parseKeyIds,
        [ids](KeyIds page) { ids->insert(page.ids); },
        Completion<Result<Done>>(this,
                                 [this, ids, notFound](Result<Done> listed) {
                                     if (!m_completion.isPending())
                                         return;
                                     if (!listed)
                                         return settle(tl::unexpected(notFound));
                                     m_ids = *ids;
                                     if (!ids->contains(m_keys.constFirst()))
                                         return settle(Done{});
                                     Error masked = notFound;
                                     masked.kind = ErrorKind::KeyIdMasked;
                                     settle(tl::unexpected(masked));
                                 }),
        this);
    m_current = CallHandle(listing);
}

void DeleteCall::settle(Result<Done> result)
{
    const KeyFingerprint key = m_keys.takeFirst();
    m_ids.remove(key);
    if (m_guard)
        m_each(key, std::move(result));
    if (!m_completion.isPending())
        return; // the receiver cancelled
    deleteNext();
}

void DeleteCall::failRest(const Error &error)
{
    while (!m_keys.isEmpty()) {
        const KeyFingerprint key = m_keys.takeFirst();
        if (m_guard)
            m_each(key, tl::unexpected(error));
    }
    finish();
}

void DeleteCall::finish()
{
    m_ids.clear();
    m_completion.complete(Done{});
    deleteLater();
}

} // namespace ek
