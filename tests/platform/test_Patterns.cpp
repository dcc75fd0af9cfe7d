#include "platform/Patterns.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace ek;

class TestPatterns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { keepPatternsInterpreted(); }

    /// With MinGW the program would end here, not the thread.
    void aThreadThatMatchedEnds()
    {
        for (int round = 0; round < 20; ++round) {
            bool hasMatch = false;
            std::thread([&] {
                static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,5}\\z"));
                hasMatch = digits.match(QString::number(round)).hasMatch();
            }).join();
            QVERIFY(hasMatch);
        }
    }

    void theEnvironmentIsAsBefore() { QVERIFY(!qEnvironmentVariableIsSet("QT_ENABLE_REGEXP_JIT")); }
};

QTEST_GUILESS_MAIN(TestPatterns)
#include "test_Patterns.moc"
