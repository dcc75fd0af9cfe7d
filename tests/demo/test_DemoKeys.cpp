#include "DemoFixture.h"
#include "core/Credential.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace ek;
using namespace ek::test;
using namespace Qt::StringLiterals;

/// Listing, creating and deleting keys, and repeating a request, over real HTTP.
class TestDemoKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_demo.reset(); }

    void listsKeys();
    void cursorSurvivesDeletions();
    void createsKeys_data();
    void createsKeys();
    void createdKeySignsIn();
    void deletesOnce();
    void decodesTheKeyInThePath();
    void repeatedRequestChangesNothing();
    void repeatedRefusalStaysOne();
    void requestIdsBelongToTheAccount();

private:
    std::unique_ptr<RunningDemo> m_demo;
};

void TestDemoKeys::init()
{
    m_demo = std::make_unique<RunningDemo>();
    QVERIFY2(m_demo->isRunning, qPrintable(m_demo->server.errorString()));
}

void TestDemoKeys::listsKeys()
{
    const QList<DemoKey> keys = keysOf(m_demo->data, m_demo->first.id);
    const HttpAnswer answer = m_demo->probe.send("GET", keysPath, asSandbox(m_demo->first.id));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data().size(), keys.size());
    for (qsizetype index = 0; index < keys.size(); ++index) {
        const DemoKey &key = keys.at(index);
        const QJsonObject shown = answer.data().at(index).toObject();
        QCOMPARE(shown.value(u"id").toString(), key.key);
        QCOMPARE(shown.value(u"entity_id").toString(), m_demo->first.id);
        QCOMPARE(shown.value(u"environment").toString(), u"sandbox"_s);
        QCOMPARE(shown.value(u"prefix_hint").toString(), maskKey(key.key));
        QCOMPARE(shown.value(u"name").isNull(), key.name.isNull());
        QCOMPARE(shown.value(u"name").toString(), key.name);
        QCOMPARE(shown.value(u"expires_at").isNull(), !key.expiresAt.isValid());
        QVERIFY(!shown.contains(u"key"));
    }
}

void TestDemoKeys::cursorSurvivesDeletions()
{
    const QList<DemoKey> keys = keysOf(m_demo->data, m_demo->first.id);
    const HttpAnswer first = m_demo->probe.send("GET", keysPath + "?limit=2", asSandbox(m_demo->first.id));
    const QByteArray cursor = first.json()[u"pagination"][u"next_cursor"].toString().toUtf8();
    // The item the cursor was made from goes; the next page must neither skip nor repeat.
    QCOMPARE(m_demo->probe.send("DELETE", keysPath + "/" + keys.at(1).key.toUtf8(), asSandbox(m_demo->first.id)).status,
             200);
    const HttpAnswer second =
        m_demo->probe.send("GET", keysPath + "?limit=2&next_cursor=" + cursor, asSandbox(m_demo->first.id));
    QCOMPARE(second.data().first()[u"id"].toString(), keys.at(2).key);
}

void TestDemoKeys::createsKeys_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<qint64>>("ttl");
    const QByteArray longest = QByteArray(255, 'n');

    QTest::newRow("nothing asked") << QByteArray("{}") << QString() << std::optional<qint64>();
    QTest::newRow("name only") << QByteArray(R"({"name":"Zapier"})") << u"Zapier"_s << std::optional<qint64>();
    QTest::newRow("shortest ttl") << QByteArray(R"({"name":"Short","ttl":60})") << u"Short"_s
                                  << std::optional<qint64>(60);
    QTest::newRow("a year") << QByteArray(R"({"ttl":31536000})") << QString() << std::optional<qint64>(31536000);
    QTest::newRow("longest name") << QByteArray("{\"name\":\"" + longest + "\"}") << QString::fromUtf8(longest)
                                  << std::optional<qint64>();
    QTest::newRow("not ASCII") << u"{\"name\":\"תצורה ✓ <b>\"}"_s.toUtf8() << u"תצורה ✓ <b>"_s
                               << std::optional<qint64>();
}

void TestDemoKeys::createsKeys()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, name);
    QFETCH(std::optional<qint64>, ttl);

    const QDateTime before = QDateTime::currentDateTimeUtc();
    const HttpAnswer answer = m_demo->probe.send("POST", keysPath, asSandbox(m_demo->first.id), body);
    const QDateTime after = QDateTime::currentDateTimeUtc();
    QCOMPARE(answer.status, 201);
    const QJsonObject key = answer.json();
    static const QRegularExpression wholeKey(u"^ek_sandbox_[0-9a-f]{32}$"_s);
    QVERIFY(wholeKey.match(key.value(u"id").toString()).hasMatch());
    QCOMPARE(key.value(u"name").isNull(), name.isNull());
    QCOMPARE(key.value(u"name").toString(), name);
    static const QRegularExpression apiTime(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    const QString createdText = key.value(u"created_at").toString();
    QVERIFY2(apiTime.match(createdText).hasMatch(), qPrintable(createdText));
    const QDateTime created = QDateTime::fromString(createdText, Qt::ISODateWithMs);
    QVERIFY(before <= created && created <= after);
    if (ttl) {
        const QDateTime expires = QDateTime::fromString(key.value(u"expires_at").toString(), Qt::ISODateWithMs);
        QCOMPARE(created.secsTo(expires), *ttl);
    } else {
        QVERIFY(key.value(u"expires_at").isNull());
    }
}

void TestDemoKeys::createdKeySignsIn()
{
    const int before = m_demo->server.keyCount(m_demo->first.id);
    const HttpAnswer created = m_demo->probe.send("POST", keysPath, asSandbox(m_demo->first.id), R"({"name":"New"})");
    QCOMPARE(m_demo->server.keyCount(m_demo->first.id), before + 1);
    const QString key = created.text(u"id"_s);
    const HttpAnswer listed = m_demo->probe.send("GET", keysPath, {bearer(key)});
    QCOMPARE(listed.status, 200);
    QCOMPARE(listed.data().last()[u"id"].toString(), key);
}

void TestDemoKeys::deletesOnce()
{
    const int before = m_demo->server.keyCount(m_demo->first.id);
    const QByteArray path = keysPath + "/" + keysOf(m_demo->data, m_demo->first.id).first().key.toUtf8();
    const HttpAnswer answer = m_demo->probe.send("DELETE", path, asSandbox(m_demo->first.id));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json(), (QJsonObject{{u"message"_s, u"API key deleted"_s}}));
    QCOMPARE(m_demo->server.keyCount(m_demo->first.id), before - 1);
    QCOMPARE(m_demo->probe.send("DELETE", path, asSandbox(m_demo->first.id)).status, 404);
}

void TestDemoKeys::decodesTheKeyInThePath()
{
    DemoData data = m_demo->data;
    DemoKey odd = keysOf(m_demo->data, m_demo->first.id).first();
    odd.key = u"ek_sandbox_50%/2F ü?#+"_s;
    data.keys.append(odd);
    DemoServer server(data);
    QVERIFY(server.start());
    HttpProbe probe(server.url());
    const QByteArray path = keysPath + "/" + QUrl::toPercentEncoding(odd.key);
    QCOMPARE(probe.send("DELETE", path, asSandbox(m_demo->first.id)).status, 200);
    const QByteArray plain = m_demo->data.keys.last().key.toUtf8();
    const QByteArray needless = "%65k" + plain.mid(2);
    QCOMPARE(probe.send("DELETE", keysPath + "/" + needless, asSandbox(m_demo->data.keys.last().entityId)).status, 200);
}

void TestDemoKeys::repeatedRequestChangesNothing()
{
    const HttpHeaders headers = asSandbox(m_demo->first.id) << requestIdHeader("create-1");
    const HttpAnswer first = m_demo->probe.send("POST", keysPath, headers, R"({"name":"Once"})");
    const int after = m_demo->server.keyCount(m_demo->first.id);
    // The same id decides, whatever else is in the repeat.
    const HttpAnswer second = m_demo->probe.send("POST", keysPath, headers, R"({"name":"Twice"})");
    QCOMPARE(second.status, first.status);
    QCOMPARE(second.body, first.body);
    QCOMPARE(m_demo->server.keyCount(m_demo->first.id), after);

    const HttpHeaders deletion = asSandbox(m_demo->first.id) << requestIdHeader("delete-1");
    const QByteArray path = keysPath + "/" + first.text(u"id"_s).toUtf8();
    QCOMPARE(m_demo->probe.send("DELETE", path, deletion).status, 200);
    QCOMPARE(m_demo->probe.send("DELETE", path, deletion).status, 200);
    QCOMPARE(m_demo->probe.send("DELETE", path, asSandbox(m_demo->first.id)).status, 404);
}

void TestDemoKeys::repeatedRefusalStaysOne()
{
    const HttpHeaders headers = asSandbox(m_demo->first.id) << requestIdHeader("refused");
    const HttpAnswer refused = m_demo->probe.send("POST", keysPath, headers, R"({"ttl":1})");
    QCOMPARE(refused.status, 422);
    const HttpAnswer repeated = m_demo->probe.send("POST", keysPath, headers, R"({"ttl":60})");
    QCOMPARE(repeated.status, 422);
    QCOMPARE(repeated.body, refused.body);
}

void TestDemoKeys::requestIdsBelongToTheAccount()
{
    const DemoEntity live = entityNamed(m_demo->data, u"Gorska Steza d.o.o."_s);
    const HttpAnswer sandbox =
        m_demo->probe.send("POST", keysPath, asSandbox(m_demo->first.id) << requestIdHeader("same"), "{}");
    const HttpAnswer other = m_demo->probe.send(
        "POST", keysPath, {bearer(demoCredential(Environment::Live)), entityHeader(live.id), requestIdHeader("same")},
        "{}");
    QCOMPARE(other.status, 201);
    QCOMPARE(other.text(u"environment"_s), u"live"_s);
    QVERIFY(other.text(u"id"_s) != sandbox.text(u"id"_s));
}

QTEST_GUILESS_MAIN(TestDemoKeys)
#include "test_DemoKeys.moc"
