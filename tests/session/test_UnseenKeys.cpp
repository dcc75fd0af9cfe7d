#include "session/UnseenKeys.h"

#include <QTest>

using namespace ek;

/// Which of the listed keys a create may have made without anybody seeing them.
class TestUnseenKeys : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatNobodySaw_data();
    void findsWhatNobodySaw();
    void aFittingExpiryDecides();
    void knowsTheSameKeyUnderAMask();
    void remembersOlderKeysOfTheName();
};

namespace {

const QDateTime asked(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);

ApiKey key(const char *id, const char *name, const QDateTime &createdAt = asked)
{
    ApiKey key;
    key.fingerprint = KeyFingerprint::of(id);
    key.name = QString::fromUtf8(name);
    key.hint = QLatin1String("ek_live_abc...") + QString::fromLatin1(id).right(3);
    key.createdAt = createdAt;
    return key;
}

CreateIntent intentFor(const char *name)
{
    CreateIntent intent;
    intent.spec.name = QString::fromUtf8(name);
    intent.askedAt = asked;
    return intent;
}

} // namespace

void TestUnseenKeys::findsWhatNobodySaw_data()
{
    QTest::addColumn<CreateIntent>("intent");
    QTest::addColumn<QList<ApiKey>>("listed");
    QTest::addColumn<QStringList>("unseen");

    CreateIntent fresh = intentFor("Webshop");
    CreateIntent known = intentFor("Webshop");
    known.knownBefore = {KeyFingerprint::of("old")};
    CreateIntent nothingBefore = intentFor("Webshop");
    nothingBefore.knownBefore = QList<KeyFingerprint>();

    QTest::newRow("nothing listed") << fresh << QList<ApiKey>{} << QStringList{};
    QTest::newRow("of its name") << fresh << QList{key("new", "Webshop")} << QStringList{QStringLiteral("new")};
    QTest::newRow("of another name") << fresh << QList{key("new", "webshop")} << QStringList{};
    QTest::newRow("white space is no difference")
        << fresh << QList{key("new", " Webshop ")} << QStringList{QStringLiteral("new")};
    QTest::newRow("no name") << intentFor("") << QList{key("new", ""), key("not", "x")}
                             << QStringList{QStringLiteral("new")};
    QTest::newRow("two") << fresh << QList{key("one", "Webshop"), key("two", "Webshop")}
                         << QStringList{QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("known before") << known << QList{key("old", "Webshop"), key("new", "Webshop")}
                                  << QStringList{QStringLiteral("new")};
    // With a list from before, clocks do not count.
    QTest::newRow("a server whose clock is wrong")
        << nothingBefore << QList{key("new", "Webshop", asked.addYears(-1))} << QStringList{QStringLiteral("new")};
    QTest::newRow("long before") << fresh << QList{key("old", "Webshop", asked.addDays(-2))} << QStringList{};
    QTest::newRow("a server a little behind")
        << fresh << QList{key("new", "Webshop", asked.addSecs(-3600))} << QStringList{QStringLiteral("new")};
    QTest::newRow("no date") << fresh << QList{key("new", "Webshop", {})} << QStringList{QStringLiteral("new")};
}

void TestUnseenKeys::findsWhatNobodySaw()
{
    QFETCH(const CreateIntent, intent);
    QFETCH(const QList<ApiKey>, listed);
    QFETCH(const QStringList, unseen);
    const QList<ApiKey> found = unseenKeys(intent, listed);
    QCOMPARE(found.size(), unseen.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        QCOMPARE(found.at(i).fingerprint, KeyFingerprint::of(unseen.at(i).toUtf8()));
    // What is on the screen, or was dealt with, is none of them; what an earlier run had on the screen is.
    for (const ApiKey &revealed : found) {
        CreateIntent shown = intent;
        shown.shown = {{revealed.fingerprint, revealed.hint, revealed.createdAt}};
        QCOMPARE(unseenKeys(shown, listed).size(), found.size() - 1);
        QVERIFY(!wasShownEarlier(shown, revealed));
        shown.shown.first().wasEarlier = true;
        QCOMPARE(unseenKeys(shown, listed).size(), found.size());
        QVERIFY(wasShownEarlier(shown, revealed));
        shown.shown.first().isSettled = true;
        QCOMPARE(unseenKeys(shown, listed).size(), found.size() - 1);
    }
}

void TestUnseenKeys::aFittingExpiryDecides()
{
    CreateIntent intent = intentFor("Webshop");
    intent.spec.ttl = std::chrono::hours(24);
    ApiKey ours = key("ours", "Webshop");
    ours.expiry = Expiry::atTime(asked.addDays(1));
    ApiKey others = key("others", "Webshop");
    others.expiry = Expiry::never();
    QCOMPARE(unseenKeys(intent, {ours, others}).size(), 1);
    QCOMPARE(unseenKeys(intent, {ours, others}).constFirst().fingerprint, ours.fingerprint);
    // A server may not do as it was asked: then none is left out.
    QCOMPARE(unseenKeys(intent, {others}).size(), 1);
}

void TestUnseenKeys::knowsTheSameKeyUnderAMask()
{
    const ApiKey whole = key("new", "Webshop");
    ApiKey masked = whole;
    masked.fingerprint = KeyFingerprint::of("ek_live_abc...new\n2026-03-14T09:00:00.000Z");
    QVERIFY(isSameKey(whole, masked));
    CreateIntent shown = intentFor("Webshop");
    shown.shown = {{whole.fingerprint, whole.hint, whole.createdAt, true}};
    QVERIFY(unseenKeys(shown, {masked}).isEmpty());
    masked.createdAt = asked.addMSecs(1);
    QVERIFY(!isSameKey(whole, masked));
    // Two keys of which nothing is known are not one.
    ApiKey bare;
    bare.fingerprint = KeyFingerprint::of("a");
    ApiKey other;
    other.fingerprint = KeyFingerprint::of("b");
    QVERIFY(!isSameKey(bare, other));
}

void TestUnseenKeys::remembersOlderKeysOfTheName()
{
    const QList<ApiKey> listed{key("one", "Webshop"), key("two", "Zapier"), key("three", "Webshop ")};
    QCOMPARE(keysNamedAs({QStringLiteral("Webshop"), {}}, listed),
             (QList{KeyFingerprint::of("one"), KeyFingerprint::of("three")}));
}

QTEST_GUILESS_MAIN(TestUnseenKeys)
#include "test_UnseenKeys.moc"
