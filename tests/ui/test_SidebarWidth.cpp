#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/design/Metrics.h"
#include "ui/window/SidebarWidth.h"

#include <QLabel>
#include <QSplitter>

using namespace ek;
using namespace ek::test;

namespace {

struct Window
{
    explicit Window(int width)
    {
        splitter.addWidget(new QLabel);
        splitter.addWidget(new QLabel);
        splitter.setStretchFactor(0, 0);
        splitter.setStretchFactor(1, 1);
        splitter.setChildrenCollapsible(false);
        for (int part : {0, 1})
            splitter.widget(part)->setMinimumWidth(50);
        sidebar = new SidebarWidth(splitter, width::sidebar);
        splitter.resize(width, 300);
        splitter.show();
    }
    [[nodiscard]] int shown() const { return splitter.sizes().constFirst(); }
    void drag(int by)
    {
        QWidget *handle = splitter.handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from + QPoint(by, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from + QPoint(by, 0));
    }

    QSplitter splitter;
    SidebarWidth *sidebar = nullptr;
};

} // namespace

/// How the room of a narrow window is shared.
class TestSidebarWidth : public QObject
{
    Q_OBJECT

private slots:
    void aNarrowWindowGivesTheTableMore()
    {
        Window window(1400);
        QTRY_COMPARE_WITH_TIMEOUT(window.shown(), width::sidebar, patience);
        window.splitter.resize(800, 300);
        QTRY_COMPARE_WITH_TIMEOUT(window.shown(), 800 * 27 / 100, patience);
        window.splitter.resize(1400, 300);
        QTRY_COMPARE_WITH_TIMEOUT(window.shown(), width::sidebar, patience);
    }

    void whereItWasPutItStays()
    {
        Window window(800);
        QTRY_COMPARE_WITH_TIMEOUT(window.shown(), 800 * 27 / 100, patience);
        window.drag(100);
        const int dragged = window.shown();
        QVERIFY(dragged > 800 * 27 / 100 + 50);
        window.splitter.resize(820, 300);
        QCoreApplication::processEvents();
        QCOMPARE(window.shown(), dragged);
    }

    void aNarrowWindowsShareIsNotKept()
    {
        Window before(800);
        QTRY_COMPARE_WITH_TIMEOUT(before.shown(), 800 * 27 / 100, patience);
        const QByteArray saved = before.sidebar->save();
        QCOMPARE(before.shown(), 800 * 27 / 100);
        Window after(1400);
        after.sidebar->restore(saved);
        QTRY_COMPARE_WITH_TIMEOUT(after.shown(), width::sidebar, patience);
        after.sidebar->restore("nonsense");
        QTRY_COMPARE_WITH_TIMEOUT(after.shown(), width::sidebar, patience);
    }
};

QTEST_MAIN(TestSidebarWidth)
#include "test_SidebarWidth.moc"
