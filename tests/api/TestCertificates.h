#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace ek::test {

/// A certificate with its key, made on the spot by the openssl command and gone with the test.
class TestCertificate
{
public:
    /// @p host as openssl's subjectAltName has it, for example "IP:127.0.0.1". Authorities sign; the others are signed
    /// by
    /// @p authority, or by themselves where there is none.
    explicit TestCertificate(const QString &host, const TestCertificate *authority = nullptr, bool isAuthority = false)
    {
        const QString keyFile = m_folder.filePath(QStringLiteral("key.pem"));
        const QString certificateFile = m_folder.filePath(QStringLiteral("certificate.pem"));
        QStringList arguments{QStringLiteral("req"),
                              QStringLiteral("-x509"),
                              QStringLiteral("-newkey"),
                              QStringLiteral("rsa:2048"),
                              QStringLiteral("-nodes"),
                              QStringLiteral("-days"),
                              QStringLiteral("2"),
                              QStringLiteral("-subj"),
                              QStringLiteral("/CN=Entity Keys test %1").arg(host),
                              QStringLiteral("-addext"),
                              QStringLiteral("subjectAltName=") + host,
                              QStringLiteral("-addext"),
                              isAuthority ? QStringLiteral("basicConstraints=critical,CA:TRUE")
                                          : QStringLiteral("basicConstraints=critical,CA:FALSE"),
                              QStringLiteral("-keyout"),
                              keyFile,
                              QStringLiteral("-out"),
                              certificateFile};
        if (authority) {
            arguments << QStringLiteral("-CA") << authority->m_folder.filePath(QStringLiteral("certificate.pem"))
                      << QStringLiteral("-CAkey") << authority->m_folder.filePath(QStringLiteral("key.pem"));
        }
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        if (!openssl.waitForFinished(60000) || openssl.exitCode() != 0) {
            qWarning("openssl: %s", openssl.readAllStandardError().constData());
            return;
        }
        m_key = contentOf(keyFile);
        m_pem = contentOf(certificateFile);
    }

    [[nodiscard]] static bool canBeMade()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
    }

    [[nodiscard]] bool isValid() const { return !certificate().isNull() && !m_key.isEmpty(); }
    [[nodiscard]] const QByteArray &pem() const { return m_pem; }
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] QSslCertificate certificate() const { return QSslCertificate(m_pem); }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QByteArray m_pem;
    QByteArray m_key;
};

} // namespace ek::test
