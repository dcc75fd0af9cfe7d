#include "keys/KeyDeletion.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

using Fate = KeyDeletion::Fate;

/// Several keys, and the fate of each.
class TestKeyDeletion : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void deletesSeveral();
    void startNeedsSomethingToDo();
    void partialFailureCanBeTriedAgain();
    void failedListingFailsAll();
    void goneAlreadyIsDone();
    void aDeletedKeyThatIsStillListedIsTold_data();
    void aDeletedKeyThatIsStillListedIsTold();
    void aKeyThatIsLiveNowIsConfirmedAgain();
    void maskedIdsNeedTheWholeKey();
    void anotherKeyIsNotIt();
    void cancelStopsAfterTheOneUnderWay();
    void cancelBeforeAnythingIsSent();
    void leavingTheProfileStillEndsIt();
    void severalEntitiesComeOneAfterTheOther();
    void allEntitiesMustBeReached();
    void whatFailsForOneEntityDoesNotStopTheOthers();
    void aCredentialThatIsNotAcceptedStopsTheRun();
    void cancelLeavesTheOtherEntitiesAlone();

private:
    /// The same keys of both entities, as they were listed.
    QList<KeysToDelete> ofBoth(const QStringList &names)
    {
        QList<KeysToDelete> parts;
        for (const QString &entity : {QStringLiteral("Two"), QStringLiteral("One")}) {
            if (!m_parts->openEntity(entity))
                return {};
            parts += KeysToDelete{m_parts->entityId(), confirmed(fingerprints(names))};
        }
        return parts;
    }
    [[nodiscard]] QList<KeyFingerprint> fingerprints(const QStringList &names) const
    {
        QList<KeyFingerprint> found;
        for (const QString &name : names)
            found += m_parts->key(name).fingerprint;
        return found;
    }
    /// As the dialog passes them: shown as sandbox keys.
    static QList<ConfirmedKey> confirmed(const QList<KeyFingerprint> &keys)
    {
        QList<ConfirmedKey> all;
        for (const KeyFingerprint &key : keys)
            all += ConfirmedKey{key, Environment::Sandbox};
        return all;
    }
    /// Signs in there and waits for the keys of its one entity.
    bool open(const ScriptedApi &api)
    {
        Profile profile = m_parts->profile();
        profile.apiUrl = api.server.url();
        m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        return m_parts->waitForEntities() && m_parts->session.entity() && m_parts->waitForKeys(m_parts->entityId());
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_deletion->isRunning(); }, patience);
    }

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<KeyDeletion> m_deletion;
};

namespace {

const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};

QList<QJsonObject> keysNamed(const QStringList &wanted)
{
    QList<QJsonObject> keys;
    for (const QString &name : wanted)
        keys += ScriptedApi::key(QStringLiteral("ek_sandbox_") + name.repeated(32), name);
    return keys;
}

} // namespace

void TestKeyDeletion::init()
{
    m_deletion.reset();
    m_parts = std::make_unique<SessionFixture>(
        smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")},
                       {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
    QVERIFY(m_parts->isRunning);
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(QStringLiteral("One")));
    m_deletion = std::make_unique<KeyDeletion>(m_parts->session, m_parts->keys);
}

void TestKeyDeletion::deletesSeveral()
{
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("c"), QStringLiteral("a")});
    QStringList course;
    connect(m_deletion.get(), &KeyDeletion::fateChanged, this,
            [&] { course += m_parts->listedNames().join(QString()); });
    QSignalSpy finished(m_deletion.get(), &KeyDeletion::finished);
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(m_deletion->isRunning());
    QVERIFY(!m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    for (const KeyFingerprint &key : keys)
        QCOMPARE(m_deletion->fate(m_parts->entityId(), key), Fate::Waiting);
    // The table changes when the server has said yes, not before.
    QCOMPARE(m_parts->listed().size(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);

    QVERIFY(!m_deletion->isRunning());
    QCOMPARE(course, (QStringList{QStringLiteral("abd"), QStringLiteral("bd")}));
    for (const KeyFingerprint &key : keys) {
        QCOMPARE(m_deletion->fate(m_parts->entityId(), key), Fate::Deleted);
        QVERIFY(!m_deletion->error(m_parts->entityId(), key));
    }
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_parts->listedNames().join(QString()), QStringLiteral("bd"));
    QCOMPARE(m_parts->server.keyCount(m_parts->entityId().value()), 2);
    const QList<DemoServer::Received> deletes = m_parts->received("DELETE");
    QCOMPARE(deletes.size(), 2);
    QCOMPARE(deletes.at(0).path,
             QString(QStringLiteral("/entities/api-keys/") + m_parts->wholeKey(QStringLiteral("c"))));
    QVERIFY(!deletes.at(0).requestId.isEmpty() && deletes.at(0).requestId != deletes.at(1).requestId);
    for (const DemoServer::Received &one : deletes)
        QCOMPARE(one.entityId, m_parts->entityId().value().toLatin1());
}

void TestKeyDeletion::startNeedsSomethingToDo()
{
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("a")});
    QVERIFY(!m_deletion->remove(m_parts->entity().id, {}));
    QVERIFY(!m_deletion->remove(EntityId(QStringLiteral("ent_another_than_open")), confirmed(keys)));
    m_parts->session.signOut();
    QVERIFY(!m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(!m_deletion->removeWithWholeKey(m_parts->entity().id, {}, FakeSecretStore::secretOf("ek_sandbox_x")));
    QVERIFY(m_parts->open()); // another profile, no entity chosen
    QVERIFY(!m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(!m_deletion->isRunning());
    QCOMPARE(m_parts->count("DELETE"), 0);
    m_deletion->cancel();
}

void TestKeyDeletion::partialFailureCanBeTriedAgain()
{
    ScriptedApi api;
    QStringList left = names;
    api.onKeys = [&](Connection &connection) { ScriptedApi::listing(keysNamed(left))(connection); };
    bool refuses = true;
    api.onDelete = [&](Connection &connection) {
        const QByteArray target = connection.request().target;
        if (refuses && target.endsWith('b'))
            return answer(403, "{\"code\":\"forbidden\",\"message\":\"Not this one\"}")(connection);
        left.removeAll(QString(QLatin1Char(target.back())));
        answer(200, "{\"message\":\"API key deleted\"}")(connection);
    };
    QVERIFY(open(api));
    const QList<KeyFingerprint> keys = fingerprints(names);
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(0)), Fate::Deleted);
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(1)), Fate::Failed);
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(2)), Fate::Deleted);
    QCOMPARE(m_deletion->error(m_parts->entityId(), keys.at(1))->kind, ErrorKind::Forbidden);
    QCOMPARE(m_deletion->error(m_parts->entityId(), keys.at(1))->serverMessage, QStringLiteral("Not this one"));
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_parts->listedNames(), QStringList{QStringLiteral("b")});

    refuses = false;
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed({keys.at(1)})));
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(1)), Fate::Waiting);
    QVERIFY(!m_deletion->error(m_parts->entityId(), keys.at(1)));
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(0)),
             Fate::Deleted); // what the first run found is still known
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(1)), Fate::Deleted);
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QVERIFY(m_parts->listed().isEmpty());
    QCOMPARE(api.count("DELETE"), 4);
}

void TestKeyDeletion::failedListingFailsAll()
{
    ScriptedApi api;
    api.serveKeys(keysNamed(names));
    QVERIFY(open(api));
    const QList<KeyFingerprint> keys = fingerprints(names);
    api.onKeys = answer(401, "{}");
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(waitForEnd());
    for (const KeyFingerprint &key : keys) {
        QCOMPARE(m_deletion->fate(m_parts->entityId(), key), Fate::Failed);
        QCOMPARE(m_deletion->error(m_parts->entityId(), key)->kind, ErrorKind::Unauthorized);
        QCOMPARE(m_deletion->error(m_parts->entityId(), key)->effect, Effect::NotDone);
    }
    QCOMPARE(api.count("DELETE"), 0);
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_parts->listed().size(), 3);
}

void TestKeyDeletion::goneAlreadyIsDone()
{
    ScriptedApi api;
    api.serveKeys(keysNamed(names));
    QVERIFY(open(api));
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("b")});
    api.serveKeys(keysNamed({QStringLiteral("a"), QStringLiteral("c")}));
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.constFirst()), Fate::Deleted);
    QCOMPARE(api.count("DELETE"), 0);
    QCOMPARE(m_parts->listedNames(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
}

void TestKeyDeletion::aDeletedKeyThatIsStillListedIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("200") << 200 << QByteArray("{\"message\":\"API key deleted\"}");
    QTest::newRow("202") << 202 << QByteArray("{}");
    QTest::newRow("204") << 204 << QByteArray();
}

void TestKeyDeletion::aDeletedKeyThatIsStillListedIsTold()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    ScriptedApi api;
    api.serveKeys(keysNamed(names));
    api.onDelete = answer(status, body);
    QVERIFY(open(api));
    const EntityId entity = m_parts->entityId();
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("b")});
    QSignalSpy told(&m_parts->keys, &KeyStore::stillListedChanged);
    QVERIFY(m_parts->keys.stillListed(entity).isEmpty());
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(waitForEnd());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    QCOMPARE(m_parts->keys.stillListed(entity).size(), 1);
    QCOMPARE(m_parts->keys.stillListed(entity).constFirst().name, QStringLiteral("b"));

    m_parts->keys.refresh(entity); // and no change: not told again
    QVERIFY(m_parts->waitForKeys(entity));
    QCOMPARE(told.size(), 1);

    api.serveKeys(keysNamed({QStringLiteral("a"), QStringLiteral("c")}));
    m_parts->keys.refresh(entity);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, patience);
    QVERIFY(m_parts->keys.stillListed(entity).isEmpty());
}

void TestKeyDeletion::aKeyThatIsLiveNowIsConfirmedAgain()
{
    ScriptedApi api;
    api.serveKeys(keysNamed(names));
    api.onDelete = answer(200, "{}");
    QVERIFY(open(api));
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("b")});
    QCOMPARE(m_parts->key(QStringLiteral("b")).environment, Environment::Sandbox);
    QList<QJsonObject> changed = keysNamed(names);
    changed[1].insert(QStringLiteral("environment"), QStringLiteral("live"));
    api.serveKeys(changed);
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.constFirst()), Fate::Failed);
    QCOMPARE(m_deletion->error(m_parts->entityId(), keys.constFirst())->kind, ErrorKind::ConfirmAgain);
    QCOMPARE(api.count("DELETE"), 0);
    // The list is asked for again, and with it the confirmation.
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_parts->key(QStringLiteral("b")).environment, Environment::Live);
}

void TestKeyDeletion::maskedIdsNeedTheWholeKey()
{
    m_parts->server.setBehaviour({.maskIdsInLists = true});
    m_parts->keys.refresh(m_parts->entityId());
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    const ApiKey key = m_parts->key(QStringLiteral("b"));
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed({key.fingerprint})));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), key.fingerprint), Fate::Failed);
    QCOMPARE(m_deletion->error(m_parts->entityId(), key.fingerprint)->kind, ErrorKind::KeyIdMasked);
    QCOMPARE(m_parts->server.keyCount(m_parts->entityId().value()), 4);
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));

    QVERIFY(m_deletion->removeWithWholeKey(m_parts->entity().id, key,
                                           FakeSecretStore::secretOf(m_parts->wholeKey(QStringLiteral("b")).toUtf8())));
    QVERIFY(m_deletion->isRunning());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), key.fingerprint), Fate::Waiting);
    QVERIFY(!m_deletion->remove(m_parts->entity().id, confirmed({key.fingerprint})));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), key.fingerprint), Fate::Deleted);
    QCOMPARE(m_parts->server.keyCount(m_parts->entityId().value()), 3);
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_parts->listedNames().join(QString()), QStringLiteral("acd"));
}

void TestKeyDeletion::anotherKeyIsNotIt()
{
    const ApiKey key = m_parts->key(QStringLiteral("b"));
    QVERIFY(m_deletion->removeWithWholeKey(m_parts->entity().id, key,
                                           FakeSecretStore::secretOf(m_parts->wholeKey(QStringLiteral("c")).toUtf8())));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), key.fingerprint), Fate::Failed);
    QCOMPARE(m_deletion->error(m_parts->entityId(), key.fingerprint)->kind, ErrorKind::KeyMismatch);
    QCOMPARE(m_parts->count("DELETE"), 0);
    QCOMPARE(m_parts->listed().size(), 4);
}

void TestKeyDeletion::cancelStopsAfterTheOneUnderWay()
{
    ScriptedApi api;
    api.serveKeys(keysNamed(names));
    int deletes = 0;
    api.onDelete = [&](Connection &connection) {
        if (++deletes == 1)
            answer(200, "{}")(connection); // and no answer to the second
    };
    QVERIFY(open(api));
    const QList<KeyFingerprint> keys = fingerprints(names);
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QTRY_COMPARE_WITH_TIMEOUT(deletes, 2, patience);
    m_deletion->cancel();
    api.serveKeys(keysNamed({QStringLiteral("c")})); // it was carried out after all
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(0)), Fate::Deleted);
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(1)), Fate::Failed);
    QCOMPARE(m_deletion->error(m_parts->entityId(), keys.at(1))->effect, Effect::Unknown);
    QCOMPARE(m_deletion->fate(m_parts->entityId(), keys.at(2)), Fate::Failed);
    QCOMPARE(m_deletion->error(m_parts->entityId(), keys.at(2))->kind, ErrorKind::Cancelled);
    QCOMPARE(m_deletion->error(m_parts->entityId(), keys.at(2))->effect, Effect::NotDone);
    QCOMPARE(deletes, 2);
    // What the server has now settles the unknown.
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->listedNames(), QStringList{QStringLiteral("c")}, patience);
}

void TestKeyDeletion::cancelBeforeAnythingIsSent()
{
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    m_deletion->cancel();
    QVERIFY(waitForEnd());
    for (const KeyFingerprint &key : keys) {
        QCOMPARE(m_deletion->fate(m_parts->entityId(), key), Fate::Failed);
        QCOMPARE(m_deletion->error(m_parts->entityId(), key)->effect, Effect::NotDone);
    }
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_parts->count("DELETE"), 0);
    QCOMPARE(m_parts->listed().size(), 4);
}

void TestKeyDeletion::leavingTheProfileStillEndsIt()
{
    const QList<KeyFingerprint> keys = fingerprints({QStringLiteral("a"), QStringLiteral("b")});
    const EntityId entity = m_parts->entityId();
    m_parts->server.setBehaviour({.latencyMs = 200});
    QVERIFY(m_deletion->remove(m_parts->entity().id, confirmed(keys)));
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->count("DELETE") > 0, patience);
    m_parts->session.signOut();
    QVERIFY(waitForEnd());
    for (const KeyFingerprint &key : keys)
        QCOMPARE(m_deletion->fate(entity, key), Fate::Deleted);
    QCOMPARE(m_parts->server.keyCount(entity.value()), 2);
    QVERIFY(!m_parts->keys.state(entity).isLoading);
}

void TestKeyDeletion::severalEntitiesComeOneAfterTheOther()
{
    const QList<KeysToDelete> parts = ofBoth({QStringLiteral("a"), QStringLiteral("c")});
    QCOMPARE(parts.size(), 2);
    QList<EntityId> course;
    connect(m_deletion.get(), &KeyDeletion::fateChanged, this, [&](const EntityId &entity) { course += entity; });
    QSignalSpy started(m_deletion.get(), &KeyDeletion::started);
    QSignalSpy finished(m_deletion.get(), &KeyDeletion::finished);
    QVERIFY(m_deletion->remove(parts));
    QVERIFY(m_deletion->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(started.size(), 1);
    const EntityId first = parts.at(0).entity;
    const EntityId second = parts.at(1).entity;
    QCOMPARE(course, (QList<EntityId>{first, first, second, second}));
    for (const KeysToDelete &part : parts) {
        for (const ConfirmedKey &key : part.keys)
            QCOMPARE(m_deletion->fate(part.entity, key.fingerprint), Fate::Deleted);
        QCOMPARE(m_parts->server.keyCount(part.entity.value()), 2);
    }
    const QList<DemoServer::Received> deletes = m_parts->received("DELETE");
    QCOMPARE(deletes.size(), 4);
    for (qsizetype at = 0; at < deletes.size(); ++at)
        QCOMPARE(deletes.at(at).entityId, parts.at(at / 2).entity.value().toLatin1());
    // Both were looked at before, so both are asked for again.
    for (const KeysToDelete &part : parts) {
        QVERIFY(m_parts->waitForKeys(part.entity));
        QCOMPARE(m_parts->keys.keys(part.entity).size(), 2);
    }
}

void TestKeyDeletion::allEntitiesMustBeReached()
{
    QList<KeysToDelete> parts = ofBoth({QStringLiteral("a")});
    QCOMPARE(parts.size(), 2);
    parts[1].entity = EntityId(QStringLiteral("ent_taken_away"));
    QVERIFY(!m_deletion->remove(parts));
    parts.removeLast();
    parts += KeysToDelete{m_parts->entityId(), {}};
    QVERIFY(!m_deletion->remove(parts));
    QVERIFY(!m_deletion->remove(QList<KeysToDelete>()));
    QVERIFY(!m_deletion->isRunning());
    QCOMPARE(m_parts->count("DELETE"), 0);
}

void TestKeyDeletion::whatFailsForOneEntityDoesNotStopTheOthers()
{
    ScriptedApi api;
    api.serveEntities({ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("One")),
                       ScriptedApi::entity(QStringLiteral("ent_2"), QStringLiteral("Two"))});
    api.serveKeys(keysNamed({QStringLiteral("a")})); // both entities list a key of this fingerprint
    Profile profile = m_parts->profile();
    profile.apiUrl = api.server.url();
    m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    QVERIFY(m_parts->waitForEntities());
    QList<KeysToDelete> parts = ofBoth({QStringLiteral("a")});
    QCOMPARE(parts.size(), 2);
    const KeyFingerprint key = parts.at(0).keys.constFirst().fingerprint;
    QCOMPARE(parts.at(1).keys.constFirst().fingerprint, key);
    api.onKeys = [](Connection &connection) {
        if (connection.request().header("x-entity-id") == "ent_2")
            return answer(403, "{}")(connection);
        ScriptedApi::listing(keysNamed({QStringLiteral("a")}))(connection);
    };
    QVERIFY(m_deletion->remove(parts));
    QVERIFY(waitForEnd());
    QCOMPARE(m_deletion->fate(parts.at(0).entity, key), Fate::Failed);
    QCOMPARE(m_deletion->error(parts.at(0).entity, key)->kind, ErrorKind::Forbidden);
    QCOMPARE(m_deletion->fate(parts.at(1).entity, key), Fate::Deleted); // a fate of its own
    QCOMPARE(api.count("DELETE"), 1);
}

void TestKeyDeletion::aCredentialThatIsNotAcceptedStopsTheRun()
{
    ScriptedApi api;
    api.serveEntities({ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("One")),
                       ScriptedApi::entity(QStringLiteral("ent_2"), QStringLiteral("Two"))});
    api.serveKeys(keysNamed(names));
    Profile profile = m_parts->profile();
    profile.apiUrl = api.server.url();
    m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    QVERIFY(m_parts->waitForEntities());
    const QList<KeysToDelete> parts = ofBoth({QStringLiteral("a")});
    QCOMPARE(parts.size(), 2);
    QList<QByteArray> asked;
    api.onKeys = [&](Connection &connection) {
        asked += connection.request().header("x-entity-id");
        answer(401, "{}")(connection);
    };
    QVERIFY(m_deletion->remove(parts));
    QVERIFY(waitForEnd());
    for (const KeysToDelete &part : parts) {
        QCOMPARE(m_deletion->error(part.entity, part.keys.constFirst().fingerprint)->kind, ErrorKind::Unauthorized);
        QCOMPARE(m_deletion->error(part.entity, part.keys.constFirst().fingerprint)->effect, Effect::NotDone);
    }
    QCOMPARE(api.count("DELETE"), 0);
    QVERIFY(!asked.contains("ent_1"));
}

void TestKeyDeletion::cancelLeavesTheOtherEntitiesAlone()
{
    const QList<KeysToDelete> parts = ofBoth({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(parts.size(), 2);
    QVERIFY(m_deletion->remove(parts));
    connect(m_deletion.get(), &KeyDeletion::fateChanged, m_deletion.get(), &KeyDeletion::cancel,
            Qt::SingleShotConnection);
    QVERIFY(waitForEnd());
    const ConfirmedKey first = parts.at(0).keys.constFirst();
    QCOMPARE(m_deletion->fate(parts.at(0).entity, first.fingerprint), Fate::Deleted);
    for (const ConfirmedKey &key : parts.at(1).keys) {
        QCOMPARE(m_deletion->error(parts.at(1).entity, key.fingerprint)->kind, ErrorKind::Cancelled);
        QCOMPARE(m_deletion->error(parts.at(1).entity, key.fingerprint)->effect, Effect::NotDone);
    }
    QCOMPARE(m_parts->server.keyCount(parts.at(1).entity.value()), 4);
}

QTEST_GUILESS_MAIN(TestKeyDeletion)
#include "test_KeyDeletion.moc"
