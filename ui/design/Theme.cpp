#include "ui/design/Theme.h"

#include "ui/design/Style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QStyle>
#include <QStyleFactory>

namespace ek {

namespace {

/// What applyAppearance() and setDesktopWish() said last.
struct Chosen
{
    Appearance appearance = Appearance::FollowSystem;
    DesktopWish desktop;
    QString desktopStyle;
};

Chosen &chosen()
{
    static Chosen all;
    return all;
}

/// Styles that are a system's own look. All others, on Linux, are drawn by ours.
bool isSystemsOwn(const QString &style)
{
    return style.startsWith(QLatin1String("mac"), Qt::CaseInsensitive)
        || style.startsWith(QLatin1String("windows"), Qt::CaseInsensitive);
}

ColorScheme wantedScheme()
{
    switch (chosen().appearance) {
    case Appearance::Light:
        return ColorScheme::Light;
    case Appearance::Dark:
        return ColorScheme::Dark;
    case Appearance::HighContrast:
        return ColorScheme::HighContrast;
    case Appearance::FollowSystem:
        break;
    }
    const DesktopWish &desktop = chosen().desktop;
    if (desktop.isHighContrast)
        return ColorScheme::HighContrast;
    // What the platform's theme has chosen, where the desktop says nothing.
    const bool dark = desktop.isDark.value_or(isDark(QApplication::style()->standardPalette()));
    return dark ? ColorScheme::Dark : ColorScheme::Light;
}

void apply()
{
    Style::setAnimated(chosen().desktop.isAnimated);
    if (chosen().appearance == Appearance::FollowSystem && isSystemsOwn(chosen().desktopStyle)) {
        QApplication::setStyle(QStyleFactory::create(chosen().desktopStyle));
        QApplication::setPalette(QPalette());
        return;
    }
    const ColorScheme scheme = wantedScheme();
    if (!dynamic_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style); // the application deletes it
    QApplication::setPalette(paletteOf(scheme));
}

const TonePair &pairOf(Tone tone, const ColorSet &colors)
{
    switch (tone) {
    case Tone::Neutral:
        break;
    case Tone::Info:
        return colors.info;
    case Tone::Success:
        return colors.success;
    case Tone::Warning:
        return colors.warning;
    case Tone::Danger:
        return colors.danger;
    case Tone::Sandbox:
        return colors.sandbox;
    }
    return colors.neutral;
}

class ColorWatcher : public QObject
{
public:
    ColorWatcher(QWidget *widget, std::function<void()> restyle)
        : QObject(widget)
        , m_restyle(std::move(restyle))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        // Qt tells the application's windows of a new palette, and their parts by what changes for them. A part whose
        // own palette is set by m_restyle hears of that as well.
        const bool isNew = event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange;
        if (isNew && !m_isAtWork) {
            m_isAtWork = true;
            m_restyle();
            m_isAtWork = false;
        }
        return false;
    }

private:
    bool m_isAtWork = false;
    std::function<void()> m_restyle;
};

} // namespace

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
    case Tone::Sandbox:
        break;
    }
    return "info";
}

TonePair tint(Tone tone, const QPalette &palette)
{
    return pairOf(tone, colorsFor(palette));
}

QColor textColor(Tone tone, const QPalette &palette)
{
    return tone == Tone::Neutral ? palette.color(QPalette::Text) : pairOf(tone, colorsFor(palette)).text;
}

QColor quietTextColor(const QPalette &palette)
{
    return colorsFor(palette).secondary;
}

Tone toneOf(Environment environment)
{
    switch (environment) {
    case Environment::Live:
        return Tone::Danger;
    case Environment::Sandbox:
        return Tone::Sandbox;
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
    case KeyStatus::NeverExpires: // nobody will notice when it leaks
        return Tone::Warning;
    case KeyStatus::Expired:
        break;
    }
    return Tone::Neutral;
}

QColor stripColor(Environment environment, const QPalette &palette)
{
    const ColorSet &colors = colorsFor(palette);
    switch (environment) {
    case Environment::Live:
        return colors.destructive.background;
    case Environment::Sandbox:
        return colors.sandboxStrip;
    case Environment::Unknown:
        break;
    }
    return colors.warningStrip;
}

void applyAppearance(Appearance appearance)
{
    if (chosen().desktopStyle.isEmpty())
        chosen().desktopStyle = QApplication::style()->objectName();
    chosen().appearance = appearance;
    apply();
}

void setDesktopWish(const DesktopWish &wish)
{
    chosen().desktop = wish;
    if (!chosen().desktopStyle.isEmpty())
        apply();
}

bool hasOwnStyle()
{
    return dynamic_cast<Style *>(QApplication::style());
}

void onColorsChanged(QWidget *widget, std::function<void()> restyle)
{
    new ColorWatcher(widget, std::move(restyle));
}

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette own; // with nothing of the label's own: it is to hear of all other colours
    own.setColor(QPalette::WindowText, color);
    label->setForegroundRole(QPalette::WindowText);
    label->setPalette(own);
}

void makeQuiet(QLabel *label)
{
    const auto restyle = [label] { setTextColor(label, quietTextColor(QPalette())); };
    restyle();
    onColorsChanged(label, restyle);
}

QFont keyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace ek
