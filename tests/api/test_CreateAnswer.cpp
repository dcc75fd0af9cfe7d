#include "ApiFixture.h"
#include "api/Answers.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

/// The JSON of the create call: what is sent, and what can be made of the answer.
class TestCreateAnswer : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSecret_data();
    void findsTheSecret();
    void refuses_data();
    void refuses();
    void readsTheKeyBesideTheSecret();
    void tellsWhatElseItHolds_data();
    void tellsWhatElseItHolds();
    void tellsOfAnotherKeysHint_data();
    void tellsOfAnotherKeysHint();
    void tellsWhatErrorItSpeaksOf_data();
    void tellsWhatErrorItSpeaksOf();
    void knowsItselfInAList();
    void asksForWhatIsWanted_data();
    void asksForWhatIsWanted();
};

namespace {

const QByteArray wholeKey = "ek_sandbox_abc123def456789012345678abcd1234";

} // namespace

void TestCreateAnswer::findsTheSecret_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("knownBy"); // the id whose fingerprint the key gets
    QTest::addColumn<QString>("hint");

    const auto row = [](const char *name, QByteArray body, const QByteArray &secret, const QByteArray &knownBy,
                        const char *hint = "ek_sandbox_abc...234") {
        QTest::newRow(name) << body.replace("KEY", wholeKey) << secret << knownBy << QString::fromUtf8(hint);
    };
    row("in id", R"({"id":"KEY"})", wholeKey, wholeKey);
    row("in id, with a hint", R"({"id":"KEY","prefix_hint":"ek_sandbox_abc...1234"})", wholeKey, wholeKey,
        "ek_sandbox_abc...1234");
    row("in key, same id", R"({"id":"KEY","key":"KEY"})", wholeKey, wholeKey);
    row("in key, other id", R"({"id":"key_1","key":"KEY"})", wholeKey, "key_1");
    row("in key, long other id", R"({"id":"key_0123456789abcdef","key":"KEY"})", wholeKey, "key_0123456789abcdef");
    row("in key, other id, with a hint", R"({"id":"key_1","key":"KEY","prefix_hint":"ek_sandbox_abc...1234"})",
        wholeKey, "key_1", "ek_sandbox_abc...1234");
    row("in key, masked id", R"({"id":"ek_sandbox_abc...234","key":"KEY","created_at":"x"})", wholeKey,
        "ek_sandbox_abc...234\nx");
    row("in key alone", R"({"key":"KEY"})", wholeKey, wholeKey);
    row("in key alone, with data", R"({"key":"KEY","data":{}})", wholeKey, wholeKey);
    row("key goes before id", R"({"id":"ek_sandbox_other0123456789","key":"KEY"})", wholeKey,
        "ek_sandbox_other0123456789");
    row("key without our prefix", R"({"id":"key_1","key":"0123456789abcdef"})", "0123456789abcdef", "key_1",
        "012...def");
    row("key is null", R"({"id":"KEY","key":null})", wholeKey, wholeKey);
    row("key is empty", R"({"id":"KEY","key":""})", wholeKey, wholeKey);
    row("key is masked, id is not", R"({"id":"KEY","key":"ek_sandbox_abc...234"})", wholeKey, wholeKey);
    row("key is of another type", R"({"id":"KEY","key":{"id":"x"}})", wholeKey, wholeKey);
    row("wrapped in data", R"({"data":{"id":"KEY"}})", wholeKey, wholeKey);
    row("wrapped in data, in key", R"({"data":{"id":"key_1","key":"KEY"},"message":"ok"})", wholeKey, "key_1");
    row("blanks around", R"({"id":" KEY ","key":" KEY\n"})", wholeKey, wholeKey);
    row("an account's key in key, id is whole", R"({"id":"KEY","key":"sk_live_0123456789abcdef"})", wholeKey, wholeKey);
    row("X over the key, id is whole", R"({"id":"KEY","key":"ek_sandbox_abcXXXXXXXXXX234"})", wholeKey, wholeKey);
    row("seven zeros are chance", R"({"id":"ek_live_10000000234567"})", "ek_live_10000000234567",
        "ek_live_10000000234567", "ek_live_100...567");
    row("a number", R"({"id":"ek_live_00000000000000000000000000000017"})", "ek_live_00000000000000000000000000000017",
        "ek_live_00000000000000000000000000000017", "ek_live_000...017");
    row("digits of the key", R"({"id":"ek_live_3333333333cccccccccc4444444444dd"})",
        "ek_live_3333333333cccccccccc4444444444dd", "ek_live_3333333333cccccccccc4444444444dd", "ek_live_333...4dd");
    row("five letters are chance", R"({"id":"ek_live_xxxxx01234567"})", "ek_live_xxxxx01234567",
        "ek_live_xxxxx01234567", "ek_live_xxx...567");
    row("the hint of another", R"({"id":"KEY","prefix_hint":"ek_sandbox_fff...999"})", wholeKey, wholeKey);
    row("the hint is the key", R"({"id":"KEY","prefix_hint":"KEY"})", wholeKey, wholeKey);
    row("the hint is the key, other id", R"({"id":"key_1","key":"KEY","prefix_hint":"KEY..."})", wholeKey, "key_1");
}

void TestCreateAnswer::findsTheSecret()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, knownBy);
    QFETCH(const QString, hint);
    const Result<CreatedKey> created = parseCreatedKey(body);
    QVERIFY(created);
    QCOMPARE(created->secret.exposeSecretUtf8(), secret);
    QCOMPARE(created->key.fingerprint, KeyFingerprint::of(knownBy));
    QCOMPARE(created->key.hint, hint);
}

void TestCreateAnswer::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");

    const auto row = [](const char *name, const char *body, ErrorKind kind) {
        QTest::newRow(name) << QByteArray(body) << kind;
    };
    row("masked id", R"({"id":"ek_live_abc...234"})", ErrorKind::SecretNotReturned);
    row("masked both", R"({"id":"ek_live_abc...234","key":"ek_live_abc...234"})", ErrorKind::SecretNotReturned);
    row("other id, no key", R"({"id":"key_0123456789"})", ErrorKind::SecretNotReturned);
    row("other id, masked key", R"({"id":"key_0123456789","key":"ek_live_***"})", ErrorKind::SecretNotReturned);
    row("an account's key as id", R"({"id":"sk_live_0123456789abcdef"})", ErrorKind::NotTheNewKey);
    row("an account's key as key", R"({"id":"key_1","key":"sk_live_0123456789abcdef"})", ErrorKind::NotTheNewKey);
    row("an account's key as key alone", R"({"key":"sk_sandbox_0123456789abcdef"})", ErrorKind::NotTheNewKey);
    row("an account's key, wrapped", R"({"data":{"key":" sk_live_0123456789abcdef\n"}})", ErrorKind::NotTheNewKey);
    row("an account's key as both", R"({"id":"sk_live_0123456789abcdef","key":"sk_live_0123456789abcdef"})",
        ErrorKind::NotTheNewKey);
    row("an account's key as key, masked id", R"({"id":"ek_live_abc...234","key":"sk_live_0123456789abcdef"})",
        ErrorKind::NotTheNewKey);
    row("blank inside the key", R"({"id":"key_1","key":"ek_live_0123 456789"})", ErrorKind::SecretNotReturned);
    row("control inside the key", R"({"id":"key_1","key":"ek_live_0123\u0007456789"})", ErrorKind::SecretNotReturned);
    row("not ASCII", R"({"id":"key_1","key":"ek_live_0123\u00e9456789"})", ErrorKind::SecretNotReturned);
    row("wrapped, masked", R"({"data":{"id":"ek_live_abc...234"}})", ErrorKind::SecretNotReturned);
    row("quoted key", R"({"id":"key_1","key":"\"ek_live_0123456789\""})", ErrorKind::SecretNotReturned);
    row("bearer key", R"({"id":"key_1","key":"Bearer ek_live_0123456789"})", ErrorKind::SecretNotReturned);
    row("the prefix alone", R"({"id":"ek_sandbox_"})", ErrorKind::SecretNotReturned);
    row("the prefix alone, twice", R"({"id":"ek_live_","key":"ek_live_"})", ErrorKind::SecretNotReturned);
    row("next to nothing", R"({"id":"ek_sandbox_abc"})", ErrorKind::SecretNotReturned);
    row("next to nothing, no prefix", R"({"id":"key_1","key":"abc"})", ErrorKind::SecretNotReturned);
    row("X over it", R"({"id":"ek_sandbox_abcXXXXXXXXXXXXXXXXXXXXXX123"})", ErrorKind::SecretNotReturned);
    row("x over it", R"({"id":"ek_sandbox_abcxxxxxx0123456"})", ErrorKind::SecretNotReturned);
    row("0 over it", R"({"id":"ek_live_abc00000000000000000000123"})", ErrorKind::SecretNotReturned);
    row("nothing but 0", R"({"id":"ek_live_00000000000000000000"})", ErrorKind::SecretNotReturned);
    row("nothing but x", R"({"id":"ek_live_xxxxxxxxxxxxxxxxxxxx"})", ErrorKind::SecretNotReturned);
    row("# over it", R"({"id":"ek_live_abc####0123456789"})", ErrorKind::SecretNotReturned);
    row("- over it", R"({"id":"ek_live_abc--------0123456789"})", ErrorKind::SecretNotReturned);
    row("_ over it", R"({"id":"ek_live_________0123456789"})", ErrorKind::SecretNotReturned);
    row("a bullet over it", R"({"id":"ek_live_abc\u2022\u2022\u2022\u20220123"})", ErrorKind::SecretNotReturned);
    row("X over both", R"({"id":"ek_live_abcXXXXXXXXXX234","key":"ek_live_abcXXXXXXXXXX234"})",
        ErrorKind::SecretNotReturned);
    row("empty object", "{}", ErrorKind::UnexpectedContent);
    row("message alone", R"({"message":"created"})", ErrorKind::UnexpectedContent);
    row("data is an array", R"({"data":[{"id":"ek_live_0123456789abcdef"}]})", ErrorKind::UnexpectedContent);
    row("id of another type", R"({"id":7})", ErrorKind::UnexpectedContent);
    row("an array", R"([{"id":"ek_live_0123456789abcdef"}])", ErrorKind::UnexpectedContent);
    row("nothing", "", ErrorKind::NotJson);
    row("HTML", "<html></html>", ErrorKind::NotJson);
    row("cut", R"({"id":"ek_live_0123456789abc)", ErrorKind::NotJson);
}

void TestCreateAnswer::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    const Result<CreatedKey> created = parseCreatedKey(body);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, kind);
    if (kind == ErrorKind::SecretNotReturned || kind == ErrorKind::NotTheNewKey)
        QCOMPARE(created.error().effect, Effect::Done);
    for (const QString &text : {created.error().detail, created.error().serverMessage, created.error().code})
        QVERIFY(!text.contains(QLatin1String("0123")));
}

void TestCreateAnswer::readsTheKeyBesideTheSecret()
{
    const auto created =
        parseCreatedKey(R"({"id":"ek_live_0123456789abcdef","entity_id":"ent_1","name":"Webshop","environment":"live",)"
                        R"("created_at":"2026-03-29T01:00:00Z","expires_at":"2026-06-29T01:00:00Z"})");
    QVERIFY(created);
    QCOMPARE(created->key.entityId, EntityId(QStringLiteral("ent_1")));
    QCOMPARE(created->key.name, QStringLiteral("Webshop"));
    QCOMPARE(created->key.environment, Environment::Live);
    QCOMPARE(created->key.expiry, Expiry::atTime(QDateTime(QDate(2026, 6, 29), QTime(1, 0), Qt::UTC)));
}

void TestCreateAnswer::tellsWhatElseItHolds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("another");
    QTest::addColumn<bool>("named");
    const auto row = [](const char *name, QByteArray body, bool another, bool named) {
        QTest::newRow(name) << body.replace("KEY", wholeKey) << another << named;
    };
    row("nothing else", R"({"id":"KEY"})", false, false);
    row("the same twice", R"({"id":"KEY","key":"KEY","name":"x"})", false, true);
    row("an id of its own", R"({"id":"key_1","key":"KEY","name":null})", false, true);
    row("another key in id", R"({"id":"ek_sandbox_other0123456789","key":"KEY"})", true, false);
    row("an account's key in key", R"({"id":"KEY","key":"sk_live_0123456789abcdef"})", true, false);
    row("an account's key in id", R"({"key":"KEY","id":"sk_live_0123456789abcdef"})", true, false);
}

void TestCreateAnswer::tellsWhatElseItHolds()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, another);
    QFETCH(const bool, named);
    const auto created = parseCreatedKey(body);
    QVERIFY(created);
    QCOMPARE(created->secret.exposeSecretUtf8(), wholeKey);
    QCOMPARE(created->holdsAnotherKey, another);
    QCOMPARE(created->nameInAnswer.has_value(), named);
}

void TestCreateAnswer::tellsOfAnotherKeysHint_data()
{
    QTest::addColumn<QString>("hint");
    QTest::addColumn<bool>("ofAnother");
    const auto row = [](const char *hint, bool ofAnother) {
        QTest::addRow("%s", hint) << QString::fromUtf8(hint) << ofAnother;
    };
    row("ek_sandbox_abc...234", false);
    row("ek_sandbox_abc\u2026234", false);
    row("ek_sandbox_abc*****", false);
    row("ek_sandbox_...", false);
    row("ek_sandbox_****", false);
    row("...1234", false);
    row("abc...234", false);
    row("****", false);
    row("", false);
    row("ek_sandbox_abd...234", true);
    row("ek_sandbox_abc...235", true);
    row("ek_sandbox_abd...", true);
    row("ek_live_...", true);
    row("...9999", true);
}

void TestCreateAnswer::tellsOfAnotherKeysHint()
{
    QFETCH(const QString, hint);
    QFETCH(const bool, ofAnother);
    const auto created = parseCreatedKey(R"({"id":")" + wholeKey + R"(","prefix_hint":")" + hint.toUtf8() + "\"}");
    QVERIFY(created);
    QCOMPARE(created->otherHint, ofAnother ? hint : QString());
    if (ofAnother)
        QCOMPARE(created->key.hint, QStringLiteral("ek_sandbox_abc...234"));
}

void TestCreateAnswer::tellsWhatErrorItSpeaksOf_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("speaks");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *members, bool speaks, const char *words = "") {
        QTest::newRow(name) << QByteArray(members) << speaks << QString::fromUtf8(words);
    };
    row("none", R"("name":"x")", false);
    row("none, said", R"("error":null,"success":true,"errors":[])", false);
    row("partially", R"("success":false,"error":"partially")", true, "partially");
    row("no success", R"("success":false)", true);
    row("the API's own", R"("code":"limit_reached","message":"Too many keys")", true, "Too many keys");
    row("with the key in it", R"("error":"no mail for KEY sent")", true, "no mail for ek_sandbox_abc...234 sent");
}

void TestCreateAnswer::tellsWhatErrorItSpeaksOf()
{
    QFETCH(QByteArray, members);
    QFETCH(const bool, speaks);
    QFETCH(const QString, words);
    const auto created = parseCreatedKey(R"({"id":")" + wholeKey + "\"," + members.replace("KEY", wholeKey) + '}');
    QVERIFY(created);
    QCOMPARE(created->errorSpoken.has_value(), speaks);
    if (speaks)
        QCOMPARE(created->errorSpoken->serverMessage, words);
}

void TestCreateAnswer::knowsItselfInAList()
{
    // However the list shows it: whole, or masked in the same way as the answer.
    const QByteArray rest = R"("prefix_hint":"ek_sandbox_abc...234","created_at":"2026-03-29T01:00:00.000Z"})";
    const auto created = parseCreatedKey(R"({"id":")" + wholeKey + "\"," + rest);
    QVERIFY(created);
    for (const QByteArray &id : {wholeKey, QByteArray("ek_sandbox_abc...234")}) {
        const auto page = parseKeysPage(R"({"data":[{"id":")" + id + "\"," + rest + "]}");
        QVERIFY(page);
        QVERIFY(created->listedAs.contains(page->list.keys.constFirst().fingerprint));
    }
}

void TestCreateAnswer::asksForWhatIsWanted_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << KeySpec{} << QByteArray("{}");
    QTest::newRow("name") << KeySpec{QStringLiteral("Webshop"), std::nullopt} << QByteArray(R"({"name":"Webshop"})");
    QTest::newRow("ttl") << KeySpec{{}, 60s} << QByteArray(R"({"ttl":60})");
    QTest::newRow("both") << KeySpec{QStringLiteral("Webshop"), 24h * 90}
                          << QByteArray(R"({"name":"Webshop","ttl":7776000})");
    QTest::newRow("longest ttl is no float") << KeySpec{{}, longestTtl} << QByteArray(R"({"ttl":3155760000})");
    QTest::newRow("quotes") << KeySpec{QStringLiteral("a\"b\\c"), std::nullopt} << QByteArray(R"({"name":"a\"b\\c"})");
    QTest::newRow("beyond ASCII") << KeySpec{QStringLiteral("k\u00e4se \U0001F511"), std::nullopt}
                                  << QByteArray("{\"name\":\"k\xc3\xa4se \xf0\x9f\x94\x91\"}");
}

void TestCreateAnswer::asksForWhatIsWanted()
{
    QFETCH(const KeySpec, spec);
    QFETCH(const QByteArray, body);
    QCOMPARE(createKeyBody(spec), body);
}

QTEST_APPLESS_MAIN(TestCreateAnswer)
#include "test_CreateAnswer.moc"
