#include "ByteCuts.h"

#include <QTest>

using namespace ek::test;

/// The connection ends after every single byte of a create's request, and after every single byte of its answer.
class TestByteCuts : public QObject
{
    Q_OBJECT

private slots:
    void noKeyIsLost_data() { ByteCuts::addRows({{"closed", &closeSocket}, {"reset", &resetSocket}}); }
    void noKeyIsLost() { m_cuts.sweep(); }

private:
    ByteCuts m_cuts{QSslCertificate(), QSslKey()};
};

QTEST_GUILESS_MAIN(TestByteCuts)
#include "test_ByteCuts.moc"
