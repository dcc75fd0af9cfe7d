#include "demo/DemoServer.h"

#include "core/Ids.h"
#include "demo/DemoApi.h"

#include <QHostAddress>
#include <QHttpServer>
#include <QLocale>
#include <QMutex>
#include <QMutexLocker>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

#include <array>
#include <chrono>
#include <deque>
#include <optional>
#include <utility>

namespace ek {

using namespace Qt::StringLiterals;

namespace {

QByteArray verbOf(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    case Method::Connect:
        return "CONNECT";
    case Method::Trace:
        return "TRACE";
    case Method::Unknown:
    case Method::AnyKnown:
        break;
    }
    return {};
}

/// Splits before decoding, so that an encoded slash stays part of the id it was sent in.
QStringList segmentsOf(const QUrl &url)
{
    QStringList segments;
    const QList<QByteArray> encoded = url.path(QUrl::FullyEncoded).mid(1).toUtf8().split('/');
    for (const QByteArray &segment : encoded)
        segments.append(QUrl::fromPercentEncoding(segment));
    return segments;
}

DemoServer::Received describe(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    QString path = url.path(QUrl::FullyDecoded);
    if (url.hasQuery())
        path += u'?' + url.query(QUrl::FullyDecoded);
    return {verbOf(request.method()),
            path,
            request.body(),
            request.value("authorization"),
            request.value("x-entity-id"),
            request.value("x-account-id"),
            request.value("x-request-id"),
            request.value("idempotency-key"),
            request.value("user-agent")};
}

/// Which Qt's server does not write by itself.
QByteArray dateHeader()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// The API's own words.
DemoApi::Answer rateLimitExceeded(const QByteArray &requestId, std::chrono::seconds retryAfter)
{
    return {.status = 429,
            .body = R"({"code":"rate_limit_exceeded","message":"Rate limit exceeded"})",
            .requestId = requestId.isEmpty() ? newRequestId().value().toUtf8() : requestId,
            .retryAfter = QByteArray::number(qint64(retryAfter.count()))};
}

void write(QHttpServerResponder &responder, const DemoApi::Answer &answer)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers;
    headers.append("content-type", "application/json");
    headers.append("x-request-id", answer.requestId);
    headers.append("date", dateHeader());
    if (!answer.retryAfter.isEmpty())
        headers.append("retry-after", answer.retryAfter);
    responder.write(answer.body, headers, status);
#else
    if (answer.retryAfter.isEmpty())
        return responder.write(
            answer.body,
            {{"Content-Type", "application/json"}, {"X-Request-Id", answer.requestId}, {"Date", dateHeader()}}, status);
    responder.write(answer.body,
                    {{"Content-Type", "application/json"},
                     {"X-Request-Id", answer.requestId},
                     {"Date", dateHeader()},
                     {"Retry-After", answer.retryAfter}},
                    status);
#endif
}

/// Sends what is written at once. QHttpServer writes head and body one after the other: the second would wait until the
/// client has acknowledged the first, which it puts off for 40 ms.
class PromptServer : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(socket);
    }
};

} // namespace

class DemoServer::Private
{
public:
    Private(const DemoData &data, const Behaviour &chosen)
        : api(data)
        , behaviour(chosen)
    {
    }

    // The server's thread only.
    bool listen();
    void handle(const QHttpServerRequest &request, QHttpServerResponder &&responder);
    /// Counts a request of @p authorization. How long to come back after, where it is one too many.
    std::optional<std::chrono::seconds> countRequest(const QByteArray &authorization);
    void writeLater(int milliseconds, const DemoApi::Answer &answer, QHttpServerResponder &&responder);

    QThread thread;
    std::unique_ptr<QObject> anchor; ///< lives on the thread; its children are all that must be destroyed there
    QHttpServer *http = nullptr; ///< the anchor's child
    QObject *waiting = nullptr; ///< owns the answers that wait for their latency; goes before http does

    // Written by start() alone, while nobody else can be calling.
    QUrl url;
    QString errorString;

    mutable QMutex mutex; ///< guards what follows
    DemoApi api;
    Behaviour behaviour;
    QList<Received> received;
    std::array<std::deque<std::chrono::steady_clock::time_point>, 2>
        answered; ///< in the window; of live credentials, of others
    int refused = 0;
};

bool DemoServer::Private::listen()
{
    auto tcp = std::make_unique<PromptServer>();
    if (!tcp->listen(QHostAddress::LocalHost, 0)) {
        errorString = tcp->errorString();
        return false;
    }
    errorString.clear();
    url = QUrl(u"http://127.0.0.1:%1"_s.arg(tcp->serverPort()));

    http = new QHttpServer(anchor.get());
    waiting = new QObject(anchor.get());
    // One handler for everything instead of one per route: unknown routes are recorded, delayed and answered in JSON
    // like all others, and the API's own order of checks (route, credential, entity) stays in one place.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    http->setMissingHandler(http, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        handle(request, std::move(responder));
    });
#else
    http->setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        handle(request, std::move(responder));
    });
#endif
    http->bind(tcp.release()); // which becomes its parent
    return true;
}

std::optional<std::chrono::seconds> DemoServer::Private::countRequest(const QByteArray &authorization)
{
    const bool isLive = authorization.contains("_live_");
    const int limit = isLive ? behaviour.liveRequests : behaviour.sandboxRequests;
    if (limit <= 0)
        return std::nullopt;
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::milliseconds window(behaviour.windowMs);
    auto &times = answered.at(isLive ? 0 : 1);
    while (!times.empty() && times.front() <= now - window)
        times.pop_front();
    if (times.size() < static_cast<std::size_t>(limit)) {
        times.push_back(now);
        return std::nullopt;
    }
    ++refused;
    return std::chrono::ceil<std::chrono::seconds>(times.front() + window - now);
}

void DemoServer::Private::handle(const QHttpServerRequest &request, QHttpServerResponder &&responder)
{
    const Received seen = describe(request);
    DemoApi::Answer answer;
    int latency = 0;
    {
        const QMutexLocker lock(&mutex);
        received.append(seen);
        latency = behaviour.latencyMs;
        if (const auto retryAfter = countRequest(seen.authorization))
            answer = rateLimitExceeded(seen.requestId, *retryAfter);
        else
            answer = api.answer({seen.verb, segmentsOf(request.url()), request.query(), seen.authorization,
                                 seen.entityId, seen.accountId, seen.requestId, seen.body},
                                behaviour, QDateTime::currentDateTimeUtc());
    }
    if (latency > 0)
        writeLater(latency, answer, std::move(responder));
    else
        write(responder, answer);
}

void DemoServer::Private::writeLater(int milliseconds, const DemoApi::Answer &answer, QHttpServerResponder &&responder)
{
    // Shared because Qt may copy the functor. A timer and not a pause: other connections go on being served.
    auto later = std::make_shared<QHttpServerResponder>(std::move(responder));
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // Before 6.5 a responder holds a bare pointer to its socket, which goes when the client hangs up.
    const QPointer<QTcpSocket> socket = later->socket();
    const auto send = [later, answer, socket]() {
        if (socket && socket->state() == QAbstractSocket::ConnectedState)
            write(*later, answer);
    };
#else
    const auto send = [later, answer]() { write(*later, answer); };
#endif
    QTimer::singleShot(std::chrono::milliseconds(milliseconds), waiting, send);
}

DemoServer::DemoServer(DemoData data)
    : DemoServer(std::move(data), Behaviour())
{
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): the data is the server's own from here on
DemoServer::DemoServer(DemoData data, Behaviour behaviour)
    : d(std::make_unique<Private>(data, behaviour))
{
}

DemoServer::~DemoServer()
{
    if (!d->thread.isRunning())
        return;
    // Sockets and timers have to go on the thread they live on, and answers that still wait before their sockets.
    QMetaObject::invokeMethod(
        d->anchor.get(),
        [this]() {
            delete d->waiting;
            delete d->http;
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

bool DemoServer::start()
{
    if (!d->url.isEmpty())
        return true;
    if (!d->thread.isRunning()) {
        d->thread.setObjectName(u"DemoServer"_s);
        d->anchor = std::make_unique<QObject>();
        d->anchor->moveToThread(&d->thread);
        d->thread.start();
    }
    bool listening = false;
    QMetaObject::invokeMethod(
        d->anchor.get(), [this, &listening]() { listening = d->listen(); }, Qt::BlockingQueuedConnection);
    return listening;
}

QString DemoServer::errorString() const
{
    return d->errorString;
}

QUrl DemoServer::url() const
{
    return d->url;
}

QList<DemoServer::Received> DemoServer::received() const
{
    const QMutexLocker lock(&d->mutex);
    return d->received;
}

void DemoServer::setBehaviour(const Behaviour &behaviour)
{
    const QMutexLocker lock(&d->mutex);
    d->behaviour = behaviour;
}

int DemoServer::refusedCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->refused;
}

int DemoServer::keyCount(const QString &entityId) const
{
    const QMutexLocker lock(&d->mutex);
    return d->api.keyCount(entityId);
}

} // namespace ek
