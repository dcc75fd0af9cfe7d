#include "api/ServerIdentity.h"
#include "support/TestCertificate.h"

#include <QTest>

using namespace ek;
using namespace ek::test;

/// Which host a certificate is for: what its subject's alternative names say, and nothing else.
class TestServerIdentity : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!TestCertificate::canBeMade())
            QSKIP("built without OpenSSL, which makes the certificates");
    }

    void names_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("commonName");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isNamed");
        const auto row = [](const char *names, const char *commonName, const char *host, bool isNamed) {
            QTest::addRow("[%s] CN=%s: %s", names, commonName, host)
                << QString::fromUtf8(names) << QString::fromUtf8(commonName) << QString::fromUtf8(host) << isNamed;
        };
        row("DNS:eu.api.example", "x", "eu.api.example", true);
        row("DNS:EU.api.Example", "x", "eu.api.example", true);
        row("DNS:eu.api.example", "x", "EU.API.EXAMPLE", true);
        row("DNS:eu.api.example", "x", "eu.api.example.", true);
        row("DNS:a.example,DNS:eu.api.example", "x", "eu.api.example", true);
        row("DNS:api.example", "x", "eu.api.example", false);
        row("DNS:eu.api.example.org", "x", "eu.api.example", false);
        row("email:me@eu.api.example", "x", "eu.api.example", false);
        row("URI:https://eu.api.example", "x", "eu.api.example", false);
        // The common name does not count, whatever else there is.
        row("", "eu.api.example", "eu.api.example", false);
        row("", "*.api.example", "eu.api.example", false);
        row("", "127.0.0.1", "127.0.0.1", false);
        row("DNS:other.example", "eu.api.example", "eu.api.example", false);
        row("IP:127.0.0.1", "eu.api.example", "eu.api.example", false);
        row("email:me@eu.api.example", "eu.api.example", "eu.api.example", false);
        // Wildcards
        row("DNS:*.api.example", "x", "eu.api.example", true);
        row("DNS:*.API.example", "x", "eu.api.example", true);
        row("DNS:*.api.example", "x", "api.example", false);
        row("DNS:*.api.example", "x", "a.eu.api.example", false);
        row("DNS:*.example", "x", "api.example", false);
        row("DNS:*", "x", "localhost", false);
        row("DNS:*.*.example", "x", "eu.api.example", false);
        row("DNS:e*.api.example", "x", "eu.api.example", false);
        row("DNS:*u.api.example", "x", "eu.api.example", false);
        row("DNS:eu.*.example", "x", "eu.api.example", false);
        row("DNS:*.0.0.1", "x", "127.0.0.1", false);
        // Addresses
        row("IP:127.0.0.1", "x", "127.0.0.1", true);
        row("IP:127.0.0.2", "x", "127.0.0.1", false);
        row("DNS:127.0.0.1", "x", "127.0.0.1", false);
        row("IP:127.0.0.1", "x", "localhost", false);
        row("IP:fd00::1", "x", "fd00::1", true);
        row("IP:fd00::1", "x", "fd00:0:0:0:0:0:0:1", true);
        row("IP:fd00::1", "x", "fd00::2", false);
        row("IP:127.0.0.1", "x", "::ffff:127.0.0.1", false);
        // Names with letters that the wire does not have
        row("DNS:xn--bcher-kva.example", "x", "b\303\274cher.example", true);
    }

    void names()
    {
        QFETCH(const QString, names);
        QFETCH(const QString, commonName);
        QFETCH(const QString, host);
        QFETCH(const bool, isNamed);
        const TestCertificate certificate(CertificateWish{.host = names, .commonName = commonName});
        QVERIFY(certificate.isValid());
        QCOMPARE(certificateNames(certificate.certificate(), host), isNamed);
    }

    void noCertificateNamesNobody()
    {
        QVERIFY(!certificateNames(QSslCertificate(), QStringLiteral("eu.api.example")));
        QVERIFY(!certificateNames(QSslCertificate(), QString()));
    }
};

QTEST_GUILESS_MAIN(TestServerIdentity)
#include "test_ServerIdentity.moc"
