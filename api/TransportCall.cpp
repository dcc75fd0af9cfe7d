#include "api/TransportCall.h"

#include "api/ApiAddress.h"
#include "api/ErrorAnswer.h"
#include "api/SequentialUpload.h"
#include "core/Credential.h"
#include "core/Logging.h"
#include "core/PlainText.h"
#include "core/Version.h"

#include <QDateTime>
#include <QLibraryInfo>
#include <QRandomGenerator>
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
    m_body.clear();
    m_sslErrors.clear();
    m_abortedBecause.reset();
    m_startedMs = QDateTime::currentMSecsSinceEpoch();

    QNetworkRequest request = networkRequest();
    QNetworkAccessManager &network = m_transport.network();
    if (m_request.verb == "POST") {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        m_upload = new SequentialUpload(m_request.body, this);
        m_reply = network.post(request, m_upload);
    } else if (m_request.verb == "DELETE") {
        m_reply = network.deleteResource(request);
    } else {
        m_reply = network.get(request);
    }
    m_reply->setReadBufferSize(readBuffer);

    connect(m_reply, &QNetworkReply::metaDataChanged, this, &TransportCall::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &TransportCall::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &TransportCall::onFinished);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_idle.start(); });
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
    if (isChange() && m_reply && (!m_upload || m_upload->hasBegun()))
        error.effect = Effect::Unknown;
    finish(tl::unexpected(std::move(error)));
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
    // The path may end in a key, so only its fixed part is logged.
    qCDebug(lcApi) << m_request.verb
                   << (m_request.path.startsWith("/entities/api-keys") ? "/entities/api-keys" : "/entities") << "try"
                   << m_tries << "status" << status << "error" << int(m_reply->error()) << "bytes" << m_body.size()
                   << "ms" << (QDateTime::currentMSecsSinceEpoch() - m_startedMs);

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
    const QString requestId = singleLine(QString::fromUtf8(m_reply->rawHeader("X-Request-Id")), 100);
    if (status < 200 || status > 299) {
        fail(errorFromAnswer({.status = status,
                              .body = m_body,
                              .requestId = requestId,
                              .retryAfter = m_reply->rawHeader("Retry-After"),
                              .forChange = isChange()},
                             QDateTime::currentDateTimeUtc()));
        return;
    }
    finish(HttpResponse{status, std::move(m_body), requestId});
}

Error TransportCall::networkFailure() const
{
    Error error{.kind = m_abortedBecause.value_or(kindOf(m_reply->error()))};
    if (!m_abortedBecause) {
        QString detail = m_reply->error() == QNetworkReply::NoError ? QStringLiteral("the answer was cut short")
                                                                    : m_reply->errorString();
        if (!m_sslErrors.isEmpty())
            detail = m_sslErrors.constFirst().errorString();
        error.detail = singleLine(redactCredentials(detail), 300);
    }
    if (isChange() && !neverSent(error.kind) && (!m_upload || m_upload->hasBegun()))
        error.effect = Effect::Unknown;
    return error;
}

std::optional<std::chrono::milliseconds> TransportCall::retryDelay(const Error &error) const
{
    if (isChange() || m_tries >= m_transport.limits().readTries)
        return std::nullopt;
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::ServiceUnavailable:
        if (error.retryAfter) {
            if (*error.retryAfter > m_transport.limits().longestRetryAfter)
                return std::nullopt;
            return *error.retryAfter + m_transport.limits().backoff / 4;
        }
        break;
    case ErrorKind::ConnectionLost:
    case ErrorKind::ServerError:
        break;
    case ErrorKind::InvalidAddress:
    case ErrorKind::InsecureAddress:
    case ErrorKind::TlsUnavailable:
    case ErrorKind::CaFileUnreadable:
    case ErrorKind::InvalidRequest:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyFailed:
    case ErrorKind::TimedOut:
    case ErrorKind::Cancelled:
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::NotJson:
    case ErrorKind::UnexpectedContent:
    case ErrorKind::BadRequest:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Validation:
    case ErrorKind::UnexpectedStatus:
    case ErrorKind::SecretNotReturned:
    case ErrorKind::KeyIdMasked:
    case ErrorKind::KeyMismatch:
        return std::nullopt;
    }
    const auto delay = m_transport.limits().backoff * (1 << (m_tries - 1));
    const auto jitter = QRandomGenerator::global()->bounded(static_cast<quint32>(delay.count() / 2 + 1));
    return delay + std::chrono::milliseconds(jitter);
}

void TransportCall::fail(Error error)
{
    const auto delay = retryDelay(error);
    if (!delay) {
        finish(tl::unexpected(std::move(error)));
        return;
    }
    dropReply();
    m_retry.start(*delay);
    emit m_transport.retryScheduled(*delay, error);
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
