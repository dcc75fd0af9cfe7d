#include "UiFixture.h"
#include "models/EntityListModel.h"
#include "ui/actions/CommandDelegate.h"
#include "ui/actions/CommandModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/entities/EntityDelegate.h"
#include "ui/fleet/ChangeDelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QProxyStyle>
#include <QStandardItemModel>
#include <QTableView>

#include <cstdlib>

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
        const QImage there = draw(name, Qt::RightToLeft);
        const QImage here = draw(name, Qt::LeftToRight);
        QVERIFY(looksLike(there.copy(inkOf(there)), here.copy(inkOf(here))));
    }

    /// Whatever script they are written in: a name at the other side stands alone.
    void namesBeginWhereTheWindowBegins_data() { namesKeepTheirOwnDirection_data(); }
    void namesBeginWhereTheWindowBegins()
    {
        QFETCH(const QString, name);
        constexpr int bearing = 3; // what a letter leaves free beside it
        const QRect here = inkOf(draw(name, Qt::LeftToRight));
        QVERIFY2(here.left() >= space::row && here.left() <= space::row + bearing,
                 qPrintable(QString::number(here.left())));
        const QImage picture = draw(name, Qt::RightToLeft);
        const int free = picture.width() - 1 - inkOf(picture).right();
        QVERIFY2(free >= space::row && free <= space::row + bearing, qPrintable(QString::number(free)));
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

    /// The command is grey; the reason is there to be read.
    void whyACommandIsNotPossibleIsLegible_data()
    {
        QTest::addColumn<QStyle::State>("state");
        QTest::addColumn<QColor>("wanted");
        const QPalette palette = QApplication::palette();
        const QStyle::State usual = QStyle::State_Enabled | QStyle::State_Active;
        QTest::newRow("chosen") << (usual | QStyle::State_Selected)
                                << palette.color(QPalette::Active, QPalette::HighlightedText);
        QTest::newRow("another") << usual << quietTextColor(palette);
    }

    void whyACommandIsNotPossibleIsLegible()
    {
        QFETCH(const QStyle::State, state);
        QFETCH(const QColor, wanted);
        PaletteEntry entry;
        entry.obstacle = QStringLiteral("No key is selected"); // and without a text of its own
        CommandModel model({entry}, {});
        QImage picture(300, 40, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        option.state = state;
        option.palette = QApplication::palette();
        CommandDelegate().paint(&painter, option, model.index(0));
        painter.end();
        const QColor grey = QApplication::palette().color(QPalette::Disabled, QPalette::Text);
        int wantedPixels = 0;
        int greyPixels = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                wantedPixels += picture.pixelColor(x, y) == wanted ? 1 : 0;
                greyPixels += picture.pixelColor(x, y) == grey ? 1 : 0;
            }
        }
        QVERIFY2(wantedPixels > greyPixels, qPrintable(QStringLiteral("%1, %2").arg(wantedPixels).arg(greyPixels)));
    }

    /// One ring goes around all of a row, and the bar is at its beginning, whichever columns are shown in which order.
    void theRingAndTheBarAreAroundWhatIsShown_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void theRingAndTheBarAreAroundWhatIsShown()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        constexpr int columns = 5;
        QStandardItemModel model(3, columns);
        QTableView table;
        table.setLayoutDirection(direction);
        table.setModel(&model);
        table.setItemDelegate(new ChangeDelegate(table));
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.setShowGrid(false);
        table.horizontalHeader()->moveSection(0, 2);
        table.setColumnHidden(1, true);
        table.setColumnHidden(columns - 1, true);
        table.resize(600, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        // In a window from right to left Qt 6.4 looks for the column one pixel beside it: selectRow() does nothing.
        table.selectionModel()->setCurrentIndex(model.index(1, 2),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const QImage picture = table.viewport()->grab().toImage();
        QRect row;
        for (const int column : {0, 2, 3})
            row |= table.visualRect(model.index(1, column));
        row.adjust(0, 0, 0, -1); // the line under it
        const ColorSet &colors = colorsFor(table.palette());
        for (const QPoint &at : {QPoint(row.left(), row.center().y()), QPoint(row.right(), row.center().y()),
                                 QPoint(row.center().x(), row.top()), QPoint(row.center().x(), row.bottom())})
            QCOMPARE(picture.pixelColor(at), colors.focus);
        // Beside the ring, which is two wide, there is one pixel of the bar.
        const int beside = direction == Qt::RightToLeft ? row.right() - 2 : row.left() + 2;
        QCOMPARE(picture.pixelColor(beside, row.center().y()), colors.selectionBar);
        // And no other ring is within it.
        for (int x = row.left() + 3; x <= row.right() - 3; ++x)
            QCOMPARE(picture.pixelColor(x, row.center().y()), table.palette().color(QPalette::Highlight));
    }

private:
    /// Where the first line is written.
    static QRect inkOf(const QImage &picture)
    {
        QRect ink;
        for (int y = 0; y < picture.height() / 2; ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) != Qt::white)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

    /// But for the smoothing of letters that stand between two pixels.
    static bool looksLike(const QImage &one, const QImage &other)
    {
        const QRect both = one.rect() & other.rect();
        constexpr int smoothing = 160; // of 255
        for (int y = 0; y < both.height(); ++y) {
            for (int x = 0; x < both.width(); ++x) {
                if (std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > smoothing)
                    return false;
            }
        }
        return std::abs(one.width() - other.width()) <= 1;
    }

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
