#include "resources/Resources.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

#include <array>
#include <cmath>

using namespace ek;

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(color.redF())) + 0.7152 * linear(static_cast<double>(color.greenF()))
        + 0.0722 * linear(static_cast<double>(color.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

#define EK_CONTRAST(one, other, least)                                                                                 \
    QVERIFY2(contrast(one, other) >= (least),                                                                          \
             qPrintable(QStringLiteral("%1 on %2: %3").arg((one).name(), (other).name()).arg(contrast(one, other))))
#define EK_LEGIBLE(text, background) EK_CONTRAST(text, background, 4.5)
#define EK_SEEN(edge, ground) EK_CONTRAST(edge, ground, 3.0)

class TestTheme : public QObject
{
    Q_OBJECT

    static constexpr std::array tones{Tone::Neutral, Tone::Info,   Tone::Success,
                                      Tone::Warning, Tone::Danger, Tone::Sandbox};

    static void everyScheme()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::newRow("light") << ColorScheme::Light;
        QTest::newRow("dark") << ColorScheme::Dark;
        QTest::newRow("high contrast") << ColorScheme::HighContrast;
    }

private slots:
    void initTestCase()
    {
        initResources();
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    }

    void coloursAreLegible_data() { everyScheme(); }

    /// WCAG 2.2, 1.4.3: text at least 4.5 : 1 on whatever it stands on.
    void coloursAreLegible()
    {
        QFETCH(const ColorScheme, scheme);
        const QPalette palette = paletteOf(scheme);
        QCOMPARE(schemeOf(palette), scheme);
        const ColorSet &colors = colorsOf(scheme);
        for (const QColor &ground : {colors.window, colors.sidebar, colors.base, colors.hover}) {
            EK_LEGIBLE(colors.text, ground);
            EK_LEGIBLE(colors.secondary, ground);
        }
        for (const QColor &ground : {colors.window, colors.base}) {
            EK_LEGIBLE(colors.focus, ground); // links
            for (const Tone tone : tones)
                EK_LEGIBLE(textColor(tone, palette), ground);
        }
        EK_LEGIBLE(colors.placeholder, colors.base);
        for (const TonePair &pair : {colors.accent, colors.selection, colors.selectionElsewhere, colors.destructive})
            EK_LEGIBLE(pair.text, pair.background);
        for (const Tone tone : tones) {
            const TonePair pair = tint(tone, palette);
            EK_LEGIBLE(pair.text, pair.background);
            EK_LEGIBLE(colors.text, pair.background); // what a message bar uses in the dark
        }
    }

    void whatQtDrawsIsLegible_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
        QTest::newRow("high contrast") << Appearance::HighContrast;
        QTest::newRow("system") << Appearance::FollowSystem;
    }

    void whatQtDrawsIsLegible()
    {
        QFETCH(const Appearance, appearance);
        applyAppearance(appearance);
        const QPalette palette;
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            const auto color = [&](QPalette::ColorRole role) { return palette.color(group, role); };
            EK_LEGIBLE(color(QPalette::WindowText), color(QPalette::Window));
            EK_LEGIBLE(color(QPalette::Text), color(QPalette::Base));
            EK_LEGIBLE(color(QPalette::Text), color(QPalette::AlternateBase));
            EK_LEGIBLE(color(QPalette::HighlightedText), color(QPalette::Highlight));
            EK_LEGIBLE(color(QPalette::ButtonText), color(QPalette::Button));
            EK_LEGIBLE(color(QPalette::ToolTipText), color(QPalette::ToolTipBase));
            EK_LEGIBLE(color(QPalette::PlaceholderText), color(QPalette::Base));
            EK_LEGIBLE(color(QPalette::Link), color(QPalette::Base));
        }
    }

    void edgesAreSeen_data() { everyScheme(); }

    /// WCAG 2.2, 1.4.11: what shows where a control is, that it has the focus, or that it is chosen, at least 3 : 1.
    void edgesAreSeen()
    {
        QFETCH(const ColorScheme, scheme);
        const ColorSet &colors = colorsOf(scheme);
        for (const QColor &ground : {colors.window, colors.sidebar, colors.base}) {
            EK_SEEN(colors.border, ground);
            EK_SEEN(colors.focus, ground);
            EK_SEEN(colors.accent.background, ground);
            EK_SEEN(colors.destructive.background, ground);
        }
        EK_SEEN(colors.selectionBar, colors.selection.background);
        EK_SEEN(colors.focus, colors.selection.background);
        for (const Environment environment : {Environment::Live, Environment::Sandbox, Environment::Unknown})
            EK_SEEN(stripColor(environment, paletteOf(scheme)), colors.window);
    }

    void environmentsDiffer_data() { everyScheme(); }

    void environmentsDiffer()
    {
        QFETCH(const ColorScheme, scheme);
        const QPalette palette = paletteOf(scheme);
        QList<QRgb> strips;
        QList<QRgb> words;
        for (const Environment environment : {Environment::Live, Environment::Sandbox, Environment::Unknown}) {
            strips += stripColor(environment, palette).rgb();
            words += tint(toneOf(environment), palette).text.rgb();
        }
        for (int at = 0; at < strips.size(); ++at) {
            QCOMPARE(strips.count(strips.at(at)), 1);
            QCOMPARE(words.count(words.at(at)), 1);
        }
        QCOMPARE(toneOf(Environment::Live), Tone::Danger);
        QVERIFY(tint(Tone::Sandbox, palette).text != colorsOf(scheme).selectionBar);
    }

    /// What is on the screen already changes too: text of its own colour, tints, surfaces.
    void whatIsShownFollowsTheColours()
    {
        applyAppearance(Appearance::Light);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *quiet = new QLabel(QStringLiteral("quiet"));
        makeQuiet(quiet);
        layout->addWidget(quiet);
        int told = 0;
        onColorsChanged(quiet, [&told] { ++told; });
        window.show();
        const int before = told;
        applyAppearance(Appearance::Dark);
        QTRY_COMPARE(quiet->palette().color(QPalette::WindowText), colorsOf(ColorScheme::Dark).secondary);
        QVERIFY(told > before);
    }

    void anIconIsDrawnOnce()
    {
        const auto keyOf = [](const QColor &color) { return icon("refresh", color).pixmap(20).cacheKey(); };
        QCOMPARE(keyOf(Qt::red), keyOf(Qt::red));
        QVERIFY(keyOf(Qt::red) != keyOf(Qt::blue));
    }

    void textIsNeverTooSmall_data()
    {
        QTest::addColumn<double>("points");
        for (const double points : {8.0, 9.0, 10.0, 20.0})
            QTest::addRow("%g points", points) << points;
    }

    void textIsNeverTooSmall()
    {
        QFETCH(const double, points);
        QFont base = QApplication::font();
        base.setPointSizeF(points);
        for (const TextRole role :
             {TextRole::Caption, TextRole::Body, TextRole::Strong, TextRole::Heading, TextRole::Title, TextRole::Pill})
            QVERIFY(fontFor(role, base).pointSizeF() >= std::min(points, 9.0)); // never smaller than the desktop's own
    }

    void iconsFollowThePalette()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            applyAppearance(appearance);
            const QImage image = icon("refresh", QPalette()).pixmap(32).toImage();
            QVERIFY(!image.isNull());
            bool found = false;
            for (int y = 0; y < image.height() && !found; ++y) {
                for (int x = 0; x < image.width() && !found; ++x)
                    found = image.pixelColor(x, y).alpha() == 255
                        && (image.pixelColor(x, y).lightness() > 128) == isDark(QPalette());
            }
            QVERIFY(found);
        }
    }

    void keysAreInAFixedPitch()
    {
#ifdef Q_OS_WIN
        if (QGuiApplication::platformName() == QLatin1String("offscreen"))
            QSKIP("Off screen, Qt has one font for everything here; on a screen it asks Windows.");
#endif
        QVERIFY(QFontInfo(keyFont()).fixedPitch());
    }
};

QTEST_MAIN(TestTheme)
#include "test_Theme.moc"
