#include "ApiFixture.h"
#include "api/ErrorAnswer.h"

#include <QTest>

using namespace ek;
using namespace std::chrono_literals;

class TestErrorAnswer : public QObject
{
    Q_OBJECT

private slots:
    void statusDecidesKindAndEffect_data();
    void statusDecidesKindAndEffect();
    void bodyGivesTheWords_data();
    void bodyGivesTheWords();
    void credentialsAreMasked_data();
    void credentialsAreMasked();
    void longTextsAreCut();
    void noJsonIsShown_data();
    void noJsonIsShown();
    void fieldsAreNamed();
    void hugeBodiesAreNotRead();
    void headersAreTaken();
};

namespace {

const QDateTime now(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC);

Error errorFor(int status, const QByteArray &body = {}, Operation operation = Operation::ListKeys)
{
    ErrorAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.operation = operation;
    return errorFromAnswer(answer, now);
}

} // namespace

void TestErrorAnswer::statusDecidesKindAndEffect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Effect>("effectOfChange");

    const auto row = [](int status, ErrorKind kind, Effect effect) {
        QTest::addRow("%d", status) << status << kind << effect;
    };
    for (const int status : {300, 301, 302, 303, 304, 305, 399})
        row(status, ErrorKind::Redirected, Effect::Unknown);
    for (const int status : {307, 308})
        row(status, ErrorKind::Redirected, Effect::NotDone);
    row(400, ErrorKind::BadRequest, Effect::NotDone);
    row(401, ErrorKind::Unauthorized, Effect::NotDone);
    row(403, ErrorKind::Forbidden, Effect::NotDone);
    row(404, ErrorKind::NotFound, Effect::NotDone);
    row(409, ErrorKind::Conflict, Effect::NotDone);
    row(422, ErrorKind::Validation, Effect::NotDone);
    row(429, ErrorKind::RateLimited, Effect::NotDone);
    for (const int status : {402, 405, 407, 413, 418, 451, 499})
        row(status, ErrorKind::UnexpectedStatus, Effect::NotDone);
    row(408, ErrorKind::UnexpectedStatus, Effect::Unknown);
    for (const int status : {500, 501, 502, 504, 520, 599})
        row(status, ErrorKind::ServerError, Effect::Unknown);
    row(503, ErrorKind::ServiceUnavailable, Effect::Unknown);
    for (const int status : {100, 199, 600, 999})
        row(status, ErrorKind::UnexpectedStatus, Effect::Unknown);
}

void TestErrorAnswer::statusDecidesKindAndEffect()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    QFETCH(const Effect, effectOfChange);

    const Error ofChange = errorFor(status, {}, Operation::CreateKey);
    QCOMPARE(ofChange.kind, kind);
    QCOMPARE(ofChange.httpStatus, status);
    QCOMPARE(ofChange.effect, effectOfChange);
    QVERIFY(!ofChange.retryAfter);

    const Error ofRead = errorFor(status, {}, Operation::ListKeys);
    QCOMPARE(ofRead.kind, kind);
    QCOMPARE(ofRead.effect, Effect::NotDone);
}

void TestErrorAnswer::bodyGivesTheWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, int status, const char *body, const char *code, const char *message) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromUtf8(code) << QString::fromUtf8(message);
    };
    row("as documented", 429, R"({"code":"rate_limit_exceeded","message":"Rate limit exceeded"})",
        "rate_limit_exceeded", "Rate limit exceeded");
    row("in an error object", 403, R"({"error":{"code":"forbidden","message":"No"}})", "forbidden", "No");
    row("error as a word", 403, R"({"error":"forbidden","message":"No"})", "", "No");
    row("error as the only word", 403, R"({"error":"Not for you"})", "", "Not for you");
    row("error as the only word of a 422", 422, R"({"error":"Name is too long"})", "", "Name is too long");
    row("number as code", 400, R"({"code":1234,"message":"No"})", "1234", "No");
    row("nulls", 400, R"({"code":null,"message":null})", "", "");
    row("wrong types", 400, R"({"code":{"a":1},"message":[7]})", "", "");
    row("empty object", 500, "{}", "", "");
    row("array", 500, R"(["x"])", "", "");
    row("a string", 500, R"("x")", "", "x");
    row("a string with blanks around", 422, " \"Name is too long\"\n", "", "Name is too long");
    row("two strings", 422, R"("x","y")", "", "");
    row("a number", 422, "7", "", "");
    row("a string that is JSON", 422, R"("[{\"path\":[\"ttl\"],\"message\":\"small\"}]")", "", "ttl: small");
    row("an array of texts", 422, R"(["too long","bad"])", "", "too long · bad");
    row("an array of objects", 422, R"([{"path":["name"],"message":"too long"},{"field":"ttl","message":"small"}])", "",
        "name: too long · ttl: small");
    row("an array of both", 400, R"(["bad",{"path":["name"],"message":"too long"},7,null])", "",
        "bad · name: too long");
    row("nothing", 500, "", "", "");
    row("HTML", 502, "<html><body><h1>Bad Gateway</h1></body></html>", "", "");
    row("cut JSON", 500, R"({"code":"x","mess)", "", "");
    row("not UTF-8", 500, "{\"message\":\"\xff\xfe\"}", "", "");
    row("deep JSON", 500, QByteArray(5000, '[').constData(), "", "");
    row("line breaks and controls", 400, "{\"message\":\"a\\nb\\u0007c\\u202ed\"}", "", "a bcd");
    row("markup stays text", 400, R"({"message":"<a href='x'>Click</a>"})", "", "<a href='x'>Click</a>");

    row("details, messages", 422, R"({"message":"Invalid","details":[{"message":"too long"},{"message":"bad"}]})", "",
        "Invalid · too long · bad");
    row("details, with fields", 422,
        R"({"message":"Invalid","errors":[{"field":"name","message":"too long"},{"path":"ttl","message":"small"}]})",
        "", "Invalid · name: too long · ttl: small");
    row("details, words", 400, R"({"message":"Invalid","issues":["too long","bad"]})", "", "Invalid · too long · bad");
    row("details, one object", 422, R"({"details":{"field":"ttl","message":"too small"}})", "", "ttl: too small");
    row("details, strange", 422, R"({"message":"Invalid","details":[1,null,[],{"x":1}],"errors":true})", "", "Invalid");
    row("details, five at most", 422, R"({"details":["1","2","3","4","5","6","7"]})", "", "1 · 2 · 3 · 4 · 5");
    // The shape that the vendor's own interface reads.
    row("cause", 422, R"({"message":"Invalid","cause":{"issues":[{"message":"too long","path":["name"]}]}})", "",
        "Invalid · name: too long");
    row("cause, names and numbers", 422,
        R"({"cause":{"issues":[{"message":"bad","path":["items",0,"name"]},{"message":"small","path":["ttl"]}]}})", "",
        "items.0.name: bad · ttl: small");
    row("cause, empty path", 422, R"({"cause":{"issues":[{"message":"bad","path":[]}]}})", "", "bad");
    row("cause with a message of its own", 422,
        R"({"cause":{"message":"No","issues":[{"message":"bad","path":["ttl"]}],"name":"ZodError"}})", "",
        "No · ttl: bad");
    row("cause within error", 422,
        R"({"error":{"code":"v","message":"Invalid","cause":{"issues":[{"message":"bad","path":["ttl"]}]}}})", "v",
        "Invalid · ttl: bad");
    row("cause beside error", 422, R"({"error":{"message":"Invalid"},"cause":{"issues":[{"message":"b","path":"t"}]}})",
        "", "Invalid · t: b");
    row("cause is an array", 400, R"({"cause":[{"message":"bad","path":["ttl"]}]})", "", "ttl: bad");
    row("path of strange things", 422,
        R"({"issues":[{"message":"bad","path":[null,{"key":"name"},["x"],true,1.5]},{"message":"b","path":{"a":1}}]})",
        "", "name.1.5: bad · b");
    row("path as JSON in a text", 422, R"({"issues":[{"message":"bad","path":"[\"items\",0]"}]})", "", "items.0: bad");
    row("path as a pointer", 422, R"({"errors":[{"detail":"bad","source":{"pointer":"/data/name"}}]})", "",
        "data.name: bad");
    row("path as cut JSON", 422, R"({"issues":[{"message":"bad","path":"[\"items\",0"}]})", "", "bad");
    row("code as JSON", 422, R"({"code":"{\"a\":1}","message":"bad"})", "", "bad");
    row("issue without a message", 422, R"({"issues":[{"code":"too_small","path":["ttl"]}]})", "", "ttl: too_small");
    row("issues said twice", 422,
        R"({"issues":[{"message":"bad","path":["ttl"]}],"cause":{"issues":[{"message":"bad","path":["ttl"]}]}})", "",
        "ttl: bad");
    row("union", 422,
        R"({"issues":[{"code":"invalid_union","path":["ttl"],"message":"Invalid input","unionErrors":)"
        R"([{"name":"ZodError","issues":[{"path":["ttl"],"message":"not a number"}]},)"
        R"({"name":"ZodError","issues":[{"path":["ttl"],"message":"not null"}]}]}]})",
        "", "ttl: Invalid input · ttl: not a number · ttl: not null");
    row("union in a cause in an error", 422,
        R"({"error":{"message":"Invalid","cause":{"issues":[{"code":"invalid_union","path":["ttl"],"unionErrors":)"
        R"([{"issues":[{"path":["ttl"],"message":"not a number"}]}]}]}}})",
        "", "Invalid · ttl: not a number");
    row("union in a union", 422,
        R"({"issues":[{"unionErrors":[{"issues":[{"unionErrors":[{"issues":[{"path":["a"],"message":"bad"}]}]}]}]}]})",
        "", "a: bad");
    row("union in a text", 422,
        R"({"message":"[{\"unionErrors\":[{\"issues\":[{\"path\":[\"a\"],\"message\":\"bad\"}]}]}]"})", "", "a: bad");
    row("union of lists", 422,
        R"({"issues":[{"code":"invalid_union","path":["ttl"],"errors":[[{"path":[],"message":"not a number"}]]}]})", "",
        "ttl: not a number");
    row("fields and their messages", 422, R"({"errors":{"name":["too long","bad"],"ttl":"small"}})", "",
        "name: too long · name: bad · ttl: small");
    row("flattened", 422, R"({"error":{"formErrors":["No"],"fieldErrors":{"name":["too long"]}}})", "",
        "name: too long · No");
    row("message is an array", 422, R"({"message":["name is too long","ttl is small"],"error":"Unprocessable"})", "",
        "name is too long · ttl is small");
    row("message is a JSON array", 422,
        R"({"message":"[{\"code\":\"too_big\",\"path\":[\"name\"],\"message\":\"too long\"}]"})", "", "name: too long");
    row("message is a JSON array with line breaks", 422,
        R"({"message":"[\n  {\n    \"path\": [\n \"name\"\n ],\n \"message\": \"too long\"\n  }\n]"})", "",
        "name: too long");
    row("message is a JSON object", 400, R"({"message":"{\"message\":\"bad\",\"field\":\"ttl\"}"})", "", "ttl: bad");
    row("message ends in JSON", 422, R"({"message":"Validation failed: [{\"path\":[\"ttl\"],\"message\":\"small\"}]"})",
        "", "Validation failed · ttl: small");
    row("message with JSON inside", 422, R"({"message":"Invalid [{\"message\":\"small\"}], see docs"})", "",
        "Invalid · small");
    row("message with a list of words", 422, R"({"message":"must be one of [\"a\",\"b\"]."})", "",
        "must be one of a, b.");
    row("message is JSON that says nothing", 422, R"({"message":"[{\"minimum\":60}]"})", "", "");
    row("message is cut JSON", 422, R"({"message":"Invalid: [{\"path\":[\"ttl\"],\"mess"})", "", "Invalid");
    row("message is JSON elsewhere", 403, R"({"message":"{\"message\":\"No\"}"})", "", "No");
    row("error is a JSON array", 422, R"({"error":"[{\"path\":[\"ttl\"],\"message\":\"small\"}]"})", "", "ttl: small");
    row("issue's message is JSON", 422, R"({"issues":[{"message":"[{\"message\":\"small\"}]","path":["ttl"]}]})", "",
        "ttl: small");
    row("brackets are no JSON", 422, R"({"message":"name [optional] {0} is [1, 2]"})", "",
        "name [optional] {0} is [1, 2]");
    row("details in depth", 422,
        QByteArray(R"({"details":)" + QByteArray(300, '[') + R"("x")" + QByteArray(300, ']') + '}').constData(), "",
        "");
    row("no details elsewhere", 404, R"({"message":"Not here","details":["x"]})", "", "Not here");
}

void TestErrorAnswer::bodyGivesTheWords()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QFETCH(const QString, message);
    const Error error = errorFor(status, body);
    QCOMPARE(error.code, code);
    QCOMPARE(error.serverMessage, message);
}

void TestErrorAnswer::credentialsAreMasked_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("message") << QByteArray(R"({"message":"Key KEY is not valid"})");
    QTest::newRow("code") << QByteArray(R"({"code":"KEY"})");
    QTest::newRow("details") << QByteArray(R"({"message":"x","details":[{"field":"KEY","message":"KEY"},"KEY"]})");
    QTest::newRow("issues") << QByteArray(R"({"cause":{"issues":[{"path":["KEY",0],"message":"KEY"}]}})");
    QTest::newRow("message that is JSON") << QByteArray(R"({"message":"[{\"path\":[\"KEY\"],\"message\":\"KEY\"}]"})");
    QTest::newRow("fields") << QByteArray(R"({"errors":{"KEY":["KEY"]}})");
    QTest::newRow("error") << QByteArray(R"({"error":"KEY"})");
    QTest::newRow("behind half a character") << QByteArray(R"({"message":"\ud83d KEY","code":"KEY\udc00"})");
    QTest::newRow("glued") << QByteArray(R"({"message":"Bearer=KEY;KEY,KEY"})");
    QTest::newRow("over the cut") << QByteArray(R"({"message":")" + QByteArray(480, 'x') + R"( KEY"})");
    QTest::newRow("over the cut of the code") << QByteArray(R"({"code":")" + QByteArray(80, 'x') + R"( KEY"})");
}

void TestErrorAnswer::credentialsAreMasked()
{
    QFETCH(QByteArray, body);
    const QByteArray secretPart = "0123456789abcdef0123456789abcdef";
    for (const char *prefix : {"sk_live_", "sk_sandbox_", "ek_live_", "ek_sandbox_"}) {
        QByteArray echoing = body;
        const Error error = errorFor(422, echoing.replace("KEY", QByteArray(prefix + secretPart)));
        for (const QString &text : {error.code, error.serverMessage, error.detail, error.requestId})
            QVERIFY2(!text.contains(QLatin1String("01234567")), qPrintable(text));
        for (const FieldProblem &problem : error.fields)
            QVERIFY(!QString(problem.field + problem.message).contains(QLatin1String("01234567")));
        QVERIFY(!QString(error.code + error.serverMessage).isEmpty());
    }
}

void TestErrorAnswer::longTextsAreCut()
{
    const QByteArray longText(10000, 'x');
    const Error error = errorFor(400, R"({"code":")" + longText + R"(","message":")" + longText + R"("})");
    QCOMPARE(error.code.size(), 101);
    QCOMPARE(error.serverMessage.size(), 501);
    QVERIFY(error.serverMessage.endsWith(QChar(0x2026)));
}

/// Nothing of a body is shown as the JSON that it is, whatever its shape.
void TestErrorAnswer::noJsonIsShown_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray issues = R"([{"code":"too_big","maximum":255,"path":["name"],"message":"too long"}])";
    QByteArray inText = issues;
    inText.replace('"', "\\\"");
    for (const char *name : {"message", "error", "detail", "title", "cause", "issues", "details", "errors"}) {
        QTest::addRow("%s", name) << QByteArray("{\"" + QByteArray(name) + "\":" + issues + "}");
        QTest::addRow("%s, in a text", name) << QByteArray("{\"" + QByteArray(name) + "\":\"" + inText + "\"}");
        QTest::addRow("%s, in a text after words", name)
            << QByteArray("{\"" + QByteArray(name) + "\":\"Invalid: " + inText + "\"}");
        QTest::addRow("%s, in an error", name)
            << QByteArray("{\"error\":{\"" + QByteArray(name) + "\":" + issues + "}}");
    }
}

void TestErrorAnswer::noJsonIsShown()
{
    QFETCH(const QByteArray, body);
    for (const int status : {400, 403, 422, 500}) {
        const Error error = errorFor(status, body);
        for (const char *sign : {"{", "[", "]", "}", "\"", "too_big", "255"})
            QVERIFY2(!error.serverMessage.contains(QLatin1String(sign)), qPrintable(error.serverMessage));
        if (status == 422 && !body.contains("title"))
            QVERIFY2(error.serverMessage.contains(QLatin1String("name: too long")), qPrintable(error.serverMessage));
    }
}

void TestErrorAnswer::fieldsAreNamed()
{
    const Error error = errorFor(
        422, R"({"message":"Invalid","cause":{"issues":[{"path":["name"],"message":"too long"},{"message":"bad"}]}})");
    QCOMPARE(error.fields, (QList<FieldProblem>{{QStringLiteral("name"), QStringLiteral("too long")}}));
    const Error longOne =
        errorFor(422, R"({"errors":{")" + QByteArray(3000, 'f') + R"(":")" + QByteArray(3000, 'm') + R"("}})");
    QCOMPARE(longOne.fields.size(), 1);
    QCOMPARE(longOne.fields.constFirst().field.size(), 101);
    QCOMPARE(longOne.fields.constFirst().message.size(), 501);
    QCOMPARE(longOne.serverMessage.size(), 501);
}

void TestErrorAnswer::hugeBodiesAreNotRead()
{
    const QByteArray body = R"({"message":")" + QByteArray(300LL * 1024, 'x') + R"("})";
    const Error error = errorFor(500, body);
    QCOMPARE(error.kind, ErrorKind::ServerError);
    QVERIFY(error.serverMessage.isEmpty());
}

void TestErrorAnswer::headersAreTaken()
{
    ErrorAnswer answer;
    answer.status = 429;
    answer.requestId = QStringLiteral("req-1");
    answer.retryAfter = "30";
    const Error error = errorFromAnswer(answer, now);
    QCOMPARE(error.requestId, QStringLiteral("req-1"));
    QCOMPARE(error.retryAfter, std::optional<std::chrono::seconds>(30s));

    // Echoed by a server, it is shown all the same.
    answer.requestId = QStringLiteral("req\u202e-1 ek_live_0123\u200b456789abcdef");
    QCOMPARE(errorFromAnswer(answer, now).requestId, QStringLiteral("req-1 ek_live_012...def"));

    answer.retryAfter = "Sat, 28 Mar 2026 12:01:00 GMT";
    QCOMPARE(errorFromAnswer(answer, now).retryAfter.value_or(0s), 60s);
    answer.retryAfter = "soon";
    QVERIFY(!errorFromAnswer(answer, now).retryAfter);
}

QTEST_APPLESS_MAIN(TestErrorAnswer)
#include "test_ErrorAnswer.moc"
