#include "UiFixture.h"
#include "models/EntityListModel.h"
#include "ui/entities/EntityDelegate.h"

#include <QPainter>
#include <QProxyStyle>
#include <QStandardItemModel>

using namespace ek;
using namespace ek::test;

namespace {

/// As Windows' own style does, in a colour that no palette names.
class PaleSelection : public QProxyStyle
{
public:
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        if (element == CE_ItemViewItem && option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, QColor(0xe5f3ff));
        else
            QProxyStyle::drawControl(element, option, painter, widget);
    }
};

} // namespace

/// How rows are drawn.
class TestDelegates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    /// "Gorska Steza d.o.o." begins with its name, and not with its last dot, where the window goes from right to left.
    void namesKeepTheirOwnDirection_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Latin") << QStringLiteral("Gorska Steza d.o.o.");
        QTest::newRow("cut") << QStringLiteral("Gorska Steza Trgovina in Storitve d.o.o., Podružnica Maribor");
        QTest::newRow("Arabic") << QString::fromUtf8("شركة واحة (النخيل).");
    }

    void namesKeepTheirOwnDirection()
    {
        QFETCH(const QString, name);
        QCOMPARE(draw(name, Qt::RightToLeft), draw(name, Qt::LeftToRight));
    }

    /// The chosen entity is told in the palette's two colours that go together, whatever the style draws.
    void aChosenRowIsLegible_data()
    {
        QTest::addColumn<QPalette::ColorGroup>("group");
        QTest::addColumn<QStyle::State>("state");
        QTest::newRow("active") << QPalette::Active << QStyle::State(QStyle::State_Enabled | QStyle::State_Active);
        QTest::newRow("another window is active") << QPalette::Inactive << QStyle::State(QStyle::State_Enabled);
    }

    void aChosenRowIsLegible()
    {
        QFETCH(const QPalette::ColorGroup, group);
        QFETCH(const QStyle::State, state);
        const QString before = QApplication::style()->objectName();
        QApplication::setStyle(new PaleSelection); // the application deletes it
        const QImage picture = draw(QStringLiteral("Gorska Steza"), Qt::LeftToRight, state | QStyle::State_Selected);
        QApplication::setStyle(before);
        const QPalette palette = QApplication::palette();
        QCOMPARE(picture.pixelColor(8, picture.height() - 2), palette.color(group, QPalette::Highlight));
        int textPixels = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                textPixels += picture.pixelColor(x, y) == palette.color(group, QPalette::HighlightedText) ? 1 : 0;
        }
        QVERIFY2(textPixels > 0, qPrintable(QString::number(textPixels)));
    }

private:
    static QImage draw(const QString &name, Qt::LayoutDirection direction,
                       QStyle::State state = QStyle::State_Enabled | QStyle::State_Active)
    {
        QStandardItemModel model;
        auto *item = new QStandardItem(name);
        item->setData(QStringLiteral("SI · 10203040 · ent_1a9f04dc289c8589b8bb7863."), EntityListModel::SecondLineRole);
        model.appendRow(item);
        QImage picture(200, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setLayoutDirection(direction);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        option.direction = direction;
        option.state = state;
        option.palette = QApplication::palette();
        EntityDelegate().paint(&painter, option, model.index(0, 0));
        painter.end();
        return picture;
    }
};

QTEST_MAIN(TestDelegates)
#include "test_Delegates.moc"
