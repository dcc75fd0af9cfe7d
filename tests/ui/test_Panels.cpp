#include "WindowTest.h"
#include "support/ScriptedApi.h"
#include "ui/widgets/ValueLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace ek;
using namespace ek::test;

/// The two panes with each other: who has the keyboard, what is marked, and what stays through a refresh.
class TestPanels : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    std::unique_ptr<ScriptedApi> m_api;

    [[nodiscard]] QTableView *table() const { return named<QTableView>(m_window.get(), QStringLiteral("Keys")); }
    [[nodiscard]] QListView *entities() const { return named<QListView>(m_window.get(), QStringLiteral("Entities")); }
    [[nodiscard]] QLineEdit *filter() const { return named<QLineEdit>(m_window.get(), QStringLiteral("Filter keys")); }
    [[nodiscard]] QLineEdit *search() const { return named<QLineEdit>(m_window.get(), QStringLiteral("Find entity")); }
    [[nodiscard]] QLabel *label(const char *name) const
    {
        return named<QLabel>(m_window.get(), QString::fromLatin1(name));
    }
    [[nodiscard]] bool isQuiet() const
    {
        return !m_parts->session.entitiesState().isLoading
            && (!m_parts->session.entity() || !m_parts->keys.state(m_parts->entityId()).isLoading);
    }
    [[nodiscard]] QString currentName(const QAbstractItemView *view) const
    {
        return view->currentIndex().siblingAtColumn(0).data().toString();
    }
    [[nodiscard]] QString selectedNames(const QAbstractItemView *view) const
    {
        QStringList names;
        const QModelIndexList rows = view->selectionModel()->selectedRows();
        for (const QModelIndex &row : rows)
            names += row.data().toString();
        return names.join(QLatin1Char(','));
    }
    static QString id(int number) { return QStringLiteral("ek_sandbox_%1").arg(number, 32, 10, QLatin1Char('0')); }
    static QList<QJsonObject> keys(int total)
    {
        QList<QJsonObject> listed;
        for (int number = 0; number < total; ++number)
            listed += ScriptedApi::key(id(number), QStringLiteral("key %1").arg(number));
        return listed;
    }
    static QList<QJsonObject> entityList(int total)
    {
        QList<QJsonObject> listed;
        for (int number = 0; number < total; ++number)
            listed +=
                ScriptedApi::entity(QStringLiteral("ent_%1").arg(number), QStringLiteral("Entity %1").arg(number));
        return listed;
    }
    void open(int entityTotal, int keyTotal)
    {
        m_api->serveEntities(entityList(entityTotal));
        m_api->serveKeys(keys(keyTotal));
        QVERIFY(m_parts->openAt(m_api->server.url()));
        QVERIFY(m_parts->openEntity(QStringLiteral("Entity 0")));
    }
    void refresh(Qt::Key key = Qt::Key_F5)
    {
        QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY(!isQuiet());
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), patience);
    }

private slots:
    void init()
    {
        m_api = std::make_unique<ScriptedApi>();
        QVERIFY(openWindow());
        QApplication::clipboard()->clear();
    }

    void cleanup()
    {
        closeWindow();
        m_api.reset();
    }

    void downFromTheSearchMarksWhatItOpens()
    {
        m_api->serveEntities(entityList(5));
        QVERIFY(m_parts->openAt(m_api->server.url()));
        QVERIFY(!m_parts->session.entity());
        search()->setFocus();
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(entities()->hasFocus());
        QCOMPARE(selectedNames(entities()), QStringLiteral("Entity 0"));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity(), patience);
        QCOMPARE(m_parts->session.entity()->name, QStringLiteral("Entity 0"));
        QTest::keyClick(entities(), Qt::Key_Down);
        QCOMPARE(selectedNames(entities()), QStringLiteral("Entity 1"));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.entity()->name, QStringLiteral("Entity 1"), patience);
        // From the search again: to the one that is open.
        search()->setFocus();
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(selectedNames(entities()), QStringLiteral("Entity 1"));
    }

    void whatIsMarkedIsWhatIsOpen()
    {
        open(5, 3);
        search()->setFocus();
        QTest::keyClicks(search(), QStringLiteral("Entity 3"));
        QCOMPARE(selectedNames(entities()), QString()); // the open one is not found
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(selectedNames(entities()), QStringLiteral("Entity 3"));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.entity()->name, QStringLiteral("Entity 3"), patience);
        search()->clear();
        QCOMPARE(selectedNames(entities()), QStringLiteral("Entity 3"));
    }

    void theFocusAloneOpensNothing()
    {
        m_api->serveEntities(entityList(5));
        QVERIFY(m_parts->openAt(m_api->server.url()));
        entities()->setFocus(Qt::TabFocusReason);
        QCOMPARE(selectedNames(entities()), QString()); // and only what is marked is opened
        QTest::keyClick(entities(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity(), patience);
        QCOMPARE(selectedNames(entities()), m_parts->session.entity()->name);
    }

    void anotherOrderKeepsThePlace_data()
    {
        QTest::addColumn<int>("added");
        QTest::addColumn<bool>("sorted");
        QTest::newRow("the same keys, sorted") << 0 << true;
        QTest::newRow("the same keys, as the server has them") << 0 << false;
        QTest::newRow("a few more") << 3 << true;
        QTest::newRow("very many more") << 150 << true; // as one reset
    }

    void anotherOrderKeepsThePlace()
    {
        QFETCH(const int, added);
        QFETCH(const bool, sorted);
        open(100, 200);
        if (!sorted)
            table()->model()->sort(-1);
        table()->setFocus();
        table()->selectRow(120);
        table()->selectionModel()->setCurrentIndex(table()->model()->index(121, 1),
                                                   QItemSelectionModel::Rows | QItemSelectionModel::Select);
        table()->scrollTo(table()->model()->index(110, 0), QAbstractItemView::PositionAtTop);
        entities()->scrollTo(entities()->model()->index(60, 0), QAbstractItemView::PositionAtTop);
        const QString current = currentName(table());
        QStringList selected = selectedNames(table()).split(QLatin1Char(','));
        const int scrolled = table()->verticalScrollBar()->value();
        const int entitiesScrolled = entities()->verticalScrollBar()->value();
        QVERIFY(scrolled > 0 && entitiesScrolled > 0);
        QCOMPARE(selected.size(), 2);

        QList<QJsonObject> again = keys(200 + added);
        if (added > 100) { // scattered
            std::partition(again.begin(), again.end(), [](const QJsonObject &key) {
                return key.value(QLatin1String("id")).toString().back() > u'4';
            });
        }
        std::reverse(again.begin(), again.end());
        m_api->serveKeys(again);
        QList<QJsonObject> reversed = entityList(100);
        std::reverse(reversed.begin(), reversed.end());
        m_api->serveEntities(reversed);
        refresh();

        QCOMPARE(currentName(table()), current);
        QStringList after = selectedNames(table()).split(QLatin1Char(','));
        selected.sort();
        after.sort();
        QCOMPARE(after, selected);
        QVERIFY(table()->hasFocus());
        if (sorted)
            QCOMPARE(table()->verticalScrollBar()->value(), scrolled); // added ones have higher numbers
        QCOMPARE(entities()->verticalScrollBar()->value(), entitiesScrolled);
        QCOMPARE(selectedNames(entities()), QStringLiteral("Entity 0"));
    }

    void detailsFollowARefresh()
    {
        open(2, 3);
        table()->selectRow(1);
        QCOMPARE(label("Name")->text(), QStringLiteral("key 1"));
        QList<QJsonObject> renamed = keys(3);
        renamed[1].insert(QStringLiteral("name"), QStringLiteral("key 1 renamed"));
        m_api->serveKeys(renamed);
        table()->setFocus();
        refresh();
        QCOMPARE(label("Name")->text(), QStringLiteral("key 1 renamed"));
    }

    void theKeyboardStaysWhereItIs()
    {
        open(20, 30);
        table()->setFocus();
        table()->selectRow(3);
        QList<QJsonObject> reversed = entityList(20);
        std::reverse(reversed.begin(), reversed.end());
        m_api->serveEntities(reversed);
        refresh();
        QVERIFY(table()->hasFocus());
        entities()->setFocus();
        m_api->serveEntities(entityList(200));
        QList<QJsonObject> turned = keys(30);
        std::reverse(turned.begin(), turned.end());
        m_api->serveKeys(turned);
        refresh();
        QVERIFY(entities()->hasFocus());
        // Enter in the search opens an entity, and the keyboard stays.
        search()->setFocus();
        QTest::keyClicks(search(), QStringLiteral("Entity 7"));
        QTest::keyClick(search(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.entity()->name, QStringLiteral("Entity 7"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), patience);
        QVERIFY(search()->hasFocus());
    }

    void aSearchHidesNothingNextTime()
    {
        open(20, 3);
        search()->setText(QStringLiteral("Entity 7"));
        // What is opened elsewhere is seen.
        const Entity other = m_parts->session.entities().at(3);
        QVERIFY(other.name != m_parts->session.entity()->name);
        m_parts->session.selectEntity(other.id);
        QCOMPARE(search()->text(), QString());
        QCOMPARE(entities()->currentIndex().data().toString(), other.name);
        // What is typed hides the open one, and a refresh leaves it so.
        search()->setText(QStringLiteral("Entity 7"));
        refresh();
        QCOMPARE(search()->text(), QStringLiteral("Entity 7"));
        m_parts->session.signOut();
        QCOMPARE(search()->text(), QString());
    }

    void aSelectionWinsOverTheWindow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("details: name") << QStringLiteral("Name");
        QTest::newRow("details: expiry") << QStringLiteral("Expires");
        QTest::newRow("heading") << QStringLiteral("Chosen entity");
        QTest::newRow("below the heading") << QStringLiteral("Chosen entity's id");
    }

    void aSelectionWinsOverTheWindow()
    {
        QFETCH(const QString, name);
        open(2, 3);
        table()->selectRow(1);
        auto *text = named<QLabel>(m_window.get(), name);
        QTest::mouseClick(text, Qt::LeftButton);
        QVERIFY(text->hasFocus());
        // Without a selection the window's action is meant, but for a value that is there to be copied.
        const bool isValue = qobject_cast<ValueLabel *>(text);
        QCOMPARE(isValue, name == QLatin1String("Name") || name == QLatin1String("Expires"));
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 isValue ? text->text() : m_parts->key(QStringLiteral("key 1")).hint);
        text->setSelection(1, 3);
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), text->text().mid(1, 3));
        QTest::keyClick(text, Qt::Key_Delete);
        QVERIFY(!openDialog(QStringLiteral("deleteKeysDialog")));
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), text->text());
        QCOMPARE(selectedNames(table()), QStringLiteral("key 1"));
    }

    void aFieldKeepsItsKeys()
    {
        open(2, 3);
        table()->selectRow(1);
        for (QLineEdit *field : {search(), filter()}) {
            field->setFocus();
            field->setText(QStringLiteral("key"));
            field->setSelection(0, 2);
            QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
            QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("ke"));
            QTest::keyClick(field, Qt::Key_Delete);
            QCOMPARE(field->text(), QStringLiteral("y"));
            QVERIFY(!openDialog(QStringLiteral("deleteKeysDialog")));
            QTest::keyClick(field, Qt::Key_Delete);
            QTest::keyClick(field, Qt::Key_Backspace);
            QCOMPARE(field->text(), QString());
            QVERIFY(!openDialog(QStringLiteral("deleteKeysDialog")));
        }
    }

    void anotherListKeepsItsKeys()
    {
        open(3, 3);
        table()->selectRow(1);
        entities()->setFocus();
        QTest::keyClick(entities(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Entity 0"));
        QTest::keyClick(entities(), Qt::Key_Delete);
        QVERIFY(!openDialog(QStringLiteral("deleteKeysDialog")));
        auto *profiles = named<QComboBox>(m_window.get(), QStringLiteral("Profile"));
        profiles->setFocus();
        QTest::keyClick(profiles, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Entity 0"));
        QTest::keyClick(profiles, Qt::Key_Delete);
        QVERIFY(!openDialog(QStringLiteral("deleteKeysDialog")));
        // In the table they are the table's.
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), m_parts->key(QStringLiteral("key 1")).hint);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(openDialog(QStringLiteral("deleteKeysDialog")));
    }

    void findingIsEverywhere()
    {
        open(2, 3);
        table()->selectRow(1);
        for (QWidget *from : std::initializer_list<QWidget *>{filter(), table(), entities(), label("Name")}) {
            from->setFocus();
            QTest::keyClick(from, Qt::Key_E, Qt::ControlModifier);
            QVERIFY2(search()->hasFocus(), qPrintable(from->accessibleName()));
        }
        QTest::keyClick(search(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter()->hasFocus());
    }

    void aTypedKeyIsFoundAndDoesNotStay()
    {
        QVERIFY(m_parts->openSandboxEntity());
        const QString whole = m_parts->wholeKey(QStringLiteral("CI"));
        filter()->setFocus();
        QTest::keyClicks(filter(), whole);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("CI"));
        QTRY_COMPARE(filter()->text(), m_parts->key(QStringLiteral("CI")).hint);
        QCOMPARE(placesThatHold(whole.mid(16, 12)), QStringList());
        search()->setFocus();
        QTest::keyClicks(search(), whole);
        QCOMPARE(placesThatHold(whole.mid(16, 12)), QStringList());
        QVERIFY(!search()->text().contains(whole.mid(11, 4)));
        QVERIFY(said(m_window.get()).contains(QLatin1String("No entity matches the search.")));
    }

    void unseenNamesAreShown()
    {
        QList<QJsonObject> listed = entityList(2);
        listed += ScriptedApi::entity(QStringLiteral("ent_9"), QStringLiteral("\u3164"));
        m_api->serveEntities(listed);
        m_api->serveKeys({ScriptedApi::key(id(1), QStringLiteral("Web\u00adshop")),
                          ScriptedApi::key(id(2), QStringLiteral("Webshop"))});
        QVERIFY(m_parts->openAt(m_api->server.url()));
        QVERIFY(m_parts->openEntity(QStringLiteral("\u3164")));
        QVERIFY(label("Chosen entity")->text().contains(QLatin1String("U+3164")));
        QCOMPARE(selectedNames(entities()), QStringLiteral("\u27e8U+3164\u27e9"));
        table()->selectAll();
        QVERIFY(selectedNames(table()).contains(QLatin1String("U+00AD")));
        filter()->setText(QStringLiteral("webshop"));
        QCOMPARE(table()->model()->rowCount(), 2);
        filter()->setText(QStringLiteral("00ad"));
        QCOMPARE(table()->model()->rowCount(), 1);
        table()->selectRow(0);
        QVERIFY(label("Name")->text().contains(QLatin1String("U+00AD")));
    }

    /// Heading, table and details: an Arabic name begins at the left of a window that does.
    void namesBeginAtOneSide()
    {
        const QString name = QString::fromUtf8("شركة واحة النخيل");
        m_api->serveEntities({ScriptedApi::entity(QStringLiteral("ent_1"), name)});
        m_api->serveKeys({ScriptedApi::key(id(1), name)});
        QVERIFY(m_parts->openAt(m_api->server.url()));
        QVERIFY(m_parts->openEntity(name));
        table()->selectRow(0);
        QCoreApplication::processEvents();
        int seen = 0;
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible() || !label->text().contains(name))
                continue;
            ++seen;
            QVERIFY(label->alignment().testFlag(Qt::AlignAbsolute) && label->alignment().testFlag(Qt::AlignLeft));
        }
        QCOMPARE(seen, 3); // the heading, and in the details the key and its entity
    }
};

QTEST_MAIN(TestPanels)
#include "test_Panels.moc"
