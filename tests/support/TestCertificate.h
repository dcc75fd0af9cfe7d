#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QString>
#include <QTemporaryDir>

namespace ek::test {

class TestCertificate;

/// What a certificate is to say.
struct CertificateWish
{
    QString host; ///< as openssl's subjectAltName has it, for example "IP:127.0.0.1"; empty: it has none
    const TestCertificate *authority = nullptr; ///< who signs it; by itself where there is none
    bool isAuthority = false;
    QString commonName = {}; ///< empty: one of our own making
    // What follows only an authority can grant.
    QByteArray serial = {}; ///< in hexadecimal digits; empty: a random one
    int validFrom = -1; ///< in days from now
    int validUntil = 2;
};

/// A certificate with its key, made on the spot by the openssl command and gone with the test.
class TestCertificate
{
public:
    explicit TestCertificate(const CertificateWish &wish);

    [[nodiscard]] static bool canBeMade();

    [[nodiscard]] bool isValid() const { return !certificate().isNull() && !m_key.isEmpty(); }
    [[nodiscard]] const QByteArray &pem() const { return m_pem; }
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] QSslCertificate certificate() const { return QSslCertificate(m_pem); }

private:
    [[nodiscard]] bool signItself(const CertificateWish &wish) const;
    [[nodiscard]] bool haveItSigned(const CertificateWish &wish) const;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    QByteArray m_pem;
    QByteArray m_key;
};

} // namespace ek::test
