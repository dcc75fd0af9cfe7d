#pragma once

#include <QString>
#include <QStringView>

namespace ek {

/// Whether @p codePoint is one that Unicode calls default ignorable (zero-width spaces and joiners, marks of direction,
/// soft hyphens, byte order marks, variation selectors, tags, Hangul fillers), or is drawn as a blank without being a
/// space.
bool isIgnorable(char32_t codePoint);

/// How many UTF-16 units of a character that shows nothing stand at @p at of @p text: 1 or 2; 0 where the character
/// there is seen. Such are the ignorable ones and control characters. White space is not among them.
qsizetype invisibleUnits(QStringView text, qsizetype at);

/// @p text without the characters of invisibleUnits().
QString withoutInvisible(QStringView text);

} // namespace ek
