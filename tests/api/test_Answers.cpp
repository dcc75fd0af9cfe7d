#include "ApiFixture.h"
#include "api/Answers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ek;

class TestAnswers : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void readsPagination_data();
    void readsPagination();
    void aCursorThatIsTooLongIsNone();
    void leavesOutWhatHasNoId_data();
    void leavesOutWhatHasNoId();
    void leavesOutEntitiesThatCannotBeNamed_data();
    void leavesOutEntitiesThatCannotBeNamed();
    void readsAnEntity();
    void entityFieldsMayBeAnything_data();
    void entityFieldsMayBeAnything();
    void anAccountHasToBeSound();
    void readsTexts_data();
    void readsTexts();
    void keepsWhatNamesHaveLost_data();
    void keepsWhatNamesHaveLost();
    void readsAKey();
    void readsExpiry_data();
    void readsExpiry();
    void readsEnvironment_data();
    void readsEnvironment();
    void showsAMask_data();
    void showsAMask();
    void knowsKeysByTheirIds();
    void tellsMaskedIdsApartByTheirCreation();
    void idsOfAListMatchItsKeys();
    void readsTenThousandKeys();
};

namespace {

const QByteArray wholeKey = "ek_sandbox_abc123def456789012345678abcd1234";

QByteArray listOf(const QByteArray &entries)
{
    return R"({"data":[)" + entries + "]}";
}

/// The only key of a list with this one entry.
ApiKey keyFrom(const QByteArray &entry)
{
    const Result<Page<KeyList>> page = parseKeysPage(listOf(entry));
    return page && page->list.keys.size() == 1 ? page->list.keys.constFirst() : ApiKey();
}

/// A key entry with @p fields besides its id.
ApiKey keyWith(const QByteArray &fields)
{
    return keyFrom(R"({"id":")" + wholeKey + R"(",)" + fields + "}");
}

Entity entityWith(const QByteArray &fields)
{
    const Result<Page<EntityList>> page = parseEntitiesPage(listOf(R"({"id":"ent_1",)" + fields + "}"));
    return page && page->list.entities.size() == 1 ? page->list.entities.constFirst() : Entity();
}

QDateTime utc(int hour, int minute, int second = 0, int ms = 0)
{
    return QDateTime(QDate(2026, 3, 29), QTime(hour, minute, second, ms), Qt::UTC);
}

} // namespace

void TestAnswers::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");

    const auto row = [](const char *name, const QByteArray &body, ErrorKind kind) {
        QTest::newRow(name) << body << kind;
    };
    row("nothing", "", ErrorKind::NotJson);
    row("blanks", " \n ", ErrorKind::NotJson);
    row("HTML", "<!doctype html><html><body>Log in</body></html>", ErrorKind::NotJson);
    row("cut", R"({"data":[{"id":"ent_1")", ErrorKind::NotJson);
    row("garbage behind", R"({"data":[]} x)", ErrorKind::NotJson);
    row("not UTF-8", "{\"data\":[{\"id\":\"\xff\xfe\"}]}", ErrorKind::NotJson);
    row("too deep", QByteArray(2000, '[') + QByteArray(2000, ']'), ErrorKind::NotJson);
    row("deep inside", R"({"data":[)" + QByteArray(2000, '[') + QByteArray(2000, ']') + "]}", ErrorKind::NotJson);
    row("a bare word", R"("data")", ErrorKind::NotJson);
    row("null", "null", ErrorKind::NotJson);
    row("an array", R"([{"id":"ent_1"}])", ErrorKind::UnexpectedContent);
    row("no data", R"({"pagination":{"total":0}})", ErrorKind::UnexpectedContent);
    row("an error", R"({"error":{"message":"No"}})", ErrorKind::RefusedInBody);
    row("an error beside no entries", R"({"data":[],"error":"No"})", ErrorKind::RefusedInBody);
    row("an error beside entries", R"({"data":[{"id":"a"}],"errors":[{"message":"No"}]})", ErrorKind::RefusedInBody);
    row("no success", R"({"success":false,"data":[]})", ErrorKind::RefusedInBody);
    row("the API's own error", R"({"code":"forbidden","message":"No"})", ErrorKind::RefusedInBody);
    row("the API's own error beside no entries", R"({"code":"forbidden","message":"No","data":[]})",
        ErrorKind::RefusedInBody);
    row("empty object", "{}", ErrorKind::UnexpectedContent);
    row("data is null", R"({"data":null})", ErrorKind::UnexpectedContent);
    row("data is an object", R"({"data":{"id":"ent_1"}})", ErrorKind::UnexpectedContent);
    row("data is a string", R"({"data":"[]"})", ErrorKind::UnexpectedContent);
    row("more, but no cursor", R"({"data":[],"pagination":{"has_more":true}})", ErrorKind::UnexpectedContent);
    row("more, but a null cursor", R"({"data":[],"pagination":{"has_more":true,"next_cursor":null}})",
        ErrorKind::UnexpectedContent);
    row("more, but an empty cursor", R"({"data":[],"pagination":{"has_more":true,"next_cursor":""}})",
        ErrorKind::UnexpectedContent);
}

void TestAnswers::refusesWhatIsNoList()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    const auto entities = parseEntitiesPage(body);
    QVERIFY(!entities);
    QCOMPARE(entities.error().kind, kind);
    const auto keys = parseKeysPage(body);
    QVERIFY(!keys);
    QCOMPARE(keys.error().kind, kind);
    const auto ids = parseKeyIds(body);
    QVERIFY(!ids);
    QCOMPARE(ids.error().kind, kind);
}

void TestAnswers::readsPagination_data()
{
    QTest::addColumn<QByteArray>("pagination");
    QTest::addColumn<QString>("nextCursor");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("isEndDoubtful");

    const auto row = [](const char *name, const char *json, const char *cursor, qint64 total, bool isDoubtful = false) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(cursor) << total << isDoubtful;
    };
    row("none", "", "", -1);
    row("null", R"(,"pagination":null)", "", -1);
    row("not an object", R"(,"pagination":[1])", "", -1, true);
    row("a text", R"(,"pagination":"page 1 of 3")", "", -1, true);
    row("yes", R"(,"pagination":true)", "", -1, true);
    row("empty", R"(,"pagination":{})", "", -1);
    row("as documented", R"(,"pagination":{"total":84,"next_cursor":"abc","prev_cursor":null,"has_more":true})", "abc",
        84);
    row("the last page", R"(,"pagination":{"total":84,"next_cursor":null,"has_more":false})", "", 84);
    row("a negative total", R"(,"pagination":{"total":-7,"next_cursor":"abc"})", "abc", -1);
    row("not counted", R"(,"pagination":{"total":-1,"next_cursor":"abc","has_more":true})", "abc", -1);
    row("total is a string", R"(,"pagination":{"total":"84","next_cursor":"abc"})", "abc", 84);
    row("total is a word", R"(,"pagination":{"total":"many","next_cursor":"abc"})", "abc", -1);
    row("total is true", R"(,"pagination":{"total":true})", "", -1);
    row("total is an object", R"(,"pagination":{"total":{"value":84}})", "", -1);
    row("total is a fraction", R"(,"pagination":{"total":0.5})", "", 1);
    row("total is endless", R"(,"pagination":{"total":1e300})", "", 1'000'000'000'000'000);
    row("total is huge", R"(,"pagination":{"total":99999999999,"next_cursor":"abc"})", "abc", 99'999'999'999);
    row("cursor alone", R"(,"pagination":{"next_cursor":"abc"})", "abc", -1);
    row("no more, and a cursor", R"(,"pagination":{"next_cursor":"abc","has_more":false})", "", -1, true);
    row("has_more is null", R"(,"pagination":{"next_cursor":"abc","has_more":null})", "abc", -1);
    row("has_more is a text", R"(,"pagination":{"has_more":"true"})", "", -1, true);
    row("has_more is a number", R"(,"pagination":{"has_more":1,"next_cursor":null})", "", -1, true);
    row("has_more is a text, and a cursor", R"(,"pagination":{"has_more":"true","next_cursor":"abc"})", "abc", -1);
    row("cursor is a number", R"(,"pagination":{"next_cursor":7})", "", -1, true);
    row("cursor is zero", R"(,"pagination":{"next_cursor":0})", "", -1, true);
    row("cursor is true", R"(,"pagination":{"next_cursor":true})", "", -1, true);
    row("cursor is an object", R"(,"pagination":{"next_cursor":{"id":"abc"}})", "", -1, true);
    row("cursor is an array", R"(,"pagination":{"next_cursor":["abc"]})", "", -1, true);
    row("cursor is a number, but no more", R"(,"pagination":{"next_cursor":7,"has_more":false})", "", -1, true);
    row("cursor is an array, but no more", R"(,"pagination":{"next_cursor":["a"],"has_more":false})", "", -1, true);
    row("cursor is empty, and no more", R"(,"pagination":{"next_cursor":"","has_more":false})", "", -1);
    row("cursor is empty", R"(,"pagination":{"next_cursor":""})", "", -1);
    row("beside the data", R"(,"total":84,"next_cursor":"abc","has_more":true)", "abc", 84);
    row("beside the data, of wrong types", R"(,"next_cursor":7)", "", -1, true);
    row("strange characters", R"(,"pagination":{"next_cursor":"a+b&c=d/e?f#g%20 \u00e9"})", "a+b&c=d/e?f#g%20 \xc3\xa9",
        -1);
}

void TestAnswers::readsPagination()
{
    QFETCH(const QByteArray, pagination);
    QFETCH(const QString, nextCursor);
    QFETCH(const qint64, total);
    QFETCH(const bool, isEndDoubtful);
    const QByteArray body = R"({"data":[])" + pagination + "}";
    const auto entities = parseEntitiesPage(body);
    QVERIFY(entities);
    QCOMPARE(entities->pagination.nextCursor, nextCursor);
    QCOMPARE(entities->pagination.total, total);
    const auto keys = parseKeysPage(body);
    QVERIFY(keys);
    QCOMPARE(keys->pagination.nextCursor, nextCursor);
    const auto ids = parseKeyIds(body);
    QVERIFY(ids);
    QCOMPARE(ids->pagination.nextCursor, nextCursor);
    for (const Pagination &page : {entities->pagination, keys->pagination, ids->pagination}) {
        QCOMPARE(page.total, total);
        QCOMPARE(page.isEndDoubtful, isEndDoubtful);
    }
}

void TestAnswers::aCursorThatIsTooLongIsNone()
{
    const QByteArray cursor(5000, 'x');
    const auto keys = parseKeysPage(R"({"data":[],"pagination":{"next_cursor":")" + cursor + R"("}})");
    QVERIFY(keys);
    QVERIFY(keys->pagination.nextCursor.isEmpty());
    QVERIFY(keys->pagination.isEndDoubtful);
    QVERIFY(!parseKeysPage(R"({"data":[],"pagination":{"has_more":true,"next_cursor":")" + cursor + R"("}})"));
}

void TestAnswers::leavesOutWhatHasNoId_data()
{
    QTest::addColumn<QByteArray>("entry");

    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("number") << QByteArray("7");
    QTest::newRow("string") << QByteArray(R"("ent_1")");
    QTest::newRow("array") << QByteArray(R"(["ent_1"])");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("null id") << QByteArray(R"({"id":null,"name":"x"})");
    QTest::newRow("number as id") << QByteArray(R"({"id":7})");
    QTest::newRow("empty id") << QByteArray(R"({"id":""})");
    QTest::newRow("blank id") << QByteArray(R"({"id":"   "})");
    QTest::newRow("line break in id") << QByteArray(R"({"id":"ent_1\r\nX-Evil: 1"})");
    QTest::newRow("zero in id") << QByteArray(R"({"id":"ent_\u00001"})");
    QTest::newRow("id too long") << QByteArray(R"({"id":")" + QByteArray(2001, 'x') + R"("})");
    // Servers and proxies resolve these in a path: a delete would be of something else.
    QTest::newRow("one dot") << QByteArray(R"({"id":"."})");
    QTest::newRow("two dots") << QByteArray(R"({"id":".."})");
    // Half a surrogate pair has no UTF-8: the delete would be of another id.
    QTest::newRow("half a character") << QByteArray(R"({"id":"ent_\ud83d"})");
    QTest::newRow("the other half") << QByteArray(R"({"id":"\udc00"})");
}

void TestAnswers::leavesOutWhatHasNoId()
{
    QFETCH(const QByteArray, entry);
    const QByteArray body = listOf(entry + R"(,{"id":"good_1"})");
    const auto entities = parseEntitiesPage(body);
    QVERIFY(entities);
    QCOMPARE(entities->list.entities.size(), 1);
    QCOMPARE(entities->list.entities.constFirst().id, EntityId(QStringLiteral("good_1")));
    QCOMPARE(entities->list.notes, (ListNotes{.unreadable = 1}));
    const auto keys = parseKeysPage(body);
    QVERIFY(keys);
    QCOMPARE(keys->list.keys.size(), 1);
    QCOMPARE(keys->list.keys.constFirst().fingerprint, KeyFingerprint::of("good_1"));
    QCOMPARE(keys->list.notes, (ListNotes{.unreadable = 1}));
    const auto ids = parseKeyIds(body);
    QVERIFY(ids);
    QCOMPARE(ids->ids.size(), 1);
    QCOMPARE(ids->unreadable, 1);
}

void TestAnswers::leavesOutEntitiesThatCannotBeNamed_data()
{
    QTest::addColumn<QByteArray>("id");

    QTest::newRow("a blank inside") << QByteArray("ent 1");
    QTest::newRow("turned around") << QByteArray(R"(ent_\u202e1)");
    QTest::newRow("invisible character") << QByteArray(R"(ent_\u200b1)");
    QTest::newRow("not ASCII") << QByteArray(R"(ent_\u00e9)");
    QTest::newRow("a key") << wholeKey;
    QTest::newRow("a key inside") << QByteArray("ent/" + wholeKey);
}

/// Their ids are shown, and sent as a header.
void TestAnswers::leavesOutEntitiesThatCannotBeNamed()
{
    QFETCH(const QByteArray, id);
    const auto page = parseEntitiesPage(listOf(R"({"id":")" + id + R"("},{"id":"ent_1"})"));
    QVERIFY(page);
    QCOMPARE(page->list.entities.size(), 1);
    QCOMPARE(page->list.entities.constFirst().id, EntityId(QStringLiteral("ent_1")));
    QCOMPARE(page->list.notes, (ListNotes{.unreadable = 1}));
}

void TestAnswers::readsAnEntity()
{
    const Entity entity =
        entityWith(R"("account_id":"acc_1","name":"Gorska Steza","environment":"live","country":"Slovenia",)"
                   R"("country_code":"SI","currency_code":"EUR","tax_number":"SI12345678",)"
                   R"("email":"a@b.example","is_enabled":false,)"
                   R"("created_at":"2026-03-29T10:20:30.456Z","updated_at":null)");
    QCOMPARE(entity.id, EntityId(QStringLiteral("ent_1")));
    QCOMPARE(entity.account, AccountId(QStringLiteral("acc_1")));
    QCOMPARE(entity.name, QStringLiteral("Gorska Steza"));
    QCOMPARE(entity.environment, Environment::Live);
    QCOMPARE(entity.country, QStringLiteral("Slovenia"));
    QCOMPARE(entity.countryCode, QStringLiteral("SI"));
    QCOMPARE(entity.currencyCode, QStringLiteral("EUR"));
    QCOMPARE(entity.taxNumber, QStringLiteral("SI12345678"));
    QCOMPARE(entity.email, QStringLiteral("a@b.example"));
    QVERIFY(!entity.isEnabled);
    QCOMPARE(entity.createdAt, utc(10, 20, 30, 456));
    QVERIFY(!entity.updatedAt.isValid());
    QVERIFY(!entity.isCredentialsOwn());
}

void TestAnswers::entityFieldsMayBeAnything_data()
{
    QTest::addColumn<QByteArray>("value");

    for (const char *value : {"null", "true", "[]", R"(["x"])", "{}", R"({"name":"x"})"})
        QTest::newRow(value) << QByteArray(value);
}

void TestAnswers::entityFieldsMayBeAnything()
{
    QFETCH(const QByteArray, value);
    QByteArray fields =
        R"("account_id":V,"name":V,"environment":V,"country":V,"country_code":V,"currency_code":V,"tax_number":V,)"
        R"("email":V,"is_enabled":V,"created_at":V,"updated_at":V)";
    const Entity entity = entityWith(fields.replace("V", value));
    QCOMPARE(entity.id, EntityId(QStringLiteral("ent_1")));
    for (const QString &text :
         {entity.name, entity.country, entity.countryCode, entity.currencyCode, entity.taxNumber, entity.email})
        QVERIFY(text.isEmpty());
    QVERIFY(entity.account.isEmpty());
    QVERIFY(needsLiveCare(entity.environment));
    QVERIFY(entity.isEnabled);
    QVERIFY(!entity.createdAt.isValid() && !entity.updatedAt.isValid());
}

/// It is shown and compared, and never a key or something that looks like another id.
void TestAnswers::anAccountHasToBeSound()
{
    const QByteArray before = R"("account_id":")";
    for (const QByteArray &account : {QByteArray("acc 1"), QByteArray(R"(acc_\u200b1)"), wholeKey, QByteArray(201, 'a'),
                                      QByteArray("acc\\u0000"), QByteArray("acc<script>")}) {
        const QByteArray field = before + account + '"';
        QVERIFY2(entityWith(field).account.isEmpty(), account.constData());
    }
}

void TestAnswers::readsTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");

    const auto row = [](const char *name, const QByteArray &json, const QString &text) {
        QTest::newRow(name) << json << text;
    };
    row("number", "12345678", QStringLiteral("12345678"));
    row("long number", "123456789012345", QStringLiteral("123456789012345"));
    row("HTML", R"("<img src=x onerror=alert(1)>")", QStringLiteral("<img src=x onerror=alert(1)>"));
    row("controls", R"("a\u0000b\u001b[31m\nc")", QStringLiteral("ab[31m c"));
    row("bidi override", R"("abc\u202egpj.exe")", QStringLiteral("abcgpj.exe"));
    row("right-to-left", R"("\u05e9\u05dc\u05d5\u05dd")", QStringLiteral("\u05e9\u05dc\u05d5\u05dd"));
    row("blank", R"("  \t ")", QString());
    row("a key", '"' + wholeKey + '"', QStringLiteral("ek_sandbox_abc...234"));
    row("a key behind half a character", R"("\ud83d)" + wholeKey + '"',
        QChar(0xd83d) + QStringLiteral("ek_sandbox_abc...234"));
    row("a key and an invisible character", R"("ek_sand\u200bbox_abc123\u0000def456789012345678abcd1234")",
        QStringLiteral("ek_sandbox_abc...234"));
    row("10,000 characters", '"' + QByteArray(10000, 'n') + '"', QString(QString(300, u'n') + QChar(0x2026)));
}

void TestAnswers::readsTexts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, name);
    QCOMPARE(keyWith(R"("name":)" + json).name, name);
    QCOMPARE(entityWith(R"("name":)" + json).name, name);
}

void TestAnswers::keepsWhatNamesHaveLost_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *what, const QByteArray &name, const QString &shown) {
        QTest::newRow(what) << name << shown;
    };
    row("ordinary", R"("Web shop")", QStringLiteral("Web shop"));
    row("zero width space", R"("Web\u200bshop")", QStringLiteral("Web\u27e8U+200B\u27e9shop"));
    row("override", R"("\u202epohs")", QStringLiteral("\u27e8U+202E\u27e9pohs"));
    row("nothing to be seen", R"("\u200b\u200b")", QStringLiteral("\u27e8U+200B \u00d72\u27e9"));
    row("blanks", R"("  ")", QStringLiteral("\u27e8U+0020 \u00d72\u27e9"));
    row("line break", R"("Web\nshop")", QStringLiteral("Web shop"));
    row("none", "null", QString());
    const QString masked = QStringLiteral("ek_sandbox_abc...234");
    row("a key", '"' + wholeKey + '"', masked);
    for (const char *unseen : {R"(\u00ad)", R"(\u200b)", R"(\u3164)", R"(\u0000)", R"(\u034f)"})
        row(unseen, '"' + wholeKey.left(20) + unseen + wholeKey.mid(20) + '"', masked);
}

void TestAnswers::keepsWhatNamesHaveLost()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, shown);
    QCOMPARE(keyWith("\"name\":" + name).shownName(), shown);
    QVERIFY(!keyWith("\"name\":" + name).sentName.contains(QLatin1String("def456")));
    QVERIFY(!entityWith("\"name\":" + name).sentName.contains(QLatin1String("def456")));
}

void TestAnswers::readsAKey()
{
    const ApiKey key = keyWith(R"("entity_id":"ent_7","name":"Webshop","environment":"sandbox",)"
                               R"("prefix_hint":"ek_sandbox_abc...234","created_at":"2026-03-29T01:00:00.001Z",)"
                               R"("updated_at":"2026-03-29T02:00:00.002Z","expires_at":"2026-03-29T03:00:00.003Z")");
    QCOMPARE(key.fingerprint, KeyFingerprint::of(wholeKey));
    QCOMPARE(key.entityId, EntityId(QStringLiteral("ent_7")));
    QCOMPARE(key.name, QStringLiteral("Webshop"));
    QCOMPARE(key.environment, Environment::Sandbox);
    QCOMPARE(key.hint, QStringLiteral("ek_sandbox_abc...234"));
    QCOMPARE(key.createdAt, utc(1, 0, 0, 1));
    QCOMPARE(key.updatedAt, utc(2, 0, 0, 2));
    QCOMPARE(key.expiry, Expiry::atTime(utc(3, 0, 0, 3)));
}

void TestAnswers::readsExpiry_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<Expiry>("expiry");

    const auto row = [](const char *name, const char *field, const Expiry &expiry) {
        QTest::newRow(name) << QByteArray(field) << expiry;
    };
    row("missing", R"("name":"x")", Expiry::never());
    row("null", R"("expires_at":null)", Expiry::never());
    row("milliseconds", R"("expires_at":"2026-03-29T10:20:30.456Z")", Expiry::atTime(utc(10, 20, 30, 456)));
    row("seconds", R"("expires_at":"2026-03-29T10:20:30Z")", Expiry::atTime(utc(10, 20, 30)));
    row("microseconds", R"("expires_at":"2026-03-29T10:20:30.456000Z")", Expiry::atTime(utc(10, 20, 30, 456)));
    row("offset", R"("expires_at":"2026-03-29T12:20:30+02:00")", Expiry::atTime(utc(10, 20, 30)));
    row("without zone", R"("expires_at":"2026-03-29T10:20:30")", Expiry::atTime(utc(10, 20, 30)));
    // Between two and three there is no such local time in the zone the tests run in.
    row("without zone, in the gap", R"("expires_at":"2026-03-29T02:30:00")", Expiry::atTime(utc(2, 30)));
    row("without zone, after the gap", R"("expires_at":"2026-03-29T03:30:00")", Expiry::atTime(utc(3, 30)));
    row("with a blank", R"("expires_at":"2026-03-29 10:20:30Z")", Expiry::atTime(utc(10, 20, 30)));
    row("day alone", R"("expires_at":"2026-03-29")", Expiry::atTime(utc(0, 0)));
    row("empty", R"("expires_at":"")", Expiry{});
    row("a word", R"("expires_at":"never")", Expiry{});
    row("no such day", R"("expires_at":"2026-02-30T10:00:00Z")", Expiry{});
    row("garbage behind", R"("expires_at":"2026-03-29T10:20:30Zx")", Expiry{});
    row("number", R"("expires_at":1774779630)", Expiry{});
    row("false", R"("expires_at":false)", Expiry{});
    row("object", R"("expires_at":{})", Expiry{});
}

void TestAnswers::readsExpiry()
{
    QFETCH(const QByteArray, field);
    QFETCH(const Expiry, expiry);
    const Expiry read = keyWith(field).expiry;
    QCOMPARE(read.kind, expiry.kind);
    QCOMPARE(read.at, expiry.at);
    QVERIFY(!read.at.isValid() || read.at.timeSpec() == Qt::UTC);
}

void TestAnswers::readsEnvironment_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<Environment>("environment");

    const auto row = [](const char *name, const char *entry, Environment environment) {
        QTest::newRow(name) << QByteArray(entry) << environment;
    };
    row("both agree", R"({"id":"ek_live_0123456789abcdef","environment":"live"})", Environment::Live);
    row("field alone", R"({"id":"key_1","environment":"sandbox"})", Environment::Sandbox);
    row("prefix alone", R"({"id":"ek_live_0123456789abcdef"})", Environment::Live);
    row("hint alone", R"({"id":"key_1","prefix_hint":"ek_sandbox_abc...234"})", Environment::Sandbox);
    row("unknown word, prefix", R"({"id":"ek_live_0123456789abcdef","environment":"staging"})", Environment::Live);
    row("unknown word, sandbox prefix", R"({"id":"ek_sandbox_0123456789abcdef","environment":"Production"})",
        Environment::Live);
    row("unknown word, sandbox hint", R"({"id":"key_1","prefix_hint":"ek_sandbox_abc...234","environment":"test"})",
        Environment::Live);
    row("unknown word alone", R"({"id":"key_1","environment":"staging"})", Environment::Live);
    row("wrong type", R"({"id":"ek_sandbox_0123456789abcdef","environment":["sandbox"]})", Environment::Live);
    row("number", R"({"id":"ek_sandbox_0123456789abcdef","environment":1})", Environment::Live);
    row("null", R"({"id":"ek_sandbox_0123456789abcdef","environment":null})", Environment::Sandbox);
    row("no word", R"({"id":"ek_sandbox_0123456789abcdef","environment":" "})", Environment::Sandbox);
    row("nothing", R"({"id":"key_1"})", Environment::Unknown);
    row("in capitals", R"({"id":"key_1","environment":"LIVE"})", Environment::Live);
    // Whichever is right: a live key that is taken for one is not deleted in passing.
    row("contradiction", R"({"id":"ek_live_0123456789abcdef","environment":"sandbox"})", Environment::Live);
    row("other contradiction", R"({"id":"ek_sandbox_0123456789abcdef","environment":"live"})", Environment::Live);
    row("the hint contradicts", R"({"id":"key_1","environment":"sandbox","prefix_hint":"ek_live_abc...234"})",
        Environment::Live);
    row("prefix and hint contradict", R"({"id":"ek_sandbox_0123456789abcdef","prefix_hint":"ek_live_abc...234"})",
        Environment::Live);
}

void TestAnswers::readsEnvironment()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const Environment, environment);
    QCOMPARE(keyFrom(entry).environment, environment);
}

void TestAnswers::showsAMask_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("hint");

    const auto row = [](const char *name, const QByteArray &entry, const char *hint) {
        QTest::newRow(name) << entry << QString::fromUtf8(hint);
    };
    const QByteArray id = R"({"id":")" + wholeKey + '"';
    row("given", id + R"(,"prefix_hint":"ek_sandbox_abc...234"})", "ek_sandbox_abc...234");
    row("given with an ellipsis", id + R"(,"prefix_hint":"ek_sandbox_abc\u2026234"})",
        "ek_sandbox_abc\xe2\x80\xa6"
        "234");
    row("missing", id + "}", "ek_sandbox_abc...234");
    row("null", id + R"(,"prefix_hint":null})", "ek_sandbox_abc...234");
    row("empty", id + R"(,"prefix_hint":""})", "ek_sandbox_abc...234");
    row("wrong type", id + R"(,"prefix_hint":7})", "ek_sandbox_abc...234");
    row("the whole key", id + R"(,"prefix_hint":")" + wholeKey + R"("})", "ek_sandbox_abc...234");
    row("the whole key with dots", id + R"(,"prefix_hint":")" + wholeKey + R"(..."})", "ek_sandbox_abc...234");
    row("the whole key with dots, hidden", id + R"(,"prefix_hint":"ek_sand\u200bbox_)" + wholeKey.mid(11) + R"(..."})",
        "ek_sandbox_abc...234");
    row("another whole key with dots", id + R"(,"prefix_hint":"ek_live_0123456789abcdef..."})", "ek_sandbox_abc...234");
    row("masked id, a whole key all the same", R"({"id":"ek_live_0123456789abcdef*"})", "ek_live_012...ef*");
    row("half a character and the whole key", id + R"(,"prefix_hint":"\ud83d)" + wholeKey + R"(..."})",
        "ek_sandbox_abc...234");
    row("unknown form, hidden in the hint", R"({"id":"0123456789abcdef","prefix_hint":"01234567\u200b89abcdef..."})",
        "012...def");
    row("another whole key", id + R"(,"prefix_hint":"ek_sandbox_0123456789abcdef"})", "ek_sandbox_abc...234");
    row("prefix alone, no mask", id + R"(,"prefix_hint":"ek_sandbox_abc"})", "ek_sandbox_abc...234");
    row("masked id", R"({"id":"ek_live_abc...234"})", "ek_live_abc...234");
    row("masked id and a hint", R"({"id":"ek_live_***","prefix_hint":"ek_live_abc...234"})", "ek_live_abc...234");
    row("id without our prefix", R"({"id":"0123456789abcdef"})", "012...def");
    row("controls", id + R"(,"prefix_hint":"ek_\u202esandbox_\nabc...234"})", "ek_sandbox_ abc...234");
    row("endless", id + R"(,"prefix_hint":")" + QByteArray(10000, '*') + R"("})",
        QByteArray(QByteArray(80, '*') + "\xe2\x80\xa6").constData());
}

void TestAnswers::showsAMask()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, hint);
    const ApiKey key = keyFrom(entry);
    QCOMPARE(key.hint, hint);
    QVERIFY(!key.hint.contains(QString::fromLatin1(wholeKey)));
}

void TestAnswers::knowsKeysByTheirIds()
{
    const auto page = parseKeysPage(listOf(R"({"id":"ek_live_one","name":"a"},{"id":"ek_live_two"},)"
                                           R"({"id":"ek_live_one","name":"b"},{"id":" ek_live_two "})"));
    QVERIFY(page);
    const QList<ApiKey> &keys = page->list.keys;
    QCOMPARE(keys.size(), 4); // duplicates are counted where pages come together
    QCOMPARE(keys.at(0).fingerprint, keys.at(2).fingerprint);
    QCOMPARE(keys.at(1).fingerprint, keys.at(3).fingerprint);
    QVERIFY(keys.at(0).fingerprint != keys.at(1).fingerprint);
}

void TestAnswers::tellsMaskedIdsApartByTheirCreation()
{
    const auto page = parseKeysPage(listOf(R"({"id":"ek_live_a...b","created_at":"2026-03-29T01:00:00Z"},)"
                                           R"({"id":"ek_live_a...b","created_at":"2026-03-29T02:00:00Z"},)"
                                           R"({"id":"ek_live_a...b","created_at":"2026-03-29T02:00:00Z"})"));
    QVERIFY(page);
    const QList<ApiKey> &keys = page->list.keys;
    QCOMPARE(keys.size(), 3);
    QVERIFY(keys.at(0).fingerprint != keys.at(1).fingerprint);
    QCOMPARE(keys.at(1).fingerprint, keys.at(2).fingerprint);
}

void TestAnswers::idsOfAListMatchItsKeys()
{
    const QByteArray body = listOf(R"({"id":"ek_live_one"},{"id":"ek_live_a...b","created_at":"x"},{"id":"k\u00e9y"})");
    const auto page = parseKeysPage(body);
    const auto ids = parseKeyIds(body);
    QVERIFY(page && ids);
    QCOMPARE(ids->ids.size(), 3);
    const QList<QByteArray> texts{"ek_live_one", "ek_live_a...b", "k\xc3\xa9y"};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QCOMPARE(ids->ids.at(i).key, page->list.keys.at(i).fingerprint);
        QCOMPARE(ids->ids.at(i).id->exposeSecretUtf8(), texts.at(i));
        QCOMPARE(ids->ids.at(i).isMasked, i == 1);
    }
}

void TestAnswers::readsTenThousandKeys()
{
    QByteArray entries;
    for (int i = 0; i < 10000; ++i)
        entries += (i ? "," : "") + QByteArray(R"({"id":"ek_live_)") + QByteArray::number(i) + R"(","name":null})";
    const auto page = parseKeysPage(listOf(entries));
    QVERIFY(page);
    QCOMPARE(page->list.keys.size(), 10000);
    QVERIFY(page->list.notes.isEmpty());
}

QTEST_APPLESS_MAIN(TestAnswers)
#include "test_Answers.moc"
