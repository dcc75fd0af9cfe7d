#include "core/Environment.h"
#include "core/Ids.h"
#include "core/Version.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <type_traits>

using namespace ek;

static_assert(!std::is_convertible_v<EntityId, ProfileId>);
static_assert(!std::is_convertible_v<QString, EntityId>);

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void areComparedByValue()
    {
        const EntityId a(QStringLiteral("ent_a"));
        QCOMPARE(a, EntityId(QStringLiteral("ent_a")));
        QVERIFY(a != EntityId(QStringLiteral("ent_b")));
        QCOMPARE(a.value(), QStringLiteral("ent_a"));
        QVERIFY(EntityId().isEmpty());
        QVERIFY(!a.isEmpty());
        const QSet<EntityId> set{a, EntityId(QStringLiteral("ent_a")), EntityId()};
        QCOMPARE(set.size(), 2);
        QVERIFY(set.contains(EntityId(QString())));
    }

    void requestIdsAreFresh()
    {
        QSet<RequestId> ids;
        for (int i = 0; i < 1000; ++i)
            ids.insert(newRequestId());
        QCOMPARE(ids.size(), 1000);
        static const QRegularExpression uuid(QStringLiteral("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"));
        QVERIFY(uuid.match(newRequestId().value()).hasMatch());
    }

    void fingerprintsAreSha256()
    {
        QVERIFY(KeyFingerprint().isNull());
        const KeyFingerprint ofNothing = KeyFingerprint::of(QByteArray());
        QVERIFY(!ofNothing.isNull());
        QVERIFY(ofNothing != KeyFingerprint());
        QCOMPARE(KeyFingerprint::of("abc").digest().size(), 32);
        QCOMPARE(KeyFingerprint::of("abc").digest().toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(qHash(KeyFingerprint::of("abc")), qHash(KeyFingerprint::of("abc")));
        const QSet<KeyFingerprint> set{KeyFingerprint::of("a"), KeyFingerprint::of("b"), KeyFingerprint::of("a")};
        QCOMPARE(set.size(), 2);
    }

    void fingerprintsComeFromTheirDigest_data()
    {
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<bool>("isOne");

        QTest::newRow("of abc") << KeyFingerprint::of("abc").digest() << true;
        QTest::newRow("zeros") << QByteArray(32, '\0') << true;
        QTest::newRow("null") << QByteArray() << false;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("a byte less") << QByteArray(31, 'x') << false;
        QTest::newRow("a byte more") << QByteArray(33, 'x') << false;
        QTest::newRow("in hex") << KeyFingerprint::of("abc").digest().toHex() << false;
    }

    void fingerprintsComeFromTheirDigest()
    {
        QFETCH(const QByteArray, digest);
        QFETCH(const bool, isOne);
        const KeyFingerprint fingerprint = KeyFingerprint::fromDigest(digest);
        QCOMPARE(!fingerprint.isNull(), isOne);
        if (isOne)
            QCOMPARE(fingerprint.digest(), digest);
        else
            QCOMPARE(fingerprint, KeyFingerprint());
    }

    void environmentsAreRead_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<bool>("care");

        QTest::newRow("live") << QStringLiteral("live") << Environment::Live << true;
        QTest::newRow("sandbox") << QStringLiteral("sandbox") << Environment::Sandbox << false;
        QTest::newRow("capitals") << QStringLiteral("Sandbox") << Environment::Sandbox << false;
        QTest::newRow("another") << QStringLiteral("staging") << Environment::Live << true;
        QTest::newRow("empty") << QString() << Environment::Unknown << true;
    }

    void environmentsAreRead()
    {
        QFETCH(const QString, word);
        QFETCH(const Environment, environment);
        QFETCH(const bool, care);
        QCOMPARE(environmentFromApi(word), environment);
        QCOMPARE(needsLiveCare(environment), care);
        QCOMPARE(environmentFromApi(environmentToApi(environment)), environment);
    }

    void theProgramsNamesNeverChange()
    {
        QCOMPARE(productName(), QStringLiteral("Entity Keys"));
        QCOMPARE(applicationId(), QStringLiteral("io.github.entitykeys.EntityKeys"));
        static const QRegularExpression number(QStringLiteral("^\\d+\\.\\d+\\.\\d+$"));
        QVERIFY2(number.match(version()).hasMatch(), qPrintable(version()));
    }
};

QTEST_APPLESS_MAIN(TestIds)
#include "test_Ids.moc"
