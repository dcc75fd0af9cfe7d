#include "core/PlainText.h"
#include "ui/design/Metrics.h"
#include "ui/design/Pill.h"
#include "ui/design/TextLines.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QStyle>
#include <QTest>

using namespace ek;

/// Lines and pills that are kept look as if they were drawn anew.
class TestTextLines : public QObject
{
    Q_OBJECT

private slots:
    void looksAsQtDrawsIt_data();
    void looksAsQtDrawsIt();
    void leavesThePainterAsItWas();
    void manyFontsAndTextsAreForgotten();
    void aPillLooksTheSameEveryTime();
    void aMaskKeepsItsEnd_data();
    void aMaskKeepsItsEnd();
};

namespace {

constexpr QSize paper(200, 40);

template <typename Paint> QImage painted(Qt::LayoutDirection direction, double ratio, Paint paint)
{
    QImage image(paper * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    painter.setPen(Qt::black);
    paint(painter);
    return image;
}

} // namespace

void TestTextLines::looksAsQtDrawsIt_data()
{
    QTest::addColumn<QString>("text");
    const QList<std::pair<const char *, QString>> texts{
        {"short", QStringLiteral("Webshop")},
        {"too long", QStringLiteral("Integration of the webshop with everything that there is")},
        {"Hebrew", QStringLiteral("\u05d7\u05e0\u05d5\u05ea 12")},
        {"both", QStringLiteral("a \u05d7\u05e0\u05d5\u05ea <b>")},
        {"marks of markup", QStringLiteral("<b>bold</b> & more")},
        {"empty", QString()},
    };
    for (const auto &[name, text] : texts)
        QTest::newRow(name) << text;
}

void TestTextLines::looksAsQtDrawsIt()
{
    QFETCH(const QString, text);
    TextLines lines;
    QFont bold;
    bold.setBold(true);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        for (const auto side : {Qt::AlignLeft, Qt::AlignRight}) {
            for (const auto elide : {Qt::ElideRight, Qt::ElideMiddle}) {
                for (const int width : {180, 60, 3}) {
                    for (const double ratio : {1.0, 2.0}) {
                        for (const QFont &font : {QFont(), bold}) {
                            const QRect area(7, 3, width, 30);
                            const QImage expected = painted(direction, ratio, [&](QPainter &painter) {
                                painter.setFont(font);
                                painter.drawText(
                                    area, static_cast<int>(QStyle::visualAlignment(direction, side | Qt::AlignVCenter)),
                                    QFontMetrics(font).elidedText(text, elide, area.width()));
                            });
                            const QImage image = painted(direction, ratio, [&](QPainter &painter) {
                                lines.draw(painter, area, text,
                                           {.font = font,
                                            .alignment = side | Qt::AlignVCenter,
                                            .direction = direction,
                                            .elideMode = elide});
                            });
                            QVERIFY2(image == expected,
                                     qPrintable(QStringLiteral("direction %1, side %2, elide %3, width %4, ratio %5")
                                                    .arg(direction)
                                                    .arg(side)
                                                    .arg(elide)
                                                    .arg(width)
                                                    .arg(ratio)));
                        }
                    }
                }
            }
        }
    }
}

void TestTextLines::aMaskKeepsItsEnd_data()
{
    QTest::addColumn<QString>("mask");
    QTest::addColumn<QString>("room"); // that of this text
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *mask, const char *room, const char *shown) {
        QTest::addRow("%s in the room of %s", mask, room)
            << QString::fromUtf8(mask) << QString::fromUtf8(room) << QString::fromUtf8(shown);
    };
    row("ek_live_7f3a...c78e", "ek_live_7f3a...c78e", "ek_live_7f3a...c78e");
    row("ek_live_7f3a...c78e", "ek_live_7f3a..c78e", "ek_live_7f3a…c78e");
    row("ek_live_7f3a...c78e", "ek_live_…c78e", "ek_live_…c78e");
    row("ek_live_7f3a...c78e", "e…c78e", "e…c78e");
    row("ek_live_7f3a...c78e", "…c78e", "…c78e");
    row("ek_live_7f3a...c78e", "…78e", "…78e");
    row("ek_live_7f3a…c78e", "ek_live…c78e", "ek_live…c78e");
    row("ek_live_****************c78e", "ek_live_…c78e", "ek_live_…c78e");
    row("ek_live_7f3a•••c78e", "ek_li…c78e", "ek_li…c78e");
    row("...c78e", "…78e", "…78e");
    row("ek_live_7f3a...", "ek_li…", "ek_li…");
    row("a name and no mask", "…no mask", "…no mask");
}

void TestTextLines::aMaskKeepsItsEnd()
{
    QFETCH(const QString, mask);
    QFETCH(const QString, room);
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setStyleHint(QFont::Monospace);
    const QFontMetrics metrics(font);
    QTEST(elidedMask(mask, metrics, metrics.horizontalAdvance(room)), "shown");
    const QString turned = isolated(mask);
    const QString cut = elidedMask(turned, metrics, metrics.horizontalAdvance(room));
    QVERIFY(metrics.horizontalAdvance(cut) <= metrics.horizontalAdvance(room));
}

void TestTextLines::leavesThePainterAsItWas()
{
    TextLines lines;
    QFont large;
    large.setPointSize(20);
    painted(Qt::LeftToRight, 1, [&](QPainter &painter) {
        const QFont before = painter.font();
        lines.draw(painter, QRect(0, 0, 1, 40), QStringLiteral("too wide for all"),
                   {.font = large, .alignment = Qt::AlignLeft, .direction = Qt::LeftToRight});
        QCOMPARE(painter.font(), before);
        QCOMPARE(painter.pen(), QPen(Qt::black));
        QVERIFY(!painter.hasClipping());
    });
}

void TestTextLines::manyFontsAndTextsAreForgotten()
{
    TextLines lines;
    painted(Qt::LeftToRight, 1, [&](QPainter &painter) {
        for (int size = 8; size < 60; ++size) {
            QFont font;
            font.setPixelSize(size);
            for (int i = 0; i < 100; ++i)
                lines.draw(painter, QRect(0, 0, 50, 40), QStringLiteral("text number %1").arg(i),
                           {.font = font, .alignment = Qt::AlignLeft, .direction = Qt::LeftToRight});
        }
    });
    const auto draw = [&](TextLines &with) {
        return painted(Qt::LeftToRight, 1, [&](QPainter &painter) {
            with.draw(painter, QRect(0, 0, 150, 40), QStringLiteral("text number 7"),
                      {.font = QFont(), .alignment = Qt::AlignLeft, .direction = Qt::LeftToRight});
        });
    };
    TextLines fresh;
    QVERIFY(draw(lines) == draw(fresh));
}

void TestTextLines::aPillLooksTheSameEveryTime()
{
    Pills pills;
    const ColorSet &colors = colorsOf(ColorScheme::Light);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        for (const double ratio : {1.0, 1.5, 2.0}) {
            for (const int width : {180, 60}) {
                for (const TonePair &tone : {colors.success, colors.warning}) {
                    const Pill pill{
                        .text = QStringLiteral("Never expires"), .colors = tone, .glyph = PillGlyph::Endless};
                    const auto draw = [&](QPainter &painter) {
                        pills.draw(painter, QRect(8, 4, width, 30), pill, QFont(), direction);
                    };
                    const QImage first = painted(direction, ratio, draw);
                    QVERIFY(painted(direction, ratio, draw) == first);
                    const QImage alone = painted(direction, ratio, [&](QPainter &painter) {
                        drawPill(painter, QRect(8, 4, width, 30), pill, QFont(), direction);
                    });
                    QVERIFY(alone == first);
                    QVERIFY(first != painted(direction, ratio, [](QPainter &) {}));
                }
            }
        }
    }
}

QTEST_MAIN(TestTextLines)
#include "test_TextLines.moc"
