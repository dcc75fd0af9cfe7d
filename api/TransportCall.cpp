#include "api/TransportCall.h"

#include "api/ApiAddress.h"
#include "api/ErrorAnswer.h"
#include "api/RetryPolicy.h"
#include "api/SequentialUpload.h"
#include "api/TlsProblems.h"
#include "core/Credential.h"
#include "core/Logging.h"
#include "core/PlainText.h"
#include "core/Version.h"

#include <QDateTime>
#include <QLibraryInfo>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QVersionNumber>

#include <algorithm>

namespace ek {

namespace {

/// Bytes Qt may hold for us before it stops reading from the socket.
constexpr qint64 readBuffer = 1024LL * 1024;

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    // Qt's list of codes is long and grows; the ones not named are all a connection that did not last.
    if (error == QNetworkReply::ConnectionRefusedError)
        return ErrorKind::ConnectionRefused;
    if (error == QNetworkReply::HostNotFoundError)
        return ErrorKind::HostNotFound;
    if (error == QNetworkReply::TimeoutError)
        return ErrorKind::TimedOut;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return ErrorKind::TlsFailed;
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return ErrorKind::ProxyFailed;
    return ErrorKind::ConnectionLost;
}

/// Failures after which the request cannot have reached the server.
bool neverSent(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionRefused || kind == ErrorKind::HostNotFound || kind == ErrorKind::TlsFailed
        || kind == ErrorKind::ProxyFailed;
}

/// Whether @p value would end its header and begin something else. Qt does not look.
bool breaksHeader(const QByteArray &value)
{
    return std::any_of(value.begin(), value.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

/// @p path without what tells one key from another, and may be a key.
const char *patternOf(const QByteArray &path)
{
    if (path.startsWith("/entities/api-keys/"))
        return "/entities/api-keys/{id}";
    return path == "/entities/api-keys" ? "/entities/api-keys" : "/entities";
}

bool http2IsSafe()
{
    // Before 6.7 Qt lacks the mends for CVE-2023-51714 and CVE-2024-39936.
    return QLibraryInfo::version() >= QVersionNumber(6, 7);
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
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and a server that named a time counts that
    connect(&m_idle, &QTimer::timeout, this, [this] { abortWith(ErrorKind::TimedOut); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortWith(ErrorKind::TimedOut); });
    connect(&m_retry, &QTimer::timeout, this, [this] { sendOnce(); });
}

TransportCall::~TransportCall()
{
    dropReply();
}

void TransportCall::start()
{
    if (auto error = refusal())
        finish(tl::unexpected(std::move(*error)));
    else
        sendOnce();
}

std::optional<Error> TransportCall::refusal() const
{
    const ApiConnection &connection = m_transport.connection();
    const QUrl &base = connection.baseUrl;
    if (auto checked = parseApiUrl(base.toString(QUrl::FullyEncoded)); !checked)
        return checked.error();
    for (const QString &value : {connection.account.value(), m_request.entity.value(), m_request.requestId.value()}) {
        if (breaksHeader(value.toUtf8()))
            return Error{.kind = ErrorKind::InvalidRequest};
    }
    QByteArray credential = connection.credential.exposeSecretUtf8();
    const bool isUnfit = breaksHeader(credential);
    wipe(credential);
    if (isUnfit)
        return Error{.kind = ErrorKind::InvalidRequest};
    if (base.scheme() == QLatin1String("https") && !QSslSocket::supportsSsl())
        return Error{.kind = ErrorKind::TlsUnavailable};
    return std::nullopt;
}

QNetworkRequest TransportCall::networkRequest() const
{
    const ApiConnection &connection = m_transport.connection();
    QUrl url = connection.baseUrl;
    url.setPath(url.path(QUrl::FullyEncoded) + QString::fromLatin1(m_request.path), QUrl::StrictMode);
    url.setQuery(m_request.query);

    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, http2IsSafe());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);

    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // a compressed body could grow past the cap unseen
    request.setRawHeader("User-Agent", "EntityKeys/" + version().toLatin1());
    QByteArray authorization = "Bearer " + connection.credential.exposeSecretUtf8();
    request.setRawHeader("Authorization", authorization);
    wipe(authorization);
    if (!m_request.entity.isEmpty())
        request.setRawHeader("x-entity-id", m_request.entity.value().toUtf8());
    if (!connection.account.isEmpty())
        request.setRawHeader("x-account-id", connection.account.value().toUtf8());
    if (isChange()) {
        // The reference and the guide name different headers for the same thing.
        request.setRawHeader("X-Request-Id", m_request.requestId.value().toLatin1());
        request.setRawHeader("Idempotency-Key", m_request.requestId.value().toLatin1());
    }

    if (!connection.extraAuthorities.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(connection.extraAuthorities);
        request.setSslConfiguration(tls);
    }
    return request;
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
    m_startedMs = QDateTime::currentMSecsSinceEpoch();

    QNetworkRequest request = networkRequest();
    QNetworkAccessManager &network = m_transport.network();
    // Every verb has an upload, if an empty one: what cannot be rewound Qt does not send again by itself, so that every
    // request is one of ours, counted and with its pause before it.
    m_upload = new SequentialUpload(m_request.body, this);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    if (!m_request.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    m_reply = network.sendCustomRequest(request, m_request.verb, m_upload);
    m_reply->setReadBufferSize(readBuffer);

    connect(m_reply, &QNetworkReply::metaDataChanged, this, &TransportCall::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &TransportCall::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &TransportCall::onFinished);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_isConnecting = true; });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_isEncrypted = true;
        m_idle.start();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    m_idle.start();
    m_deadline.start();
}

void TransportCall::dropReply()
{
    m_idle.stop();
    m_deadline.stop();
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
    return isChange() && m_upload && m_upload->mayHaveLeft();
}

Error TransportCall::ofAllTries(Error error) const
{
    if (!m_mayBeDone || error.effect != Effect::NotDone)
        return error;
    // What a delete whose answer was lost did not find is what it took away.
    const bool isGone = m_request.verb == "DELETE" && error.kind == ErrorKind::NotFound;
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

void TransportCall::onMetaData()
{
    m_idle.start();
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
    qCDebug(lcApi).noquote() << m_request.verb << patternOf(m_request.path) << "try" << m_tries << "status" << status
                             << "error" << int(m_reply->error()) << "bytes" << m_body.size() << "ms"
                             << (QDateTime::currentMSecsSinceEpoch() - m_startedMs) << "request id"
                             << (isChange() ? m_request.requestId.value() : QStringLiteral("-")) << "answered as"
                             << (requestId.isEmpty() ? QStringLiteral("-") : requestId);

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
    if (status < 200 || status > 299) {
        fail(errorFromAnswer({.status = status,
                              .body = m_body,
                              .requestId = requestId,
                              .retryAfter = m_reply->rawHeader("Retry-After"),
                              .forChange = isChange()},
                             QDateTime::currentDateTimeUtc()));
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
    Error error{.kind = m_abortedBecause.value_or(kindOf(m_reply->error()))};
    if (!m_abortedBecause) {
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
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_reply->url()));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

void TransportCall::fail(Error error)
{
    const auto delay = delayBeforeRepeat({error, m_tries, isChange()}, m_transport.limits());
    if (!delay) {
        finish(tl::unexpected(ofAllTries(std::move(error))));
        return;
    }
    m_mayBeDone = m_mayBeDone || error.effect != Effect::NotDone;
    dropReply();
    wipe(m_body);
    qCDebug(lcApi).noquote() << m_request.verb << patternOf(m_request.path) << "again in" << delay->count()
                             << "ms, after a failure of kind" << int(error.kind);
    m_retry.start(*delay);
    emit m_transport.retryScheduled(m_request.purpose, *delay, error);
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
