#include "SecretService.h"
#include "StoreCalls.h"
#include "secrets/KeychainSecretStore.h"

#include <QTest>

using namespace ek;
using namespace ek::test;

namespace {
const QString service = QStringLiteral("Entity Keys test");
const QString entry = QStringLiteral("api.example.com/main");
} // namespace

// A keychain whose prompt to unlock is dismissed. A session of its own, because unlocking takes another daemon, and
// libsecret does not get over that within one process.
class TestKeychainLocked : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(SecretService::processId() > 0, "run by tests/support/with-session");
        QCOMPARE(write(m_store, entry, "sk_live_first"), "done");
        QVERIFY(SecretService::lock());
    }

    void readsNothing()
    {
        // The library gives a dismissed prompt and a missing entry the same name.
        QCOMPARE(read(m_store, entry), "NotFound");
    }

    void refusesToWrite()
    {
        QCOMPARE(write(m_store, entry, "sk_live_second"), "Denied");
        QCOMPARE(write(m_store, QStringLiteral("api.example.com/other"), "sk_live_other"), "Denied");
    }

    void doesNotClaimToHaveRemoved() { QCOMPARE(remove(m_store, entry), "Denied"); }

    void cleanupTestCase()
    {
        QVERIFY(SecretService::restart());
        QCOMPARE(SecretService::lookUp(service, entry), "sk_live_first");
    }

private:
    KeychainSecretStore m_store{service};
};

QTEST_GUILESS_MAIN(TestKeychainLocked)
#include "test_KeychainLocked.moc"
