#include "api/HttpTry.h"

#include "api/ApiAddress.h"
#include "api/ErrorAnswer.h"
#include "api/NetworkFailure.h"
#include "api/SequentialUpload.h"
#include "api/ServerIdentity.h"
#include "api/SocketReply.h"
#include "api/WireRequest.h"
#include "core/Credential.h"
#include "core/Logging.h"

#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

/// Bytes Qt may hold for us before it stops reading from the socket.
constexpr qint64 readBuffer = 1024LL * 1024;

/// The one 1xx that is an answer.
constexpr int switchingProtocols = 101;

/// When a connection is first looked at; every look waits twice as long as the one before it, up to the longest.
constexpr std::chrono::milliseconds firstLook(50);
constexpr std::chrono::milliseconds longestLook(2000);

QNetworkProxy proxyFor(const QUrl &url)
{
    // This machine is never reached through somebody else's.
    if (isLoopback(url))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString requestIdOf(const QNetworkReply &reply)
{
    return redactedLine(QString::fromUtf8(reply.rawHeader("X-Request-Id")), longestRequestId);
}

qint64 announcedSize(const QNetworkReply &reply)
{
    return reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
}

} // namespace

HttpTry::HttpTry(Transport &transport, const HttpRequest &request, int number,
                 std::optional<std::chrono::milliseconds> proxyPatience, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_request(request)
    , m_number(number)
{
    for (QTimer *timer : {&m_idle, &m_deadline, &m_look, &m_handshake})
        timer->setSingleShot(true);
    m_idle.setInterval(transport.limits().idleTimeout);
    m_deadline.setInterval(transport.limits().deadline);
    connect(&m_idle, &QTimer::timeout, this, [this] { abortWith(ErrorKind::TimedOut); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortWith(ErrorKind::TimedOut); });
    connect(&m_look, &QTimer::timeout, this, &HttpTry::lookAtConnection);
    connect(&m_handshake, &QTimer::timeout, this, &HttpTry::onProxyPatienceOver);

    m_transport.beginTry();
    m_loneTry = m_transport.loneTry();
    m_started.start();

    const QNetworkRequest wire = wireRequest(m_transport.connection(), m_request);
    const QByteArray verb = verbOf(m_request.operation);
    // Every verb has an upload, if an empty one. Qt does not send again by itself what cannot be rewound, so that every
    // request is one of ours, counted and with its pause before it.
    m_upload = new SequentialUpload(m_request.body, this);
    if (m_transport.sendsInterimAnswers())
        m_reply = new SocketReply(wire, verb, m_upload, proxyFor(wire.url()), this);
    else
        m_reply = m_transport.network().sendCustomRequest(wire, verb, m_upload);
    m_reply->setReadBufferSize(readBuffer);

    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpTry::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpTry::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpTry::onFinished);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this, proxyPatience] {
        m_isConnecting = true;
        if (proxyPatience && goesThroughProxy())
            m_handshake.start(*proxyPatience);
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpTry::onEncrypted);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    m_idle.start();
    m_deadline.start();
    // TLS, and a proxy's connection, notice by themselves; there Qt has nothing that could be asked before the
    // handshake is over.
    if (wire.url().scheme() == QLatin1String("http"))
        m_look.start(firstLook);
}

HttpTry::~HttpTry()
{
    drop();
}

void HttpTry::drop()
{
    if (!m_reply)
        return;
    m_idle.stop();
    m_deadline.stop();
    m_look.stop();
    m_handshake.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
    wipe(m_body);
    m_transport.endTry(m_abortedBecause == ErrorKind::TimedOut);
    disconnect();
}

void HttpTry::lookAtConnection()
{
    // A plain connection that ended just before a request was written to it is closed by Qt in the act of writing,
    // which Qt overlooks: the request has no socket any more and nothing ever happens to it. Setting the buffer's size
    // makes Qt look at the socket, and the try fails as one whose connection was lost.
    m_reply->setReadBufferSize(readBuffer);
    m_look.start(std::min(m_look.intervalAsDuration() * 2, longestLook));
}

void HttpTry::onProxyPatienceOver()
{
    if (!hadNoConnection())
        return;
    m_abortedBecause = ErrorKind::TimedOut; // so that no connection is kept
    emit proxyTookTooLong();
}

bool HttpTry::mayHaveLeft() const
{
    return m_upload->mayHaveLeft();
}

void HttpTry::abortWith(ErrorKind kind)
{
    if (m_abortedBecause)
        return;
    m_abortedBecause = kind;
    // Ends in onFinished(). Queued, since Qt does not expect it from within its own signals.
    QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

void HttpTry::onEncrypted()
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

void HttpTry::onMetaData()
{
    m_idle.start();
    m_look.stop();
    if (announcedSize(*m_reply) > m_transport.limits().largestBody)
        abortWith(ErrorKind::TooLarge);
}

void HttpTry::onReadyRead()
{
    m_idle.start();
    // A long answer gets its room at once: to double the room copies all that came. Not before something long did come,
    // since a server can announce what it never sends.
    const qint64 announced = std::min(announcedSize(*m_reply), m_transport.limits().largestBody);
    if (m_body.size() >= readBuffer && announced > m_body.capacity())
        m_body.reserve(announced);
    m_body += m_reply->readAll();
    if (m_body.size() > m_transport.limits().largestBody)
        abortWith(ErrorKind::TooLarge);
}

void HttpTry::onFinished()
{
    if (m_reply->isOpen())
        m_body += m_reply->readAll();
    const int status = statusOf(*m_reply);
    const QString sentId = m_request.requestId.value();
    const QString answeredId = requestIdOf(*m_reply);
    const QString none = QStringLiteral("-");
    qCDebug(lcApi).noquote() << verbOf(m_request.operation) << patternOf(m_request.path) << "try" << m_number
                             << "status" << status << "error" << int(m_reply->error()) << "bytes" << m_body.size()
                             << "ms" << m_started.elapsed() << "request id" << (sentId.isEmpty() ? none : sentId)
                             << "answered as" << (answeredId.isEmpty() ? none : answeredId);
    const bool isInterim = status >= 100 && status < 200 && status != switchingProtocols;
    if (isInterim && !m_abortedBecause && !m_transport.sendsInterimAnswers())
        emit interimCame();
    else
        emit ended();
}

Result<HttpAnswer> HttpTry::takeResult()
{
    const ReplyEnd end{.status = statusOf(*m_reply),
                       .error = m_reply->error(),
                       .received = m_body.size(),
                       .announced = announcedSize(*m_reply)};
    if (m_abortedBecause || !isWholeAnswer(end)) {
        const bool noConnection = hadNoConnection();
        return tl::unexpected(networkFailure({.abortedBecause = m_abortedBecause,
                                              .error = m_reply->error(),
                                              .errorText = m_reply->errorString(),
                                              .sslErrors = m_sslErrors,
                                              .hadNoConnection = noConnection,
                                              .goesThroughProxy = noConnection && goesThroughProxy(),
                                              .mayHaveLeft = isChange(m_request.operation) && mayHaveLeft()}));
    }
    return HttpAnswer{.status = end.status,
                      .body = std::exchange(m_body, {}),
                      .requestId = requestIdOf(*m_reply),
                      .contentType = m_reply->rawHeader("Content-Type"),
                      .contentEncoding = m_reply->rawHeader("Content-Encoding"),
                      .retryAfter = m_reply->rawHeader("Retry-After"),
                      .date = m_reply->rawHeader("Date"),
                      .age = m_reply->rawHeader("Age")};
}

bool HttpTry::hadNoConnection() const
{
    // Qt tells of a connection before it tells of its end, but not in time for an end that we brought about. And while
    // several tries are under way, one may have been sent by the connection of another.
    return !m_abortedBecause && m_isConnecting && !m_isEncrypted && m_loneTry != 0 && m_loneTry == m_transport.loneTry()
        && m_reply->url().scheme() == QLatin1String("https");
}

bool HttpTry::goesThroughProxy() const
{
    return proxyFor(m_reply->url()).type() != QNetworkProxy::NoProxy;
}

} // namespace ek

#include "moc_HttpTry.cpp"
