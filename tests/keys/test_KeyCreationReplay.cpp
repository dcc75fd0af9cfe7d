#include "keys/KeyCreation.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Servers that keep the first answer to a request id, and give it again for ever: without a key in it.
class TestKeyCreationReplay : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingWasMade_data() { answers(); }
    void nothingWasMade();
    void somethingWasMade_data() { someAnswers(); }
    void somethingWasMade();
    void somethingOfAnotherNameWasMade_data() { someAnswers(); }
    void somethingOfAnotherNameWasMade();
    void afterARestart_data() { someAnswers(); }
    void afterARestart();
    void listThatCannotBeRead_data() { someAnswers(); }
    void listThatCannotBeRead();
    void listThatProvesNothing_data() { someAnswers(); }
    void listThatProvesNothing();
    void nothingWasKnownBefore();
    void answeredWithoutAKeyAfterARestart();

private:
    static void answers();
    static void someAnswers(); ///< one of each kind
    void open(const QList<QJsonObject> &listed);
    void bringInDoubt();
    [[nodiscard]] EntityId entity() const { return m_parts->entityId(); }

    std::unique_ptr<ScriptedApi> m_api;
    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<KeyCreation> m_creation;
};

namespace {

const KeySpec webshop{QStringLiteral("Webshop"), 90 * 24h};
const QString oldKey = QStringLiteral("ek_sandbox_00000000000000000000000000000000");
const QString newKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");

QJsonObject keyObject(const QString &id, const QString &name)
{
    return ScriptedApi::key(
        id, name, {{QStringLiteral("created_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
}

/// A list with an entry that cannot be read: what is not in it may exist.
Reaction lacking(const QList<QJsonObject> &items)
{
    return ScriptedApi::listing(items + QList<QJsonObject>{QJsonObject()});
}

} // namespace

void TestKeyCreationReplay::answers()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const int status : {500, 501, 502, 503, 504, 507, 520, 599, 429, 408, 409})
        QTest::addRow("%d", status) << answerBytes(status, "{}");
    QTest::newRow("502 of a proxy") << answerBytes(502, "<html></html>");
    QTest::newRow("503, come back at once") << answerBytes(503, "{}", {{"Retry-After", "0"}});
    QTest::newRow("a page") << answerBytes(200, "<html></html>");
    QTest::newRow("another shape") << answerBytes(200, "{\"message\":\"created\"}");
    QTest::newRow("an error in a good answer") << answerBytes(200, "{\"error\":\"nope\"}");
    QTest::newRow("no success in a good answer") << answerBytes(201, "{\"success\":false}");
    QTest::newRow("the API's error in a good answer") << answerBytes(200, R"({"code":"failed","message":"Failed"})");
    QTest::newRow("nothing in a good answer") << answerBytes(200, "");
    QTest::newRow("no content") << answerBytes(204, "");
    QTest::newRow("another place") << answerBytes(302, "", {{"Location", "/login"}});
}

void TestKeyCreationReplay::someAnswers()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const int status : {500, 503, 429})
        QTest::addRow("%d", status) << answerBytes(status, "{}");
    QTest::newRow("a page") << answerBytes(200, "<html></html>");
    QTest::newRow("an error in a good answer") << answerBytes(200, "{\"error\":\"nope\"}");
}

void TestKeyCreationReplay::init()
{
    m_api = std::make_unique<ScriptedApi>();
    m_parts = std::make_unique<SessionFixture>(smallWorkspace({QStringLiteral("Unused")}, {}));
    m_creation = std::make_unique<KeyCreation>(m_parts->session, m_parts->keys, m_parts->journal);
}

void TestKeyCreationReplay::cleanup()
{
    m_creation.reset();
    m_parts.reset();
    m_api.reset();
}

void TestKeyCreationReplay::open(const QList<QJsonObject> &listed)
{
    m_api->serveKeys(listed);
    Profile profile = m_parts->profile();
    profile.apiUrl = m_api->server.url();
    m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entity());
    QVERIFY(m_parts->waitForKeys(entity()));
}

/// The first answer is lost, or came and was no use; every later one is @c bytes.
void TestKeyCreationReplay::bringInDoubt()
{
    QFETCH(const QByteArray, bytes);
    m_api->onPost = closeConnection();
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m_api->onPost = sendBytes(bytes);
}

void TestKeyCreationReplay::nothingWasMade()
{
    open({keyObject(oldKey, webshop.name)});
    bringInDoubt();
    QSignalSpy nothing(m_creation.get(), &KeyCreation::cameToNothing);
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(nothing.size(), 1, patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QVERIFY(m_creation->unseen().empty());

    // The same values, and another request.
    const auto request = nothing.constFirst().constFirst().value<CreateIntent>();
    QCOMPARE(request.spec, webshop);
    m_api->onPost = ScriptedApi::object(201, keyObject(newKey, webshop.name));
    QVERIFY(m_creation->create(m_parts->entity(), request.spec));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    QVERIFY(m_api->requests("POST").constLast().header("x-request-id") != request.id.value().toUtf8());
}

void TestKeyCreationReplay::somethingWasMade()
{
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    bringInDoubt();
    m_api->serveKeys({keyObject(oldKey, QStringLiteral("Zapier")), keyObject(newKey, webshop.name)});
    QSignalSpy nothing(m_creation.get(), &KeyCreation::cameToNothing);
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    const UnseenKeys &unseen = m_creation->unseen().front();
    QCOMPARE(unseen.keys.size(), 1);
    QCOMPARE(unseen.keys.constFirst().fingerprint, KeyFingerprint::of(newKey.toUtf8()));
    QCOMPARE(unseen.certainty, Certainty::Certain);
    QVERIFY(nothing.isEmpty());
}

void TestKeyCreationReplay::somethingOfAnotherNameWasMade()
{
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    bringInDoubt();
    m_api->serveKeys({keyObject(oldKey, QStringLiteral("Zapier")), keyObject(newKey, QStringLiteral("web-shop"))});
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m_creation->unseen().front().keys.size(), 1);
    QCOMPARE(m_creation->unseen().front().keys.constFirst().name, QStringLiteral("web-shop"));
    QCOMPARE(m_creation->unseen().front().certainty, Certainty::Possible);
}

void TestKeyCreationReplay::afterARestart()
{
    QFETCH(const QByteArray, bytes);
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    CreateIntent left;
    left.id = newRequestId();
    left.apiUrl = m_api->server.url();
    left.entity = *m_parts->session.entity();
    left.spec = webshop;
    left.askedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    left.knownBefore = fingerprintsOf(m_parts->listed());
    left.knowsAllBefore = true;
    m_api->onPost = sendBytes(bytes);
    m_creation->adopt(left);
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QSignalSpy nothing(m_creation.get(), &KeyCreation::cameToNothing);
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(nothing.size(), 1, patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
}

void TestKeyCreationReplay::listThatCannotBeRead()
{
    open({});
    bringInDoubt();
    m_api->onKeys = answer(403, "{}");
    QSignalSpy failed(m_creation.get(), &KeyCreation::failed);
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(m_creation->inDoubt()->doubt, Doubt::ListFailed);
    // It can be tried again, with the same request id, and given up.
    m_api->onPost = ScriptedApi::object(201, keyObject(newKey, webshop.name));
    m_creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    const QList<RawRequest> posts = m_api->requests("POST");
    for (const RawRequest &post : posts)
        QCOMPARE(post.header("x-request-id"), posts.constFirst().header("x-request-id"));
}

void TestKeyCreationReplay::listThatProvesNothing()
{
    open({});
    bringInDoubt();
    m_api->onKeys = lacking({});
    QSignalSpy nothing(m_creation.get(), &KeyCreation::cameToNothing);
    QSignalSpy failed(m_creation.get(), &KeyCreation::failed);
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(m_creation->inDoubt()->doubt, Doubt::ListProvesNothing);
    m_creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
    QCOMPARE(m_creation->inDoubt()->doubt, Doubt::ListProvesNothing);
    QVERIFY(nothing.isEmpty());
    m_creation->forget();
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
}

void TestKeyCreationReplay::nothingWasKnownBefore()
{
    // The keys could not be listed when it was asked for: what is listed now may be older than the request, or not.
    m_api->onKeys = answer(500, "{}");
    Profile profile = m_parts->profile();
    profile.apiUrl = m_api->server.url();
    m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->waitForKeys(entity()));
    m_api->onPost = answer(500, "{}");
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    const QString dayBefore = QDateTime::currentDateTimeUtc().addSecs(-25 * 3600).toString(Qt::ISODateWithMs);
    QJsonObject late = keyObject(newKey, webshop.name);
    late.insert(QStringLiteral("created_at"), dayBefore);
    m_api->serveKeys({late});
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m_creation->unseen().front().certainty, Certainty::Possible);
}

void TestKeyCreationReplay::answeredWithoutAKeyAfterARestart()
{
    // The program ended after "created, but without its key" and before it could look. The note stays as long as the
    // list does not tell.
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    CreateIntent left;
    left.id = newRequestId();
    left.apiUrl = m_api->server.url();
    left.entity = *m_parts->session.entity();
    left.spec = webshop;
    left.askedAt = QDateTime::currentDateTimeUtc();
    left.knownBefore = fingerprintsOf(m_parts->listed());
    left.knowsAllBefore = true;
    left.isAnswered = true;
    m_api->onKeys = lacking({keyObject(oldKey, QStringLiteral("Zapier"))});
    m_creation->adopt(left);
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(m_creation->inDoubt()->doubt, Doubt::ListProvesNothing);
    QCOMPARE(m_api->count("POST"), 0);
}

QTEST_GUILESS_MAIN(TestKeyCreationReplay)
#include "test_KeyCreationReplay.moc"
