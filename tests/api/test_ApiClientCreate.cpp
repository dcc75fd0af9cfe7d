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
    void repeatsUnderTheSameId_data();
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
    QVERIFY(!outcome.value().wasRepeated);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientCreate::saysWhatBecameOfIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<int>("tries");

    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind, Effect effect, int tries) {
        QTest::newRow(name) << bytes << kind << effect << tries;
    };
    const Headers id{{"X-Request-Id", "answer-1"}};
    row("masked", answerBytes(200, "{\"id\":\"ek_live_abc...234\"}", id), ErrorKind::SecretNotReturned, Effect::Done,
        2);
    row("masked, in data", answerBytes(201, "{\"data\":{\"id\":\"ek_live_abc...234\"}}", id),
        ErrorKind::SecretNotReturned, Effect::Done, 2);
    row("HTML", answerBytes(200, "<html>Log in</html>", id), ErrorKind::NotJson, Effect::Unknown, 3);
    row("nothing", answerBytes(201, {}, id), ErrorKind::NotJson, Effect::Unknown, 3);
    row("no content", "HTTP/1.1 204 No Content\r\nX-Request-Id: answer-1\r\n\r\n", ErrorKind::NotJson, Effect::Unknown,
        3);
    row("no key", answerBytes(200, "{\"message\":\"ok\"}", id), ErrorKind::UnexpectedContent, Effect::Unknown, 3);
    row("a list", answerBytes(200, "[]", id), ErrorKind::UnexpectedContent, Effect::Unknown, 3);
    row("400", answerBytes(400, "{}", id), ErrorKind::BadRequest, Effect::NotDone, 1);
    row("401", answerBytes(401, "{}", id), ErrorKind::Unauthorized, Effect::NotDone, 1);
    row("403", answerBytes(403, "{}", id), ErrorKind::Forbidden, Effect::NotDone, 1);
    row("409", answerBytes(409, "{}", id), ErrorKind::Conflict, Effect::NotDone, 1);
    row("422", answerBytes(422, "{}", id), ErrorKind::Validation, Effect::NotDone, 1);
    row("429", answerBytes(429, "{}", id), ErrorKind::RateLimited, Effect::NotDone, 3);
    row("500", answerBytes(500, "{}", id), ErrorKind::ServerError, Effect::Unknown, 3);
    row("503", answerBytes(503, "{}", id), ErrorKind::ServiceUnavailable, Effect::Unknown, 3);
    row("302", answerBytes(302, {}, id), ErrorKind::Redirected, Effect::Unknown, 1);
}

void TestApiClientCreate::saysWhatBecameOfIt()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    QFETCH(const Effect, effect);
    QFETCH(const int, tries);
    m_server->otherwise(sendBytes(bytes));
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> outcome;
    client->createKey(someEntity, {}, m_requestId, outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, kind);
    QCOMPARE(outcome.error().effect, effect);
    QCOMPARE(outcome.error().requestId, QStringLiteral("answer-1"));
    QCOMPARE(m_server->requests().size(), tries);
}

void TestApiClientCreate::repeatsUnderTheSameId_data()
{
    QTest::addColumn<Reaction>("first");
    QTest::newRow("closed") << closeConnection();
    QTest::newRow("cut") << inTurn({answerPartly(201, "{\"id\":" + quoted(wholeKey) + "}", 20), closeConnection()});
    QTest::newRow("not JSON") << answer(200, "<html>");
    QTest::newRow("nothing") << answer(201);
    QTest::newRow("without a key") << answer(200, "{\"id\":null}");
    QTest::newRow("masked") << answer(200, "{\"id\":\"ek_sandbox_abc...234\"}");
    QTest::newRow("502") << answer(502, "<html>");
}

void TestApiClientCreate::repeatsUnderTheSameId()
{
    QFETCH(const Reaction, first);
    m_server->then({first, answer(200, "{\"id\":" + quoted(wholeKey) + "}")});
    const auto client = clientOf(*m_server);
    Outcome<CreatedKey> found;
    client->createKey(someEntity, {}, m_requestId, found.guard(), found.receiver());
    EK_EXPECT_VALUE(found);
    QCOMPARE(found.value().secret.exposeSecretUtf8(), wholeKey);
    QVERIFY(found.value().wasRepeated);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().at(0).header("X-Request-Id"), m_requestId.value().toLatin1());
    QCOMPARE(m_server->requests().at(1).header("X-Request-Id"), m_requestId.value().toLatin1());
    QCOMPARE(m_server->requests().at(1).body, m_server->requests().at(0).body);
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
