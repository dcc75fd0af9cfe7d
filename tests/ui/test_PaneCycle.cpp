#include "Heard.h"
#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/PaneSplitter.h"
#include "ui/window/PaneCycle.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace ek;
using namespace ek::test;

class TestPaneCycle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void goesRoundAndBackToWhereItWas()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        QList<QWidget *> panes;
        QList<QList<QLineEdit *>> fields;
        for (int pane = 0; pane < 3; ++pane) {
            panes += new QWidget;
            auto *inner = new QHBoxLayout(panes.constLast());
            fields.append(QList<QLineEdit *>{new QLineEdit, new QLineEdit});
            for (QLineEdit *field : fields.constLast())
                inner->addWidget(field);
            row->addWidget(panes.constLast());
        }
        PaneCycle cycle({{panes.at(0)}, {panes.at(1), fields.at(1).at(1)}, {panes.at(2)}}, window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        fields.at(0).at(1)->setFocus();
        cycle.next();
        QCOMPARE(window.focusWidget(), fields.at(1).at(1)); // what it said comes first
        cycle.next();
        QCOMPARE(window.focusWidget(), fields.at(2).at(0)); // or the first that Tab reaches
        cycle.next();
        QCOMPARE(window.focusWidget(), fields.at(0).at(1)); // where it was
        cycle.previous();
        QCOMPARE(window.focusWidget(), fields.at(2).at(0));

        panes.at(1)->hide();
        cycle.previous();
        QCOMPARE(window.focusWidget(), fields.at(0).at(1));
        fields.at(2).at(0)->setEnabled(false);
        cycle.next();
        QCOMPARE(window.focusWidget(), fields.at(2).at(1));
        panes.at(2)->setEnabled(false);
        panes.at(1)->show();
        for (QLineEdit *field : fields.at(1))
            field->setFocusPolicy(Qt::NoFocus);
        fields.at(0).at(0)->setFocus();
        cycle.next(); // there is nowhere else
        QCOMPARE(window.focusWidget(), fields.at(0).at(0));
    }

    void whatIsMadeLaterHasItsPlace()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        QList<QLineEdit *> panes;
        for (int pane = 0; pane < 4; ++pane) {
            panes += new QLineEdit;
            row->addWidget(panes.constLast());
        }
        PaneCycle cycle({{panes.at(0)}, {panes.at(2)}}, window);
        cycle.insertAfter(panes.at(0), {panes.at(1)});
        cycle.insertAfter(&window, {panes.at(3)}); // of none of them
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        panes.at(0)->setFocus();
        for (const int next : {1, 2, 3, 0}) {
            cycle.next();
            QCOMPARE(window.focusWidget(), panes.at(next));
        }
    }

    /// As the mouse moves it.
    void theBorderIsMoved_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("mirrored") << Qt::RightToLeft;
    }

    void theBorderIsMoved()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        UiFixture parts;
        auto window = parts.showWindow();
        QVERIFY(window && parts.openSandboxEntity());
        auto *splitter = window->findChild<PaneSplitter *>();
        splitter->setLayoutDirection(direction);
        auto *search = named<QLineEdit>(window.get(), QStringLiteral("Find entity"));
        search->setFocus();
        QTest::keyClick(search, Qt::Key_F8);
        QWidget *border = QApplication::focusWidget();
        QCOMPARE(border, splitter->handle(1));
        const Heard heard;
        const QList<int> before = splitter->sizes();
        const Qt::Key wider = direction == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left;
        const Qt::Key narrower = direction == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
        QTest::keyClick(border, wider);
        QVERIFY(splitter->sizes().constFirst() > before.constFirst());
        QVERIFY(!heard.announced.isEmpty());
        QTest::keyClick(border, narrower);
        QCOMPARE(splitter->sizes(), before);
        QTest::keyClick(border, Qt::Key_End);
        QVERIFY(splitter->sizes().constLast() >= splitter->widget(1)->minimumSizeHint().width());
        QTest::keyClick(border, Qt::Key_Home);
        QVERIFY(splitter->sizes().constFirst() <= before.constFirst());
        QVERIFY(splitter->sizes().constFirst() > 0);
        QTest::keyClick(border, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), search);
    }

    void theWindowsParts()
    {
        UiFixture parts;
        auto window = parts.showWindow();
        QVERIFY(window && parts.openSandboxEntity());
        auto *keys = named<QTableView>(window.get(), QStringLiteral("Keys"));
        keys->selectRow(0); // which shows the details
        auto *search = named<QLineEdit>(window.get(), QStringLiteral("Find entity"));
        search->setFocus();
        QTest::keyClick(search, Qt::Key_F6);
        QCOMPARE(window->focusWidget(), keys);
        QTest::keyClick(keys, Qt::Key_F6);
        QWidget *value = window->focusWidget();
        QVERIFY(value->parentWidget()->parentWidget()->accessibleName() == QStringLiteral("Key details"));
        QTest::keyClick(value, Qt::Key_F6);
        QWidget *tool = window->focusWidget();
        QVERIFY(!tool->accessibleName().isEmpty() && tool != search && tool != keys && tool != value);
        auto *views = named<QListView>(window.get(), QStringLiteral("Views"));
        QTest::keyClick(tool, Qt::Key_F6);
        QCOMPARE(window->focusWidget(), views);
        QTest::keyClick(views, Qt::Key_F6);
        QCOMPARE(window->focusWidget(), search); // where the focus was in the entities
        QTest::keyClick(search, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(window->focusWidget(), views);
        QTest::keyClick(views, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(window->focusWidget(), tool);
    }
};

QTEST_MAIN(TestPaneCycle)
#include "test_PaneCycle.moc"
