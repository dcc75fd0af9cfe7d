#include "SecretService.h"
#include "StoreCalls.h"
#include "secrets/KeychainSecretStore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

namespace {
const QString entry = QStringLiteral("api.example.com/main");
}

// Runs in three sessions: without a bus, without a secret service, and with one that goes away.
class TestKeychainUnavailable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const pid_t daemon = SecretService::processId();
        if (daemon == 0)
            return;
        QCOMPARE(write(m_store, entry, "sk_live_first"), "done");
        QCOMPARE(::kill(daemon, SIGKILL), 0);
        QTRY_COMPARE(SecretService::processId(), 0);
    }

    void everyCallSaysSo()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(read(m_store, entry), "Unavailable");
        QCOMPARE(write(m_store, entry, "sk_live_second"), "Unavailable");
        QCOMPARE(remove(m_store, entry), "Unavailable");
        QCOMPARE(read(m_store, entry), "Unavailable");
        // By the answers themselves, not by the deadline.
        QVERIFY(timer.elapsed() < deadline.count());
    }

    void callsAtOnceSaySoToo()
    {
        QObject guard;
        QList<QByteArray> answers;
        const auto note = [&](const auto &result) { answers.append(word(result)); };
        m_store.write(entry, secretOf("sk_live_second"), &guard, note);
        m_store.read(entry, &guard, note);
        m_store.remove(entry, &guard, note);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, patience);
        QCOMPARE(answers, QList<QByteArray>({"Unavailable", "Unavailable", "Unavailable"}));
    }

    void theKeychainsOwnWordsAreKept()
    {
        QObject guard;
        std::optional<SecretStoreError> error;
        m_store.write(entry, secretOf("sk_live_second"), &guard, [&](const StoreResult<Done> &result) {
            if (!result)
                error = result.error();
        });
        QTRY_VERIFY_WITH_TIMEOUT(error, patience);
        QVERIFY(!error->detail.isEmpty());
        QVERIFY(!error->detail.contains(QStringLiteral("sk_live_second")));
    }

private:
    static constexpr std::chrono::milliseconds deadline = 5s;
    KeychainSecretStore m_store{QStringLiteral("Entity Keys test"), {deadline, deadline}};
};

QTEST_GUILESS_MAIN(TestKeychainUnavailable)
#include "test_KeychainUnavailable.moc"
