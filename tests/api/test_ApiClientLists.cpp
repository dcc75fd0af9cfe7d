#include "ClientFixture.h"
#include "api/PagedFetch.h"

#include <QSignalSpy>
#include <QThread>

using namespace ek;
using namespace ek::test;

/// Entities and keys, page by page.
class TestApiClientLists : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsEntitiesPageByPage();
    void encodesCursors_data();
    void encodesCursors();
    void endsWhereCursorsLoop_data();
    void endsWhereCursorsLoop();
    void countsWhatItLeavesOut();
    void listsKeysWithoutPagination();
    void listsKeysPageByPage();
    void failsAsAWhole_data();
    void failsAsAWhole();
    void announcesRepeats();

    void canBeCancelled_data();
    void canBeCancelled();
    void canBeCancelledFromItsProgress();
    void canLoseTheClientInItsProgress();
    void endsWhatIsUnderWayWithItself();
    void parsesOnAThreadOfItsOwn();
    void listsTenThousandKeys();

private:
    std::unique_ptr<RawServer> m_server;
};

void TestApiClientLists::init()
{
    m_server = std::make_unique<RawServer>();
}

void TestApiClientLists::listsEntitiesPageByPage()
{
    m_server->then({answer(200, listBody(entriesWithIds({"ent_1", "ent_2"}), "two", 5)),
                    answer(200, listBody(entriesWithIds({"ent_3", "ent_4"}), "three", 5)),
                    answer(200, listBody(entriesWithIds({"ent_5"}), {}, 5))});
    ApiConnection connection = connectionTo(m_server->url());
    connection.account = AccountId(QStringLiteral("acc_1"));
    ApiClient client(std::make_unique<QNetworkAccessManager>(), std::move(connection), quickLimits());
    Outcome<EntityList> outcome;
    QList<std::pair<int, int>> progress;
    client.listEntities(
        outcome.guard(), [&](int loaded, int total) { progress.emplaceBack(loaded, total); }, outcome.receiver());
    EK_EXPECT_VALUE(outcome);

    QStringList ids;
    for (const Entity &entity : outcome.value().entities)
        ids += entity.id.value();
    QCOMPARE(ids.join(u' '), QStringLiteral("ent_1 ent_2 ent_3 ent_4 ent_5"));
    QVERIFY(outcome.value().notes.isEmpty());
    QCOMPARE(progress, (QList<std::pair<int, int>>{{2, 5}, {4, 5}, {5, 5}}));
    QCOMPARE(conversation(*m_server),
             (QList<QByteArray>{"GET /entities?limit=100", "GET /entities?limit=100&next_cursor=two",
                                "GET /entities?limit=100&next_cursor=three"}));
    for (const RawRequest &request : m_server->requests()) {
        QCOMPARE(request.header("x-account-id"), QByteArray("acc_1"));
        QVERIFY(!request.hasHeader("x-entity-id"));
        QVERIFY(!request.hasHeader("X-Request-Id"));
    }
}

void TestApiClientLists::encodesCursors_data()
{
    QTest::addColumn<QByteArray>("inJson");
    QTest::addColumn<QByteArray>("inQuery");

    const auto row = [](const char *inJson, const char *inQuery) {
        QTest::newRow(inJson) << QByteArray(inJson) << QByteArray(inQuery);
    };
    row("abc-DEF_1.2~3", "abc-DEF_1.2~3");
    row("YWJj+/ZA==", "YWJj%2B%2FZA%3D%3D");
    row("a&b=c", "a%26b%3Dc");
    row("a b", "a%20b");
    row("a%20b%2B", "a%2520b%252B");
    row("?#[]@!$'()*,;:", "%3F%23%5B%5D%40%21%24%27%28%29%2A%2C%3B%3A");
    row("\\u00e9\\ud83d\\udd11", "%C3%A9%F0%9F%94%91");
    row("\\\"{}<>\\\\^`|", "%22%7B%7D%3C%3E%5C%5E%60%7C");
    row("\\r\\nX-Evil: 1", "%0D%0AX-Evil%3A%201");
}

void TestApiClientLists::encodesCursors()
{
    QFETCH(const QByteArray, inJson);
    QFETCH(const QByteArray, inQuery);
    m_server->then(
        {answer(200, listBody(entriesWithIds({"ent_1"}), inJson)), answer(200, listBody(entriesWithIds({"ent_2"})))});
    const auto client = clientOf(*m_server);
    Outcome<EntityList> outcome;
    client->listEntities(outcome.guard(), nullptr, outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().entities.size(), 2);
    QCOMPARE(m_server->requests().constLast().query(), "limit=100&next_cursor=" + inQuery);
}

void TestApiClientLists::endsWhereCursorsLoop_data()
{
    QTest::addColumn<QList<QByteArray>>("cursors");
    QTest::newRow("same again") << QList<QByteArray>{"a", "a"};
    QTest::newRow("in a circle") << QList<QByteArray>{"a", "b", "c", "a"};
}

void TestApiClientLists::endsWhereCursorsLoop()
{
    QFETCH(const QList<QByteArray>, cursors);
    for (const QByteArray &cursor : cursors)
        m_server->then(answer(200, listBody(entriesWithIds({"id_" + cursor}), cursor)));
    m_server->otherwise(answer(200, listBody(entriesWithIds({"never"}))));
    const auto client = clientOf(*m_server);
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::UnexpectedContent);
    QCOMPARE(m_server->requests().size(), cursors.size());
}

void TestApiClientLists::countsWhatItLeavesOut()
{
    m_server->then({answer(200, listBody(entriesWithIds({"a", "b", "a"}) + ",null", "next")),
                    answer(200, listBody(entriesWithIds({"b", "c"}) + ",7,{}"))});
    const auto client = clientOf(*m_server);
    Outcome<KeyList> keys;
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_VALUE(keys);
    QCOMPARE(keys.value().keys.size(), 3);
    QCOMPARE(keys.value().notes, (ListNotes{.unreadable = 3, .duplicates = 2}));

    m_server->then({answer(200, listBody(entriesWithIds({"a", "b", "a"}) + ",null", "next")),
                    answer(200, listBody(entriesWithIds({"b", "c"}) + ",7,{}"))});
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_VALUE(entities);
    QCOMPARE(entities.value().entities.size(), 3);
    QCOMPARE(entities.value().notes, (ListNotes{.unreadable = 3, .duplicates = 2}));
}

void TestApiClientLists::listsKeysWithoutPagination()
{
    m_server->then(listed({"ek_live_one", "ek_live_two"}));
    const auto client = clientOf(*m_server);
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().keys.size(), 2);
    QCOMPARE(outcome.value().keys.at(1).fingerprint, KeyFingerprint::of("ek_live_two"));
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{"GET /entities/api-keys?limit=100"}));
    QCOMPARE(m_server->requests().constFirst().header("x-entity-id"), QByteArray("ent_7"));
}

void TestApiClientLists::listsKeysPageByPage()
{
    m_server->then({answer(200, listBody(entriesWithIds({"a"}), "two")), answer(200, listBody({}, "three")),
                    answer(200, listBody(entriesWithIds({"b"})))});
    const auto client = clientOf(*m_server);
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().keys.size(), 2);
    QCOMPARE(m_server->requests().size(), 3);
    for (const RawRequest &request : m_server->requests())
        QCOMPARE(request.header("x-entity-id"), QByteArray("ent_7"));
}

void TestApiClientLists::failsAsAWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");

    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind) {
        QTest::newRow(name) << bytes << kind;
    };
    row("HTML", answerBytes(200, "<html>Log in</html>", {{"Content-Type", "text/html"}}), ErrorKind::NotJson);
    row("nothing", answerBytes(200, {}), ErrorKind::NotJson);
    row("no content", "HTTP/1.1 204 No Content\r\n\r\n", ErrorKind::NotJson);
    row("no data", answerBytes(200, "{}"), ErrorKind::UnexpectedContent);
    row("refused", answerBytes(403, "{}"), ErrorKind::Forbidden);
    row("unknown entity", answerBytes(404, "{}"), ErrorKind::NotFound);
}

void TestApiClientLists::failsAsAWhole()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    const auto client = clientOf(*m_server);
    for (const bool onTheSecondPage : {false, true}) {
        if (onTheSecondPage)
            m_server->then(answer(200, listBody(entriesWithIds({"a"}), "two")));
        m_server->then(sendBytes(bytes));
        Outcome<KeyList> keys;
        client->listKeys(someEntity, keys.guard(), keys.receiver());
        EK_EXPECT_ERROR(keys, kind);

        if (onTheSecondPage)
            m_server->then(answer(200, listBody(entriesWithIds({"a"}), "two")));
        m_server->then(sendBytes(bytes));
        Outcome<EntityList> entities;
        client->listEntities(entities.guard(), nullptr, entities.receiver());
        EK_EXPECT_ERROR(entities, kind);
    }
    QCOMPARE(m_server->scriptLeft(), 0);
}

void TestApiClientLists::announcesRepeats()
{
    m_server->then({refused(503), listed({"a"})});
    const auto client = clientOf(*m_server);
    QSignalSpy scheduled(client.get(), &ApiClient::retryScheduled);
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(scheduled.count(), 1);
}

void TestApiClientLists::canBeCancelled_data()
{
    QTest::addColumn<QList<QByteArray>>("answersBefore");
    QTest::newRow("in the first request") << QList<QByteArray>{};
    QTest::newRow("in the second page") << QList<QByteArray>{answerBytes(200, listBody(entriesWithIds({"a"}), "two"))};
    QTest::newRow("while an entity key's own keys are asked for") << QList<QByteArray>{answerBytes(403, {})};
}

void TestApiClientLists::canBeCancelled()
{
    QFETCH(const QList<QByteArray>, answersBefore);
    for (const QByteArray &bytes : answersBefore)
        m_server->then(sendBytes(bytes));
    m_server->otherwise(stall());
    const auto client = clientOf(*m_server, entityCredential);
    Outcome<EntityList> outcome;
    const CallHandle call = client->listEntities(outcome.guard(), nullptr, outcome.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), answersBefore.size() + 1, patience);
    QSignalSpy ended(m_server.get(), &RawServer::connectionEnded);
    QVERIFY(call.isActive());
    call.cancel();
    QCOMPARE(outcome.count(), 0);
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QVERIFY(!call.isActive());
    QTRY_VERIFY_WITH_TIMEOUT(ended.count() > 0, patience); // nothing goes on behind it
}

void TestApiClientLists::canBeCancelledFromItsProgress()
{
    m_server->otherwise(answer(200, listBody(entriesWithIds({"a"}), "two")));
    const auto client = clientOf(*m_server);
    Outcome<EntityList> outcome;
    CallHandle call;
    call = client->listEntities(
        outcome.guard(), [&call](int, int) { call.cancel(); }, outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientLists::canLoseTheClientInItsProgress()
{
    m_server->otherwise(answer(200, listBody(entriesWithIds({"a"}), "two")));
    auto client = clientOf(*m_server);
    Outcome<EntityList> outcome;
    client->listEntities(
        outcome.guard(), [&client](int, int) { client.reset(); }, outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::Cancelled);
}

void TestApiClientLists::endsWhatIsUnderWayWithItself()
{
    m_server->otherwise(stall());
    auto client = clientOf(*m_server, entityCredential);
    Outcome<EntityList> entities;
    Outcome<KeyList> keys;
    Outcome<Done> tested;
    Outcome<KeyList> unheard;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    client->testCredential(tested.guard(), tested.receiver());
    client->listKeys(someEntity, unheard.guard(), unheard.receiver());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 4, patience);
    unheard.killGuard();
    client.reset();
    QCOMPARE(entities.count() + keys.count() + tested.count(), 0);
    EK_EXPECT_ERROR(entities, ErrorKind::Cancelled);
    EK_EXPECT_ERROR(keys, ErrorKind::Cancelled);
    EK_EXPECT_ERROR(tested, ErrorKind::Cancelled);
    QCOMPARE(unheard.count(), 0);
}

namespace {

QThread *parsedOn = nullptr; // read after the parser's answer has come back

Result<Page<KeyList>> parseAndSayWhere(const QByteArray &body)
{
    parsedOn = QThread::currentThread();
    return parseKeysPage(body);
}

} // namespace

void TestApiClientLists::parsesOnAThreadOfItsOwn()
{
    m_server->then(listed({"a"}));
    Transport transport(std::make_unique<QNetworkAccessManager>(), connectionTo(m_server->url()), quickLimits());
    Parser parser;
    Outcome<Done> outcome;
    QThread *receivedOn = nullptr;
    QObject owner;
    new PagedFetch<Page<KeyList>>(
        transport, parser, "/entities/api-keys", someEntity, &parseAndSayWhere,
        [&](const Page<KeyList> &) { receivedOn = QThread::currentThread(); },
        Completion<Result<Done>>(outcome.guard(), outcome.receiver()), &owner);
    EK_EXPECT_VALUE(outcome);
    QVERIFY(parsedOn && parsedOn != QThread::currentThread());
    QCOMPARE(receivedOn, QThread::currentThread());
}

void TestApiClientLists::listsTenThousandKeys()
{
    QList<QByteArray> ids;
    for (int i = 0; i < 10000; ++i)
        ids += "ek_sandbox_0123456789abcdef" + QByteArray::number(i);
    m_server->then(listed(ids));
    const auto client = clientOf(*m_server);
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().keys.size(), 10000);
    QCOMPARE(outcome.value().keys.constLast().fingerprint, KeyFingerprint::of(ids.constLast()));
    QVERIFY(outcome.value().notes.isEmpty());
}

QTEST_GUILESS_MAIN(TestApiClientLists)
#include "test_ApiClientLists.moc"
