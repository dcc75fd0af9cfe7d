#pragma once

#include "core/Credential.h"
#include "core/KeySpec.h"

#include <QString>

namespace ek {

// What is wrong with what somebody typed or pasted.

QString describe(CredentialProblem problem); ///< empty for None
QString describe(KeySpecProblem problem); ///< empty for None

/// What becomes of the characters of a name that nobody sees.
enum class UnseenFate {
    Sent, ///< with the name of a key: the server takes all but control characters, which checkKeySpec() refuses
    Kept, ///< in a name that an entry of the keychain is looked up by; control characters are refused there as well
    LeftOut, ///< by typableName()
};

/// Tells which characters of @p name nobody sees, and what becomes of them; empty where it has none. Of those that
/// stay, only what shownName() writes out: an emoji's joiner needs no remark.
QString describeUnseen(const QString &name, UnseenFate fate);

} // namespace ek
