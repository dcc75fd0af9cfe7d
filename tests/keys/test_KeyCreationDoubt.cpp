#include "CreationFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Creates of which nobody knows whether they were carried out, and how that is found out.
class TestKeyCreationDoubt : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CreationFixture>(); }
    void cleanup() { m.reset(); }

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
    [[nodiscard]] bool waitForPosts(qsizetype count) const
    {
        return QTest::qWaitFor([&] { return m->parts.count("POST") == count; }, patience);
    }

    std::unique_ptr<CreationFixture> m;
};

namespace {

const QString wholeKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");

Reaction created(const QJsonObject &fields = {})
{
    return ScriptedApi::object(201, ScriptedApi::key(wholeKey, webshop().name, fields));
}

} // namespace

void TestKeyCreationDoubt::lostAnswerIsRecovered()
{
    TransportLimits limits = quickLimits();
    limits.deadline = 700ms;
    m = std::make_unique<CreationFixture>(connectorWith(limits));
    QVERIFY(m->openDemo());
    const int before = m->parts.server.keyCount(m->parts.entityId().value());
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    QSignalSpy ready(m->creation.get(), &KeyCreation::revealReady);

    m->parts.server.setBehaviour({.latencyMs = 600'000});
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(m->creation->error()->kind, ErrorKind::TimedOut);
    QCOMPARE(m->creation->error()->effect, Effect::Unknown);
    QVERIFY(m->creation->request());
    QVERIFY(!m->creation->create(m->parts.entity(), webshop())); // first the one in doubt

    m->parts.server.setBehaviour({});
    m->creation->recover();
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::UnderWay);
    QVERIFY(!m->creation->error());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    const auto reveal = m->creation->takeReveal();
    QCOMPARE(reveal->created.secret.size(), std::size_t(43));
    QVERIFY(!reveal->expiryDiffers);

    const QList<DemoServer::Received> posts = m->parts.received("POST");
    QCOMPARE(posts.size(), 4); // three tries, and the one that was asked for
    QVERIFY(!posts.at(0).requestId.isEmpty());
    for (const DemoServer::Received &post : posts) {
        QCOMPARE(post.requestId, posts.at(0).requestId);
        QCOMPARE(post.body, posts.at(0).body);
        QCOMPARE(post.entityId, posts.at(0).entityId);
    }
    QVERIFY(!reveal->isGone);
    QVERIFY(m->creation->unseen().empty());
    QCOMPARE(m->parts.server.keyCount(m->parts.entityId().value()), before + 1);
    QTRY_COMPARE_WITH_TIMEOUT(m->parts.key(webshop().name).fingerprint, reveal->created.key.fingerprint, patience);
}

void TestKeyCreationDoubt::cancelledIsRecovered()
{
    QVERIFY(m->openDemo());
    const int before = m->parts.server.keyCount(m->parts.entityId().value());
    QVERIFY(m->createAndCancel());
    QCOMPARE(m->creation->error()->kind, ErrorKind::Cancelled);
    // Stopped twice over, the answer is still to be had.
    m->creation->recover();
    QVERIFY(waitForPosts(2));
    m->creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m->parts.server.setBehaviour({});
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QCOMPARE(m->parts.server.keyCount(m->parts.entityId().value()), before + 1);
}

void TestKeyCreationDoubt::recoveredAfterLeavingTheProfile()
{
    QVERIFY(m->openDemo());
    QSignalSpy outOfReach(m->creation.get(), &KeyCreation::outOfReachChanged);
    QVERIFY(m->createUnanswered());
    m->parts.session.signOut(); // what is under way goes on
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::UnderWay);
    m->creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->outOfReach().size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(outOfReach.size(), 1);

    m->parts.server.setBehaviour({});
    QVERIFY(m->parts.open()); // another profile, with the same entity
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(m->creation->error()->kind, ErrorKind::Cancelled);
    QVERIFY(m->creation->outOfReach().isEmpty());
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const QList<DemoServer::Received> posts = m->parts.received("POST");
    QCOMPARE(posts.at(0).requestId, posts.at(1).requestId);
}

void TestKeyCreationDoubt::recoveredWithTheNewCredential()
{
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt());
    // The old one was revoked meanwhile.
    const Profile profile = *m->parts.session.profile();
    m->parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_fedcba9876543210"));
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m->api.onPost = created();
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QCOMPARE(m->api.requests("POST").constLast().header("Authorization"),
             QByteArray("Bearer sk_sandbox_fedcba9876543210"));
}

void TestKeyCreationDoubt::maskedRepeatHasNoSecret()
{
    QVERIFY(m->openDemo());
    m->parts.server.setBehaviour({.maskRepeatedCreate = true, .latencyMs = 600'000});
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QVERIFY(waitForPosts(1));
    m->creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m->parts.server.setBehaviour({.maskRepeatedCreate = true});
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::Idle, patience);
    QVERIFY(!m->creation->hasReveal());
    QCOMPARE(m->creation->unseen().size(), std::size_t(1));
    QCOMPARE(m->creation->unseen().front().keys.size(), 1);
    QCOMPARE(m->creation->unseen().front().keys.constFirst().name, webshop().name);
    QVERIFY(!m->creation->unseen().front().besideRevealed);
    // There is a key that nobody has; it has to be seen to be deleted.
    QTRY_VERIFY_WITH_TIMEOUT(m->parts.listedNames().contains(webshop().name), patience);
}

void TestKeyCreationDoubt::discardShowsWhatThereIs()
{
    QVERIFY(m->openDemo());
    QVERIFY(m->createAndCancel());
    m->parts.server.setBehaviour({});
    QVERIFY(!m->parts.listedNames().contains(webshop().name));
    m->creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::Idle, patience);
    QVERIFY(!m->creation->request());
    QCOMPARE(m->creation->unseen().size(), std::size_t(1));
    QCOMPARE(m->creation->unseen().front().keys.constFirst().name, webshop().name);
    QTRY_VERIFY_WITH_TIMEOUT(m->parts.listedNames().contains(webshop().name), patience);
    m->creation->recover(); // is over
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(m->parts.count("POST"), 1);
    QVERIFY(m->creation->create(m->parts.entity(), {QStringLiteral("Next"), std::nullopt}));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
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
    QVERIFY(m->openScripted());
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    m->api.onPost = answer(status, "{\"code\":\"no\",\"message\":\"No\"}");
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(m->creation->error()->kind, kind);
    QCOMPARE(m->creation->error()->effect, Effect::NotDone);
    QVERIFY(!m->creation->request());
    QCOMPARE(m->api.count("POST"), 1);

    m->api.onPost = created();
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QVERIFY(!m->creation->error());
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const QList<RawRequest> posts = m->api.requests("POST");
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
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt(bytes.isEmpty() ? closeConnection() : sendBytes(bytes)));
    QCOMPARE(m->creation->error()->kind, kind);
    QCOMPARE(m->api.count("POST"), 3); // and not more by itself

    m->api.onPost = created();
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QCOMPARE(m->creation->takeReveal()->created.secret.exposeSecretUtf8(), wholeKey.toUtf8());
    const QList<RawRequest> posts = m->api.requests("POST");
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
    QVERIFY(m->openScripted());
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    m->api.onPost = closeConnection();
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::InDoubt);

    // That the second request was not carried out says nothing about the first.
    const quint16 port = m->api.server.serverPort();
    if (status == 0)
        m->api.server.close();
    m->api.onPost = answer(status == 0 ? 500 : status, "{}");
    m->api.onKeys = m->api.onPost; // nor can it be seen whether it was carried out
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(m->creation->error()->effect, Effect::Unknown);
    QVERIFY(m->creation->request());

    if (status == 0)
        QVERIFY(m->api.server.listen(QHostAddress::LocalHost, port));
    m->api.onPost = created();
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const QList<RawRequest> posts = m->api.requests("POST");
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
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt());
    const QDateTime askedAt = m->creation->request()->askedAt;

    m->parts.clock.ahead = 1h;
    const QDateTime expiresAt = askedAt.addSecs(secondsAfterFirst + webshop().ttl->count());
    m->api.onPost = created({{QStringLiteral("expires_at"), expiresAt.toString(Qt::ISODateWithMs)}});
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const auto reveal = m->creation->takeReveal();
    QCOMPARE(reveal->created.key.expiry, Expiry::atTime(expiresAt));
    QCOMPARE(reveal->expiryDiffers, differs);
}

QTEST_GUILESS_MAIN(TestKeyCreationDoubt)
#include "test_KeyCreationDoubt.moc"
