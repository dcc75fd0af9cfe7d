#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/ElidedLabel.h"

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
        showLine(*m_label, m_label->sizeHint().width());
        QVERIFY(!m_label->isCut());
        QCOMPARE(toolTipOf(*m_label), QString());
    }

    void whatDoesNotEndsInAnEllipsis()
    {
        showLine(*m_label, 120);
        QVERIFY(m_label->isCut());
        QVERIFY(m_label->shownText().endsWith(QChar(0x2026)));
        QVERIFY(m_label->fontMetrics().horizontalAdvance(m_label->shownText()) <= 120);
        QVERIFY(toolTipOf(*m_label).contains(m_text));
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
        showLine(*m_label, 120);
        const QImage before = m_label->grab().toImage();
        m_label->setSelection(0, 5);
        QVERIFY(m_label->grab().toImage() != before);
    }

private:
    const QString m_text = QStringLiteral("Gorska Steza Trgovina in Storitve, Podružnica Maribor");
    std::unique_ptr<ElidedLabel> m_label;
};

QTEST_MAIN(TestElidedLabel)
#include "test_ElidedLabel.moc"
