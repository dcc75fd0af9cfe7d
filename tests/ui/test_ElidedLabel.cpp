#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/design/Theme.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ValueLabel.h"

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

    /// Whoever uses the keyboard sees where it is, whether the value has room or not; and the ring cuts no letter.
    void aValueWithTheFocusHasARing_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("whole") << 900;
        QTest::newRow("cut") << 120;
    }

    void aValueWithTheFocusHasARing()
    {
        QFETCH(const int, width);
        applyAppearance(Appearance::Light);
        QWidget window;
        auto *value = new ValueLabel(&window);
        value->setText(m_text);
        value->setGeometry(0, 0, width, value->sizeHint().height());
        window.resize(width, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor ring = colorsFor(value->palette()).focus;
        const auto edges = [value] {
            const QImage picture = value->grab().toImage();
            const int right = picture.width() - 1;
            const int bottom = picture.height() - 1;
            return QList<QColor>{picture.pixelColor(0, bottom / 2), picture.pixelColor(right, bottom / 2),
                                 picture.pixelColor(right / 2, 0), picture.pixelColor(right / 2, bottom)};
        };
        value->clearFocus();
        QVERIFY(!edges().contains(ring));
        value->setFocus();
        QCOMPARE(edges(), QList<QColor>(4, ring));
        constexpr int ringWidth = 2;
        QVERIFY(
            value->rect().marginsRemoved({ringWidth, ringWidth, ringWidth, ringWidth}).contains(value->contentsRect()));
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
