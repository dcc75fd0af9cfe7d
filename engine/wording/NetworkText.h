#pragma once

#include "core/Error.h"

#include <QString>

namespace ek {

// The network fails before the server has answered. ErrorText puts these parts into its sentences.

/// One sentence. The TLS handshake failed, so the credential was never sent.
QString describe(TlsProblem problem);
QString adviceFor(TlsProblem problem);

QString describe(AddressProblem problem); ///< one sentence
QString adviceFor(AddressProblem problem);

} // namespace ek
