#pragma once

#include "core/Error.h"

#include <QString>

namespace ek {

// What is wrong between the program and the server, before the server has answered: parts of what ErrorText says.

/// One sentence. In none of these cases was anything sent: the meeting ended before the credential was told.
QString describe(TlsProblem problem);
QString adviceFor(TlsProblem problem);

QString describe(AddressProblem problem); ///< one sentence
QString adviceFor(AddressProblem problem);

} // namespace ek
