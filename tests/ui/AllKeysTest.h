#pragma once

#include "FaultyApi.h"
#include "WindowTest.h"
#include "models/KeyColumns.h"
#include "models/ViewListModel.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/ViewList.h"
#include "ui/keys/KeyTableView.h"

#include <QLabel>
#include <QListView>
#include <QTableView>

#include <algorithm>

namespace ek::test {

inline QJsonObject entityNumber(int number)
{
    return ScriptedApi::entity(QStringLiteral("ent_%1").arg(number), QStringLiteral("Entity %1").arg(number));
}

/// For tests of the views of the keys of all entities: the parts of the window that they look at.
class AllKeysTest : protected WindowTest
{
protected:
    [[nodiscard]] ViewList *views() const { return m_window->findChild<ViewList *>(); }
    [[nodiscard]] QListView *entities() const { return named<QListView>(m_window.get(), QStringLiteral("Entities")); }
    [[nodiscard]] AllKeysPanel *panel() const { return m_window->findChild<AllKeysPanel *>(); }
    [[nodiscard]] QTableView *table() const { return panel()->keys()->table(); }
    [[nodiscard]] QString countAt(int row) const
    {
        return views()->model()->index(row, 0).data(ViewListModel::CountRole).toString();
    }
    void choose(int row)
    {
        QTest::mouseClick(views()->viewport(), Qt::LeftButton, {},
                          views()->visualRect(views()->model()->index(row, 0)).center());
    }
    void chooseEntity(int row)
    {
        QTest::mouseClick(entities()->viewport(), Qt::LeftButton, {},
                          entities()->visualRect(entities()->model()->index(row, 0)).center());
    }
    [[nodiscard]] bool isAllShown() const { return panel() && panel()->isVisible(); }
    void readAll()
    {
        m_parts->workspace.sweep.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->workspace.sweep.state() == Sweep::State::Done, patience);
        QVERIFY(m_parts->workspace.inventory.extent().isComplete());
    }
    void openAll(Environment environment = Environment::Sandbox)
    {
        QVERIFY(m_parts->open(environment));
        readAll();
        choose(0);
        QVERIFY(isAllShown());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), keysOf(environment), patience);
    }
    [[nodiscard]] int keysOf(Environment environment) const
    {
        return static_cast<int>(
            std::count_if(m_parts->data.keys.cbegin(), m_parts->data.keys.cend(),
                          [environment](const DemoKey &key) { return key.environment == environment; }));
    }
    /// Selects the first key of each of the first entities, and returns these rows.
    QList<int> selectOfSeveral(int wanted)
    {
        QList<int> rows;
        QStringList seen;
        table()->clearSelection();
        const int column = static_cast<int>(KeyColumn::Entity);
        for (int row = 0; row < table()->model()->rowCount() && rows.size() < wanted; ++row) {
            const QString entity = table()->model()->index(row, column).data().toString();
            if (seen.contains(entity))
                continue;
            seen += entity;
            rows += row;
            table()->selectionModel()->select(table()->model()->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        return rows;
    }
};

} // namespace ek::test
