#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/window/StatusLine.h"

using namespace ek;
using namespace ek::test;

class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void init()
    {
        m_line = std::make_unique<StatusLine>();
        showLine(*m_line, 500);
    }

    void whatFitsIsWhole()
    {
        m_line->say(QStringLiteral("Copied"));
        QCOMPARE(m_line->shownText(), QStringLiteral("Copied"));
        QCOMPARE(toolTipOf(*m_line), QString());
    }

    void whatDoesNotEndsInAnEllipsis_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void whatDoesNotEndsInAnEllipsis()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        m_line->setLayoutDirection(direction);
        m_line->setSource(QStringLiteral("Demo workspace"));
        showLine(*m_line, 300);
        m_line->say(m_long);
        QVERIFY(m_line->shownText().endsWith(QChar(0x2026)));
        QVERIFY(m_line->fontMetrics().horizontalAdvance(m_line->shownText()) < 300);
        QCOMPARE(m_line->currentMessage(), m_long);
        QVERIFY(toolTipOf(*m_line).contains(m_long));
        QCOMPARE(QAccessible::queryAccessibleInterface(m_line.get())->text(QAccessible::Name), m_long);
        // The message does not reach what stands at the other end.
        const QImage withMessage = m_line->grab().toImage();
        m_line->clearMessage();
        const QImage without = m_line->grab().toImage();
        const auto *source = m_line->findChild<QLabel *>();
        QVERIFY(source && source->isVisible());
        QCOMPARE(withMessage.copy(source->geometry()), without.copy(source->geometry()));
        QVERIFY(withMessage != without);
    }

    void aWaitEndsByItself()
    {
        m_line->wait(QStringLiteral("The server is asked again"));
        m_line->endWait();
        QCOMPARE(m_line->currentMessage(), QString());
    }

    void theEndOfAWaitTakesNothingElseAway()
    {
        m_line->wait(QStringLiteral("The server is asked again"));
        m_line->say(QStringLiteral("Copied"));
        m_line->endWait();
        QCOMPARE(m_line->currentMessage(), QStringLiteral("Copied"));
    }

private:
    const QString m_long =
        QStringLiteral("First recover or discard the key in doubt, which the bar at the foot of the "
                       "window names, and then try once more to create another one for this entity.");
    std::unique_ptr<StatusLine> m_line;
};

QTEST_MAIN(TestStatusLine)
#include "test_StatusLine.moc"
