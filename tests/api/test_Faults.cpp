#include "FaultReport.h"
#include "FaultTest.h"

#include <QFile>
#include <QTest>

using namespace ek::test;

/// The faults over plain connections, those of TLS over TLS, and the page that tells of them.
class TestFaults : public FaultTest
{
    Q_OBJECT

public:
    TestFaults()
        : FaultTest(false)
    {
    }

private slots:
    void thePageSaysWhatHappens();
};

void TestFaults::thePageSaysWhatHappens()
{
    if (!hasCertificates())
        QSKIP("without certificates some rows are missing");
    QFile file(QStringLiteral(EK_RELIABILITY_PAGE));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QByteArray page = file.readAll();
    file.close();
    const QByteArray written = reportIn(page);
    QVERIFY2(!written.isNull(), "docs/reliability.md has no marks for the table");
    const QByteArray seen = reportOf(run());
    if (written == seen)
        return;
    if (qEnvironmentVariableIntValue("EK_UPDATE_DOCS") == 1) {
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        QVERIFY(file.write(withReport(page, seen)) > 0);
        return;
    }
    QFAIL(qPrintable(QStringLiteral("docs/reliability.md does not say what happens.\n%1\nIf that is as it should be, "
                                    "run this test with EK_UPDATE_DOCS=1.")
                         .arg(firstDifference(written, seen))));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_Faults.moc"
