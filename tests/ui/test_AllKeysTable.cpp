#include "AllKeysTest.h"
#include "models/KeyColumns.h"
#include "ui/keys/KeyPanel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

using namespace ek;
using namespace ek::test;

/// What the table of all keys shows, and what is copied and opened from it.
class TestAllKeysTable : public QObject, protected AllKeysTest
{
    Q_OBJECT

private:
    [[nodiscard]] QStringList namesIn(int column) const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names += table()->model()->index(row, column).data().toString();
        return names;
    }

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void theEntityIsAColumnThatIsFiltered()
    {
        openAll();
        const QHeaderView *header = table()->horizontalHeader();
        const int column = static_cast<int>(KeyColumn::Entity);
        QCOMPARE(header->visualIndex(column), 1);
        QVERIFY(!header->isSectionHidden(column));
        const QString entity = table()->model()->index(0, column).data().toString();
        auto *filter = named<QLineEdit>(panel(), QStringLiteral("Filter keys"));
        filter->setText(entity);
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() < keysOf(Environment::Sandbox), patience);
        const QStringList shown = namesIn(column);
        QVERIFY(!shown.isEmpty());
        for (const QString &name : shown)
            QVERIFY2(name.contains(entity), qPrintable(name));
        QVERIFY(said(panel()).contains(QStringLiteral(" of %1 keys").arg(keysOf(Environment::Sandbox))));
        filter->setText(QStringLiteral("no such key anywhere"));
        QVERIFY(said(panel()).contains(QStringLiteral("Nothing found")));
        click(button(panel(), QStringLiteral("Clear filter")));
        QCOMPARE(table()->model()->rowCount(), keysOf(Environment::Sandbox));
    }

    void theAgeOfARowIsInItsToolTip()
    {
        openAll();
        const QString tip = table()->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QLatin1String("as of ")), qPrintable(tip));
    }

    void columnsHaveALayoutOfTheirOwn()
    {
        openAll();
        const int column = static_cast<int>(KeyColumn::Created);
        table()->setColumnHidden(column, true);
        panel()->keys()->columnsMenu()->actions().constFirst()->toggle(); // and one by the menu
        QVERIFY(m_window->findChild<QMenu *>());
        auto *ofEntity = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QVERIFY(ofEntity != table());
        QVERIFY(!ofEntity->isColumnHidden(column));
        // What is sorted from the window's menu is the table that is shown.
        QVERIFY(panel()->keys()->sortMenu()->menuAction()->isVisible());
        chooseEntity(0);
        QVERIFY(!panel()->keys()->sortMenu()->menuAction()->isVisible());
        m_window.reset();
        QVERIFY(!m_parts->settings.layouts.state(QStringLiteral("allKeysColumns")).isEmpty());
        QVERIFY(m_parts->settings.layouts.state(QStringLiteral("allKeysColumns"))
                != m_parts->settings.layouts.state(QStringLiteral("keyColumns")));
    }

    void aSmallWindowShowsWhatTellsKeysApart()
    {
        openAll();
        m_window->resize(800, 600);
        const QHeaderView *header = table()->horizontalHeader();
        const auto end = [&](KeyColumn column) {
            const int section = static_cast<int>(column);
            return header->isSectionHidden(section)
                ? 100'000
                : header->sectionViewportPosition(section) + header->sectionSize(section);
        };
        for (const KeyColumn column : {KeyColumn::Name, KeyColumn::Entity, KeyColumn::MaskedKey, KeyColumn::Status})
            QTRY_VERIFY_WITH_TIMEOUT(end(column) <= table()->viewport()->width(), patience);
    }

    void detailsNameTheEntity()
    {
        openAll();
        table()->selectRow(1);
        const ListedKey key = panel()->keys()->selected().constFirst();
        const QWidget *details = panel()->keys()->details();
        QCOMPARE(named<QLabel>(details, QStringLiteral("Entity"))->text(),
                 table()->model()->index(1, static_cast<int>(KeyColumn::Entity)).data().toString());
        QCOMPARE(named<QLabel>(details, QStringLiteral("Entity id"))->text(), key.entity.value());
        action("showEntity")->trigger();
        const QWidget *ofEntity = m_window->findChild<KeyPanel *>()->keys()->details();
        QTRY_COMPARE_WITH_TIMEOUT(named<QLabel>(ofEntity, QStringLiteral("Entity"))->text(),
                                  m_parts->session.entity()->name, patience);
    }

    /// A snapshot may name a key that is gone by now.
    void whatIsNotListedAnyMoreIsTold()
    {
        FaultyApi api;
        api.onEntities = ScriptedApi::listing({entityNumber(1), entityNumber(2)});
        const QJsonObject gone =
            ScriptedApi::key(QStringLiteral("ek_sandbox_") + QString(32, u'a'), QStringLiteral("Old"));
        const QJsonObject stays =
            ScriptedApi::key(QStringLiteral("ek_sandbox_") + QString(32, u'b'), QStringLiteral("New"));
        api.onKeys = ScriptedApi::listing({gone, stays});
        QVERIFY(m_parts->openAt(api.server.url()));
        readAll();
        choose(0);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, patience);
        table()->selectRow(0);
        while (panel()->keys()->selectedKeys().constFirst().name != QLatin1String("Old"))
            table()->selectRow(table()->currentIndex().row() + 1);
        api.onKeys = ScriptedApi::listing({stays});
        m_parts->clock.pass(std::chrono::minutes(2)); // so that the list is asked for again
        action("showEntity")->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(
            said(m_window.get()).contains(QLatin1String("The key is not among the keys of this entity any more.")),
            qPrintable(said(m_window.get())), patience);
    }

    void showEntityOpensItWithTheKey()
    {
        openAll();
        QVERIFY(!action("showEntity")->isEnabled());
        table()->selectRow(2);
        const ListedKey key = panel()->keys()->selected().constFirst();
        QVERIFY(action("showEntity")->isEnabled());
        QCOMPARE(action("showEntity")->text(), QStringLiteral("&Show entity"));
        action("showEntity")->trigger();
        QVERIFY(!isAllShown());
        QVERIFY(m_parts->session.isOpen(key.entity));
        auto *ofEntity = m_window->findChild<KeyPanel *>()->keys();
        QTRY_COMPARE_WITH_TIMEOUT(ofEntity->selectedCount(), 1, patience);
        QCOMPARE(ofEntity->selectedKeys().constFirst().fingerprint, key.key.fingerprint);
        QCOMPARE(action("showEntity")->text(), QStringLiteral("&Show entity in the list"));
    }

    void whatIsCopied()
    {
        openAll();
        const QList<int> rows = selectOfSeveral(2);
        const int column = static_cast<int>(KeyColumn::Entity);
        action("copyEntityName")->trigger();
        QStringList names;
        for (const int row : rows)
            names += table()->model()->index(row, column).data().toString();
        QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\n')), names);
        action("copyEntityId")->trigger();
        QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 2);
        action("copyRow")->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(names.constFirst()));
        action("copyTable")->trigger();
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), table()->model()->rowCount() + 1);
    }
};

QTEST_MAIN(TestAllKeysTable)
#include "test_AllKeysTable.moc"
