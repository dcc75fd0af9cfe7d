#include "ClientFixture.h"

using namespace ek;
using namespace ek::test;

/// Deleting by the pasted key, for servers that mask ids in their lists.
class TestApiClientDeleteWholeKey : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void deletesByTheWholeKey_data();
    void deletesByTheWholeKey();
    void anErrorInTheAnswerIsLookedInto_data();
    void anErrorInTheAnswerIsLookedInto();
    void aRefusalIsDecidedByTheList_data();
    void aRefusalIsDecidedByTheList();
    void refusesAnotherKey_data();
    void refusesAnotherKey();

private:
    /// The row of a key whose id is masked in lists.
    static ApiKey shownAs(const QString &hint)
    {
        ApiKey key;
        key.fingerprint = KeyFingerprint::of(hint.toUtf8() + '\n');
        key.hint = hint;
        return key;
    }

    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void TestApiClientDeleteWholeKey::init()
{
    m_client.reset();
    m_server = std::make_unique<RawServer>();
    m_client = clientOf(*m_server);
}

void TestApiClientDeleteWholeKey::deletesByTheWholeKey_data()
{
    QTest::addColumn<QString>("hint");
    QTest::newRow("dots") << QStringLiteral("ek_sandbox_abc...234");
    QTest::newRow("ellipsis") << QStringLiteral("ek_sandbox_abc\u2026234");
    QTest::newRow("stars") << QStringLiteral("ek_sandbox_****1234");
}

void TestApiClientDeleteWholeKey::deletesByTheWholeKey()
{
    QFETCH(const QString, hint);
    const char *key = "ek_sandbox_abc123def456789012345678abcd1234";
    m_server->then({deleted, refused(404)});
    Outcome<Done> outcome;
    m_client->deleteWholeKey(someEntity, shownAs(hint), secretOf(key), outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(conversation(*m_server), (QList<QByteArray>{QByteArray("DELETE /entities/api-keys/") + key}));
    QCOMPARE(m_server->requests().constFirst().header("x-entity-id"), QByteArray("ent_7"));
    QVERIFY(m_server->requests().constFirst().hasHeader("X-Request-Id"));

    Outcome<Done> again;
    m_client->deleteWholeKey(someEntity, shownAs(hint), secretOf(key), again.guard(), again.receiver());
    EK_EXPECT_ERROR(again, ErrorKind::NotFound);
    QCOMPARE(again.error().effect, Effect::NotDone);
}

void TestApiClientDeleteWholeKey::anErrorInTheAnswerIsLookedInto_data()
{
    QTest::addColumn<QByteArray>("listAfter");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<Effect>("effect");
    const QByteArray key = entriesWithIds({"ek_sandbox_abc...234"});
    QTest::newRow("gone") << listBody(entriesWithIds({"ek_sandbox_x...y"})) << true << Effect::Done;
    QTest::newRow("still listed") << listBody(key) << false << Effect::NotDone;
    QTest::newRow("not in a list that is not whole") << listBody("", {}, 1) << false << Effect::Unknown;
    QTest::newRow("no list") << QByteArray("<html>") << false << Effect::Unknown;
}

void TestApiClientDeleteWholeKey::anErrorInTheAnswerIsLookedInto()
{
    QFETCH(const QByteArray, listAfter);
    QFETCH(const bool, isDone);
    QFETCH(const Effect, effect);
    m_server->then({answer(200, R"({"errors":["In use"]})"), answer(200, listAfter)});
    Outcome<Done> outcome;
    m_client->deleteWholeKey(someEntity, shownAs(QStringLiteral("ek_sandbox_abc...234")),
                             secretOf("ek_sandbox_abc123def456789012345678abcd1234"), outcome.guard(),
                             outcome.receiver());
    if (isDone) {
        EK_EXPECT_VALUE(outcome);
    } else {
        EK_EXPECT_ERROR(outcome, ErrorKind::RefusedInBody);
        QCOMPARE(outcome.error().effect, effect);
    }
    QCOMPARE(m_server->requests().size(), 2);
}

void TestApiClientDeleteWholeKey::aRefusalIsDecidedByTheList_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<int>("requests");
    QTest::newRow("410 needs no list") << 410 << true << true << 1;
    QTest::newRow("400, and gone") << 400 << false << true << 2;
    QTest::newRow("400, and still listed") << 400 << true << false << 2;
    QTest::newRow("403 is not looked into") << 403 << false << false << 1;
    QTest::newRow("nor is the first 404") << 404 << false << false << 1;
}

void TestApiClientDeleteWholeKey::aRefusalIsDecidedByTheList()
{
    QFETCH(const int, status);
    QFETCH(const bool, isListed);
    QFETCH(const bool, isDone);
    QFETCH(const int, requests);
    const QByteArray mask = "ek_sandbox_abc...234";
    m_server->then({refused(status), answer(200, listBody(isListed ? entriesWithIds({mask}) : QByteArray()))});
    Outcome<Done> outcome;
    m_client->deleteWholeKey(someEntity, shownAs(QString::fromLatin1(mask)),
                             secretOf("ek_sandbox_abc123def456789012345678abcd1234"), outcome.guard(),
                             outcome.receiver());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.isValue(), isDone);
    QCOMPARE(m_server->requests().size(), requests);
}

void TestApiClientDeleteWholeKey::refusesAnotherKey_data()
{
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QByteArray>("key");
    const QByteArray key = "ek_sandbox_abc123def456789012345678abcd1234";
    QTest::newRow("other end") << QStringLiteral("ek_sandbox_abc...235") << key;
    QTest::newRow("other start") << QStringLiteral("ek_sandbox_abd...234") << key;
    QTest::newRow("other environment") << QStringLiteral("ek_live_abc...234") << key;
    QTest::newRow("a hint that says nothing") << QStringLiteral("ek_sandbox_...") << key;
    QTest::newRow("no hint") << QString() << key;
    QTest::newRow("no key") << QStringLiteral("ek_sandbox_abc...234") << QByteArray();
    QTest::newRow("the mask instead of the key")
        << QStringLiteral("ek_sandbox_abc...234") << QByteArray("ek_sandbox_abc...234");
}

void TestApiClientDeleteWholeKey::refusesAnotherKey()
{
    QFETCH(const QString, hint);
    QFETCH(const QByteArray, key);
    Outcome<Done> outcome;
    m_client->deleteWholeKey(someEntity, shownAs(hint), secretOf(key.constData()), outcome.guard(), outcome.receiver());
    QCOMPARE(outcome.count(), 0);
    EK_EXPECT_ERROR(outcome, ErrorKind::KeyMismatch);
    QCOMPARE(outcome.error().effect, Effect::NotDone);
    QCOMPARE(m_server->connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestApiClientDeleteWholeKey)
#include "test_ApiClientDeleteWholeKey.moc"
