#include "Heard.h"
#include "WindowTest.h"
#include "ui/keys/KeyTableView.h"
#include "ui/widgets/ValueLabel.h"

#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

using namespace ek;
using namespace ek::test;

namespace {

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QString plain(QString text)
{
    return text.remove(u'&');
}

QStringList entriesOf(const QMenu *menu)
{
    QStringList entries;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            entries += plain(action->text());
    }
    return entries;
}

QAction *entryOf(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (plain(action->text()) == text)
            return action;
    }
    return nullptr;
}

QString clipboardText()
{
    return QApplication::clipboard()->text();
}

} // namespace

/// What can be done with something stands in its own menu, which the keyboard opens as well; and what is copied.
class TestContextMenus : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    QTableView *m_keys = nullptr;

    void trigger(const char *action) const
    {
        auto *found = m_window->findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY(found && found->isEnabled());
        found->trigger();
    }

private slots:
    void init()
    {
        QVERIFY(openWindow() && m_parts->openSandboxEntity());
        m_keys = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QTRY_VERIFY(m_keys->isVisible());
        // Whatever modifiers a test before has left pressed.
        m_keys->selectionModel()->setCurrentIndex(m_keys->model()->index(0, 0),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_keys->setFocus();
        QApplication::clipboard()->clear();
    }

    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        closeWindow();
    }

    void ofTheKeys()
    {
        pressShiftF10(m_keys);
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QCOMPARE(entriesOf(menu),
                 QStringList({QStringLiteral("Copy"), QStringLiteral("Show entity in the list"),
                              QStringLiteral("New key…"), QStringLiteral("Refresh"), QStringLiteral("Sort by"),
                              QStringLiteral("Columns"), QStringLiteral("Delete key…")}));
        QCOMPARE(entriesOf(entryOf(menu, QStringLiteral("Copy"))->menu()),
                 QStringList({QStringLiteral("Name"), QStringLiteral("Masked key"), QStringLiteral("Entity name"),
                              QStringLiteral("Entity id"), QStringLiteral("Row"), QStringLiteral("Table as text")}));
        // At the row, and not in a corner of the screen.
        const QRect row = m_keys->visualRect(m_keys->currentIndex());
        QVERIFY(QRect(m_keys->viewport()->mapToGlobal(row.topLeft()), row.size()).contains(menu->pos()));
    }

    /// By the button and by its action; the one before is the first entry, so that Enter goes back.
    void recentEntities()
    {
        auto *recent = named<QToolButton>(m_window.get(), QStringLiteral("Recent entities"));
        click(recent);
        QPointer<QMenu> menu = openMenu();
        QVERIFY(menu);
        QVERIFY(!menu->actions().constFirst()->isEnabled()); // there is none, and it says so
        menu->close();
        const QString first = m_parts->session.entity()->name;
        m_parts->clock.pass(std::chrono::seconds(5));
        QVERIFY(m_parts->openEntity(QStringLiteral("Musterbetrieb GmbH")));
        const Heard heard;
        trigger("recentEntities");
        QTRY_VERIFY_WITH_TIMEOUT(openMenu(), patience);
        menu = openMenu();
        QCOMPARE(entriesOf(menu), QStringList{first});
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.entity()->name, first, patience);
        QVERIFY(heard.announced.contains(first));
    }

    void ofTheEntities()
    {
        auto *list = named<QListView>(m_window.get(), QStringLiteral("Entities"));
        list->setFocus();
        pressShiftF10(list);
        QPointer<QMenu> menu = openMenu();
        QVERIFY(menu);
        QCOMPARE(entriesOf(menu),
                 QStringList({QStringLiteral("Open"), QStringLiteral("New key…"), QStringLiteral("Pin to the top"),
                              QStringLiteral("Copy name"), QStringLiteral("Copy entity id")}));
        entryOf(menu, QStringLiteral("Pin to the top"))->trigger();
        QCOMPARE(list->model()->index(0, 0).data().toString(), m_parts->session.entity()->name);
        entryOf(menu, QStringLiteral("Copy name"))->trigger();
        QCOMPARE(clipboardText(), m_parts->session.entity()->name);
        entryOf(menu, QStringLiteral("Copy entity id"))->trigger();
        QCOMPARE(clipboardText(), m_parts->session.entity()->id.value());
        entryOf(menu, QStringLiteral("New key…"))->trigger();
        QVERIFY(openDialog(QStringLiteral("createKeyDialog")));
    }

    void ofTheHeader()
    {
        QHeaderView *header = m_keys->horizontalHeader();
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), header->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(header->viewport(), &event);
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QVERIFY(entriesOf(menu).contains(QStringLiteral("Sort by")));
        QVERIFY(entriesOf(menu).contains(QStringLiteral("Reset columns")));
    }

    void ofAValue()
    {
        auto *value = named<ValueLabel>(m_window.get(), QStringLiteral("Entity id"));
        QVERIFY(value && value->isVisible());
        value->setFocus(Qt::TabFocusReason);
        QCOMPARE(m_window->focusWidget(), value);
        pressShiftF10(value);
        QMenu *menu = openMenu();
        QVERIFY(menu);
        QCOMPARE(entriesOf(menu), QStringList{QStringLiteral("Copy")});
        entryOf(menu, QStringLiteral("Copy"))->trigger();
        QCOMPARE(clipboardText(), m_parts->entityId().value());
        menu->close();

        // The window's own Ctrl+C is about the key; that of a value is about the value.
        QApplication::clipboard()->clear();
        QTest::keyClick(value, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboardText(), m_parts->entityId().value());
        m_keys->setFocus();
        QTest::keyClick(m_keys, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(clipboardText() != m_parts->entityId().value());
    }

    void whatIsCopied()
    {
        const QModelIndex first = m_keys->model()->index(0, 0);
        trigger("copyName");
        QCOMPARE(clipboardText(), first.data().toString());
        trigger("copyMasked");
        QCOMPARE(clipboardText(), m_parts->key(first.data().toString()).hint);
        trigger("copyEntityId");
        QCOMPARE(clipboardText(), m_parts->entityId().value());
        trigger("copyRow");
        QStringList cells = clipboardText().split(u'\t');
        const QHeaderView *header = m_keys->horizontalHeader();
        const int columns = header->count() - header->hiddenSectionCount();
        QCOMPARE(cells.size(), columns);
        QCOMPARE(cells.constFirst(), first.data().toString());

        // As it is shown: without what is hidden, in the order of the columns.
        const QList<QAction *> toggles = m_window->findChild<KeyTableView *>()->columnsMenu()->actions();
        for (QAction *toggle : toggles) {
            if (toggle->text() == QLatin1String("Status"))
                toggle->setChecked(false);
        }
        m_keys->horizontalHeader()->moveSection(0, 2);
        trigger("copyTable");
        QStringList shown; // where one column leaves, another may have room
        for (int place = 0; place < header->count(); ++place) {
            const int section = header->logicalIndex(place);
            if (!header->isSectionHidden(section))
                shown += m_keys->model()->headerData(section, Qt::Horizontal).toString();
        }
        const QStringList lines = clipboardText().trimmed().split(u'\n');
        QCOMPARE(lines.size(), m_keys->model()->rowCount() + 1);
        QCOMPARE(lines.constFirst().split(u'\t'), shown);
        QVERIFY(!shown.contains(QStringLiteral("Status")));
        QVERIFY(shown.indexOf(QStringLiteral("Name")) > 0);
        for (const ApiKey &key : m_parts->listed())
            QVERIFY(!clipboardText().contains(m_parts->wholeKey(key.name)));

        m_keys->selectionModel()->select(
            QItemSelection(first, m_keys->model()->index(m_keys->model()->rowCount() - 1, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        trigger("copyName");
        QCOMPARE(clipboardText().split(u'\n').size(), m_parts->listed().size());
        trigger("copyEntityId"); // the same for all
        QCOMPARE(clipboardText(), m_parts->entityId().value());
    }

    void sortingByKeyboardIsTold()
    {
        Heard heard;
        QMenu *sort = nullptr;
        for (QMenu *menu : m_window->findChildren<QMenu *>()) {
            if (plain(menu->title()) == QStringLiteral("Sort by"))
                sort = menu;
        }
        QVERIFY(sort);
        entryOf(sort, QStringLiteral("Descending"))->trigger();
        entryOf(sort, QStringLiteral("Created"))->trigger();
        QCOMPARE(heard.announced,
                 QStringList(
                     {QStringLiteral("Sorted by Name, descending"), QStringLiteral("Sorted by Created, descending")}));
        QVERIFY(entryOf(sort, QStringLiteral("Created"))->isChecked());
        QVERIFY(!entryOf(sort, QStringLiteral("Name"))->isChecked());
        QVERIFY(entryOf(sort, QStringLiteral("Descending"))->isChecked());
        const int section = m_keys->horizontalHeader()->sortIndicatorSection();
        const auto spoken = [this](int of) {
            return m_keys->model()->headerData(of, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(section), QStringLiteral("Created, sorted descending"));
        QCOMPARE(spoken(0), QStringLiteral("Name"));
        // With the mouse, too, the menu says what is in force.
        m_keys->sortByColumn(0, Qt::AscendingOrder);
        QVERIFY(entryOf(sort, QStringLiteral("Name"))->isChecked());
        QVERIFY(entryOf(sort, QStringLiteral("Ascending"))->isChecked());
    }
};

QTEST_MAIN(TestContextMenus)
#include "test_ContextMenus.moc"
