#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/ColumnsDialog.h"
#include "ui/widgets/TableColumns.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

using namespace ek;
using namespace ek::test;

namespace {

/// A table of three columns, of which the first stays.
struct Table
{
    explicit Table(const QList<TableColumn> &wanted = usual())
        : model(2, static_cast<int>(wanted.size()))
    {
        view.setModel(&model);
        view.setSortingEnabled(true);
        columns = new TableColumns(view, wanted);
    }
    static QList<TableColumn> usual()
    {
        return {{QStringLiteral("a"), QStringLiteral("First"), 20, false},
                {QStringLiteral("b"), QStringLiteral("Second"), 15, true},
                {QStringLiteral("c"), QStringLiteral("Third"), 10, true}};
    }
    [[nodiscard]] QHeaderView *header() const { return view.horizontalHeader(); }
    [[nodiscard]] int characters(int section) const
    {
        return qRound(double(view.columnWidth(section)) / view.fontMetrics().averageCharWidth());
    }
    [[nodiscard]] QAction *entry(const char *text) const
    {
        for (QAction *action : columns->menu()->actions()) {
            if (action->text().remove(QLatin1Char('&')) == QLatin1String(text))
                return action;
        }
        return nullptr;
    }

    QStandardItemModel model;
    QTableView view;
    TableColumns *columns = nullptr;
};

} // namespace

class TestTableColumns : public QObject
{
    Q_OBJECT

private slots:
    void showsAndHides();
    void comesBackAsItWas();
    void anotherVersionsLayoutIsTakenAsFarAsItGoes();
    void nonsenseChangesNothing_data();
    void nonsenseChangesNothing();
    void everythingCanBePutRight();
    void eachUseHasAnOrderOfItsOwn();
    void aStretchedColumnIsNotKept();
    void someAreHiddenAtFirst();
    void aNeededColumnIsShown();
    void aNarrowTableIsShared_data();
    void aNarrowTableIsShared();
    void roomThatIsLeftGoesToNames_data();
    void roomThatIsLeftGoesToNames();
    void whatWasChosenComesBackWithTheRoom();
    void theKeysColumnsOutliveTheProgram();
    void theKeyboardArrangesThem();
};

/// What the mouse does in the header: show, move and size.
void TestTableColumns::theKeyboardArrangesThem()
{
    Table table;
    table.view.show();
    QVERIFY(QTest::qWaitForWindowActive(&table.view));
    for (QAction *action : table.columns->menu()->actions()) {
        if (action->objectName() == QLatin1String("arrangeColumns"))
            action->trigger();
    }
    auto *dialog = table.view.findChild<ColumnsDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *list = named<QListWidget>(dialog, QStringLiteral("Columns"));
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), list, patience);
    const auto isPossible = [&](const char *name) { return button(dialog, QString::fromLatin1(name))->isEnabled(); };
    const auto press = [&](const char *name) {
        QWidget *pressed = button(dialog, QString::fromLatin1(name));
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
    };
    QCOMPARE(list->currentItem()->text(), QStringLiteral("First"));
    QVERIFY(!isPossible("Move up") && isPossible("Move down"));
    QTest::keyClick(list, Qt::Key_Space); // it stays
    QVERIFY(!table.view.isColumnHidden(0));

    const int before = table.view.columnWidth(0);
    press("Wider");
    QVERIFY(table.view.columnWidth(0) > before);
    press("Narrower");
    QCOMPARE(table.view.columnWidth(0), before);
    for (int times = 0; times < 20; ++times)
        press("Narrower");
    QVERIFY(table.characters(0) >= 3); // there is always something to catch

    press("Move down");
    QCOMPARE(table.columns->order(), (QList<int>{1, 0, 2}));
    QCOMPARE(list->currentItem()->text(), QStringLiteral("First")); // it is still the one that is meant
    press("Move down");
    QCOMPARE(table.columns->order(), (QList<int>{1, 2, 0}));
    QCOMPARE(QApplication::focusWidget(), list); // and not the next button, which can still be pressed
    QVERIFY(!isPossible("Move down") && isPossible("Move up"));
    press("Move up");

    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(table.view.isColumnHidden(1));
    QVERIFY(!table.entry("Second")->isChecked());
    QVERIFY(!isPossible("Wider") && !isPossible("Narrower")); // it has no width
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!table.view.isColumnHidden(1));

    press("Reset columns");
    QCOMPARE(table.columns->order(), (QList<int>{0, 1, 2}));
    QCOMPARE(table.characters(0), 20);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!table.view.findChild<ColumnsDialog *>(), patience);
}

void TestTableColumns::showsAndHides()
{
    Table table;
    QVERIFY(!table.entry("First")); // it stays
    QVERIFY(table.entry("Second")->isChecked());
    table.entry("Second")->trigger();
    QVERIFY(table.view.isColumnHidden(1));
    QVERIFY(!table.view.isColumnHidden(0));
    table.entry("Second")->trigger();
    QVERIFY(!table.view.isColumnHidden(1));
    QCOMPARE(table.characters(1), 15);
}

void TestTableColumns::comesBackAsItWas()
{
    Table before;
    before.header()->moveSection(2, 0);
    before.view.setColumnWidth(0, before.view.fontMetrics().averageCharWidth() * 33);
    before.entry("Second")->trigger();
    before.view.sortByColumn(2, Qt::DescendingOrder);

    Table after;
    QFont larger = after.view.font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    after.view.setFont(larger);
    after.columns->restore(before.columns->save());
    QCOMPARE(after.header()->logicalIndex(0), 2);
    QCOMPARE(after.characters(0), 33); // of the larger ones
    QVERIFY(after.view.isColumnHidden(1));
    QVERIFY(!after.entry("Second")->isChecked());
    QCOMPARE(after.header()->sortIndicatorSection(), 2);
    QCOMPARE(after.header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(after.columns->save(), before.columns->save());
}

void TestTableColumns::anotherVersionsLayoutIsTakenAsFarAsItGoes()
{
    Table before;
    before.header()->moveSection(1, 0);
    before.entry("Third")->trigger();
    QList<TableColumn> wanted{{QStringLiteral("new"), QStringLiteral("New"), 12, true}};
    wanted += Table::usual();
    wanted.removeAt(1); // "a" is gone
    Table after(wanted);
    after.columns->restore(before.columns->save());
    QCOMPARE(after.header()->logicalIndex(0), 1); // "b" first, then "c", and what is new
    QCOMPARE(after.header()->logicalIndex(1), 2);
    QCOMPARE(after.header()->logicalIndex(2), 0);
    QVERIFY(after.view.isColumnHidden(2));
    QVERIFY(!after.view.isColumnHidden(0));
    QCOMPARE(after.characters(0), 12);
}

void TestTableColumns::nonsenseChangesNothing_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\0\0\0\xff\0", 5);
    QTest::newRow("other JSON") << QByteArray("[1,2]");
    QTest::newRow("other fields") << QByteArray(R"({"columns":{"id":"a"},"sortedBy":7})");
    QTest::newRow("other ids") << QByteArray(R"({"columns":[{"id":"x","width":4},3,null],"sortedBy":"x"})");
    QTest::newRow("hides what stays") << QByteArray(R"({"columns":[{"id":"a","hidden":true}]})");
    QTest::newRow("twice") << QByteArray(R"({"columns":[{"id":"a"},{"id":"a","width":3}]})");
    QTest::newRow("no number") << QByteArray(R"({"columns":[{"id":"a","width":"wide"}]})");
}

void TestTableColumns::nonsenseChangesNothing()
{
    QFETCH(const QByteArray, saved);
    Table table;
    const QByteArray before = table.columns->save();
    table.columns->restore(saved);
    QCOMPARE(table.columns->save(), before);
}

void TestTableColumns::everythingCanBePutRight()
{
    Table table;
    const QByteArray before = table.columns->save();
    table.columns->restore(R"({"columns":[{"id":"c","width":1e300},{"id":"b","hidden":true},{"id":"a","width":-5}],)"
                           R"("sortedBy":"c","descending":true})");
    QVERIFY(table.characters(2) < 1000);
    QVERIFY(table.characters(0) > 1);
    table.entry("Reset columns")->trigger();
    QCOMPARE(table.columns->save(), before);
    QVERIFY(table.entry("Second")->isChecked());

    table.entry("Third")->trigger();
    table.model.setItem(0, 0, new QStandardItem(QString(5000, QLatin1Char('w'))));
    table.entry("Fit to contents")->trigger();
    QVERIFY(table.characters(0) <= 60);
    table.entry("Third")->trigger();
    QCOMPARE(table.characters(2), 10);
}

void TestTableColumns::eachUseHasAnOrderOfItsOwn()
{
    const QString soon = QStringLiteral("soon");
    const QString old = QStringLiteral("old");
    const TableSorting usual{};
    const TableSorting soonest{.section = 1, .order = Qt::AscendingOrder};
    const TableSorting oldest{.section = 2, .order = Qt::DescendingOrder};
    const auto sorted = [](const Table &table) {
        return TableSorting{table.header()->sortIndicatorSection(), table.header()->sortIndicatorOrder()};
    };
    QByteArray saved;
    {
        Table table;
        QCOMPARE(sorted(table), usual);
        table.columns->setUse(soon, soonest);
        QCOMPARE(sorted(table), soonest);
        table.columns->setUse(old, oldest);
        QCOMPARE(sorted(table), oldest);
        // As a click in the header does.
        table.header()->setSortIndicator(1, Qt::DescendingOrder);
        table.columns->setUse(QString(), usual);
        QCOMPARE(sorted(table), usual);
        table.header()->setSortIndicator(2, Qt::AscendingOrder);
        table.columns->setUse(soon, soonest);
        QCOMPARE(sorted(table), soonest);
        saved = table.columns->save();
    }
    Table table;
    table.columns->restore(saved);
    QCOMPARE(sorted(table), (TableSorting{2, Qt::AscendingOrder}));
    table.columns->setUse(soon, soonest);
    QCOMPARE(sorted(table), soonest);
    table.columns->setUse(old, oldest);
    QCOMPARE(sorted(table), (TableSorting{1, Qt::DescendingOrder}));
    table.columns->reset();
    QCOMPARE(sorted(table), oldest);
    table.columns->setUse(QString(), usual);
    QCOMPARE(sorted(table), usual);

    // An order from before there were uses is that of the usual one alone; one of a damaged file is none.
    table.columns->restore(QByteArray(R"({"sortedBy":"b","sortedFor":{"soon":{"sortedBy":"x"},"old":3}})"));
    QCOMPARE(sorted(table), soonest);
    table.columns->setUse(soon, oldest);
    QCOMPARE(sorted(table), oldest);
    table.columns->setUse(old, soonest);
    QCOMPARE(sorted(table), soonest);
}

void TestTableColumns::someAreHiddenAtFirst()
{
    Table table({{QStringLiteral("a"), QStringLiteral("First"), 10, false},
                 {QStringLiteral("b"), QStringLiteral("Second"), 10, true, true}});
    QVERIFY(table.view.isColumnHidden(1));
    table.entry("Second")->trigger();
    QVERIFY(!table.view.isColumnHidden(1));
    table.entry("Reset columns")->trigger();
    QVERIFY(table.view.isColumnHidden(1));
}

/// What must not be missed is seen, and what the admin chose comes back afterwards.
void TestTableColumns::aNeededColumnIsShown()
{
    Table table;
    table.entry("Third")->trigger();
    QVERIFY(table.view.isColumnHidden(2));
    table.columns->setNeeded(2, true);
    QVERIFY(!table.view.isColumnHidden(2));
    QVERIFY(!table.entry("Third")->isChecked());
    const QByteArray saved = table.columns->save();
    table.columns->restore(saved);
    QVERIFY(!table.view.isColumnHidden(2));
    table.columns->setNeeded(2, false);
    QVERIFY(table.view.isColumnHidden(2));

    Table next;
    next.columns->restore(saved);
    QVERIFY(next.view.isColumnHidden(2)); // being needed is not kept
    next.columns->setNeeded(2, true);
    next.entry("Third")->trigger();
    next.columns->setNeeded(2, false);
    QVERIFY(!next.view.isColumnHidden(2));
}

/// In a large window the last column is wide; in a small one, later, it is not to need a scroll bar.
void TestTableColumns::aStretchedColumnIsNotKept()
{
    Table large;
    large.header()->setStretchLastSection(true);
    large.view.resize(1500, 300);
    large.view.show();
    QTRY_VERIFY(large.characters(2) > 20);
    Table small;
    small.columns->restore(large.columns->save());
    QCOMPARE(small.characters(2), 10);
}

/// 20, 15 and 10 characters are wanted, of which 8, 6 and 4 have to do; the second one gives way altogether.
void TestTableColumns::aNarrowTableIsShared_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("widths"); // 0: it is not shown
    QTest::newRow("all") << 45 << QList<int>{20, 15, 10};
    QTest::newRow("more") << 60 << QList<int>{20, 15, 10};
    QTest::newRow("less") << 32 << QList<int>{14, 11, 7};
    QTest::newRow("one gives way") << 18 << QList<int>{12, 0, 6};
    QTest::newRow("the least") << 12 << QList<int>{8, 0, 4};
    QTest::newRow("too little") << 5 << QList<int>{8, 0, 4};
}

void TestTableColumns::aNarrowTableIsShared()
{
    QFETCH(const int, room);
    QFETCH(const QList<int>, widths);
    QList<TableColumn> wanted = Table::usual();
    wanted[0].leastWidth = 8;
    wanted[1].leastWidth = 6;
    wanted[1].givesWay = true;
    wanted[2].leastWidth = 4;
    Table table(wanted);
    table.view.verticalHeader()->hide();
    table.view.setFrameShape(QFrame::NoFrame);
    table.view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.view.show();
    table.view.resize(room * table.view.fontMetrics().averageCharWidth() + 1, 300);
    const auto shown = [&] {
        QList<int> all;
        for (int section = 0; section < 3; ++section)
            all += table.view.isColumnHidden(section) ? 0 : table.characters(section);
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), widths, patience);
    QVERIFY(table.entry("Second")->isChecked()); // as the admin has it
}

void TestTableColumns::roomThatIsLeftGoesToNames_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<bool>("isSized");
    QTest::addColumn<QList<int>>("widths");
    // The last one has what is left, and at least a third more than its first width.
    QTest::newRow("none") << 45 << false << QList<int>{20, 15, 10};
    QTest::newRow("little") << 48 << false << QList<int>{20, 15, 13};
    QTest::newRow("some") << 58 << false << QList<int>{30, 15, 13};
    QTest::newRow("twice the width") << 85 << false << QList<int>{40, 15, 30};
    QTest::newRow("sized by the admin") << 60 << true << QList<int>{25, 15, 20};
}

void TestTableColumns::roomThatIsLeftGoesToNames()
{
    QFETCH(const int, room);
    QFETCH(const bool, isSized);
    QFETCH(const QList<int>, widths);
    QList<TableColumn> wanted = Table::usual();
    wanted[0].takesRoom = true;
    Table table(wanted);
    const int character = table.view.fontMetrics().averageCharWidth();
    table.view.verticalHeader()->hide();
    table.view.setFrameShape(QFrame::NoFrame);
    table.header()->setStretchLastSection(true);
    table.view.show();
    if (isSized)
        table.view.setColumnWidth(0, 25 * character);
    const QByteArray before = table.columns->save();
    table.view.resize(room * character + 1, 300);
    const auto shown = [&] {
        QList<int> all;
        for (int section = 0; section < 3; ++section)
            all += table.characters(section);
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), widths, patience);
    QCOMPARE(table.columns->save(), before); // nobody chose that
}

void TestTableColumns::whatWasChosenComesBackWithTheRoom()
{
    QList<TableColumn> wanted = Table::usual();
    for (TableColumn &column : wanted)
        column.leastWidth = 5;
    Table table(wanted);
    const int character = table.view.fontMetrics().averageCharWidth();
    table.view.show();
    table.view.resize(100 * character, 300);
    table.view.setColumnWidth(0, 30 * character); // dragged
    QCoreApplication::processEvents();
    const QByteArray before = table.columns->save();
    table.view.resize(30 * character, 300);
    QTRY_VERIFY_WITH_TIMEOUT(table.characters(1) < 15, patience);
    QCOMPARE(table.characters(0), 30); // as it was chosen
    QCOMPARE(table.columns->save(), before);
    table.view.resize(100 * character, 300);
    QTRY_COMPARE_WITH_TIMEOUT(table.characters(1), 15, patience);
    QCOMPARE(table.characters(0), 30);
}

void TestTableColumns::theKeysColumnsOutliveTheProgram()
{
    UiFixture parts;
    const auto tableOf = [](const MainWindow &window) { return named<QTableView>(&window, QStringLiteral("Keys")); };
    {
        MainWindow window(parts.parts());
        QAction *created = nullptr;
        for (QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->menu() && action->text() == QLatin1String("Col&umns"))
                    created = action->menu()->actions().at(1);
            }
        }
        QVERIFY(created);
        QCOMPARE(created->text(), QStringLiteral("Created"));
        created->trigger();
        QVERIFY(tableOf(window)->isColumnHidden(3));
    }
    MainWindow window(parts.parts());
    QVERIFY(tableOf(window)->isColumnHidden(3));
    QVERIFY(!tableOf(window)->isColumnHidden(2));
}

QTEST_MAIN(TestTableColumns)
#include "test_TableColumns.moc"
