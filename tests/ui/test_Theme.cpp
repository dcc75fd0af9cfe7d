#include "resources/Resources.h"
#include "ui/design/Theme.h"

#include <QApplication>
#include <QTest>

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

constexpr double legible = 4.5;

} // namespace

#define EK_LEGIBLE(text, background)                                                                                   \
    QVERIFY2(                                                                                                          \
        contrast(text, background) >= legible,                                                                         \
        qPrintable(                                                                                                    \
            QStringLiteral("%1 on %2: %3").arg((text).name(), (background).name()).arg(contrast(text, background))))

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    }

    void coloursAreLegible_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
        QTest::newRow("system") << Appearance::FollowSystem;
    }

    void coloursAreLegible()
    {
        QFETCH(const Appearance, appearance);
        applyAppearance(appearance);
        const QPalette palette;
        if (appearance != Appearance::FollowSystem)
            QCOMPARE(isDark(palette), appearance == Appearance::Dark);

        const auto color = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
        const QList<QColor> grounds{color(QPalette::Base), color(QPalette::AlternateBase), color(QPalette::Window)};
        for (const QColor &ground : grounds) {
            for (const Tone tone : {Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger})
                EK_LEGIBLE(textColor(tone, palette), ground);
            EK_LEGIBLE(quietTextColor(palette), ground);
            EK_LEGIBLE(color(QPalette::Text), ground);
            EK_LEGIBLE(color(QPalette::WindowText), ground);
        }
        for (const Tone tone : {Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger}) {
            const TonePair pair = tint(tone, palette);
            EK_LEGIBLE(pair.text, pair.background);
            EK_LEGIBLE(color(QPalette::WindowText), pair.background); // what a message bar uses in the dark
        }
        EK_LEGIBLE(color(QPalette::HighlightedText), color(QPalette::Highlight));
        EK_LEGIBLE(color(QPalette::ButtonText), color(QPalette::Button));
        EK_LEGIBLE(color(QPalette::ToolTipText), color(QPalette::ToolTipBase));
        EK_LEGIBLE(color(QPalette::PlaceholderText), color(QPalette::Base));
        EK_LEGIBLE(color(QPalette::Link), color(QPalette::Base));
    }

    void environmentsAreLegibleAndDiffer()
    {
        QList<QRgb> backgrounds;
        for (const Environment environment : {Environment::Live, Environment::Sandbox, Environment::Unknown}) {
            const TonePair pair = environmentColors(environment);
            EK_LEGIBLE(pair.text, pair.background);
            QVERIFY(!backgrounds.contains(pair.background.rgb()));
            backgrounds += pair.background.rgb();
        }
        QCOMPARE(toneOf(Environment::Live), Tone::Danger);
        QVERIFY(toneOf(Environment::Sandbox) != toneOf(Environment::Unknown));
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
