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
    void hugeBodiesAreNotRead();
    void headersAreTaken();
};

namespace {

const QDateTime now(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC);

Error errorFor(int status, const QByteArray &body = {}, bool forChange = false)
{
    ErrorAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.forChange = forChange;
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

    const Error ofChange = errorFor(status, {}, true);
    QCOMPARE(ofChange.kind, kind);
    QCOMPARE(ofChange.httpStatus, status);
    QCOMPARE(ofChange.effect, effectOfChange);
    QVERIFY(!ofChange.retryAfter);

    const Error ofRead = errorFor(status, {}, false);
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
    row("number as code", 400, R"({"code":1234,"message":"No"})", "1234", "No");
    row("nulls", 400, R"({"code":null,"message":null})", "", "");
    row("wrong types", 400, R"({"code":{"a":1},"message":["x"]})", "", "");
    row("empty object", 500, "{}", "", "");
    row("array", 500, R"(["x"])", "", "");
    row("a string", 500, R"("x")", "", "");
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
