#include "FaultCell.h"

#include "ApiFixture.h"

#include <algorithm>

namespace ek::test {

namespace {

/// Counts what the client sends, whether or not it arrives.
class CountingManager final : public QNetworkAccessManager
{
public:
    int sent = 0;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *upload) override
    {
        ++sent;
        return QNetworkAccessManager::createRequest(operation, request, upload);
    }
};

StrikePlan planFor(const Fault &fault, Operation operation, bool isOnce)
{
    const bool spares = operation == Operation::DeleteKey && !fault.strikesListing;
    return {isOnce, spares ? QByteArray("DELETE") : QByteArray()};
}

TransportLimits limitsOf(const Fault &fault)
{
    TransportLimits limits = quickLimits();
    limits.idleTimeout = fault.idleTimeout;
    limits.deadline = fault.deadline;
    limits.largestBody = largestFaultBody;
    return limits;
}

/// Fit to be shown: one line, nothing hidden in it.
bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

const EntityId entity(QStringLiteral("ent_7"));

} // namespace

FaultCell::FaultCell(const Fault &fault, Operation operation, bool isOnce, const FaultCertificates *certificates)
    : m_operation(operation)
    , m_isOnce(isOnce)
    , m_server(fault.strike, planFor(fault, operation, isOnce), certificates ? &certificates->good : nullptr)
{
    ApiConnection connection = connectionTo(m_server.url());
    if (certificates)
        connection.extraAuthorities = {certificates->authority.certificate()};
    auto manager = std::make_unique<CountingManager>();
    m_sent = &manager->sent;
    m_client = std::make_unique<ApiClient>(std::move(manager), std::move(connection), limitsOf(fault));
    connect(m_client.get(), &ApiClient::retryScheduled, this,
            [this](Operation, std::chrono::milliseconds, const Error &why) {
                m_mayHaveBeenDone = m_mayHaveBeenDone || why.effect != Effect::NotDone;
                checkTexts(why);
                m_server.struck();
            });
}

template <typename T, typename Check> std::function<void(Result<T>)> FaultCell::receiver(Check check)
{
    return [this, check](Result<T> result) {
        if (!result)
            failed(result.error());
        else if (!check(*result))
            complain(QStringLiteral("what came is not what the server sent"));
        completed();
    };
}

void FaultCell::start()
{
    m_clock.start();
    switch (m_operation) {
    case Operation::ListEntities:
        m_client->listEntities(&m_guard, nullptr, receiver<EntityList>([](const EntityList &list) {
            return list.entities.size() == 1 && list.notes.isEmpty() && isClean(list.entities.constFirst().name);
        }));
        return;
    case Operation::ListKeys:
        m_client->listKeys(entity, &m_guard, receiver<KeyList>([](const KeyList &list) {
                               return list.keys.size() == 1 && list.notes.isEmpty()
                                   && list.keys.constFirst().fingerprint == KeyFingerprint::of(listedKeyId)
                                   && isClean(list.keys.constFirst().name);
                           }));
        return;
    case Operation::CreateKey:
        m_client->createKey(entity, KeySpec{QStringLiteral("Webshop"), {}}, newRequestId(), &m_guard,
                            receiver<CreatedKey>([this](const CreatedKey &created) {
                                return created.secret.exposeSecretUtf8() == createdKey && isClean(created.key.name)
                                    && created.wasRepeated == (*m_sent > 1 || m_server.requestCount("POST") > 1);
                            }));
        return;
    case Operation::DeleteKey: {
        auto each = receiver<Done>([](Done) { return true; });
        m_client->deleteKeys(
            entity, {ConfirmedKey{KeyFingerprint::of(listedKeyId)}}, &m_guard,
            [each](const KeyFingerprint &, Result<Done> fate) { each(std::move(fate)); }, [this] { ++m_ends; });
        return;
    }
    case Operation::SignIn:
        m_client->testCredential(&m_guard, receiver<Done>([](Done) { return true; }));
        return;
    case Operation::TestKey:
        m_client->testEntityKey(&m_guard, receiver<Done>([](Done) { return true; }));
        return;
    }
}

void FaultCell::failed(const Error &error)
{
    m_observed.end = error.effect == Effect::NotDone ? End::NotDone : End::Unknown;
    if (error.effect == Effect::Done)
        complain(QStringLiteral("it is said to be done, yet to have failed"));
    m_observed.kind = error.kind;
    m_observed.tls = error.tls;
    checkTexts(error);
}

void FaultCell::completed()
{
    m_observed.took = std::chrono::milliseconds(m_clock.elapsed());
    m_observed.recovered = m_observed.end == End::Done && m_mayHaveBeenDone;
    if (++m_completions == 1)
        emit over();
}

Observed FaultCell::takeObserved()
{
    runDueEvents(); // a second request or completion would come now
    m_observed.tries = *m_sent;
    checkRequests();
    if (m_isOnce && m_server.isWell())
        checkNextCalls();
    m_sent = nullptr;
    m_client.reset();
    runDueEvents();
    m_observed.completions = m_completions;
    if (m_ends != (m_operation == Operation::DeleteKey ? 1 : 0))
        complain(QStringLiteral("a delete ended %1 times").arg(m_ends));
    return m_observed;
}

void FaultCell::checkTexts(const Error &error)
{
    for (const QString &text : {error.code, error.serverMessage, error.requestId, error.detail}) {
        const QByteArray utf8 = text.toUtf8();
        for (const QByteArray &secret : {QByteArray(accountCredential), listedKeyId, createdKey}) {
            if (utf8.contains(secret))
                complain(QStringLiteral("an error's text holds a key: ") + text);
        }
        if (!isClean(text))
            complain(QStringLiteral("an error's text is no plain line: ") + text);
    }
}

void FaultCell::checkRequests()
{
    const RawServer &server = m_server.server();
    const QByteArray changing = m_operation == Operation::DeleteKey ? "DELETE" : "POST";
    const int changes = m_server.requestCount(changing);
    const int reads = m_server.requestCount("GET");
    m_observed.requests = isChange(m_operation) ? changes : reads;
    m_observed.listings = isChange(m_operation) ? reads : 0;

    QByteArray id;
    for (const RawRequest &request : server.requests()) {
        if (request.hasHeader("Cookie"))
            complain(QStringLiteral("a cookie was sent back"));
        if (request.header("Authorization") != QByteArray("Bearer ") + accountCredential)
            complain(QStringLiteral("a request without its credential"));
        if (request.verb != changing)
            continue;
        if (id.isEmpty())
            id = request.header("X-Request-Id");
        if (id.isEmpty() || request.header("X-Request-Id") != id || request.header("Idempotency-Key") != id)
            complain(QStringLiteral("a repeat under another request id"));
    }
    const QByteArray &bytes = server.receivedBytes();
    const QByteArray credential(accountCredential);
    const QByteArray inItsHeader = "\r\nAuthorization: Bearer " + credential + "\r\n";
    if (bytes.count(credential) != bytes.count(inItsHeader))
        complain(QStringLiteral("the credential stands outside its header"));
    if (m_server.strayConnections() > 0)
        complain(QStringLiteral("another server was called"));
}

/// What a fault left behind on a connection must not pass for the answer to another request.
void FaultCell::checkNextCalls()
{
    Outcome<KeyList> keys;
    m_client->listKeys(entity, keys.guard(), keys.receiver());
    Outcome<EntityList> entities;
    if (!keys.wait() || !keys.isValue() || keys.value().keys.size() != 1
        || keys.value().keys.constFirst().fingerprint != KeyFingerprint::of(listedKeyId))
        complain(QStringLiteral("the next list of keys is not what the server sent"));
    m_client->listEntities(entities.guard(), nullptr, entities.receiver());
    if (!entities.wait() || !entities.isValue() || entities.value().entities.size() != 1
        || entities.value().entities.constFirst().id != entity)
        complain(QStringLiteral("the next list of entities is not what the server sent"));
}

} // namespace ek::test

#include "moc_FaultCell.cpp"
