#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/StatePage.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace ek;
using namespace ek::test;

/// What is there in a moment does not flicker; what takes long can be stopped.
class TestStatePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StatePage> m_page;
    int m_stops = 0;

    [[nodiscard]] bool isBlank() const { return said(m_page.get()).isEmpty(); }
    [[nodiscard]] QAbstractButton *stop() const { return button(m_page.get(), QStringLiteral("Stop")); }
    void load(int done = 0, int total = 0)
    {
        m_page->showLoading(QStringLiteral("Loading keys…"), total > 0 ? QString::number(done) : QString(), done, total,
                            [this] { ++m_stops; });
    }

private slots:
    void initTestCase() { prepareApplication(); }

    void init()
    {
        m_page = std::make_unique<StatePage>();
        m_stops = 0;
        m_page->resize(600, 400);
        m_page->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        load(); // its clock is the machine's: what is to be seen at once is looked for before any event
    }

    void aShortWaitIsNotSeen()
    {
        QVERIFY(isBlank());
        QVERIFY(!stop());
        m_page->show("key", QStringLiteral("No API keys yet"), QString());
        QVERIFY(said(m_page.get()).contains(QStringLiteral("No API keys yet")));
        QVERIFY(!m_page->findChild<QProgressBar *>()->isVisible());
    }

    void aLongOneIsSeenAndCanBeStopped()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QProgressBar *>()->isVisible(), patience);
        QVERIFY(said(m_page.get()).contains(QStringLiteral("Loading keys…")));
        QTRY_VERIFY_WITH_TIMEOUT(stop(), patience);
        stop()->click();
        QCOMPARE(m_stops, 1);
    }

    void progressLeavesTheButtonWhereItIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(stop(), patience);
        const QAbstractButton *before = stop();
        load(100, 250);
        QCOMPARE(stop(), before);
        QCOMPARE(m_page->findChild<QProgressBar *>()->value(), 100);
        QVERIFY(said(m_page.get()).contains(QStringLiteral("100")));
    }

    void whatLoadsNextBeginsAnew_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("after something else was shown") << false;
        QTest::newRow("after a list was there") << true;
    }
    void whatLoadsNextBeginsAnew()
    {
        QFETCH(bool, isHidden);
        QTRY_VERIFY_WITH_TIMEOUT(stop(), patience);
        if (isHidden)
            m_page->hide();
        else
            m_page->show("error", QStringLiteral("Keys could not be loaded"), QString());
        load();
        QVERIFY(!stop());
        QVERIFY(isBlank());
        QTRY_VERIFY_WITH_TIMEOUT(!isBlank(), patience);
    }
};

QTEST_MAIN(TestStatePage)
#include "test_StatePage.moc"
