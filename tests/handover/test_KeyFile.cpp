#include "handover/KeyFile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ek;

namespace {

Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

QByteArray contentOf(KeyFileFormat format, const QByteArray &key, const KeyFacts &facts = {})
{
    return keyFileContent(format, QStringLiteral("ENTITY_KEY"), facts, secretOf(key));
}

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT

private slots:
    void variableNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("usual") << QStringLiteral("ENTITY_KEY") << true;
        QTest::newRow("small letters") << QStringLiteral("entityKey2") << true;
        QTest::newRow("underscore alone") << QStringLiteral("_") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("digit first") << QStringLiteral("2ND_KEY") << false;
        QTest::newRow("blank inside") << QStringLiteral("A B") << false;
        QTest::newRow("dash") << QStringLiteral("A-B") << false;
        QTest::newRow("equals") << QStringLiteral("A=B") << false;
        QTest::newRow("line break") << QStringLiteral("A\nB") << false;
        QTest::newRow("line break at the end") << QStringLiteral("A\n") << false;
        QTest::newRow("other letters") << QString::fromUtf8("KLJUČ") << false;
        QTest::newRow("other digits") << QString::fromUtf8("KEY٣") << false;
    }

    void variableNames()
    {
        QFETCH(const QString, name);
        QTEST(isVariableName(name), "isOne");
    }

    void proposals_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("variable");
        QTest::newRow("none") << QString() << QStringLiteral("ENTITY_KEY");
        QTest::newRow("nothing usable") << QString::fromUtf8("חנות!") << QStringLiteral("ENTITY_KEY");
        QTest::newRow("key") << QStringLiteral("key") << QStringLiteral("ENTITY_KEY");
        QTest::newRow("words") << QStringLiteral("Shopify production")
                               << QStringLiteral("SHOPIFY_PRODUCTION_ENTITY_KEY");
        QTest::newRow("is a key already") << QStringLiteral("billing-api key") << QStringLiteral("BILLING_API_KEY");
        QTest::newRow("accents") << QString::fromUtf8("Trgovina Žalec") << QStringLiteral("TRGOVINA_ZALEC_ENTITY_KEY");
        QTest::newRow("digit first") << QStringLiteral("2nd shop") << QStringLiteral("_2ND_SHOP_ENTITY_KEY");
        QTest::newRow("signs") << QStringLiteral("  a$(rm) -- b  ") << QStringLiteral("A_RM_B_ENTITY_KEY");
        QTest::newRow("long") << QString(255, QLatin1Char('w'))
                              << QString(60, QLatin1Char('W')) + QStringLiteral("_ENTITY_KEY");
    }

    void proposals()
    {
        QFETCH(const QString, key);
        QTEST(proposedVariable(key), "variable");
        QVERIFY(isVariableName(proposedVariable(key)));
    }

    void bareAndDotEnv_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("usual") << QByteArray("ek_live_Ab-9.z") << QByteArray("ENTITY_KEY=ek_live_Ab-9.z\n");
        QTest::newRow("what a shell reads")
            << QByteArray("ek_live_$(x) #\"`") << QByteArray("ENTITY_KEY='ek_live_$(x) #\"`'\n");
        QTest::newRow("single quote") << QByteArray("ek_'$\"\\") << QByteArray("ENTITY_KEY=\"ek_'\\$\\\"\\\\\"\n");
    }

    void bareAndDotEnv()
    {
        QFETCH(const QByteArray, key);
        QTEST(contentOf(KeyFileFormat::DotEnv, key), "line");
        QCOMPARE(contentOf(KeyFileFormat::Bare, key), key + '\n');
    }

    void json_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << QByteArray("ek_live_0123456789abcdef") << QStringLiteral("Webshop");
        QTest::newRow("what JSON escapes") << QByteArray("ek_\"\\\n\x01/\x7f") << QStringLiteral("\"a\\b\"\n");
        QTest::newRow("other letters") << QByteArray("ek_\xc5\xbe") << QString::fromUtf8("Žalec חנות");
    }

    void json()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QString, name);
        KeyFacts facts;
        facts.name = name;
        facts.entity.id = EntityId(QStringLiteral("ent_1"));
        facts.entity.name = QStringLiteral("Acme \"Ltd\"");
        facts.environment = Environment::Live;
        facts.expiry = Expiry::atTime(QDateTime(QDate(2027, 2, 3), QTime(4, 5, 6), Qt::UTC));
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(contentOf(KeyFileFormat::Json, key, facts), &error).object();
        QCOMPARE(error.errorString(), QStringLiteral("no error occurred"));
        QCOMPARE(object.keys(),
                 QStringList({QStringLiteral("entity_id"), QStringLiteral("entity_name"), QStringLiteral("environment"),
                              QStringLiteral("expires_at"), QStringLiteral("key"), QStringLiteral("name")}));
        QCOMPARE(object.value(QStringLiteral("key")).toString(), QString::fromUtf8(key));
        QCOMPARE(object.value(QStringLiteral("name")).toString(), name);
        QCOMPARE(object.value(QStringLiteral("entity_id")).toString(), QStringLiteral("ent_1"));
        QCOMPARE(object.value(QStringLiteral("entity_name")).toString(), facts.entity.name);
        QCOMPARE(object.value(QStringLiteral("environment")).toString(), QStringLiteral("live"));
        QCOMPARE(object.value(QStringLiteral("expires_at")).toString(), QStringLiteral("2027-02-03T04:05:06Z"));
    }

    void jsonDoesNotSayNeverOfADateThatCannotBeRead()
    {
        KeyFacts facts;
        const auto object = [&] {
            return QJsonDocument::fromJson(contentOf(KeyFileFormat::Json, "ek_live_1", facts)).object();
        };
        QVERIFY(!object().contains(QStringLiteral("expires_at")));
        facts.expiry = Expiry::never();
        QVERIFY(object().value(QStringLiteral("expires_at")).isNull());
        QVERIFY(object().contains(QStringLiteral("expires_at")));
        QVERIFY(object().value(QStringLiteral("name")).isNull());
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "test_KeyFile.moc"
