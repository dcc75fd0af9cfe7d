#include "core/Invisible.h"

#include "core/CodePointRange.h"

#include <algorithm>
#include <iterator>

namespace ek {

namespace {

constexpr CodePointRange ignorable[] = {
    {0x00ad, 0x00ad},   {0x034f, 0x034f},   {0x061c, 0x061c},   {0x115f, 0x1160},   {0x17b4, 0x17b5},
    {0x180b, 0x180f},   {0x200b, 0x200f},   {0x202a, 0x202e},   {0x2060, 0x206f},   {0x2800, 0x2800},
    {0x3164, 0x3164},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},   {0xfff0, 0xfffc},
    {0x13441, 0x13442}, {0x16fe4, 0x16fe4}, {0x1bca0, 0x1bca3}, {0x1d159, 0x1d159}, {0x1d173, 0x1d17a},
    {0xe0000, 0xe0fff},
};

} // namespace

bool isIgnorable(char32_t codePoint)
{
    return std::any_of(std::begin(ignorable), std::end(ignorable),
                       [&](const CodePointRange &range) { return range.contains(codePoint); });
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
