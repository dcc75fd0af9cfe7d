#include "AllKeysTest.h"
#include "models/KeyColumns.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/widgets/PickEntityDialog.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace ek;
using namespace ek::test;

/// Keys are created and deleted from the views of all keys, and it is said what became of that.
class TestAllKeysActions : public QObject, protected AllKeysTest
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void keysOfSeveralEntitiesAreDeletedTogether()
    {
        openAll();
        QCOMPARE(selectOfSeveral(2).size(), 2);
        const QList<KeysOfEntity> groups = panel()->selectedByEntity();
        QCOMPARE(groups.size(), 2);
        const int before = table()->model()->rowCount();
        QVERIFY(action("deleteKeys")->isEnabled());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete); // which is the table's, and no other's
        const QPointer<DeleteKeysDialog> dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        for (const KeysOfEntity &group : groups)
            QVERIFY(said(dialog).contains(group.entity.name));
        click(named<QPushButton>(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), before - 2, patience);
        QCOMPARE(m_parts->count("DELETE"), 2);
        QVERIFY(said(m_window.get()).contains(QLatin1String("Deleted 2 keys")));
        QVERIFY(isAllShown());
        QVERIFY(table()->selectionModel()->hasSelection()); // what came in their place
    }

    void tooManyAreNotDeleted()
    {
        FaultyApi api;
        QList<QJsonObject> keys;
        for (int number = 0; number < 60; ++number)
            keys += ScriptedApi::key(QStringLiteral("ek_sandbox_%1").arg(number, 32, 10, QLatin1Char('0')),
                                     QStringLiteral("Key %1").arg(number));
        api.onEntities = ScriptedApi::listing({entityNumber(1), entityNumber(2)});
        api.onKeys = ScriptedApi::listing(keys);
        QVERIFY(m_parts->openAt(api.server.url()));
        readAll();
        choose(0);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 120, patience);
        table()->selectAll();
        QCOMPARE(panel()->keys()->selectedCount(), 120);
        action("deleteKeys")->trigger();
        QVERIFY(!m_window->findChild<DeleteKeysDialog *>());
        QVERIFY(said(m_window.get()).contains(QLatin1String("Select at most 100 keys")));
    }

    void aNewKeyAsksForItsEntity()
    {
        openAll();
        QVERIFY(!m_parts->session.entity());
        QVERIFY(action("newKey")->isEnabled());
        action("newKey")->trigger();
        auto *pick = m_window->findChild<PickEntityDialog *>();
        QVERIFY(pick);
        auto *list = named<QListView>(pick, QStringLiteral("Other entities"));
        QVERIFY(list);
        const QString entity = list->model()->index(1, 0).data().toString().section(QLatin1Char('\n'), 0, 0);
        const QPoint place = list->visualRect(list->model()->index(1, 0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(!m_window->findChild<CreateKeyDialog *>()); // it is chosen, and not yet picked
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
        auto *create = m_window->findChild<CreateKeyDialog *>();
        QVERIFY(create);
        QVERIFY2(said(create).contains(entity), qPrintable(said(create)));
        create->reject();
        QVERIFY(isAllShown());
    }

    /// Before any entity or view was chosen, too.
    void aNewKeyAsksForItsEntityAtFirst()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(!m_parts->session.entity() && !isAllShown());
        QVERIFY(action("newKey")->isEnabled());
        action("newKey")->trigger();
        QVERIFY(m_window->findChild<PickEntityDialog *>());
    }

    void aNewKeyIsProposedForWhatIsSelected()
    {
        openAll();
        const auto proposed = [this] {
            action("newKey")->trigger();
            auto *pick = m_window->findChild<PickEntityDialog *>();
            auto *list = pick ? named<QListView>(pick, QStringLiteral("Other entities")) : nullptr;
            const QString name =
                list ? list->currentIndex().data().toString().section(QLatin1Char('\n'), 0, 0) : QString();
            if (pick)
                pick->reject();
            sweep();
            return name;
        };
        const QString first = proposed(); // none is selected
        const int column = static_cast<int>(KeyColumn::Entity);
        int other = 0;
        while (table()->model()->index(other, column).data().toString() == first)
            ++other;
        table()->selectRow(other);
        const QString wanted = table()->model()->index(other, column).data().toString();
        QCOMPARE(proposed(), wanted);
        QCOMPARE(selectOfSeveral(2).size(), 2);
        QCOMPARE(proposed(), first); // nobody can tell which of them
    }

    void theEntityIsPickedByKeyboard()
    {
        openAll();
        action("newKey")->trigger();
        QPointer<PickEntityDialog> pick = m_window->findChild<PickEntityDialog *>();
        QVERIFY(pick && QTest::qWaitForWindowActive(pick));
        auto *list = named<QListView>(pick, QStringLiteral("Other entities"));
        auto *search = named<QLineEdit>(pick, QStringLiteral("Find another entity"));
        auto *go = qobject_cast<QPushButton *>(button(pick, QStringLiteral("Continue")));
        QVERIFY(go && go->isDefault() && go->isEnabled());
        QTRY_VERIFY2_WITH_TIMEOUT(
            search->hasFocus(),
            qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString()), 5000);
        QTest::keyClicks(search, QStringLiteral("no such entity"));
        QVERIFY(!go->isEnabled());
        QTest::keyClick(search, Qt::Key_Return); // which is no answer
        QVERIFY(pick->isVisible());
        search->clear();
        QVERIFY(go->isEnabled());
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Down);
        const QString entity = list->currentIndex().data().toString().section(QLatin1Char('\n'), 0, 0);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!pick, patience);
        QCOMPARE(m_window->findChildren<CreateKeyDialog *>().size(), 1);
        auto *create = m_window->findChild<CreateKeyDialog *>();
        QVERIFY2(said(create).contains(entity), qPrintable(said(create)));
        create->reject();
        sweep();
        // Typing alone does as well.
        action("newKey")->trigger();
        pick = m_window->findChild<PickEntityDialog *>();
        search = named<QLineEdit>(pick, QStringLiteral("Find another entity"));
        QTest::keyClicks(search, entity);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!pick, patience);
        create = m_window->findChild<CreateKeyDialog *>();
        QVERIFY(create);
        QVERIFY2(said(create).contains(entity), qPrintable(said(create)));
    }

    void whatWasDoneIsPutAway_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("Esc") << QStringLiteral("Esc");
        QTest::newRow("button") << QStringLiteral("button");
        QTest::newRow("another view") << QStringLiteral("view");
        QTest::newRow("an entity") << QStringLiteral("entity");
        QTest::newRow("refresh") << QStringLiteral("refresh");
    }

    /// It is said until somebody puts it away or does something else.
    void whatWasDoneIsPutAway()
    {
        QFETCH(const QString, way);
        openAll();
        auto *bar = m_window->findChild<OutcomeBar *>();
        bar->showHint(QStringLiteral("Done"));
        table()->setFocus();
        table()->selectRow(1); // is no other thing
        QVERIFY(bar->isVisible());
        if (way == QLatin1String("Esc"))
            QTest::keyClick(table(), Qt::Key_Escape);
        else if (way == QLatin1String("button"))
            click(named<QToolButton>(bar, QStringLiteral("Dismiss message")));
        else if (way == QLatin1String("view"))
            choose(2);
        else if (way == QLatin1String("entity"))
            chooseEntity(0);
        else
            action("refresh")->trigger();
        QVERIFY(!bar->isVisible());
    }

    /// What may still be there is not forgotten on the way.
    void whatMayHaveFailedStays()
    {
        openAll();
        table()->selectRow(0);
        auto *bar = m_window->findChild<OutcomeBar *>();
        bar->showDeletion({}, panel()->selectedByEntity());
        choose(2);
        chooseEntity(0);
        action("refresh")->trigger();
        QVERIFY(bar->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    /// The row that came in its place is selected, and no key follows the one that was meant.
    void oneDeletionIsNotTwo()
    {
        openAll();
        const int before = table()->model()->rowCount();
        table()->setFocus();
        table()->selectRow(1);
        QTest::keyClick(table(), Qt::Key_Delete);
        QPointer<DeleteKeysDialog> dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        click(named<QPushButton>(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), before - 1, patience);
        QCOMPARE(panel()->keys()->selectedCount(), 1);
        const QString next = panel()->keys()->selectedKeys().constFirst().hint;
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(table(), Qt::Key_Delete);
        dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        QVERIFY2(said(dialog).contains(next), qPrintable(said(dialog)));
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Return, Qt::Key_Space}) {
            if (dialog && dialog->isVisible())
                QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog.data(), key);
        }
        QCoreApplication::processEvents();
        QVERIFY(!m_parts->deletion.isRunning());
        QCOMPARE(m_parts->count("DELETE"), 1);
    }
};

QTEST_MAIN(TestAllKeysActions)
#include "test_AllKeysActions.moc"
