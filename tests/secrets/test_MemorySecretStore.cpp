#include "StoreCalls.h"
#include "secrets/MemorySecretStore.h"
#include "secrets/SecretLimit.h"

#include <QTest>

#include <memory>

using namespace ek;
using namespace ek::test;

namespace {
const QString entry = QStringLiteral("api.example.com/main");
}

class TestMemorySecretStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasWritten()
    {
        MemorySecretStore store;
        QCOMPARE(write(store, entry, "sk_live_first"), "done");
        QCOMPARE(read(store, entry), "=sk_live_first");
        QCOMPARE(read(store, entry), "=sk_live_first");
        QCOMPARE(write(store, entry, "sk_live_second"), "done");
        QCOMPARE(read(store, entry), "=sk_live_second");
        QCOMPARE(read(store, QStringLiteral("api.example.com/other")), "NotFound");
    }

    void forgetsWhatWasRemoved()
    {
        MemorySecretStore store;
        QCOMPARE(write(store, entry, "sk_live_first"), "done");
        QCOMPARE(remove(store, entry), "done");
        QCOMPARE(read(store, entry), "NotFound");
        QCOMPARE(remove(store, entry), "done");
    }

    void outlivesNothing()
    {
        QCOMPARE(write(*std::make_unique<MemorySecretStore>(), entry, "sk_live_first"), "done");
        MemorySecretStore later;
        QCOMPARE(read(later, entry), "NotFound");
    }

    void hasTheKeychainsLimit()
    {
        MemorySecretStore store;
        const QByteArray longest(longestStoredSecret, 'x');
        QCOMPARE(write(store, entry, longest), "done");
        QCOMPARE(write(store, entry, longest + 'x'), "TooLarge");
        QCOMPARE(read(store, entry), QByteArray("=" + longest));
    }

    void staysSilentWithoutItsGuard()
    {
        MemorySecretStore store;
        bool answered = false;
        {
            QObject guard;
            store.write(entry, secretOf("sk_live_first"), &guard, [&](const auto &) { answered = true; });
            store.read(entry, &guard, [&](const auto &) { answered = true; });
            store.remove(QStringLiteral("other"), &guard, [&](const auto &) { answered = true; });
        }
        QCOMPARE(read(store, entry), "=sk_live_first");
        QVERIFY(!answered);
    }

    void answersAfterItIsGone()
    {
        auto store = std::make_unique<MemorySecretStore>();
        QObject guard;
        QByteArray answer;
        store->write(entry, secretOf("sk_live_first"), &guard, [](const auto &) {});
        store->read(entry, &guard, [&](const auto &result) { answer = word(result); });
        store.reset();
        QTRY_COMPARE(answer, "=sk_live_first");
    }
};

QTEST_GUILESS_MAIN(TestMemorySecretStore)
#include "test_MemorySecretStore.moc"
