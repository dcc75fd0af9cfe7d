#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace ek;
using namespace ek::test;

/// A line of any length that has no room.
class TestElidedLabel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void init()
    {
        m_label = std::make_unique<ElidedLabel>();
        m_label->setText(m_text);
        m_label->setAccessibleName(QStringLiteral("Entity"));
    }

    void whatFitsIsWhole()
    {
        show(m_label->sizeHint().width());
        QVERIFY(!m_label->isCut());
        QCOMPARE(tip(), QString());
    }

    void whatDoesNotEndsInAnEllipsis()
    {
        show(120);
        QVERIFY(m_label->isCut());
        QVERIFY(m_label->shownText().endsWith(QChar(0x2026)));
        QVERIFY(m_label->fontMetrics().horizontalAdvance(m_label->shownText()) <= 120);
        QVERIFY(tip().contains(m_text));
        QVERIFY(QAccessible::queryAccessibleInterface(m_label.get())->text(QAccessible::Description) == m_text);
        QCOMPARE(m_label->text(), m_text);
        // What is painted ends where the label does: nothing of it is cut off.
        const QImage picture = m_label->grab().toImage();
        const QColor background = picture.pixelColor(0, 0);
        for (int y = 0; y < picture.height(); ++y)
            QCOMPARE(picture.pixelColor(picture.width() - 1, y), background);
    }

    void itWidensNothing()
    {
        m_label->setText(m_text.repeated(20));
        QVERIFY(m_label->minimumSizeHint().width() < 100);
    }

    void whatIsSelectedIsSeen()
    {
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        show(120);
        const QImage before = m_label->grab().toImage();
        m_label->setSelection(0, 5);
        QVERIFY(m_label->grab().toImage() != before);
    }

private:
    void show(int width)
    {
        m_label->resize(width, m_label->sizeHint().height());
        m_label->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_label.get()));
    }

    QString tip()
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, QPoint(2, 2), m_label->mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(m_label.get(), &event);
        return QToolTip::text();
    }

    const QString m_text = QStringLiteral("Gorska Steza Trgovina in Storitve, Podružnica Maribor");
    std::unique_ptr<ElidedLabel> m_label;
};

QTEST_MAIN(TestElidedLabel)
#include "test_ElidedLabel.moc"
