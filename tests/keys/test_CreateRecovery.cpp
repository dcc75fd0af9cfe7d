#include "keys/CreateRecovery.h"

#include "keys/KeyCreation.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Creates that an earlier run of the program left behind.
class TestCreateRecovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bringsBackWhatIsWithinReach();
    void findsWhatWasMade();
    void asksBeforeItSends();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void aListThatIsNotWholeProvesNothing_data();
    void aListThatIsNotWholeProvesNothing();
    void entityKeysOwnEntity_data();
    void entityKeysOwnEntity();
    void oneAfterTheOther();
    void comesBackAfterEveryUnfinishedRun();
    void forgetsElsewhere();
    void tellsOfABadFile();

private:
    /// What an earlier run wrote down before it ended.
    void leaveBehind(const CreateIntent &intent)
    {
        Journal earlier(statePath());
        bool isThere = false;
        QObject guard;
        earlier.put(intent, &guard, [&](const StorageResult<Done> &done) { isThere = done.has_value(); });
        QVERIFY(QTest::qWaitFor([&] { return isThere; }, patience));
    }
    [[nodiscard]] CreateIntent intent(const QString &name) const
    {
        CreateIntent intent;
        intent.id = newRequestId();
        intent.apiUrl = m_parts->server.url();
        intent.profileName = QStringLiteral("Test");
        intent.environment = Environment::Sandbox;
        intent.entity.name = sandboxEntity();
        for (const DemoEntity &entity : m_parts->data.entities) {
            if (entity.name == sandboxEntity())
                intent.entity.id = EntityId(entity.id);
        }
        intent.spec = {name, 24h};
        intent.askedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
        return intent;
    }
    void startProgram()
    {
        m_journal = std::make_unique<Journal>(statePath());
        m_creation = std::make_unique<KeyCreation>(m_parts->session, m_parts->keys, *m_journal);
        m_recovery = std::make_unique<CreateRecovery>(m_parts->session, *m_creation, *m_journal);
        m_recovery->start();
    }
    void endProgram()
    {
        m_recovery.reset();
        m_creation.reset();
        m_journal.reset();
    }
    [[nodiscard]] bool becomesInDoubt() const
    {
        return QTest::qWaitFor([this] { return m_creation->phase() == KeyCreation::Phase::InDoubt; }, patience);
    }
    [[nodiscard]] QString statePath() const { return m_parts->directory.filePath(QStringLiteral("state.sqlite")); }

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<KeyCreation> m_creation;
    std::unique_ptr<CreateRecovery> m_recovery;
};

void TestCreateRecovery::init()
{
    m_parts = std::make_unique<SessionFixture>();
    QVERIFY(m_parts->isRunning);
}

void TestCreateRecovery::cleanup()
{
    endProgram();
    m_parts.reset();
}

void TestCreateRecovery::bringsBackWhatIsWithinReach()
{
    const CreateIntent left = intent(QStringLiteral("Webshop"));
    leaveBehind(left);
    startProgram();
    QVERIFY(m_parts->open());
    QVERIFY(becomesInDoubt());
    QCOMPARE(m_creation->request()->id, left.id);
    QCOMPARE(m_creation->request()->spec, left.spec);
    QVERIFY(!m_creation->error());
    QVERIFY(m_recovery->elsewhere().isEmpty());
}

void TestCreateRecovery::findsWhatWasMade()
{
    // One run ends while nobody knows, the next gets the very key that was made then.
    startProgram();
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    const int before = m_parts->server.keyCount(m_parts->entityId().value());
    m_parts->server.setBehaviour({.latencyMs = 600'000});
    QVERIFY(m_creation->create(m_parts->entity(), {QStringLiteral("Webshop"), 24h}));
    QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("POST"), 1, patience);
    endProgram();
    m_parts->session.signOut();

    m_parts->server.setBehaviour({});
    startProgram();
    QVERIFY(m_parts->open());
    QVERIFY(becomesInDoubt());
    m_creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    const auto reveal = m_creation->takeReveal();
    QVERIFY(!reveal->isGone);
    QVERIFY(m_creation->unseen().empty());
    QCOMPARE(m_parts->server.keyCount(reveal->request.entity.id.value()), before + 1);
    m_creation->settleReveal(reveal->request.id);

    endProgram();
    m_parts->session.signOut();
    startProgram();
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
}

void TestCreateRecovery::asksBeforeItSends()
{
    leaveBehind(intent(QStringLiteral("Webshop")));
    startProgram();
    QVERIFY(m_parts->open());
    QVERIFY(becomesInDoubt());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    QCOMPARE(m_parts->count("POST"), 0);
    QVERIFY(!m_creation->create(m_parts->entity(), {QStringLiteral("Other"), std::nullopt})); // first the one in doubt
    m_creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    QCOMPARE(m_parts->count("POST"), 1);
}

void TestCreateRecovery::leavesOthersAlone_data()
{
    QTest::addColumn<QUrl>("apiUrl"); ///< empty: the server's
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("entity"); ///< empty: one within reach
    QTest::addColumn<bool>("within");
    QTest::newRow("another API") << QUrl(QStringLiteral("https://api.example")) << QString() << QString() << false;
    QTest::newRow("another account") << QUrl() << QStringLiteral("acc_other") << QString() << false;
    QTest::newRow("an entity out of reach") << QUrl() << QString() << QStringLiteral("ent_elsewhere") << false;
    QTest::newRow("the account, not named") << QUrl() << QString() << QString() << true;
}

void TestCreateRecovery::leavesOthersAlone()
{
    QFETCH(const QUrl, apiUrl);
    QFETCH(const QString, account);
    QFETCH(const QString, entity);
    QFETCH(const bool, within);
    CreateIntent left = intent(QStringLiteral("Webshop"));
    if (!apiUrl.isEmpty())
        left.apiUrl = apiUrl;
    left.account = AccountId(account);
    if (!entity.isEmpty())
        left.entity.id = EntityId(entity);
    leaveBehind(left);
    startProgram();
    QTRY_COMPARE_WITH_TIMEOUT(m_recovery->elsewhere().size(), 1, patience); // nobody is signed in yet

    Profile profile = m_parts->savedProfile();
    for (const DemoAccount &known : m_parts->data.accounts) {
        if (known.environment == Environment::Sandbox)
            profile.account = AccountId(known.id);
    }
    m_parts->profiles.put(profile);
    m_parts->session.open(profile.id);
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
    if (within) {
        QVERIFY(becomesInDoubt());
        QTRY_VERIFY_WITH_TIMEOUT(m_recovery->elsewhere().isEmpty(), patience);
    } else {
        QVERIFY(m_parts->openEntity(sandboxEntity())); // by then it would be there
        QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
        QCOMPARE(m_recovery->elsewhere().constFirst().id, left.id);
    }
}

void TestCreateRecovery::aListThatIsNotWholeProvesNothing_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("account"); ///< that the create was for
    QTest::addColumn<bool>("within");
    QTest::newRow("whole, the same account") << true << QStringLiteral("acc_1") << false;
    QTest::newRow("not whole, the same account") << false << QStringLiteral("acc_1") << true;
    QTest::newRow("not whole, another account") << false << QStringLiteral("acc_2") << false;
    QTest::newRow("not whole, an account nobody named") << false << QString() << false;
}

void TestCreateRecovery::aListThatIsNotWholeProvesNothing()
{
    QFETCH(const bool, isWhole);
    QFETCH(const QString, account);
    QFETCH(const bool, within);
    ScriptedApi api;
    const QJsonObject pagination{{QStringLiteral("total"), isWhole ? 1 : 250}, {QStringLiteral("has_more"), false}};
    const QJsonArray data{ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("One"))};
    api.onEntities =
        ScriptedApi::object(200, {{QStringLiteral("data"), data}, {QStringLiteral("pagination"), pagination}});
    CreateIntent left = intent(QStringLiteral("Webshop"));
    left.apiUrl = api.server.url();
    left.account = AccountId(account);
    left.entity.id = EntityId(QStringLiteral("ent_2"));
    leaveBehind(left);
    startProgram();
    Profile profile = m_parts->profile();
    profile.apiUrl = api.server.url();
    profile.account = AccountId(QStringLiteral("acc_1"));
    m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef0123456789abcdef"));
    QVERIFY(m_parts->waitForEntities());
    QCOMPARE(m_parts->session.entitiesState().notes.isWhole(), isWhole);
    if (within)
        QVERIFY(becomesInDoubt());
    else
        QTRY_COMPARE_WITH_TIMEOUT(m_recovery->elsewhere().size(), 1, patience);
    QCOMPARE(m_creation->phase() == KeyCreation::Phase::InDoubt, within);
    endProgram();
    m_parts->session.signOut(); // before its server goes
}

void TestCreateRecovery::entityKeysOwnEntity_data()
{
    QTest::addColumn<bool>("sameCredential");
    QTest::newRow("its credential") << true;
    QTest::newRow("another credential") << false;
}

void TestCreateRecovery::entityKeysOwnEntity()
{
    QFETCH(const bool, sameCredential);
    m_parts->server.setBehaviour({.entityKeyMayListEntities = false});
    const DemoKey &key = m_parts->data.keys.constFirst();
    CreateIntent left = intent(QStringLiteral("Webshop"));
    left.entity = Entity();
    left.credential = KeyFingerprint::of(sameCredential ? key.key.toUtf8() : QByteArray("another"));
    leaveBehind(left);
    startProgram();
    QTRY_COMPARE_WITH_TIMEOUT(m_recovery->elsewhere().size(), 1, patience);
    Profile profile = m_parts->profile();
    profile.source = CredentialSource::Environment;
    m_parts->session.openWith(profile, FakeSecretStore::secretOf(key.key.toUtf8()));
    QVERIFY(m_parts->waitForEntities());
    QVERIFY(m_parts->session.entitiesState().hasData);
    if (sameCredential)
        QVERIFY(becomesInDoubt());
    else
        QVERIFY(m_parts->waitForKeys(EntityId()));
    QCOMPARE(m_recovery->elsewhere().isEmpty(), sameCredential);
}

void TestCreateRecovery::oneAfterTheOther()
{
    leaveBehind(intent(QStringLiteral("First")));
    leaveBehind(intent(QStringLiteral("Second")));
    startProgram();
    QVERIFY(m_parts->open());
    for (const QString &name : {QStringLiteral("First"), QStringLiteral("Second")}) {
        QVERIFY(becomesInDoubt());
        QCOMPARE(m_creation->request()->spec.name, name);
        m_creation->recover();
        QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
        const auto reveal = m_creation->takeReveal();
        QCOMPARE(reveal->request.spec.name, name);
        m_creation->settleReveal(reveal->request.id);
    }
    QCOMPARE(m_parts->count("POST"), 2);
}

void TestCreateRecovery::comesBackAfterEveryUnfinishedRun()
{
    leaveBehind(intent(QStringLiteral("Webshop")));
    for (int run = 0; run < 3; ++run) {
        startProgram();
        QVERIFY(m_parts->open());
        QVERIFY(becomesInDoubt());
        if (run == 2) {
            m_creation->recover();
            QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
        }
        endProgram();
        m_parts->session.signOut();
    }
    startProgram(); // revealed, but nobody said that it was stored
    QVERIFY(m_parts->open());
    QVERIFY(becomesInDoubt());
}

void TestCreateRecovery::forgetsElsewhere()
{
    const CreateIntent left = intent(QStringLiteral("Webshop"));
    leaveBehind(left);
    startProgram();
    QTRY_COMPARE_WITH_TIMEOUT(m_recovery->elsewhere().size(), 1, patience);
    m_recovery->forgetElsewhere(left.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_recovery->elsewhere().isEmpty(), patience);
    endProgram();
    startProgram();
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
}

void TestCreateRecovery::tellsOfABadFile()
{
    QFile file(statePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a database");
    file.close();
    startProgram();
    QSignalSpy changed(m_recovery.get(), &CreateRecovery::problemChanged);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
    QCOMPARE(m_recovery->problem()->kind, StorageErrorKind::Damaged);
    QVERIFY(QFile::exists(m_recovery->problem()->putAside));
    QVERIFY(m_parts->open());
    QVERIFY(m_parts->openEntity(sandboxEntity()));
    QVERIFY(m_creation->create(m_parts->entity(), {QStringLiteral("Webshop"), 24h}));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
}

QTEST_GUILESS_MAIN(TestCreateRecovery)
#include "test_CreateRecovery.moc"
