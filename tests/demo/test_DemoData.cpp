#include "DemoFixture.h"
#include "core/ApiKey.h"
#include "core/Credential.h"
#include "demo/DemoData.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace Qt::StringLiterals;

class TestDemoData : public QObject
{
    Q_OBJECT

private slots:
    void credentialsAreRecognised_data();
    void credentialsAreRecognised();
    void sameNowSameData();
    void isConsistent_data();
    void isConsistent();
    void hasEveryKindOfKey();
    void hasTheNamesThatBreakLayouts();
    void bigWorkspaceHasTheSizeAsked();
    void largeWorkspaceLooksReal();
    void largeWorkspaceIsServed();

private:
    const QDateTime m_now = QDateTime::fromString(u"2026-03-01T08:30:00.250Z"_s, Qt::ISODateWithMs);
};

void TestDemoData::credentialsAreRecognised_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::newRow("sandbox") << Environment::Sandbox;
    QTest::newRow("live") << Environment::Live;
}

void TestDemoData::credentialsAreRecognised()
{
    QFETCH(Environment, environment);
    const CleanedCredential cleaned = cleanCredential(demoCredential(environment));
    QCOMPARE(cleaned.problem, CredentialProblem::None);
    QCOMPARE(recogniseCredential(cleaned.text), (CredentialTraits{CredentialKind::AccountKey, environment}));
}

void TestDemoData::sameNowSameData()
{
    const DemoData one = demoWorkspace(m_now);
    const DemoData two = demoWorkspace(m_now);
    QCOMPARE(one.entities.size(), two.entities.size());
    QCOMPARE(one.keys.size(), two.keys.size());
    for (qsizetype index = 0; index < one.keys.size(); ++index) {
        QCOMPARE(one.keys.at(index).key, two.keys.at(index).key);
        QCOMPARE(one.keys.at(index).expiresAt, two.keys.at(index).expiresAt);
    }
}

void TestDemoData::isConsistent_data()
{
    QTest::addColumn<bool>("big");
    QTest::newRow("demo") << false;
    QTest::newRow("big") << true;
}

void TestDemoData::isConsistent()
{
    QFETCH(bool, big);
    const DemoData data = big ? bigWorkspace(300, 1000, m_now) : demoWorkspace(m_now);

    QHash<QString, Environment> accounts;
    for (const DemoAccount &account : data.accounts) {
        QCOMPARE(account.credential, demoCredential(account.environment));
        accounts.insert(account.id, account.environment);
    }
    QHash<QString, DemoEntity> entities;
    for (const DemoEntity &entity : data.entities) {
        QVERIFY2(!entities.contains(entity.id), qPrintable(entity.name));
        QVERIFY(accounts.contains(entity.accountId));
        QCOMPARE(accounts.value(entity.accountId), entity.environment);
        QCOMPARE(entity.country.isNull(), entity.countryCode.isNull());
        QCOMPARE(entity.currencyCode.isNull(), entity.countryCode.isNull());
        QVERIFY2(entity.email.isNull() || entity.email.endsWith(u".example"), qPrintable(entity.email));
        QVERIFY(entity.createdAt < m_now);
        entities.insert(entity.id, entity);
    }
    static const QRegularExpression wholeKey(u"^ek_(live|sandbox)_[0-9a-f]{32}$"_s);
    QSet<QString> keys;
    for (const DemoKey &key : data.keys) {
        QVERIFY2(wholeKey.match(key.key).hasMatch(), qPrintable(key.key));
        QVERIFY(!keys.contains(key.key));
        keys.insert(key.key);
        QVERIFY(entities.contains(key.entityId));
        QCOMPARE(key.environment, entities.value(key.entityId).environment);
        QCOMPARE(recogniseCredential(key.key).environment, key.environment);
        QVERIFY(key.name.size() <= 255);
        QVERIFY(entities.value(key.entityId).createdAt <= key.createdAt && key.createdAt <= m_now);
        QVERIFY(!key.expiresAt.isValid() || key.expiresAt > key.createdAt);
    }
}

void TestDemoData::hasEveryKindOfKey()
{
    const DemoData data = demoWorkspace(m_now);
    QSet<KeyStatus> live;
    QSet<QString> names;
    for (const DemoKey &key : data.keys) {
        if (key.environment != Environment::Live)
            continue;
        live.insert(keyStatus(key.expiresAt.isValid() ? Expiry::atTime(key.expiresAt) : Expiry::never(), m_now));
        names.insert(key.name);
    }
    QCOMPARE(live,
             (QSet<KeyStatus>{KeyStatus::Active, KeyStatus::ExpiresSoon, KeyStatus::Expired, KeyStatus::NeverExpires}));
    QVERIFY(names.contains(u"Shopify production"_s));
    QVERIFY(names.contains(u"<b>Billing</b> & co"_s));
    QVERIFY(names.contains(QString()));
}

void TestDemoData::hasTheNamesThatBreakLayouts()
{
    const DemoData data = demoWorkspace(m_now);
    QSet<QString> withKeys;
    qsizetype longestKey = 0;
    for (const DemoKey &key : data.keys) {
        withKeys.insert(key.entityId);
        longestKey = qMax(longestKey, key.name.size());
    }
    QCOMPARE(longestKey, 255);

    int live = 0;
    int disabled = 0;
    int withoutKeys = 0;
    int rightToLeft = 0;
    qsizetype longestEntity = 0;
    for (const DemoEntity &entity : data.entities) {
        live += entity.environment == Environment::Live;
        disabled += !entity.isEnabled;
        withoutKeys += !withKeys.contains(entity.id);
        rightToLeft += entity.name.isRightToLeft();
        longestEntity = qMax(longestEntity, entity.name.size());
    }
    QVERIFY(live >= 12);
    QVERIFY(disabled >= 1);
    QVERIFY(withoutKeys >= 1);
    QVERIFY(rightToLeft >= 2);
    QVERIFY(longestEntity > 150);
}

void TestDemoData::bigWorkspaceHasTheSizeAsked()
{
    const DemoData data = bigWorkspace(40, 250, m_now);
    QCOMPARE(data.accounts.size(), 1);
    QCOMPARE(data.entities.size(), 40);
    QCOMPARE(data.keys.size(), 250 + 39);
    QCOMPARE(data.keys.at(249).entityId, data.entities.first().id);
    QCOMPARE(data.keys.at(250).entityId, data.entities.at(1).id);
}

void TestDemoData::largeWorkspaceLooksReal()
{
    constexpr int size = 5000;
    const DemoData small = demoWorkspace(m_now);
    const DemoData data = largeWorkspace(size, m_now);
    const DemoData again = largeWorkspace(size, m_now);
    QCOMPARE(data.entities.size(), 2 * size);
    QCOMPARE(data.keys.size(), small.keys.size()); // the others are made when somebody asks
    static const QRegularExpression whole(u"^ek_(live|sandbox)_[0-9a-f]{32}$"_s);
    QSet<QString> names;
    QSet<QString> ids;
    QSet<QString> keys;
    int never = 0;
    int expired = 0;
    int soon = 0;
    int nameless = 0;
    for (qsizetype row = 0; row < data.entities.size(); ++row) {
        const DemoEntity &entity = data.entities.at(row);
        names += entity.name;
        ids += entity.id;
        QCOMPARE(again.entities.at(row).id, entity.id);
        if (row % 10 != 0)
            continue; // a sample
        const bool isByHand = row < small.entities.size();
        const QList<DemoKey> made = data.keyMaker(entity);
        QCOMPARE(made.size(), isByHand ? 0 : 20);
        if (!isByHand)
            QCOMPARE(again.keyMaker(entity).constLast().key, made.constLast().key);
        for (const DemoKey &key : made) {
            keys += key.key;
            QVERIFY2(whole.match(key.key).hasMatch(), qPrintable(key.key));
            QCOMPARE(key.entityId, entity.id);
            QCOMPARE(key.environment, entity.environment);
            QVERIFY(key.createdAt <= m_now);
            QVERIFY(!key.expiresAt.isValid() || key.expiresAt > key.createdAt);
            nameless += key.name.isNull() ? 1 : 0;
            never += key.expiresAt.isValid() ? 0 : 1;
            expired += key.expiresAt.isValid() && key.expiresAt <= m_now ? 1 : 0;
            soon += key.expiresAt > m_now && key.expiresAt < m_now.addDays(30) ? 1 : 0;
        }
    }
    QCOMPARE(names.size(), data.entities.size());
    QCOMPARE(ids.size(), data.entities.size());
    const auto total = int(keys.size());
    QVERIFY(total > 19'000); // no key comes twice
    QVERIFY(total % 20 == 0);
    for (const int some : {never, expired, soon, nameless})
        QVERIFY2(some > total / 50 && some < total / 2, qPrintable(QString::number(some)));
}

void TestDemoData::largeWorkspaceIsServed()
{
    const DemoData data = largeWorkspace(50, m_now);
    DemoServer server(data);
    QVERIFY(server.start());
    HttpProbe probe(server.url());
    const DemoEntity &made = data.entities.constLast();
    QCOMPARE(server.keyCount(made.id), 20);
    const auto keys = probe.send("GET", keysPath + "?limit=100", asSandbox(made.id)).data();
    QCOMPARE(keys.size(), 20);
    QCOMPARE(keys.last().toObject()[u"id"].toString(), data.keyMaker(made).constLast().key);
    // What is done to them lasts.
    const QByteArray path = keysPath + "/" + keys.first().toObject()[u"id"].toString().toUtf8();
    QCOMPARE(probe.send("DELETE", path, asSandbox(made.id)).status, 200);
    QCOMPARE(probe.send("GET", keysPath + "?limit=100", asSandbox(made.id)).data().size(), 19);
    // A made-up key signs in once it is known to anybody.
    const HttpHeaders own{bearer(keys.last().toObject()[u"id"].toString())};
    const auto type = keys.last().toObject()[u"expires_at"];
    if (type.isNull())
        QCOMPARE(probe.send("GET", keysPath, own).status, 200);
}

QTEST_GUILESS_MAIN(TestDemoData)
#include "test_DemoData.moc"
