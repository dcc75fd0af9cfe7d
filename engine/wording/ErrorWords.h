#pragma once

#include <QString>

namespace ek {

/// What went wrong, in words. Plain text; shown as such.
struct ErrorWords
{
    QString happened; ///< one sentence
    QString meaning; ///< what it means for the keys; may be empty
    QString advice; ///< what to do; may be empty
    QString small; ///< the server's own words, request id and the like; may be empty

    /// All but the small print, as one paragraph.
    [[nodiscard]] QString text() const;
};

} // namespace ek
