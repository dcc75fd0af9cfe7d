#include "support/TestCertificate.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace ek::test {

namespace {

const QString program = QStringLiteral("openssl");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning("openssl: %s", process.readAllStandardError().constData());
    return false;
}

QString subject(const CertificateWish &wish)
{
    return QStringLiteral("/CN=")
        + (wish.commonName.isEmpty() ? QString(QStringLiteral("Entity Keys test ") + wish.host) : wish.commonName);
}

QStringList keyRequest(const CertificateWish &wish, const QString &keyFile)
{
    // A curve's keys are made in no time, which RSA's are not.
    return {QStringLiteral("req"),
            QStringLiteral("-newkey"),
            QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"),
            QStringLiteral("-subj"),
            subject(wish),
            QStringLiteral("-keyout"),
            keyFile};
}

QByteArray constraints(const CertificateWish &wish)
{
    return wish.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE";
}

QString moment(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddHHmmss'Z'"));
}

} // namespace

TestCertificate::TestCertificate(const CertificateWish &wish)
{
    if (!(wish.authority ? haveItSigned(wish) : signItself(wish)))
        return;
    m_key = contentOf(path("key.pem"));
    m_pem = contentOf(path("certificate.pem"));
}

bool TestCertificate::canBeMade()
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

bool TestCertificate::signItself(const CertificateWish &wish) const
{
    QStringList arguments = keyRequest(wish, path("key.pem"));
    arguments << QStringLiteral("-x509") << QStringLiteral("-days") << QStringLiteral("2") << QStringLiteral("-addext")
              << QStringLiteral("basicConstraints=") + QString::fromLatin1(constraints(wish)) << QStringLiteral("-out")
              << path("certificate.pem");
    if (!wish.host.isEmpty())
        arguments << QStringLiteral("-addext") << QStringLiteral("subjectAltName=") + wish.host;
    return openssl(arguments);
}

bool TestCertificate::haveItSigned(const CertificateWish &wish) const
{
    // "openssl ca" is the one command that lets both dates be chosen in every version that is about.
    QByteArray serial = wish.serial;
    if (serial.isEmpty())
        serial = QByteArray::number(QRandomGenerator::global()->generate64() | (1ULL << 62), 16);
    const QByteArray folder = m_folder.path().toUtf8();
    const QByteArray signer = wish.authority->m_folder.path().toUtf8();
    const QByteArray settings = "[ca]\ndefault_ca=test\n[test]\ndatabase=" + folder + "/index.txt\nserial=" + folder
        + "/serial\nnew_certs_dir=" + folder + "\ncertificate=" + signer + "/certificate.pem\nprivate_key=" + signer
        + "/key.pem\ndefault_md=sha256\npolicy=any\nx509_extensions=extensions\n[any]\ncommonName=supplied\n"
          "[extensions]\nbasicConstraints="
        + constraints(wish) + (wish.host.isEmpty() ? QByteArray() : "\nsubjectAltName=" + wish.host.toUtf8()) + '\n';
    return write(path("index.txt"), {}) && write(path("serial"), serial + '\n') && write(path("ca.cnf"), settings)
        && openssl(keyRequest(wish, path("key.pem"))
                   << QStringLiteral("-new") << QStringLiteral("-out") << path("request.pem"))
        && openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                    QStringLiteral("-config"), path("ca.cnf"), QStringLiteral("-in"), path("request.pem"),
                    QStringLiteral("-out"), path("certificate.pem"), QStringLiteral("-startdate"),
                    moment(wish.validFrom), QStringLiteral("-enddate"), moment(wish.validUntil)});
}

} // namespace ek::test
