#include "FaultyApi.h"
#include "Heard.h"
#include "WindowTest.h"
#include "models/KeyListModel.h"
#include "models/ViewListModel.h"
#include "report/ReportSnapshot.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/UnreadDialog.h"
#include "ui/fleet/ViewList.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/KeyTableView.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/widgets/PickEntityDialog.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QToolButton>

using namespace ek;
using namespace ek::test;

namespace {

constexpr int fewEntities = 3;

QJsonObject entityNumber(int number)
{
    return ScriptedApi::entity(QStringLiteral("ent_%1").arg(number), QStringLiteral("Entity %1").arg(number));
}

} // namespace

/// The views of the keys of all entities: what they show, how far it was read, and what can be done from there.
class TestAllKeys : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    MemorySecretStore m_keychain;

    [[nodiscard]] ViewList *views() const { return m_window->findChild<ViewList *>(); }
    [[nodiscard]] QListView *entities() const { return named<QListView>(m_window.get(), QStringLiteral("Entities")); }
    [[nodiscard]] AllKeysPanel *panel() const { return m_window->findChild<AllKeysPanel *>(); }
    [[nodiscard]] QTableView *table() const { return panel()->keys()->table(); }
    [[nodiscard]] QString readingState() const
    {
        return named<QLabel>(panel(), QStringLiteral("Reading state"))->text();
    }
    [[nodiscard]] QPushButton *pauseButton(const char *name) const
    {
        return named<QPushButton>(panel(), QString::fromLatin1(name));
    }
    [[nodiscard]] QString countAt(int row) const
    {
        return views()->model()->index(row, 0).data(ViewListModel::CountRole).toString();
    }
    [[nodiscard]] QStringList namesIn(int column) const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names += table()->model()->index(row, column).data().toString();
        return names;
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

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void viewsAreThereForSeveralEntities()
    {
        QVERIFY(!views()->isVisible());
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(views()->isVisible());
        QCOMPARE(views()->accessibleName(), QStringLiteral("Views"));
        const QStringList names{
            QStringLiteral("All keys"),      QStringLiteral("Expires within 30 days"), QStringLiteral("Expired"),
            QStringLiteral("Never expires"), QStringLiteral("Older than 90 days"),     QStringLiteral("Changes")};
        QCOMPARE(views()->model()->rowCount(), names.size());
        for (int row = 0; row < names.size(); ++row) {
            const QModelIndex index = views()->model()->index(row, 0);
            QCOMPARE(index.data().toString(), names.at(row));
            QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), names.at(row));
            QCOMPARE(countAt(row), QString()); // nothing was read yet
        }
        readAll();
        QTRY_COMPARE_WITH_TIMEOUT(countAt(0), QString::number(keysOf(Environment::Sandbox)), patience);
        QVERIFY(views()->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString().contains(countAt(0)));
    }

    void oneEntityHasNoViews()
    {
        FaultyApi api;
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(!views()->isVisible());
        QVERIFY(!action("showAllKeys")->isEnabled());
        api.onEntities = ScriptedApi::listing({entityNumber(1), entityNumber(2)});
        m_parts->session.refreshEntities();
        QTRY_VERIFY_WITH_TIMEOUT(views()->isVisible(), patience);
        choose(0);
        QVERIFY(isAllShown());
        // An entity goes, and with it the reason for a table of several.
        api.onEntities = ScriptedApi::listing({entityNumber(1)});
        m_parts->session.refreshEntities();
        QTRY_VERIFY_WITH_TIMEOUT(!views()->isVisible(), patience);
        QVERIFY(!isAllShown());
    }

    void everyViewShowsItsKeys()
    {
        openAll();
        QTRY_COMPARE_WITH_TIMEOUT(countAt(0), QString::number(keysOf(Environment::Sandbox)), patience);
        for (int row = 0; row < 5; ++row) {
            choose(row);
            QCOMPARE(QString::number(table()->model()->rowCount()), countAt(row));
            QCOMPARE(named<QLabel>(panel(), QStringLiteral("Chosen view"))->text(),
                     views()->model()->index(row, 0).data().toString());
            QCOMPARE(panel()->keys()->isTableShown(), countAt(row) != QLatin1String("0"));
        }
        QVERIFY(countAt(0) != countAt(3));
    }

    void whatWasChosenInOneViewIsNotCarriedIntoAnother()
    {
        openAll();
        QTRY_COMPARE_WITH_TIMEOUT(countAt(0), QString::number(keysOf(Environment::Sandbox)), patience);
        choose(0);
        table()->selectRow(table()->model()->rowCount() - 1);
        table()->scrollToBottom();
        QVERIFY(m_window->findChild<QAction *>(QStringLiteral("deleteKeys"))->isEnabled());
        choose(4);
        QVERIFY(!table()->selectionModel()->hasSelection());
        QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("deleteKeys"))->isEnabled());
        QCOMPARE(table()->indexAt(QPoint(1, 1)).row(), 0);
    }

    void anEntityIsGoneBackTo()
    {
        QVERIFY(m_parts->openSandboxEntity());
        choose(0);
        QVERIFY(isAllShown());
        QVERIFY(!entities()->selectionModel()->hasSelection());
        QVERIFY(views()->selectionModel()->hasSelection());
        // The one that was open all the time.
        const QModelIndexList open = entities()->model()->match(entities()->model()->index(0, 0), Qt::DisplayRole,
                                                                m_parts->session.entity()->name);
        QVERIFY(!open.isEmpty());
        chooseEntity(open.constFirst().row());
        QVERIFY(!isAllShown());
        QVERIFY(entities()->selectionModel()->hasSelection());
        QVERIFY(!views()->selectionModel()->hasSelection());
        // And another one, by whatever way.
        choose(0);
        QVERIFY(isAllShown());
        for (const Entity &entity : m_parts->session.entities()) {
            if (!m_parts->session.isOpen(entity.id)) {
                m_parts->session.selectEntity(entity.id);
                break;
            }
        }
        QVERIFY(!isAllShown());
    }

    void arrowKeysGoFromViewsToEntities()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        choose(0);
        views()->setFocus();
        for (int row = 0; row < 5; ++row) {
            QCOMPARE(views()->currentIndex().row(), row);
            QTest::keyClick(views(), Qt::Key_Down);
        }
        QCOMPARE(views()->currentIndex().row(), 5);
        QTest::keyClick(views(), Qt::Key_Down);
        QVERIFY(entities()->hasFocus());
        QCOMPARE(entities()->currentIndex().row(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isAllShown(), patience);
        QTest::keyClick(entities(), Qt::Key_Up);
        QVERIFY(views()->hasFocus());
        QCOMPARE(views()->currentIndex().row(), 5);
    }

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

    /// The counts at the left, the line that says how far the reading is, and the number under the table.
    void countsAgreeWithTheReading()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        choose(0);
        QVERIFY(isAllShown());
        int looks = 0;
        int whole = 0;
        QStringList faults;
        const auto look = [&] {
            const QString count = countAt(0);
            const bool isWhole = !count.isEmpty() && !count.endsWith(u'+');
            const bool isComplete = readingState().startsWith(QLatin1String("Complete"));
            const QString shown = QString::number(table()->model()->rowCount());
            ++looks;
            whole += isComplete ? 1 : 0;
            if (isComplete != isWhole || (!count.isEmpty() && QString(count).remove(u'+') != shown)
                || (isComplete && !said(panel()).contains(shown + QStringLiteral(" keys"))))
                faults += count + QStringLiteral(" beside ") + readingState() + u' ' + shown;
        };
        m_parts->workspace.sweep.readAgain();
        // Each time that events were dealt with, a while longer than anything takes that follows later.
        QElapsedTimer done;
        const auto isOver = [&] {
            look();
            if (m_parts->workspace.sweep.state() != Sweep::State::Done)
                return false;
            if (!done.isValid())
                done.start();
            return done.elapsed() > 600;
        };
        QVERIFY(QTest::qWaitFor(isOver, patience));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(looks > 10 && whole > 10);
        QCOMPARE(countAt(0), QString::number(keysOf(Environment::Sandbox)));
    }

    void theFirstPageLeadsToAllKeys()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(said(m_window.get()).contains(QLatin1String("Pick an entity")));
        click(button(m_window.get(), QStringLiteral("Show all keys")));
        QVERIFY(isAllShown());
        QVERIFY(QApplication::focusWidget());
    }

    void theReadingIsToldPausedAndResumed()
    {
        FaultyApi api;
        QList<QJsonObject> all;
        for (int number = 1; number <= 8; ++number)
            all += entityNumber(number);
        api.onEntities = ScriptedApi::listing(all);
        bool holds = true;
        const auto listing = answer(200, FaultyApi::list({}));
        api.onKeys = [&](auto &connection) {
            if (!holds)
                listing(connection); // and no answer otherwise
        };
        QVERIFY(m_parts->openAt(api.server.url()));
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().startsWith(QLatin1String("8 of 8 entities not read yet")),
                                  qPrintable(readingState()), patience);
        QVERIFY(said(panel()).contains(QLatin1String("No keys here yet")));
        click(button(panel(), QStringLiteral("Read all entities")));
        QTRY_VERIFY_WITH_TIMEOUT(pauseButton("Pause reading"), patience);
        QVERIFY(pauseButton("Pause reading")->isVisible());
        QTRY_VERIFY2_WITH_TIMEOUT(said(panel()).contains(QString::fromUtf8("Reading the keys of all entities…")),
                                  qPrintable(said(panel())), patience);

        const Heard heard;
        pauseButton("Pause reading")->setFocus();
        QTest::keyClick(pauseButton("Pause reading"), Qt::Key_Space);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().startsWith(QString::fromUtf8("Paused · 8 of 8")),
                                  qPrintable(readingState()), patience);
        QVERIFY(pauseButton("Resume reading")->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("The reading is paused.")), patience);

        holds = false;
        QTest::keyClick(pauseButton("Resume reading"), Qt::Key_Space);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().startsWith(QLatin1String("Complete as of ")),
                                  qPrintable(readingState()), patience);
        QVERIFY(!pauseButton("Resume reading"));
        QVERIFY(!pauseButton("Pause reading")->isVisible());
        QVERIFY(said(panel()).contains(QLatin1String("None of your entities has an API key.")));
        QTRY_VERIFY_WITH_TIMEOUT(
            !heard.announced.filter(QRegularExpression(QStringLiteral("^Complete as of "))).isEmpty(), patience);
        // Where it begins and where it ends, and not every entity on the way.
        QStringList announced = heard.announced;
        QVERIFY2(announced.removeDuplicates() == 0, qPrintable(heard.announced.join(u'\n')));
        QVERIFY(announced.filter(QStringLiteral("not read yet")).size() <= 1);
        QVERIFY(heard.announced.filter(QRegularExpression(QStringLiteral("\\d+ of 8"))).isEmpty());
    }

    void whatCouldNotBeReadIsToldAndTriedAgain()
    {
        FaultyApi api;
        QList<QJsonObject> all;
        for (int number = 1; number <= fewEntities; ++number)
            all += entityNumber(number);
        api.onEntities = ScriptedApi::listing(all);
        const auto listing = answer(200,
                                    FaultyApi::list({ScriptedApi::key(QStringLiteral("ek_sandbox_") + QString(32, u'a'),
                                                                      QStringLiteral("CI"))}));
        bool fails = true;
        api.onKeys = [&](auto &connection) {
            if (fails && connection.request().header("x-entity-id") == "ent_2")
                return answer(403,
                              FaultyApi::refusal(QStringLiteral("forbidden"), QStringLiteral("Not you")))(connection);
            listing(connection);
        };
        QVERIFY(m_parts->openAt(api.server.url()));
        m_parts->workspace.sweep.readAgain();
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().contains(QLatin1String("1 ent")), qPrintable(readingState()),
                                  patience);
        QTRY_VERIFY2_WITH_TIMEOUT(readingState().contains(QLatin1String("could not be read")),
                                  qPrintable(readingState()), patience);
        auto *which = named<QPushButton>(panel(), QStringLiteral("Show which entities could not be read"));
        QVERIFY(which && which->isVisible());
        click(which);
        const QPointer<UnreadDialog> dialog = m_window->findChild<UnreadDialog *>();
        QVERIFY(dialog);
        auto *list = named<QTableView>(dialog, QStringLiteral("Entities not read"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Entity 2"));
        QVERIFY(!list->model()->index(0, 1).data().toString().isEmpty());

        fails = false;
        click(button(dialog, QStringLiteral("Try again")));
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!which->isVisible(), patience);
        click(button(dialog, QStringLiteral("Close")));

        // A report is incomplete by what could not be read again, and names it.
        QVERIFY(unreadEntities(m_parts->workspace.inventory).empty());
        fails = true;
        m_parts->workspace.sweep.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(which->isVisible(), patience);
        QVERIFY(!areAllWhole(m_parts->workspace.inventory));
        const std::vector<UnreadEntity> unread = unreadEntities(m_parts->workspace.inventory);
        QCOMPARE(unread.size(), std::size_t(1));
        QCOMPARE(unread.front().name, QStringLiteral("Entity 2"));
    }

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

    /// A pause is for the admin to end.
    void refreshDoesNotEndAPause()
    {
        openAll();
        m_parts->workspace.sweep.pause();
        const auto lists = [this] {
            QList<DemoServer::Received> gets = m_parts->received("GET");
            gets.removeIf(
                [](const DemoServer::Received &get) { return !get.path.contains(QLatin1String("api-keys")); });
            return gets.size();
        };
        const qsizetype before = lists();
        action("refresh")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->session.entitiesState().isLoading, patience);
        QCOMPARE(m_parts->workspace.sweep.state(), Sweep::State::Paused);
        QVERIFY2(said(m_window.get()).contains(QLatin1String("The reading is paused")),
                 qPrintable(said(m_window.get())));
        QCOMPARE(lists(), before);
        click(button(m_window->findChild<OutcomeBar *>(), QStringLiteral("Resume reading")));
        QVERIFY(m_parts->workspace.sweep.state() != Sweep::State::Paused);
        QTRY_VERIFY_WITH_TIMEOUT(lists() >= before + m_parts->session.entities().size(), patience);
        QVERIFY(m_window->findChild<OutcomeBar *>()->isHidden());
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

    /// Nothing of it can be read while it is locked, and the view comes back with what was selected.
    void aLockClearsTheTable()
    {
        m_window.reset();
        m_parts = std::make_unique<UiFixture>(&m_keychain);
        m_window = m_parts->showWindow();
        QVERIFY(m_window);
        Profile saved = m_parts->profile(Environment::Sandbox, QStringLiteral("Office sandbox"));
        saved.source = CredentialSource::Keychain;
        m_keychain.write(keychainEntry(saved), secretOf(demoCredential(Environment::Sandbox).toUtf8()), this,
                         [](const StoreResult<Done> &) {});
        m_parts->profiles.put(saved);
        m_parts->session.open(saved.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, patience);
        readAll();
        choose(0);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), keysOf(Environment::Sandbox), patience);
        table()->selectRow(1);
        const KeyFingerprint chosen = panel()->keys()->selectedKeys().constFirst().fingerprint;
        m_parts->lock.request(AutoLock::Reason::Asked);
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(!panel()->isVisible());
        m_parts->lock.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(isAllShown(), patience);
        m_parts->workspace.sweep.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), keysOf(Environment::Sandbox), patience);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->keys()->selectedCount(), 1, patience);
        QCOMPARE(panel()->keys()->selectedKeys().constFirst().fingerprint, chosen);
    }

    void anotherProfileBeginsWithItsEntities()
    {
        openAll();
        m_parts->session.signOut();
        QVERIFY(!isAllShown());
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(m_parts->open(Environment::Live));
        QVERIFY(!isAllShown());
        choose(0);
        QVERIFY(isAllShown());
        QVERIFY(said(panel()).contains(QLatin1String("LIVE")));
    }

    void theKeyboardReachesEveryPart()
    {
        openAll();
        QCOMPARE(QApplication::topLevelWindows().size(), 1); // none was shown on the way
        action("showAllKeys")->trigger();
        QVERIFY(table()->hasFocus());
        QWidgetList seen;
        for (int step = 0; step < 12 && !seen.contains(QApplication::focusWidget()); ++step) {
            seen += QApplication::focusWidget();
            action("nextPane")->trigger();
        }
        QVERIFY(seen.contains(views()));
        QVERIFY(seen.contains(named<QLineEdit>(m_window.get(), QStringLiteral("Find entity"))));
        QVERIFY(seen.contains(table()));
        action("filterKeys")->trigger();
        QVERIFY(named<QLineEdit>(panel(), QStringLiteral("Filter keys"))->hasFocus());
    }

    void refreshReadsAllAgain()
    {
        openAll();
        const auto lists = [this] {
            QList<DemoServer::Received> gets = m_parts->received("GET");
            return gets.removeIf(
                [](const DemoServer::Received &get) { return get.path.contains(QLatin1String("api-keys")); });
        };
        const qsizetype before = lists();
        action("refresh")->trigger();
        const qsizetype entities = m_parts->session.entities().size();
        QTRY_COMPARE_WITH_TIMEOUT(lists(), before + entities, patience);
    }
};

QTEST_MAIN(TestAllKeys)
#include "test_AllKeys.moc"
