#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// What is known of each entity's keys, and how fresh it is.
class TestKeyStore : public QObject
{
    Q_OBJECT

private slots:
    void emptyAtFirst();
    void fetchedWhenTheEntityIsOpened();
    void keptPerEntity();
    void staleKeysAreFetchedAgain();
    void failedRefreshKeepsTheKeys();
    void failedFirstFetchIsNoData();
    void fetchWhileLoadingAsksOnce();
    void cancelledFetchKeepsTheKeys();
    void removedKeyStaysRemoved();
    void invalidateWhileLoadingFetchesAgain();
    void notesAreKept();
    void leavingForgetsEverything();
    void lateAnswerReachesNobody();
    void aListFromElsewhereIsTakenOver();
    void aListFromBeforeAChangeIsNotBelieved();
    void aListFromElsewhereRaisesToLive();
    void whatIsStillListedIsRaisedToLive();
    void aLongListReplacesALongList();

private:
    /// One key per name, under ids that have nothing secret about them.
    static QList<QJsonObject> keysNamed(const QStringList &names)
    {
        QList<QJsonObject> keys;
        for (const QString &name : names)
            keys += ScriptedApi::key(QStringLiteral("id_") + name, name);
        return keys;
    }
    static ApiKey keyNamed(const char *name)
    {
        ApiKey key;
        key.fingerprint = fingerprint(name);
        key.name = QString::fromLatin1(name);
        key.environment = Environment::Sandbox;
        return key;
    }
    static KeyFingerprint fingerprint(const char *name) { return KeyFingerprint::of("id_" + QByteArray(name)); }

    /// Signs in there and waits for the keys of its one entity.
    static bool open(SessionFixture &parts, const ScriptedApi &api)
    {
        Profile profile = parts.profile();
        profile.apiUrl = api.server.url();
        parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        return parts.waitForEntities() && parts.session.entity() && parts.waitForKeys(parts.entityId());
    }
};

void TestKeyStore::emptyAtFirst()
{
    SessionFixture parts;
    const EntityId entity(QStringLiteral("ent_1"));
    QVERIFY(parts.keys.keys(entity).isEmpty());
    QVERIFY(!parts.keys.state(entity).hasData);
    QVERIFY(!parts.keys.state(entity).isLoading);
    parts.keys.refresh(entity); // signed out: nobody to ask
    QVERIFY(!parts.keys.state(entity).isLoading);
    parts.keys.cancelRefresh(entity);
    parts.keys.removeKey(entity, fingerprint("a"));
    parts.keys.invalidate(entity);
    QVERIFY(!parts.keys.state(entity).isLoading);
}

void TestKeyStore::fetchedWhenTheEntityIsOpened()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    const EntityId entity = parts.idOf(sandboxEntity());
    QSignalSpy states(&parts.keys, &KeyStore::stateChanged);
    QSignalSpy keys(&parts.keys, &KeyStore::keysChanged);
    parts.session.selectEntity(entity);
    QVERIFY(parts.keys.state(entity).isLoading);
    QVERIFY(!parts.keys.state(entity).hasData);
    QVERIFY(parts.waitForKeys(entity));
    QVERIFY(parts.keys.state(entity).hasData);
    QVERIFY(parts.keys.state(entity).loadedAt.isValid());
    QVERIFY(parts.keys.state(entity).notes.isEmpty());
    QCOMPARE(parts.listed().size(), parts.server.keyCount(entity.value()));
    QCOMPARE(states.size(), 2);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.constFirst().constFirst().value<EntityId>(), entity);

    for (const ApiKey &key : parts.listed())
        QCOMPARE(key.fingerprint, KeyFingerprint::of(parts.wholeKey(key.name).toUtf8()));
}

void TestKeyStore::keptPerEntity()
{
    SessionFixture parts(smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")},
                                        {QStringLiteral("Key 1"), QStringLiteral("Key 2")}));
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(QStringLiteral("One")));
    const EntityId one = parts.entityId();
    const QList<ApiKey> keysOfOne = parts.listed();
    QVERIFY(parts.openEntity(QStringLiteral("Two")));
    QVERIFY(parts.listed() != keysOfOne);
    QCOMPARE(parts.keys.keys(one), keysOfOne);
    parts.keys.removeKey(one, keysOfOne.constFirst().fingerprint);
    QCOMPARE(parts.keys.keys(one).size(), 1);
    QCOMPARE(parts.listed().size(), 2);

    // Coming back shows what is known at once.
    const qsizetype asked = parts.count("GET");
    parts.session.selectEntity(one);
    QVERIFY(!parts.keys.state(one).isLoading);
    QCOMPARE(parts.count("GET"), asked);
}

void TestKeyStore::staleKeysAreFetchedAgain()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    const EntityId entity = parts.entityId();
    QVERIFY(parts.openEntity(QStringLiteral("Musterbetrieb GmbH")));
    parts.clock.ahead = std::chrono::hours(1);
    parts.session.selectEntity(entity);
    QVERIFY(parts.keys.state(entity).isLoading);
    QVERIFY(!parts.listed().isEmpty());
    QVERIFY(parts.waitForKeys(entity));
}

void TestKeyStore::failedRefreshKeepsTheKeys()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveKeys(keysNamed({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(open(parts, api));
    const EntityId entity = parts.entityId();
    const QDateTime loadedAt = parts.keys.state(entity).loadedAt;
    QSignalSpy changed(&parts.keys, &KeyStore::keysChanged);

    api.onKeys = answer(403, "{}");
    parts.keys.refresh(entity);
    QVERIFY(parts.waitForKeys(entity));
    QCOMPARE(parts.keys.state(entity).error->kind, ErrorKind::Forbidden);
    QVERIFY(parts.keys.state(entity).hasData);
    QCOMPARE(parts.keys.state(entity).loadedAt, loadedAt);
    QCOMPARE(parts.listed().size(), 2);
    QCOMPARE(changed.size(), 0);

    api.serveKeys(keysNamed({QStringLiteral("b")}));
    parts.keys.refresh(entity);
    QVERIFY(parts.waitForKeys(entity));
    QVERIFY(!parts.keys.state(entity).error);
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("b")});
}

void TestKeyStore::failedFirstFetchIsNoData()
{
    SessionFixture parts;
    ScriptedApi api;
    api.onKeys = answer(200, "<html>Log in</html>");
    QVERIFY(open(parts, api));
    QVERIFY(!parts.keys.state(parts.entityId()).hasData);
    QCOMPARE(parts.keys.state(parts.entityId()).error->kind, ErrorKind::NotJson);
}

void TestKeyStore::fetchWhileLoadingAsksOnce()
{
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    const qsizetype before = api.count("GET");
    parts.keys.refresh(parts.entityId());
    parts.keys.refresh(parts.entityId());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(api.count("GET"), before + 1);
}

void TestKeyStore::cancelledFetchKeepsTheKeys()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveKeys(keysNamed({QStringLiteral("a")}));
    QVERIFY(open(parts, api));
    api.onKeys = stall();
    const qsizetype before = api.count("GET");
    parts.keys.refresh(parts.entityId());
    QTRY_COMPARE_WITH_TIMEOUT(api.count("GET"), before + 1, patience);
    parts.keys.cancelRefresh(parts.entityId());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(parts.keys.state(parts.entityId()).error->kind, ErrorKind::Cancelled);
    QCOMPARE(parts.listed().size(), 1);
}

void TestKeyStore::removedKeyStaysRemoved()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveKeys(keysNamed({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(open(parts, api));
    const EntityId entity = parts.entityId();

    // A fetch is answered from before the delete, but comes after it.
    int asked = 0;
    bool cameBack = false;
    const Reaction before = api.onKeys;
    const Reaction after = ScriptedApi::listing(keysNamed({QStringLiteral("b")}));
    api.onKeys = [&](Connection &connection) { (++asked == 1 ? before : after)(connection); };
    connect(&parts.keys, &KeyStore::keysChanged, this,
            [&] { cameBack = cameBack || parts.listedNames().contains(QStringLiteral("a")); });
    parts.keys.refresh(entity);
    parts.keys.removeKey(entity, fingerprint("a"));
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("b")});
    QVERIFY(parts.waitForKeys(entity));
    QCOMPARE(asked, 2); // what the first brought was not believed
    QVERIFY(!cameBack);
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("b")});

    QSignalSpy changed(&parts.keys, &KeyStore::keysChanged);
    parts.keys.removeKey(entity, fingerprint("nobody"));
    QCOMPARE(changed.size(), 0);
}

void TestKeyStore::invalidateWhileLoadingFetchesAgain()
{
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    int asked = 0;
    api.onKeys = [&](Connection &connection) {
        ++asked;
        ScriptedApi::listing(asked == 1 ? QList<QJsonObject>() : keysNamed({QStringLiteral("new")}))(connection);
    };
    parts.keys.refresh(parts.entityId());
    parts.keys.invalidate(parts.entityId());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(asked, 2);
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("new")});
}

void TestKeyStore::notesAreKept()
{
    SessionFixture parts;
    ScriptedApi api;
    QList<QJsonObject> keys = keysNamed({QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("b")});
    keys += QJsonObject{{QStringLiteral("name"), QStringLiteral("no id")}};
    api.serveKeys(keys);
    QVERIFY(open(parts, api));
    QCOMPARE(parts.keys.state(parts.entityId()).notes, (ListNotes{.unreadable = 1, .duplicates = 1}));
    QCOMPARE(parts.listedNames(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    api.serveKeys(keysNamed({QStringLiteral("a")}));
    parts.keys.refresh(parts.entityId());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QVERIFY(parts.keys.state(parts.entityId()).notes.isEmpty());
}

void TestKeyStore::leavingForgetsEverything()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    const EntityId entity = parts.entityId();
    parts.session.signOut();
    QVERIFY(parts.keys.keys(entity).isEmpty());
    QVERIFY(!parts.keys.state(entity).hasData);
}

void TestKeyStore::lateAnswerReachesNobody()
{
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    QVERIFY(parts.open());
    const EntityId entity = parts.idOf(sandboxEntity());
    parts.server.setBehaviour({.latencyMs = 100});
    const qsizetype before = parts.count("GET");
    parts.session.selectEntity(entity);
    QTRY_COMPARE_WITH_TIMEOUT(parts.count("GET"), before + 1, patience);
    QSignalSpy changed(&parts.keys, &KeyStore::keysChanged);
    // Another profile; its entities are answered after the keys would have been.
    QVERIFY(parts.open(Environment::Live));
    QCOMPARE(changed.size(), 0);
    QVERIFY(parts.keys.keys(entity).isEmpty());
    QVERIFY(!parts.keys.state(entity).isLoading);
}

void TestKeyStore::aListFromElsewhereIsTakenOver()
{
    SessionFixture parts;
    ScriptedApi api;
    api.onKeys = answer(403);
    QVERIFY(open(parts, api));
    const EntityId open = parts.entityId();
    QVERIFY(parts.keys.state(open).error);
    KeyList list{{keyNamed("a")}, {}};
    QVERIFY(parts.keys.takeOver(open, parts.keys.changesHere(open), list));
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("a")});
    QVERIFY(parts.keys.state(open).hasData && !parts.keys.state(open).error);
    QVERIFY(parts.keys.state(open).loadedAt.isValid());
    // What nobody has looked at takes no room here.
    const EntityId other(QStringLiteral("ent_other"));
    QVERIFY(parts.keys.takeOver(other, parts.keys.changesHere(other), list));
    QVERIFY(parts.keys.keys(other).isEmpty() && !parts.keys.state(other).hasData);
}

void TestKeyStore::aListFromBeforeAChangeIsNotBelieved()
{
    SessionFixture parts;
    ScriptedApi api;
    api.serveKeys(keysNamed({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(open(parts, api));
    const EntityId entity = parts.entityId();
    const int before = parts.keys.changesHere(entity);
    parts.keys.removeKey(entity, fingerprint("a"));
    KeyList late{{keyNamed("a"), keyNamed("b")}, {}};
    QVERIFY(!parts.keys.takeOver(entity, before, late));
    QCOMPARE(parts.listedNames(), QStringList{QStringLiteral("b")});
    KeyList fresh{{keyNamed("b"), keyNamed("c")}, {}};
    QVERIFY(parts.keys.takeOver(entity, parts.keys.changesHere(entity), fresh));
    QCOMPARE(parts.listedNames(), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
}

void TestKeyStore::aListFromElsewhereRaisesToLive()
{
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    QCOMPARE(parts.session.environment(), Environment::Sandbox);
    ApiKey live = keyNamed("a");
    live.environment = Environment::Live;
    KeyList list{{keyNamed("b"), live}, {}};
    QVERIFY(parts.keys.takeOver(EntityId(QStringLiteral("ent_other")), 0, list));
    QCOMPARE(parts.session.environment(), Environment::Live);
    for (const ApiKey &key : std::as_const(list.keys))
        QCOMPARE(key.environment, Environment::Live);
}

void TestKeyStore::whatIsStillListedIsRaisedToLive()
{
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    const EntityId entity = parts.entityId();
    KeyList list{{keyNamed("a"), keyNamed("b"), keyNamed("c")}, {}};
    parts.keys.removeKey(entity, fingerprint("b"));
    QSignalSpy told(&parts.keys, &KeyStore::stillListedChanged);
    QVERIFY(parts.keys.takeOver(entity, parts.keys.changesHere(entity), list));
    QCOMPARE(told.size(), 1);
    QCOMPARE(parts.keys.stillListed(entity), (QList<ApiKey>{list.keys.at(1)}));
    QCOMPARE(parts.keys.stillListed(entity).constFirst().environment, Environment::Sandbox);

    parts.session.noteEnvironment(Environment::Live);
    QCOMPARE(parts.keys.stillListed(entity), (QList<ApiKey>{parts.keys.keys(entity).at(1)}));
    QCOMPARE(parts.keys.stillListed(entity).constFirst().environment, Environment::Live);
    QCOMPARE(told.size(), 1);

    parts.keys.removeKey(entity, fingerprint("b"));
    QVERIFY(parts.keys.stillListed(entity).isEmpty());
    QCOMPARE(told.size(), 2);
}

void TestKeyStore::aLongListReplacesALongList()
{
    SessionFixture parts;
    ScriptedApi api;
    QVERIFY(open(parts, api));
    const EntityId entity = parts.entityId();
    const auto longList = [](const char *prefix) {
        KeyList list;
        for (int i = 0; i < 3000; ++i)
            list.keys += keyNamed((QByteArray(prefix) += QByteArray::number(i)).constData());
        return list;
    };
    KeyList first = longList("first");
    QVERIFY(parts.keys.takeOver(entity, 0, first));
    const QList<ApiKey> held = parts.keys.keys(entity); // as a table does that has not followed yet
    KeyList second = longList("second");
    QVERIFY(parts.keys.takeOver(entity, 0, second));
    QCOMPARE(parts.keys.keys(entity), longList("second").keys);
    QCOMPARE(held, longList("first").keys);
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "test_KeyStore.moc"
