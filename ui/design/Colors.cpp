#include "ui/design/Colors.h"

namespace ek {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

TonePair pair(QRgb background, QRgb text)
{
    return {QColor(background), QColor(text)};
}

const ColorSet light{
    .window = rgb(0xf6f7f9),
    .sidebar = rgb(0xeef0f3),
    .base = rgb(0xffffff),
    .text = rgb(0x16191d),
    .secondary = rgb(0x525a65),
    .placeholder = rgb(0x666e79),
    .disabled = rgb(0x858c96),
    .border = rgb(0x7f8792),
    .hairline = rgb(0xe1e4e9),
    .hover = rgb(0xe9ecf0),
    .accent = pair(0x1f5fc4, 0xffffff),
    .focus = rgb(0x1f5fc4),
    .selection = pair(0xdce8fb, 0x16191d),
    .selectionBar = rgb(0x1f5fc4),
    .selectionElsewhere = pair(0xe4e7ec, 0x16191d),
    .destructive = pair(0xb42318, 0xffffff),
    .danger = pair(0xfdecea, 0xb42318),
    .warning = pair(0xfdf3dc, 0x8a5300),
    .success = pair(0xe5f4ea, 0x1b6e3c),
    .info = pair(0xe6f0fb, 0x1d5fa8),
    .sandbox = pair(0xe0f2f1, 0x0b6464),
    .neutral = pair(0xeceff3, 0x4a5360),
    .sandboxStrip = rgb(0x0b6464),
    .warningStrip = rgb(0x8a5300),
    .outline = 0,
};

const ColorSet dark{
    .window = rgb(0x1b1d21),
    .sidebar = rgb(0x17191c),
    .base = rgb(0x212429),
    .text = rgb(0xeceef1),
    .secondary = rgb(0xb0b7c0),
    .placeholder = rgb(0x9ca4ae),
    .disabled = rgb(0x7c8590),
    .border = rgb(0x7c8590),
    .hairline = rgb(0x343940),
    .hover = rgb(0x2b2f35),
    .accent = pair(0x2f6fd0, 0xffffff),
    .focus = rgb(0x8ab8ff),
    .selection = pair(0x26436f, 0xffffff),
    .selectionBar = rgb(0x8ab8ff),
    .selectionElsewhere = pair(0x31363d, 0xeceef1),
    .destructive = pair(0xcb4335, 0xffffff),
    .danger = pair(0x43211f, 0xff9b92),
    .warning = pair(0x3d3118, 0xf4c56a),
    .success = pair(0x1e3a2a, 0x82d8a3),
    .info = pair(0x1d3350, 0x93c5ff),
    .sandbox = pair(0x14393a, 0x6fd3cb),
    .neutral = pair(0x31363d, 0xc3cad3),
    .sandboxStrip = rgb(0x6fd3cb),
    .warningStrip = rgb(0xf4c56a),
    .outline = 0,
};

/// White and two signal colours on black; every edge is drawn, and broader.
const ColorSet highContrast{
    .window = rgb(0x000000),
    .sidebar = rgb(0x000000),
    .base = rgb(0x000000),
    .text = rgb(0xffffff),
    .secondary = rgb(0xffffff),
    .placeholder = rgb(0xd0d0d0),
    .disabled = rgb(0x8c8c8c),
    .border = rgb(0xffffff),
    .hairline = rgb(0x8c8c8c),
    .hover = rgb(0x303030),
    .accent = pair(0xffffff, 0x000000),
    .focus = rgb(0xffe600),
    .selection = pair(0x3a3a3a, 0xffffff),
    .selectionBar = rgb(0xffe600),
    .selectionElsewhere = pair(0x262626, 0xffffff),
    .destructive = pair(0xff8a80, 0x000000),
    .danger = pair(0x000000, 0xff8a80),
    .warning = pair(0x000000, 0xffd54a),
    .success = pair(0x000000, 0x7fffa0),
    .info = pair(0x000000, 0x8ecbff),
    .sandbox = pair(0x000000, 0x6ffff2),
    .neutral = pair(0x000000, 0xffffff),
    .sandboxStrip = rgb(0x6ffff2),
    .warningStrip = rgb(0xffd54a),
    .outline = 1,
};

} // namespace

const ColorSet &colorsOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        break;
    case ColorScheme::Dark:
        return dark;
    case ColorScheme::HighContrast:
        return highContrast;
    }
    return light;
}

QPalette paletteOf(ColorScheme scheme)
{
    const ColorSet &colors = colorsOf(scheme);
    QPalette palette(colors.window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.base);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.base);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.text);
    palette.setColor(QPalette::Link, colors.focus);
    palette.setColor(QPalette::LinkVisited, colors.focus);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.placeholder);
    palette.setColor(QPalette::Mid, colors.hairline);
    for (const auto group : {QPalette::Active, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Highlight, colors.selection.background);
        palette.setColor(group, QPalette::HighlightedText, colors.selection.text);
    }
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colors.selectionElsewhere.background);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, colors.selectionElsewhere.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

ColorScheme schemeOf(const QPalette &palette)
{
    if (!isDark(palette))
        return ColorScheme::Light;
    const bool isBlack = palette.color(QPalette::Active, QPalette::Base) == highContrast.base
        && palette.color(QPalette::Active, QPalette::WindowText) == highContrast.text;
    return isBlack ? ColorScheme::HighContrast : ColorScheme::Dark;
}

const ColorSet &colorsFor(const QPalette &palette)
{
    // It is asked for with every cell of a table, mostly with the same palette.
    static qint64 lastPalette = -1;
    static QPalette::ColorGroup lastGroup = QPalette::NColorGroups;
    static const ColorSet *lastColors = nullptr;
    if (!lastColors || palette.cacheKey() != lastPalette || palette.currentColorGroup() != lastGroup) {
        lastPalette = palette.cacheKey();
        lastGroup = palette.currentColorGroup();
        lastColors = &colorsOf(schemeOf(palette));
    }
    return *lastColors;
}

} // namespace ek
