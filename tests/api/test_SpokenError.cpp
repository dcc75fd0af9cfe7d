#include "ApiFixture.h"
#include "api/Answers.h"
#include "api/SpokenError.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ek;

class TestSpokenError : public QObject
{
    Q_OBJECT

private slots:
    void hearsErrors_data();
    void hearsErrors();
    void hearsNothingElse_data();
    void hearsNothingElse();
    void repeatsTheServersWords();
    void aCreateWithoutAKeyIsDoubted_data();
    void aCreateWithoutAKeyIsDoubted();
    void aKeyIsNeverThrownAway();
    void aDeleteIsDoubted();
};

namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

} // namespace

void TestSpokenError::hearsErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("inLists");

    const auto row = [](const char *body, bool inLists = true) { QTest::newRow(body) << QByteArray(body) << inLists; };
    row(R"({"error":{"code":"x","message":"y"}})");
    row(R"({"error":"No"})");
    row(R"({"error":true})");
    row(R"({"error":1})");
    row(R"({"errors":["No"]})");
    row(R"({"errors":[{"message":"No"}]})");
    row(R"({"errors":{"name":["No"]}})");
    row(R"({"success":false})");
    row(R"({"success":"false"})");
    row(R"({"success":0,"message":"x"})");
    row(R"({"ok":false})");
    row(R"({"status":"error"})");
    row(R"({"status":"Failed","message":"x"})");
    row(R"({"status":404})");
    row(R"({"statusCode":"500"})");
    row(R"({"code":403,"message":"x"})");
    row(R"({"code":"not_found","message":"x"})");
    row(R"({"data":[],"error":"No"})");
    row(R"({"data":[],"success":false})");
    row(R"({"data":[{"id":"a"}],"error":"No"})");
    row(R"({"data":[],"code":"not_found","message":"x"})");
    row(R"({"deleted":false})", false);
    row(R"({"data":{"error":"No"}})", false);
    row(R"({"result":{"success":false}})", false);
    row(R"([{"error":"No"}])", true);
}

void TestSpokenError::hearsErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, inLists);
    const auto ofChange = errorSpokenOf(json(body), Operation::DeleteKey);
    QVERIFY(ofChange);
    QCOMPARE(ofChange->kind, ErrorKind::RefusedInBody);
    QCOMPARE(errorSpokenOf(json(body), Operation::ListKeys).has_value(), inLists);
}

void TestSpokenError::hearsNothingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"{}", "[]", R"({"message":"API key deleted"})", R"({"error":null})", R"({"error":false,"errors":[]})",
          R"({"error":"","errors":{}})", R"({"success":true})", R"({"success":null})", R"({"status":"ok"})",
          R"({"status":200,"code":200,"message":"x"})", R"({"code":"OK","message":"x"})", R"({"code":0,"message":"x"})",
          R"({"deleted":true,"id":"a"})", R"({"data":[{"id":"a","status":"ok"}]})", R"({"data":[]})",
          R"({"data":{"id":"a","name":"error"}})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestSpokenError::hearsNothingElse()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!errorSpokenOf(json(body), Operation::DeleteKey));
    QVERIFY(!errorSpokenOf(json(body), Operation::ListKeys));
    // What the entries of a list hold is their own.
    QVERIFY(!errorSpokenOf(json(R"({"data":[{"id":"a","error":"x","status":"failed"}],"code":"a","message":"b"})"),
                           Operation::ListKeys));
}

void TestSpokenError::repeatsTheServersWords()
{
    const QByteArray key = "ek_live_0123456789abcdef0123456789abcdef";
    const auto error =
        errorSpokenOf(json(R"({"error":{"code":"locked","message":"In use: )" + key + R"("}})"), Operation::DeleteKey);
    QVERIFY(error);
    QCOMPARE(error->code, QStringLiteral("locked"));
    QCOMPARE(error->serverMessage, QStringLiteral("In use: ek_live_012...def"));
}

void TestSpokenError::aCreateWithoutAKeyIsDoubted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an error") << QByteArray(R"({"error":{"message":"No"}})");
    QTest::newRow("no success") << QByteArray(R"({"success":false,"data":null})");
    QTest::newRow("an error beside a masked key")
        << QByteArray(R"({"id":"ek_live_abc...123","name":"x","error":"No"})");
}

void TestSpokenError::aCreateWithoutAKeyIsDoubted()
{
    QFETCH(const QByteArray, body);
    const Result<CreatedKey> created = parseCreatedKey(body);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::RefusedInBody);
}

/// Whatever else the answer says, it may hold the only copy.
void TestSpokenError::aKeyIsNeverThrownAway()
{
    const Result<CreatedKey> created =
        parseCreatedKey(R"({"error":"No","success":false,"id":"ek_live_0123456789abcdef0123456789abcdef"})");
    QVERIFY(created);
    QCOMPARE(created->secret.exposeSecretUtf8(), QByteArray("ek_live_0123456789abcdef0123456789abcdef"));
}

void TestSpokenError::aDeleteIsDoubted()
{
    QVERIFY(parseDeleted({}));
    QVERIFY(parseDeleted(R"({"message":"API key deleted"})"));
    QCOMPARE(parseDeleted("<html>").error().kind, ErrorKind::NotJson);
    QCOMPARE(parseDeleted(R"({"success":false})").error().kind, ErrorKind::RefusedInBody);
    QCOMPARE(parseDeleted(R"([{"error":"No"}])").error().kind, ErrorKind::RefusedInBody);
    QVERIFY(parseDeleted(QByteArray(1000, '[') + QByteArray(1000, ']')));
}

QTEST_APPLESS_MAIN(TestSpokenError)
#include "test_SpokenError.moc"
