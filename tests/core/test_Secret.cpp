#include "core/Secret.h"

#include <QTest>

#include <type_traits>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace ek;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);

namespace {

Secret secretOf(const char *text)
{
    QByteArray bytes(text);
    return Secret::takeFrom(bytes);
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void startsEmpty()
    {
        const Secret secret;
        QVERIFY(secret.isEmpty());
        QCOMPARE(secret.size(), std::size_t(0));
        QVERIFY(secret.exposeSecretUtf8().isEmpty());
        QVERIFY(secret.clone().isEmpty());
        QCOMPARE(secret.fingerprint(), KeyFingerprint::of(QByteArray()));
    }

    void takesText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("utf8");

        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("ascii") << QStringLiteral("ek_live_0123") << QByteArray("ek_live_0123");
        QTest::newRow("umlaut") << QStringLiteral("k\u00e4se") << QByteArray("k\xc3\xa4se");
        QTest::newRow("emoji") << QStringLiteral("\U0001F511") << QByteArray("\xf0\x9f\x94\x91");
        QTest::newRow("with a zero") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"))
                                     << QByteArray("a\0b", 3);
    }

    void takesText()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, utf8);

        QString source = text;
        source.detach();
        const Secret secret = Secret::takeFrom(source);
        QVERIFY(source.isNull());
        QCOMPARE(secret.exposeSecretUtf8(), utf8);
        QCOMPARE(secret.size(), std::size_t(utf8.size()));
        QCOMPARE(secret.isEmpty(), utf8.isEmpty());
    }

    void takesBytesAndLeavesNone()
    {
        QByteArray source("sk_live_1");
        source.detach();
        const Secret secret = Secret::takeFrom(source);
        QVERIFY(source.isNull());
        QCOMPARE(secret.exposeSecretUtf8(), QByteArray("sk_live_1"));
    }

    void leavesSharersAlone()
    {
        QString text = QStringLiteral("sk_live_shared");
        text.detach();
        const QString sharer = text; // NOLINT(performance-unnecessary-copy-initialization)
        const Secret fromText = Secret::takeFrom(text);
        QVERIFY(text.isNull());
        QCOMPARE(sharer, QStringLiteral("sk_live_shared"));

        QByteArray bytes("sk_live_shared");
        const QByteArray otherSharer = bytes; // NOLINT(performance-unnecessary-copy-initialization)
        const Secret fromBytes = Secret::takeFrom(bytes);
        QVERIFY(bytes.isNull());
        QCOMPARE(otherSharer, QByteArray("sk_live_shared"));
        QCOMPARE(fromBytes.exposeSecretUtf8(), fromText.exposeSecretUtf8());
    }

    void moves()
    {
        Secret first = secretOf("first");
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT: what it is left as is part of the contract
        QVERIFY(first.exposeSecretUtf8().isEmpty()); // NOLINT
        QCOMPARE(second.exposeSecretUtf8(), QByteArray("first"));

        Secret third = secretOf("overwritten");
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT
        QCOMPARE(third.exposeSecretUtf8(), QByteArray("first"));

        Secret &same = third;
        third = std::move(same);
        QCOMPARE(third.exposeSecretUtf8(), QByteArray("first"));

        third = Secret();
        QVERIFY(third.isEmpty());
    }

    void clonesAreIndependent()
    {
        Secret original = secretOf("ek_live_abc");
        const Secret copy = original.clone();
        original = Secret();
        QCOMPARE(copy.exposeSecretUtf8(), QByteArray("ek_live_abc"));
        QCOMPARE(copy.size(), std::size_t(11));
    }

    void exposedCopiesAreIndependent()
    {
        const Secret secret = secretOf("ek_live_abc");
        QByteArray exposed = secret.exposeSecretUtf8();
        wipe(exposed);
        QVERIFY(exposed.isNull());
        QCOMPARE(secret.exposeSecretUtf8(), QByteArray("ek_live_abc"));
    }

    void theMemoryIsGuardedAsLongAsThereIsOne()
    {
#ifdef Q_OS_LINUX
        const auto isOpen = [] { return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1; };
        if (!isOpen())
            QSKIP("a process that is closed from the start");
        Secret first = secretOf("ek_live_abc");
        QVERIFY(!isOpen());
        Secret second = std::move(first);
        first = Secret(); // NOLINT: nothing that was moved away is let go twice
        QVERIFY(!isOpen());
        {
            const Secret third = second.clone();
            second = Secret();
            QVERIFY(!isOpen());
        }
        QVERIFY(isOpen());
        const Secret nothing = secretOf("");
        QVERIFY(isOpen());
#endif
    }

    void fingerprintIsThatOfTheText()
    {
        const Secret secret = secretOf("abc");
        QCOMPARE(secret.fingerprint(), KeyFingerprint::of("abc"));
        QCOMPARE(secret.fingerprint().digest().toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(secretOf("abd").fingerprint() != secret.fingerprint());
    }

    void wipesOnlyWhatIsItsOwn()
    {
        char buffer[] = "ek_live_secret";
        QByteArray raw = QByteArray::fromRawData(buffer, qsizetype(sizeof(buffer)) - 1);
        wipe(raw); // not ours to write to
        QVERIFY(raw.isNull());
        QCOMPARE(QByteArray(buffer), QByteArray("ek_live_secret"));

        QByteArray bytes("ek_live_secret");
        wipe(bytes);
        QVERIFY(bytes.isNull());

        QString text = QStringLiteral("ek_live_secret");
        text.detach();
        wipe(text);
        QVERIFY(text.isNull());

        QByteArray nothing;
        wipe(nothing);
        QVERIFY(nothing.isNull());
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "test_Secret.moc"
