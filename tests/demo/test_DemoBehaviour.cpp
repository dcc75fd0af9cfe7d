#include "DemoFixture.h"
#include "core/Credential.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace Qt::StringLiterals;
using Behaviour = DemoServer::Behaviour;

/// The points the API's documentation leaves open, latency, and how the server stops.
class TestDemoBehaviour : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void maskedIdsCannotBeDeleted();
    void entityKeyMayNotListEntities();
    void keyInKeyField();
    void repeatedCreateIsMasked_data();
    void repeatedCreateIsMasked();
    void requestIdIgnored();
    void createAnswers200();
    void listWithoutPagination();
    void ttlIgnored();
    void behaviourChangesWhileRunning();

    void latencyDoesNotHoldUpOthers();
    void clientHangsUpWhileWaiting();
    void changeIsDoneBeforeTheLatency();
    void stopsWithAnswersPending();
    void stopsWithConnectionsOpen();
    void neverStarted();
    void startsOnce();
};

void TestDemoBehaviour::init()
{
    // A server that stops or loses a client must do so without complaints from Qt.
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestDemoBehaviour::maskedIdsCannotBeDeleted()
{
    RunningDemo demo(Behaviour{.maskIdsInLists = true});
    QVERIFY(demo.isRunning);
    const QString whole = keysOf(demo.data, demo.first.id).first().key;
    const QString listed = demo.probe.send("GET", keysPath, asSandbox(demo.first.id)).data().first()[u"id"].toString();
    QCOMPARE(listed, maskKey(whole));
    const HttpAnswer refused = demo.probe.send("DELETE", keysPath + "/" + listed.toUtf8(), asSandbox(demo.first.id));
    QCOMPARE(refused.status, 404);
    // A created key is still shown whole, and the whole key still deletes.
    const HttpAnswer created = demo.probe.send("POST", keysPath, asSandbox(demo.first.id), "{}");
    QVERIFY(!looksMasked(created.text(u"id"_s)));
    const QByteArray path = keysPath + "/" + whole.toUtf8();
    QCOMPARE(demo.probe.send("DELETE", path, asSandbox(demo.first.id)).status, 200);
}

void TestDemoBehaviour::entityKeyMayNotListEntities()
{
    RunningDemo demo(Behaviour{.entityKeyMayListEntities = false});
    QVERIFY(demo.isRunning);
    const QString key = keysOf(demo.data, demo.first.id).first().key;
    const HttpAnswer refused = demo.probe.send("GET", "/entities", {bearer(key)});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.text(u"code"_s), u"forbidden"_s);
    QCOMPARE(demo.probe.send("GET", keysPath, {bearer(key)}).status, 200);
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
}

void TestDemoBehaviour::keyInKeyField()
{
    RunningDemo demo(Behaviour{.keyInKeyField = true});
    QVERIFY(demo.isRunning);
    const HttpAnswer created = demo.probe.send("POST", keysPath, asSandbox(demo.first.id), "{}");
    const QString key = created.text(u"key"_s);
    QVERIFY(key.startsWith(u"ek_sandbox_") && !looksMasked(key));
    QCOMPARE(created.text(u"id"_s), maskKey(key));
    const QJsonObject listed = demo.probe.send("GET", keysPath, asSandbox(demo.first.id)).data().last().toObject();
    QCOMPARE(listed.value(u"id").toString(), key);
    QVERIFY(!listed.contains(u"key"));
}

void TestDemoBehaviour::repeatedCreateIsMasked_data()
{
    QTest::addColumn<bool>("keyInKeyField");
    QTest::newRow("key in id") << false;
    QTest::newRow("key in key") << true;
}

void TestDemoBehaviour::repeatedCreateIsMasked()
{
    QFETCH(bool, keyInKeyField);
    RunningDemo demo(Behaviour{.keyInKeyField = keyInKeyField, .maskRepeatedCreate = true});
    QVERIFY(demo.isRunning);
    const HttpHeaders headers = asSandbox(demo.first.id) << requestIdHeader("r");
    const HttpAnswer first = demo.probe.send("POST", keysPath, headers, "{}");
    const HttpAnswer repeated = demo.probe.send("POST", keysPath, headers, "{}");
    const QString key = first.text(keyInKeyField ? u"key"_s : u"id"_s);
    QVERIFY(!looksMasked(key));
    QVERIFY(!repeated.body.contains(key.toUtf8()));
    QCOMPARE(repeated.status, first.status);
    QCOMPARE(repeated.text(u"id"_s), maskKey(key));
    QCOMPARE(repeated.text(u"prefix_hint"_s), maskKey(key));
    QCOMPARE(repeated.json().contains(u"key"), keyInKeyField);
}

void TestDemoBehaviour::requestIdIgnored()
{
    RunningDemo demo(Behaviour{.honourRequestId = false});
    QVERIFY(demo.isRunning);
    const int before = demo.server.keyCount(demo.first.id);
    const HttpHeaders headers = asSandbox(demo.first.id) << requestIdHeader("r");
    const HttpAnswer first = demo.probe.send("POST", keysPath, headers, "{}");
    const HttpAnswer second = demo.probe.send("POST", keysPath, headers, "{}");
    QVERIFY(first.text(u"id"_s) != second.text(u"id"_s));
    QCOMPARE(demo.server.keyCount(demo.first.id), before + 2);
    QCOMPARE(second.requestId, QByteArray("r"));
}

void TestDemoBehaviour::createAnswers200()
{
    RunningDemo demo(Behaviour{.createStatus201 = false});
    QVERIFY(demo.isRunning);
    QCOMPARE(demo.probe.send("POST", keysPath, asSandbox(demo.first.id), "{}").status, 200);
}

void TestDemoBehaviour::listWithoutPagination()
{
    RunningDemo demo(bigWorkspace(2, 150, QDateTime::currentDateTimeUtc()), Behaviour{.listPagination = false});
    QVERIFY(demo.isRunning);
    const QString big = demo.data.entities.first().id;
    const HttpAnswer keys = demo.probe.send("GET", keysPath + "?limit=10", asSandbox(big));
    QCOMPARE(keys.data().size(), 150);
    QVERIFY(!keys.json().contains(u"pagination"));
    QVERIFY(demo.probe.send("GET", "/entities", asSandbox()).json().contains(u"pagination"));
}

void TestDemoBehaviour::ttlIgnored()
{
    RunningDemo demo(Behaviour{.ignoreTtl = true});
    QVERIFY(demo.isRunning);
    const HttpAnswer created = demo.probe.send("POST", keysPath, asSandbox(demo.first.id), R"({"ttl":3600})");
    QCOMPARE(created.status, 201);
    QVERIFY(created.json().value(u"expires_at").isNull());
}

void TestDemoBehaviour::behaviourChangesWhileRunning()
{
    RunningDemo demo;
    QVERIFY(demo.isRunning);
    QCOMPARE(demo.probe.send("POST", keysPath, asSandbox(demo.first.id), "{}").status, 201);
    demo.server.setBehaviour(Behaviour{.createStatus201 = false});
    QCOMPARE(demo.probe.send("POST", keysPath, asSandbox(demo.first.id), "{}").status, 200);
}

void TestDemoBehaviour::latencyDoesNotHoldUpOthers()
{
    RunningDemo demo(Behaviour{.latencyMs = 400});
    QVERIFY(demo.isRunning);
    QElapsedTimer clock;
    clock.start();
    const auto slow = demo.probe.start("GET", "/entities", asSandbox());
    QTRY_COMPARE(demo.server.received().size(), 1);
    demo.server.setBehaviour({});
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
    QVERIFY(!slow->isFinished());
    QTRY_VERIFY(slow->isFinished());
    QVERIFY(clock.elapsed() >= 400);
    QCOMPARE(slow->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TestDemoBehaviour::clientHangsUpWhileWaiting()
{
    RunningDemo demo(Behaviour{.latencyMs = 50});
    QVERIFY(demo.isRunning);
    auto abandoned = demo.probe.start("GET", "/entities", asSandbox());
    QTRY_COMPARE(demo.server.received().size(), 1);
    abandoned->abort();
    abandoned.reset();
    // Sent later than the abandoned one, so by its answer the server has got past the other's turn.
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
}

void TestDemoBehaviour::changeIsDoneBeforeTheLatency()
{
    RunningDemo demo(Behaviour{.latencyMs = 60000});
    QVERIFY(demo.isRunning);
    const int before = demo.server.keyCount(demo.first.id);
    const auto lost = demo.probe.start("POST", keysPath, asSandbox(demo.first.id), "{}");
    QTRY_COMPARE(demo.server.keyCount(demo.first.id), before + 1);
    QVERIFY(!lost->isFinished());
}

void TestDemoBehaviour::stopsWithAnswersPending()
{
    auto demo =
        std::make_unique<DemoServer>(demoWorkspace(QDateTime::currentDateTimeUtc()), Behaviour{.latencyMs = 60000});
    QVERIFY(demo->start());
    HttpProbe probe(demo->url());
    const auto first = probe.start("GET", "/entities", asSandbox());
    const auto second = probe.start("GET", "/entities", asSandbox());
    QTRY_COMPARE(demo->received().size(), 2);
    QElapsedTimer clock;
    clock.start();
    demo.reset();
    QVERIFY(clock.elapsed() < 10000);
    QTRY_VERIFY(first->isFinished() && second->isFinished());
    QVERIFY(first->error() != QNetworkReply::NoError);
}

void TestDemoBehaviour::stopsWithConnectionsOpen()
{
    auto demo = std::make_unique<DemoServer>(demoWorkspace(QDateTime::currentDateTimeUtc()));
    QVERIFY(demo->start());
    const auto port = static_cast<quint16>(demo->url().port());
    QTcpSocket silent;
    QTcpSocket halfway;
    silent.connectToHost(u"127.0.0.1"_s, port);
    halfway.connectToHost(u"127.0.0.1"_s, port);
    QVERIFY(silent.waitForConnected(5000) && halfway.waitForConnected(5000));
    halfway.write("POST /entities/api-keys HTTP/1.1\r\nContent-Length: 100\r\n\r\n{");
    QVERIFY(halfway.waitForBytesWritten(5000));
    HttpProbe probe(demo->url());
    QCOMPARE(probe.send("GET", "/entities", asSandbox()).status, 200); // leaves a kept-alive connection
    demo.reset();
    QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(halfway.state(), QAbstractSocket::UnconnectedState);
}

void TestDemoBehaviour::neverStarted()
{
    DemoServer server(demoWorkspace(QDateTime::currentDateTimeUtc()));
    QVERIFY(server.url().isEmpty());
    QVERIFY(server.received().isEmpty());
    QCOMPARE(server.keyCount(u"ent_nowhere"_s), 0);
}

void TestDemoBehaviour::startsOnce()
{
    RunningDemo demo;
    QVERIFY(demo.isRunning);
    const QUrl url = demo.server.url();
    QVERIFY(demo.server.start());
    QCOMPARE(demo.server.url(), url);
    QVERIFY(demo.server.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoBehaviour)
#include "test_DemoBehaviour.moc"
