#include "models/KeyColumns.h"
#include "support/PlainOrder.h"

#include <QSet>
#include <QTest>

using namespace ek;
using namespace ek::test;

/// The one description of the columns; what they say of keys is for KeyListModel's tests.
class TestKeyColumns : public QObject
{
    Q_OBJECT

private slots:
    void aColumnIsItsOwnPlace();
    void idsAreDistinctAndStay();
    void whatTellsKeysApartStays();
    void onlyMomentsAreSpoken();
    void ranksAreInOrder_data();
    void ranksAreInOrder();
};

void TestKeyColumns::aColumnIsItsOwnPlace()
{
    QCOMPARE(keyColumns().size(), std::size_t(keyColumnTotal));
    for (int section = 0; section < keyColumnTotal; ++section) {
        QCOMPARE(static_cast<int>(keyColumn(section).column), section);
        QCOMPARE(&keyColumn(keyColumn(section).column), &keyColumn(section));
        QVERIFY(!keyColumn(section).title().isEmpty());
        QVERIFY(keyColumn(section).width > 0);
    }
}

void TestKeyColumns::idsAreDistinctAndStay()
{
    QStringList ids;
    for (const KeyColumnSpec &column : keyColumns())
        ids += column.id;
    // As in the layouts that are saved on people's machines.
    const QStringList saved{QStringLiteral("name"),    QStringLiteral("key"),     QStringLiteral("environment"),
                            QStringLiteral("created"), QStringLiteral("expires"), QStringLiteral("status")};
    for (const QString &id : saved)
        QVERIFY2(ids.contains(id), qPrintable(id));
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
}

void TestKeyColumns::whatTellsKeysApartStays()
{
    QVERIFY(!keyColumn(KeyColumn::Name).canBeHidden);
    QVERIFY(!keyColumn(KeyColumn::MaskedKey).canBeHidden);
}

void TestKeyColumns::onlyMomentsAreSpoken()
{
    for (const KeyColumnSpec &column : keyColumns())
        QVERIFY(column.moment || !column.isMomentSpoken);
}

void TestKeyColumns::ranksAreInOrder_data()
{
    QTest::addColumn<int>("section");
    for (const KeyColumnSpec &column : keyColumns()) {
        if (column.rank) // the others go by texts, which is for KeyListModel's tests
            QTest::newRow(column.id.data()) << static_cast<int>(column.column);
    }
}

/// Over every kind of expiry and time, also those that are missing: what rows are sorted by is what is meant.
void TestKeyColumns::ranksAreInOrder()
{
    QFETCH(const int, section);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    KeyTable table;
    const EntityId entity(QStringLiteral("ent_1"));
    QList<KnownKey> keys;
    const NameOrder order;
    for (const Expiry &expiry :
         {Expiry::never(), Expiry{Expiry::Kind::Unreadable, {}}, Expiry{Expiry::Kind::At, now.addDays(-1)},
          Expiry{Expiry::Kind::At, now.addDays(2)}, Expiry{Expiry::Kind::At, now.addDays(200)}}) {
        for (const QDateTime &created : {QDateTime(), now.addDays(-3), now.addYears(-100)}) {
            for (const auto environment : {Environment::Unknown, Environment::Sandbox, Environment::Live}) {
                KnownKey known;
                known.key.fingerprint = KeyFingerprint::of(QByteArray::number(keys.size()));
                known.key.expiry = expiry;
                known.key.createdAt = created;
                known.key.environment = environment;
                keys += known;
            }
        }
    }
    table.setKeys(entity, keys);
    const KeyColumnSpec &column = keyColumn(section);
    const qint64 nowMs = now.toMSecsSinceEpoch();
    for (const KeyTable::Row a : table.rowsOf(entity)) {
        for (const KeyTable::Row b : table.rowsOf(entity)) {
            const PlainKey left{table.key(a), order.sortKey({})};
            const PlainKey right{table.key(b), order.sortKey({})};
            QCOMPARE(column.rank(table, a, nowMs) < column.rank(table, b, nowMs),
                     isPlainlyBefore(column.column, left, right, now));
        }
    }
}

QTEST_GUILESS_MAIN(TestKeyColumns)
#include "test_KeyColumns.moc"
