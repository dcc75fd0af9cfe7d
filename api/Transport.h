#pragma once

#include "api/Call.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Secret.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>

namespace ek {

/// Where requests go and who sends them.
struct ApiConnection
{
    QUrl baseUrl; ///< as parseApiUrl() returns it
    AccountId account; ///< sent as x-account-id where not empty
    QList<QSslCertificate> extraAuthorities; ///< trusted besides the system's, for this connection alone
    Secret credential;
};

struct TransportLimits
{
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(20); ///< without any sign from the network
    std::chrono::milliseconds deadline = std::chrono::seconds(90); ///< for one try, whatever arrives
    qint64 largestBody = 48LL * 1024 * 1024; ///< bytes; more than 100,000 keys need
    int readTries = 3; ///< how often a read is sent at most
    std::chrono::milliseconds backoff = std::chrono::milliseconds(500); ///< before the second try; doubles, with jitter
    std::chrono::seconds longestRetryAfter = std::chrono::minutes(2); ///< a longer wish of the server ends the call
};

struct HttpRequest
{
    QByteArray verb = {}; ///< GET, POST or DELETE
    QByteArray path = {}; ///< percent-encoded, begins with '/'
    QUrlQuery query = {};
    QByteArray body = {}; ///< JSON, for POST
    EntityId entity = {}; ///< sent as x-entity-id where not empty
    RequestId requestId = {}; ///< not empty marks a change: sent as X-Request-Id and Idempotency-Key
};

/// A 2xx answer.
struct HttpResponse
{
    int status = 0;
    QByteArray body; ///< may contain secrets: wipe it after use
    QString requestId;
};

/// Owns every rule of the network.
///
/// Redirects are errors, cookies, caches and stored logins are off, the credential goes to the base address and nowhere
/// else, an upload cannot be rewound (so that Qt cannot send a POST twice), bodies are capped, and two timers bound
/// each try. Reads (requests without a request id) are repeated after losses of connection and, honouring Retry-After,
/// after 429 and 503; changes are sent once. GUI thread only.
class Transport : public QObject
{
    Q_OBJECT

public:
    Transport(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits = {});
    /// Cancels what is under way; those calls still complete.
    ~Transport() override;

    /// Completes exactly once with a 2xx answer or an error (see Completion).
    CallHandle send(HttpRequest request, QObject *guard, std::function<void(Result<HttpResponse>)> done);

    [[nodiscard]] const ApiConnection &connection() const { return m_connection; }
    [[nodiscard]] const TransportLimits &limits() const { return m_limits; }
    [[nodiscard]] QNetworkAccessManager &network() { return *m_network; }

signals:
    /// A read will be sent again after @p delay because of @p why.
    void retryScheduled(std::chrono::milliseconds delay, const ek::Error &why);

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
    ApiConnection m_connection;
    TransportLimits m_limits;
};

} // namespace ek
