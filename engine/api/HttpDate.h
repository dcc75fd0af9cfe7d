#pragma once

#include <QByteArray>
#include <QDateTime>

namespace ek {

/// Reads a date as HTTP writes it, in any of the three forms that RFC 9110 wants understood. In UTC; invalid for
/// anything else.
QDateTime parseHttpDate(const QByteArray &value);

/// When an answer with these Date and Age headers was made, by the clock of who made it; invalid where they do not
/// tell: no date, or an answer that was kept since then.
QDateTime madeAt(const QByteArray &date, const QByteArray &age);

/// Writes the one form that may be sent.
QByteArray httpDate(const QDateTime &moment);

} // namespace ek
