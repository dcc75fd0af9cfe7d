#include "models/SortedTableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ek;

namespace {

/// Numbers and words, in the order in which they came.
class Things final : public SortedTableModel
{
public:
    struct Thing
    {
        int number;
        QString word;
    };

    Things()
        : SortedTableModel(2, nullptr)
    {
    }
    void add(const std::vector<Thing> &things)
    {
        m_things.insert(m_things.end(), things.begin(), things.end());
        addItems(things.size());
    }
    void replace(const std::vector<Thing> &things)
    {
        beginResetModel();
        m_things = things;
        setItems(things.size());
        endResetModel();
    }
    void change(std::size_t item, int number)
    {
        m_things[item].number = number;
        arrangeAgain();
    }
    [[nodiscard]] QStringList words() const
    {
        QStringList all;
        for (int row = 0; row < rowCount(); ++row)
            all += index(row, 1).data().toString();
        return all;
    }

protected:
    [[nodiscard]] QString textOf(std::size_t item, int column) const override
    {
        return column == 0 ? QString::number(m_things[item].number) : m_things[item].word;
    }
    [[nodiscard]] SortKey sortKey(std::size_t item, int column) const override
    {
        return column == 0 ? SortKey{.number = m_things[item].number} : SortedTableModel::sortKey(item, column);
    }
    [[nodiscard]] QString title(int column) const override
    {
        return column == 0 ? QStringLiteral("Number") : QStringLiteral("Word");
    }

private:
    std::vector<Thing> m_things;
};

QStringList letters(const char *text)
{
    QStringList all;
    for (const char *at = text; *at; ++at)
        all += QString(QLatin1Char(*at));
    return all;
}

} // namespace

class TestSortedTableModel : public QObject
{
    Q_OBJECT

private slots:
    void staysAsItCame();
    void isSorted_data();
    void isSorted();
    void whatIsAddedFindsItsPlace();
    void whatChangesMoves();
    void aRowIsTheSameRow();
    void headersSayIt();
    void manyAtATime();
};

void TestSortedTableModel::staysAsItCame()
{
    Things things;
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::QtTest);
    things.add({{2, QStringLiteral("b")}, {1, QStringLiteral("a")}});
    things.add({});
    QCOMPARE(things.words(), letters("ba"));
    things.replace({{1, QStringLiteral("c")}});
    QCOMPARE(things.words(), letters("c"));
    things.replace({});
    QCOMPARE(things.rowCount(), 0);
}

void TestSortedTableModel::isSorted_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("numbers") << 0 << int(Qt::AscendingOrder) << letters("bdca"); // of two that are alike the first
    QTest::newRow("numbers, descending") << 0 << int(Qt::DescendingOrder) << letters("acbd");
    QTest::newRow("words") << 1 << int(Qt::AscendingOrder) << letters("abcd");
    QTest::newRow("words, descending") << 1 << int(Qt::DescendingOrder) << letters("dcba");
    QTest::newRow("none") << -1 << int(Qt::AscendingOrder) << letters("bacd");
}

void TestSortedTableModel::isSorted()
{
    QFETCH(const int, column);
    QFETCH(const int, order);
    QFETCH(const QStringList, wanted);
    const std::vector<Things::Thing> all{
        {1, QStringLiteral("b")}, {9, QStringLiteral("a")}, {5, QStringLiteral("c")}, {1, QStringLiteral("d")}};
    Things after;
    const QAbstractItemModelTester tester(&after, QAbstractItemModelTester::FailureReportingMode::QtTest);
    after.add(all);
    after.sort(1, Qt::DescendingOrder);
    after.sort(column, static_cast<Qt::SortOrder>(order));
    QCOMPARE(after.words(), wanted);
    Things before; // sorted first, and filled piece by piece
    before.sort(column, static_cast<Qt::SortOrder>(order));
    before.add({all.begin(), all.begin() + 1});
    before.add({all.begin() + 1, all.end()});
    QCOMPARE(before.words(), wanted);
    before.replace(all);
    QCOMPARE(before.words(), wanted);
}

void TestSortedTableModel::whatIsAddedFindsItsPlace()
{
    Things things;
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::QtTest);
    things.sort(1);
    things.add({{0, QStringLiteral("d")}, {0, QStringLiteral("b")}});
    const QPersistentModelIndex kept = things.index(1, 0); // "d"
    QSignalSpy inserted(&things, &QAbstractItemModel::rowsInserted);
    things.add({{0, QStringLiteral("e")}, {0, QStringLiteral("a")}, {0, QStringLiteral("c")}});
    QCOMPARE(inserted.size(), 1); // one signal, wherever they go
    QCOMPARE(things.words(), letters("abcde"));
    QCOMPARE(kept.row(), 3);
    QCOMPARE(things.index(kept.row(), 1).data().toString(), QStringLiteral("d"));
}

void TestSortedTableModel::whatChangesMoves()
{
    Things things;
    const QAbstractItemModelTester tester(&things, QAbstractItemModelTester::FailureReportingMode::QtTest);
    things.add({{1, QStringLiteral("a")}, {2, QStringLiteral("b")}, {3, QStringLiteral("c")}});
    things.sort(0);
    things.change(0, 9);
    QCOMPARE(things.words(), letters("bca"));
    things.change(0, 1);
    QCOMPARE(things.words(), letters("abc"));
}

void TestSortedTableModel::aRowIsTheSameRow()
{
    Things things;
    things.add({{3, QStringLiteral("a")}, {2, QStringLiteral("b")}, {1, QStringLiteral("c")}});
    const QPersistentModelIndex first = things.index(0, 1);
    QSignalSpy moved(&things, &QAbstractItemModel::layoutChanged);
    things.sort(0);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(first.row(), 2);
    QCOMPARE(first.data().toString(), QStringLiteral("a"));
    things.sort(1, Qt::DescendingOrder); // which comes to the same
    QCOMPARE(moved.size(), 1);
}

void TestSortedTableModel::headersSayIt()
{
    Things things;
    QSignalSpy told(&things, &QAbstractItemModel::headerDataChanged);
    things.sort(1, Qt::DescendingOrder);
    QCOMPARE(told.size(), 1);
    QCOMPARE(things.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Word"));
    QCOMPARE(things.headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Word, sorted descending"));
    QCOMPARE(things.headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(), QStringLiteral("Number"));
    QVERIFY(!things.headerData(2, Qt::Horizontal).isValid());
    QVERIFY(!things.headerData(0, Qt::Vertical).isValid());
}

void TestSortedTableModel::manyAtATime()
{
    Things things;
    things.sort(0);
    constexpr int pieces = 40;
    constexpr int inPiece = 50;
    for (int piece = 0; piece < pieces; ++piece) {
        std::vector<Things::Thing> some;
        for (int i = 0; i < inPiece; ++i)
            some.push_back({(piece * inPiece + i) * 7919 % (pieces * inPiece), QString()});
        things.add(some);
    }
    QCOMPARE(things.rowCount(), pieces * inPiece);
    for (int row = 0; row < things.rowCount(); ++row)
        QCOMPARE(things.index(row, 0).data().toInt(), row);
}

QTEST_GUILESS_MAIN(TestSortedTableModel)
#include "test_SortedTableModel.moc"
