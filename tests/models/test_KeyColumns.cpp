#include "models/KeyColumns.h"

#include <QSet>
#include <QTest>

#include <vector>

using namespace ek;

/// The one description of the columns; what they say of keys is for KeyListModel's tests.
class TestKeyColumns : public QObject
{
    Q_OBJECT

private slots:
    void aColumnIsItsOwnPlace();
    void idsAreDistinctAndStay();
    void whatTellsKeysApartStays();
    void onlyMomentsAreSpoken();
    void orderIsStrict_data();
    void orderIsStrict();
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

void TestKeyColumns::orderIsStrict_data()
{
    QTest::addColumn<int>("section");
    for (const KeyColumnSpec &column : keyColumns())
        QTest::newRow(column.id.data()) << static_cast<int>(column.column);
}

/// What a sort relies on, over every kind of expiry, name and time, also those that are missing.
void TestKeyColumns::orderIsStrict()
{
    QFETCH(const int, section);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<KeyRow> rows;
    const QList<Expiry> expiries{Expiry::never(), Expiry{Expiry::Kind::Unreadable, {}},
                                 Expiry{Expiry::Kind::At, now.addDays(-1)}, Expiry{Expiry::Kind::At, now.addDays(2)},
                                 Expiry{Expiry::Kind::At, now.addDays(200)}};
    const NameOrder order;
    for (const QString &name : {QString(), QStringLiteral("a"), QStringLiteral("b")}) {
        for (const Expiry &expiry : expiries) {
            for (const QDateTime &created : {QDateTime(), now.addDays(-3)}) {
                ApiKey key;
                key.name = name;
                key.hint = name + QStringLiteral("...");
                key.expiry = expiry;
                key.createdAt = created;
                rows.push_back({key, name, name, order.sortKey(name)});
            }
        }
    }
    const auto isBefore = keyColumn(section).isBefore;
    for (const KeyRow &a : rows) {
        QVERIFY(!isBefore(a, a, now));
        for (const KeyRow &b : rows) {
            QVERIFY(!(isBefore(a, b, now) && isBefore(b, a, now)));
            for (const KeyRow &c : rows) {
                QVERIFY(!(isBefore(a, b, now) && isBefore(b, c, now)) || isBefore(a, c, now));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestKeyColumns)
#include "test_KeyColumns.moc"
