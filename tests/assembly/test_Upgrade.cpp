#include "../storage/StorageFixture.h"
#include "assembly/Workspace.h"
#include "support/FakeClock.h"
#include "support/FakeSecretStore.h"

#include <QTest>

using namespace ek;
using namespace ek::test;

namespace {

// As 0.1.0 wrote them. No later version changes them; one that cannot read them has broken its users' profiles.
const QByteArray settingsOf010 = R"(; Entity Keys settings, format 1
[General]
appearance=dark
clipboardSeconds=45
lastProfile=d44af243-caa7-4f8c-ac52-ab2e96c711c2
lockAfterMinutes=30

[commands]
1\arguments\1\text=secret
1\arguments\2\text=set
1\arguments\3\text="NAME, with comma"
1\arguments\size=3
1\endsLine=true
1\name=GitHub
1\program=gh
size=1

[profiles]
d44af243-caa7-4f8c-ac52-ab2e96c711c2\account=acc_1
d44af243-caa7-4f8c-ac52-ab2e96c711c2\apiUrl=https://eu.spaceinvoices.com
d44af243-caa7-4f8c-ac52-ab2e96c711c2\caFile=
d44af243-caa7-4f8c-ac52-ab2e96c711c2\credentialBinding=origin
d44af243-caa7-4f8c-ac52-ab2e96c711c2\credentialKind=account
d44af243-caa7-4f8c-ac52-ab2e96c711c2\credentialSource=keychain
d44af243-caa7-4f8c-ac52-ab2e96c711c2\environment=live
d44af243-caa7-4f8c-ac52-ab2e96c711c2\name=Our books
; end of the settings
)";

const QStringList stateOf010 = {
    QStringLiteral("PRAGMA application_id = 1162569081"), QStringLiteral("PRAGMA user_version = 1"),
    QStringLiteral(
        "CREATE TABLE intents (request_id TEXT NOT NULL PRIMARY KEY, api_url TEXT NOT NULL, account TEXT NOT NULL, "
        "credential BLOB, profile_name TEXT NOT NULL, entity_id TEXT NOT NULL, entity_name TEXT NOT NULL, "
        "environment TEXT NOT NULL, name TEXT NOT NULL, ttl INTEGER, asked_at TEXT NOT NULL, known_before BLOB, "
        "progress TEXT NOT NULL, owner TEXT NOT NULL)"),
    QStringLiteral(
        "INSERT INTO intents VALUES ('6f0c3a7e-52b1-4d19-9f67-3f0a4d8a2b11', 'https://eu.spaceinvoices.com', 'acc_1', "
        "NULL, 'Our books', 'ent_1', 'Acme Ltd', 'live', 'Zapier', 7776000, '2026-11-20T09:30:00.000Z', NULL, "
        "'{\"answered\":false,\"knowsAllBefore\":true,\"shown\":[]}', '')")};

} // namespace

/// What version 0.1.0 left on a disk and in a keychain goes on working.
class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void settingsOf010AreUnderstood();
    void aCreateThat010LeftOpenIsFound();
};

void TestUpgrade::settingsOf010AreUnderstood()
{
    const StorageFixture files;
    QVERIFY(QDir().mkpath(files.folder()));
    const QString settings = files.folder() + QStringLiteral("/settings.ini");
    QVERIFY(writeFile(settings, settingsOf010));
    FakeSecretStore keychain;
    FakeSecretStore memory;
    const FakeClock clock;
    Workspace workspace({keychain, memory, clock, settings, files.path()});

    QCOMPARE(workspace.settings.file.trouble(), SettingsTrouble::None);
    QCOMPARE(workspace.profiles.all().size(), 1);
    const Profile profile = workspace.profiles.all().constFirst();
    QCOMPARE(profile.name, QStringLiteral("Our books"));
    QCOMPARE(profile.apiUrl, QUrl(QStringLiteral("https://eu.spaceinvoices.com")));
    QCOMPARE(profile.account, AccountId(QStringLiteral("acc_1")));
    QCOMPARE(profile.source, CredentialSource::Keychain);
    QCOMPARE(profile.credential.environment, Environment::Live);
    // Where 0.1.0 has put the credential.
    QCOMPARE(keychainEntry(profile),
             QStringLiteral("Entity Keys|https://eu.spaceinvoices.com:443|d44af243-caa7-4f8c-ac52-ab2e96c711c2"));

    QCOMPARE(workspace.settings.preferences.appearance(), Appearance::Dark);
    QCOMPARE(workspace.settings.preferences.clipboardTime(), std::chrono::seconds(45));
    QCOMPARE(workspace.settings.preferences.lockTime(), std::chrono::minutes(30));
    const QList<Command> commands = workspace.settings.commands.all();
    QCOMPARE(commands.size(), 1);
    QCOMPARE(commands.constFirst().program, QStringLiteral("gh"));
    QCOMPARE(commands.constFirst().arguments,
             QStringList({QStringLiteral("secret"), QStringLiteral("set"), QStringLiteral("NAME, with comma")}));
    QVERIFY(commands.constFirst().endsLine);
}

void TestUpgrade::aCreateThat010LeftOpenIsFound()
{
    const StorageFixture files;
    QVERIFY(QDir().mkpath(files.folder()));
    QVERIFY(writeFile(files.path(), {}));
    QVERIFY(runSql(files.path(), stateOf010));
    Journal journal(files.path());
    QVERIFY(open(journal).has_value());
    const auto found = orphans(journal);
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 1);
    const CreateIntent intent = found->constFirst();
    QCOMPARE(intent.id, RequestId(QStringLiteral("6f0c3a7e-52b1-4d19-9f67-3f0a4d8a2b11")));
    QCOMPARE(intent.entity.name, QStringLiteral("Acme Ltd"));
    QCOMPARE(intent.environment, Environment::Live);
    QCOMPARE(intent.spec.name, QStringLiteral("Zapier"));
    QVERIFY(intent.knowsAllBefore);
    QVERIFY2(files.others().isEmpty(), qPrintable(files.others().join(u' '))); // nothing was put aside
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "test_Upgrade.moc"
