#include "core/StableSort.h"
#include "models/RowSort.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace ek;

class TestRowSort : public QObject
{
    Q_OBJECT

private slots:
    void ranksAreSorted_data();
    void ranksAreSorted();
    void hintsAreSorted_data();
    void hintsAreSorted();
};

void TestRowSort::ranksAreSorted_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<quint64>("mask"); ///< which bits of the ranks differ
    for (const int total : {0, 1, 2, 199, 200, 5000}) {
        QTest::addRow("%d of a few values", total) << total << quint64(0x7);
        QTest::addRow("%d of a middle byte", total) << total << quint64(0xff0000);
        QTest::addRow("%d of all values", total) << total << ~quint64(0);
        QTest::addRow("%d of one value", total) << total << quint64(0);
    }
}

void TestRowSort::ranksAreSorted()
{
    QFETCH(const int, total);
    QFETCH(const quint64, mask);
    QRandomGenerator random(3);
    std::vector<RankedRow> rows;
    rows.reserve(static_cast<std::size_t>(total));
    for (int i = 0; i < total; ++i)
        rows.push_back({random.generate64() & mask, static_cast<KeyTable::Row>(i)});
    std::vector<RankedRow> expected = rows;
    stableSort(expected.begin(), expected.end(),
               [](const RankedRow &a, const RankedRow &b) { return a.rank < b.rank; });
    sortByRank(rows);
    QVERIFY(std::equal(rows.begin(), rows.end(), expected.begin(), expected.end(),
                       [](const RankedRow &a, const RankedRow &b) { return a.row == b.row && a.rank == b.rank; }));
}

void TestRowSort::hintsAreSorted_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<int>("longest");
    QTest::newRow("short") << QStringLiteral("ab") << 9;
    QTest::newRow("long, with one beginning") << QStringLiteral("aaaaaaaaab") << 40;
    QTest::newRow("Latin-1") << QStringLiteral("a\u00ff") << 12;
    QTest::newRow("beyond Latin-1") << QStringLiteral("ab\u2026") << 12;
    QTest::newRow("with NUL") << QStringLiteral("ab") + QChar(u'\0') << 12;
}

void TestRowSort::hintsAreSorted()
{
    QFETCH(const QString, letters);
    QFETCH(const int, longest);
    QRandomGenerator random(5);
    QList<KnownKey> keys;
    for (int i = 0; i < 700; ++i) {
        KnownKey known;
        known.key.fingerprint = KeyFingerprint::of(QByteArray::number(i));
        for (int length = random.bounded(longest); length > 0; --length)
            known.key.hint += letters.at(random.bounded(int(letters.size())));
        keys += known;
    }
    KeyTable table;
    table.setKeys(EntityId(), keys);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        std::vector<KeyTable::Row> rows = table.rowsOf(EntityId());
        std::vector<KeyTable::Row> expected = rows;
        stableSort(expected.begin(), expected.end(), [&](KeyTable::Row a, KeyTable::Row b) {
            return order == Qt::AscendingOrder ? table.hint(a) < table.hint(b) : table.hint(b) < table.hint(a);
        });
        sortByHint(rows, table, order);
        QCOMPARE(rows, expected);
        for (std::size_t at = 0; at + 1 < rows.size(); ++at) {
            const int compared = compareHints(table, rows[at], rows[at + 1]);
            QVERIFY(order == Qt::AscendingOrder ? compared <= 0 : compared >= 0);
            QCOMPARE(compared == 0, table.hint(rows[at]) == table.hint(rows[at + 1]));
        }
    }
}

QTEST_GUILESS_MAIN(TestRowSort)
#include "test_RowSort.moc"
