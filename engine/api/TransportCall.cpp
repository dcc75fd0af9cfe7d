#include "api/TransportCall.h"

#include "api/HttpTry.h"
#include "api/Pacer.h"
#include "api/RetryPolicy.h"
#include "api/WireRequest.h"
#include "core/Logging.h"

#include <utility>

namespace ek {

TransportCall::TransportCall(Transport &transport, HttpRequest request, std::unique_ptr<AnswerReceiver> receiver)
    : Call(&transport)
    , m_transport(transport)
    , m_request(std::move(request))
    , m_receiver(std::move(receiver))
{
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and a server that named a time counts that
    connect(&m_retry, &QTimer::timeout, this, &TransportCall::tryOnce);
}

TransportCall::~TransportCall()
{
    dropTry();
}

void TransportCall::start()
{
    if (auto error = refusalOf(m_transport.connection(), m_request))
        return fail(std::move(*error));
    if (m_transport.areAuthoritiesKnown())
        return tryOnce();
    connect(
        &m_transport, &Transport::authoritiesRead, this,
        [this](bool areKnown) {
            if (!m_receiver->isPending())
                return; // it was cancelled meanwhile
            if (areKnown)
                return tryOnce();
            fail(Error{.kind = ErrorKind::CaFileUnreadable, .detail = m_transport.connection().caFile});
        },
        Qt::SingleShotConnection);
}

void TransportCall::tryOnce()
{
    Pacer *pacer = m_transport.pacer();
    if (!pacer || m_slot.isHeld())
        return begin();
    m_slotWanted = std::make_unique<QObject>();
    m_sinceWanted.start();
    const auto granted = [this](PaceSlot slot) {
        m_waited = waited();
        m_sinceWanted.invalidate();
        m_slot = std::move(slot);
        begin();
    };
    const auto delayed = [this](std::chrono::milliseconds delay) {
        emit m_transport.retryScheduled(m_request.onBehalfOf.value_or(m_request.operation), delay,
                                        Error{.kind = ErrorKind::RateLimited});
    };
    pacer->ask(m_request.lane, m_slotWanted.get(), granted, delayed);
}

std::chrono::milliseconds TransportCall::waited() const
{
    return m_waited + std::chrono::milliseconds(m_sinceWanted.isValid() ? m_sinceWanted.elapsed() : 0);
}

void TransportCall::begin()
{
    ++m_tries;
    m_slot.use();
    std::optional<std::chrono::milliseconds> proxyPatience;
    if (!m_hasBegunAnew)
        proxyPatience = m_transport.limits().proxyPatience;
    m_try = new HttpTry(m_transport, m_request, m_tries, proxyPatience, this);
    connect(m_try, &HttpTry::ended, this, &TransportCall::onTryEnded);
    connect(m_try, &HttpTry::proxyTookTooLong, this, &TransportCall::beginAnew);
    connect(m_try, &HttpTry::interimCame, this, &TransportCall::beginWithSocket);
}

void TransportCall::dropTry()
{
    if (!m_try)
        return;
    m_try->drop();
    std::exchange(m_try, nullptr)->deleteLater();
}

void TransportCall::beginAnew()
{
    // Qt does not see that a proxy ended the connection before it answered, and would wait for ever. Until a connection
    // is encrypted nothing leaves, so there is no harm in beginning with another one, and no try to be counted. The
    // second time a proxy that is merely slow is given all the time there is. The slot is still good.
    m_hasBegunAnew = true;
    --m_tries;
    dropTry();
    tryOnce();
}

void TransportCall::beginWithSocket()
{
    // Qt dropped the answer itself with the connection. A change is repeated under its own request id, as after every
    // answer that was lost.
    m_transport.noteInterimAnswers();
    m_mayBeDone = m_mayBeDone || isChange();
    if (!isChange())
        --m_tries;
    dropTry();
    m_slot.giveBack();
    tryOnce();
}

void TransportCall::cancel()
{
    if (!m_receiver->isPending())
        return;
    Error error{.kind = ErrorKind::Cancelled};
    if (isChange() && m_try && m_try->mayHaveLeft())
        error.effect = Effect::Unknown;
    fail(ofAllTries(std::move(error)));
}

void TransportCall::onTryEnded()
{
    PaceSlot slot = std::move(m_slot); // which ends with this
    Result<HttpAnswer> answer = m_try->takeResult();
    if (!answer)
        return failTry(std::move(answer.error()));
    // What stands in between may have any clock. A page of its own is no word of the API's.
    const QDateTime made = madeAt(*answer);
    if (made.isValid() && isOfApi(*answer))
        m_transport.tellTime(made, m_try->elapsed());

    Result<HttpResponse> response = responseOf(std::move(*answer),
                                               {.operation = m_request.operation,
                                                .largestBody = m_transport.limits().largestBody,
                                                .serverTime = m_transport.serverTime()});
    if (!response) {
        if (response.error().kind == ErrorKind::RateLimited)
            slot.refuse(response.error().retryAfter);
        return failTry(std::move(response.error()));
    }
    response->tries = m_tries;
    response->waited = m_waited;
    const QString requestId = response->requestId;
    auto unread = m_receiver->complete(std::move(*response));
    if (!unread)
        return end();
    unread->requestId = requestId;
    // A 2xx that cannot be read leaves open whether the change was carried out, unless it says that.
    if (isChange() && unread->effect != Effect::Done)
        unread->effect = Effect::Unknown;
    failTry(std::move(*unread));
}

void TransportCall::failTry(Error error)
{
    const auto delay = delayBeforeRepeat({error, m_tries, m_request.operation}, m_transport.limits());
    if (!delay)
        return fail(ofAllTries(std::move(error)));
    m_mayBeDone = m_mayBeDone || error.effect != Effect::NotDone;
    dropTry();
    qCDebug(lcApi).noquote() << verbOf(m_request.operation) << patternOf(m_request.path) << "again in" << delay->count()
                             << "ms, after a failure of kind" << int(error.kind);
    m_retry.start(*delay);
    emit m_transport.retryScheduled(m_request.onBehalfOf.value_or(m_request.operation), *delay, error);
}

Error TransportCall::ofAllTries(Error error) const
{
    if (!m_mayBeDone || error.effect != Effect::NotDone)
        return error;
    // What a delete whose answer was lost did not find is what it took away.
    const bool isGone = m_request.operation == Operation::DeleteKey && error.kind == ErrorKind::NotFound;
    error.effect = isGone ? Effect::Done : Effect::Unknown;
    return error;
}

void TransportCall::fail(Error error)
{
    m_receiver->fail(std::move(error));
    end();
}

void TransportCall::end()
{
    m_retry.stop();
    m_slotWanted.reset();
    m_sinceWanted.invalidate();
    dropTry();
    m_slot.giveBack();
    wipe(m_request.path); // may end in a key
    deleteLater();
}

} // namespace ek

#include "moc_TransportCall.cpp"
