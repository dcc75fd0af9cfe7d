#include "FaultTest.h"

#include <QTest>

/// The same faults, inside TLS.
class TestFaultsTls : public ek::test::FaultTest
{
    Q_OBJECT

public:
    TestFaultsTls()
        : FaultTest(true)
    {
    }
};

QTEST_GUILESS_MAIN(TestFaultsTls)
#include "test_FaultsTls.moc"
