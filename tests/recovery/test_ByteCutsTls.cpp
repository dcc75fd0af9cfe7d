#include "ByteCuts.h"
#include "support/TestCertificate.h"

#include <QTest>

#include <memory>

using namespace ek::test;

/// The same as ByteCuts where the bytes are those within TLS.
class TestByteCutsTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noKeyIsLost_data()
    {
        ByteCuts::addRows({{"closed", &closeSocket}, {"reset", &resetSocket}, {"hung up", &hangUp}});
    }
    void noKeyIsLost() { m_cuts->sweep(); }

private:
    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<ByteCuts> m_cuts;
};

void TestByteCutsTls::initTestCase()
{
    if (!TestCertificate::canBeMade())
        QSKIP("built without OpenSSL, which makes the certificates");
    m_certificate = std::make_unique<TestCertificate>(CertificateWish{.host = QStringLiteral("IP:127.0.0.1")});
    QVERIFY(m_certificate->isValid());
    m_cuts = std::make_unique<ByteCuts>(m_certificate->certificate(), QSslKey(m_certificate->key(), QSsl::Ec));
}

QTEST_GUILESS_MAIN(TestByteCutsTls)
#include "test_ByteCutsTls.moc"
