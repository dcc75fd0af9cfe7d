#include "FleetFixture.h"
#include "fleet/Changes.h"

using namespace ek;
using namespace ek::test;

/// What came, went and expired since the admin looked last, and nothing else.
class TestChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void theFirstReadingIsNoChange();
    void whatCameWentAndExpired();
    void bySomebodyOrByThisProgram();
    void madeSinceInAnEntityThatIsReadFirst();
    void afterAListThatWasNotWhole();
    void aFailureIsNoChange();
    void markedAsSeen();
    void whatWasSeenCanBeHad();
    void expiresWhileItIsWatched();
    void nothingAfterItWasLocked();

private:
    [[nodiscard]] QString said();

    const EntityId m_entity{QStringLiteral("ent_1")};
    const EntityId m_other{QStringLiteral("ent_2")};
    std::unique_ptr<FleetFixture> m_parts;
    std::unique_ptr<Changes> m_changes;
};

void TestChanges::init()
{
    m_changes.reset();
    m_parts = std::make_unique<FleetFixture>();
    QVERIFY(m_parts->isRunning);
    QVERIFY(m_parts->open());
    m_changes = std::make_unique<Changes>(m_parts->inventory, m_parts->session.clock());
}

/// "came a, went b (here)", the newest first.
QString TestChanges::said()
{
    m_changes->update();
    QStringList all;
    for (const KeyChange &change : m_changes->all()) {
        QString text;
        switch (change.kind) {
        case KeyChange::Kind::Came:
            text = QStringLiteral("came ");
            break;
        case KeyChange::Kind::Went:
            text = QStringLiteral("went ");
            break;
        case KeyChange::Kind::Expired:
            text = QStringLiteral("expired ");
            break;
        }
        all += text + change.key.key.name + (change.byThisProgram ? QStringLiteral(" (here)") : QString());
    }
    return all.join(QStringLiteral(", "));
}

void TestChanges::theFirstReadingIsNoChange()
{
    KeyList old = listOf({QStringLiteral("a"), QStringLiteral("b")});
    old.keys[0].createdAt = m_parts->clock.now().addDays(-400);
    old.keys[1].expiry = Expiry::atTime(m_parts->clock.now().addDays(-3));
    m_parts->inventory.recordKeys(m_entity, old);
    m_parts->clock.pass(std::chrono::minutes(10));
    m_parts->inventory.recordKeys(m_other, listOf({QStringLiteral("c")}));
    QCOMPARE(said(), QString());
    m_parts->clock.pass(std::chrono::minutes(10));
    m_parts->inventory.recordKeys(m_entity, old);
    QCOMPARE(said(), QString());
    QCOMPARE(m_changes->count(), 0);
}

void TestChanges::whatCameWentAndExpired()
{
    KeyList before = listOf({QStringLiteral("stays"), QStringLiteral("goes"), QStringLiteral("expires")});
    before.keys[2].expiry = Expiry::atTime(m_parts->session.clock().now().addSecs(3600));
    m_parts->inventory.recordKeys(m_entity, before);
    m_parts->clock.pass(std::chrono::hours(2));
    KeyList after = before;
    after.keys.remove(1);
    after.keys.prepend(listedKey(QStringLiteral("new")));
    QSignalSpy changed(m_changes.get(), &Changes::changed);
    m_parts->inventory.recordKeys(m_entity, after);
    QVERIFY(changed.wait(patience)); // by itself
    QCOMPARE(m_changes->count(), 3);
    QString all = said();
    QVERIFY2(all == QStringLiteral("came new, went goes, expired expires")
                 || all == QStringLiteral("went goes, came new, expired expires"),
             qPrintable(all));
    for (const KeyChange &change : m_changes->all()) {
        QCOMPARE(change.entity, m_entity);
        QVERIFY(!change.byThisProgram);
        QVERIFY(change.at > m_parts->inventory.seenUntil());
    }
    // An expired key that is not listed any more expired once and went once.
    m_parts->clock.pass(std::chrono::hours(1));
    after.keys.removeLast();
    m_parts->inventory.recordKeys(m_entity, after);
    QCOMPARE(m_changes->count(), 3);
    QVERIFY2(said().startsWith(QStringLiteral("went expires, ")), qPrintable(said()));
}

void TestChanges::bySomebodyOrByThisProgram()
{
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b")}));
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordDeleted(m_entity, listedKey(QStringLiteral("a")).fingerprint);
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordCreated(m_entity, listedKey(QStringLiteral("c")), KeyFingerprint::of("whole"));
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("b"), QStringLiteral("c")}));
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("c")}));
    QCOMPARE(said(), QStringLiteral("went b, came c (here), went a (here)"));
}

void TestChanges::madeSinceInAnEntityThatIsReadFirst()
{
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a")}));
    m_parts->clock.pass(std::chrono::hours(1));
    KeyList list = listOf({QStringLiteral("old"), QStringLiteral("made since")});
    list.keys[0].createdAt = m_parts->session.clock().now().addDays(-1);
    list.keys[1].createdAt = m_parts->session.clock().now().addSecs(-600);
    m_parts->inventory.recordKeys(m_other, list);
    QCOMPARE(said(), QStringLiteral("came made since"));
    QCOMPARE(m_changes->all().constFirst().at.toSecsSinceEpoch(), list.keys[1].createdAt.toSecsSinceEpoch());
}

void TestChanges::afterAListThatWasNotWhole()
{
    KeyList part = listOf({QStringLiteral("a")});
    part.notes.unreadable = 1;
    m_parts->inventory.recordKeys(m_entity, part);
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(said(), QString());
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(said(), QStringLiteral("came c"));
}

void TestChanges::aFailureIsNoChange()
{
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a")}));
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordFailure(m_entity, Error{.kind = ErrorKind::ServerError, .httpStatus = 500});
    QCOMPARE(said(), QString());
}

void TestChanges::markedAsSeen()
{
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("b")}));
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(said(), QStringLiteral("went b, came c")); // at the same moment
    m_parts->clock.pass(std::chrono::minutes(1));
    QSignalSpy changed(m_changes.get(), &Changes::changed);
    m_parts->inventory.markSeen();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_changes->count(), 0);
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a")}));
    QCOMPARE(said(), QStringLiteral("went c"));
}

/// A key that is gone can be seen as gone as long as it is kept.
void TestChanges::whatWasSeenCanBeHad()
{
    KeyList old = listOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("long expired")});
    old.keys[0].createdAt = m_parts->session.clock().now().addDays(-400);
    old.keys[2].expiry = Expiry::atTime(m_parts->session.clock().now().addDays(-3));
    m_parts->inventory.recordKeys(m_entity, old);
    m_parts->clock.pass(std::chrono::minutes(1));
    KeyList after = old;
    after.keys.remove(1);
    m_parts->inventory.recordKeys(m_entity, after);
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.markSeen();
    QCOMPARE(said(), QString());
    QSignalSpy changed(m_changes.get(), &Changes::changed);
    m_changes->setWithSeen(true);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(said(), QStringLiteral("went b")); // and nothing of what was there when it was read first
    QCOMPARE(m_changes->count(), 0); // none that is new
    QCOMPARE(m_changes->total(), 1);
    m_parts->clock.pass(std::chrono::minutes(1));
    after.keys.prepend(listedKey(QStringLiteral("c")));
    m_parts->inventory.recordKeys(m_entity, after);
    QCOMPARE(said(), QStringLiteral("came c, went b"));
    QCOMPARE(m_changes->count(), 1);
    QCOMPARE(m_changes->total(), 2);
    m_changes->setWithSeen(false);
    QCOMPARE(said(), QStringLiteral("came c"));
}

void TestChanges::expiresWhileItIsWatched()
{
    KeyList list = listOf({QStringLiteral("a")});
    list.keys[0].expiry = Expiry::atTime(m_parts->session.clock().now().addMSecs(900));
    m_parts->inventory.recordKeys(m_entity, list);
    QSignalSpy changed(m_changes.get(), &Changes::changed);
    m_changes->update();
    QCOMPARE(m_changes->count(), 0);
    QVERIFY(changed.wait(patience));
    QCOMPARE(said(), QStringLiteral("expired a"));
}

void TestChanges::nothingAfterItWasLocked()
{
    m_parts->inventory.recordKeys(m_entity, listOf({QStringLiteral("a")}));
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->inventory.recordKeys(m_entity, listOf({}));
    QCOMPARE(said(), QStringLiteral("went a"));
    m_parts->session.lock();
    QCOMPARE(m_changes->count(), 0);
    QVERIFY(m_changes->all().isEmpty());
}

QTEST_GUILESS_MAIN(TestChanges)
#include "test_Changes.moc"
