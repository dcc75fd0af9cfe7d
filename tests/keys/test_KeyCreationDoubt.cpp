#include "keys/KeyCreation.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Creates of which nobody knows whether they were carried out, and how that is found out.
class TestKeyCreationDoubt : public QObject
{
    Q_OBJECT

private slots:
    void lostAnswerIsRecovered();
    void cancelledIsRecovered();
    void recoveredAfterLeavingTheProfile();
    void recoveredWithTheNewCredential();
    void maskedRepeatHasNoSecret();
    void discardShowsWhatThereIs();
    void answersThatEndIt_data();
    void answersThatEndIt();
    void answersThatLeaveDoubt_data();
    void answersThatLeaveDoubt();
    void refusedRecoveryLeavesDoubt_data();
    void refusedRecoveryLeavesDoubt();
    void createdAtTheRecoveryKeepsItsExpiry_data();
    void createdAtTheRecoveryKeepsItsExpiry();

private:
    static bool open(SessionFixture &parts, const ScriptedApi &api)
    {
        Profile profile = parts.profile();
        profile.apiUrl = api.server.url();
        parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        return parts.waitForEntities() && parts.session.entity() && parts.waitForKeys(parts.entityId());
    }
    static bool waitForPosts(const SessionFixture &parts, qsizetype count)
    {
        return QTest::qWaitFor([&] { return parts.count("POST") == count; }, patience);
    }
};

namespace {

const KeySpec webshop{QStringLiteral("Webshop"), 90 * 24h};
const QString wholeKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");

Reaction created(const QJsonObject &fields = {})
{
    return ScriptedApi::object(201, ScriptedApi::key(wholeKey, webshop.name, fields));
}

} // namespace

void TestKeyCreationDoubt::lostAnswerIsRecovered()
{
    TransportLimits limits = quickLimits();
    limits.deadline = 700ms;
    SessionFixture parts(demoWorkspace(QDateTime::currentDateTimeUtc()), connectorWith(limits));
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    const int before = parts.server.keyCount(parts.entityId().value());
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    QSignalSpy failed(&creation, &KeyCreation::failed);
    QSignalSpy ready(&creation, &KeyCreation::revealReady);

    parts.server.setBehaviour({.latencyMs = 600'000});
    QVERIFY(creation.create(parts.entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(creation.error()->kind, ErrorKind::TimedOut);
    QCOMPARE(creation.error()->effect, Effect::Unknown);
    QVERIFY(creation.request());
    QVERIFY(!creation.create(parts.entity(), webshop)); // first the one in doubt

    parts.server.setBehaviour({});
    creation.recover();
    QCOMPARE(creation.phase(), KeyCreation::Phase::UnderWay);
    QVERIFY(!creation.error());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::Idle);
    const auto reveal = creation.takeReveal();
    QCOMPARE(reveal->created.secret.size(), std::size_t(43));
    QVERIFY(!reveal->expiryDiffers);

    const QList<DemoServer::Received> posts = parts.received("POST");
    QCOMPARE(posts.size(), 4); // three tries, and the one that was asked for
    QVERIFY(!posts.at(0).requestId.isEmpty());
    for (const DemoServer::Received &post : posts) {
        QCOMPARE(post.requestId, posts.at(0).requestId);
        QCOMPARE(post.body, posts.at(0).body);
        QCOMPARE(post.entityId, posts.at(0).entityId);
    }
    QVERIFY(!reveal->isGone);
    QVERIFY(creation.unseen().empty());
    QCOMPARE(parts.server.keyCount(parts.entityId().value()), before + 1);
    QTRY_COMPARE_WITH_TIMEOUT(parts.key(webshop.name).fingerprint, reveal->created.key.fingerprint, patience);
}

void TestKeyCreationDoubt::cancelledIsRecovered()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    const int before = parts.server.keyCount(parts.entityId().value());
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    parts.server.setBehaviour({.latencyMs = 600'000});
    QVERIFY(creation.create(parts.entity(), webshop));
    QVERIFY(waitForPosts(parts, 1));
    creation.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(creation.error()->kind, ErrorKind::Cancelled);
    // Stopped twice over, the answer is still to be had.
    creation.recover();
    QVERIFY(waitForPosts(parts, 2));
    creation.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    parts.server.setBehaviour({});
    creation.recover();
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    QCOMPARE(parts.server.keyCount(parts.entityId().value()), before + 1);
}

void TestKeyCreationDoubt::recoveredAfterLeavingTheProfile()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    QSignalSpy outOfReach(&creation, &KeyCreation::outOfReachChanged);
    parts.server.setBehaviour({.latencyMs = 600'000});
    QVERIFY(creation.create(parts.entity(), webshop));
    QVERIFY(waitForPosts(parts, 1));
    parts.session.signOut(); // what is under way goes on
    QCOMPARE(creation.phase(), KeyCreation::Phase::UnderWay);
    creation.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(creation.outOfReach().size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::Idle);
    QCOMPARE(outOfReach.size(), 1);

    parts.server.setBehaviour({});
    QVERIFY(parts.open()); // another profile, with the same entity
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(creation.error()->kind, ErrorKind::Cancelled);
    QVERIFY(creation.outOfReach().isEmpty());
    creation.recover();
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    const QList<DemoServer::Received> posts = parts.received("POST");
    QCOMPARE(posts.at(0).requestId, posts.at(1).requestId);
}

void TestKeyCreationDoubt::recoveredWithTheNewCredential()
{
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    api.onPost = closeConnection();
    QVERIFY(creation.create(parts.entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    // The old one was revoked meanwhile.
    const Profile profile = *parts.session.profile();
    parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_fedcba9876543210"));
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    api.onPost = created();
    creation.recover();
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    QCOMPARE(api.requests("POST").constLast().header("Authorization"),
             QByteArray("Bearer sk_sandbox_fedcba9876543210"));
}

void TestKeyCreationDoubt::maskedRepeatHasNoSecret()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    parts.server.setBehaviour({.maskRepeatedCreate = true, .latencyMs = 600'000});
    QVERIFY(creation.create(parts.entity(), webshop));
    QVERIFY(waitForPosts(parts, 1));
    creation.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    parts.server.setBehaviour({.maskRepeatedCreate = true});
    creation.recover();
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::Idle, patience);
    QVERIFY(!creation.hasReveal());
    QCOMPARE(creation.unseen().size(), std::size_t(1));
    QCOMPARE(creation.unseen().front().keys.size(), 1);
    QCOMPARE(creation.unseen().front().keys.constFirst().name, webshop.name);
    QVERIFY(!creation.unseen().front().besideRevealed);
    // There is a key that nobody has; it has to be seen to be deleted.
    QTRY_VERIFY_WITH_TIMEOUT(parts.listedNames().contains(webshop.name), patience);
}

void TestKeyCreationDoubt::discardShowsWhatThereIs()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    parts.server.setBehaviour({.latencyMs = 600'000});
    QVERIFY(creation.create(parts.entity(), webshop));
    QVERIFY(waitForPosts(parts, 1));
    creation.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    parts.server.setBehaviour({});
    QVERIFY(!parts.listedNames().contains(webshop.name));
    creation.discard();
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::Idle, patience);
    QVERIFY(!creation.request());
    QCOMPARE(creation.unseen().size(), std::size_t(1));
    QCOMPARE(creation.unseen().front().keys.constFirst().name, webshop.name);
    QTRY_VERIFY_WITH_TIMEOUT(parts.listedNames().contains(webshop.name), patience);
    creation.recover(); // is over
    QCOMPARE(creation.phase(), KeyCreation::Phase::Idle);
    QCOMPARE(parts.count("POST"), 1);
    QVERIFY(creation.create(parts.entity(), {QStringLiteral("Next"), std::nullopt}));
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
}

void TestKeyCreationDoubt::answersThatEndIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("422") << 422 << ErrorKind::Validation;
    QTest::newRow("409") << 409 << ErrorKind::Conflict;
}

void TestKeyCreationDoubt::answersThatEndIt()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    QSignalSpy failed(&creation, &KeyCreation::failed);
    api.onPost = answer(status, "{\"code\":\"no\",\"message\":\"No\"}");
    QVERIFY(creation.create(parts.entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::Idle);
    QCOMPARE(creation.error()->kind, kind);
    QCOMPARE(creation.error()->effect, Effect::NotDone);
    QVERIFY(!creation.request());
    QCOMPARE(api.count("POST"), 1);

    api.onPost = created();
    QVERIFY(creation.create(parts.entity(), webshop));
    QVERIFY(!creation.error());
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    const QList<RawRequest> posts = api.requests("POST");
    QVERIFY(posts.at(0).header("x-request-id") != posts.at(1).header("x-request-id"));
}

void TestKeyCreationDoubt::answersThatLeaveDoubt_data()
{
    QTest::addColumn<QByteArray>("bytes"); ///< empty: the connection is cut
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("cut") << QByteArray() << ErrorKind::ConnectionLost;
    QTest::newRow("500") << answerBytes(500, "{}") << ErrorKind::ServerError;
    QTest::newRow("503") << answerBytes(503, "{}") << ErrorKind::ServiceUnavailable;
    QTest::newRow("a proxy's page") << answerBytes(200, "<html></html>") << ErrorKind::NotJson;
}

void TestKeyCreationDoubt::answersThatLeaveDoubt()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    api.onPost = bytes.isEmpty() ? closeConnection() : sendBytes(bytes);
    QVERIFY(creation.create(parts.entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(creation.error()->kind, kind);
    QCOMPARE(api.count("POST"), 3); // and not more by itself

    api.onPost = created();
    creation.recover();
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    QCOMPARE(creation.takeReveal()->created.secret.exposeSecretUtf8(), wholeKey.toUtf8());
    const QList<RawRequest> posts = api.requests("POST");
    QCOMPARE(posts.size(), 4);
    for (const RawRequest &post : posts)
        QCOMPARE(post.header("x-request-id"), posts.at(0).header("x-request-id"));
}

void TestKeyCreationDoubt::refusedRecoveryLeavesDoubt_data()
{
    QTest::addColumn<int>("status"); ///< 0: the server cannot be reached any more
    QTest::newRow("429") << 429;
    QTest::newRow("401") << 401;
    QTest::newRow("409") << 409;
    QTest::newRow("unreachable") << 0;
}

void TestKeyCreationDoubt::refusedRecoveryLeavesDoubt()
{
    QFETCH(const int, status);
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    QSignalSpy failed(&creation, &KeyCreation::failed);
    api.onPost = closeConnection();
    QVERIFY(creation.create(parts.entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::InDoubt);

    // That the second request was not carried out says nothing about the first.
    const quint16 port = api.server.serverPort();
    if (status == 0)
        api.server.close();
    api.onPost = answer(status == 0 ? 500 : status, "{}");
    api.onKeys = api.onPost; // nor can it be seen whether it was carried out
    creation.recover();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(creation.error()->effect, Effect::Unknown);
    QVERIFY(creation.request());

    if (status == 0)
        QVERIFY(api.server.listen(QHostAddress::LocalHost, port));
    api.onPost = created();
    creation.recover();
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    const QList<RawRequest> posts = api.requests("POST");
    for (const RawRequest &post : posts)
        QCOMPARE(post.header("x-request-id"), posts.constFirst().header("x-request-id"));
}

void TestKeyCreationDoubt::createdAtTheRecoveryKeepsItsExpiry_data()
{
    QTest::addColumn<int>("secondsAfterFirst"); ///< when the server counts from
    QTest::addColumn<bool>("differs");
    QTest::newRow("at the first try") << 0 << false;
    QTest::newRow("in between") << 1800 << false;
    QTest::newRow("at the recovery") << 3600 << false;
    QTest::newRow("before it was asked for") << -1800 << true;
    QTest::newRow("after the answer") << 7200 << true;
}

void TestKeyCreationDoubt::createdAtTheRecoveryKeepsItsExpiry()
{
    QFETCH(const int, secondsAfterFirst);
    QFETCH(const bool, differs);
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    api.onPost = closeConnection();
    QVERIFY(creation.create(parts.entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(creation.phase(), KeyCreation::Phase::InDoubt, patience);
    const QDateTime askedAt = creation.request()->askedAt;

    parts.clock.ahead = 1h;
    const QDateTime expiresAt = askedAt.addSecs(secondsAfterFirst + webshop.ttl->count());
    api.onPost = created({{QStringLiteral("expires_at"), expiresAt.toString(Qt::ISODateWithMs)}});
    creation.recover();
    QTRY_VERIFY_WITH_TIMEOUT(creation.hasReveal(), patience);
    const auto reveal = creation.takeReveal();
    QCOMPARE(reveal->created.key.expiry, Expiry::atTime(expiresAt));
    QCOMPARE(reveal->expiryDiffers, differs);
}

QTEST_GUILESS_MAIN(TestKeyCreationDoubt)
#include "test_KeyCreationDoubt.moc"
