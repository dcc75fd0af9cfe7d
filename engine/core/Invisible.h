#pragma once

#include <QString>
#include <QStringView>

namespace ek {

/// How many UTF-16 units of a character that shows nothing stand at @p at of @p text: 1 or 2; 0 where the character
/// there is seen. Such are the characters that Unicode calls default ignorable (zero-width spaces and joiners, marks
/// of direction, soft hyphens, byte order marks, variation selectors, tags, Hangul fillers) and control characters.
/// White space is not among them.
inline qsizetype invisibleUnits(QStringView text, qsizetype at)
{
    const char16_t u = text.at(at).unicode();
    if (u > 0x20 && u < 0x7f)
        return 0;
    if (text.at(at).isSpace())
        return 0;
    if (u < 0x20 || (u >= 0x7f && u < 0xa0) || u == 0xad || u == 0x34f || u == 0x61c)
        return 1;
    if ((u >= 0x115f && u <= 0x1160) || (u >= 0x17b4 && u <= 0x17b5) || (u >= 0x180b && u <= 0x180f))
        return 1;
    if ((u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2060 && u <= 0x206f))
        return 1;
    if (u == 0x3164 || (u >= 0xfe00 && u <= 0xfe0f) || u == 0xfeff || u == 0xffa0 || (u >= 0xfff0 && u <= 0xfff8))
        return 1;
    // Beyond the first plane: tags and further variation selectors (E0000 to E0FFF), marks of notations.
    if (at + 1 >= text.size() || !text.at(at).isHighSurrogate() || !text.at(at + 1).isLowSurrogate())
        return 0;
    const char32_t c = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
    const bool isNotation = (c >= 0x1bca0 && c <= 0x1bca3) || (c >= 0x1d173 && c <= 0x1d17a);
    return isNotation || (c >= 0xe0000 && c <= 0xe0fff) ? 2 : 0;
}

/// @p text without the characters of invisibleUnits().
inline QString withoutInvisible(QStringView text)
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
