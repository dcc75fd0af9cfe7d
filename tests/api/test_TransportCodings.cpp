#include "ApiFixture.h"
#include "Compressed.h"
#include "api/ApiClient.h"
#include "support/FaultServer.h"

using namespace ek;
using namespace ek::test;

/// A server or a proxy that packs its answers though it was asked not to: the key in them is still read.
class TestTransportCodings : public QObject
{
    Q_OBJECT

private slots:
    void createdKeysAreRead_data();
    void createdKeysAreRead();
    void refusalsAreRead();
    void whatCannotBeReadIsUnknown_data();
    void whatCannotBeReadIsUnknown();

private:
    using Packer = QByteArray (*)(const QByteArray &);

    [[nodiscard]] static std::unique_ptr<ApiClient> clientOf(const RawServer &server)
    {
        TransportLimits limits = quickLimits();
        limits.largestBody = 1'000'000;
        return std::make_unique<ApiClient>(std::make_unique<QNetworkAccessManager>(), connectionTo(server.url()),
                                           limits);
    }
};

Q_DECLARE_METATYPE(QByteArray (*)(const QByteArray &))

void TestTransportCodings::createdKeysAreRead_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<Packer>("packer");
    QTest::addColumn<bool>("isChunked");
    for (const bool isChunked : {false, true}) {
        const char *how = isChunked ? "chunked" : "announced";
        QTest::addRow("gzip, %s", how) << QByteArray("gzip") << &gzip << isChunked;
        QTest::addRow("deflate, %s", how) << QByteArray("deflate") << &deflate << isChunked;
        QTest::addRow("bare deflate, %s", how) << QByteArray("deflate") << &bareDeflate << isChunked;
    }
}

void TestTransportCodings::createdKeysAreRead()
{
    QFETCH(const QByteArray, coding);
    QFETCH(const Packer, packer);
    QFETCH(const bool, isChunked);
    RawServer server;
    server.otherwise([&](Connection &connection) {
        const QByteArray body = packer(wellBody(connection.request()));
        const Headers headers{{"Content-Encoding", coding}};
        (isChunked ? answerChunked(200, body, headers) : answer(200, body, headers))(connection);
    });
    const auto client = clientOf(server);
    Outcome<CreatedKey> outcome;
    client->createKey(EntityId(QStringLiteral("ent_7")), {QStringLiteral("Webshop"), std::nullopt}, newRequestId(),
                      outcome.guard(), outcome.receiver());
    EK_EXPECT_VALUE(outcome);
    QCOMPARE(outcome.value().secret.exposeSecretUtf8(), createdKey);
    QVERIFY(!outcome.value().wasRepeated);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().constFirst().header("Accept-Encoding"), QByteArray("identity"));
    Outcome<KeyList> list;
    client->listKeys(EntityId(QStringLiteral("ent_7")), list.guard(), list.receiver());
    EK_EXPECT_VALUE(list);
    QCOMPARE(list.value().keys.size(), 1);
}

void TestTransportCodings::refusalsAreRead()
{
    RawServer server;
    server.otherwise(
        answer(422, gzip(R"({"code":"validation","message":"Name is taken"})"), {{"Content-Encoding", "gzip"}}));
    const auto client = clientOf(server);
    Outcome<CreatedKey> outcome;
    client->createKey(EntityId(QStringLiteral("ent_7")), {QStringLiteral("Webshop"), std::nullopt}, newRequestId(),
                      outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, ErrorKind::Validation);
    QCOMPARE(outcome.error().serverMessage, QStringLiteral("Name is taken"));
    QCOMPARE(outcome.error().effect, Effect::NotDone);
}

void TestTransportCodings::whatCannotBeReadIsUnknown_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray body = R"({"id":")" + createdKey + R"("})";
    QTest::newRow("another coding") << QByteArray("br") << body << ErrorKind::NotJson;
    QTest::newRow("damaged") << QByteArray("gzip") << body << ErrorKind::NotJson;
    QTest::newRow("cut") << QByteArray("gzip") << gzip(body).chopped(10) << ErrorKind::ConnectionLost;
    QTest::newRow("a bomb") << QByteArray("gzip") << gzipBomb() << ErrorKind::TooLarge;
}

void TestTransportCodings::whatCannotBeReadIsUnknown()
{
    QFETCH(const QByteArray, coding);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    RawServer server;
    server.otherwise(answer(201, body, {{"Content-Encoding", coding}}));
    const auto client = clientOf(server);
    Outcome<CreatedKey> outcome;
    client->createKey(EntityId(QStringLiteral("ent_7")), {QStringLiteral("Webshop"), std::nullopt}, newRequestId(),
                      outcome.guard(), outcome.receiver());
    EK_EXPECT_ERROR(outcome, kind);
    QCOMPARE(outcome.error().effect, Effect::Unknown);
    for (const RawRequest &request : server.requests())
        QCOMPARE(request.header("X-Request-Id"), server.requests().constFirst().header("X-Request-Id"));
}

QTEST_GUILESS_MAIN(TestTransportCodings)
#include "test_TransportCodings.moc"
