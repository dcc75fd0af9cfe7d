#include "keys/KeyTest.h"

#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

class TestKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void asksOnceWithTheKeyAlone()
    {
        SessionFixture parts;
        QVERIFY(parts.isRunning && parts.open() && parts.openEntity(sandboxEntity()));
        const QString key = parts.wholeKey(parts.listed().constFirst().name);
        QVERIFY(key.startsWith(QLatin1String("ek_")));
        Profile where = parts.profile();
        where.account = AccountId(QStringLiteral("acc_of_somebody_else"));
        const qsizetype before = parts.received("GET").size();

        KeyTest test(parts.session.connector());
        QSignalSpy accepted(&test, &KeyTest::accepted);
        test.start(where, FakeSecretStore::secretOf(key.toUtf8()));
        test.start(where, FakeSecretStore::secretOf(key.toUtf8())); // one at a time
        QVERIFY(test.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(accepted.size(), 1, patience);
        QVERIFY(!test.isRunning());
        QCOMPARE(parts.received("GET").size(), before + 1);
        QCOMPARE(parts.received("GET").constLast().path, QStringLiteral("/entities/api-keys?limit=1"));
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("not accepted") << 401 << static_cast<int>(ErrorKind::Unauthorized);
        QTest::newRow("not allowed") << 403 << static_cast<int>(ErrorKind::Forbidden);
        QTest::newRow("not from the API") << 200 << static_cast<int>(ErrorKind::NotJson);
        QTest::newRow("broken") << 500 << static_cast<int>(ErrorKind::ServerError);
    }

    void failures()
    {
        QFETCH(const int, status);
        ScriptedApi api;
        api.onKeys = answer(status, "<html>");
        Profile where;
        where.apiUrl = api.server.url();
        KeyTest test(connectorWith(quickLimits()));
        QSignalSpy failed(&test, &KeyTest::failed);
        test.start(where, FakeSecretStore::secretOf("ek_live_0123456789abcdef"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QTEST(static_cast<int>(failed.constFirst().constFirst().value<Error>().kind), "kind");
    }

    void isCancelled()
    {
        ScriptedApi api;
        Profile where;
        where.apiUrl = api.server.url();
        KeyTest test(connectorWith(quickLimits()));
        QSignalSpy failed(&test, &KeyTest::failed);
        test.start(where, FakeSecretStore::secretOf("ek_live_0123456789abcdef"));
        test.cancel();
        QCOMPARE(failed.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().kind, ErrorKind::Cancelled);
    }

    void aConnectionThatCannotBe()
    {
        Profile where;
        where.caFile = QStringLiteral("/no/such/file");
        KeyTest test(&connectToApi);
        QSignalSpy failed(&test, &KeyTest::failed);
        test.start(where, FakeSecretStore::secretOf("ek_live_0123456789abcdef"));
        QCOMPARE(failed.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().kind, ErrorKind::CaFileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestKeyTest)
#include "test_KeyTest.moc"
