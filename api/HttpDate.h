#pragma once

#include <QByteArray>
#include <QDateTime>

namespace ek {

/// Reads a date as HTTP writes it, in any of the three forms that RFC 9110 wants understood. In UTC; invalid for
/// anything else.
QDateTime parseHttpDate(const QByteArray &value);

/// Writes the one form that may be sent.
QByteArray httpDate(const QDateTime &moment);

} // namespace ek
