#include "keys/UnseenKeys.h"

#include <QTest>

using namespace ek;

/// Which of the listed keys a create may have made without anybody seeing them.
class TestUnseenKeys : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatNobodySaw_data();
    void findsWhatNobodySaw();
    void saysWhatAListProves_data();
    void saysWhatAListProves();
    void duplicatesHaveTheName();
    void aFittingExpiryDecides();
    void knowsTheSameKeyUnderAMask();
    void theKeysOwnEntryGoesFirst();
    void remembersOlderKeys();
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

KeyList whole(const QList<ApiKey> &keys)
{
    return {keys, {}};
}

/// What the create certainly made.
QList<ApiKey> madeKeys(const CreateIntent &intent, const QList<ApiKey> &listed)
{
    const Finding found = findMade(intent, whole(listed));
    return found.verdict == Finding::Verdict::Made ? found.keys : QList<ApiKey>();
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
    nothingBefore.knowsAllBefore = true;

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
    const QList<ApiKey> found = madeKeys(intent, listed);
    QCOMPARE(found.size(), unseen.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        QCOMPARE(found.at(i).fingerprint, KeyFingerprint::of(unseen.at(i).toUtf8()));
    // What is on the screen, or was dealt with, is none of them; what an earlier run had on the screen is.
    for (const ApiKey &revealed : found) {
        CreateIntent shown = intent;
        shown.shown = {{revealed.fingerprint, revealed.hint, revealed.createdAt}};
        QCOMPARE(madeKeys(shown, listed).size(), found.size() - 1);
        QVERIFY(!wasShownEarlier(shown, revealed));
        shown.shown.first().wasEarlier = true;
        QCOMPARE(madeKeys(shown, listed).size(), found.size());
        QVERIFY(wasShownEarlier(shown, revealed));
        shown.shown.first().isSettled = true;
        QCOMPARE(madeKeys(shown, listed).size(), found.size() - 1);
    }
}

void TestUnseenKeys::saysWhatAListProves_data()
{
    using Verdict = Finding::Verdict;
    QTest::addColumn<CreateIntent>("intent");
    QTest::addColumn<KeyList>("listed");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QStringList>("found");

    const char *name = "Webshop of the Ljubljana branch";
    CreateIntent unknown = intentFor(name);
    CreateIntent some = intentFor(name);
    some.knownBefore = {KeyFingerprint::of("old")};
    CreateIntent all = some;
    all.knowsAllBefore = true;
    const ApiKey old = key("old", "Zapier");
    const KeyList lacking{{old}, {.unreadable = 1}};
    const QStringList nothing;
    const QStringList justNew{QStringLiteral("new")};

    const auto row = [](const char *title, const CreateIntent &intent, const KeyList &listed, Verdict verdict,
                        const QStringList &found) { QTest::newRow(title) << intent << listed << verdict << found; };
    row("all known, nothing new", all, whole({old}), Verdict::NotMade, nothing);
    row("all known, an empty list", all, whole({}), Verdict::NotMade, nothing);
    row("all known, but the list lacks some", all, lacking, Verdict::NotProven, nothing);
    row("an empty list, whatever was before", unknown, whole({}), Verdict::NotMade, nothing);
    row("an empty list that lacks some", unknown, {{}, {.unreadable = 1}}, Verdict::NotProven, nothing);
    row("what was before is not known", unknown, whole({key("old", "Zapier", asked.addDays(-2))}), Verdict::NotProven,
        nothing);
    row("only some known before", some, whole({old, key("x", "Zapier", asked.addDays(-2))}), Verdict::NotProven,
        nothing);
    row("no clock is that wrong", unknown, whole({key("old", "Zapier", asked.addDays(-40))}), Verdict::NotMade,
        nothing);

    row("of its name", all, whole({old, key("new", name)}), Verdict::Made, justNew);
    row("cut short", all, whole({old, key("new", "Webshop of the Ljubl")}), Verdict::Made, justNew);
    row("cut short, and it says so", all, whole({old, key("new", "Webshop of…")}), Verdict::Made, justNew);
    row("composed otherwise", intentFor("Zo\u0308e"), whole({key("new", "Zo\u0308e")}), Verdict::Made, justNew);
    row("decomposed", intentFor("\u017Dabe"), whole({key("new", "Z\u030Cabe")}), Verdict::Made, justNew);
    row("in other letters", all, whole({old, key("new", "webshop-of-the-ljubljana-branch")}), Verdict::MayBeMade,
        justNew);
    row("without its name", all, whole({old, key("new", "")}), Verdict::MayBeMade, justNew);
    row("of another name, years before, but not known before", all, whole({old, key("new", "x", asked.addYears(-3))}),
        Verdict::MayBeMade, justNew);
    row("of its name, a clock 25 hours behind", unknown, whole({key("new", name, asked.addSecs(-25 * 3600))}),
        Verdict::MayBeMade, justNew);
    row("of its name, a clock 25 hours behind, all known", all, whole({key("new", name, asked.addSecs(-25 * 3600))}),
        Verdict::Made, justNew);
    row("of another name, at the time", unknown, whole({key("new", "x")}), Verdict::MayBeMade, justNew);
    row("of another name, no time", unknown, whole({key("new", "x", {})}), Verdict::MayBeMade, justNew);
    row("of its name in a list that lacks some", all, {{key("new", name)}, {.unreadable = 1}}, Verdict::Made, justNew);
    row("the name goes before what else is new", all, whole({key("other", "x"), key("new", name)}), Verdict::Made,
        justNew);
}

void TestUnseenKeys::saysWhatAListProves()
{
    QFETCH(const CreateIntent, intent);
    QFETCH(const KeyList, listed);
    QFETCH(const Finding::Verdict, verdict);
    QFETCH(const QStringList, found);
    const Finding finding = findMade(intent, listed);
    QCOMPARE(finding.verdict, verdict);
    QStringList fingerprints;
    for (const ApiKey &key : finding.keys)
        fingerprints += QString::fromLatin1(key.fingerprint.digest().toHex());
    QStringList expected;
    for (const QString &id : found)
        expected += QString::fromLatin1(KeyFingerprint::of(id.toUtf8()).digest().toHex());
    QCOMPARE(fingerprints, expected);
}

void TestUnseenKeys::duplicatesHaveTheName()
{
    CreateIntent intent = intentFor("Webshop");
    intent.knownBefore = QList<KeyFingerprint>();
    intent.knowsAllBefore = true;
    // What else is new is somebody else's: the key that was asked for is known.
    QCOMPARE(findDuplicates(intent, whole({key("x", "Zapier")})).verdict, Finding::Verdict::NotMade);
    QCOMPARE(findDuplicates(intent, whole({key("x", "Webshop")})).verdict, Finding::Verdict::Made);
    QCOMPARE(findDuplicates(intent, whole({key("x", "WEBSHOP 1")}), QStringLiteral("WEBSHOP 1")).verdict,
             Finding::Verdict::Made);
    QCOMPARE(findDuplicates(intent, {{}, {.unreadable = 2}}).verdict, Finding::Verdict::NotProven);
}

void TestUnseenKeys::aFittingExpiryDecides()
{
    CreateIntent intent = intentFor("Webshop");
    intent.spec.ttl = std::chrono::hours(24);
    ApiKey ours = key("ours", "Webshop");
    ours.expiry = Expiry::atTime(asked.addDays(1));
    ApiKey others = key("others", "Webshop");
    others.expiry = Expiry::never();
    QCOMPARE(madeKeys(intent, {ours, others}).size(), 1);
    QCOMPARE(madeKeys(intent, {ours, others}).constFirst().fingerprint, ours.fingerprint);
    // A server may not do as it was asked: then none is left out.
    QCOMPARE(madeKeys(intent, {others}).size(), 1);
}

void TestUnseenKeys::knowsTheSameKeyUnderAMask()
{
    const ApiKey whole = key("new", "Webshop");
    ApiKey masked = whole;
    masked.fingerprint = KeyFingerprint::of("ek_live_abc...new\n2026-03-14T09:00:00.000Z");
    QVERIFY(isSameKey(whole, masked));
    CreateIntent shown = intentFor("Webshop");
    shown.shown = {{whole.fingerprint, whole.hint, whole.createdAt, true}};
    QVERIFY(madeKeys(shown, {masked}).isEmpty());
    masked.createdAt = asked.addMSecs(1);
    QVERIFY(!isSameKey(whole, masked));
    // Two keys of which nothing is known are not one.
    ApiKey bare;
    bare.fingerprint = KeyFingerprint::of("a");
    ApiKey other;
    other.fingerprint = KeyFingerprint::of("b");
    QVERIFY(!isSameKey(bare, other));
}

/// Two keys may have been made in one second and end alike.
void TestUnseenKeys::theKeysOwnEntryGoesFirst()
{
    const ApiKey created = key("new", "Webshop");
    ApiKey alike = key("alike-new", "Zapier");
    ApiKey own = key("new", "Webshop renamed");
    QVERIFY(isSameKey(created, alike));
    QCOMPARE(findSame(created, whole({alike, own}))->name, own.name);
    // A list that names it in another way, without the moment.
    own.fingerprint = KeyFingerprint::of("key_9");
    own.createdAt = QDateTime();
    QCOMPARE(findSame(created, whole({alike, own}), {own.fingerprint})->name, own.name);
    QCOMPARE(findSame(created, whole({own, alike}))->name, alike.name); // all there is to go by
    QVERIFY(!findSame(created, whole({own})));
    QCOMPARE(findSame(created, whole({own}), {own.fingerprint})->name, own.name);
}

void TestUnseenKeys::remembersOlderKeys()
{
    const QList<ApiKey> listed{key("one", "Webshop"), key("two", "Zapier"), key("three", "Webshop ")};
    QCOMPARE(fingerprintsOf(listed),
             (QList{KeyFingerprint::of("one"), KeyFingerprint::of("two"), KeyFingerprint::of("three")}));
}

QTEST_GUILESS_MAIN(TestUnseenKeys)
#include "test_UnseenKeys.moc"
