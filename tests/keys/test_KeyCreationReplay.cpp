#include "CreationFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Servers that keep the first answer to a request id, and give it again for ever: without a key in it.
class TestKeyCreationReplay : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CreationFixture>(); }
    void cleanup() { m.reset(); }

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

    std::unique_ptr<CreationFixture> m;
};

namespace {

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

void TestKeyCreationReplay::open(const QList<QJsonObject> &listed)
{
    m->api.serveKeys(listed);
    QVERIFY(m->openScripted());
}

/// The first answer is lost, or came and was no use; every later one is @c bytes.
void TestKeyCreationReplay::bringInDoubt()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(m->createInDoubt());
    m->api.onPost = sendBytes(bytes);
}

void TestKeyCreationReplay::nothingWasMade()
{
    open({keyObject(oldKey, webshop().name)});
    bringInDoubt();
    QSignalSpy nothing(m->creation.get(), &KeyCreation::cameToNothing);
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(nothing.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QVERIFY(m->creation->unseen().empty());

    // The same values, and another request.
    const auto request = nothing.constFirst().constFirst().value<CreateIntent>();
    QCOMPARE(request.spec, webshop());
    m->api.onPost = ScriptedApi::object(201, keyObject(newKey, webshop().name));
    QVERIFY(m->creation->create(m->parts.entity(), request.spec));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QVERIFY(m->api.requests("POST").constLast().header("x-request-id") != request.id.value().toUtf8());
}

void TestKeyCreationReplay::somethingWasMade()
{
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    bringInDoubt();
    m->api.serveKeys({keyObject(oldKey, QStringLiteral("Zapier")), keyObject(newKey, webshop().name)});
    QSignalSpy nothing(m->creation.get(), &KeyCreation::cameToNothing);
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    const UnseenKeys &unseen = m->creation->unseen().front();
    QCOMPARE(unseen.keys.size(), 1);
    QCOMPARE(unseen.keys.constFirst().fingerprint, KeyFingerprint::of(newKey.toUtf8()));
    QCOMPARE(unseen.certainty, Certainty::Certain);
    QVERIFY(nothing.isEmpty());
}

void TestKeyCreationReplay::somethingOfAnotherNameWasMade()
{
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    bringInDoubt();
    m->api.serveKeys({keyObject(oldKey, QStringLiteral("Zapier")), keyObject(newKey, QStringLiteral("web-shop"))});
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m->creation->unseen().front().keys.size(), 1);
    QCOMPARE(m->creation->unseen().front().keys.constFirst().name, QStringLiteral("web-shop"));
    QCOMPARE(m->creation->unseen().front().certainty, Certainty::Possible);
}

void TestKeyCreationReplay::afterARestart()
{
    QFETCH(const QByteArray, bytes);
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    CreateIntent left = m->intent();
    left.askedAt = left.askedAt.addSecs(-3600);
    m->api.onPost = sendBytes(bytes);
    m->creation->adopt(left);
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QSignalSpy nothing(m->creation.get(), &KeyCreation::cameToNothing);
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(nothing.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
}

void TestKeyCreationReplay::listThatCannotBeRead()
{
    open({});
    bringInDoubt();
    m->api.onKeys = answer(403, "{}");
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(m->creation->inDoubt()->doubt, Doubt::ListFailed);
    // It can be tried again, with the same request id, and given up.
    m->api.onPost = ScriptedApi::object(201, keyObject(newKey, webshop().name));
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const QList<RawRequest> posts = m->api.requests("POST");
    for (const RawRequest &post : posts)
        QCOMPARE(post.header("x-request-id"), posts.constFirst().header("x-request-id"));
}

void TestKeyCreationReplay::listThatProvesNothing()
{
    open({});
    bringInDoubt();
    m->api.onKeys = lacking({});
    QSignalSpy nothing(m->creation.get(), &KeyCreation::cameToNothing);
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::InDoubt);
    QCOMPARE(m->creation->inDoubt()->doubt, Doubt::ListProvesNothing);
    m->creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
    QCOMPARE(m->creation->inDoubt()->doubt, Doubt::ListProvesNothing);
    QVERIFY(nothing.isEmpty());
    m->creation->forget();
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
}

void TestKeyCreationReplay::nothingWasKnownBefore()
{
    // The keys could not be listed when it was asked for: what is listed now may be older than the request, or not.
    m->api.onKeys = answer(500, "{}");
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt(answer(500, "{}")));
    const QString dayBefore = QDateTime::currentDateTimeUtc().addSecs(-25 * 3600).toString(Qt::ISODateWithMs);
    QJsonObject late = keyObject(newKey, webshop().name);
    late.insert(QStringLiteral("created_at"), dayBefore);
    m->api.serveKeys({late});
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m->creation->unseen().front().certainty, Certainty::Possible);
}

void TestKeyCreationReplay::answeredWithoutAKeyAfterARestart()
{
    // The program ended after "created, but without its key" and before it could look. The note stays as long as the
    // list does not tell.
    open({keyObject(oldKey, QStringLiteral("Zapier"))});
    CreateIntent left = m->intent();
    left.isAnswered = true;
    m->api.onKeys = lacking({keyObject(oldKey, QStringLiteral("Zapier"))});
    m->creation->adopt(left);
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(m->creation->inDoubt()->doubt, Doubt::ListProvesNothing);
    QCOMPARE(m->api.count("POST"), 0);
}

QTEST_GUILESS_MAIN(TestKeyCreationReplay)
#include "test_KeyCreationReplay.moc"
