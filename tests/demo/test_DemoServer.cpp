#include "DemoFixture.h"

#include <QSet>
#include <QTcpSocket>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace Qt::StringLiterals;

/// Who may ask what, and entities, over real HTTP. Keys are in test_DemoKeys.cpp, the points the documentation
/// leaves open in test_DemoBehaviour.cpp.
class TestDemoServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_demo.reset(); }

    void refusals_data();
    void refusals();
    void walksAllPages_data();
    void walksAllPages();
    void describesAnEntity();
    void nullsWhatIsNotFilledIn();
    void selectsTheOnlyEntity();
    void expiredKeyDoesNotSignIn();
    void entityKeySeesItsEntityOnly();
    void answersCarryRequestIds();
    void remembersRequests();
    void takesARequestInPieces();
    void keepsConnectionsAlive();

private:
    std::unique_ptr<RunningDemo> m_demo;
};

void TestDemoServer::init()
{
    m_demo = std::make_unique<RunningDemo>();
    QVERIFY2(m_demo->isRunning, qPrintable(m_demo->server.errorString()));
}

void TestDemoServer::refusals_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("entityId");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");

    const DemoData data = demoWorkspace(QDateTime::currentDateTimeUtc());
    const QByteArray account = "Bearer " + demoCredential(Environment::Sandbox).toUtf8();
    const DemoEntity first = entityNamed(data, u"Gorska Steza d.o.o. (test)"_s);
    const QByteArray entity = first.id.toUtf8();
    const QByteArray liveEntity = entityNamed(data, u"Gorska Steza d.o.o."_s).id.toUtf8();
    const QByteArray otherEntity = entityNamed(data, u"Musterbetrieb GmbH"_s).id.toUtf8();
    const QByteArray ownKey = "Bearer " + keysOf(data, first.id).first().key.toUtf8();
    const QByteArray longName = QByteArray(256, 'x');

    const auto row = [](const char *name, const QByteArray &verb, const QByteArray &path, const QByteArray &credential,
                        const QByteArray &about, const QByteArray &body, int status, const QString &code) {
        QTest::newRow(name) << verb << path << credential << about << body << status << code;
    };
    const QString unauthorized = u"unauthorized"_s;
    const QString badRequest = u"bad_request"_s;
    const QString notFound = u"not_found"_s;
    const QString invalid = u"validation_error"_s;

    row("no credential", "GET", "/entities", "", "", "", 401, unauthorized);
    row("unknown account key", "GET", "/entities", "Bearer sk_sandbox_nobody", "", "", 401, unauthorized);
    row("unknown entity key", "GET", keysPath, "Bearer ek_sandbox_0123456789abcdef", "", "", 401, unauthorized);
    row("empty bearer", "GET", "/entities", "Bearer ", "", "", 401, unauthorized);
    row("not bearer", "GET", "/entities", "Basic c2s6", "", "", 401, unauthorized);
    row("no credential to create", "POST", keysPath, "", entity, "{}", 401, unauthorized);
    row("no credential to delete", "DELETE", keysPath + "/x", "", entity, "", 401, unauthorized);

    row("unknown route", "GET", "/documents", account, "", "", 404, notFound);
    row("root", "GET", "/", account, "", "", 404, notFound);
    row("trailing slash", "GET", "/entities/", account, "", "", 404, notFound);
    row("verb that has no route", "PUT", keysPath, account, entity, "{}", 404, notFound);
    row("no reading of one key", "GET", keysPath + "/x", account, entity, "", 404, notFound);

    row("which entity?", "GET", keysPath, account, "", "", 400, u"entity_id_required"_s);
    row("create where?", "POST", keysPath, account, "", "{}", 400, u"entity_id_required"_s);
    row("delete where?", "DELETE", keysPath + "/x", account, "", "", 400, u"entity_id_required"_s);
    row("unknown entity", "GET", keysPath, account, "ent_nowhere", "", 404, notFound);
    row("entity of the other environment", "GET", keysPath, account, liveEntity, "", 404, notFound);
    row("entity key, other entity", "GET", keysPath, ownKey, otherEntity, "", 403, u"forbidden"_s);
    row("unknown key", "DELETE", keysPath + "/ek_sandbox_none", account, entity, "", 404, notFound);

    row("limit 0", "GET", "/entities?limit=0", account, "", "", 400, badRequest);
    row("limit 101", "GET", "/entities?limit=101", account, "", "", 400, badRequest);
    row("limit of letters", "GET", "/entities?limit=ten", account, "", "", 400, badRequest);
    row("limit with a sign", "GET", "/entities?limit=%2B5", account, "", "", 400, badRequest);
    row("empty limit", "GET", "/entities?limit=", account, "", "", 400, badRequest);
    row("huge limit", "GET", "/entities?limit=99999999999999999999", account, "", "", 400, badRequest);
    row("limit of keys", "GET", keysPath + "?limit=1000", account, entity, "", 400, badRequest);
    row("foreign cursor", "GET", "/entities?next_cursor=abc", account, "", "", 400, badRequest);
    row("cursor that is no base64", "GET", "/entities?next_cursor=***", account, "", "", 400, badRequest);
    row("empty cursor", "GET", "/entities?next_cursor=", account, "", "", 400, badRequest);

    row("broken JSON", "POST", keysPath, account, entity, "{\"name\":", 400, badRequest);
    row("no body", "POST", keysPath, account, entity, "", 400, badRequest);
    row("array", "POST", keysPath, account, entity, "[]", 400, badRequest);
    row("name of 256", "POST", keysPath, account, entity, "{\"name\":\"" + longName + "\"}", 422, invalid);
    row("name that is a number", "POST", keysPath, account, entity, R"({"name":5})", 422, invalid);
    row("ttl 59", "POST", keysPath, account, entity, R"({"ttl":59})", 422, invalid);
    row("ttl negative", "POST", keysPath, account, entity, R"({"ttl":-60})", 422, invalid);
    row("ttl with a fraction", "POST", keysPath, account, entity, R"({"ttl":60.5})", 422, invalid);
    row("ttl as text", "POST", keysPath, account, entity, R"({"ttl":"60"})", 422, invalid);
    row("ttl null", "POST", keysPath, account, entity, R"({"ttl":null})", 422, invalid);
    row("ttl beyond the calendar", "POST", keysPath, account, entity, R"({"ttl":1e300})", 422, invalid);
}

void TestDemoServer::refusals()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, entityId);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);

    HttpHeaders headers;
    if (!authorization.isEmpty())
        headers.append({"Authorization", authorization});
    if (!entityId.isEmpty())
        headers.append({"x-entity-id", entityId});
    const int before = m_demo->server.keyCount(m_demo->first.id);
    const HttpAnswer answer = m_demo->probe.send(verb, path, headers, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.text(u"code"_s), code);
    QVERIFY(!answer.text(u"message"_s).isEmpty());
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QCOMPARE(m_demo->server.keyCount(m_demo->first.id), before);
}

void TestDemoServer::walksAllPages_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("pageSize");
    QTest::newRow("default") << QByteArray() << 10;
    QTest::newRow("one by one") << QByteArray("limit=1&") << 1;
    QTest::newRow("that do not divide") << QByteArray("limit=4&") << 4;
    QTest::newRow("that divide exactly") << QByteArray("limit=5&") << 5;
    QTest::newRow("all at once") << QByteArray("limit=100&") << 100;
}

void TestDemoServer::walksAllPages()
{
    QFETCH(QByteArray, limit);
    QFETCH(int, pageSize);

    QStringList expected;
    for (const DemoEntity &entity : m_demo->data.entities) {
        if (entity.environment == Environment::Live)
            expected.append(entity.id);
    }
    QStringList seen;
    QByteArray path = "/entities?" + limit;
    bool more = true;
    while (more && seen.size() <= expected.size()) {
        const HttpAnswer answer = m_demo->probe.send("GET", path, {bearer(demoCredential(Environment::Live))});
        QCOMPARE(answer.status, 200);
        const QJsonArray page = answer.data();
        QCOMPARE(page.size(), qMin<qsizetype>(pageSize, expected.size() - seen.size()));
        for (const QJsonValue entity : page)
            seen.append(entity[u"id"].toString());
        const QJsonObject pagination = answer.json().value(u"pagination").toObject();
        QCOMPARE(pagination.value(u"total").toInt(), expected.size());
        more = pagination.value(u"has_more").toBool();
        QCOMPARE(pagination.value(u"next_cursor").isString(), more);
        QVERIFY(more || pagination.value(u"next_cursor").isNull());
        path = "/entities?" + limit
            + "next_cursor=" + QUrl::toPercentEncoding(pagination.value(u"next_cursor").toString());
    }
    QCOMPARE(seen, expected);
}

void TestDemoServer::describesAnEntity()
{
    const HttpAnswer answer = m_demo->probe.send("GET", "/entities?limit=1", asSandbox());
    const QJsonObject expected{
        {u"id"_s, m_demo->first.id},
        {u"account_id"_s, m_demo->first.accountId},
        {u"name"_s, m_demo->first.name},
        {u"environment"_s, u"sandbox"_s},
        {u"country"_s, u"Slovenia"_s},
        {u"country_code"_s, u"SI"_s},
        {u"currency_code"_s, u"EUR"_s},
        {u"tax_number"_s, m_demo->first.taxNumber},
        {u"email"_s, m_demo->first.email},
        {u"is_enabled"_s, true},
        {u"created_at"_s, m_demo->first.createdAt.toString(Qt::ISODateWithMs)},
        {u"updated_at"_s, m_demo->first.updatedAt.toString(Qt::ISODateWithMs)},
    };
    QCOMPARE(answer.data().first().toObject(), expected);
}

void TestDemoServer::nullsWhatIsNotFilledIn()
{
    const HttpAnswer answer = m_demo->probe.send("GET", "/entities", asSandbox());
    const QJsonObject blank = answer.data().last().toObject();
    QCOMPARE(blank.value(u"name").toString(), u"New entity"_s);
    for (const auto &field : {u"country"_s, u"country_code"_s, u"currency_code"_s, u"tax_number"_s, u"email"_s})
        QVERIFY2(blank.value(field).isNull(), qPrintable(field));
}

void TestDemoServer::selectsTheOnlyEntity()
{
    DemoServer server(bigWorkspace(1, 3, QDateTime::currentDateTimeUtc()));
    QVERIFY(server.start());
    HttpProbe probe(server.url());
    const HttpAnswer answer = probe.send("GET", keysPath, asSandbox());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data().size(), 3);
}

void TestDemoServer::expiredKeyDoesNotSignIn()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int expired = 0;
    for (const DemoKey &key : keysOf(m_demo->data, m_demo->first.id)) {
        const bool isExpired = key.expiresAt.isValid() && key.expiresAt < now;
        expired += isExpired;
        QCOMPARE(m_demo->probe.send("GET", keysPath, {bearer(key.key)}).status, isExpired ? 401 : 200);
    }
    QVERIFY(expired > 0);
}

void TestDemoServer::entityKeySeesItsEntityOnly()
{
    const QString key = keysOf(m_demo->data, m_demo->first.id).first().key;
    const HttpAnswer entities = m_demo->probe.send("GET", "/entities", {bearer(key)});
    QCOMPARE(entities.status, 200);
    QCOMPARE(entities.data().size(), 1);
    QCOMPARE(entities.data().first()[u"id"].toString(), m_demo->first.id);
    QCOMPARE(m_demo->probe.send("GET", keysPath, {bearer(key), entityHeader(m_demo->first.id)}).status, 200);
    const HttpAnswer created = m_demo->probe.send("POST", keysPath, {bearer(key)}, "{}");
    QCOMPARE(created.text(u"entity_id"_s), m_demo->first.id);
}

void TestDemoServer::answersCarryRequestIds()
{
    const HttpAnswer echoed = m_demo->probe.send("GET", "/entities", asSandbox() << requestIdHeader("mine-123"));
    QCOMPARE(echoed.requestId, QByteArray("mine-123"));
    QSet<QByteArray> made;
    for (int call = 0; call < 3; ++call)
        made.insert(m_demo->probe.send("GET", "/entities").requestId);
    QCOMPARE(made.size(), 3);
    QVERIFY(!made.contains(QByteArray()));
}

void TestDemoServer::remembersRequests()
{
    QVERIFY(m_demo->server.received().isEmpty());
    const HttpHeaders headers = asSandbox(m_demo->first.id)
        << requestIdHeader("r-1") << std::pair<QByteArray, QByteArray>("Idempotency-Key", "r-1")
        << std::pair<QByteArray, QByteArray>("User-Agent", "probe/1")
        << std::pair<QByteArray, QByteArray>("x-account-id", m_demo->data.accounts.last().id.toUtf8());
    QCOMPARE(m_demo->probe.send("POST", keysPath, headers, R"({"name":"A"})").status, 201);
    QCOMPARE(m_demo->probe.send("GET", "/entities?limit=5&x=a%20b").status, 401);

    const QList<DemoServer::Received> received = m_demo->server.received();
    QCOMPARE(received.size(), 2);
    const DemoServer::Received &post = received.first();
    QCOMPARE(post.verb, QByteArray("POST"));
    QCOMPARE(post.path, u"/entities/api-keys"_s);
    QCOMPARE(post.body, QByteArray(R"({"name":"A"})"));
    QCOMPARE(post.authorization, "Bearer " + demoCredential(Environment::Sandbox).toUtf8());
    QCOMPARE(post.entityId, m_demo->first.id.toUtf8());
    QCOMPARE(post.accountId, m_demo->data.accounts.last().id.toUtf8());
    QCOMPARE(post.requestId, QByteArray("r-1"));
    QCOMPARE(post.idempotencyKey, QByteArray("r-1"));
    QCOMPARE(post.userAgent, QByteArray("probe/1"));
    QCOMPARE(received.last().verb, QByteArray("GET"));
    QCOMPARE(received.last().path, u"/entities?limit=5&x=a b"_s);
    QVERIFY(received.last().authorization.isEmpty());
}

void TestDemoServer::takesARequestInPieces()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_demo->server.url().port()));
    QVERIFY(socket.waitForConnected(5000));
    const QByteArray request = "POST /entities/api-keys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + demoCredential(Environment::Sandbox).toUtf8() + "\r\nX-Entity-Id: " + m_demo->first.id.toUtf8()
        + "\r\nContent-Length: 17\r\n\r\n{\"name\":\"Pieces";
    // Seven bytes at a time, each on its way before the next, cut through every kind of line.
    for (qsizetype at = 0; at < request.size(); at += 7) {
        socket.write(request.mid(at, 7));
        QVERIFY(socket.waitForBytesWritten(5000));
    }
    QVERIFY(m_demo->server.received().isEmpty());
    socket.write("\"}");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 201 "));
}

void TestDemoServer::keepsConnectionsAlive()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_demo->server.url().port()));
    QVERIFY(socket.waitForConnected(5000));
    for (int request = 1; request <= 3; ++request) {
        socket.write("GET /entities HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(m_demo->server.received().size(), request);
        QByteArray answer;
        const auto readOn = [&]() {
            answer += socket.readAll();
            return answer.endsWith('}');
        };
        QTRY_VERIFY(readOn());
        QVERIFY2(answer.startsWith("HTTP/1.1 401 "), answer.constData());
        QVERIFY2(answer.contains("Content-Length: "), answer.constData());
    }
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "test_DemoServer.moc"
