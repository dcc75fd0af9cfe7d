#pragma once

#include <QStringView>

namespace ek {

/// A stretch of a text that is a key, or the beginning of one.
struct KeyStretch
{
    qsizetype first = -1; ///< -1: there is none
    qsizetype length = 0;

    [[nodiscard]] bool isFound() const { return first >= 0; }
};

/// Where in @p text a key begins of which more is there than its mask shows, in upper or lower case. For fields in
/// which keys are typed that must not stay readable; masked forms are no keys, and a name that begins with "ek_" is
/// none before it is as long as one.
KeyStretch findKeyBeginning(QStringView text);

} // namespace ek
