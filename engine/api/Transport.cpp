#include "api/Transport.h"

#include "api/ApiAddress.h"
#include "api/Pacer.h"
#include "api/TransportCall.h"
#include "platform/RegularFile.h"

#include <QNetworkProxy>

#include <utility>

namespace ek {

Transport::Transport(std::unique_ptr<QNetworkAccessManager> network, ApiConnection connection, TransportLimits limits,
                     std::shared_ptr<Pacer> pacer)
    : m_network(std::move(network))
    , m_connection(std::move(connection))
    , m_limits(limits)
    , m_pacer(std::move(pacer))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(false);
    // This machine is never reached through somebody else's.
    if (isLoopback(m_connection.baseUrl))
        m_network->setProxy(QNetworkProxy::NoProxy);
    m_readingPatience.setSingleShot(true);
    m_readingPatience.setInterval(m_limits.idleTimeout);
    connect(&m_readingPatience, &QTimer::timeout, this, [this] { emit authoritiesRead(false); });
}

Transport::~Transport()
{
    const auto calls = findChildren<TransportCall *>(Qt::FindDirectChildrenOnly);
    for (TransportCall *call : calls)
        call->cancel();
}

CallHandle Transport::send(HttpRequest request, QObject *guard, std::function<void(Result<HttpResponse>)> done)
{
    return send<HttpResponse>(
        std::move(request), [](HttpResponse &response) -> Result<HttpResponse> { return std::move(response); }, guard,
        std::move(done));
}

CallHandle Transport::start(HttpRequest request, std::unique_ptr<AnswerReceiver> receiver)
{
    auto *call = new TransportCall(*this, std::move(request), std::move(receiver));
    call->start();
    return CallHandle(call);
}

bool Transport::areAuthoritiesKnown()
{
    if (m_connection.caFile.isEmpty() || !m_connection.extraAuthorities.isEmpty())
        return true;
    if (m_readingPatience.isActive())
        return false;
    m_readingPatience.start();
    // A disk that does not answer holds one thread up, however often it is asked for.
    if (std::exchange(m_isReadingAuthorities, true))
        return false;
    static constexpr qint64 largest =
        1024LL * 1024; // all the authorities that an operating system knows, four times over
    const auto read = [path = m_connection.caFile] { return readRegularFile(path, largest); };
    m_authoritiesReader.run(read, this, [this](const RegularFile &file) {
        m_isReadingAuthorities = false;
        if (file.state == RegularFile::State::Read)
            m_connection.extraAuthorities = QSslCertificate::fromData(file.content, QSsl::Pem);
        // What comes after all is of use to the next request.
        if (!m_readingPatience.isActive())
            return;
        m_readingPatience.stop();
        emit authoritiesRead(!m_connection.extraAuthorities.isEmpty());
    });
    return false;
}

void Transport::tellTime(const QDateTime &date, std::chrono::milliseconds roundTrip)
{
    m_serverClock.observe(date, roundTrip);
    emit timeTold(date, roundTrip);
}

void Transport::beginTry()
{
    // Not while others are under way: they would be left without the thread they run on.
    if (m_mayHoldDeadConnections && m_triesUnderWay == 0) {
        m_network->clearConnectionCache();
        m_mayHoldDeadConnections = false;
    }
    ++m_triesUnderWay;
    ++m_triesBegun;
}

void Transport::endTry(bool timedOut)
{
    --m_triesUnderWay;
    m_mayHoldDeadConnections = m_mayHoldDeadConnections || timedOut;
}

} // namespace ek

#include "moc_Transport.cpp"
