#include "keys/KeyCreation.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// From "create" to a key that is handed out once.
class TestKeyCreation : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void oneStartOneRequest();
    void revealIsHandedOutOnce();
    void startNeedsAnOpenEntityAndASoundSpec_data();
    void startNeedsAnOpenEntityAndASoundSpec();
    void environmentIsTheEntitys();
    void differentExpiryIsNoticed_data();
    void differentExpiryIsNoticed();
    void keyInKeyField();
    void leavingTheProfileStillYieldsTheKey_data();
    void leavingTheProfileStillYieldsTheKey();
    void entitySwitchedMeanwhile();
    void cameBackToTheProfileMeanwhile();
    void oneAfterTheOther();

private:
    /// A create whose request has reached the server, which will not answer.
    bool startUnanswered(const KeySpec &spec);

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<KeyCreation> m_creation;
};

namespace {

const KeySpec webshop{QStringLiteral("Webshop"), 90 * 24h};

} // namespace

void TestKeyCreation::init()
{
    m_creation.reset();
    m_parts = std::make_unique<SessionFixture>();
    QVERIFY(m_parts->isRunning);
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    m_creation = std::make_unique<KeyCreation>(m_parts->session, m_parts->keys, m_parts->journal);
}

void TestKeyCreation::oneStartOneRequest()
{
    const int before = m_parts->server.keyCount(m_parts->entityId().value());
    QSignalSpy ready(m_creation.get(), &KeyCreation::revealReady);
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QVERIFY(!m_creation->create(m_parts->entity(), webshop));
    QVERIFY(!m_creation->create(m_parts->entity(), {}));
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::UnderWay);
    QVERIFY(m_creation->request());
    const RequestId id = m_creation->request()->id;
    m_creation->recover(); // not in doubt: nothing to recover or discard
    m_creation->discard();
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::UnderWay);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);

    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QVERIFY(!m_creation->request());
    QVERIFY(!m_creation->error());
    const QList<DemoServer::Received> posts = m_parts->received("POST");
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.constFirst().requestId, id.value().toLatin1());
    QCOMPARE(posts.constFirst().idempotencyKey, id.value().toLatin1());
    QCOMPARE(posts.constFirst().entityId, m_parts->entityId().value().toLatin1());
    QCOMPARE(QJsonDocument::fromJson(posts.constFirst().body).object(),
             (QJsonObject{{QStringLiteral("name"), QStringLiteral("Webshop")}, {QStringLiteral("ttl"), 7'776'000}}));
    QCOMPARE(m_parts->server.keyCount(m_parts->entityId().value()), before + 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->listedNames().contains(webshop.name), patience);
}

void TestKeyCreation::revealIsHandedOutOnce()
{
    QVERIFY(!m_creation->takeReveal());
    const QDateTime before = m_parts->clock.now();
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    auto reveal = m_creation->takeReveal();
    QVERIFY(reveal);
    QVERIFY(!m_creation->hasReveal());
    QVERIFY(!m_creation->takeReveal());

    const QByteArray secret = reveal->created.secret.exposeSecretUtf8();
    QVERIFY(secret.startsWith("ek_sandbox_"));
    QCOMPARE(secret.size(), 43);
    QCOMPARE(reveal->created.key.fingerprint, KeyFingerprint::of(secret));
    QCOMPARE(reveal->created.key.name, webshop.name);
    QCOMPARE(reveal->request.spec, webshop);
    QCOMPARE(reveal->request.entity.name, sandboxEntity());
    QCOMPARE(reveal->request.profileName, m_parts->session.profile()->name);
    QVERIFY(reveal->request.askedAt >= before && reveal->request.askedAt <= m_parts->clock.now());
    QVERIFY(!reveal->expiryDiffers);

    // The list that follows knows the key as the one that was created.
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->key(webshop.name).fingerprint == reveal->created.key.fingerprint, patience);
}

void TestKeyCreation::startNeedsAnOpenEntityAndASoundSpec_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<bool>("entityOpen");
    QTest::newRow("no entity") << webshop << false;
    QTest::newRow("name too long") << KeySpec{QString(256, u'x'), {}} << true;
    QTest::newRow("name of two lines") << KeySpec{QStringLiteral("a\nb"), {}} << true;
    QTest::newRow("ttl too short") << KeySpec{{}, 59s} << true;
}

void TestKeyCreation::startNeedsAnOpenEntityAndASoundSpec()
{
    QFETCH(const KeySpec, spec);
    QFETCH(const bool, entityOpen);
    if (!entityOpen)
        QVERIFY(m_parts->open()); // another profile, whose entity is still to be chosen
    QCOMPARE(m_parts->session.entity().has_value(), entityOpen);
    QVERIFY(!m_creation->create(m_parts->entity(), spec));
    Entity stranger;
    stranger.id = EntityId(QStringLiteral("ent_another_than_open"));
    QVERIFY(!m_creation->create(stranger, {}));
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QVERIFY(!m_creation->request());
    QCOMPARE(m_parts->count("POST"), 0);
}

void TestKeyCreation::environmentIsTheEntitys()
{
    QVERIFY(m_creation->create(m_parts->entity(), {}));
    QCOMPARE(m_creation->request()->environment, Environment::Sandbox);
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    QCOMPARE(m_parts->received("POST").constFirst().body, QByteArray("{}"));
    QCOMPARE(m_creation->takeReveal()->created.key.expiry, Expiry::never());

    QVERIFY(m_parts->open(Environment::Live));
    QVERIFY(m_parts->openEntity(liveEntity()));
    QVERIFY(m_creation->create(m_parts->entity(), {}));
    QCOMPARE(m_creation->request()->environment, Environment::Live);
}

void TestKeyCreation::differentExpiryIsNoticed_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<bool>("ignored");
    QTest::addColumn<bool>("differs");
    QTest::newRow("kept") << webshop << false << false;
    QTest::newRow("ignored") << webshop << true << true;
    QTest::newRow("never asked for") << KeySpec{} << true << false;
    QTest::newRow("a minute") << KeySpec{{}, 60s} << false << false;
}

void TestKeyCreation::differentExpiryIsNoticed()
{
    QFETCH(const KeySpec, spec);
    QFETCH(const bool, ignored);
    QFETCH(const bool, differs);
    m_parts->server.setBehaviour({.ignoreTtl = ignored});
    QVERIFY(m_creation->create(m_parts->entity(), spec));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    const auto reveal = m_creation->takeReveal();
    QCOMPARE(reveal->expiryDiffers, differs);
    QCOMPARE(reveal->expiryAsked, expectedExpiry(spec, reveal->request.askedAt));
    if (ignored)
        QCOMPARE(reveal->created.key.expiry, Expiry::never());
}

void TestKeyCreation::keyInKeyField()
{
    m_parts->server.setBehaviour({.keyInKeyField = true, .createStatus201 = false});
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    QCOMPARE(m_creation->takeReveal()->created.secret.size(), std::size_t(43));
}

bool TestKeyCreation::startUnanswered(const KeySpec &spec)
{
    const qsizetype before = m_parts->count("POST");
    return m_creation->create(m_parts->entity(), spec)
        && QTest::qWaitFor([&] { return m_parts->count("POST") == before + 1; }, patience);
}

void TestKeyCreation::leavingTheProfileStillYieldsTheKey_data()
{
    QTest::addColumn<bool>("toAnother");
    QTest::newRow("signed out") << false;
    QTest::newRow("another profile") << true;
}

void TestKeyCreation::leavingTheProfileStillYieldsTheKey()
{
    QFETCH(const bool, toAnother);
    m_parts->server.setBehaviour({.latencyMs = 100});
    QVERIFY(startUnanswered(webshop));
    if (toAnother)
        m_parts->session.open(m_parts->savedProfile(Environment::Live, QStringLiteral("Live")).id);
    else
        m_parts->session.signOut();
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::UnderWay);
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    const auto reveal = m_creation->takeReveal();
    QVERIFY(reveal->created.secret.exposeSecretUtf8().startsWith("ek_sandbox_"));
    QCOMPARE(reveal->request.profileName, QStringLiteral("Test"));
    QCOMPARE(reveal->request.entity.name, sandboxEntity());
    // Nothing of it is asked of, or shown to, the profile that is open now.
    if (toAnother)
        QVERIFY(m_parts->waitForEntities());
    QVERIFY(!m_parts->keys.state(reveal->request.entity.id).isLoading);
    QVERIFY(m_parts->keys.keys(reveal->request.entity.id).isEmpty());
}

void TestKeyCreation::entitySwitchedMeanwhile()
{
    const EntityId entity = m_parts->entityId();
    m_parts->server.setBehaviour({.latencyMs = 50});
    QVERIFY(startUnanswered(webshop));
    QVERIFY(m_parts->openEntity(QStringLiteral("Musterbetrieb GmbH")));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    QCOMPARE(m_creation->takeReveal()->request.entity.id, entity);
    QVERIFY(m_parts->waitForKeys(entity));
    const auto isIt = [](const ApiKey &key) { return key.name == webshop.name; };
    const QList<ApiKey> &keys = m_parts->keys.keys(entity);
    QVERIFY(std::any_of(keys.begin(), keys.end(), isIt));
    QVERIFY(!m_parts->listedNames().contains(webshop.name));
}

void TestKeyCreation::cameBackToTheProfileMeanwhile()
{
    ScriptedApi api;
    const QString id = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");
    QPointer<Connection> waiting;
    api.onPost = [&](Connection &connection) { waiting = &connection; };
    Profile profile = m_parts->profile(Environment::Sandbox, QStringLiteral("Scripted"));
    profile.apiUrl = api.server.url();
    m_parts->profiles.put(profile);
    m_parts->keychain.contents.insert(keychainEntry(profile), "sk_sandbox_0123456789abcdef");
    const auto openIt = [&] {
        m_parts->session.open(profile.id);
        return m_parts->waitForEntities() && m_parts->waitForKeys(m_parts->entityId());
    };
    QVERIFY(openIt());
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_VERIFY_WITH_TIMEOUT(waiting, patience);
    m_parts->session.signOut();
    QVERIFY(openIt());
    QVERIFY(m_parts->listed().isEmpty());

    api.serveKeys({ScriptedApi::key(id, webshop.name)});
    ScriptedApi::object(201, ScriptedApi::key(id, webshop.name))(*waiting);
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    // The profile is open again, with a list from before the create.
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->listedNames(), QStringList{webshop.name}, patience);
}

void TestKeyCreation::oneAfterTheOther()
{
    for (const QString &name : {QStringLiteral("First"), QStringLiteral("Second")}) {
        QVERIFY(m_creation->create(m_parts->entity(), {name, std::nullopt}));
        QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::Idle, patience);
    }
    const QList<DemoServer::Received> posts = m_parts->received("POST");
    QCOMPARE(posts.size(), 2);
    QVERIFY(posts.at(0).requestId != posts.at(1).requestId);
    // Neither is lost when nobody took the first in time; the oldest comes first.
    QCOMPARE(m_creation->takeReveal()->request.spec.name, QStringLiteral("First"));
    QVERIFY(m_creation->hasReveal());
    QCOMPARE(m_creation->takeReveal()->request.spec.name, QStringLiteral("Second"));
    QVERIFY(!m_creation->hasReveal());
}

QTEST_GUILESS_MAIN(TestKeyCreation)
#include "test_KeyCreation.moc"
