#include "ApiFixture.h"
#include "api/HttpAnswer.h"

using namespace ek;
using namespace ek::test;

/// How a whole answer is judged. The statuses are TestErrorAnswer's, the codings TestContentCoding's.
class TestHttpAnswer : public QObject
{
    Q_OBJECT

private slots:
    void onlyASuccessIsAResponse();
    void aSuccessThatCannotBeUnpackedLeavesAChangeOpen_data();
    void aSuccessThatCannotBeUnpackedLeavesAChangeOpen();
    void onlyTheApiTellsTheTime_data();
    void onlyTheApiTellsTheTime();
    void aTimeIsMeantByTheClockOfItsAnswer();
};

namespace {

AnswerTerms termsOf(Operation operation)
{
    return {.operation = operation,
            .largestBody = 1000,
            .serverTime = QDateTime(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC)};
}

} // namespace

void TestHttpAnswer::onlyASuccessIsAResponse()
{
    const auto response =
        responseOf({.status = 201, .body = "{}", .requestId = QStringLiteral("req-1")}, termsOf(Operation::CreateKey));
    QVERIFY(response);
    QCOMPARE(response->status, 201);
    QCOMPARE(response->body, QByteArray("{}"));
    QCOMPARE(response->requestId, QStringLiteral("req-1"));
    for (const int status : {101, 302, 404, 500}) {
        const auto refused =
            responseOf({.status = status, .requestId = QStringLiteral("req-1")}, termsOf(Operation::ListKeys));
        QVERIFY(!refused);
        QCOMPARE(refused.error().httpStatus, status);
        QCOMPARE(refused.error().requestId, QStringLiteral("req-1"));
    }
}

void TestHttpAnswer::aSuccessThatCannotBeUnpackedLeavesAChangeOpen_data()
{
    QTest::addColumn<Operation>("operation");
    for (const Operation operation : allOperations)
        QTest::addRow("%d", int(operation)) << operation;
}

void TestHttpAnswer::aSuccessThatCannotBeUnpackedLeavesAChangeOpen()
{
    QFETCH(const Operation, operation);
    const Effect effect = isChange(operation) ? Effect::Unknown : Effect::NotDone;
    const auto unreadable =
        responseOf({.status = 200, .body = "not packed", .contentEncoding = "gzip"}, termsOf(operation));
    QVERIFY(!unreadable);
    QCOMPARE(unreadable.error().kind, ErrorKind::NotJson);
    QCOMPARE(unreadable.error().effect, effect);
    const auto unknown = responseOf({.status = 200, .body = "{}", .contentEncoding = "br"}, termsOf(operation));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().effect, effect);
    // A refusal is one by its status, whatever its body is.
    const auto refused =
        responseOf({.status = 422, .body = "not packed", .contentEncoding = "gzip"}, termsOf(operation));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Validation);
    QCOMPARE(refused.error().effect, Effect::NotDone);
}

void TestHttpAnswer::onlyTheApiTellsTheTime_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<bool>("isOfApi");
    QTest::newRow("JSON") << 200 << QByteArray("application/json; charset=utf-8") << true;
    QTest::newRow("JSON, in capitals") << 200 << QByteArray("Application/JSON") << true;
    QTest::newRow("text/json") << 200 << QByteArray("text/json") << true;
    QTest::newRow("a kind of JSON") << 404 << QByteArray("application/problem+json") << true;
    QTest::newRow("a page") << 200 << QByteArray("text/html") << false;
    QTest::newRow("not said") << 200 << QByteArray() << false;
    QTest::newRow("redirected") << 302 << QByteArray("application/json") << false;
    QTest::newRow("JSON lines") << 200 << QByteArray("application/jsonl") << false;
}

void TestHttpAnswer::onlyTheApiTellsTheTime()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, contentType);
    QFETCH(const bool, isOfApi);
    QCOMPARE(ek::isOfApi({.status = status, .contentType = contentType}), isOfApi);
}

void TestHttpAnswer::aTimeIsMeantByTheClockOfItsAnswer()
{
    // A proxy an hour behind asks for ten seconds, by its own clock.
    HttpAnswer answer{.status = 503,
                      .contentType = "text/html",
                      .retryAfter = "Sat, 28 Mar 2026 11:00:10 GMT",
                      .date = "Sat, 28 Mar 2026 11:00:00 GMT"};
    const auto byItsOwn = responseOf(answer, termsOf(Operation::ListKeys));
    QVERIFY(!byItsOwn);
    QCOMPARE(byItsOwn.error().retryAfter, std::optional(std::chrono::seconds(10)));
    // The API's clock is known from all of its answers.
    answer.contentType = "application/json";
    answer.retryAfter = "Sat, 28 Mar 2026 12:00:20 GMT";
    const auto byTheApis = responseOf(answer, termsOf(Operation::ListKeys));
    QVERIFY(!byTheApis);
    QCOMPARE(byTheApis.error().retryAfter, std::optional(std::chrono::seconds(20)));
}

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "test_HttpAnswer.moc"
