#pragma once

#include "api/AnswerReceiver.h"
#include "api/Call.h"
#include "api/HttpAnswer.h"
#include "api/Lane.h"
#include "core/Ids.h"
#include "core/Operation.h"
#include "core/Result.h"
#include "core/Secret.h"
#include "core/ServerClock.h"
#include "platform/Worker.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace ek {

class Pacer;

/// Where requests go and who sends them.
struct ApiConnection
{
    QUrl baseUrl; ///< as parseApiUrl() returns it
    AccountId account; ///< sent as x-account-id where not empty
    QList<QSslCertificate> extraAuthorities; ///< trusted besides the system's, for this connection alone
    /// A PEM file with such authorities, of at most 1 MiB. It is read before the first request is sent, which waits for
    /// it no longer than TransportLimits::idleTimeout, and again before the next where that failed (CaFileUnreadable).
    QString caFile = {};
    Secret credential;
};

struct TransportLimits
{
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(20); ///< without any sign from the network
    std::chrono::milliseconds deadline = std::chrono::seconds(90); ///< for one try, whatever arrives
    /// How long a connection through a proxy may take before it is begun anew, once.
    std::chrono::milliseconds proxyPatience = std::chrono::seconds(3);
    qint64 largestBody = 48LL * 1024 * 1024; ///< bytes, unpacked too; more than 100,000 keys need
    int tries = 3; ///< how often a request is sent at most
    std::chrono::milliseconds backoff = std::chrono::milliseconds(500); ///< before the second try; doubles, with jitter
    std::chrono::milliseconds longestBackoff = std::chrono::seconds(8); ///< what the doubling stops at
    std::chrono::seconds longestRetryAfter = std::chrono::minutes(2); ///< a longer wish of the server ends the call
};

struct HttpRequest
{
    Operation operation = Operation::ListKeys; ///< decides the verb, and whether a try changes something
    /// The operation that needs this request for something, where it is another one: a delete looks at the list.
    std::optional<Operation> onBehalfOf = {};
    QByteArray path = {}; ///< percent-encoded, begins with '/'
    QUrlQuery query = {};
    QByteArray body = {}; ///< JSON, for POST
    EntityId entity = {}; ///< sent as x-entity-id where not empty
    RequestId requestId = {}; ///< of a change: every try sends it as X-Request-Id and Idempotency-Key
    Lane lane = Lane::Person; ///< who waits for it
};

/// Owns every rule of the network.
///
/// Redirects are errors, cookies, caches and stored logins are off, the credential goes to the base address and nowhere
/// else, an upload cannot be rewound (so that Qt cannot send a POST twice), bodies are capped, and two timers bound
/// each try. What may be repeated, and after how long, is RetryPolicy's. Every try of a change carries the same request
/// id; an error says whether any of the tries may have been carried out. Every try is sent once the Pacer has a slot
/// for it, which no timer of the network counts. GUI thread only.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// @p pacer may be null: then nothing waits for a rate limit.
    Transport(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits = {},
              std::shared_ptr<Pacer> pacer = {});
    /// Cancels what is under way; those calls still complete.
    ~Transport() override;

    /// Completes exactly once (see Completion) with what @p read makes of a 2xx answer, or with an error. Where @p read
    /// refuses the answer, the try has failed.
    template <typename T>
    CallHandle send(HttpRequest request, ReadAnswer<T> read, QObject *guard, std::function<void(Result<T>)> done)
    {
        return start(
            std::move(request),
            std::make_unique<TypedReceiver<T>>(std::move(read), Completion<Result<T>>(guard, std::move(done))));
    }
    /// The same, with the answer as it came.
    CallHandle send(HttpRequest request, QObject *guard, std::function<void(Result<HttpResponse>)> done);

    [[nodiscard]] const ApiConnection &connection() const { return m_connection; }
    [[nodiscard]] const TransportLimits &limits() const { return m_limits; }
    [[nodiscard]] QNetworkAccessManager &network() { return *m_network; }
    [[nodiscard]] Pacer *pacer() const { return m_pacer.get(); }

    /// Whether requests can be sent: the authorities are known. Otherwise they are being read, and authoritiesRead()
    /// comes.
    [[nodiscard]] bool areAuthoritiesKnown();

    /// Every try is between these two. Qt may keep a connection that leads nowhere, a proxy's that was closed before it
    /// answered for instance, and put request after request into it: after a time-out none is kept.
    void beginTry();
    void endTry(bool timedOut);
    /// A number that stays the same as long as one try is the only one; 0 while there are several.
    [[nodiscard]] int loneTry() const { return m_triesUnderWay == 1 ? m_triesBegun : 0; }

    /// The server sends interim answers (102, 103), which Qt up to 6.7 takes for the answer: what it is asked from now
    /// on goes by SocketReply.
    void noteInterimAnswers() { m_sendsInterimAnswers = true; }
    [[nodiscard]] bool sendsInterimAnswers() const { return m_sendsInterimAnswers; }

    /// An answer says that it was made at @p date; its request was sent @p roundTrip ago.
    void tellTime(const QDateTime &date, std::chrono::milliseconds roundTrip);
    /// The server's time, by its answers.
    [[nodiscard]] QDateTime serverTime() const { return m_serverClock.now(); }

signals:
    /// See ServerClock::observe().
    void timeTold(const QDateTime &date, std::chrono::milliseconds roundTrip);
    /// The authorities are known now, or @p areKnown is false.
    void authoritiesRead(bool areKnown);
    /// A request of @p operation, or on its behalf, will be sent again after @p delay because of @p why. Where that is
    /// RateLimited without a status, it was not sent yet: it waits for a slot of the rate limit.
    void retryScheduled(ek::Operation operation, std::chrono::milliseconds delay, const ek::Error &why);

private:
    CallHandle start(HttpRequest request, std::unique_ptr<AnswerReceiver> receiver);

    std::unique_ptr<QNetworkAccessManager> m_network;
    QTimer m_readingPatience; ///< runs while the CA file is read
    bool m_isReadingAuthorities = false;
    Worker m_authoritiesReader{Worker::AtEnd::LeaveBehind}; ///< the file may be on a network's disk that is gone
    ApiConnection m_connection;
    TransportLimits m_limits;
    std::shared_ptr<Pacer> m_pacer;
    SystemClock m_localClock;
    ServerClock m_serverClock{m_localClock};
    int m_triesUnderWay = 0;
    int m_triesBegun = 0;
    bool m_mayHoldDeadConnections = false;
    bool m_sendsInterimAnswers = false;
};

} // namespace ek
