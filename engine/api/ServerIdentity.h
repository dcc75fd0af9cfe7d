#pragma once

#include <QSslCertificate>
#include <QString>

namespace ek {

/// Whether @p certificate names @p host as RFC 6125 and RFC 9110 have it: by its subject's alternative names alone.
///
/// Qt also takes the common name, which authorities do not vouch for. A wildcard stands for one whole label, the first,
/// with at least two behind it; an address is only ever matched by an address.
bool certificateNames(const QSslCertificate &certificate, const QString &host);

} // namespace ek
