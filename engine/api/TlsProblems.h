#pragma once

#include "core/Error.h"

#include <QList>
#include <QSslError>

namespace ek {

/// The gravest of what TLS found, in the order in which it should worry somebody.
TlsProblem tlsProblem(const QList<QSslError> &errors);

} // namespace ek
