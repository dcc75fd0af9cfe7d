#include "fleet/Inventory.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "models/ViewListModel.h"
#include "support/SessionFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

namespace {

/// As whoever says how far the reading is.
void followReading(ViewListModel &model, const Inventory &inventory)
{
    const auto tell = [&model, &inventory] { model.setExtent(inventory.extent()); };
    QObject::connect(&inventory, &Inventory::readingChanged, &model, tell);
    QObject::connect(&inventory, &Inventory::entitiesChanged, &model, tell);
    QObject::connect(&inventory, &Inventory::loaded, &model, tell);
    QObject::connect(&inventory, &Inventory::tableReset, &model, tell);
}

} // namespace

/// The views that can be chosen, with their counts.
class TestViewListModel : public QObject
{
    Q_OBJECT

private slots:
    void countsFollowTheInventory();
    void countsAreWholeWhenThatIsSaid();
    void rowsAndViewsAreTheSame();
};

void TestViewListModel::rowsAndViewsAreTheSame()
{
    SessionFixture parts;
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    KeyDeletion deletion(parts.session, parts.keys);
    Inventory inventory(parts.session, parts.keys, creation, deletion);
    const ViewListModel model(inventory, parts.clock);
    QCOMPARE(model.rowCount(), keyViewTotal + 1);
    QSet<QString> titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.rowOf(model.viewAt(row)), row);
        QCOMPARE(model.index(row).data().toString(), ViewListModel::title(model.viewAt(row)));
        titles.insert(model.index(row).data().toString());
    }
    QCOMPARE(titles.size(), model.rowCount());
    QVERIFY(!model.viewAt(keyViewTotal));
}

void TestViewListModel::countsFollowTheInventory()
{
    SessionFixture parts(smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")},
                                        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(parts.isRunning);
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    KeyDeletion deletion(parts.session, parts.keys);
    Inventory inventory(parts.session, parts.keys, creation, deletion);
    ViewListModel model(inventory, parts.clock);
    followReading(model, inventory);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto countOf = [&model](KeyView view) {
        return model.index(model.rowOf(view)).data(ViewListModel::CountRole).toString();
    };
    QVERIFY(parts.open());
    QCOMPARE(countOf(KeyView::All), QString()); // nothing was read yet: not "0"
    QVERIFY(parts.openEntity(QStringLiteral("One")));
    // There may be more in the other one.
    QTRY_COMPARE_WITH_TIMEOUT(countOf(KeyView::All), QStringLiteral("3+"), patience);
    QCOMPARE(countOf(KeyView::NeverExpires), QStringLiteral("3+"));
    QCOMPARE(countOf(KeyView::Expired), QStringLiteral("0+"));
    QVERIFY(parts.openEntity(QStringLiteral("Two")));
    QTRY_COMPARE_WITH_TIMEOUT(countOf(KeyView::All), QStringLiteral("6"), patience);

    const QModelIndex changes = model.index(keyViewTotal);
    QCOMPARE(changes.data(ViewListModel::CountRole).toString(), QString()); // none is no news
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.setChanges(2);
    QCOMPARE(changes.data(ViewListModel::CountRole).toString(), QStringLiteral("2"));
    QCOMPARE(told.size(), 1);

    parts.session.signOut();
    QCOMPARE(countOf(KeyView::All), QString()); // at once
}

/// Whatever is known meanwhile: what stands beside them must not say otherwise.
void TestViewListModel::countsAreWholeWhenThatIsSaid()
{
    SessionFixture parts(smallWorkspace({QStringLiteral("One"), QStringLiteral("Two")}, {QStringLiteral("a")}));
    QVERIFY(parts.isRunning);
    KeyCreation creation(parts.session, parts.keys, parts.journal);
    KeyDeletion deletion(parts.session, parts.keys);
    Inventory inventory(parts.session, parts.keys, creation, deletion);
    ViewListModel model(inventory, parts.clock);
    const auto count = [&model] { return model.index(0).data(ViewListModel::CountRole).toString(); };
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(QStringLiteral("One")));
    model.setExtent(inventory.extent());
    QCOMPARE(count(), QStringLiteral("1+"));
    QVERIFY(parts.openEntity(QStringLiteral("Two")));
    QVERIFY(inventory.extent().isComplete());
    QTRY_COMPARE_WITH_TIMEOUT(count(), QStringLiteral("2+"), patience); // nobody has said so yet
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.setExtent(inventory.extent());
    QCOMPARE(count(), QStringLiteral("2"));
    QCOMPARE(told.size(), 1);
    QCOMPARE(model.index(0).data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("2 keys"));
}

QTEST_GUILESS_MAIN(TestViewListModel)
#include "test_ViewListModel.moc"
