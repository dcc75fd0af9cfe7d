#include "SweepFixture.h"
#include "fleet/Changes.h"

using namespace ek;
using namespace ek::test;

/// What happens behind the program's back stands among the changes once everything was read again, and nothing else.
class TestSweepChanges : public QObject
{
    Q_OBJECT

private slots:
    void oneAddedOneDeletedOneExpired();
};

void TestSweepChanges::oneAddedOneDeletedOneExpired()
{
    FleetServer server(12, 5, {});
    SweepFixture parts(server);
    const QDateTime begun = parts.clock.now();
    const auto at = [&](int seconds) { return begun.addSecs(seconds).toString(Qt::ISODateWithMs); };
    server.keys(4)[2].insert(QStringLiteral("expires_at"), at(20 * 60));
    server.keys(5)[2].insert(QStringLiteral("expires_at"), at(-60)); // before anybody looked
    server.keys(6)[2].insert(QStringLiteral("expires_at"), at(86400));
    QVERIFY(parts.open());
    Changes changes(parts.inventory, parts.session.clock());
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.inventory.table().count(), 60, patience);
    parts.clock.pass(std::chrono::seconds(1));
    parts.inventory.markSeen();
    changes.update();
    QCOMPARE(changes.count(), 0);

    server.keys(1) += FleetServer::key(1, 99);
    server.keys(1).last().insert(QStringLiteral("created_at"), at(10 * 60));
    server.keys(2).removeAt(3);
    server.setFault(8, answer(500));
    parts.clock.pass(std::chrono::minutes(40));
    parts.sweep->noteUse();
    QVERIFY(parts.waitFor(Sweep::State::Reading));
    QVERIFY(parts.waitFor(Sweep::State::Done));
    QTRY_COMPARE_WITH_TIMEOUT(parts.sweep->progress().read, 11, patience);
    QTRY_VERIFY_WITH_TIMEOUT((changes.update(), changes.count() == 3), patience);

    QStringList found;
    for (const KeyChange &change : changes.all()) {
        QVERIFY(!change.byThisProgram);
        found += QStringLiteral("%1 %2 %3").arg(int(change.kind)).arg(change.entity.value(), change.key.key.name);
    }
    found.sort();
    const auto line = [](KeyChange::Kind kind, int entity, int key) {
        return QStringLiteral("%1 %2 Key %3").arg(int(kind)).arg(FleetServer::entityId(entity)).arg(key);
    };
    QCOMPARE(found,
             (QStringList{line(KeyChange::Kind::Came, 1, 99), line(KeyChange::Kind::Went, 2, 3),
                          line(KeyChange::Kind::Expired, 4, 2)}));
    QVERIFY(parts.reading(8).failure);
    QCOMPARE(parts.namesOf(8).size(), 5);
    QVERIFY(parts.namesOf(8, true).isEmpty());
}

QTEST_GUILESS_MAIN(TestSweepChanges)
#include "test_SweepChanges.moc"
