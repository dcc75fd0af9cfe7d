#include "ui/design/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace ek {

namespace {

QColor mix(const QColor &a, const QColor &b, double shareOfB)
{
    const auto channel = [&](int x, int y) { return static_cast<int>(x + (y - x) * shareOfB); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

QColor hueOf(Tone tone, bool dark)
{
    switch (tone) {
    case Tone::Neutral:
        return dark ? QColor(0xc3c9d1) : QColor(0x4a5560);
    case Tone::Info:
        return dark ? QColor(0x8ec5ff) : QColor(0x0b57a4);
    case Tone::Success:
        return dark ? QColor(0x7fd6a0) : QColor(0x1a6b3a);
    case Tone::Warning:
        return dark ? QColor(0xf2c261) : QColor(0x7d5200);
    case Tone::Danger:
        return dark ? QColor(0xff9c94) : QColor(0xa81e16);
    }
    return {};
}

QPixmap render(const char *name, const QColor &color, int size, qreal ratio)
{
    QFile file(QStringLiteral(":/icons/") + QLatin1String(name) + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void addTo(QIcon &icon, const char *name, const QColor &color, QIcon::Mode mode)
{
    for (const int size : {16, 24, 32, 64}) {
        for (const qreal ratio : {1.0, 2.0})
            icon.addPixmap(render(name, color, size, ratio), mode);
    }
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xf3f4f6), QColor(0xf3f4f6));
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::WindowText, 0x1b2026);
    set(QPalette::Base, 0xffffff);
    set(QPalette::AlternateBase, 0xf6f7f9);
    set(QPalette::Text, 0x1b2026);
    set(QPalette::Button, 0xf3f4f6);
    set(QPalette::ButtonText, 0x1b2026);
    set(QPalette::Highlight, 0x1f62ad);
    set(QPalette::HighlightedText, 0xffffff);
    set(QPalette::Link, 0x0b57a4);
    set(QPalette::ToolTipBase, 0xffffff);
    set(QPalette::ToolTipText, 0x1b2026);
    set(QPalette::PlaceholderText, 0x646c76);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8b929b));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x272b31), QColor(0x22262b));
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::WindowText, 0xe7eaee);
    set(QPalette::Base, 0x1a1d21);
    set(QPalette::AlternateBase, 0x20242a);
    set(QPalette::Text, 0xe7eaee);
    set(QPalette::Button, 0x2d3238);
    set(QPalette::ButtonText, 0xe7eaee);
    set(QPalette::Highlight, 0x2f6fb8);
    set(QPalette::HighlightedText, 0xffffff);
    set(QPalette::Link, 0x8ec5ff);
    set(QPalette::ToolTipBase, 0x2d3238);
    set(QPalette::ToolTipText, 0xe7eaee);
    set(QPalette::PlaceholderText, 0x9aa3ad);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x737b85));
    return palette;
}

/// Keeps a label's colour in step with the palette around it.
class QuietLabel : public QObject
{
public:
    explicit QuietLabel(QLabel *label)
        : QObject(label)
        , m_label(label)
    {
        label->installEventFilter(this);
        update();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // A palette set on the label itself arrives as PaletteChange too, hence the comparison in update().
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
            update();
        return false;
    }

private:
    void update()
    {
        const QColor wanted = quietTextColor(QApplication::palette());
        QPalette palette = m_label->palette();
        if (palette.color(QPalette::Active, QPalette::WindowText) == wanted)
            return;
        palette.setColor(QPalette::WindowText, wanted);
        m_label->setPalette(palette);
    }

    QLabel *m_label;
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

const char *iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return "success";
    case Tone::Warning:
        return "warning";
    case Tone::Danger:
        return "error";
    case Tone::Neutral:
    case Tone::Info:
        break;
    }
    return "info";
}

TonePair tint(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor hue = hueOf(tone, dark);
    return {mix(palette.color(QPalette::Base), hue, dark ? 0.18 : 0.12), hue};
}

QColor textColor(Tone tone, const QPalette &palette)
{
    return tone == Tone::Neutral ? palette.color(QPalette::Text) : hueOf(tone, isDark(palette));
}

QColor quietTextColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xa9b1ba) : QColor(0x59616b);
}

Tone toneOf(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return Tone::Danger;
    case Environment::Sandbox:
        return Tone::Info;
    case Environment::Unknown:
        break;
    }
    return Tone::Warning;
}

Tone toneOf(KeyStatus status)
{
    switch (status) {
    case KeyStatus::Active:
        return Tone::Success;
    case KeyStatus::ExpiresSoon:
    case KeyStatus::Unknown:
        return Tone::Warning;
    case KeyStatus::Expired:
        return Tone::Danger;
    case KeyStatus::NeverExpires:
        break;
    }
    return Tone::Neutral;
}

TonePair environmentColors(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return {QColor(0xa81e16), QColor(Qt::white)};
    case Environment::Sandbox:
        return {QColor(0x1d5c94), QColor(Qt::white)};
    case Environment::Unknown:
        break;
    }
    return {QColor(0x7d5200), QColor(Qt::white)};
}

QIcon icon(const char *name, const QPalette &palette)
{
    QIcon icon;
    addTo(icon, name, palette.color(QPalette::ButtonText), QIcon::Normal);
    addTo(icon, name, palette.color(QPalette::Disabled, QPalette::ButtonText), QIcon::Disabled);
    return icon;
}

QIcon icon(const char *name, const QColor &color)
{
    QIcon icon;
    addTo(icon, name, color, QIcon::Normal);
    return icon;
}

void applyAppearance(Appearance appearance)
{
    static const QString desktopStyle = QApplication::style()->objectName();
    switch (appearance) {
    case Appearance::FollowSystem:
        QApplication::setStyle(QStyleFactory::create(desktopStyle));
        // Without a desktop theme Qt falls back to a palette with poor contrast; ours is the same idea, legible.
        if (desktopStyle == QLatin1String("fusion"))
            QApplication::setPalette(isDark(QApplication::style()->standardPalette()) ? darkPalette() : lightPalette());
        else
            QApplication::setPalette(QPalette());
        return;
    case Appearance::Light:
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
        QApplication::setPalette(lightPalette());
        return;
    case Appearance::Dark:
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
        QApplication::setPalette(darkPalette());
        return;
    }
}

void makeQuiet(QLabel *label)
{
    new QuietLabel(label);
}

QFont keyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace ek
