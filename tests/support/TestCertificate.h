#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QString>

namespace ek::test {

class TestCertificate;

/// What a certificate is to say.
struct CertificateWish
{
    QString host; ///< as openssl's subjectAltName has it, for example "IP:127.0.0.1"; empty: it has none
    const TestCertificate *authority = nullptr; ///< who signs it; by itself where there is none
    bool isAuthority = false;
    QString commonName = {}; ///< empty: one of our own making
    QByteArray serial = {}; ///< in hexadecimal digits; empty: a random one
    int validFrom = -1; ///< in days from now
    int validUntil = 2; ///< in days from now
};

/// A certificate with its key, made on the spot by OpenSSL's library. It leaves no file behind.
class TestCertificate
{
public:
    explicit TestCertificate(const CertificateWish &wish);

    /// False where the tests were built without OpenSSL. A certificate is then not valid, and its test is to be
    /// skipped.
    [[nodiscard]] static bool canBeMade();

    [[nodiscard]] bool isValid() const { return !certificate().isNull() && !m_key.isEmpty(); }
    [[nodiscard]] const QByteArray &pem() const { return m_pem; }
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] QSslCertificate certificate() const { return QSslCertificate(m_pem); }

private:
    QByteArray m_pem;
    QByteArray m_key;
};

} // namespace ek::test
