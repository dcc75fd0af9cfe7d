#include "ApiFixture.h"
#include "api/WireRequest.h"

using namespace ek;
using namespace ek::test;

/// What is told to Qt, without a server. What arrives at one is TestTransport's.
class TestWireRequest : public QObject
{
    Q_OBJECT

private slots:
    void theOperationDecidesTheVerb_data();
    void theOperationDecidesTheVerb();
    void nothingIsDoneByItself();
    void aBodyIsAnnounced();
    void aChangeCarriesItsId();
    void aLogNamesNoKey_data();
    void aLogNamesNoKey();
};

void TestWireRequest::theOperationDecidesTheVerb_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("verb");
    for (const Operation operation : allOperations) {
        if (!isChange(operation))
            QTest::addRow("read %d", int(operation)) << operation << QByteArray("GET");
    }
    QTest::newRow("create") << Operation::CreateKey << QByteArray("POST");
    QTest::newRow("delete") << Operation::DeleteKey << QByteArray("DELETE");
}

void TestWireRequest::theOperationDecidesTheVerb()
{
    QFETCH(const Operation, operation);
    QFETCH(const QByteArray, verb);
    QCOMPARE(verbOf(operation), verb);
}

void TestWireRequest::nothingIsDoneByItself()
{
    const QNetworkRequest request = wireRequest(connectionTo(QUrl(QStringLiteral("https://api.example/base"))), read());
    QCOMPARE(request.url(), QUrl(QStringLiteral("https://api.example/base/entities")));
    const auto attribute = [&request](QNetworkRequest::Attribute which) { return request.attribute(which); };
    QCOMPARE(attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(), int(QNetworkRequest::ManualRedirectPolicy));
    QCOMPARE(attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(), int(QNetworkRequest::Manual));
    QCOMPARE(attribute(QNetworkRequest::CookieSaveControlAttribute).toInt(), int(QNetworkRequest::Manual));
    QCOMPARE(attribute(QNetworkRequest::AuthenticationReuseAttribute).toInt(), int(QNetworkRequest::Manual));
    QCOMPARE(attribute(QNetworkRequest::CacheLoadControlAttribute).toInt(), int(QNetworkRequest::AlwaysNetwork));
    for (const auto which : {QNetworkRequest::CacheSaveControlAttribute, QNetworkRequest::Http2AllowedAttribute}) {
        QVERIFY(attribute(which).isValid());
        QVERIFY(!attribute(which).toBool());
    }
    QVERIFY(attribute(QNetworkRequest::DoNotBufferUploadDataAttribute).toBool());
}

void TestWireRequest::aBodyIsAnnounced()
{
    const ApiConnection connection = connectionTo(QUrl(QStringLiteral("https://api.example")));
    const QNetworkRequest with = wireRequest(connection, creation("{}"));
    QCOMPARE(with.header(QNetworkRequest::ContentLengthHeader).toInt(), 2);
    QCOMPARE(with.header(QNetworkRequest::ContentTypeHeader).toByteArray(), QByteArray("application/json"));
    // An empty upload has its length as well: without one Qt would send it in chunks.
    const QNetworkRequest without = wireRequest(connection, deletion());
    QCOMPARE(without.rawHeader("Content-Length"), QByteArray("0"));
    QVERIFY(!without.hasRawHeader("Content-Type"));
}

void TestWireRequest::aChangeCarriesItsId()
{
    const ApiConnection connection = connectionTo(QUrl(QStringLiteral("https://api.example")));
    const HttpRequest change = creation();
    for (const char *header : {"X-Request-Id", "Idempotency-Key"}) {
        QCOMPARE(wireRequest(connection, change).rawHeader(header), change.requestId.value().toLatin1());
        QVERIFY(!wireRequest(connection, read()).hasRawHeader(header));
    }
}

void TestWireRequest::aLogNamesNoKey_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("pattern");
    const auto row = [](const QByteArray &path, const QByteArray &pattern) {
        QTest::newRow(path.constData()) << path << pattern;
    };
    row("/entities", "/entities");
    row("/entities/api-keys", "/entities/api-keys");
    row("/entities/api-keys/ek_live_1", "/entities/api-keys/{id}");
    row("/entities/api-keys/", "/entities/api-keys/{id}");
    row("/ek_live_1", "/entities");
}

void TestWireRequest::aLogNamesNoKey()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, pattern);
    QCOMPARE(patternOf(path), pattern);
}

QTEST_GUILESS_MAIN(TestWireRequest)
#include "test_WireRequest.moc"
