#pragma once

#include <QString>

namespace ek {

/// The longer English that shows where a text has no room, for --language and for tests; see PseudoLanguage.
inline constexpr char pseudoCode[] = "pseudo";

/// Whether applyLanguage() can do something with @p code: a language of which Qt knows how numbers are written, with or
/// without a country ("de", "sl-SI", "ar"), or "pseudo".
bool isKnownLanguage(const QString &code);

/// Texts, numbers, dates and the direction of the layout are in the language @p code from now on; an empty one is the
/// system's. A language that the texts do not exist in gets its numbers, dates and direction, and English texts. To be
/// called before the first window: what is on the screen does not change. GUI thread only.
void applyLanguage(const QString &code);

} // namespace ek
