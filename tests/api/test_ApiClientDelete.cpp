#include "ClientFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Deleting by fingerprint: list, find, delete, forget.
class TestApiClientDelete : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsOnceForSeveral();
    void findsIdsOnLaterPages();
    void encodesTheId_data();
    void encodesTheId();
    void sendsNoEntityForTheCredentialsOwn();
    void whatIsNotListedIsGone();
    void notFoundAndGoneIsDone();
    void notFoundButListedIsSaid_data();
    void notFoundButListedIsSaid();
    void notFoundAndNoListStaysNotFound();
    void whatIsNotInAnIncompleteListMayExist_data();
    void whatIsNotInAnIncompleteListMayExist();
    void masksInAnIncompleteListAreNotDeletedBy();
    void notFoundAndAnIncompleteListStaysNotFound();
    void anErrorInTheAnswerIsLookedInto_data();
    void anErrorInTheAnswerIsLookedInto();
    void aRefusalIsDecidedByTheList_data();
    void aRefusalIsDecidedByTheList();
    void aLostAnswerIsDecidedByTheList_data();
    void aLostAnswerIsDecidedByTheList();
    void whatWasNotSentIsNotLookedInto();
    void anErrorInTheAnswerDoesNotStopTheOthers();
    void oneFailureDoesNotStopTheOthers();
    void listingMayFail_data();
    void listingMayFail();
    void sharedMasksAreNotDeletedBy_data();
    void sharedMasksAreNotDeletedBy();
    void singleMasksAreTried();
    void keysOfAnotherEntityAreNotDeleted_data();
    void keysOfAnotherEntityAreNotDeleted();
    void keysOfSeveralEntitiesAreNotMixed();
    void whatIsLiveNowIsNotDeletedAsSandbox_data();
    void whatIsLiveNowIsNotDeletedAsSandbox();
    void copesWithVeryManyThatAreGone();

    void cancelWhileListing();
    void cancelWhileDeleting();
    void cancelWhileLookingInto();
    void cancelFromTheFirstFate();
    void endsWithTheClient();
    void mayLoseTheClientInAFate();
    void goesOnWithoutItsGuard();

private:
    struct Fate
    {
        KeyFingerprint key;
        Result<Done> result;
    };

    CallHandle start(const QList<QByteArray> &ids, const EntityId &entity = someEntity)
    {
        QList<KeyFingerprint> keys;
        for (const QByteArray &id : ids)
            keys += KeyFingerprint::of(id);
        return startWith(keys, entity);
    }
    CallHandle startWith(const QList<KeyFingerprint> &keys, const EntityId &entity = someEntity)
    {
        QList<ConfirmedKey> confirmed;
        for (const KeyFingerprint &key : keys)
            confirmed += ConfirmedKey{key, m_confirmedAs};
        return m_client->deleteKeys(
            entity, confirmed, m_guard.get(),
            [this](const KeyFingerprint &key, Result<Done> result) {
                m_fates.append({key, std::move(result)});
                if (m_onFate)
                    m_onFate();
            },
            [this] {
                ++m_ends;
                m_loop.exitLoop();
            });
    }
    /// Deletes a, b and c, and answers each DELETE with @p answerToDelete. The list says then that a is gone and that b
    /// is not. Of c it says nothing, since it is not whole.
    void deleteFromShrinkingList(const Reaction &answerToDelete)
    {
        m_server->otherwise(
            [answerToDelete,
             left = std::make_shared<QByteArray>(listBody(entriesWithIds({"a", "b", "c"})))](Connection &connection) {
                const QByteArray target = connection.request().target;
                if (!target.contains("/api-keys/"))
                    return answer(200, *left)(connection);
                *left = target.endsWith("/c") ? listBody(entriesWithIds({"b"}), {}, 9)
                                              : listBody(entriesWithIds({"b", "c"}));
                answerToDelete(connection);
            });
        start({"a", "b", "c"});
    }
    [[nodiscard]] bool ended()
    {
        if (m_ends == 0)
            m_loop.enterLoopMSecs(patience);
        runDueEvents();
        return m_ends == 1;
    }
    /// "Done", or the kind of the error as a number, of each fate in order.
    [[nodiscard]] QList<ErrorKind> failures() const
    {
        QList<ErrorKind> kinds;
        for (const Fate &fate : m_fates) {
            if (!fate.result)
                kinds += fate.result.error().kind;
        }
        return kinds;
    }
    [[nodiscard]] qsizetype doneCount() const { return m_fates.size() - failures().size(); }
    [[nodiscard]] QList<KeyFingerprint> told() const
    {
        QList<KeyFingerprint> keys;
        for (const Fate &fate : m_fates)
            keys += fate.key;
        return keys;
    }

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<QObject> m_guard;
    std::function<void()> m_onFate;
    Environment m_confirmedAs = Environment::Live;
    QList<Fate> m_fates;
    QTestEventLoop m_loop;
    int m_ends = 0;
};

namespace {

const QByteArray listing = "GET /entities/api-keys?limit=100";

KeyFingerprint fingerprint(const QByteArray &id)
{
    return KeyFingerprint::of(id);
}

} // namespace

void TestApiClientDelete::init()
{
    m_confirmedAs = Environment::Live;
    m_fates.clear();
    m_onFate = nullptr;
    m_ends = 0;
    m_guard = std::make_unique<QObject>();
    m_client.reset();
    m_server = std::make_unique<RawServer>();
    m_client = clientOf(*m_server);
}

void TestApiClientDelete::listsOnceForSeveral()
{
    m_server->then({listed({"ek_live_1", "ek_live_2", "ek_live_3"}), deleted, answer(204)});
    const CallHandle call = start({"ek_live_3", "ek_live_1"});
    QVERIFY(call.isActive());
    QVERIFY(m_fates.isEmpty());
    QVERIFY(ended());
    QVERIFY(!call.isActive());
    QCOMPARE(doneCount(), 2);
    QCOMPARE(told(), (QList{fingerprint("ek_live_3"), fingerprint("ek_live_1")}));
    QCOMPARE(
        conversation(*m_server),
        (QList<QByteArray>{listing, "DELETE /entities/api-keys/ek_live_3", "DELETE /entities/api-keys/ek_live_1"}));
    for (const RawRequest &request : m_server->requests())
        QCOMPARE(request.header("x-entity-id"), QByteArray("ent_7"));
    const QByteArray first = m_server->requests().at(1).header("X-Request-Id");
    const QByteArray second = m_server->requests().at(2).header("X-Request-Id");
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
}

void TestApiClientDelete::findsIdsOnLaterPages()
{
    m_server->then({answer(200, listBody(entriesWithIds({"a", "b"}), "two")),
                    answer(200, listBody(entriesWithIds({"c", "d"}))), deleted, deleted});
    start({"a", "d"});
    QVERIFY(ended());
    QCOMPARE(doneCount(), 2);
    QCOMPARE(conversation(*m_server),
             (QList<QByteArray>{listing, listing + "&next_cursor=two", "DELETE /entities/api-keys/a",
                                "DELETE /entities/api-keys/d"}));
}

void TestApiClientDelete::encodesTheId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("slashes") << QByteArray("a/../b") << QByteArray("a%2F..%2Fb");
    QTest::newRow("query") << QByteArray("a?b=c&d#e") << QByteArray("a%3Fb%3Dc%26d%23e");
    QTest::newRow("percent") << QByteArray("a%2Fb") << QByteArray("a%252Fb");
    QTest::newRow("blank and plus") << QByteArray("a b+c") << QByteArray("a%20b%2Bc");
    QTest::newRow("semicolon and colon") << QByteArray("a;b:c@d") << QByteArray("a%3Bb%3Ac%40d");
    QTest::newRow("beyond ASCII") << QByteArray("\xc3\xa9") << QByteArray("%C3%A9");
    QTest::newRow("three dots") << QByteArray("x...y") << QByteArray("x...y");
}

void TestApiClientDelete::encodesTheId()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, encoded);
    const QByteArray createdAt = id.contains("..") ? QByteArray("\n") : QByteArray(); // how masked ids are known
    m_server->then({listed({id}), deleted});
    start({id + createdAt});
    QVERIFY(ended());
    QCOMPARE(doneCount(), 1);
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{listing, "DELETE /entities/api-keys/" + encoded}));
}

void TestApiClientDelete::sendsNoEntityForTheCredentialsOwn()
{
    m_server->then({listed({"a"}), deleted});
    start({"a"}, EntityId());
    QVERIFY(ended());
    QCOMPARE(doneCount(), 1);
    for (const RawRequest &request : m_server->requests())
        QVERIFY(!request.hasHeader("x-entity-id"));
}

void TestApiClientDelete::whatIsNotListedIsGone()
{
    m_server->then({listed({"b"}), deleted});
    start({"a", "b", "c"});
    QVERIFY(ended());
    QCOMPARE(doneCount(), 3);
    QCOMPARE(told(), (QList{fingerprint("a"), fingerprint("b"), fingerprint("c")}));
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{listing, "DELETE /entities/api-keys/b"}));
}

void TestApiClientDelete::notFoundAndGoneIsDone()
{
    m_server->then({listed({"a", "b"}), refused(404), listed({"b"}), deleted});
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(doneCount(), 2);
    QCOMPARE(conversation(*m_server),
             (QList<QByteArray>{listing, "DELETE /entities/api-keys/a", listing, "DELETE /entities/api-keys/b"}));
}

void TestApiClientDelete::notFoundButListedIsSaid_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("knownBy");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("masked") << QByteArray("ek_live_a...b") << QByteArray("ek_live_a...b\n") << ErrorKind::KeyIdMasked;
    QTest::newRow("an id that is only one") << QByteArray("a") << QByteArray("a") << ErrorKind::StillListed;
    QTest::newRow("the key itself") << QByteArray("ek_live_0123456789abcdef") << QByteArray("ek_live_0123456789abcdef")
                                    << ErrorKind::StillListed;
}

void TestApiClientDelete::notFoundButListedIsSaid()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, knownBy);
    QFETCH(const ErrorKind, kind);
    m_server->then({listed({id, "b"}), refused(404), listed({id, "b"}), deleted});
    start({knownBy, "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{kind}));
    QCOMPARE(m_fates.at(0).result.error().effect, Effect::NotDone);
    QCOMPARE(m_fates.at(0).result.error().httpStatus, 404);
    QCOMPARE(doneCount(), 1);
}

void TestApiClientDelete::notFoundAndNoListStaysNotFound()
{
    m_server->then({listed({"a", "b"}), refused(404), refused(403), deleted});
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::NotFound}));
    // The first list still counts: that b could not be looked up again does not mean that it is gone.
    QCOMPARE(m_server->requests().constLast().target, QByteArray("/entities/api-keys/b"));
    QCOMPARE(doneCount(), 1);
}

void TestApiClientDelete::whatIsNotInAnIncompleteListMayExist_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("more counted than came") << listBody(entriesWithIds({"b"}), {}, 250);
    QTest::newRow("a cursor that is no text") << QByteArray(R"({"data":[{"id":"b"}],"pagination":{"next_cursor":7}})");
    QTest::newRow("an entry that cannot be read") << listBody(entriesWithIds({"b"}) + ",null");
    QTest::newRow("nothing came") << listBody("", {}, 3);
}

void TestApiClientDelete::whatIsNotInAnIncompleteListMayExist()
{
    QFETCH(const QByteArray, body);
    const bool isListed = body.contains("\"b\"");
    m_server->then(answer(200, body));
    m_server->otherwise(deleted);
    start({"a", "b"});
    QVERIFY(ended());
    QVERIFY(!m_fates.at(0).result);
    QCOMPARE(m_fates.at(0).result.error().kind, ErrorKind::ListIncomplete);
    QCOMPARE(m_fates.at(0).result.error().effect, Effect::NotDone);
    QCOMPARE(m_fates.at(1).result.has_value(), isListed); // what is listed is deleted all the same
    QCOMPARE(m_server->requests().size(), isListed ? 2 : 1);
}

/// One that did not come may have the same mask.
void TestApiClientDelete::masksInAnIncompleteListAreNotDeletedBy()
{
    m_server->then(answer(200, listBody(R"({"id":"ek_live_a...b","created_at":"1"},{"id":"whole"})", {}, 3)));
    m_server->otherwise(deleted);
    start({"ek_live_a...b\n1", "whole"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::KeyIdMasked}));
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{listing, "DELETE /entities/api-keys/whole"}));
}

void TestApiClientDelete::notFoundAndAnIncompleteListStaysNotFound()
{
    m_server->then({listed({"a", "b"}), refused(404), answer(200, listBody("", {}, 2)), deleted});
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::NotFound}));
    QCOMPARE(m_server->requests().constLast().target, QByteArray("/entities/api-keys/b"));
}

void TestApiClientDelete::anErrorInTheAnswerIsLookedInto_data()
{
    QTest::addColumn<QByteArray>("listAfter");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<Effect>("effect");
    QTest::newRow("gone") << answerBytes(200, listBody(entriesWithIds({"b"}))) << true << Effect::Done;
    QTest::newRow("still listed") << answerBytes(200, listBody(entriesWithIds({"a", "b"}))) << false << Effect::NotDone;
    QTest::newRow("still listed, in a list that is not whole")
        << answerBytes(200, listBody(entriesWithIds({"a"}), {}, 9)) << false << Effect::NotDone;
    QTest::newRow("not in a list that is not whole")
        << answerBytes(200, listBody(entriesWithIds({"b"}), {}, 9)) << false << Effect::Unknown;
    QTest::newRow("no list") << answerBytes(403, "{}") << false << Effect::Unknown;
    QTest::newRow("a list that speaks of an error")
        << answerBytes(200, R"({"data":[],"error":"No"})") << false << Effect::Unknown;
}

void TestApiClientDelete::anErrorInTheAnswerIsLookedInto()
{
    QFETCH(const QByteArray, listAfter);
    QFETCH(const bool, isDone);
    QFETCH(const Effect, effect);
    m_server->then(
        {listed({"a", "b"}), answer(200, R"({"error":{"code":"locked","message":"In use"}})"), sendBytes(listAfter)});
    start({"a"});
    QVERIFY(ended());
    QCOMPARE(m_fates.size(), 1);
    QCOMPARE(m_fates.at(0).result.has_value(), isDone);
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{listing, "DELETE /entities/api-keys/a", listing}));
    if (isDone)
        return;
    const Error &error = m_fates.at(0).result.error();
    QCOMPARE(error.kind, ErrorKind::RefusedInBody);
    QCOMPARE(error.effect, effect);
    QCOMPARE(error.code, QStringLiteral("locked"));
    QCOMPARE(error.serverMessage, QStringLiteral("In use"));
}

void TestApiClientDelete::aRefusalIsDecidedByTheList_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Effect>("effect"); // where it is still listed
    QTest::addColumn<bool>("isLookedInto");
    QTest::newRow("410") << 410 << ErrorKind::UnexpectedStatus << Effect::NotDone << true;
    QTest::newRow("400") << 400 << ErrorKind::BadRequest << Effect::NotDone << true;
    QTest::newRow("409") << 409 << ErrorKind::Conflict << Effect::NotDone << true;
    QTest::newRow("422") << 422 << ErrorKind::Validation << Effect::NotDone << true;
    QTest::newRow("500") << 500 << ErrorKind::ServerError << Effect::Unknown << true;
    QTest::newRow("401") << 401 << ErrorKind::Unauthorized << Effect::NotDone << false;
    QTest::newRow("403") << 403 << ErrorKind::Forbidden << Effect::NotDone << false;
}

void TestApiClientDelete::aRefusalIsDecidedByTheList()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    QFETCH(const Effect, effect);
    QFETCH(const bool, isLookedInto);
    deleteFromShrinkingList(refused(status));
    QVERIFY(ended());
    QCOMPARE(m_fates.size(), 3);
    QCOMPARE(m_fates.at(0).result.has_value(), isLookedInto);
    for (int i = isLookedInto ? 1 : 0; i < 3; ++i) {
        QVERIFY(!m_fates.at(i).result);
        QCOMPARE(m_fates.at(i).result.error().kind, kind);
        QCOMPARE(m_fates.at(i).result.error().effect, isLookedInto && i == 2 ? Effect::Unknown : effect);
    }
    QCOMPARE(conversation(*m_server).count(listing), isLookedInto ? 4 : 1);
}

void TestApiClientDelete::aLostAnswerIsDecidedByTheList_data()
{
    QTest::addColumn<QByteArray>("answered"); // and then the connection is closed
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing came") << QByteArray() << ErrorKind::ConnectionLost;
    QTest::newRow("cut") << answerBytes(200, "{\"deleted\":true}").chopped(3) << ErrorKind::ConnectionLost;
    QTest::newRow("a page of somebody else's") << answerBytes(200, "<html>") << ErrorKind::NotJson;
    QTest::newRow("redirected") << answerBytes(302, {}, {{"Location", "/login"}}) << ErrorKind::Redirected;
}

void TestApiClientDelete::aLostAnswerIsDecidedByTheList()
{
    QFETCH(const QByteArray, answered);
    QFETCH(const ErrorKind, kind);
    deleteFromShrinkingList(inTurn({sendBytes(answered), closeConnection()}));
    QVERIFY(ended());
    QCOMPARE(m_fates.size(), 3);
    QVERIFY(m_fates.at(0).result);
    for (int i = 1; i < 3; ++i) {
        QVERIFY(!m_fates.at(i).result);
        QCOMPARE(m_fates.at(i).result.error().kind, kind);
        QCOMPARE(m_fates.at(i).result.error().effect, Effect::Unknown); // the server may only not have got to it
    }
    QCOMPARE(conversation(*m_server).count(listing), 4);
}

void TestApiClientDelete::whatWasNotSentIsNotLookedInto()
{
    m_server->then([this](Connection &connection) {
        m_server->close();
        inTurn({sendBytes(answerBytes(200, listBody(entriesWithIds({"a"})), {{"Connection", "close"}})),
                closeConnection()})(connection);
    });
    start({"a"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::ConnectionRefused}));
    QCOMPARE(m_fates.at(0).result.error().effect, Effect::NotDone);
}

void TestApiClientDelete::anErrorInTheAnswerDoesNotStopTheOthers()
{
    m_server->then({listed({"a", "b"}), answer(200, R"({"success":false})"), listed({"a", "b"}), deleted});
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::RefusedInBody}));
    QCOMPARE(m_server->requests().constLast().target, QByteArray("/entities/api-keys/b"));
}

void TestApiClientDelete::oneFailureDoesNotStopTheOthers()
{
    m_server->then(listed({"a", "b", "c", "d", "e"}));
    m_server->otherwise([](Connection &connection) {
        if (connection.request().target.endsWith("/b"))
            refused(500)(connection);
        else if (connection.request().target.endsWith("/c"))
            closeConnection()(connection);
        else if (connection.request().target.endsWith("/d"))
            refused(403)(connection);
        else
            deleted(connection);
    });
    start({"a", "b", "c", "d", "e"});
    QVERIFY(ended());
    QCOMPARE(told(), (QList{fingerprint("a"), fingerprint("b"), fingerprint("c"), fingerprint("d"), fingerprint("e")}));
    QCOMPARE(failures(), (QList{ErrorKind::ServerError, ErrorKind::ConnectionLost, ErrorKind::Forbidden}));
    QCOMPARE(m_fates.at(1).result.error().effect, Effect::Unknown);
    QCOMPARE(m_fates.at(2).result.error().effect, Effect::Unknown);
    QCOMPARE(m_fates.at(3).result.error().effect, Effect::NotDone);
    QVERIFY(m_fates.at(0).result && m_fates.at(4).result);
}

void TestApiClientDelete::listingMayFail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << answerBytes(403, "{}") << ErrorKind::Forbidden;
    QTest::newRow("HTML") << answerBytes(200, "<html>") << ErrorKind::NotJson;
    QTest::newRow("no list") << answerBytes(200, "{}") << ErrorKind::UnexpectedContent;
    QTest::newRow("an error") << answerBytes(200, R"({"data":[],"error":"No"})") << ErrorKind::RefusedInBody;
}

void TestApiClientDelete::listingMayFail()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    m_server->then(sendBytes(bytes));
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{kind, kind}));
    QCOMPARE(told(), (QList{fingerprint("a"), fingerprint("b")}));
    for (const Fate &fate : m_fates)
        QCOMPARE(fate.result.error().effect, Effect::NotDone);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientDelete::sharedMasksAreNotDeletedBy_data()
{
    QTest::addColumn<QList<QByteArray>>("pages");
    const auto entry = [](const QByteArray &createdAt) {
        return QByteArray("{\"id\":\"ek_live_a...b\",\"created_at\":" + quoted(createdAt) + "}");
    };
    QTest::newRow("on one page") << QList<QByteArray>{entry("1") + "," + entry("2")};
    QTest::newRow("on two pages") << QList<QByteArray>{entry("1"), entry("2")};
    QTest::newRow("on three pages") << QList<QByteArray>{entry("1"), entry("3"), entry("2")};
    QTest::newRow("two, then one") << QList<QByteArray>{entry("1") + "," + entry("3"), entry("2")};
    QTest::newRow("only the other is wanted") << QList<QByteArray>{entry("3"), entry("1"), entry("2")};
}

void TestApiClientDelete::sharedMasksAreNotDeletedBy()
{
    QFETCH(const QList<QByteArray>, pages);
    for (qsizetype i = 0; i < pages.size(); ++i)
        m_server->then(answer(200, listBody(pages.at(i), i + 1 < pages.size() ? QByteArray::number(i) : QByteArray())));
    m_server->otherwise(deleted);
    start({"ek_live_a...b\n1", "ek_live_a...b\n2"});
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::KeyIdMasked, ErrorKind::KeyIdMasked}));
    QCOMPARE(m_server->requests().size(), pages.size()); // nothing was deleted
}

void TestApiClientDelete::singleMasksAreTried()
{
    m_server->then(
        {answer(200, listBody("{\"id\":\"ek_live_a...b\",\"created_at\":\"1\"},{\"id\":\"ek_live_c...d\"}")), deleted});
    start({"ek_live_a...b\n1"});
    QVERIFY(ended());
    QCOMPARE(doneCount(), 1);
    QCOMPARE(m_server->requests().constLast().target, QByteArray("/entities/api-keys/ek_live_a...b"));
}

void TestApiClientDelete::keysOfAnotherEntityAreNotDeleted_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<ErrorKind>("first"); // what becomes of a; b is this entity's, or not said to be another's
    const QByteArray b = R"({"id":"b","entity_id":"ent_7"})";
    QTest::newRow("listed as another's") << QByteArray(R"({"id":"a","entity_id":"ent_8"},)" + b)
                                         << ErrorKind::OtherEntitysKey;
    QTest::newRow("listed as both") << QByteArray(R"({"id":"a","entity_id":"ent_8"},{"id":"a","entity_id":"ent_7"},)"
                                                  + b)
                                    << ErrorKind::OtherEntitysKey;
    QTest::newRow("not said whose") << QByteArray(R"({"id":"a","entity_id":"ent_8"},{"id":"b"})")
                                    << ErrorKind::OtherEntitysKey;
    QTest::newRow("missing, and another's in its place")
        << QByteArray(R"({"id":"c","entity_id":"ent_8"},)" + b) << ErrorKind::ListIncomplete;
}

void TestApiClientDelete::keysOfAnotherEntityAreNotDeleted()
{
    QFETCH(const QByteArray, entries);
    QFETCH(const ErrorKind, first);
    m_server->then(answer(200, listBody(entries)));
    m_server->otherwise(deleted);
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), QList{first});
    QCOMPARE(m_fates.at(0).result.error().effect, Effect::NotDone);
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{listing, "DELETE /entities/api-keys/b"}));
}

/// Where the credential's own entity is meant, nothing says which of them that is.
void TestApiClientDelete::keysOfSeveralEntitiesAreNotMixed()
{
    m_server->then(answer(200, listBody(R"({"id":"a","entity_id":"ent_7"},{"id":"b","entity_id":"ent_8"})")));
    m_server->otherwise(deleted);
    start({"a", "b"}, EntityId());
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::UnexpectedContent, ErrorKind::UnexpectedContent}));
    QCOMPARE(conversation(*m_server), QList<QByteArray>{listing});
}

void TestApiClientDelete::whatIsLiveNowIsNotDeletedAsSandbox_data()
{
    QTest::addColumn<QByteArray>("entry"); // beside b, a sandbox key
    QTest::addColumn<Environment>("confirmedAs");
    QTest::addColumn<bool>("isSent");
    const QByteArray sandbox = R"({"id":"a","environment":"sandbox"})";
    const QByteArray live = R"({"id":"a","environment":"live"})";
    QTest::newRow("sandbox, as confirmed") << sandbox << Environment::Sandbox << true;
    QTest::newRow("not said, as little as before") << QByteArray(R"({"id":"a"})") << Environment::Sandbox << true;
    QTest::newRow("live") << live << Environment::Sandbox << false;
    QTest::newRow("live by its hint") << QByteArray(R"({"id":"a","prefix_hint":"ek_live_bcd...234"})")
                                      << Environment::Sandbox << false;
    QTest::newRow("live and sandbox") << QByteArray(live + ',' + sandbox) << Environment::Sandbox << false;
    QTest::newRow("sandbox and live") << QByteArray(sandbox + ',' + live) << Environment::Sandbox << false;
    QTest::newRow("live, as confirmed") << live << Environment::Live << true;
    QTest::newRow("sandbox, confirmed as live") << sandbox << Environment::Live << true;
    QTest::newRow("live, confirmed with the care of live") << live << Environment::Unknown << true;
}

void TestApiClientDelete::whatIsLiveNowIsNotDeletedAsSandbox()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const bool, isSent);
    QFETCH(const Environment, confirmedAs);
    m_confirmedAs = confirmedAs;
    m_server->then(answer(200, listBody(entry + R"(,{"id":"b","environment":"sandbox"})")));
    m_server->otherwise(deleted);
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(failures(), isSent ? QList<ErrorKind>() : QList{ErrorKind::ConfirmAgain});
    QCOMPARE(m_server->requests().size(), isSent ? 3 : 2);
    QCOMPARE(m_server->requests().constLast().target, QByteArray("/entities/api-keys/b"));
}

void TestApiClientDelete::copesWithVeryManyThatAreGone()
{
    QList<QByteArray> ids;
    for (int i = 0; i < 50000; ++i)
        ids += QByteArray::number(i);
    m_server->then(listed({}));
    start(ids);
    QVERIFY(ended());
    QCOMPARE(doneCount(), ids.size());
}

void TestApiClientDelete::cancelWhileListing()
{
    m_server->then(stall());
    const CallHandle call = start({"a", "b"});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, patience);
    call.cancel();
    call.cancel();
    QVERIFY(m_fates.isEmpty());
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::Cancelled, ErrorKind::Cancelled}));
    for (const Fate &fate : m_fates)
        QCOMPARE(fate.result.error().effect, Effect::NotDone);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientDelete::cancelWhileDeleting()
{
    m_server->then({listed({"a", "b", "c"}), deleted, stall()});
    const CallHandle call = start({"a", "b", "c"});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 3, patience);
    call.cancel();
    QVERIFY(ended());
    QCOMPARE(told(), (QList{fingerprint("a"), fingerprint("b"), fingerprint("c")}));
    QVERIFY(m_fates.at(0).result);
    QCOMPARE(failures(), (QList{ErrorKind::Cancelled, ErrorKind::Cancelled}));
    QCOMPARE(m_fates.at(1).result.error().effect, Effect::Unknown);
    QCOMPARE(m_fates.at(2).result.error().effect, Effect::NotDone);
    QCOMPARE(m_server->requests().size(), 3);
}

/// The DELETE was answered, and what that came to is what is known.
void TestApiClientDelete::cancelWhileLookingInto()
{
    m_server->then({listed({"a", "b"}), answer(200, "<html>"), answer(200, "<html>"), answer(200, "<html>"), stall()});
    const CallHandle call = start({"a", "b"});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 5, patience);
    call.cancel();
    QVERIFY(ended());
    QCOMPARE(told(), (QList{fingerprint("a"), fingerprint("b")}));
    QCOMPARE(failures(), (QList{ErrorKind::NotJson, ErrorKind::Cancelled}));
    QCOMPARE(m_fates.at(0).result.error().effect, Effect::Unknown);
    QCOMPARE(m_fates.at(1).result.error().effect, Effect::NotDone);
}

void TestApiClientDelete::cancelFromTheFirstFate()
{
    m_server->then(listed({"a", "b", "c", "d"}));
    m_server->otherwise(deleted);
    CallHandle call;
    m_onFate = [&call] { call.cancel(); };
    call = start({"a", "b", "c", "d"});
    QVERIFY(ended());
    QCOMPARE(m_fates.size(), 4);
    QVERIFY(m_fates.at(0).result);
    QCOMPARE(m_fates.at(3).result.error().effect, Effect::NotDone);
    QVERIFY(m_server->requests().size() <= 3); // at most the next was on its way already
}

void TestApiClientDelete::endsWithTheClient()
{
    m_server->then({listed({"a", "b"}), stall()});
    start({"a", "b"});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 2, patience);
    m_client.reset();
    QVERIFY(m_fates.isEmpty());
    QCOMPARE(m_ends, 0);
    QVERIFY(ended());
    QCOMPARE(failures(), (QList{ErrorKind::Cancelled, ErrorKind::Cancelled}));
    QCOMPARE(m_fates.at(0).result.error().effect, Effect::Unknown);
    QCOMPARE(m_fates.at(1).result.error().effect, Effect::NotDone);
}

void TestApiClientDelete::mayLoseTheClientInAFate()
{
    m_server->then(listed({"a", "b"}));
    m_server->otherwise(deleted);
    m_onFate = [this] { m_client.reset(); };
    start({"a", "b"});
    QVERIFY(ended());
    QCOMPARE(m_fates.size(), 2);
}

void TestApiClientDelete::goesOnWithoutItsGuard()
{
    m_server->then({listed({"a", "b"}), deleted, deleted});
    const CallHandle call = start({"a", "b"});
    m_guard.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!call.isActive(), patience);
    runDueEvents();
    QVERIFY(m_fates.isEmpty());
    QCOMPARE(m_ends, 0);
    QCOMPARE(m_server->requests().size(), 3);
}

QTEST_GUILESS_MAIN(TestApiClientDelete)
#include "test_ApiClientDelete.moc"
