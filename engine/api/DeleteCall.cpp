#include "api/DeleteCall.h"

namespace ek {

namespace {

/// Sends DELETE for one id. @p done gets Done for any 2xx that is empty, or JSON that does not speak of an error.
CallHandle sendDelete(Transport &transport, const EntityId &entity, const Secret &id, QObject *guard,
                      std::function<void(Result<Done>)> done)
{
    QByteArray utf8 = id.exposeSecretUtf8();
    QByteArray encoded = utf8.toPercentEncoding();
    wipe(utf8);
    HttpRequest request{.operation = Operation::DeleteKey,
                        .path = "/entities/api-keys/" + encoded,
                        .entity = entity,
                        .requestId = newRequestId()};
    wipe(encoded);
    // A 2xx may also be the page of a proxy that wants a log-in first. To believe it would leave a key alive that is
    // thought to be gone.
    return transport.send<Done>(
        std::move(request), [](HttpResponse &response) { return parseDeleted(response.body); }, guard, std::move(done));
}

constexpr int gone = 410;

/// Whether what a DELETE came to leaves room for the key being gone, so that the list has to decide. Each look costs a
/// request: none where nothing can have been deleted, or after an answer that says what the server does not let anybody
/// do now.
bool isDecidedByList(const Error &error)
{
    if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Cancelled)
        return false;
    constexpr int firstError = 400;
    return error.kind == ErrorKind::RefusedInBody || error.effect != Effect::NotDone || error.httpStatus >= firstError;
}

/// What became of a key that was answered with @p error, by a look at what is listed. @p listed is null where the list
/// failed.
Result<Done> fateByList(Error error, const KeyFingerprint &key, const ListedIds *listed)
{
    if (listed && listed->contains(key)) {
        // After any other answer the server may only not have got to it yet.
        if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::RefusedInBody || error.effect == Effect::Done)
            error.effect = Effect::NotDone;
        // The ids that this server lists are not the ones it deletes by.
        if (error.kind == ErrorKind::NotFound)
            error.kind = listed->isMasked(key) ? ErrorKind::KeyIdMasked : ErrorKind::StillListed;
        return tl::unexpected(std::move(error));
    }
    if (listed && listed->provesAbsence())
        return Done{};
    // Not found by a repeat can mean that the try before it was carried out; and what a list lacks that is not whole,
    // or was gone by the server's answer, may be so.
    if (listed || error.httpStatus == gone || error.effect == Effect::Done)
        error.effect = Effect::Unknown;
    return tl::unexpected(std::move(error));
}

} // namespace

DeleteCall::DeleteCall(Transport &transport, Parser &parser, EntityId entity, const QList<ConfirmedKey> &keys,
                       Each each, Completion<Done> completion, const ListLimits &limits, QObject *guard,
                       QObject *parent)
    : Call(parent)
    , m_transport(transport)
    , m_parser(parser)
    , m_entity(std::move(entity))
    , m_each(std::move(each))
    , m_guard(guard)
    , m_completion(std::move(completion))
    , m_limits(limits)
{
    for (const ConfirmedKey &key : keys) {
        m_keys += key.fingerprint;
        m_confirmedAs.insert(key.fingerprint, key.confirmedAs);
    }
    list([this](Result<ListedIds> listed) {
        if (!listed)
            return failRest(listed.error());
        m_ids = std::move(*listed);
        deleteNext();
    });
}

DeleteCall::DeleteCall(Transport &transport, Parser &parser, EntityId entity, const KeyFingerprint &key,
                       Secret wholeKey, Each each, Completion<Done> completion, const ListLimits &limits,
                       QObject *guard, QObject *parent)
    : Call(parent)
    , m_transport(transport)
    , m_parser(parser)
    , m_entity(std::move(entity))
    , m_keys{key}
    , m_each(std::move(each))
    , m_guard(guard)
    , m_completion(std::move(completion))
    , m_limits(limits)
    , m_hasWholeKey(true)
{
    send(wholeKey);
}

void DeleteCall::list(std::function<void(Result<ListedIds>)> then)
{
    auto found = std::make_shared<ListedIds>(m_keys, m_entity);
    auto onEnd = [this, found, then = std::move(then)](Result<ListEnd> end) {
        if (!m_completion.isPending())
            return;
        if (!end)
            return then(tl::unexpected(std::move(end.error())));
        if (found->isMixed())
            return then(tl::unexpected(severalEntities()));
        found->setEnd(*end);
        then(std::move(*found));
    };
    ListRequest request{.operation = Operation::ListKeys,
                        .onBehalfOf = Operation::DeleteKey,
                        .path = "/entities/api-keys",
                        .entity = m_entity,
                        .limits = m_limits};
    m_current = CallHandle(new PagedFetch<KeyIds>(
        m_transport, m_parser, std::move(request), &parseKeyIds,
        [found](const KeyIds &page) { return found->add(page); }, Completion<Result<ListEnd>>(this, std::move(onEnd)),
        this));
}

void DeleteCall::cancel()
{
    if (!m_completion.isPending())
        return;
    const CallHandle current = m_current;
    Error cancelled{.kind = ErrorKind::Cancelled};
    if (m_lookedInto) {
        tell(fateByList(std::move(*m_lookedInto), m_keys.constFirst(), nullptr));
    } else if (m_isSent) {
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
        // Listed twice, as this entity's and as another's: that is no ground to delete it on.
        if (m_ids.isOfAnotherEntity(key)) {
            tell(tl::unexpected(Error{.kind = ErrorKind::OtherEntitysKey}));
            continue;
        }
        const Environment confirmedAs = m_confirmedAs.value(key);
        if (m_ids.contains(key) && !needsLiveCare(confirmedAs)
            && needsLiveCare(moreCareful(confirmedAs, m_ids.environment(key)))) {
            tell(tl::unexpected(Error{.kind = ErrorKind::ConfirmAgain}));
            continue;
        }
        if (const std::shared_ptr<Secret> id = m_ids.id(key))
            return send(*id);
        if (m_ids.contains(key))
            tell(tl::unexpected(Error{.kind = ErrorKind::KeyIdMasked}));
        else if (m_ids.provesAbsence())
            tell(Done{}); // gone already; that is what was wanted
        else
            tell(tl::unexpected(Error{.kind = ErrorKind::ListIncomplete}));
    }
    finish();
}

void DeleteCall::send(const Secret &id)
{
    m_isSent = true;
    m_current =
        sendDelete(m_transport, m_entity, id, this, [this](Result<Done> answer) { onAnswer(std::move(answer)); });
}

void DeleteCall::onAnswer(Result<Done> answer)
{
    if (!m_completion.isPending())
        return;
    m_isSent = false;
    if (!answer) {
        const Error &error = answer.error();
        const bool isNotFound = error.kind == ErrorKind::NotFound;
        // The whole key is the one name that every server knows it by: what a repeat does not find is gone.
        if (m_hasWholeKey && (error.httpStatus == gone || (isNotFound && error.effect == Effect::Done)))
            answer = Done{};
        else if (isDecidedByList(error) && !(m_hasWholeKey && isNotFound))
            return checkWhetherGone(error);
    }
    tell(std::move(answer));
    deleteNext();
}

void DeleteCall::checkWhetherGone(const Error &error)
{
    m_lookedInto = error;
    list([this](Result<ListedIds> listed) {
        const KeyFingerprint key = m_keys.constFirst();
        tell(fateByList(*std::exchange(m_lookedInto, std::nullopt), key, listed ? &*listed : nullptr));
        // What an earlier listing found counts until there is a whole new one.
        if (listed && listed->provesAbsence())
            m_ids = std::move(*listed);
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

#include "moc_DeleteCall.cpp"
