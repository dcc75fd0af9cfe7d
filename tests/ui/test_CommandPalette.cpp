#include "Heard.h"
#include "WindowTest.h"
#include "core/Names.h"
#include "ui/actions/CommandModel.h"
#include "ui/actions/CommandPalette.h"
#include "ui/keys/DeleteKeysDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>

using namespace ek;
using namespace ek::test;

namespace {

PaletteEntry entry(const QString &text, const QString &detail = {}, const QString &obstacle = {})
{
    return {.kind = PaletteEntry::Kind::Action,
            .id = text,
            .text = text,
            .detail = detail,
            .search = searchForm(detail),
            .obstacle = obstacle};
}

QStringList texts(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.index(row, 0).data().toString();
    return found;
}

} // namespace

class TestCommandPalette : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    CommandPalette *open()
    {
        m_window->activateWindow(); // off screen nobody does so when a dialog closes
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return nullptr;
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        return palette && QTest::qWaitForWindowActive(palette) ? palette : nullptr;
    }
    static QLineEdit *fieldOf(const QWidget *palette)
    {
        return named<QLineEdit>(palette, QStringLiteral("Search commands"));
    }
    static QAbstractItemModel *listOf(const QWidget *palette)
    {
        return named<QListView>(palette, QStringLiteral("Commands"))->model();
    }
    /// Types, and presses Enter.
    void choose(const QString &typed)
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        fieldOf(palette)->insert(typed); // a key press has no other letters than those of ASCII
        QTest::keyClick(fieldOf(palette), Qt::Key_Return);
        sweep();
        QVERIFY(!m_window->findChild<CommandPalette *>());
    }

private slots:
    void initTestCase() { prepareApplication(); }

    void init() { QVERIFY(openWindow() && m_parts->openLiveEntity()); }

    void cleanup() { closeWindow(); }

    void theBestComeFirst()
    {
        CommandModel model({entry(QStringLiteral("Prefer nothing")), entry(QStringLiteral("Show references")),
                            entry(QStringLiteral("Refresh")), entry(QStringLiteral("Keys"), QStringLiteral("ref"))},
                           {});
        model.setWords(QStringLiteral("REF"));
        QCOMPARE(texts(model),
                 QStringList({QStringLiteral("Refresh"), QStringLiteral("Show references"),
                              QStringLiteral("Prefer nothing"), QStringLiteral("Keys")}));
        model.setWords(QStringLiteral("ref  sho"));
        QCOMPARE(texts(model), QStringList{QStringLiteral("Show references")});
        model.setWords(QStringLiteral("nowhere"));
        QCOMPARE(texts(model), QStringList());
    }

    /// As the other searches compare: case, accents as they are typed, compatible forms.
    void comparesAsOtherSearchesDo()
    {
        CommandModel model({entry(QString::fromUtf8("Open Straße 5"))}, {});
        for (const char *typed : {"STRASSE", "strasse", "ｓｔｒａｓｓｅ"}) {
            model.setWords(QString::fromUtf8(typed));
            QCOMPARE(model.rowCount(), 1);
        }
    }

    void whatWasUsedComesFirst()
    {
        const QList<PaletteEntry> entries{entry(QStringLiteral("One")), entry(QStringLiteral("Two")),
                                          entry(QStringLiteral("Three"))};
        CommandModel model(entries, {entries.at(2), entry(QStringLiteral("Gone")), entries.at(1)});
        QCOMPARE(texts(model), QStringList({QStringLiteral("Three"), QStringLiteral("Two"), QStringLiteral("One")}));
        // And among those that fit as well.
        model.setWords(QStringLiteral("t"));
        QCOMPARE(texts(model), QStringList({QStringLiteral("Three"), QStringLiteral("Two")}));
    }

    void hasEverything()
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        const QStringList all = texts(*listOf(palette));
        QVERIFY(all.contains(QStringLiteral("Refresh")));
        QVERIFY(all.contains(QStringLiteral("Sort by Expires")));
        QVERIFY(all.contains(QStringLiteral("Open profile Test")));
        for (const Entity &entity : m_parts->session.entities())
            QVERIFY2(all.contains(QStringLiteral("Open ") + shownName(entity.name)), qPrintable(entity.name));
        for (const ApiKey &key : m_parts->listed())
            QVERIFY2(all.contains(QStringLiteral("Show key ") + key.shownName()) || key.shownName().isEmpty(),
                     qPrintable(key.name));
        QVERIFY(!all.contains(QStringLiteral("Command palette")));
        const QModelIndex refresh = listOf(palette)->index(static_cast<int>(all.indexOf(QStringLiteral("Refresh"))), 0);
        QCOMPARE(refresh.data(CommandModel::DetailRole).toString(), QStringLiteral("F5, Ctrl+R"));
        QCOMPARE(refresh.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Refresh, F5, Ctrl+R"));
    }

    void runsAnAction()
    {
        choose(QStringLiteral("keyboard short"));
        QTRY_VERIFY_WITH_TIMEOUT(openDialog(QStringLiteral("shortcutsDialog")), patience);
    }

    void opensAnEntityAndAKey()
    {
        const Entity other = m_parts->session.entities().constLast();
        QVERIFY(!m_parts->session.isOpen(other.id));
        choose(QStringLiteral("open ") + other.name);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.isOpen(other.id), patience);

        QVERIFY(m_parts->openEntity(QStringLiteral("Gorska Steza d.o.o.")));
        const QString name = m_parts->listed().constLast().name;
        choose(QStringLiteral("show key ") + name);
        auto *table = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QTRY_VERIFY_WITH_TIMEOUT(table->selectionModel()->selectedRows().size() == 1, patience);
        QCOMPARE(table->selectionModel()->selectedRows().constFirst().data().toString(), name);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->focusWidget(), table, patience);
    }

    void whatDestroysAsks()
    {
        named<QTableView>(m_window.get(), QStringLiteral("Keys"))->selectRow(0);
        choose(QStringLiteral("delete key"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<DeleteKeysDialog *>(), patience);
        QCOMPARE(m_parts->count("DELETE"), 0);
    }

    void whatIsNotPossibleDoesNothing()
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        QSignalSpy chosen(palette, &CommandPalette::chosen);
        QTest::keyClicks(fieldOf(palette), QStringLiteral("delete key")); // none is selected
        const QModelIndex first = listOf(palette)->index(0, 0);
        QCOMPARE(first.data(CommandModel::ObstacleRole).toString(), QStringLiteral("No key is selected"));
        const QString spoken = first.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.endsWith(QStringLiteral("not possible now: No key is selected")), qPrintable(spoken));
        Heard heard;
        QTest::keyClick(fieldOf(palette), Qt::Key_Return);
        QCOMPARE(heard.announced, QStringList{spoken});
        QVERIFY(palette->isVisible());
        QCOMPARE(chosen.size(), 0);
    }

    /// Where nothing is found the list says so, in its place, and whoever does not see it hears it.
    void nothingMatches()
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        auto *list = named<QListView>(palette, QStringLiteral("Commands"));
        const QRect place(list->mapTo(palette, QPoint()), list->size());
        auto *none = named<QLabel>(palette, QStringLiteral("Result"));
        QVERIFY(none && !none->isVisible());
        Heard heard;
        QTest::keyClicks(fieldOf(palette), QStringLiteral("xyzzy"));
        QCOMPARE(listOf(palette)->rowCount(), 0);
        QVERIFY(none->isVisible());
        QCOMPARE(none->text(), QStringLiteral("Nothing matches “\u2068xyzzy\u2069”."));
        QVERIFY(list->isVisible());
        QCOMPARE(QRect(list->mapTo(palette, QPoint()), list->size()), place);
        QVERIFY(QRect(QPoint(), list->viewport()->size()).contains(none->geometry()));
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("Nothing matches “xyzzy”.")), patience);
        QTest::keyClick(fieldOf(palette), Qt::Key_Return); // there is nothing to choose
        QVERIFY(palette->isVisible());
        fieldOf(palette)->clear();
        QVERIFY(listOf(palette)->rowCount() > 0);
        QVERIFY(!none->isVisible());
    }

    /// A long text fills neither the list nor the window.
    void aLongTextThatMatchesNothing()
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        const int width = palette->width();
        fieldOf(palette)->setText(QString(3000, u'w'));
        QCOMPARE(listOf(palette)->rowCount(), 0);
        QCOMPARE(palette->width(), width);
        auto *none = named<QLabel>(palette, QStringLiteral("Result"));
        auto *list = named<QListView>(palette, QStringLiteral("Commands"));
        QVERIFY(none->isVisible());
        QVERIFY(QRect(QPoint(), list->viewport()->size()).contains(none->geometry()));
    }

    void theArrowsMoveWhileTheFieldHasTheFocus()
    {
        CommandPalette *palette = open();
        QVERIFY(palette);
        auto *list = named<QListView>(palette, QStringLiteral("Commands"));
        Heard heard;
        QTest::keyClick(fieldOf(palette), Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QCOMPARE(palette->focusWidget(), fieldOf(palette));
        QCOMPARE(heard.announced, QStringList{list->currentIndex().data(Qt::AccessibleTextRole).toString()});
        QTest::keyClick(fieldOf(palette), Qt::Key_Up);
        QTest::keyClick(fieldOf(palette), Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(fieldOf(palette), Qt::Key_PageDown);
        QVERIFY(list->currentIndex().row() > 1);
        QTest::keyClick(fieldOf(palette), Qt::Key_Escape);
        sweep();
        QVERIFY(!m_window->findChild<CommandPalette *>());
    }

    void aKeyDoesNotStandInItsField()
    {
        const QString key = m_parts->wholeKey(m_parts->listed().constFirst().name);
        QVERIFY(!key.isEmpty());
        QPointer<CommandPalette> palette = open();
        QVERIFY(palette);
        fieldOf(palette)->insert(key);
        QCOMPARE(placesThatHold(key), QStringList());
        QVERIFY(!fieldOf(palette)->text().isEmpty());
        const QString credential = demoCredential(Environment::Live);
        fieldOf(palette)->clear();
        fieldOf(palette)->insert(credential);
        QCOMPARE(placesThatHold(credential), QStringList());
        delete palette;
    }

    void isNotThereWhileLocked()
    {
        QVERIFY(open());
        m_parts->lock.request(AutoLock::Reason::Asked);
        sweep();
        QVERIFY(!m_window->findChild<CommandPalette *>());
        QCOMPARE(placesThatHold(QStringLiteral("Gorska")), QStringList());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        sweep();
        QVERIFY(!m_window->findChild<CommandPalette *>());
    }
};

QTEST_MAIN(TestCommandPalette)
#include "test_CommandPalette.moc"
