#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// Which entities there are, which one is open, and what a refresh does to both.
class TestSessionEntities : public QObject
{
    Q_OBJECT

private slots:
    void progressIsTold();
    void singleEntityIsOpened();
    void severalAreLeftToChoose();
    void lastEntityIsOpenedAgain();
    void lastEntityOfAnotherProfileIsNot();
    void selectingTheUnknownChangesNothing();
    void failedRefreshKeepsTheData();
    void refreshWhileLoadingAsksOnce();
    void cancelledRefreshKeepsTheData();
    void changedEntityIsShownAsItIsNow();
    void vanishedEntityIsClosed();
    void anIncompleteListClosesNothing();
    void theOnlyOneOfAnIncompleteListIsNotOpened();
    void theOnlyReadableOneIsNotOpened();
    void entityKeyWithoutTheListHasItsOwn();
    void waitingIsTold();
};

namespace {

QJsonObject entity(const char *id, const char *name)
{
    return ScriptedApi::entity(QLatin1String(id), QLatin1String(name));
}

Profile profileAt(const ScriptedApi &api)
{
    Profile profile;
    profile.id = newProfileId();
    profile.name = QStringLiteral("Raw");
    profile.apiUrl = api.server.url();
    return profile;
}

Secret someCredential(const QByteArray &text = "sk_sandbox_0123456789abcdef")
{
    return FakeSecretStore::secretOf(text);
}

} // namespace

void TestSessionEntities::progressIsTold()
{
    SessionFixture parts(bigWorkspace(250, 0, QDateTime::currentDateTimeUtc()));
    QVERIFY(parts.isRunning);
    QList<std::pair<int, int>> progress;
    connect(&parts.session, &Session::entitiesProgressed, this, [&] { progress += parts.session.entitiesProgress(); });
    QVERIFY(parts.open());
    QCOMPARE(parts.session.entities().size(), 250);
    QCOMPARE(progress, (QList<std::pair<int, int>>{{100, 250}, {200, 250}, {250, 250}}));
}

void TestSessionEntities::singleEntityIsOpened()
{
    SessionFixture parts(smallWorkspace({QStringLiteral("Only")}, {QStringLiteral("Key")}));
    QVERIFY(parts.isRunning);
    QSignalSpy selected(&parts.session, &Session::entitySelected);
    QVERIFY(parts.open());
    QVERIFY(parts.session.entity());
    QCOMPARE(parts.session.entity()->name, QStringLiteral("Only"));
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("Key")});
}

void TestSessionEntities::severalAreLeftToChoose()
{
    SessionFixture parts(smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")}, {}));
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(!parts.session.entity());
    QSignalSpy selected(&parts.session, &Session::entitySelected);
    parts.session.selectEntity(parts.idOf(QStringLiteral("Two")));
    QCOMPARE(parts.session.entity()->name, QStringLiteral("Two"));
    parts.session.selectEntity(parts.entityId());
    QCOMPARE(selected.size(), 1);
}

void TestSessionEntities::lastEntityIsOpenedAgain()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    const ProfileId profile = parts.session.profile()->id;
    QVERIFY(parts.openEntity(sandboxEntity()));
    parts.session.signOut();
    parts.session.open(profile);
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entity());
    QCOMPARE(parts.session.entity()->name, sandboxEntity());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QVERIFY(!parts.listed().isEmpty());
}

void TestSessionEntities::lastEntityOfAnotherProfileIsNot()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    QVERIFY(parts.open()); // another profile of the same account
    QVERIFY(!parts.session.entity());
}

void TestSessionEntities::selectingTheUnknownChangesNothing()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    QSignalSpy selected(&parts.session, &Session::entitySelected);
    parts.session.selectEntity(EntityId(QStringLiteral("ent_nobody")));
    parts.session.selectEntity(EntityId());
    QCOMPARE(parts.session.entity()->name, sandboxEntity());
    QCOMPARE(selected.size(), 0);
}

void TestSessionEntities::failedRefreshKeepsTheData()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entity("ent_1", "One"), entity("ent_2", "Two")});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    parts.session.selectEntity(EntityId(QStringLiteral("ent_2")));
    const QDateTime loadedAt = parts.session.entitiesState().loadedAt;

    api.onEntities = answer(401, "{\"code\":\"unauthorized\",\"message\":\"No\"}");
    parts.session.refreshEntities();
    QVERIFY(parts.session.entitiesState().isLoading);
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entitiesState().error);
    QCOMPARE(parts.session.entitiesState().error->kind, ErrorKind::Unauthorized);
    QVERIFY(parts.session.entitiesState().hasData);
    QCOMPARE(parts.session.entitiesState().loadedAt, loadedAt);
    QCOMPARE(parts.session.entities().size(), 2);
    QCOMPARE(parts.session.entity()->name, QStringLiteral("Two"));

    api.serveEntities({entity("ent_2", "Two")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QVERIFY(!parts.session.entitiesState().error);
    QCOMPARE(parts.session.entities().size(), 1);
}

void TestSessionEntities::refreshWhileLoadingAsksOnce()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({});
    parts.session.openWith(profileAt(api), someCredential());
    parts.session.refreshEntities();
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(api.server.requests().size(), 1);
}

void TestSessionEntities::cancelledRefreshKeepsTheData()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entity("ent_1", "One")});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    api.onEntities = stall();
    const qsizetype before = api.server.requests().size();
    parts.session.refreshEntities();
    QTRY_VERIFY_WITH_TIMEOUT(api.server.requests().size() > before, patience);
    parts.session.cancelRefresh();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.entitiesState().error->kind, ErrorKind::Cancelled);
    QCOMPARE(parts.session.entities().size(), 1);
    QVERIFY(parts.session.entity());
}

void TestSessionEntities::changedEntityIsShownAsItIsNow()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entity("ent_1", "Before"), entity("ent_2", "Two")});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    parts.session.selectEntity(EntityId(QStringLiteral("ent_1")));
    api.serveEntities({entity("ent_2", "Two"), entity("ent_1", "After")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.entity()->name, QStringLiteral("After"));
}

void TestSessionEntities::vanishedEntityIsClosed()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entity("ent_1", "One"), entity("ent_2", "Two"), entity("ent_3", "Three")});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    parts.session.selectEntity(EntityId(QStringLiteral("ent_1")));
    QSignalSpy selected(&parts.session, &Session::entitySelected);
    api.serveEntities({entity("ent_2", "Two"), entity("ent_3", "Three")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QVERIFY(!parts.session.entity());
    QCOMPARE(selected.size(), 1);

    // When it is back, so is the choice.
    api.serveEntities({entity("ent_1", "One"), entity("ent_2", "Two")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entity());
    QCOMPARE(parts.session.entity()->name, QStringLiteral("One"));
}

namespace {

/// A list of which the server says that there is more.
Reaction incomplete(const QList<QJsonObject> &entities)
{
    QJsonArray data;
    for (const QJsonObject &each : entities)
        data.append(each);
    const QJsonObject pagination{{QStringLiteral("total"), 250}, {QStringLiteral("has_more"), false}};
    return ScriptedApi::object(200, {{QStringLiteral("data"), data}, {QStringLiteral("pagination"), pagination}});
}

} // namespace

void TestSessionEntities::anIncompleteListClosesNothing()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveEntities({entity("ent_1", "One"), entity("ent_2", "Two")});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entitiesState().notes.isWhole());
    parts.session.selectEntity(EntityId(QStringLiteral("ent_1")));
    api.onEntities = incomplete({entity("ent_2", "Two")});
    parts.session.refreshEntities();
    QVERIFY(parts.waitForEntities());
    QVERIFY(!parts.session.entitiesState().notes.isWhole());
    QCOMPARE(parts.session.entitiesState().notes.end.counted, 250);
    QCOMPARE(parts.session.entitiesState().notes.end.sent, 1);
    QVERIFY(parts.session.entity());
    QCOMPARE(parts.session.entity()->name, QStringLiteral("One"));
}

void TestSessionEntities::theOnlyOneOfAnIncompleteListIsNotOpened()
{
    SessionFixture parts;
    ScriptedApi api;
    api.onEntities = incomplete({entity("ent_1", "One")});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    QVERIFY(!parts.session.entity());
}

void TestSessionEntities::theOnlyReadableOneIsNotOpened()
{
    // Opened by itself it would look like the only one.
    SessionFixture parts;
    ScriptedApi api;
    api.onEntities = ScriptedApi::listing({entity("ent_1", "One"), QJsonObject{{QStringLiteral("name"), 7}}});
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    QCOMPARE(parts.session.entities().size(), 1);
    QCOMPARE(parts.session.entitiesState().notes.unreadable, 1);
    QVERIFY(!parts.session.entity());
}

void TestSessionEntities::entityKeyWithoutTheListHasItsOwn()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    parts.server.setBehaviour({.entityKeyMayListEntities = false});
    const DemoKey &credential = parts.data.keys.constFirst();
    QVERIFY(!credential.expiresAt.isValid());
    Profile profile = parts.profile(credential.environment);
    profile.credential.kind = CredentialKind::EntityKey;
    parts.session.openWith(profile, someCredential(credential.key.toUtf8()));
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entity());
    QVERIFY(parts.session.entity()->isCredentialsOwn());
    QCOMPARE(parts.session.entity()->environment, credential.environment);
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(parts.listed().size(), parts.server.keyCount(credential.entityId));
    for (const DemoServer::Received &request : parts.server.received())
        QVERIFY(request.entityId.isEmpty());
}

void TestSessionEntities::waitingIsTold()
{
    SessionFixture parts;
    ScriptedApi api;
    int asked = 0;
    api.onEntities = [&asked](Connection &connection) {
        if (++asked == 1)
            answer(429, "{}", {{"Retry-After", "0"}})(connection);
        else
            ScriptedApi::listing({})(connection);
    };
    QSignalSpy waiting(&parts.session, &Session::waiting);
    parts.session.openWith(profileAt(api), someCredential());
    QVERIFY(parts.waitForEntities());
    QVERIFY(parts.session.entitiesState().hasData);
    QCOMPARE(waiting.size(), 1);
}

QTEST_GUILESS_MAIN(TestSessionEntities)
#include "test_SessionEntities.moc"
