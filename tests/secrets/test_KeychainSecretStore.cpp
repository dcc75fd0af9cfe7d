#include "SecretService.h"
#include "StoreCalls.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/SecretLimit.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QTest>

#include <memory>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

namespace {

const QString service = QStringLiteral("Entity Keys test");

} // namespace

class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(SecretService::processId() > 0, "run by tests/support/with-session"); }

    void init()
    {
        // An entry of each test's own.
        m_entry = QStringLiteral("api.example.com/") + QString::fromLatin1(QTest::currentTestFunction())
            + QString::fromUtf8(QTest::currentDataTag());
    }

    void keepsWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("key") << QByteArray("sk_live_0123456789abcdefghijklmnopqrstuv");
        QTest::newRow("unicode") << QStringLiteral("klju\u010d \U0001F511 \u202e\u05e2\u05d1\u05e8").toUtf8();
        QTest::newRow("white space") << QByteArray(" \tsk_live_x\r\n ");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("longest") << QByteArray(longestStoredSecret, 'x');
        QTest::newRow("longest in unicode") << QByteArray("ž").repeated(longestStoredSecret / 2);
    }
    void keepsWhatWasWritten()
    {
        QFETCH(QByteArray, secret);
        {
            KeychainSecretStore store(service);
            QCOMPARE(write(store, m_entry, secret), "done");
            QCOMPARE(read(store, m_entry), QByteArray("=" + secret));
        }
        QCOMPARE(SecretService::lookUp(service, m_entry), secret);
        KeychainSecretStore nextStart(service);
        QCOMPARE(read(nextStart, m_entry), QByteArray("=" + secret));
    }

    void replacesWhatWasThere()
    {
        QCOMPARE(write(m_store, m_entry, "sk_live_first"), "done");
        QCOMPARE(write(m_store, m_entry, "sk_live_second"), "done");
        QCOMPARE(read(m_store, m_entry), "=sk_live_second");
        QCOMPARE(SecretService::lookUp(service, m_entry), "sk_live_second");
        QCOMPARE(SecretService::count(service, m_entry), 1);
    }

    void removesForGood()
    {
        const QString other = m_entry + QStringLiteral("/other");
        QCOMPARE(write(m_store, m_entry, "sk_live_first"), "done");
        QCOMPARE(write(m_store, other, "sk_live_other"), "done");
        QCOMPARE(SecretService::count(service, m_entry), 1);
        QCOMPARE(remove(m_store, m_entry), "done");
        QCOMPARE(read(m_store, m_entry), "NotFound");
        QCOMPARE(SecretService::count(service, m_entry), 0);
        QCOMPARE(read(m_store, other), "=sk_live_other");
    }

    void removesWhatNeverWas()
    {
        QCOMPARE(remove(m_store, m_entry), "done");
        QCOMPARE(SecretService::count(service, m_entry), 0);
    }

    void findsNothingWhereNothingIs()
    {
        QCOMPARE(read(m_store, m_entry), "NotFound");
        QCOMPARE(write(m_store, m_entry, "sk_live_first"), "done");
        KeychainSecretStore otherProgram(service + QStringLiteral(" 2"));
        QCOMPARE(read(otherProgram, m_entry), "NotFound");
    }

    void refusesWhatIsTooLong()
    {
        QCOMPARE(write(m_store, m_entry, "sk_live_first"), "done");
        QCOMPARE(write(m_store, m_entry, QByteArray(longestStoredSecret + 1, 'x')), "TooLarge");
        QCOMPARE(read(m_store, m_entry), "=sk_live_first");
    }

    void noticesWhatWasNotKept()
    {
        // The service's strings end at a NUL: it stores less than it was given, and reports success.
        QCOMPARE(write(m_store, m_entry, QByteArray("sk_live\0_first", 14)), "NotVerified");
    }

    void readsAnUnfinishedRemovalAsNothing()
    {
        QCOMPARE(write(m_store, m_entry, "(removed)"), "done");
        QCOMPARE(read(m_store, m_entry), "NotFound");
    }

    void carriesOutOneCallAfterTheOther()
    {
        QObject guard;
        QList<QByteArray> answers;
        const auto note = [&](const auto &result) { answers.append(word(result)); };
        m_store.read(m_entry, &guard, note);
        m_store.write(m_entry, secretOf("sk_live_first"), &guard, note);
        m_store.write(m_entry, secretOf("sk_live_second"), &guard, note);
        m_store.read(m_entry, &guard, note);
        m_store.remove(m_entry, &guard, note);
        m_store.read(m_entry, &guard, note);
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 6, patience);
        QCOMPARE(answers, QList<QByteArray>({"NotFound", "done", "done", "=sk_live_second", "done", "NotFound"}));
    }

    void staysSilentWithoutItsGuard()
    {
        bool answered = false;
        {
            QObject guard;
            m_store.write(m_entry, secretOf("sk_live_first"), &guard, [&](const auto &) { answered = true; });
            m_store.read(m_entry, &guard, [&](const auto &) { answered = true; });
        }
        // What was asked for is done all the same.
        QCOMPARE(read(m_store, m_entry), "=sk_live_first");
        QVERIFY(!answered);
    }

    void answersWhenItGoes()
    {
        QObject guard;
        QList<QByteArray> answers;
        {
            KeychainSecretStore store(service);
            store.write(m_entry, secretOf("sk_live_first"), &guard,
                        [&](const auto &result) { answers.append(word(result)); });
            store.read(m_entry, &guard, [&](const auto &result) { answers.append(word(result)); });
        }
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, patience);
        QCOMPARE(answers, QList<QByteArray>({"Unavailable", "Unavailable"}));
        // The job that was under way ends by itself.
        QTRY_COMPARE_WITH_TIMEOUT(read(m_store, m_entry), "=sk_live_first", patience);
    }

    void doesNotWaitForASilentKeychain_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::newRow("read") << QStringLiteral("read");
        QTest::newRow("write") << QStringLiteral("write");
        QTest::newRow("remove") << QStringLiteral("remove");
    }
    void doesNotWaitForASilentKeychain()
    {
        QFETCH(QString, operation);
        constexpr std::chrono::milliseconds deadline = 1s; // a busy machine's keychain answers within it
        KeychainSecretStore store(service, {deadline, deadline});
        QCOMPARE(write(store, m_entry, "sk_live_first"), "done");

        SecretService::Pause pause;
        QObject guard;
        QList<QByteArray> answers;
        const auto note = [&](const auto &result) { answers.append(word(result)); };
        QElapsedTimer timer;
        timer.start();
        if (operation == QStringLiteral("read"))
            store.read(m_entry, &guard, note);
        else if (operation == QStringLiteral("write"))
            store.write(m_entry, secretOf("sk_live_second"), &guard, note);
        else
            store.remove(m_entry, &guard, note);
        store.read(m_entry, &guard, note); // waits behind the first
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, patience);
        QCOMPARE(answers, QList<QByteArray>({"TimedOut", "Busy"}));
        QVERIFY(timer.elapsed() >= deadline.count() * 9 / 10); // Qt's timers are coarse by five in a hundred

        // Whatever waited for the keychain would say TimedOut.
        const bool isChange = operation != QStringLiteral("read");
        QCOMPARE(read(store, m_entry), "Busy");
        QCOMPARE(write(store, m_entry, "sk_live_third"), "Busy");
        if (!isChange)
            QCOMPARE(remove(store, m_entry), "Busy");

        pause.end();
        QTRY_VERIFY_WITH_TIMEOUT(read(store, m_entry) != "Busy", patience);
        QCOMPARE(write(store, m_entry, "sk_live_fourth"), "done");
        QCOMPARE(read(store, m_entry), "=sk_live_fourth");
    }

    void readsWaitLongerAloneAndNotForEver()
    {
        QCOMPARE(write(m_store, m_entry, "sk_live_first"), "done");
        KeychainSecretStore store(service, {50ms, 500ms});
        SecretService::Pause pause;
        QObject guard;
        QList<QByteArray> answers;
        const auto note = [&](const auto &result) { answers.append(word(result)); };
        store.read(m_entry, &guard, note);
        store.read(m_entry, &guard, note); // behind it
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, patience);
        QCOMPARE(answers, QList<QByteArray>({"Busy", "TimedOut"}));
        QCOMPARE(read(store, m_entry), "Busy");
        pause.end();
        QVERIFY(QTest::qWaitFor([&] { return read(store, m_entry) == "=sk_live_first"; }, patience));
    }

    void mayGoWhileTheKeychainIsSilent()
    {
        QCOMPARE(write(m_store, m_entry, "sk_live_first"), "done");
        SecretService::Pause pause;
        {
            KeychainSecretStore store(service, {50ms, 50ms});
            QCOMPARE(read(store, m_entry), "TimedOut");
        }
        QObject guard;
        QByteArray answer;
        {
            KeychainSecretStore store(service);
            store.read(m_entry, &guard, [&](const auto &result) { answer = word(result); });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answer, "Unavailable", patience);
        pause.end();
        QCOMPARE(read(m_store, m_entry), "=sk_live_first");
    }

    void leavesNoTraceElsewhere()
    {
        const QByteArray secret = "sk_live_leaves_no_trace";
        s_log.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { s_log += text; });
        const QByteArray whenWritten = write(m_store, m_entry, secret);
        const QByteArray whenTruncated = write(m_store, m_entry, secret + '\0' + 'x');
        const QByteArray whenRead = read(m_store, m_entry);
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        QCOMPARE(whenWritten, "done");
        QCOMPARE(whenTruncated, "NotVerified");
        QCOMPARE(whenRead, QByteArray("=" + secret));
        QVERIFY2(!s_log.isEmpty(), "nothing was logged, so nothing was shown");
        QVERIFY(!s_log.contains(QString::fromLatin1(secret)));

        // The keyring's own file is the keyring's affair; a settings file would be the library's insecure fallback.
        const QString keyrings = qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/keyrings/");
        int files = 0;
        QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            ++files;
            if (file.fileName().startsWith(keyrings))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            QVERIFY2(!file.fileName().endsWith(QStringLiteral(".conf")), qPrintable(file.fileName()));
        }
        QVERIFY2(files > 0, "not even the keyring's file: this looked in the wrong place");
    }

private:
    static inline QString s_log;
    QString m_entry;
    KeychainSecretStore m_store{service};
};

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "test_KeychainSecretStore.moc"
