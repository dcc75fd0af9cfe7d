#include "keys/KeyStore.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// Which environment a profile is handled as, where the profile, its credential and the server's answers disagree.
class TestSessionEnvironment : public QObject
{
    Q_OBJECT

private slots:
    void theCredentialIsRecognised_data();
    void theCredentialIsRecognised();
    void aCredentialReplacedWhileLocked();
    void anAnswerRaisesTheCare_data();
    void anAnswerRaisesTheCare();
    void raisedIsNotLoweredByRefreshing();
    void aCredentialForThisSessionLeavesTheSavedProfileAlone();
    void aContradictingKeyIsLive();

private:
    static QJsonObject entityOf(const char *environment)
    {
        QJsonObject entity = ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("Only"));
        entity.insert(QStringLiteral("environment"), QLatin1String(environment));
        return entity;
    }
    static Profile saved(SessionFixture &parts, const ScriptedApi &api, Environment environment,
                         const QByteArray &credential)
    {
        Profile profile = parts.profile(environment);
        profile.apiUrl = api.server.url();
        parts.profiles.put(profile);
        parts.keychain.contents.insert(keychainEntry(profile), credential);
        return profile;
    }
};

void TestSessionEnvironment::theCredentialIsRecognised_data()
{
    QTest::addColumn<Environment>("saved");
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<Environment>("holds");
    QTest::addColumn<EnvironmentConflict>("conflict");
    const QByteArray live = "sk_live_0123456789abcdef";
    const QByteArray sandbox = "sk_sandbox_0123456789abcdef";
    const auto row = [](const char *name, Environment saved, const QByteArray &credential, Environment holds,
                        EnvironmentConflict conflict) {
        QTest::newRow(name) << saved << credential << holds << conflict;
    };
    row("sandbox, as saved", Environment::Sandbox, sandbox, Environment::Sandbox, EnvironmentConflict::None);
    row("live, as saved", Environment::Live, live, Environment::Live, EnvironmentConflict::None);
    row("a live one in its place", Environment::Sandbox, live, Environment::Live, EnvironmentConflict::Credential);
    row("a live entity key in its place", Environment::Sandbox, "ek_live_0123456789abcdef", Environment::Live,
        EnvironmentConflict::Credential);
    row("a sandbox one in its place", Environment::Live, sandbox, Environment::Live, EnvironmentConflict::Credential);
    row("one that shows nothing in its place", Environment::Sandbox, "0123456789abcdef", Environment::Unknown,
        EnvironmentConflict::Credential);
    row("nothing was saved", Environment::Unknown, sandbox, Environment::Sandbox, EnvironmentConflict::None);
    row("nothing was saved, live", Environment::Unknown, live, Environment::Live, EnvironmentConflict::None);
}

void TestSessionEnvironment::theCredentialIsRecognised()
{
    QFETCH(const Environment, saved);
    QFETCH(const QByteArray, credential);
    QFETCH(const Environment, holds);
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("Only"))});
    const Profile profile = TestSessionEnvironment::saved(parts, api, saved, credential);
    parts.session.open(profile.id);
    QCOMPARE(parts.session.environment(), saved); // until it was read
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), holds);
    QTEST(parts.session.environmentConflict(), "conflict");
    // Wherever profiles are listed, at the next start as well.
    QCOMPARE(parts.session.environmentOf(*parts.profiles.find(profile.id)), holds);
    QCOMPARE(parts.profiles.find(profile.id)->credential.environment, holds);
    QCOMPARE(Settings(parts.settings.file.path()).profiles.all().constFirst().credential.environment, holds);
    // The entity says sandbox all the while.
    QCOMPARE(parts.session.environmentOf(*parts.session.entity()),
             holds == Environment::Unknown ? Environment::Sandbox : holds);
}

void TestSessionEnvironment::aCredentialReplacedWhileLocked()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveKeys({ScriptedApi::key(QStringLiteral("key_1"), QStringLiteral("Webshop"))});
    const Profile profile = saved(parts, api, Environment::Sandbox, "sk_sandbox_0123456789abcdef");
    parts.session.open(profile.id);
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), Environment::Sandbox);
    QSignalSpy raised(&parts.session, &Session::raisedToLive);
    parts.session.lock();
    parts.keychain.contents.insert(keychainEntry(profile), "sk_live_0123456789abcdef");
    parts.session.unlock();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), Environment::Live);
    QCOMPARE(raised.size(), 1);
    // Its keys say sandbox, and are handled as live all the same.
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(parts.listed().constFirst().environment, Environment::Live);
    QCOMPARE(parts.session.entity()->environment, Environment::Live);
    // And stays so when it is locked once more.
    parts.session.lock();
    QCOMPARE(parts.session.environment(), Environment::Live);
    parts.session.unlock();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), Environment::Live);
}

void TestSessionEnvironment::anAnswerRaisesTheCare_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QByteArray>("entity");
    QTest::addColumn<QJsonObject>("key");
    QTest::addColumn<Environment>("holds");
    const auto key = [](const char *id, const char *environment) {
        return ScriptedApi::key(QLatin1String(id), QStringLiteral("Webshop"),
                                {{QStringLiteral("environment"), QLatin1String(environment)}});
    };
    const QByteArray sandbox = "sk_sandbox_0123456789abcdef";
    const QByteArray blank = "0123456789abcdef";
    QTest::newRow("all of one mind") << sandbox << QByteArray("sandbox") << key("key_1", "sandbox")
                                     << Environment::Sandbox;
    QTest::newRow("the entity") << sandbox << QByteArray("live") << key("key_1", "sandbox") << Environment::Live;
    QTest::newRow("the key") << sandbox << QByteArray("sandbox") << key("key_1", "live") << Environment::Live;
    QTest::newRow("the key itself") << sandbox << QByteArray("sandbox") << key("ek_live_0123456789abcdef", "sandbox")
                                    << Environment::Live;
    QTest::newRow("a credential that shows nothing")
        << blank << QByteArray("sandbox") << key("key_1", "sandbox") << Environment::Unknown;
    QTest::newRow("a credential that shows nothing, live")
        << blank << QByteArray("sandbox") << key("key_1", "live") << Environment::Live;
}

void TestSessionEnvironment::anAnswerRaisesTheCare()
{
    QFETCH(const QByteArray, credential);
    QFETCH(const QByteArray, entity);
    QFETCH(const QJsonObject, key);
    QFETCH(const Environment, holds);
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entityOf(entity.constData())});
    api.serveKeys({key, ScriptedApi::key(QStringLiteral("key_2"), QStringLiteral("Beside it"))});
    const Profile profile =
        saved(parts, api, recogniseCredential(QString::fromUtf8(credential)).environment, credential);
    parts.session.open(profile.id);
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(parts.session.environment(), holds);
    const bool isRaised = holds == Environment::Live;
    QCOMPARE(parts.session.environmentConflict(), isRaised ? EnvironmentConflict::Answers : EnvironmentConflict::None);
    for (const ApiKey &listed : parts.listed())
        QCOMPARE(listed.environment, isRaised ? Environment::Live : Environment::Sandbox);
    QCOMPARE(parts.session.entity()->environment, isRaised ? Environment::Live : Environment::Sandbox);
    QCOMPARE(parts.profiles.find(profile.id)->credential.environment, holds);
}

void TestSessionEnvironment::raisedIsNotLoweredByRefreshing()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entityOf("sandbox")});
    const Profile profile = saved(parts, api, Environment::Sandbox, "sk_sandbox_0123456789abcdef");
    parts.session.open(profile.id);
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), Environment::Sandbox);
    api.serveEntities({entityOf("live")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), Environment::Live);
    QCOMPARE(parts.session.entity()->environment, Environment::Live);
    api.serveEntities({entityOf("sandbox")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environment(), Environment::Live);
    QCOMPARE(parts.session.entity()->environment, Environment::Live);
}

void TestSessionEnvironment::aCredentialForThisSessionLeavesTheSavedProfileAlone()
{
    SessionFixture parts;
    ScriptedApi api;
    Profile profile = saved(parts, api, Environment::Sandbox, "sk_sandbox_0123456789abcdef");
    profile.source = CredentialSource::SessionOnly;
    profile.credential.environment = Environment::Live;
    parts.session.openWith(profile, FakeSecretStore::secretOf("sk_live_0123456789abcdef"));
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.environmentOf(*parts.profiles.find(profile.id)), Environment::Live);
    QCOMPARE(parts.profiles.find(profile.id)->credential.environment, Environment::Sandbox);
}

void TestSessionEnvironment::aContradictingKeyIsLive()
{
    // Of a server that lists the keys of both worlds in one list.
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entityOf("sandbox")});
    const Profile profile = saved(parts, api, Environment::Sandbox, "sk_sandbox_0123456789abcdef");
    parts.session.open(profile.id);
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QSignalSpy raised(&parts.session, &Session::raisedToLive);
    QSignalSpy changed(&parts.keys, &KeyStore::keysChanged);
    api.serveKeys({ScriptedApi::key(QStringLiteral("ek_sandbox_0123456789abcdef"), QStringLiteral("One")),
                   ScriptedApi::key(QStringLiteral("ek_live_0123456789abcdef"), QStringLiteral("Other"))});
    parts.keys.refresh(parts.entityId());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(raised.size(), 1);
    QVERIFY(!changed.isEmpty());
    for (const ApiKey &key : parts.listed())
        QCOMPARE(key.environment, Environment::Live);
}

QTEST_GUILESS_MAIN(TestSessionEnvironment)
#include "test_SessionEnvironment.moc"
