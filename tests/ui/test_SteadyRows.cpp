#include "WindowTest.h"
#include "fleet/Sweep.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/ReadingLine.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/KeyTableView.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/QuietViews.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ek;
using namespace ek::test;

/// What is told while somebody works moves no row: the one under the pointer is the one that is clicked.
class TestSteadyRows : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    [[nodiscard]] OutcomeBar *outcome() const { return m_window->findChild<OutcomeBar *>(); }
    [[nodiscard]] QTableView *table() const { return named<QTableView>(m_window.get(), QStringLiteral("Keys")); }
    [[nodiscard]] QListView *entities() const { return named<QListView>(m_window.get(), QStringLiteral("Entities")); }
    [[nodiscard]] AllKeysPanel *ofAll() const { return m_window->findChild<AllKeysPanel *>(); }

    /// Where the top row stands in the window.
    [[nodiscard]] QPoint topRow(const QAbstractItemView *view) const
    {
        const QModelIndex top = view->model()->index(0, 0);
        return view->viewport()->mapTo(m_window.get(), view->visualRect(top).topLeft());
    }
    /// Which row stands at the top, whatever is in it.
    [[nodiscard]] static int rowAtTop(const QAbstractItemView *view) { return view->indexAt({1, 1}).row(); }
    [[nodiscard]] static bool isWholeInSight(const QAbstractItemView *view, const QModelIndex &index)
    {
        const QRect place = view->visualRect(index);
        return place.isValid() && place.top() >= 0 && place.bottom() < view->viewport()->height();
    }
    /// Whether all of it can be seen in the window, however it is scrolled.
    [[nodiscard]] bool isWholeInWindow(const QWidget *widget) const
    {
        return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
    }
    [[nodiscard]] QList<MessageBar *> bars() const
    {
        QList<MessageBar *> found = m_window->findChildren<MessageBar *>();
        found.removeIf([this](const MessageBar *bar) { return bar->window() != m_window.get(); });
        return found;
    }
    /// As if something was told in it, that is too long for a line.
    static void tell(MessageBar *bar)
    {
        bar->show(Tone::Warning,
                  QStringLiteral("What is told here is long, and does not fit into a line. ").repeated(4),
                  QStringLiteral("And small print"));
        bar->addButton(QStringLiteral("Try again"), [] {});
        bar->setDismissible(true);
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->keys.state(m_parts->entityId()).isLoading, patience);
        waitForLayout();
    }
    /// Until nothing is laid out anew any more.
    void waitForLayout()
    {
        QList<QRect> before;
        QVERIFY(QTest::qWaitFor(
            [&] {
                QList<QRect> now;
                const QWidgetList parts = m_window->findChildren<QWidget *>();
                for (const QWidget *part : parts)
                    now += part->geometry();
                return std::exchange(before, now) == now;
            },
            patience));
    }

    void createAndStore(const QString &name)
    {
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {name, std::chrono::hours(24 * 90)}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        auto *reveal = m_window->findChild<RevealKeyDialog *>();
        named<QCheckBox>(reveal, QStringLiteral("I have stored this key"))->click();
        click(named<QPushButton>(reveal, QStringLiteral("Done")));
        sweep();
        settle();
    }

    void deleteSelected()
    {
        action("deleteKeys")->trigger();
        const QPointer<DeleteKeysDialog> dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        click(named<QPushButton>(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
        sweep();
        settle();
    }

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void whatWasDoneMovesNoRow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("textSize");
        QTest::newRow("as large as the screen") << QSize(1400, 860) << 1.0;
        QTest::newRow("small") << QSize(800, 600) << 1.0;
        QTest::newRow("small, large text") << QSize(800, 600) << 2.0;
    }

    void whatWasDoneMovesNoRow()
    {
        QFETCH(const QSize, size);
        QFETCH(const double, textSize);
        const QFont before = QApplication::font();
        const auto back = qScopeGuard([&before] { QApplication::setFont(before); });
        if (textSize > 1.0) {
            closeWindow();
            QFont large = before;
            large.setPointSizeF(large.pointSizeF() * textSize);
            QApplication::setFont(large);
            QVERIFY(openWindow());
        }
        QVERIFY(m_parts->openSandboxEntity());
        m_window->resize(size);
        settle();
        QVERIFY(table()->model()->rowCount() > 3);
        const QPoint keys = topRow(table());
        const QPoint list = topRow(entities());

        createAndStore(QStringLiteral("zzz")); // it comes last
        QTRY_VERIFY_WITH_TIMEOUT(outcome()->isVisible(), patience);
        settle();
        QVERIFY(isWholeInWindow(outcome()));
        if (rowAtTop(table()) == 0) // else it was scrolled to the new one, which is out of sight otherwise
            QCOMPARE(topRow(table()), keys);
        QCOMPARE(table()->viewport()->mapTo(m_window.get(), QPoint()), keys);
        QCOMPARE(topRow(entities()), list);
        QCOMPARE(table()->currentIndex().data().toString(), QStringLiteral("zzz"));
        QVERIFY(isWholeInSight(table(), table()->currentIndex()));

        table()->scrollToTop();
        // Where two rows have no room, the second one would be scrolled to.
        table()->setCurrentIndex(table()->model()->index(textSize > 1.0 ? 0 : 1, 0));
        QCOMPARE(topRow(table()), keys);
        deleteSelected();
        QVERIFY(isWholeInWindow(outcome()));
        QCOMPARE(topRow(table()), keys);
        QCOMPARE(topRow(entities()), list);
        QVERIFY(isWholeInSight(table(), table()->currentIndex()));
        // What is under the pointer is what it was, too, when the message goes.
        outcome()->putAway();
        settle();
        QCOMPARE(topRow(table()), keys);
        QCOMPARE(topRow(entities()), list);
    }

    /// Each of them, whatever it tells: of files, the account, the clock, keys, a list.
    void noMessageMovesARow()
    {
        QVERIFY(m_parts->openSandboxEntity());
        action("showAllKeys")->trigger();
        m_parts->workspace.sweep.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->workspace.sweep.state() == Sweep::State::Done, patience);
        QTRY_VERIFY_WITH_TIMEOUT(ofAll()->keys()->isTableShown(), patience);
        const auto check = [this](const QTableView *shown) {
            waitForLayout();
            const QPoint keys = topRow(shown);
            const QPoint list = topRow(entities());
            QStringList faults;
            int looked = 0;
            for (MessageBar *bar : bars()) {
                if (!bar->parentWidget()->isVisible()) // it is on the other page
                    continue;
                const bool wasHidden = bar->isHidden();
                // What it is for may take it away meanwhile, such as a reading that goes on.
                const auto isTold = [&] {
                    if (!bar->isVisible())
                        tell(bar);
                    waitForLayout();
                    return bar->isVisible();
                };
                QTRY_VERIFY_WITH_TIMEOUT(isTold(), patience);
                ++looked;
                if (topRow(shown) != keys || topRow(entities()) != list)
                    faults += bar->accessibleName();
                if (bar->mapTo(m_window.get(), QPoint()).y() < keys.y())
                    faults += bar->accessibleName() + QStringLiteral(" stands above the rows");
                if (wasHidden)
                    bar->clear();
                waitForLayout();
            }
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            QVERIFY2(looked >= 9, qPrintable(QString::number(looked)));
        };
        check(ofAll()->keys()->table());
        QTest::mouseClick(entities()->viewport(), Qt::LeftButton, {},
                          entities()->visualRect(entities()->currentIndex()).center());
        QTRY_VERIFY_WITH_TIMEOUT(!ofAll()->isVisible(), patience);
        table()->setFocus();
        settle(); // a list that comes takes the message about the one before away
        check(table());
    }

    /// Several at once, with large text on a small screen: each can be reached, and the table keeps some room.
    void manyMessagesLeaveRoom()
    {
        QVERIFY(m_parts->openSandboxEntity());
        m_window->resize(800, 600);
        for (MessageBar *bar : bars())
            tell(bar);
        settle();
        const QAbstractItemView *keys = table();
        QVERIFY(keys->viewport()->visibleRegion().boundingRect().height() > 0);
        for (const MessageBar *bar : bars()) {
            if (!bar->isVisible())
                continue;
            auto *button = bar->findChild<QPushButton *>();
            QVERIFY(button);
            const auto isReached = [&] {
                table()->setFocus();
                button->setFocus(Qt::TabFocusReason);
                return isWholeInWindow(button);
            };
            QTRY_VERIFY2_WITH_TIMEOUT(isReached(), qPrintable(bar->accessibleName()), patience);
        }
    }

    /// On a small window the messages scroll. The one that is told last is in sight, until somebody scrolls.
    void theNewestMessageIsInSight()
    {
        QVERIFY(m_parts->openSandboxEntity());
        m_window->resize(800, 600);
        for (MessageBar *bar : bars())
            tell(bar);
        settle();
        // Where the window's own messages stand; those of a page stand in the page.
        QScrollArea *area = nullptr;
        for (QWidget *parent = outcome()->parentWidget(); parent && !area; parent = parent->parentWidget())
            area = qobject_cast<QScrollArea *>(parent);
        QVERIFY(area);
        QScrollBar *scroll = area->verticalScrollBar();
        for (MessageBar *bar : bars()) {
            if (!area->isAncestorOf(bar))
                continue;
            tell(bar);
            auto *button = bar->findChild<QPushButton *>();
            QVERIFY(button);
            QTRY_VERIFY2_WITH_TIMEOUT(isWholeInWindow(button), qPrintable(bar->accessibleName()), patience);
        }
        QVERIFY(scroll->value() > 0);
        scroll->triggerAction(QAbstractSlider::SliderToMinimum);
        m_window->resize(800, 590);
        waitForLayout();
        QCOMPARE(scroll->value(), 0);
    }

    /// A message that replaces one hands the focus on: to its own button, or back to where it came from.
    void aReplacedMessageHandsTheFocusOn()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        auto *bar = new MessageBar(QStringLiteral("Message"));
        auto *after = new QLineEdit;
        for (QWidget *widget : QWidgetList{field, bar, after})
            layout->addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        bar->show(Tone::Warning, QStringLiteral("One"));
        bar->addButton(QStringLiteral("First"), [] {})->setFocus();
        bar->show(Tone::Warning, QStringLiteral("Two"));
        const QPushButton *second = bar->addButton(QStringLiteral("Second"), [] {});
        bar->addButton(QStringLiteral("Third"), [] {});
        QVERIFY(second->hasFocus());
        bar->show(Tone::Warning, QStringLiteral("Three"));
        QVERIFY(field->hasFocus());
        QCoreApplication::processEvents();
        QVERIFY(!bar->addButton(QStringLiteral("Later"), [] {})->hasFocus());
    }

    /// A table that becomes lower keeps the row that has the focus in sight, and scrolls for nothing else.
    void theCurrentRowStaysInSight()
    {
        QStandardItemModel model(60, 1);
        QuietTableView view;
        view.setModel(&model);
        view.resize(300, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        const int last = view.indexAt({1, view.viewport()->height() - view.rowHeight(0)}).row();
        QVERIFY(last > 5 && last < 30);
        const auto lower = [&view] {
            view.resize(300, 400);
            QCoreApplication::processEvents();
        };
        const auto higher = [&view] {
            view.resize(300, 500);
            QCoreApplication::processEvents();
            view.scrollToTop();
        };
        view.setCurrentIndex(model.index(2, 0));
        lower();
        QCOMPARE(rowAtTop(&view), 0);
        higher();
        view.setCurrentIndex(model.index(last, 0));
        QCOMPARE(rowAtTop(&view), 0);
        lower();
        QVERIFY(rowAtTop(&view) > 0 && rowAtTop(&view) < last);
        QVERIFY(isWholeInSight(&view, view.currentIndex()));
        higher();
        view.setCurrentIndex(model.index(50, 0));
        view.scrollToTop(); // somebody has gone on to look elsewhere
        lower();
        QCOMPARE(rowAtTop(&view), 0);
    }

    void tabAndF6GoDownToTheMessages()
    {
        QVERIFY(m_parts->openSandboxEntity());
        action("showAllKeys")->trigger(); // a page that is made now, and comes before the messages all the same
        QTableView *all = ofAll()->keys()->table();
        m_parts->workspace.sweep.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->workspace.sweep.state() == Sweep::State::Done, patience);
        QTRY_VERIFY_WITH_TIMEOUT(all->isVisible(), patience);
        tell(outcome());
        settle();
        const auto isIn = [](const QWidget *part, const QWidget *widget) {
            return part == widget || part->isAncestorOf(widget);
        };
        // From the first field of the page by Tab.
        all->setFocus();
        QWidget *first = QApplication::focusWidget();
        bool wasInBar = false;
        for (int step = 0; step < 60; ++step) {
            QWidget *now = QApplication::focusWidget();
            if (isIn(outcome(), now)) {
                wasInBar = true;
            } else if (isIn(ofAll(), now)) {
                QVERIFY2(!wasInBar, qPrintable(now->accessibleName()));
            } else if (wasInBar) {
                break;
            }
            QTest::keyClick(now, Qt::Key_Tab);
            if (QApplication::focusWidget() == first)
                break;
        }
        QVERIFY(wasInBar);
        // By F6: the table, its details, what is told, and round again.
        all->selectRow(0);
        all->setFocus();
        action("nextPane")->trigger();
        QVERIFY(isIn(ofAll()->keys()->details(), QApplication::focusWidget()));
        action("nextPane")->trigger();
        QVERIFY(isIn(outcome(), QApplication::focusWidget()));
        action("previousPane")->trigger();
        QVERIFY(isIn(ofAll()->keys()->details(), QApplication::focusWidget()));
    }

    /// Not to the other end of the window, where the profiles are.
    void theFocusGoesBackToWhereItWas_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("its button") << QStringLiteral("button");
        QTest::newRow("Esc") << QStringLiteral("Esc");
        QTest::newRow("the message is over") << QStringLiteral("over");
    }

    void theFocusGoesBackToWhereItWas()
    {
        QFETCH(const QString, way);
        QVERIFY(m_parts->openSandboxEntity());
        table()->setFocus();
        tell(outcome());
        waitForLayout();
        action("nextPane")->trigger(); // to the details, or past them
        if (!outcome()->isAncestorOf(QApplication::focusWidget()))
            action("nextPane")->trigger();
        QWidget *inBar = QApplication::focusWidget();
        QVERIFY(outcome()->isAncestorOf(inBar));
        if (way == QLatin1String("button"))
            QTest::keyClick(named<QToolButton>(outcome(), QStringLiteral("Dismiss message")), Qt::Key_Space);
        else if (way == QLatin1String("Esc"))
            QTest::keyClick(inBar, Qt::Key_Escape);
        else
            outcome()->clear();
        QVERIFY(!outcome()->isVisible());
        QCOMPARE(QApplication::focusWidget(), table());
    }

    void theFocusGoesToWhatStandsBeforeWhereItCameFromNowhere()
    {
        QVERIFY(m_parts->openSandboxEntity());
        tell(outcome());
        waitForLayout();
        m_window->focusWidget()->clearFocus();
        outcome()->takeFocus();
        QVERIFY(outcome()->isAncestorOf(QApplication::focusWidget()));
        outcome()->clear();
        QVERIFY(QApplication::focusWidget());
        QVERIFY(m_window->findChild<KeyPanel *>()->isAncestorOf(QApplication::focusWidget()));
    }

    /// Its buttons come and go with the reading.
    void theReadingMovesNoRow()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        action("showAllKeys")->trigger();
        auto *line = ofAll()->findChild<ReadingLine *>();
        const auto *pause = line->findChildren<QPushButton *>().constLast();
        Sweep &reading = m_parts->workspace.sweep;
        reading.readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(reading.state() == Sweep::State::Done && !pause->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(ofAll()->keys()->isTableShown(), patience);
        waitForLayout();
        const QPoint done = topRow(ofAll()->keys()->table());
        reading.readAgain();
        reading.pause();
        QTRY_VERIFY_WITH_TIMEOUT(pause->isVisible(), patience);
        waitForLayout();
        QCOMPARE(topRow(ofAll()->keys()->table()), done);
        QVERIFY(pause->height() <= line->height());
    }
};

QTEST_MAIN(TestSteadyRows)
#include "test_SteadyRows.moc"
