#include "fleet/KeyTable.h"
#include "fleet/KeyView.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace ek;

/// The table against plain lists of KnownKey.
class TestKeyTable : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void tellsWhatChanged();
    void aLaterSightingIsNoChange();
    void orderIsKept();
    void oneFingerprintIsOneRow();
    void theSameKeyOfTwoEntitiesIsTwoRows();
    void oneKeyIsPutBesideTheOthers();
    void namesAreShared();
    void followsRandomLists();
    void viewsTakeWhatTheySay();
};

namespace {

const QDateTime today = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);

KnownKey known(const QString &id, const QString &name = {})
{
    KnownKey known;
    known.key.fingerprint = KeyFingerprint::of(id.toUtf8());
    known.key.entityId = EntityId(QStringLiteral("ent_1"));
    known.key.name = name;
    known.key.environment = Environment::Sandbox;
    known.key.hint = QStringLiteral("ek_sandbox_") + id;
    known.key.createdAt = today.addDays(-10);
    known.key.expiry = Expiry::never();
    known.firstSeen = today.addDays(-2);
    known.lastSeen = today;
    return known;
}

QList<KnownKey> all(const KeyTable &table, const EntityId &entity)
{
    QList<KnownKey> found;
    for (const KeyTable::Row row : table.rowsOf(entity))
        found += table.known(row);
    return found;
}

const EntityId one(QStringLiteral("ent_1"));
const EntityId two(QStringLiteral("ent_2"));

} // namespace

void TestKeyTable::givesBackWhatItWasGiven_data()
{
    QTest::addColumn<KnownKey>("given");
    const auto row = [](const char *what, auto change) {
        KnownKey key = known(QStringLiteral("a"), QStringLiteral("Name"));
        change(key);
        QTest::newRow(what) << key;
    };
    row("plain", [](KnownKey &) {});
    row("nothing", [](KnownKey &key) { key = {}; });
    row("no fingerprint", [](KnownKey &key) { key.key.fingerprint = {}; });
    row("live", [](KnownKey &key) { key.key.environment = Environment::Live; });
    row("unknown environment", [](KnownKey &key) { key.key.environment = Environment::Unknown; });
    row("expires", [](KnownKey &key) { key.key.expiry = Expiry::atTime(today.addMSecs(1234)); });
    row("before 1970", [](KnownKey &key) { key.key.createdAt = QDateTime(QDate(1969, 1, 1), QTime(0, 0), Qt::UTC); });
    row("unreadable expiry", [](KnownKey &key) { key.key.expiry = {}; });
    row("sent name", [](KnownKey &key) { key.key.sentName = QStringLiteral("Na\u202eme"); });
    row("updated", [](KnownKey &key) { key.key.updatedAt = today; });
    row("gone", [](KnownKey &key) { key.goneSince = today; });
    row("created here", [](KnownKey &key) { key.wasCreatedHere = true; });
    row("deleted here", [](KnownKey &key) { key.wasDeletedHere = true; });
    row("no hint", [](KnownKey &key) { key.key.hint.clear(); });
    row("Latin-1 hint", [](KnownKey &key) { key.key.hint = QStringLiteral("\u00ff..."); });
    row("other hint", [](KnownKey &key) { key.key.hint = QStringLiteral("\u2026\U0001f600"); });
    row("long hint", [](KnownKey &key) { key.key.hint = QString(70'000, u'x'); });
    row("says another entity", [](KnownKey &key) { key.key.entityId = two; });
    row("says no entity", [](KnownKey &key) { key.key.entityId = {}; });
}

void TestKeyTable::givesBackWhatItWasGiven()
{
    QFETCH(const KnownKey, given);
    KeyTable table;
    table.setKeys(one, {known(QStringLiteral("other"), QStringLiteral("Other"))});
    const KeyTable::Change change = table.setKeys(two, {given});
    QCOMPARE(change.added.size(), std::size_t(1));
    const KeyTable::Row row = change.added.front();
    QVERIFY(table.known(row) == given);
    QVERIFY(table.key(row) == given.key);
    QCOMPARE(table.entity(row), two);
    QCOMPARE(table.isGone(row), given.goneSince.isValid());
    QCOMPARE(table.find(two, given.key.fingerprint), std::optional(row));
    QVERIFY(!table.find(one, given.key.fingerprint));
    QVERIFY(table.setKeys(two, {given}).isEmpty());

    // A copy is a table of its own, and what replaces a key leaves nothing of it.
    const KeyTable copy = table;
    KnownKey plain = known(QStringLiteral("a"), QStringLiteral("Name"));
    plain.key.fingerprint = given.key.fingerprint;
    table.setKeys(two, {plain});
    QVERIFY(table.known(row) == plain);
    QVERIFY(copy.known(row) == given);
}

void TestKeyTable::tellsWhatChanged()
{
    KeyTable table;
    const KnownKey a = known(QStringLiteral("a"));
    KnownKey b = known(QStringLiteral("b"));
    const KnownKey c = known(QStringLiteral("c"));
    const KeyTable::Change first = table.setKeys(one, {a, b});
    QCOMPARE(first.added, (std::vector<KeyTable::Row>{0, 1}));
    b.key.name = QStringLiteral("another name");
    const KeyTable::Change second = table.setKeys(one, {b, c});
    QCOMPARE(second.added.size(), std::size_t(1));
    QCOMPARE(second.changed, std::vector<KeyTable::Row>{first.added[1]});
    QCOMPARE(second.removed, std::vector<KeyTable::Row>{first.added[0]});
    QVERIFY(!second.isReordered);
    QVERIFY(!table.isUsed(first.added[0]));
    QCOMPARE(table.count(), 2);
    QCOMPARE(table.removeEntity(one).removed.size(), std::size_t(2));
    QCOMPARE(table.count(), 0);
    QVERIFY(table.rowsOf(one).empty());
    // Free rows are used again.
    QCOMPARE(table.end(), 3U);
    table.setKeys(two, {a, b, c});
    QCOMPARE(table.end(), 3U);
    table.clear();
    QCOMPARE(table.end(), 0U);
    QVERIFY(!table.find(two, a.key.fingerprint));
}

void TestKeyTable::aLaterSightingIsNoChange()
{
    KeyTable table;
    KnownKey a = known(QStringLiteral("a"));
    table.setKeys(one, {a});
    a.lastSeen = today.addDays(1);
    QVERIFY(table.setKeys(one, {a}).isEmpty());
    QVERIFY(table.known(0) == a);
    a.lastSeen = today.addDays(2);
    QVERIFY(table.setKey(one, a).isEmpty());
    QVERIFY(table.known(0) == a);
}

void TestKeyTable::orderIsKept()
{
    KeyTable table;
    const KnownKey a = known(QStringLiteral("a"));
    const KnownKey b = known(QStringLiteral("b"));
    const KnownKey c = known(QStringLiteral("c"));
    table.setKeys(one, {a, b});
    QVERIFY(!table.setKeys(one, {c, a, b}).isReordered);
    QVERIFY(all(table, one) == (QList<KnownKey>{c, a, b}));
    const KeyTable::Change turned = table.setKeys(one, {b, c, a});
    QVERIFY(turned.isReordered);
    QVERIFY(!turned.isEmpty());
    QVERIFY(all(table, one) == (QList<KnownKey>{b, c, a}));
    QVERIFY(!table.setKeys(one, {b, a}).isReordered);
}

void TestKeyTable::oneFingerprintIsOneRow()
{
    KeyTable table;
    const KnownKey a = known(QStringLiteral("a"), QStringLiteral("first"));
    const KnownKey again = known(QStringLiteral("a"), QStringLiteral("second"));
    table.setKeys(one, {a, again});
    QVERIFY(all(table, one) == QList<KnownKey>{a});
    table.setKeys(one, {again, a});
    QVERIFY(all(table, one) == QList<KnownKey>{again});
}

void TestKeyTable::theSameKeyOfTwoEntitiesIsTwoRows()
{
    KeyTable table;
    const KnownKey a = known(QStringLiteral("a"));
    table.setKeys(one, {a});
    QCOMPARE(table.setKeys(two, {a}).added.size(), std::size_t(1));
    QCOMPARE(table.count(), 2);
    QCOMPARE(table.rowsWith(a.key.fingerprint), (std::vector<KeyTable::Row>{0, 1}));
    table.removeEntity(one);
    QCOMPARE(table.rowsWith(a.key.fingerprint), std::vector<KeyTable::Row>{1});
    QVERIFY(table.rowsWith(KeyFingerprint()).empty());
    QVERIFY(all(table, two) == QList<KnownKey>{a});
}

void TestKeyTable::oneKeyIsPutBesideTheOthers()
{
    KeyTable table;
    const KnownKey a = known(QStringLiteral("a"));
    KnownKey b = known(QStringLiteral("b"));
    table.setKeys(one, {a});
    QCOMPARE(table.setKey(one, b).added.size(), std::size_t(1));
    b.goneSince = today;
    QCOMPARE(table.setKey(one, b).changed.size(), std::size_t(1));
    QVERIFY(all(table, one) == (QList<KnownKey>{a, b}));
}

void TestKeyTable::namesAreShared()
{
    KeyTable table;
    QList<KnownKey> keys;
    for (int i = 0; i < 100; ++i)
        keys += known(QString::number(i), i % 2 ? QStringLiteral("odd") : QStringLiteral("even"));
    table.setKeys(one, keys);
    QCOMPARE(table.nameEnd(), 2U);
    QCOMPARE(table.nameUses(table.nameNumber(0)), 50U);
    const auto serial = table.nameSerial(table.nameNumber(1));
    for (int i = 1; i < 100; i += 2)
        keys[i].key.name = QStringLiteral("other");
    table.setKeys(one, keys);
    QCOMPARE(table.name(1), QStringLiteral("other"));
    QVERIFY(table.nameSerial(table.nameNumber(1)) != serial);
    for (int round = 0; round < 10; ++round) {
        for (KnownKey &key : keys)
            key.key.name = QString::number(round);
        table.setKeys(one, keys);
    }
    QVERIFY(table.nameEnd() <= 5); // numbers are used again
}

void TestKeyTable::followsRandomLists()
{
    QRandomGenerator random(12);
    KeyTable table;
    std::map<QString, QList<KnownKey>> expected;
    for (int round = 0; round < 400; ++round) {
        const QString id = QStringLiteral("ent_%1").arg(random.bounded(4));
        const EntityId entity(id);
        QList<KnownKey> keys = expected[id];
        for (int i = random.bounded(6); i > 0 && !keys.isEmpty(); --i)
            keys.removeAt(random.bounded(int(keys.size())));
        for (int i = random.bounded(6); i > 0 && !keys.isEmpty(); --i) {
            KnownKey &key = keys[random.bounded(int(keys.size()))];
            key.key.name = QString::number(random.bounded(20));
            key.key.hint = QString(random.bounded(400), u'h'); // long enough that gaps are packed
            key.goneSince = random.bounded(2) ? today : QDateTime();
        }
        for (int i = random.bounded(8); i > 0; --i) {
            const KnownKey key = known(QString::number(random.bounded(60)), QString::number(random.bounded(20)));
            const bool isThere = std::any_of(keys.cbegin(), keys.cend(), [&](const KnownKey &each) {
                return each.key.fingerprint == key.key.fingerprint;
            });
            if (!isThere)
                keys.insert(random.bounded(int(keys.size()) + 1), key);
        }
        const QList<KnownKey> before = all(table, entity);
        const KeyTable::Change change = table.setKeys(entity, keys);
        QCOMPARE(qsizetype(change.added.size()) + before.size() - qsizetype(change.removed.size()), keys.size());
        expected[id] = keys;
        qsizetype total = 0;
        for (const auto &[each, list] : expected) {
            QVERIFY(all(table, EntityId(each)) == list);
            for (const KnownKey &key : list) {
                const auto row = table.find(EntityId(each), key.key.fingerprint);
                QVERIFY(row && table.isUsed(*row) && table.known(*row) == key);
            }
            total += list.size();
        }
        QCOMPARE(table.count(), total);
    }
}

void TestKeyTable::viewsTakeWhatTheySay()
{
    const auto expiring = [](const QString &id, const QDateTime &at) {
        KnownKey key = known(id);
        key.key.expiry = Expiry::atTime(at);
        return key;
    };
    KnownKey old = known(QStringLiteral("old"));
    old.key.createdAt = today.addDays(-90).addMSecs(-1);
    KnownKey notOld = known(QStringLiteral("not old"));
    notOld.key.createdAt = today.addDays(-90);
    KnownKey ageless = known(QStringLiteral("ageless"));
    ageless.key.createdAt = {};
    ageless.key.expiry = {};
    KnownKey gone = known(QStringLiteral("gone"));
    gone.goneSince = today;
    KeyTable table;
    table.setKeys(one,
                  {expiring(QStringLiteral("now"), today), expiring(QStringLiteral("soon"), today.addMSecs(1)),
                   expiring(QStringLiteral("within"), today.addDays(30)),
                   expiring(QStringLiteral("later"), today.addDays(30).addMSecs(1)), old, notOld, ageless, gone});
    const auto ids = [&](KeyView view) {
        QStringList found;
        for (const KeyTable::Row row : table.rowsOf(one)) {
            if (isInView(table, row, view, today.toMSecsSinceEpoch()))
                found += table.hint(row).mid(11);
        }
        return found.join(QLatin1Char(','));
    };
    QCOMPARE(ids(KeyView::All), QStringLiteral("now,soon,within,later,old,not old,ageless"));
    QCOMPARE(ids(KeyView::ExpiresWithin30Days), QStringLiteral("soon,within"));
    QCOMPARE(ids(KeyView::Expired), QStringLiteral("now"));
    QCOMPARE(ids(KeyView::NeverExpires), QStringLiteral("old,not old"));
    QCOMPARE(ids(KeyView::OlderThan90Days), QStringLiteral("old"));
    QCOMPARE(countViews(table, today), (std::array<qsizetype, keyViewTotal>{7, 2, 1, 2, 1}));
}

QTEST_GUILESS_MAIN(TestKeyTable)
#include "test_KeyTable.moc"
