#pragma once

#include "core/Credential.h"
#include "core/KeySpec.h"

#include <QString>

namespace ek {

// What is wrong with what somebody typed or pasted.

QString describe(CredentialProblem problem); ///< empty for None
QString describe(KeySpecProblem problem); ///< empty for None

} // namespace ek
