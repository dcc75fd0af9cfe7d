#include "FaultTest.h"

#include <QSslSocket>
#include <QTest>

namespace ek::test {

void FaultTest::initTestCase()
{
    if (QSslSocket::supportsSsl() && TestCertificate::canBeMade()) {
        m_certificates = std::make_unique<FaultCertificates>();
        QVERIFY(m_certificates->areValid());
    } else if (m_everythingOverTls) {
        QSKIP("no TLS in this Qt, or built without OpenSSL, which makes the certificates");
    }
    m_run = std::make_unique<FaultRun>(m_certificates.get(), m_everythingOverTls);
    QVERIFY(m_run->faults().size() >= 38);
}

void FaultTest::cleanupTestCase()
{
    m_run.reset();
}

void FaultTest::addRows() const
{
    QTest::addColumn<qsizetype>("number");
    QTest::addColumn<int>("operation");
    for (qsizetype number = 0; number < m_run->faults().size(); ++number) {
        for (const Operation operation : allOperations) {
            QTest::addRow("%s | %s", m_run->faults().at(number).name.constData(), nameOf(operation).constData())
                << number << static_cast<int>(operation);
        }
    }
}

void FaultTest::check(bool isOnce)
{
    QFETCH(const qsizetype, number);
    QFETCH(const int, operation);
    const Fault &fault = m_run->faults().at(number);
    const auto which = static_cast<Operation>(operation);
    const QString wrong = difference(fault, which, isOnce, m_run->observed(fault, which, isOnce));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

} // namespace ek::test

#include "moc_FaultTest.cpp"
