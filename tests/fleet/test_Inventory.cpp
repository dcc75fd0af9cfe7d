#include "FleetFixture.h"

using namespace ek;
using namespace ek::test;

/// What is known of all keys: who tells the inventory, and what becomes of keys that a list does not have.
class TestInventory : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void emptyUntilSignedIn();
    void followsTheListsOfTheSession();
    void aKeyThatIsNotListedIsGone();
    void nothingIsGoneWithoutProof_data();
    void nothingIsGoneWithoutProof();
    void aGoneKeyThatIsBack();
    void goneKeysAreKeptForAYear();
    void createdHere();
    void deletedHere();
    void aListFromBeforeADeletion();
    void theKeysOfAVanishedEntity();
    void whatAKeySaysOfLive();
    void aLongListInTurns();
    void extentCounts();
    void leavingForgetsEverything();

private:
    const EntityId m_entity{QStringLiteral("ent_1")};
    std::unique_ptr<FleetFixture> m_parts;
    Inventory *m_inventory = nullptr;
};

void TestInventory::init()
{
    m_parts = std::make_unique<FleetFixture>();
    QVERIFY(m_parts->isRunning);
    m_inventory = &m_parts->inventory;
}

void TestInventory::emptyUntilSignedIn()
{
    QVERIFY(!m_inventory->isLoaded());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    m_inventory->recordEntities({Entity{}});
    m_inventory->recordFailure(m_entity, Error{});
    m_inventory->recordDeleted(m_entity, {});
    m_inventory->markSeen();
    QCOMPARE(m_inventory->table().count(), 0);
    QVERIFY(m_inventory->entities().isEmpty());
    QVERIFY(!m_inventory->reading(m_entity).readAt.isValid());
    QVERIFY(!m_inventory->seenUntil().isValid());
    QVERIFY(!m_inventory->extent().isComplete());
}

void TestInventory::followsTheListsOfTheSession()
{
    QSignalSpy loaded(m_inventory, &Inventory::loaded);
    QVERIFY(m_parts->open());
    QCOMPARE(loaded.size(), 1);
    QVERIFY(m_inventory->isLoaded());
    QCOMPARE(m_inventory->entities(), m_parts->session.entities());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId();
    QCOMPARE(m_inventory->table().count(), m_parts->listed().size());
    QVERIFY(m_inventory->reading(entity).readAt.isValid());
    QCOMPARE(m_inventory->reading(entity).knownSince, m_inventory->reading(entity).readAt);
    QCOMPARE(m_inventory->seenUntil(), m_inventory->reading(entity).readAt);
    for (const ApiKey &key : m_parts->listed()) {
        const auto row = m_inventory->table().find(entity, key.fingerprint);
        QVERIFY(row);
        QCOMPARE(m_inventory->table().key(*row), key);
    }
}

void TestInventory::aKeyThatIsNotListedIsGone()
{
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QDateTime first = m_parts->clock.now();
    m_parts->clock.pass(std::chrono::minutes(5));
    QSignalSpy changed(m_inventory, &Inventory::tableChanged);
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("d")}));
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("c a d b(gone)"));
    QCOMPARE(changed.size(), 1);
    const auto row = m_inventory->table().find(m_entity, listedKey(QStringLiteral("b")).fingerprint);
    const KnownKey gone = m_inventory->table().known(*row);
    QCOMPARE(gone.firstSeen.toSecsSinceEpoch(), first.toSecsSinceEpoch());
    QCOMPARE(gone.lastSeen, gone.firstSeen);
    QVERIFY(gone.goneSince > gone.lastSeen);
    QVERIFY(!gone.wasDeletedHere);

    // It is gone since it was missed first.
    m_parts->clock.pass(std::chrono::minutes(5));
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("c")}));
    QCOMPARE(m_inventory->table().known(*row).goneSince, gone.goneSince);
}

void TestInventory::nothingIsGoneWithoutProof_data()
{
    QTest::addColumn<ListNotes>("notes");
    QTest::newRow("the server counts more") << ListNotes{.end = {ek::Extent::Incomplete, 9, 1}};
    QTest::newRow("an entry could not be read") << ListNotes{.unreadable = 1};
    QTest::newRow("another entity's keys") << ListNotes{.foreign = 1};
}

void TestInventory::nothingIsGoneWithoutProof()
{
    QFETCH(ListNotes, notes);
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b")}));
    KeyList less = listOf({QStringLiteral("a")});
    less.notes = notes;
    m_inventory->recordKeys(m_entity, less);
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a b"));
    QCOMPARE(m_inventory->reading(m_entity).notes, notes);
    m_inventory->recordFailure(m_entity, Error{.kind = ErrorKind::ServerError, .httpStatus = 500});
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a b"));
    QCOMPARE(m_inventory->reading(m_entity).failure->httpStatus, 500);
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a b(gone)"));
    QVERIFY(!m_inventory->reading(m_entity).failure);
}

void TestInventory::aGoneKeyThatIsBack()
{
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b")}));
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("b a"));
}

void TestInventory::goneKeysAreKeptForAYear()
{
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b")}));
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    m_parts->clock.pass(std::chrono::hours(24) * 364);
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a b(gone)"));
    m_parts->clock.pass(std::chrono::hours(24) * 2);
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a"));
}

void TestInventory::createdHere()
{
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId();
    QSignalSpy created(&m_parts->creation, &KeyCreation::created);
    const QString name = QStringLiteral("Made here");
    QVERIFY(m_parts->creation.create(m_parts->entity(), {name, std::nullopt}));
    QVERIFY(QTest::qWaitFor([&] { return !m_parts->key(name).fingerprint.isNull(); }, patience));
    QCOMPARE(created.size(), 1);
    const auto reveal = m_parts->creation.takeReveal();
    QVERIFY(reveal);
    const auto row = m_inventory->table().find(entity, m_parts->key(name).fingerprint);
    QVERIFY(row);
    QVERIFY(m_inventory->table().wasCreatedHere(*row));
    QCOMPARE(m_inventory->made().size(), 1);
    QCOMPARE(m_inventory->made().constFirst().wholeKey, reveal->created.secret.fingerprint());
    QCOMPARE(m_inventory->made().constFirst().listed, m_inventory->table().fingerprint(*row));
    for (const KeyTable::Row other : m_inventory->table().rowsOf(entity))
        QCOMPARE(m_inventory->table().wasCreatedHere(other), other == *row);
}

void TestInventory::deletedHere()
{
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    const EntityId entity = m_parts->entityId();
    const ApiKey key = m_parts->listed().constFirst();
    const auto row = m_inventory->table().find(entity, key.fingerprint);
    QSignalSpy finished(&m_parts->deletion, &KeyDeletion::finished);
    QVERIFY(m_parts->deletion.remove(entity, {{key.fingerprint, Environment::Live}}));
    QVERIFY(finished.wait(patience));
    QVERIFY(m_inventory->table().isGone(*row));
    QVERIFY(m_inventory->table().wasDeletedHere(*row));
    QVERIFY(m_parts->waitForKeys(entity));
    QVERIFY(m_inventory->table().isGone(*row));
    QVERIFY(m_inventory->table().wasDeletedHere(*row));
}

void TestInventory::aListFromBeforeADeletion()
{
    QVERIFY(m_parts->open());
    const KeyList both = listOf({QStringLiteral("a"), QStringLiteral("b")});
    m_inventory->recordKeys(m_entity, both);
    const QDateTime askedAt = m_parts->clock.now();
    m_parts->clock.pass(std::chrono::seconds(1));
    m_inventory->recordDeleted(m_entity, both.keys.at(1).fingerprint);
    m_parts->clock.pass(std::chrono::seconds(1));
    m_inventory->recordKeys(m_entity, both, askedAt);
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a b(gone)"));
    // The server has it all the same.
    m_inventory->recordKeys(m_entity, both);
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a b"));
}

void TestInventory::theKeysOfAVanishedEntity()
{
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    Entity one;
    one.id = m_entity;
    Entity other;
    other.id = EntityId(QStringLiteral("ent_2"));
    m_inventory->recordEntities({one, other});
    m_inventory->recordEntities({other}, ListNotes{.unreadable = 1});
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a"));
    QCOMPARE(m_inventory->entities().size(), 2);
    m_inventory->recordEntities({other});
    QCOMPARE(namesIn(m_inventory->table(), m_entity), QStringLiteral("a(gone)"));
    QCOMPARE(m_inventory->entities().size(), 1);
}

void TestInventory::whatAKeySaysOfLive()
{
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    QCOMPARE(m_inventory->table().environment(0), Environment::Sandbox);
    KeyList live = listOf({QStringLiteral("b")});
    live.keys.first().environment = Environment::Live;
    m_inventory->recordKeys(EntityId(QStringLiteral("ent_2")), live);
    QCOMPARE(m_parts->session.environment(), Environment::Live);
    for (KeyTable::Row row = 0; row < m_inventory->table().end(); ++row)
        QCOMPARE(m_inventory->table().environment(row), Environment::Live);
}

void TestInventory::aLongListInTurns()
{
    QVERIFY(m_parts->open());
    QStringList names;
    for (int i = 0; i < 30'000; ++i)
        names += QStringLiteral("key %1").arg(i);
    const KeyList all = listOf(names);
    QSignalSpy read(m_inventory, &Inventory::readingChanged);
    const qsizetype before = m_inventory->table().count();
    m_inventory->recordKeys(m_entity, all);
    QCOMPARE(m_inventory->table().count(), before); // whoever brought it has held the window for a while already
    // What comes meanwhile waits for it.
    m_inventory->recordKeys(m_entity, listOf({names.constFirst()}));
    QVERIFY(QTest::qWaitFor([&] { return read.size() == 2; }, patience));
    QCOMPARE(m_inventory->table().count(), 30'000);
    int gone = 0;
    for (KeyTable::Row row = 0; row < m_inventory->table().end(); ++row)
        gone += m_inventory->table().isGone(row) ? 1 : 0;
    QCOMPARE(gone, 29'999);
}

void TestInventory::extentCounts()
{
    QVERIFY(m_parts->open());
    const QList<Entity> entities = m_inventory->entities();
    QVERIFY(entities.size() > 2);
    QCOMPARE(m_inventory->extent().entities, entities.size());
    QCOMPARE(m_inventory->extent().neverRead, entities.size() - (m_parts->session.entity() ? 1 : 0));
    QVERIFY(!m_inventory->extent().oldest.isValid());
    for (const Entity &entity : entities) {
        m_inventory->recordKeys(entity.id, listOf({}));
        m_parts->clock.pass(std::chrono::minutes(1));
    }
    m_inventory->recordFailure(entities.constLast().id, Error{.kind = ErrorKind::TimedOut});
    m_inventory->recordFailure(entities.constFirst().id, Error{.kind = ErrorKind::Cancelled});
    QVERIFY(m_inventory->extent().isComplete());
    QCOMPARE(m_inventory->extent().failed, 1);
    QCOMPARE(m_inventory->extent().oldest, m_inventory->reading(entities.constFirst().id).readAt);
}

void TestInventory::leavingForgetsEverything()
{
    QVERIFY(m_parts->open());
    m_inventory->recordKeys(m_entity, listOf({QStringLiteral("a")}));
    QSignalSpy reset(m_inventory, &Inventory::tableReset);
    m_parts->session.lock();
    QCOMPARE(reset.size(), 1);
    QVERIFY(!m_inventory->isLoaded());
    QCOMPARE(m_inventory->table().count(), 0);
    QVERIFY(m_inventory->entities().isEmpty());
    QVERIFY(!m_inventory->reading(m_entity).readAt.isValid());
    QVERIFY(m_inventory->made().isEmpty());
    m_parts->session.unlock();
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_inventory->isLoaded());
}

QTEST_GUILESS_MAIN(TestInventory)
#include "test_Inventory.moc"
