#include "DemoFixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace Qt::StringLiterals;
using Behaviour = DemoServer::Behaviour;

/// The demo server's rate limit.
class TestDemoLimit : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsTooMuch();
    void isASlidingWindow();
    void liveHasItsOwn();
    void thereIsNoneUnlessAsked();
};

namespace {

const HttpHeaders asLive{bearer(demoCredential(Environment::Live))};

} // namespace

void TestDemoLimit::refusesWhatIsTooMuch()
{
    RunningDemo demo(Behaviour{.sandboxRequests = 3});
    QVERIFY(demo.isRunning);
    for (int number = 0; number < 3; ++number)
        QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
    for (int number = 1; number <= 2; ++number) {
        const HttpAnswer refused = demo.probe.send("GET", "/entities", asSandbox());
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.text(u"code"_s), u"rate_limit_exceeded"_s);
        QCOMPARE(refused.text(u"message"_s), u"Rate limit exceeded"_s);
        const int retryAfter = refused.retryAfter.toInt();
        QVERIFY2(retryAfter >= 50 && retryAfter <= 60, qPrintable(QString::number(retryAfter)));
        QCOMPARE(demo.server.refusedCount(), number);
    }
    // Nothing is done of a change that is refused.
    QCOMPARE(demo.probe.send("POST", keysPath, asSandbox(demo.first.id), "{}").status, 429);
    QCOMPARE(demo.server.keyCount(demo.first.id), int(keysOf(demo.data, demo.first.id).size()));
}

void TestDemoLimit::isASlidingWindow()
{
    constexpr int windowMs = 600;
    RunningDemo demo(Behaviour{.sandboxRequests = 2, .windowMs = windowMs});
    QVERIFY(demo.isRunning);
    QElapsedTimer sinceFirst;
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
    sinceFirst.start();
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
    int refused = 0;
    while (demo.probe.send("GET", "/entities", asSandbox()).status != 200)
        ++refused;
    QVERIFY(sinceFirst.elapsed() >= windowMs - 50);
    QCOMPARE(demo.server.refusedCount(), refused);
}

void TestDemoLimit::liveHasItsOwn()
{
    RunningDemo demo(Behaviour{.sandboxRequests = 1, .liveRequests = 2});
    QVERIFY(demo.isRunning);
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
    QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 429);
    QCOMPARE(demo.probe.send("GET", "/entities", asLive).status, 200);
    QCOMPARE(demo.probe.send("GET", "/entities", asLive).status, 200);
    QCOMPARE(demo.probe.send("GET", "/entities", asLive).status, 429);
}

void TestDemoLimit::thereIsNoneUnlessAsked()
{
    RunningDemo demo;
    QVERIFY(demo.isRunning);
    for (int number = 0; number < 100; ++number)
        QCOMPARE(demo.probe.send("GET", "/entities", asSandbox()).status, 200);
    QCOMPARE(demo.server.refusedCount(), 0);
}

QTEST_GUILESS_MAIN(TestDemoLimit)
#include "test_DemoLimit.moc"
