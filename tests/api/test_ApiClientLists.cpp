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
    void endsWhereNothingNewComes_data();
    void endsWhereNothingNewComes();
    void endsWhereCursorsNeverEnd_data();
    void endsWhereCursorsNeverEnd();
    void endsWherePagesBringNextToNothing();
    void followsManySmallPages();
    void endsWhereTimeIsUp();
    void tellsWhetherItIsWhole_data();
    void tellsWhetherItIsWhole();
    void aPartIsNotWhole();
    void countsWhatItLeavesOut();
    void leavesOutKeysOfAnotherEntity();
    void doesNotMixKeysOfSeveralEntities();
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
             (QList<QByteArray>{"GET /entities?limit=100&environment=sandbox",
                                "GET /entities?limit=100&environment=sandbox&next_cursor=two",
                                "GET /entities?limit=100&environment=sandbox&next_cursor=three"}));
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
    QCOMPARE(m_server->requests().constLast().query(), "limit=100&environment=sandbox&next_cursor=" + inQuery);
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

void TestApiClientLists::endsWhereNothingNewComes_data()
{
    QTest::addColumn<QList<QByteArray>>("pages");
    QTest::newRow("an empty page") << QList<QByteArray>{""};
    QTest::newRow("an empty second page") << QList<QByteArray>{entriesWithIds({"a"}), ""};
    QTest::newRow("the same page again") << QList<QByteArray>{entriesWithIds({"a", "b"}), entriesWithIds({"a", "b"})};
    QTest::newRow("nothing but what was there")
        << QList<QByteArray>{entriesWithIds({"a", "b"}), entriesWithIds({"c"}), entriesWithIds({"b", "b"})};
}

/// A page that brings nothing and promises more, under a cursor that is new each time.
void TestApiClientLists::endsWhereNothingNewComes()
{
    QFETCH(const QList<QByteArray>, pages);
    const auto client = clientOf(*m_server);
    for (const bool ofKeys : {true, false}) {
        for (qsizetype page = 0; page < pages.size(); ++page)
            m_server->then(answer(200, listBody(pages.at(page), "cursor" + QByteArray::number(page))));
        Outcome<KeyList> keys;
        Outcome<EntityList> entities;
        if (ofKeys) {
            client->listKeys(someEntity, keys.guard(), keys.receiver());
            EK_EXPECT_ERROR(keys, ErrorKind::UnexpectedContent);
        } else {
            client->listEntities(entities.guard(), nullptr, entities.receiver());
            EK_EXPECT_ERROR(entities, ErrorKind::UnexpectedContent);
        }
    }
    QCOMPARE(m_server->requests().size(), 2 * pages.size());
}

void TestApiClientLists::endsWhereCursorsNeverEnd_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("entries");
    QTest::newRow("pages") << 5 << 1'000'000;
    QTest::newRow("entries") << 1'000'000 << 5;
}

/// Each page has one new entry, and names a new cursor.
void TestApiClientLists::endsWhereCursorsNeverEnd()
{
    QFETCH(const int, pages);
    QFETCH(const int, entries);
    int number = 0;
    m_server->otherwise([&number](Connection &connection) {
        const QByteArray word = QByteArray::number(++number);
        answer(200, listBody(entriesWithIds({"id" + word}), "cursor" + word))(connection);
    });
    ApiClient client(std::make_unique<QNetworkAccessManager>(), connectionTo(m_server->url()), quickLimits(),
                     {.pages = pages, .entries = entries});
    Outcome<KeyList> keys;
    client.listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_ERROR(keys, ErrorKind::UnexpectedContent);
    QCOMPARE(m_server->requests().size(), 5);
    Outcome<EntityList> entityList;
    client.listEntities(entityList.guard(), nullptr, entityList.receiver());
    EK_EXPECT_ERROR(entityList, ErrorKind::UnexpectedContent);
    QCOMPARE(m_server->requests().size(), 10);
    Outcome<Done> fate;
    client.deleteKeys(
        someEntity, {ConfirmedKey{KeyFingerprint::of("id1")}}, fate.guard(),
        [receive = fate.receiver()](const KeyFingerprint &, Result<Done> result) { receive(std::move(result)); },
        [] {});
    EK_EXPECT_ERROR(fate, ErrorKind::UnexpectedContent);
    QCOMPARE(fate.error().effect, Effect::NotDone);
    QCOMPARE(m_server->requests().size(), 15);
}

/// With the limits that hold outside of tests.
void TestApiClientLists::endsWherePagesBringNextToNothing()
{
    int number = 0;
    m_server->otherwise([&number](Connection &connection) {
        const QByteArray word = QByteArray::number(++number);
        answer(200, listBody(entriesWithIds({"id" + word}), "cursor" + word))(connection);
    });
    const auto client = clientOf(*m_server);
    Outcome<KeyList> keys;
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_ERROR(keys, ErrorKind::UnexpectedContent);
    QCOMPARE(m_server->requests().size(), 100);
}

/// A server that does not send as many at a time as it is asked for is no such server.
void TestApiClientLists::followsManySmallPages()
{
    constexpr int pages = 120;
    int number = 0;
    m_server->otherwise([&number](Connection &connection) {
        const QByteArray word = QByteArray::number(++number);
        const QList<QByteArray> ids{word + "a", word + "b", word + "c", word + "d", word + "e"};
        answer(200, listBody(entriesWithIds(ids), number < pages ? word : QByteArray()))(connection);
    });
    const auto client = clientOf(*m_server);
    Outcome<KeyList> keys;
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_VALUE(keys);
    QCOMPARE(keys.value().keys.size(), pages * 5);
    QVERIFY(keys.value().notes.isWhole());
}

/// Pages that come slowly, each within the time of a request.
void TestApiClientLists::endsWhereTimeIsUp()
{
    int number = 0;
    m_server->otherwise([&number](Connection &connection) {
        const QByteArray word = QByteArray::number(++number);
        later(std::chrono::milliseconds(20),
              answer(200, listBody(entriesWithIds({"id" + word}), "cursor" + word)))(connection);
    });
    ApiClient client(std::make_unique<QNetworkAccessManager>(), connectionTo(m_server->url()), quickLimits(),
                     {.time = std::chrono::milliseconds(200)});
    Outcome<KeyList> keys;
    client.listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_ERROR(keys, ErrorKind::TimedOut);
}

void TestApiClientLists::tellsWhetherItIsWhole_data()
{
    QTest::addColumn<QList<QByteArray>>("bodies");
    QTest::addColumn<ListNotes>("notes");

    const ListNotes whole;
    const auto counted = [](qint64 count, qint64 sent, int duplicates = 0, int unreadable = 0) {
        return ListNotes{unreadable, duplicates, {Extent::Incomplete, count, sent}};
    };
    const ListNotes doubtful{.end = {.extent = Extent::Incomplete}};
    const auto row = [](const char *name, const QList<QByteArray> &bodies, const ListNotes &notes) {
        QTest::newRow(name) << bodies << notes;
    };
    const auto one = [](const char *pagination) {
        return QList<QByteArray>{R"({"data":[{"id":"a"},{"id":"b"}],"pagination":)" + QByteArray(pagination) + '}'};
    };
    row("as many as counted", one(R"({"total":2,"next_cursor":null,"has_more":false})"), whole);
    row("not counted", one(R"({"total":-1,"next_cursor":null,"has_more":false})"), whole);
    row("more counted, no more given", one(R"({"total":250,"next_cursor":null,"has_more":false})"), counted(250, 2));
    row("more counted, nothing else said", one(R"({"total":3})"), counted(3, 2));
    row("more counted than an int holds", one(R"({"total":9999999999})"), counted(9'999'999'999, 2));
    row("more counted, in a text", one(R"({"total":"3"})"), counted(3, 2));
    row("a cursor that is no text", one(R"({"next_cursor":7})"), doubtful);
    row("a cursor that is an object", one(R"({"next_cursor":{},"has_more":null})"), doubtful);
    row("no more, and a cursor", one(R"({"next_cursor":"abc","has_more":false})"), doubtful);
    row("no more, and a cursor that is no text", one(R"({"next_cursor":["a"],"has_more":false})"), doubtful);
    row("more, in a text", one(R"({"has_more":"yes"})"), doubtful);
    row("pagination in a text", one(R"("1/3")"), doubtful);
    row("fewer counted than came", one(R"({"total":1,"has_more":false})"), whole);
    row("counted beside the data", {R"({"data":[{"id":"a"}],"total":2})"}, counted(2, 1));
    row("no entries, though some are counted", {listBody("", {}, 5)}, counted(5, 0));

    const auto pages = [](const QList<QByteArray> &first, int total, const QList<QByteArray> &second, int totalThen) {
        return QList<QByteArray>{listBody(entriesWithIds(first), "next", total),
                                 listBody(entriesWithIds(second), {}, totalThen)};
    };
    row("two pages", pages({"a", "b"}, 3, {"c"}, 3), whole);
    row("two pages, counted once", pages({"a", "b"}, 4, {"c"}, -1), counted(4, 3));
    row("one came twice, and another not at all", pages({"a", "b"}, 4, {"b", "c"}, 4), counted(4, 3, 1));
    row("one came twice, and nothing is missing", pages({"a", "b"}, 3, {"b", "c"}, 3), ListNotes{.duplicates = 1});
    row("one more on the way, and it came", pages({"a", "b"}, 3, {"c", "d"}, 4), whole);
    row("one more on the way, and it did not come", pages({"a", "b"}, 3, {"c"}, 4), counted(4, 3));
    row("one less on the way, and one slipped through", pages({"a", "b"}, 4, {"d"}, 3), counted(4, 3));
    row("one less on the way, after it came", pages({"a", "b"}, 3, {"c"}, 2), whole);
    row("what cannot be read is there", {listBody(R"({"id":"a"},null)", {}, 2)}, ListNotes{.unreadable = 1});
    row("what cannot be read, and more", {listBody(R"({"id":"a"},null)", {}, 3)}, counted(3, 2, 0, 1));
}

void TestApiClientLists::tellsWhetherItIsWhole()
{
    QFETCH(const QList<QByteArray>, bodies);
    QFETCH(const ListNotes, notes);
    const auto client = clientOf(*m_server);
    for (const QByteArray &body : bodies)
        m_server->then(answer(200, body));
    Outcome<KeyList> keys;
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_VALUE(keys);
    QCOMPARE(keys.value().notes.end.counted, notes.end.counted);
    QCOMPARE(keys.value().notes, notes);

    for (const QByteArray &body : bodies)
        m_server->then(answer(200, body));
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_VALUE(entities);
    QCOMPARE(entities.value().notes, notes);
}

void TestApiClientLists::aPartIsNotWhole()
{
    const auto client = clientOf(*m_server);
    m_server->then(answer(206, listBody(entriesWithIds({"a", "b"}))));
    Outcome<KeyList> keys;
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_VALUE(keys);
    QCOMPARE(keys.value().keys.size(), 2);
    QVERIFY(!keys.value().notes.isWhole());

    // The first page may be the one.
    m_server->then(
        {answer(206, listBody(entriesWithIds({"a"}), "next")), answer(200, listBody(entriesWithIds({"b"})))});
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_VALUE(entities);
    QVERIFY(!entities.value().notes.isWhole());
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

void TestApiClientLists::leavesOutKeysOfAnotherEntity()
{
    m_server->then({answer(200, listBody(R"({"id":"a","entity_id":"ent_7"},{"id":"b","entity_id":"ent_8"})", "next")),
                    answer(200, listBody(R"({"id":"c","entity_id":"ENT_7"},{"id":"d"})"))});
    const auto client = clientOf(*m_server);
    Outcome<KeyList> keys;
    client->listKeys(someEntity, keys.guard(), keys.receiver());
    EK_EXPECT_VALUE(keys);
    QCOMPARE(keys.value().keys.size(), 2);
    QCOMPARE(keys.value().keys.at(0).fingerprint, KeyFingerprint::of("a"));
    QCOMPARE(keys.value().keys.at(1).fingerprint, KeyFingerprint::of("d"));
    const ListNotes &notes = keys.value().notes;
    QCOMPARE(notes, ListNotes{.foreign = 2});
    QVERIFY(!notes.isEmpty());
    QVERIFY(!notes.isWhole());
    QVERIFY(!notes.provesAbsence());
}

/// An entity's own key names no entity when it asks.
void TestApiClientLists::doesNotMixKeysOfSeveralEntities()
{
    const auto client = clientOf(*m_server);
    m_server->then(
        {answer(200, listBody(R"({"id":"a","entity_id":"ent_8"},{"id":"b"},{"id":"c","entity_id":"ent_8"})")),
         answer(200, listBody(R"({"id":"a","entity_id":"ent_7"},{"id":"b","entity_id":"ent_8"})"))});
    Outcome<KeyList> ofOne;
    client->listKeys(EntityId(), ofOne.guard(), ofOne.receiver());
    EK_EXPECT_VALUE(ofOne);
    QCOMPARE(ofOne.value().keys.size(), 3);
    QVERIFY(ofOne.value().notes.isEmpty());

    Outcome<KeyList> ofTwo;
    client->listKeys(EntityId(), ofTwo.guard(), ofTwo.receiver());
    EK_EXPECT_ERROR(ofTwo, ErrorKind::UnexpectedContent);
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
    m_server->then({answer(200, listBody(entriesWithIds({"a"}), "two")),
                    answer(200, listBody(entriesWithIds({"c"}), "three")),
                    answer(200, listBody(entriesWithIds({"b"})))});
    const auto client = clientOf(*m_server);
    Outcome<KeyList> outcome;
    client->listKeys(someEntity, outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().keys.size(), 3);
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
    row("an error", answerBytes(200, R"({"error":{"code":"x","message":"y"}})"), ErrorKind::RefusedInBody);
    row("an error beside no entries", answerBytes(200, R"({"data":[],"errors":["y"]})"), ErrorKind::RefusedInBody);
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
    Outcome<ListEnd> outcome;
    QThread *receivedOn = nullptr;
    QObject owner;
    new PagedFetch<Page<KeyList>>(
        transport, parser, {.path = "/entities/api-keys", .entity = someEntity}, &parseAndSayWhere,
        [&](const Page<KeyList> &) {
            receivedOn = QThread::currentThread();
            return 1;
        },
        Completion<Result<ListEnd>>(outcome.guard(), outcome.receiver()), &owner);
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
