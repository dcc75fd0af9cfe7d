#include "api/DuplicateMembers.h"

#include "ApiFixture.h"
#include "api/Answers.h"

#include <QJsonDocument>

using namespace ek;
using namespace ek::test;

/// Finding what QJsonDocument keeps silent about.
class TestDuplicateMembers : public QObject
{
    Q_OBJECT

private slots:
    void findsThem_data();
    void findsThem();
    void answersThatSayTwoThingsAreRefused_data();
    void answersThatSayTwoThingsAreRefused();
};

void TestDuplicateMembers::findsThem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *json, bool expected) {
        QTest::newRow(name) << QByteArray(json) << expected;
    };
    row("empty object", "{}", false);
    row("empty array", "[]", false);
    row("no members at all", "[1,\"a:b\",null,[],{}]", false);
    row("one", R"({"a":1})", false);
    row("two names", R"({"a":1,"b":1})", false);
    row("same name twice", R"({"a":1,"a":2})", true);
    row("same member twice", R"({"a":1,"a":1})", true);
    row("three times", R"({"a":1,"a":2,"a":3})", true);
    row("names differ in case", R"({"a":1,"A":2})", false);
    row("same name in two objects", R"({"a":{"a":1},"b":{"a":1}})", false);
    row("within a member", R"({"a":{"b":1,"b":2}})", true);
    row("within an array", R"({"a":[{"b":1},{"b":1,"b":2}]})", true);
    row("within arrays of arrays", R"([[[{"b":1,"b":2}]]])", true);
    row("the same in an array", R"([{"b":1},{"b":1}])", false);
    row("second one is an object", R"({"a":1,"a":{"b":2}})", true);
    row("first one is an object", R"({"a":{"b":2,"c":3},"a":1})", true);
    row("both are objects", R"({"a":{"b":1},"a":{"c":2}})", true);
    row("null both times", R"({"a":null,"a":null})", true);
    row("escaped name", R"({"id":1,"\u0069d":2})", true);
    row("escaped name, capital digits", R"({"\u006A":1,"j":2})", true);
    row("escape that makes another name", R"({"id":1,"\u0069e":2})", false);
    row("escaped slash", R"({"a/b":1,"a\/b":2})", true);
    row("empty name", R"({"":1})", false);
    row("empty name twice", R"({"":1,"":2})", true);
    row("colon in a name", R"({"a:b":1,":":2})", false);
    row("colon in a text", R"({"a":"b:c:d"})", false);
    row("quote in a text", R"({"a":"\":","b":"\"\":"})", false);
    row("quote in a name", R"({"\":":1,"\"":2})", false);
    row("quote in a name, twice", R"({"\":":1,"\":":2})", true);
    row("backslash at the end of a text", R"({"a":"\\","b":":\\"})", false);
    row("backslashes and a quote", R"({"a":"\\\":\\","b":"\\\\"})", false);
    row("braces in a text", R"({"a":"{\"b\":1,\"b\":2}"})", false);
    row("looks like a second one", R"({"a":"x\",\"a\":\"y"})", false);
    row("with space", "{ \"a\" : 1 ,\n\t\"a\" : 2 }", true);
    row("with space, once", "\r\n{ \"a\" : 1 ,\n\t\"b\" : 2 }\n", false);
    row("beyond ASCII", "{\"\xc3\xa4\":1,\"\\u00e4\":2}", true);
    row("outside the plane", "{\"\xf0\x9f\x94\x91\":1,\"\\ud83d\\udd11\":2}", true);
    row("byte order mark", "\xef\xbb\xbf{\"a\":1}", false);
    QTest::newRow("deep") << QByteArray("{\"a\":" + QByteArray(1023, '[') + QByteArray(1023, ']') + '}') << false;
    QByteArray nested = "1";
    for (int depth = 0; depth < 1024; ++depth)
        nested = "{\"a\":" + nested + '}';
    QTest::newRow("deep objects") << nested << false;
    QTest::newRow("deep objects, twice at the bottom") << nested.replace("{\"a\":1}", "{\"a\":1,\"a\":1}") << true;
}

void TestDuplicateMembers::findsThem()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, expected);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    QVERIFY2(problem.error == QJsonParseError::NoError, qPrintable(problem.errorString()));
    QCOMPARE(hasDuplicateMembers(json, document), expected);
}

void TestDuplicateMembers::answersThatSayTwoThingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("two lists") << QByteArray(R"({"data":[],"data":[{"id":"a"}]})");
    QTest::newRow("two ids") << QByteArray(R"({"data":[{"id":"a","id":"b"}]})");
    QTest::newRow("two paginations") << QByteArray(R"({"data":[],"pagination":{},"pagination":{"next_cursor":"x"}})");
    QTest::newRow("two cursors") << QByteArray(R"({"data":[],"pagination":{"next_cursor":null,"next_cursor":"x"}})");
    QTest::newRow("two things nobody reads") << QByteArray(R"({"data":[],"meta":{"a":1,"a":2}})");
}

void TestDuplicateMembers::answersThatSayTwoThingsAreRefused()
{
    QFETCH(const QByteArray, body);
    const auto entities = parseEntitiesPage(body);
    QVERIFY(!entities);
    QCOMPARE(entities.error().kind, ErrorKind::UnexpectedContent);
    const auto keys = parseKeysPage(body);
    QVERIFY(!keys);
    QCOMPARE(keys.error().kind, ErrorKind::UnexpectedContent);
    const auto ids = parseKeyIds(body);
    QVERIFY(!ids);
    QCOMPARE(ids.error().kind, ErrorKind::UnexpectedContent);
    const auto created = parseCreatedKey(
        R"({"id":"ek_sandbox_0123456789abcdef0123456789abcdef","key":"ek_sandbox_0123456789abcdef0123456789abcdef",)"
        + body.mid(1));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::UnexpectedContent);
}

QTEST_GUILESS_MAIN(TestDuplicateMembers)
#include "test_DuplicateMembers.moc"
