#include "core/Invisible.h"

#include <algorithm>
#include <array>

namespace ek {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

constexpr std::array ignorable{
    Range{0x00ad, 0x00ad},   Range{0x034f, 0x034f},   Range{0x061c, 0x061c},   Range{0x115f, 0x1160},
    Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f},   Range{0x200b, 0x200f},   Range{0x202a, 0x202e},
    Range{0x2060, 0x206f},   Range{0x2800, 0x2800},   Range{0x3164, 0x3164},   Range{0xfe00, 0xfe0f},
    Range{0xfeff, 0xfeff},   Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfffc},   Range{0x13441, 0x13442},
    Range{0x16fe4, 0x16fe4}, Range{0x1bca0, 0x1bca3}, Range{0x1d159, 0x1d159}, Range{0x1d173, 0x1d17a},
    Range{0xe0000, 0xe0fff},
};

} // namespace

bool isIgnorable(char32_t codePoint)
{
    return std::any_of(ignorable.begin(), ignorable.end(),
                       [&](Range range) { return codePoint >= range.first && codePoint <= range.last; });
}

qsizetype invisibleUnits(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if ((c.unicode() > 0x20 && c.unicode() < 0x7f) || c.isSpace())
        return 0;
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return isIgnorable(QChar::surrogateToUcs4(c, text.at(at + 1))) ? 2 : 0;
    return c.category() == QChar::Other_Control || isIgnorable(c.unicode()) ? 1 : 0;
}

QString withoutInvisible(QStringView text)
{
    QString seen;
    seen.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype hidden = invisibleUnits(text, at);
        if (hidden == 0)
            seen += text.at(at);
        at += qMax<qsizetype>(hidden, 1);
    }
    return seen;
}

} // namespace ek
