#include "ClientFixture.h"

using namespace ek;
using namespace ek::test;

namespace {

/// How the environment that @p credential shows stands in a request for entities.
QByteArray inQuery(const QByteArray &credential)
{
    if (credential.contains("_live_"))
        return "&environment=live";
    return credential.contains("_sandbox_") ? QByteArray("&environment=sandbox") : QByteArray();
}

} // namespace

/// Which credential reaches what, and which are accepted at all.
class TestApiClientCredentials : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void entityKeysReachTheirOwn_data();
    void entityKeysReachTheirOwn();
    void entityKeysMayListEntities();
    void accountKeysHaveNoFallback_data();
    void accountKeysHaveNoFallback();
    void invalidEntityKeysAreToldSo();
    void testsCredentials_data();
    void testsCredentials();

private:
    std::unique_ptr<RawServer> m_server;
};

void TestApiClientCredentials::init()
{
    m_server = std::make_unique<RawServer>();
}

void TestApiClientCredentials::entityKeysReachTheirOwn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<Environment>("environment");
    for (const int status : {401, 403}) {
        QTest::addRow("sandbox %d", status)
            << status << QByteArray("ek_sandbox_0123456789abcdef") << Environment::Sandbox;
        QTest::addRow("live %d", status) << status << QByteArray("ek_live_0123456789abcdef") << Environment::Live;
    }
}

void TestApiClientCredentials::entityKeysReachTheirOwn()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, credential);
    QFETCH(const Environment, environment);
    m_server->then({refused(status), listed({"a"}), listed({"a", "b"})});
    const auto client = clientOf(*m_server, credential.constData());
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_VALUE(entities);
    QCOMPARE(entities.value().entities.size(), 1);
    const Entity &own = entities.value().entities.constFirst();
    QVERIFY(own.isCredentialsOwn());
    QCOMPARE(own.environment, environment);

    Outcome<KeyList> keys;
    client->listKeys(own.id, keys.guard(), keys.receiver());
    EK_EXPECT_VALUE(keys);
    QCOMPARE(keys.value().keys.size(), 2);
    QCOMPARE(conversation(*m_server),
             (QList<QByteArray>{"GET /entities?limit=100" + inQuery(credential), "GET /entities/api-keys?limit=100",
                                "GET /entities/api-keys?limit=100"}));
    for (const RawRequest &request : m_server->requests())
        QVERIFY(!request.hasHeader("x-entity-id"));
}

void TestApiClientCredentials::entityKeysMayListEntities()
{
    m_server->then(listed({"ent_1"}));
    const auto client = clientOf(*m_server, entityCredential);
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_VALUE(entities);
    QCOMPARE(entities.value().entities.constFirst().id, EntityId(QStringLiteral("ent_1")));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestApiClientCredentials::accountKeysHaveNoFallback_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("account 401") << QByteArray("sk_live_1") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("account 403") << QByteArray("sk_live_1") << 403 << ErrorKind::Forbidden;
    QTest::newRow("unknown 401") << QByteArray("token") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("entity 404") << QByteArray("ek_live_1") << 404 << ErrorKind::NotFound;
    QTest::newRow("entity 422") << QByteArray("ek_live_1") << 422 << ErrorKind::Validation;
}

void TestApiClientCredentials::accountKeysHaveNoFallback()
{
    QFETCH(const QByteArray, credential);
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    m_server->otherwise(refused(status));
    const auto client = clientOf(*m_server, credential.constData());
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_ERROR(entities, kind);
    Outcome<Done> tested;
    client->testCredential(tested.guard(), tested.receiver());
    EK_EXPECT_ERROR(tested, kind);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestApiClientCredentials::invalidEntityKeysAreToldSo()
{
    m_server->otherwise(refused(401));
    const auto client = clientOf(*m_server, entityCredential);
    Outcome<EntityList> entities;
    client->listEntities(entities.guard(), nullptr, entities.receiver());
    EK_EXPECT_ERROR(entities, ErrorKind::Unauthorized);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestApiClientCredentials::testsCredentials_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<ErrorKind>("kind");

    const QByteArray account = accountCredential;
    const QByteArray entity = entityCredential;
    const QByteArray list = answerBytes(200, "{\"data\":[]}");
    const auto none = ErrorKind::UnexpectedStatus;
    QTest::newRow("account") << account << QList{list} << true << none;
    QTest::newRow("account, HTML") << account << QList{answerBytes(200, "<html>")} << false << ErrorKind::NotJson;
    QTest::newRow("account, refused") << account << QList{answerBytes(401, {})} << false << ErrorKind::Unauthorized;
    QTest::newRow("entity, may list") << entity << QList{list} << true << none;
    QTest::newRow("entity, own keys") << entity << QList{answerBytes(403, {}), list} << true << none;
    QTest::newRow("entity, refused") << entity << QList{answerBytes(401, {}), answerBytes(401, {})} << false
                                     << ErrorKind::Unauthorized;
    QTest::newRow("entity, HTML for its keys")
        << entity << QList{answerBytes(401, {}), answerBytes(200, "<html>")} << false << ErrorKind::NotJson;
}

void TestApiClientCredentials::testsCredentials()
{
    QFETCH(const QByteArray, credential);
    QFETCH(const QList<QByteArray>, answers);
    QFETCH(const bool, accepted);
    QFETCH(const ErrorKind, kind);
    for (const QByteArray &bytes : answers)
        m_server->then(sendBytes(bytes));
    const auto client = clientOf(*m_server, credential.constData());
    Outcome<Done> outcome;
    client->testCredential(outcome.guard(), outcome.receiver());
    if (accepted)
        EK_EXPECT_VALUE(outcome);
    else
        EK_EXPECT_ERROR(outcome, kind);
    const QList<QByteArray> asked{"GET /entities?limit=1" + inQuery(credential), "GET /entities/api-keys?limit=1"};
    QCOMPARE(conversation(*m_server), asked.first(answers.size()));
}

QTEST_GUILESS_MAIN(TestApiClientCredentials)
#include "test_ApiClientCredentials.moc"
