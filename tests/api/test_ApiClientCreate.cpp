#include "ClientFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// One request, one key, one look at it.
class TestApiClientCreate : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void asksForWhatIsWanted_data();
    void asksForWhatIsWanted();
    void takesTheKey_data();
    void takesTheKey();
    void saysWhatBecameOfIt_data();
    void saysWhatBecameOfIt();
    void repeatsUnderTheSameId();
    void canBeCancelled();
    void endsWithTheClient();
    void saysNothingToADeadGuard();

private:
    std::unique_ptr<RawServer> m_server;
    RequestId m_requestId;
};

namespace {

const QByteArray wholeKey = "ek_sandbox_abc123def456789012345678abcd1234";

} // namespace

void TestApiClientCreate::init()
{
    m_server = std::make_unique<RawServer>();
    m_requestId = newRequestId();
}

void TestApiClientCreate::asksForWhatIsWanted_data()
{
    QTest::addColumn<EntityId>("entity");
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << someEntity << KeySpec{} << QByteArray("{}");
    QTest::newRow("name") << someEntity << KeySpec{QStringLiteral("Webshop"), std::nullopt}
                          << QByteArray("{\"name\":\"Webshop\"}");
    QTest::newRow("ttl") << someEntity << KeySpec{{}, 3600s} << QByteArray("{\"ttl\":3600}");
    QTest::newRow("both") << someEntity << KeySpec{QStringLiteral("Kasse \u00fc\u05d0"), 90 * 24h}
                          << QByteArray("{\"name\":\"Kasse \xc3\xbc\xd7\x90\",\"ttl\":7776000}");
    QTest::newRow("own entity") << EntityId() << KeySpec{} << QByteArray("{}");
}

void TestApiClientCreate::asksForWhatIsWanted()
{
    QFETCH(const EntityId, entity);
    QFETCH(const KeySpec, spec);
    QFETCH(const QByteArray, body);
    m_server->then(answer(200, "{\"id\":" + quoted(wholeKey) + "}"));
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    client->createKey(entity, spec, m_requestId, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{"POST /entities/api-keys"}));
    const RawRequest &request = m_server->requests().constFirst();
    QCOMPARE(request.body, body);
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.header("X-Request-Id"), m_requestId.value().toLatin1());
    QCOMPARE(request.header("Idempotency-Key"), m_requestId.value().toLatin1());
    if (entity.isEmpty())
        QVERIFY(!request.hasHeader("x-entity-id"));
    else
        QCOMPARE(request.header("x-entity-id"), entity.value().toLatin1());
}

void TestApiClientCreate::takesTheKey_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("knownBy");

    for (const int status : {200, 201}) {
        const auto row = [status](const char *name, const QByteArray &body, const QByteArray &knownBy) {
            QTest::addRow("%d, %s", status, name) << status << body << knownBy;
        };
        row("in id", "{\"id\":" + quoted(wholeKey) + ",\"name\":\"Webshop\"}", wholeKey);
        row("in key", "{\"id\":\"key_1\",\"name\":\"Webshop\",\"key\":" + quoted(wholeKey) + "}", "key_1");
        row("in data", "{\"data\":{\"id\":" + quoted(wholeKey) + ",\"name\":\"Webshop\"}}", wholeKey);
    }
}

void TestApiClientCreate::takesTheKey()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, knownBy);
    m_server->then(answer(status, body));
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    client->createKey(someEntity, {}, m_requestId, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().secret.exposeSecretUtf8(), wholeKey);
    QCOMPARE(outcome.value().key.fingerprint, KeyFingerprint::of(knownBy));
    QCOMPARE(outcome.value().key.name, QStringLiteral("Webshop"));
    QCOMPARE(outcome.value().key.hint, QStringLiteral("ek_sandbox_abc...234"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientCreate::saysWhatBecameOfIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Effect>("effect");

    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind, Effect effect) {
        QTest::newRow(name) << bytes << kind << effect;
    };
    const Headers id{{"X-Request-Id", "answer-1"}};
    row("masked", answerBytes(200, "{\"id\":\"ek_live_abc...234\"}", id), ErrorKind::SecretNotReturned, Effect::Done);
    row("masked, in data", answerBytes(201, "{\"data\":{\"id\":\"ek_live_abc...234\"}}", id),
        ErrorKind::SecretNotReturned, Effect::Done);
    row("HTML", answerBytes(200, "<html>Log in</html>", id), ErrorKind::NotJson, Effect::Unknown);
    row("nothing", answerBytes(201, {}, id), ErrorKind::NotJson, Effect::Unknown);
    row("no content", "HTTP/1.1 204 No Content\r\nX-Request-Id: answer-1\r\n\r\n", ErrorKind::NotJson, Effect::Unknown);
    row("no key", answerBytes(200, "{\"message\":\"ok\"}", id), ErrorKind::UnexpectedContent, Effect::Unknown);
    row("a list", answerBytes(200, "[]", id), ErrorKind::UnexpectedContent, Effect::Unknown);
    row("400", answerBytes(400, "{}", id), ErrorKind::BadRequest, Effect::NotDone);
    row("401", answerBytes(401, "{}", id), ErrorKind::Unauthorized, Effect::NotDone);
    row("403", answerBytes(403, "{}", id), ErrorKind::Forbidden, Effect::NotDone);
    row("409", answerBytes(409, "{}", id), ErrorKind::Conflict, Effect::NotDone);
    row("422", answerBytes(422, "{}", id), ErrorKind::Validation, Effect::NotDone);
    row("429", answerBytes(429, "{}", id), ErrorKind::RateLimited, Effect::NotDone);
    row("500", answerBytes(500, "{}", id), ErrorKind::ServerError, Effect::Unknown);
    row("503", answerBytes(503, "{}", id), ErrorKind::ServiceUnavailable, Effect::Unknown);
    row("302", answerBytes(302, {}, id), ErrorKind::Redirected, Effect::Unknown);
}

void TestApiClientCreate::saysWhatBecameOfIt()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    QFETCH(const Effect, effect);
    m_server->then(sendBytes(bytes));
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    client->createKey(someEntity, {}, m_requestId, outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, kind);
    QCOMPARE(outcome.error().effect, effect);
    QCOMPARE(outcome.error().requestId, QStringLiteral("answer-1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientCreate::repeatsUnderTheSameId()
{
    m_server->then({closeConnection(), answer(200, "{\"id\":" + quoted(wholeKey) + "}")});
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> lost;
    client->createKey(someEntity, {}, m_requestId, lost.guard(), lost.receiver());
    EK_EXPECT_ERROR(lost, ErrorKind::ConnectionLost);
    QCOMPARE(lost.error().effect, Effect::Unknown);
    QCOMPARE(m_server->requests().size(), 1);

    Outcome<CreatedKey> found;
    client->createKey(someEntity, {}, m_requestId, found.guard(), found.receiver());
    EK_EXPECT_VALUE(found);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().at(0).header("X-Request-Id"), m_server->requests().at(1).header("X-Request-Id"));
}

void TestApiClientCreate::canBeCancelled()
{
    m_server->then(stall());
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    const CallHandle call = client->createKey(someEntity, {}, m_requestId, outcome.guard(), outcome.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, patience);
    call.cancel();
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().effect, Effect::Unknown);
}

void TestApiClientCreate::endsWithTheClient()
{
    m_server->then(stall());
    auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    client->createKey(someEntity, {}, m_requestId, outcome.guard(), outcome.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, patience);
    client.reset();
    QCOMPARE(outcome.count(), 0);
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QCOMPARE(outcome.error().effect, Effect::Unknown);
}

void TestApiClientCreate::saysNothingToADeadGuard()
{
    m_server->then(answer(200, "{\"id\":" + quoted(wholeKey) + "}"));
    m_server->otherwise(listed({}));
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    client->createKey(someEntity, {}, m_requestId, outcome.guard(), outcome.receiver());
    outcome.killGuard();
    Outcome<KeyList> later; // once this has come, so would the other have
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, patience);
    client->listKeys(someEntity, later.guard(), later.receiver());
    EK_EXPECT_VALUE(later);
    QCOMPARE(outcome.count(), 0);
}

QTEST_GUILESS_MAIN(TestApiClientCreate)
#include "test_ApiClientCreate.moc"
