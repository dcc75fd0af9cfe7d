#include "ui/design/Icons.h"
#include "ui/design/Metrics.h"
#include "ui/design/Style.h"
#include "ui/design/Theme.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TintedLine.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPixmapCache>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cstdlib>
#include <functional>
#include <memory>

using namespace ek;

namespace {

using Make = std::function<QWidget *()>;

QImage drawn(QWidget &widget)
{
    widget.resize(widget.sizeHint().expandedTo({60, 32}));
    return widget.grab().toImage();
}

bool has(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

/// Whether there is a gap of another colour within the ring: a fill of the same colour is none.
bool ringIsWhole(const QImage &image, const QColor &ring)
{
    const int middle = image.height() / 2;
    const int gap = image.pixelColor(2, middle) == ring ? 3 : 2; // high contrast has a broader ring
    return image.pixelColor(0, middle) == ring && image.pixelColor(gap, middle) != ring;
}

Make buttonOf(ButtonLook look)
{
    return [look] {
        auto *button = new QPushButton(QStringLiteral("Go"));
        setLook(button, look);
        return button;
    };
}

Make toolButtonOf(ButtonLook look)
{
    return [look] {
        auto *button = new QToolButton;
        button->setText(QStringLiteral("Go"));
        button->setFocusPolicy(Qt::StrongFocus);
        setLook(button, look);
        return button;
    };
}

} // namespace

Q_DECLARE_METATYPE(Make)

/// How controls are drawn, and how large they are.
class TestStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyAppearance(Appearance::Light); }
    void cleanup() { applyAppearance(Appearance::Light); }

    /// It lies over what has the same colour, in high contrast black over black.
    void aMenuHasAnEdge_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
        QTest::newRow("high contrast") << Appearance::HighContrast;
    }

    void aMenuHasAnEdge()
    {
        QFETCH(const Appearance, appearance);
        applyAppearance(appearance);
        QMenu menu;
        menu.addAction(QStringLiteral("An entry"));
        menu.addAction(QStringLiteral("Another entry"));
        menu.resize(menu.sizeHint());
        const QImage picture = menu.grab().toImage();
        const int right = picture.width() - 1;
        const int bottom = picture.height() - 1;
        for (const QPoint &at :
             {QPoint(0, bottom / 2), QPoint(right, bottom / 2), QPoint(right / 2, 0), QPoint(right / 2, bottom)})
            QCOMPARE(picture.pixelColor(at), colorsFor(menu.palette()).border);
    }

    void everythingCanBeHit_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("least");
        const auto add = [](const char *what, int least, Make make) {
            QTest::newRow(what) << std::move(make) << least;
        };
        add("button", height::control, [] { return new QPushButton(QStringLiteral("Go")); });
        add("link", height::target, [] {
            auto *button = new QPushButton(QStringLiteral("Go"));
            setLook(button, ButtonLook::Link);
            return button;
        });
        add("tool button", height::target, [] { return new QToolButton; });
        add("check box", height::target, [] { return new QCheckBox; });
        add("check box with a text", height::checkRow, [] { return new QCheckBox(QStringLiteral("On")); });
        add("radio button", height::checkRow, [] { return new QRadioButton(QStringLiteral("On")); });
        add("field", height::control, [] { return new QLineEdit; });
        add("number", height::control, [] { return new QSpinBox; });
        add("list of one", height::control, [] { return new QComboBox; });
        add("menu bar", height::checkRow, [] {
            auto *bar = new QMenuBar;
            bar->addMenu(QStringLiteral("File"));
            return bar;
        });
        add("header", height::control, [] { return new QHeaderView(Qt::Horizontal); });
    }

    /// WCAG 2.2, 2.5.8, and the heights of docs/design.md.
    void everythingCanBeHit()
    {
        QFETCH(const Make, make);
        QFETCH(const int, least);
        const std::unique_ptr<QWidget> widget(make());
        if (auto *header = qobject_cast<QHeaderView *>(widget.get())) {
            QTableWidget table(1, 1);
            QVERIFY(table.horizontalHeader()->sizeHint().height() >= least);
            Q_UNUSED(header)
            return;
        }
        QVERIFY2(widget->sizeHint().height() >= least, qPrintable(QString::number(widget->sizeHint().height())));
        QVERIFY(widget->sizeHint().width() >= height::target);
    }

    /// A tick box takes the mouse in all of its row, and not only where its mark and its words are.
    void aTickBoxIsHitInAllOfItsRow_data()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("check box") << Make([] { return new QCheckBox(QStringLiteral("On")); });
        QTest::newRow("radio button") << Make([] { return new QRadioButton(QStringLiteral("On")); });
    }

    void aTickBoxIsHitInAllOfItsRow()
    {
        QFETCH(const Make, make);
        for (const bool isTop : {true, false}) {
            const std::unique_ptr<QWidget> widget(make());
            auto *button = qobject_cast<QAbstractButton *>(widget.get());
            button->resize(button->sizeHint());
            QCOMPARE(button->height(), height::checkRow);
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(9, isTop ? 1 : button->height() - 2));
            QVERIFY(button->isChecked());
        }
    }

    void theButtonThatClearsAFieldCanBeHit()
    {
        QLineEdit field;
        field.setClearButtonEnabled(true);
        field.setText(QStringLiteral("Words"));
        field.resize(field.sizeHint());
        field.show();
        auto *clear = field.findChild<QToolButton *>();
        QVERIFY(clear);
        QVERIFY(clear->width() >= height::target);
        QVERIFY(clear->height() >= height::target);
        QTest::mouseClick(clear, Qt::LeftButton, {}, QPoint(1, 1));
        QCOMPARE(field.text(), QString());
    }

    /// Header and cells begin at the same place.
    void cellsStandUnderTheirHeader_data()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("table") << Make([] { return new QTableWidget(1, 1); });
        QTest::newRow("tree") << Make([] {
            auto *tree = new QTreeWidget;
            tree->setRootIsDecorated(false);
            return tree;
        });
    }

    void cellsStandUnderTheirHeader()
    {
        QFETCH(const Make, make);
        const std::unique_ptr<QWidget> view(make());
        const QStyle *style = view->style();
        QStyleOptionHeader header;
        header.rect = QRect(0, 0, 200, height::control);
        QStyleOptionViewItem cell;
        cell.rect = QRect(0, 0, 200, height::tableRow);
        cell.widget = view.get();
        cell.features = QStyleOptionViewItem::HasDisplay;
        cell.text = QStringLiteral("Words");
        // Qt takes as much off the text's place again when it draws.
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, view.get()) + 1;
        const int text = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, view.get()).left() + margin;
        QCOMPARE(text, style->subElementRect(QStyle::SE_HeaderLabel, &header, nullptr).left());
    }

    /// As on Windows, macOS and with GTK 4, and not as Fusion has it.
    void anAscendingOrderPointsUp_data()
    {
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("ascending") << Qt::AscendingOrder << Qt::LeftToRight;
        QTest::newRow("descending") << Qt::DescendingOrder << Qt::LeftToRight;
        QTest::newRow("ascending, mirrored") << Qt::AscendingOrder << Qt::RightToLeft;
    }

    void anAscendingOrderPointsUp()
    {
        QFETCH(const Qt::SortOrder, order);
        QFETCH(const Qt::LayoutDirection, direction);
        QTableWidget table(1, 1);
        table.setLayoutDirection(direction);
        table.setHorizontalHeaderLabels({QString()}); // nothing is drawn but the arrow
        QHeaderView *header = table.horizontalHeader();
        header->setSortIndicatorShown(true);
        header->setSortIndicator(0, order);
        header->setStretchLastSection(true);
        table.resize(200, 100);
        const QImage image = header->grab().toImage();
        // A wedge: where it is narrow is where it points to. The lines around the header are as wide as it is.
        const QColor ground = image.pixelColor(image.width() / 2, image.height() / 2);
        QList<int> widths;
        for (int y = 2; y < image.height() - 2; ++y) {
            int first = -1;
            int last = -1;
            for (int x = 2; x < image.width() - 2; ++x) {
                if (std::abs(image.pixelColor(x, y).lightness() - ground.lightness()) < 60)
                    continue;
                first = first < 0 ? x : first;
                last = x;
            }
            if (first >= 0)
                widths += last - first + 1;
        }
        QVERIFY(widths.size() >= 3);
        const bool isUp = widths.constFirst() < widths.constLast();
        QCOMPARE(isUp, order == Qt::AscendingOrder);
    }

    void menuEntriesCanBeHit()
    {
        QMenu menu;
        QAction *entry = menu.addAction(QStringLiteral("Entry"));
        menu.ensurePolished();
        QVERIFY(menu.actionGeometry(entry).height() >= height::checkRow);
    }

    void everythingGrowsWithTheText()
    {
        QPushButton button(QStringLiteral("Go"));
        QFont large = button.font();
        large.setPointSizeF(large.pointSizeF() * 3);
        button.setFont(large);
        QVERIFY(button.sizeHint().height() > QFontMetrics(large).height());
        QVERIFY(button.sizeHint().height() > height::control);
    }

    void whatHasTheFocusHasARing_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
        QTest::newRow("high contrast") << Appearance::HighContrast;
    }

    void whatHasTheFocusHasARing()
    {
        QFETCH(const Appearance, appearance);
        applyAppearance(appearance);
        const QColor ring = colorsFor(QPalette()).focus;
        for (const Make &make :
             {Make([] { return new QLineEdit; }), Make([] { return new QComboBox; }), Make([] { return new QSpinBox; }),
              Make([] { return new QCheckBox; }), Make([] { return new QRadioButton; }), buttonOf(ButtonLook::Usual),
              buttonOf(ButtonLook::Suggested), buttonOf(ButtonLook::Destructive), buttonOf(ButtonLook::Link),
              toolButtonOf(ButtonLook::Usual), toolButtonOf(ButtonLook::Suggested)}) {
            const std::unique_ptr<QWidget> widget(make());
            QVERIFY(!ringIsWhole(drawn(*widget), ring));
            widget->show();
            widget->activateWindow();
            widget->setFocus(Qt::TabFocusReason);
            QVERIFY(QTest::qWaitForWindowActive(widget.get()));
            QTRY_VERIFY2(ringIsWhole(widget->grab().toImage(), ring), widget->metaObject()->className());
        }
    }

    void buttonsStandOut()
    {
        const ColorSet &colors = colorsFor(QPalette());
        QPushButton button(QStringLiteral("Go"));
        QVERIFY(!has(drawn(button), colors.accent.background));
        setLook(&button, ButtonLook::Suggested);
        QVERIFY(has(drawn(button), colors.accent.background));
        setLook(&button, ButtonLook::Destructive);
        QVERIFY(has(drawn(button), colors.destructive.background));
        QVERIFY(!has(drawn(button), colors.accent.background));
        button.setEnabled(false);
        QVERIFY(!has(drawn(button), colors.destructive.background));
    }

    /// What is painted again and again must not push everything else out of the cache of pictures.
    void aButtonThatIsPaintedOftenFillsNoCache_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("look");
        const Make button = [] { return new QPushButton(QStringLiteral("Go")); };
        const Make tool = [] {
            auto *made = new QToolButton;
            made->setText(QStringLiteral("Go"));
            made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            return made;
        };
        for (const ButtonLook look : {ButtonLook::Usual, ButtonLook::Suggested, ButtonLook::Destructive}) {
            QTest::addRow("button %d", int(look)) << button << int(look);
            QTest::addRow("tool button %d", int(look)) << tool << int(look);
        }
    }
    void aButtonThatIsPaintedOftenFillsNoCache()
    {
        QFETCH(const Make, make);
        QFETCH(const int, look);
        const std::unique_ptr<QWidget> widget(make());
        auto *button = qobject_cast<QAbstractButton *>(widget.get());
        setLook(button, static_cast<ButtonLook>(look));
        button->setIcon(icon("refresh", button->palette()));
        const int limit = QPixmapCache::cacheLimit();
        const auto restore = qScopeGuard([limit] { QPixmapCache::setCacheLimit(limit); });
        QPixmapCache::clear();
        QPixmapCache::setCacheLimit(256); // KiB
        QPixmap other(16, 16);
        other.fill(Qt::green);
        QVERIFY(QPixmapCache::insert(QStringLiteral("other"), other));
        for (int time = 0; time < 600; ++time)
            drawn(*widget);
        QVERIFY(QPixmapCache::find(QStringLiteral("other"), &other));
    }

    void aScrollBarIsGrabbedAtAnySize()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(1);
        bar.resize(14, 300);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = 0;
        option.maximum = 1'000'000;
        option.pageStep = 1;
        const auto handle = [&](int position) {
            option.sliderPosition = position;
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        };
        QVERIFY(handle(0).height() >= height::target);
        QCOMPARE(handle(0).top(), 0);
        QCOMPARE(handle(1'000'000).bottom(), 299);
    }

    /// Where all surfaces are black, a tint is no edge.
    void barsHaveAnEdgeInHighContrast_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<bool>("hasEdge");
        QTest::newRow("light") << Appearance::Light << false;
        QTest::newRow("dark") << Appearance::Dark << false;
        QTest::newRow("high contrast") << Appearance::HighContrast << true;
    }

    void barsHaveAnEdgeInHighContrast()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const bool, hasEdge);
        applyAppearance(appearance);
        MessageBar message(QStringLiteral("Message"));
        message.show(Tone::Warning, QStringLiteral("Something is not as usual."));
        TintedLine line(QStringLiteral("Risk"));
        line.say(Tone::Warning, QStringLiteral("It never expires."));
        EnvironmentBanner banner; // of an unknown environment, which is a warning
        for (QWidget *bar : std::initializer_list<QWidget *>{&message, &line, &banner}) {
            bar->resize(300, 60);
            const QImage picture = bar->grab().toImage();
            const TonePair colors = tint(Tone::Warning, QPalette());
            const QColor expected = hasEdge ? colors.text : colors.background;
            for (const QPoint at : {QPoint(0, 30), QPoint(299, 30), QPoint(150, 0), QPoint(150, 59)})
                QCOMPARE(picture.pixelColor(at), expected);
        }
    }
};

QTEST_MAIN(TestStyle)
#include "test_Style.moc"
