#include "FaultyApi.h"
#include "WindowTest.h"
#include "models/ChangeListModel.h"
#include "models/ViewListModel.h"
#include "ui/fleet/ChangesPanel.h"
#include "ui/fleet/ViewList.h"
#include "ui/keys/KeyTableView.h"
#include "ui/widgets/ColumnsDialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace ek;
using namespace ek::test;

namespace {

QJsonObject keyCalled(const QString &name)
{
    return ScriptedApi::key(QStringLiteral("ek_sandbox_") + name.repeated(32), name);
}

} // namespace

/// The page that tells which keys were created or deleted, and which expired.
class TestChangesPanel : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    FaultyApi m_api;

    [[nodiscard]] ViewList *views() const { return m_window->findChild<ViewList *>(); }
    [[nodiscard]] ChangesPanel *panel() const { return m_window->findChild<ChangesPanel *>(); }
    [[nodiscard]] QPushButton *seen() const { return named<QPushButton>(panel(), QStringLiteral("Mark as seen")); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return panel()->table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rowOf(const QString &name) const
    {
        for (int row = 0; row < panel()->table()->model()->rowCount(); ++row) {
            if (cell(row, ChangeListModel::Name) == name)
                return row;
        }
        return -1;
    }
    void readAll()
    {
        m_parts->workspace.sweep.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->workspace.sweep.state() == Sweep::State::Done, patience);
    }
    void serve(const QStringList &names)
    {
        QList<QJsonObject> keys;
        for (const QString &name : names)
            keys += keyCalled(name);
        const Reaction listing = ScriptedApi::listing(keys);
        const Reaction none = ScriptedApi::listing({});
        m_api.onKeys = [listing, none](auto &connection) {
            (connection.request().header("x-entity-id") == "ent_1" ? listing : none)(connection);
        };
    }
    void openChanges()
    {
        m_window->findChild<QAction *>(QStringLiteral("showChanges"))->trigger();
        QVERIFY(panel() && panel()->isVisible());
    }

private slots:
    void init()
    {
        m_api.onEntities = ScriptedApi::listing({ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("One")),
                                                 ScriptedApi::entity(QStringLiteral("ent_2"), QStringLiteral("Two"))});
        serve({QStringLiteral("a"), QStringLiteral("b")});
        QVERIFY(openWindow());
        QVERIFY(m_parts->openAt(m_api.server.url()));
    }

    void cleanup() { closeWindow(); }

    void whatNobodyHasSeenIsListed()
    {
        openChanges();
        QVERIFY(said(panel()).contains(QLatin1String("Nothing to compare with yet")));
        QVERIFY(!seen()->isEnabled());
        readAll();
        QTRY_VERIFY2_WITH_TIMEOUT(said(panel()).contains(QLatin1String("Nothing has changed")),
                                  qPrintable(said(panel())), patience);

        m_parts->clock.pass(std::chrono::minutes(5));
        serve({QStringLiteral("b"), QStringLiteral("c")});
        readAll();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 2, patience);
        const QAbstractItemModelTester tester(panel()->table()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int came = rowOf(QStringLiteral("c"));
        const int gone = rowOf(QStringLiteral("a"));
        QVERIFY(came >= 0 && gone >= 0);
        QCOMPARE(cell(came, ChangeListModel::What), QStringLiteral("New"));
        QCOMPARE(cell(gone, ChangeListModel::What), QStringLiteral("Not listed"));
        QCOMPARE(cell(gone, ChangeListModel::By), QStringLiteral("Somebody else"));
        QCOMPARE(cell(gone, ChangeListModel::EntityName), QStringLiteral("One"));
        QVERIFY(cell(gone, ChangeListModel::Key).startsWith(QLatin1String("ek_sandbox_aaa")));
        const QModelIndex last = panel()->table()->model()->index(gone, ChangeListModel::What);
        QVERIFY(last.data(Qt::ToolTipRole).toString().contains(QLatin1String("Last seen: ")));
        QTRY_COMPARE_WITH_TIMEOUT(views()->model()->index(5, 0).data(ViewListModel::CountRole).toString(),
                                  QStringLiteral("2"), patience);

        seen()->setFocus();
        QTest::keyClick(seen(), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 0, patience);
        QCOMPARE(QApplication::focusWidget(), views()); // neither the button nor the table takes a key now
        QVERIFY(said(panel()).contains(QLatin1String("Nothing has changed")));
        QVERIFY(!seen()->isEnabled());
        QCOMPARE(views()->model()->index(5, 0).data(ViewListModel::CountRole).toString(), QString());
    }

    /// What goes with its entity was deleted by nobody, as far as anybody knows.
    void theKeysOfAnEntityThatIsNotListedMayBeAlive()
    {
        openChanges();
        readAll();
        m_parts->clock.pass(std::chrono::minutes(5));
        m_api.onEntities = ScriptedApi::listing({ScriptedApi::entity(QStringLiteral("ent_2"), QStringLiteral("Two"))});
        m_window->findChild<QAction *>(QStringLiteral("refresh"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 2, patience);
        for (int row = 0; row < 2; ++row) {
            QCOMPARE(cell(row, ChangeListModel::What), QStringLiteral("Not listed"));
            QCOMPARE(cell(row, ChangeListModel::By), QString());
        }
    }

    void whatWasSeenCanBeHadAgain()
    {
        openChanges();
        readAll();
        m_parts->clock.pass(std::chrono::minutes(5));
        serve({QStringLiteral("b"), QStringLiteral("c")});
        readAll();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 2, patience);
        click(seen());
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 0, patience);
        auto *withSeen = named<QCheckBox>(panel(), QStringLiteral("Show seen changes"));
        QVERIFY(withSeen && !withSeen->isChecked());
        withSeen->click();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 2, patience);
        QVERIFY(panel()->table()->isVisible());
        QVERIFY(!seen()->isEnabled()); // none is new
        QCOMPARE(views()->model()->index(5, 0).data(ViewListModel::CountRole).toString(), QString());
        // A click on a header sorts.
        panel()->table()->sortByColumn(ChangeListModel::Name, Qt::AscendingOrder);
        QCOMPARE(cell(0, ChangeListModel::Name), QStringLiteral("a"));
        panel()->table()->sortByColumn(ChangeListModel::Name, Qt::DescendingOrder);
        QCOMPARE(cell(0, ChangeListModel::Name), QStringLiteral("c"));
        // And what is selected is what a new key is proposed for.
        panel()->table()->setCurrentIndex(panel()->table()->model()->index(0, 0));
        QCOMPARE(panel()->chosenEntity(), EntityId(QStringLiteral("ent_1")));
    }

    void aChangeLeadsToItsEntity()
    {
        openChanges();
        readAll();
        m_parts->clock.pass(std::chrono::minutes(5));
        serve({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        readAll();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 1, patience);
        panel()->table()->setFocus();
        panel()->table()->setCurrentIndex(panel()->table()->model()->index(0, 0));
        emit panel()->table()->activated(panel()->table()->currentIndex());
        QVERIFY(!panel()->isVisible());
        QVERIFY(m_parts->session.isOpen(EntityId(QStringLiteral("ent_1"))));
        auto *keys = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QTRY_VERIFY_WITH_TIMEOUT(keys->selectionModel()->selectedRows().size() == 1, patience);
        QCOMPARE(keys->selectionModel()->selectedRows().constFirst().data().toString(), QStringLiteral("c"));
    }

    /// By the keyboard as by the mouse, and so kept.
    void columnsAreArranged()
    {
        openChanges();
        readAll();
        m_parts->clock.pass(std::chrono::minutes(5));
        serve({QStringLiteral("b"), QStringLiteral("c")});
        readAll();
        QTRY_VERIFY_WITH_TIMEOUT(panel()->table()->isVisible(), patience);
        // Shift+F10 opens its menu, which has what the header's has.
        panel()->table()->setFocus();
        panel()->table()->setCurrentIndex(panel()->table()->model()->index(0, 0));
        pressShiftF10(panel()->table());
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu && menu->actions().contains(panel()->columnsMenu()->menuAction()));
        QVERIFY(menu->actions().contains(panel()->sortMenu()->menuAction()));
        QApplication::activePopupWidget()->close();
        QVERIFY(panel()->columnsMenu()->menuAction()->isVisible());
        auto *ofKeys = m_window->findChild<KeyTableView *>();
        QVERIFY(!ofKeys->columnsMenu()->menuAction()->isVisible());

        const auto entry = [&](const char *name) { return panel()->findChild<QAction *>(QString::fromLatin1(name)); };
        entry("arrangeColumns")->trigger();
        auto *dialog = panel()->findChild<ColumnsDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        const int before = panel()->table()->columnWidth(ChangeListModel::What);
        QTest::keyClick(button(dialog, QStringLiteral("Wider")), Qt::Key_Space);
        const int wider = panel()->table()->columnWidth(ChangeListModel::What);
        QVERIFY(wider > before);
        dialog->reject();
        sweep();
        entry("sortBy.name")->trigger();
        QCOMPARE(panel()->table()->horizontalHeader()->sortIndicatorSection(), int(ChangeListModel::Name));

        QVERIFY(showWindow());
        openChanges();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->columnWidth(ChangeListModel::What), wider, patience);
        QCOMPARE(panel()->table()->horizontalHeader()->sortIndicatorSection(), int(ChangeListModel::Name));
        // The keys' own menus are back with them.
        m_window->findChild<QAction *>(QStringLiteral("showAllKeys"))->trigger();
        QVERIFY(!panel()->columnsMenu()->menuAction()->isVisible());
    }

    void nothingStaysAfterTheProfile()
    {
        openChanges();
        readAll();
        m_parts->clock.pass(std::chrono::minutes(5));
        serve({});
        readAll();
        QTRY_COMPARE_WITH_TIMEOUT(panel()->table()->model()->rowCount(), 2, patience);
        m_parts->session.signOut();
        QCOMPARE(panel()->table()->model()->rowCount(), 0);
    }
};

QTEST_MAIN(TestChangesPanel)
#include "test_ChangesPanel.moc"
