#include "api/TransportCall.h"

#include "api/ApiAddress.h"
#include "api/ContentCoding.h"
#include "api/ErrorAnswer.h"
#include "api/HttpDate.h"
#include "api/NetworkErrors.h"
#include "api/RetryPolicy.h"
#include "api/SequentialUpload.h"
#include "api/ServerIdentity.h"
#include "api/SocketReply.h"
#include "api/TlsProblems.h"
#include "api/WireRequest.h"
#include "core/Credential.h"
#include "core/Logging.h"
#include "core/PlainText.h"

#include <QDateTime>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace ek {

namespace {

/// Bytes Qt may hold for us before it stops reading from the socket.
constexpr qint64 readBuffer = 1024LL * 1024;

/// The one 1xx that is an answer.
constexpr int switchingProtocols = 101;

/// When a connection is first looked at; every look waits twice as long as the one before it, up to the longest.
constexpr std::chrono::milliseconds firstLook(50);
constexpr std::chrono::milliseconds longestLook(2000);

/// @p path without what tells one key from another, and may be a key.
const char *patternOf(const QByteArray &path)
{
    if (path.startsWith("/entities/api-keys/"))
        return "/entities/api-keys/{id}";
    return path == "/entities/api-keys" ? "/entities/api-keys" : "/entities";
}

/// Whether a Content-Type is one of JSON: application/json, text/json, or a kind of it, as application/problem+json.
bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || type == "text/json"
        || (type.startsWith("application/") && type.endsWith("+json"));
}

QNetworkProxy proxyFor(const QUrl &url)
{
    // This machine is never reached through somebody else's.
    if (isLoopback(url))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
}

} // namespace

TransportCall::TransportCall(Transport &transport, HttpRequest request, Completion<Result<HttpResponse>> completion)
    : Call(&transport)
    , m_transport(transport)
    , m_request(std::move(request))
    , m_completion(std::move(completion))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(transport.limits().idleTimeout);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(transport.limits().deadline);
    m_look.setSingleShot(true);
    m_handshake.setSingleShot(true);
    m_handshake.setInterval(transport.limits().proxyPatience);
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and a server that named a time counts that
    connect(&m_idle, &QTimer::timeout, this, [this] { abortWith(ErrorKind::TimedOut); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortWith(ErrorKind::TimedOut); });
    connect(&m_look, &QTimer::timeout, this, &TransportCall::lookAtConnection);
    connect(&m_handshake, &QTimer::timeout, this, &TransportCall::beginAnew);
    connect(&m_retry, &QTimer::timeout, this, [this] { sendOnce(); });
}

TransportCall::~TransportCall()
{
    dropReply();
}

void TransportCall::start()
{
    if (auto error = refusalOf(m_transport.connection(), m_request))
        return finish(tl::unexpected(std::move(*error)));
    if (m_transport.areAuthoritiesKnown())
        return sendOnce();
    connect(
        &m_transport, &Transport::authoritiesRead, this,
        [this](bool areKnown) {
            if (!m_completion.isPending())
                return; // it was cancelled meanwhile
            if (areKnown)
                return sendOnce();
            finish(
                tl::unexpected(Error{.kind = ErrorKind::CaFileUnreadable, .detail = m_transport.connection().caFile}));
        },
        Qt::SingleShotConnection);
}

void TransportCall::sendOnce()
{
    ++m_tries;
    m_transport.beginTry();
    m_loneTry = m_transport.loneTry();
    m_body.clear();
    m_sslErrors.clear();
    m_abortedBecause.reset();
    m_isConnecting = false;
    m_isEncrypted = false;
    m_started.start();

    QNetworkRequest request = wireRequest(m_transport.connection(), m_request);
    QNetworkAccessManager &network = m_transport.network();
    // Every verb has an upload, if an empty one: what cannot be rewound Qt does not send again by itself, so that every
    // request is one of ours, counted and with its pause before it.
    m_upload = new SequentialUpload(m_request.body, this);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    if (!m_request.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (m_transport.sendsInterimAnswers())
        m_reply = new SocketReply(request, verbOf(m_request.operation), m_upload, proxyFor(request.url()), this);
    else
        m_reply = network.sendCustomRequest(request, verbOf(m_request.operation), m_upload);
    m_reply->setReadBufferSize(readBuffer);

    connect(m_reply, &QNetworkReply::metaDataChanged, this, &TransportCall::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &TransportCall::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &TransportCall::onFinished);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_isConnecting = true;
        if (!m_hasBegunAnew && goesThroughProxy())
            m_handshake.start();
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &TransportCall::onEncrypted);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    m_idle.start();
    m_deadline.start();
    // TLS, and a proxy's connection, notice by themselves; there Qt has nothing that could be asked before the
    // handshake is over.
    if (request.url().scheme() == QLatin1String("http"))
        m_look.start(firstLook);
}

void TransportCall::lookAtConnection()
{
    // A plain connection that ended just before a request was written to it is closed by Qt in the act of writing,
    // which Qt overlooks: the request has no socket any more and nothing ever happens to it. Setting the buffer's size
    // makes Qt look at the socket, and the try fails as one whose connection was lost.
    m_reply->setReadBufferSize(readBuffer);
    m_look.start(std::min(m_look.intervalAsDuration() * 2, longestLook));
}

void TransportCall::beginAnew()
{
    // Qt does not see that a proxy ended the connection before it answered, and would wait for ever. Until a connection
    // is encrypted nothing leaves, so there is no harm in beginning with another one, and no try to be counted; a proxy
    // that is merely slow is given all the time there is, the second time.
    if (!hadNoConnection())
        return;
    m_hasBegunAnew = true;
    m_abortedBecause = ErrorKind::TimedOut; // so that no connection is kept
    dropReply();
    --m_tries;
    sendOnce();
}

void TransportCall::beginWithSocket()
{
    // The answer itself was dropped by Qt with the connection. A change is repeated under its own request id, as after
    // every answer that was lost.
    m_transport.noteInterimAnswers();
    m_mayBeDone = m_mayBeDone || isChange(m_request.operation);
    if (!isChange(m_request.operation))
        --m_tries;
    dropReply();
    sendOnce();
}

void TransportCall::dropReply()
{
    m_idle.stop();
    m_deadline.stop();
    m_look.stop();
    m_handshake.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
        m_transport.endTry(m_abortedBecause == ErrorKind::TimedOut);
    }
    if (m_upload) {
        m_upload->deleteLater();
        m_upload = nullptr;
    }
}

void TransportCall::cancel()
{
    if (!m_completion.isPending())
        return;
    Error error{.kind = ErrorKind::Cancelled};
    if (hasLeft())
        error.effect = Effect::Unknown;
    finish(tl::unexpected(ofAllTries(std::move(error))));
}

bool TransportCall::hasLeft() const
{
    return isChange(m_request.operation) && m_upload && m_upload->mayHaveLeft();
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

void TransportCall::abortWith(ErrorKind kind)
{
    if (m_abortedBecause)
        return;
    m_abortedBecause = kind;
    // Ends in onFinished(). Queued, since Qt does not expect it from within its own signals.
    QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

void TransportCall::onEncrypted()
{
    m_isEncrypted = true;
    m_handshake.stop();
    m_idle.start();
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    if (certificateNames(certificate, m_reply->url().host()))
        return;
    m_sslErrors = {QSslError(QSslError::HostNameMismatch, certificate)};
    m_abortedBecause = ErrorKind::TlsFailed;
    // Here and now: Qt waits for this signal's receivers before it sends anything.
    m_reply->abort();
}

void TransportCall::onMetaData()
{
    m_idle.start();
    m_look.stop();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_transport.limits().largestBody)
        abortWith(ErrorKind::TooLarge);
}

void TransportCall::onReadyRead()
{
    m_idle.start();
    m_body += m_reply->readAll();
    if (m_body.size() > m_transport.limits().largestBody)
        abortWith(ErrorKind::TooLarge);
}

void TransportCall::onFinished()
{
    if (m_reply->isOpen())
        m_body += m_reply->readAll();

    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString requestId = redactedLine(QString::fromUtf8(m_reply->rawHeader("X-Request-Id")), 100);
    qCDebug(lcApi).noquote() << verbOf(m_request.operation) << patternOf(m_request.path) << "try" << m_tries << "status"
                             << status << "error" << int(m_reply->error()) << "bytes" << m_body.size() << "ms"
                             << m_started.elapsed() << "request id"
                             << (isChange(m_request.operation) ? m_request.requestId.value() : QStringLiteral("-"))
                             << "answered as" << (requestId.isEmpty() ? QStringLiteral("-") : requestId);

    const bool isInterim = status >= 100 && status < 200 && status != switchingProtocols;
    if (isInterim && !m_abortedBecause && !m_transport.sendsInterimAnswers()) {
        beginWithSocket();
        return;
    }
    // A status with a network error beside it is a cut answer, but for the errors Qt derives from statuses of 400 and
    // up, and for its complaint that it could not send a body again to where 307 and 308 point.
    const QNetworkReply::NetworkError problem = m_reply->error();
    const bool answered = status >= 100
        && (problem == QNetworkReply::NoError || (status >= 400 && problem > QNetworkReply::UnknownProxyError)
            || (status >= 300 && status < 400 && problem == QNetworkReply::ContentReSendError));
    // Qt takes a body that ended before its announced length for a whole one when the end comes a moment later.
    const bool isCut =
        status != 304 && m_body.size() < m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_abortedBecause || !answered || isCut) {
        fail(networkFailure());
        return;
    }
    // What stands in between may have any clock. A page of its own is no word of the API's.
    const QDateTime made = madeAt(m_reply->rawHeader("Date"), m_reply->rawHeader("Age"));
    const bool isOfApi = (status < 300 || status >= 400) && isJson(m_reply->rawHeader("Content-Type"));
    if (made.isValid() && isOfApi)
        m_transport.tellTime(made, std::chrono::milliseconds(m_started.elapsed()));
    const bool isGood = status >= 200 && status <= 299;
    auto unreadable = unpack(m_body, m_reply->rawHeader("Content-Encoding"), m_transport.limits().largestBody);
    if (unreadable && isGood) {
        if (isChange(m_request.operation))
            unreadable->effect = Effect::Unknown;
        fail(std::move(*unreadable));
        return;
    }
    if (!isGood) {
        fail(errorFromAnswer({.status = status,
                              .body = m_body,
                              .requestId = requestId,
                              .retryAfter = m_reply->rawHeader("Retry-After"),
                              .operation = m_request.operation},
                             // Whoever names a time to come back at means it by the clock of the same answer.
                             isOfApi || !made.isValid() ? m_transport.serverTime() : made));
        return;
    }
    HttpResponse response{status, std::move(m_body), requestId, m_tries};
    m_body.clear();
    if (m_request.check) {
        if (auto error = m_request.check(response)) {
            fail(std::move(*error));
            return;
        }
    }
    finish(std::move(response));
}

Error TransportCall::networkFailure() const
{
    Error error{.kind = m_abortedBecause.value_or(networkErrorKind(m_reply->error()))};
    if (!m_abortedBecause || error.kind == ErrorKind::TlsFailed) {
        QString detail = m_reply->error() == QNetworkReply::NoError ? QStringLiteral("the answer was cut short")
                                                                    : m_reply->errorString();
        if (!m_sslErrors.isEmpty())
            detail = m_sslErrors.constFirst().errorString();
        if (error.kind == ErrorKind::TlsFailed)
            error.tls = tlsProblem(m_sslErrors);
        error.detail = redactedLine(detail, 300);
    }
    const bool isSent = !hadNoConnection();
    if (error.kind == ErrorKind::ConnectionLost && !isSent && goesThroughProxy())
        error.kind = ErrorKind::ProxyFailed;
    if (isSent && !neverSent(error.kind) && hasLeft())
        error.effect = Effect::Unknown;
    return error;
}

bool TransportCall::hadNoConnection() const
{
    // Qt tells of a connection before it tells of its end, but not in time for an end that we brought about. And while
    // several tries are under way, one may have been sent by the connection of another.
    return !m_abortedBecause && m_isConnecting && !m_isEncrypted && m_loneTry != 0 && m_loneTry == m_transport.loneTry()
        && m_reply->url().scheme() == QLatin1String("https");
}

bool TransportCall::goesThroughProxy() const
{
    return proxyFor(m_reply->url()).type() != QNetworkProxy::NoProxy;
}

void TransportCall::fail(Error error)
{
    const auto delay = delayBeforeRepeat({error, m_tries, m_request.operation}, m_transport.limits());
    if (!delay) {
        finish(tl::unexpected(ofAllTries(std::move(error))));
        return;
    }
    m_mayBeDone = m_mayBeDone || error.effect != Effect::NotDone;
    dropReply();
    wipe(m_body);
    qCDebug(lcApi).noquote() << verbOf(m_request.operation) << patternOf(m_request.path) << "again in" << delay->count()
                             << "ms, after a failure of kind" << int(error.kind);
    m_retry.start(*delay);
    emit m_transport.retryScheduled(m_request.onBehalfOf.value_or(m_request.operation), *delay, error);
}

void TransportCall::finish(Result<HttpResponse> result)
{
    m_retry.stop();
    dropReply();
    wipe(m_body);
    wipe(m_request.path); // may end in a key
    m_completion.complete(std::move(result));
    deleteLater();
}

} // namespace ek
