#include "platform/Patterns.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace ek;

/// Can fail with MinGW alone: elsewhere there is nothing to do.
class TestPatterns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_before = qgetenv("QT_ENABLE_REGEXP_JIT");
        keepPatternsInterpreted();
    }

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

    void theEnvironmentIsAsBefore() { QCOMPARE(qgetenv("QT_ENABLE_REGEXP_JIT"), m_before); }

private:
    QByteArray m_before;
};

QTEST_GUILESS_MAIN(TestPatterns)
#include "test_Patterns.moc"
