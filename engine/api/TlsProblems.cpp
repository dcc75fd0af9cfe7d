#include "api/TlsProblems.h"

#include <algorithm>

namespace ek {

namespace {

TlsProblem problemOf(QSslError::SslError error)
{
    // Qt's list of codes grows with its versions; the ones not named have no words of their own.
    using Code = QSslError::SslError;
    if (error == Code::CertificateRevoked || error == Code::CertificateBlacklisted)
        return TlsProblem::Revoked;
    if (error == Code::HostNameMismatch)
        return TlsProblem::WrongHost;
    if (error == Code::CertificateExpired)
        return TlsProblem::Expired;
    if (error == Code::CertificateNotYetValid)
        return TlsProblem::NotYetValid;
    if (error == Code::SelfSignedCertificate || error == Code::SelfSignedCertificateInChain)
        return TlsProblem::SelfSigned;
    if (error == Code::UnableToGetLocalIssuerCertificate || error == Code::UnableToGetIssuerCertificate
        || error == Code::CertificateUntrusted || error == Code::UnableToVerifyFirstCertificate
        || error == Code::InvalidCaCertificate)
        return TlsProblem::Untrusted;
    return TlsProblem::Other;
}

} // namespace

TlsProblem tlsProblem(const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return TlsProblem::Handshake;
    for (const TlsProblem grave : {TlsProblem::Revoked, TlsProblem::WrongHost, TlsProblem::Expired,
                                   TlsProblem::NotYetValid, TlsProblem::SelfSigned, TlsProblem::Untrusted}) {
        if (std::any_of(errors.begin(), errors.end(),
                        [&](const QSslError &error) { return problemOf(error.error()) == grave; }))
            return grave;
    }
    return TlsProblem::Other;
}

} // namespace ek
