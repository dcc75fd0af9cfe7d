#include "KeptFixture.h"
#include "fleet/KeyHistory.h"
#include "fleet/KeysBlob.h"
#include "storage/CacheFile.h"
#include "support/DiskTrouble.h"
#include "support/Links.h"

using namespace ek;
using namespace ek::test;

/// What is known of all keys outlives the program, and nothing that happens to its file costs more than time.
class TestInventoryFile : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void isThereAtTheNextStart();
    void keepsEverythingThatIsKnown();
    void entitiesAreThereBeforeTheServerAnswers();
    void whatIsGoneAYearIsNotRead();
    void recordedBeforeItWasRead();
    void trouble_data();
    void trouble();
    void aFullDiskLater();
    void damagedLater();
    void deletedLater();
    void aDamagedEntityIsNotKnown();
    void severalInstances();
    void theLaterReadingWins();
    void onlySavedProfiles_data();
    void onlySavedProfiles();
    void accountsDoNotShareAFile_data();
    void accountsDoNotShareAFile();
    void anotherAccountBehindAProfile();
    void goesWithItsProfile();
    void switchedOffAndOn();
    void forgets();
    void closedWhenLocked();
    void noWholeKeyInAnyFile();

private:
    std::unique_ptr<KeptFixture> m_kept;
};

namespace {

EntityRecord everything()
{
    const QDateTime day = QDateTime::fromMSecsSinceEpoch(1'767'225'600'123, Qt::UTC);
    EntityRecord record;
    record.entity = EntityId(QStringLiteral("ent_1"));
    KnownKey key;
    key.key = listedKey(QStringLiteral("Černý klíč"), day);
    key.key.entityId = record.entity;
    key.key.updatedAt = day.addDays(1);
    key.key.expiry = Expiry::atTime(day.addDays(90));
    key.firstSeen = day.addDays(2);
    key.lastSeen = day.addDays(3);
    record.keys += key;
    key.key = listedKey(QString());
    key.key.fingerprint = KeyFingerprint::of("another");
    key.key.sentName = QStringLiteral("\u202eemag");
    key.key.entityId = EntityId(QStringLiteral("ent_other"));
    key.key.environment = Environment::Live;
    key.key.expiry = {};
    key.goneSince = day.addDays(4);
    key.wasCreatedHere = true;
    key.wasDeletedHere = true;
    record.keys += key;
    key.key.fingerprint = KeyFingerprint::of("a third");
    key.key.environment = Environment::Unknown;
    key.key.createdAt = {};
    key.wasCreatedHere = false;
    record.keys += key;
    return record;
}

} // namespace

void TestInventoryFile::init()
{
    m_kept = std::make_unique<KeptFixture>();
    QVERIFY(m_kept->world.isRunning);
}

void TestInventoryFile::isThereAtTheNextStart()
{
    KeptFixture &kept = *m_kept;
    QDateTime readAt;
    QDateTime seenUntil;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        QVERIFY(run->inventory.isOnDisk());
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
        kept.world.clock.pass(std::chrono::minutes(1));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("y")}));
        readAt = run->inventory.reading(kept.entity).readAt;
        run->inventory.recordFailure(kept.entity, Error{.kind = ErrorKind::ServerError, .httpStatus = 503});
        run->inventory.markSeen();
        seenUntil = run->inventory.seenUntil();
    }
    QCOMPARE(kept.files().size(), 1);
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QCOMPARE(run->names(kept.entity), QStringLiteral("y x(gone)"));
    const EntityReading reading = run->inventory.reading(kept.entity);
    QCOMPARE(reading.readAt, readAt);
    QVERIFY(reading.knownSince < reading.readAt);
    QCOMPARE(reading.failure->kind, ErrorKind::ServerError);
    QCOMPARE(reading.failure->httpStatus, 503);
    QCOMPARE(run->inventory.seenUntil(), seenUntil);
    QVERIFY(!run->inventory.fileProblem());
    QCOMPARE(run->inventory.entities(), run->session.entities());
}

void TestInventoryFile::keepsEverythingThatIsKnown()
{
    const EntityRecord record = everything();
    const QByteArray bytes = keysToBytes(record.entity, record.keys);
    const auto back = keysFromBytes(record.entity, bytes);
    QVERIFY(back);
    QCOMPARE(*back, record.keys);
    QVERIFY(keysFromBytes(record.entity, keysToBytes(record.entity, {}))->isEmpty());
    // Whatever byte is another one, it is noticed.
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0x40);
        QVERIFY2(!keysFromBytes(record.entity, damaged), qPrintable(QString::number(at)));
        QVERIFY(!keysFromBytes(record.entity, bytes.left(at)));
    }
}

void TestInventoryFile::entitiesAreThereBeforeTheServerAnswers()
{
    KeptFixture &kept = *m_kept;
    QList<Entity> entities;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        entities = run->session.entities();
        run->inventory.recordKeys(entities.constFirst().id, listOf({QStringLiteral("x")}));
        // The account is known from now on.
        run->settings.profiles.setLastAccount(kept.profile.id, entities.constFirst().account);
    }
    const auto run = kept.offline();
    run->session.open(kept.profile.id);
    QVERIFY(run->waitUntilLoaded());
    QVERIFY(!run->session.entitiesState().hasData);
    QCOMPARE(run->names(entities.constFirst().id), QStringLiteral("x"));
    QCOMPARE(run->inventory.entities().size(), entities.size());
    QCOMPARE(run->inventory.entities().constFirst().name, entities.constFirst().name);
}

void TestInventoryFile::whatIsGoneAYearIsNotRead()
{
    KeptFixture &kept = *m_kept;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("y")}));
        run->settings.profiles.setLastAccount(kept.profile.id, run->session.entities().constFirst().account);
    }
    // Without a server, which would put the clock right.
    kept.world.clock.pass(std::chrono::hours(24) * 364);
    {
        const auto run = kept.offline();
        run->session.open(kept.profile.id);
        QVERIFY(run->waitUntilLoaded());
        QCOMPARE(run->names(kept.entity), QStringLiteral("y x(gone)"));
    }
    kept.world.clock.pass(std::chrono::hours(24) * 2);
    const auto run = kept.offline();
    run->session.open(kept.profile.id);
    QVERIFY(run->waitUntilLoaded());
    QCOMPARE(run->names(kept.entity), QStringLiteral("y"));
}

/// Nothing that happens while the file is being read is lost, and what the file says counts as before it.
void TestInventoryFile::recordedBeforeItWasRead()
{
    KeptFixture &kept = *m_kept;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
        run->settings.profiles.setLastAccount(kept.profile.id, run->session.entities().constFirst().account);
    }
    kept.world.clock.pass(std::chrono::hours(1));
    const auto run = kept.offline();
    connect(&run->session, &Session::stateChanged, this, [&] {
        if (run->session.state() == Session::State::SignedIn && !run->inventory.isLoaded())
            run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("y")}));
    });
    run->session.open(kept.profile.id);
    QVERIFY(run->waitUntilLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(run->names(kept.entity), QStringLiteral("y x(gone)"), patience);
    QVERIFY(run->inventory.reading(kept.entity).knownSince < run->inventory.reading(kept.entity).readAt);
}

void TestInventoryFile::trouble_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<StorageErrorKind>("problem");
    QTest::addColumn<bool>("onDisk");

    QTest::newRow("damaged") << QStringLiteral("garbage") << StorageErrorKind::Damaged << true;
    QTest::newRow("damaged pages") << QStringLiteral("pages") << StorageErrorKind::Damaged << true;
    QTest::newRow("locked") << QStringLiteral("locked") << StorageErrorKind::Busy << false;
    QTest::newRow("read-only disk") << QStringLiteral("read-only") << StorageErrorKind::NotWritable << false;
    QTest::newRow("full disk") << QStringLiteral("full") << StorageErrorKind::Full << false;
    QTest::newRow("newer") << QStringLiteral("newer") << StorageErrorKind::Newer << false;
    QTest::newRow("folder in its place") << QStringLiteral("folder") << StorageErrorKind::NotOurs << false;
    QTest::newRow("link in its place") << QStringLiteral("link") << StorageErrorKind::NotOurs << false;
    QTest::newRow("another program's") << QStringLiteral("foreign") << StorageErrorKind::NotOurs << false;
    QTest::newRow("file in the folder's place")
        << QStringLiteral("no folder") << StorageErrorKind::NotWritable << false;
}

/// Each leads to a working program that can say what is wrong.
void TestInventoryFile::trouble()
{
    QFETCH(const QString, what);
    QFETCH(const StorageErrorKind, problem);
    QFETCH(const bool, onDisk);
    KeptFixture &kept = *m_kept;
    std::optional<SmallDisk> disk;
    if (what == u"read-only" || what == u"full") {
        disk.emplace(kept.folder);
        if (!disk->isMounted())
            QSKIP("This process may not mount a disk.");
    }
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        QStringList names;
        for (int i = 0; i < 200; ++i)
            names += QStringLiteral("key %1").arg(i);
        run->inventory.recordKeys(kept.entity, listOf(names));
    }
    const QString path = kept.files().constFirst();
    const auto sql = [&](const QString &statement) {
        Connection connection;
        return connection.open(path, Connection::Mode::ReadWrite, std::chrono::seconds(5))
            && connection.run(statement).has_value();
    };
    std::optional<Holder> holder;
    if (what == u"garbage") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(50'000, 'x')) > 0);
    } else if (what == u"pages") {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096));
        QVERIFY(file.write(QByteArray(static_cast<qsizetype>(file.size()) - 4096, '\x7f')) > 0);
    } else if (what == u"locked") {
        holder.emplace(path);
        QVERIFY(holder->holds());
    } else if (what == u"read-only") {
        QVERIFY(disk->setReadOnly(true));
    } else if (what == u"full") {
        QVERIFY(QFile::remove(path));
        disk->fill();
    } else if (what == u"newer") {
        QVERIFY(sql(QStringLiteral("PRAGMA user_version=1000")));
    } else if (what == u"folder") {
        QVERIFY(QFile::remove(path) && QDir().mkpath(path));
    } else if (what == u"link") {
        QVERIFY(QFile::rename(path, path + QStringLiteral(".moved")));
        if (!makeLink(path + QStringLiteral(".moved"), path))
            QSKIP(noLinks);
    } else if (what == u"foreign") {
        QVERIFY(sql(QStringLiteral("PRAGMA application_id=17")));
    } else if (what == u"no folder") {
        QVERIFY(QDir(kept.folder).removeRecursively());
        QFile file(kept.folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QVERIFY(run->inventory.fileProblem());
    QCOMPARE(run->inventory.fileProblem()->kind, problem);
    QCOMPARE(run->inventory.isOnDisk(), onDisk);
    QCOMPARE(run->inventory.table().count(), 0);
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
    run->inventory.recordFailure(kept.entity, Error{.kind = ErrorKind::TimedOut});
    run->inventory.markSeen();
    QCOMPARE(run->names(kept.entity), QStringLiteral("x y(gone)"));
    QCOMPARE(run->inventory.entities(), run->session.entities());
    run->session.signOut();
    QVERIFY(!run->inventory.fileProblem());
    // What a newer version or somebody else put there is as it was.
    if (what == u"newer")
        QVERIFY(sql(QStringLiteral("SELECT count(*) FROM readings")));
    if (what == u"folder")
        QVERIFY(QFileInfo(path).isDir());
    if (what == u"link")
        QVERIFY(QFileInfo(path).isSymLink());
}

void TestInventoryFile::aFullDiskLater()
{
    KeptFixture &kept = *m_kept;
    const SmallDisk disk(kept.folder);
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
        QTRY_VERIFY_WITH_TIMEOUT(kept.isWritten(kept.entity), patience);
        disk.fill();
        run->inventory.recordKeys(EntityId(QStringLiteral("ent_2")), listOf({QStringLiteral("z")}));
        QTRY_VERIFY_WITH_TIMEOUT(run->inventory.fileProblem(), patience);
        QCOMPARE(run->inventory.fileProblem()->kind, StorageErrorKind::Full);
        QVERIFY(disk.clear());
        // The next that can be written takes with it what could not.
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
        QTRY_VERIFY_WITH_TIMEOUT(!run->inventory.fileProblem(), patience);
    }
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QCOMPARE(run->names(kept.entity), QStringLiteral("x y"));
    QCOMPARE(run->names(EntityId(QStringLiteral("ent_2"))), QStringLiteral("z"));
}

void TestInventoryFile::damagedLater()
{
    KeptFixture &kept = *m_kept;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
        QTRY_VERIFY_WITH_TIMEOUT(kept.isWritten(kept.entity), patience);
        const QString path = kept.files().constFirst();
        {
            QFile file(path + QStringLiteral(".damaged"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(50'000, 'x')) > 0);
        }
        QVERIFY(CacheFile::remove(path) && QFile::rename(path + QStringLiteral(".damaged"), path));
        run->inventory.recordKeys(EntityId(QStringLiteral("ent_2")), listOf({QStringLiteral("z")}));
        QTRY_VERIFY_WITH_TIMEOUT(run->inventory.fileProblem(), patience);
        QCOMPARE(run->inventory.fileProblem()->kind, StorageErrorKind::Damaged);
    }
    // All that was in memory is in the new one.
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QVERIFY(!run->inventory.fileProblem());
    QCOMPARE(run->names(kept.entity), QStringLiteral("x"));
    QCOMPARE(run->names(EntityId(QStringLiteral("ent_2"))), QStringLiteral("z"));
}

/// Somebody wanted it gone: it is begun again without a word, with what is read from then on.
void TestInventoryFile::deletedLater()
{
    KeptFixture &kept = *m_kept;
    QDateTime seenUntil;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
        seenUntil = run->inventory.seenUntil();
        QTRY_VERIFY_WITH_TIMEOUT(kept.isWritten(kept.entity), patience);
        QVERIFY(QDir(kept.folder).removeRecursively());
        run->inventory.recordKeys(EntityId(QStringLiteral("ent_2")), listOf({QStringLiteral("z")}));
        QTRY_COMPARE_WITH_TIMEOUT(kept.files().size(), 1, patience);
        QVERIFY(!run->inventory.fileProblem());
        QCOMPARE(run->names(kept.entity), QStringLiteral("x"));
    }
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QCOMPARE(run->names(kept.entity), QString());
    QCOMPARE(run->names(EntityId(QStringLiteral("ent_2"))), QStringLiteral("z"));
    QCOMPARE(run->inventory.seenUntil(), seenUntil);
}

void TestInventoryFile::aDamagedEntityIsNotKnown()
{
    KeptFixture &kept = *m_kept;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
        run->inventory.recordKeys(EntityId(QStringLiteral("ent_2")), listOf({QStringLiteral("z")}));
    }
    {
        Connection connection;
        QVERIFY(connection.open(kept.files().constFirst(), Connection::Mode::ReadWrite, std::chrono::seconds(5)));
        QVERIFY(connection.run(QStringLiteral("UPDATE readings SET keys=? WHERE entity='ent_1'"), {QByteArray("x")}));
    }
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QVERIFY(!run->inventory.reading(kept.entity).readAt.isValid());
    QCOMPARE(run->names(EntityId(QStringLiteral("ent_2"))), QStringLiteral("z"));
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
    QCOMPARE(run->names(kept.entity), QStringLiteral("x"));
}

void TestInventoryFile::severalInstances()
{
    KeptFixture &kept = *m_kept;
    const auto one = kept.run();
    const auto two = kept.run();
    QVERIFY(one->open(kept.profile.id));
    QVERIFY(two->open(kept.profile.id));
    QCOMPARE(kept.files().size(), 1);
    one->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
    one->inventory.recordDeleted(kept.entity, listedKey(QStringLiteral("y")).fingerprint);
    // What one has read is known to the other as soon as that writes something itself.
    QTRY_COMPARE_WITH_TIMEOUT(
        (two->inventory.recordKeys(EntityId(QStringLiteral("ent_2")), listOf({QStringLiteral("z")})),
         two->names(kept.entity)),
        QStringLiteral("x y(gone)"), patience);
    QCOMPARE(two->inventory.reading(kept.entity).readAt, one->inventory.reading(kept.entity).readAt);
    QTRY_COMPARE_WITH_TIMEOUT(
        (one->inventory.recordKeys(EntityId(QStringLiteral("ent_3")), listOf({QStringLiteral("q")})),
         one->names(EntityId(QStringLiteral("ent_2")))),
        QStringLiteral("z"), patience);

    // That another one works with it keeps nobody from forgetting it.
    std::optional<StorageResult<int>> removed;
    one->inventory.forget(this, [&](const StorageResult<int> &result) { removed = result; });
    QTRY_VERIFY_WITH_TIMEOUT(removed.has_value(), patience);
    QCOMPARE(removed->value_or(-1), 1);
}

void TestInventoryFile::theLaterReadingWins()
{
    const QDateTime day = QDateTime::fromMSecsSinceEpoch(1'767'225'600'000, Qt::UTC);
    const auto known = [&](const char *name, int firstSeen, int lastSeen, int goneSince = 0) {
        KnownKey key;
        key.key = listedKey(QString::fromLatin1(name));
        key.firstSeen = day.addSecs(firstSeen);
        key.lastSeen = day.addSecs(lastSeen);
        key.goneSince = goneSince > 0 ? day.addSecs(goneSince) : QDateTime();
        return key;
    };
    EntityRecord early;
    early.entity = m_kept->entity;
    early.reading.readAt = day.addSecs(10);
    early.reading.knownSince = day.addSecs(1);
    early.keys = {known("stays", 1, 10), known("goes", 1, 10), known("went", 1, 5, 10), known("back", 1, 5, 10)};
    early.keys[0].wasCreatedHere = true;
    EntityRecord late;
    late.entity = m_kept->entity;
    late.reading.readAt = day.addSecs(20);
    late.reading.knownSince = day.addSecs(2);
    late.keys = {known("new", 20, 20), known("stays", 2, 20), known("back", 20, 20)};
    for (const bool swapped : {false, true}) {
        const EntityRecord both = swapped ? merged(late, early) : merged(early, late);
        QCOMPARE(both.reading.readAt, day.addSecs(20));
        QCOMPARE(both.reading.knownSince, day.addSecs(1));
        QStringList said;
        for (const KnownKey &key : both.keys) {
            said += key.key.name
                + (key.goneSince.isValid() ? QStringLiteral("-%1").arg(day.secsTo(key.goneSince)) : QString());
        }
        QCOMPARE(said.join(u' '), QStringLiteral("new stays back goes-20 went-10"));
        QCOMPARE(both.keys.at(1).firstSeen, day.addSecs(1));
        QVERIFY(both.keys.at(1).wasCreatedHere);
    }
    // A later list that does not prove absence makes nothing gone; nor does a failure that came later.
    late.reading.notes.unreadable = 1;
    early.reading.failedAt = day.addSecs(30);
    early.reading.failure = Error{.kind = ErrorKind::TimedOut};
    const EntityRecord both = merged(early, late);
    QVERIFY(!both.keys.at(3).goneSince.isValid());
    QCOMPARE(both.reading.failure->kind, ErrorKind::TimedOut);

    // What was listed and deleted within one tick of the clock is gone.
    EntityRecord listed;
    listed.entity = m_kept->entity;
    listed.reading.readAt = day.addSecs(10);
    listed.keys = {known("tick", 10, 10)};
    EntityRecord deleted = listed;
    deleted.keys = {known("tick", 10, 10, 10)};
    deleted.keys[0].wasDeletedHere = true;
    for (const bool swapped : {false, true}) {
        const EntityRecord one = swapped ? merged(deleted, listed) : merged(listed, deleted);
        QCOMPARE(one.keys.size(), 1);
        QVERIFY(one.keys.constFirst().goneSince.isValid() && one.keys.constFirst().wasDeletedHere);
    }
}

void TestInventoryFile::onlySavedProfiles_data()
{
    QTest::addColumn<CredentialSource>("source");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("in the keychain") << CredentialSource::Keychain << true;
    QTest::newRow("for this session") << CredentialSource::SessionOnly << true;
    QTest::newRow("from the environment") << CredentialSource::Environment << false;
    QTest::newRow("demo") << CredentialSource::Demo << false;
}

void TestInventoryFile::onlySavedProfiles()
{
    QFETCH(const CredentialSource, source);
    QFETCH(const bool, isKept);
    KeptFixture &kept = *m_kept;
    const auto run = kept.run();
    Profile profile = kept.world.profile();
    profile.source = source;
    run->profiles.put(profile);
    run->session.openWith(profile, FakeSecretStore::secretOf(demoCredential(Environment::Sandbox).toUtf8()));
    QVERIFY(run->waitForEntities() && run->waitUntilLoaded());
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
    QCOMPARE(run->names(kept.entity), QStringLiteral("x"));
    QCOMPARE(run->inventory.isOnDisk(), isKept);
    run->session.signOut();
    QCOMPARE(kept.files().size(), isKept ? 1 : 0);
}

void TestInventoryFile::accountsDoNotShareAFile_data()
{
    QTest::addColumn<InventorySubject>("other");
    const QUrl url(QStringLiteral("https://api.example"));
    const AccountId account(QStringLiteral("acc_1"));
    QTest::newRow("account") << InventorySubject{url, Environment::Sandbox, AccountId(QStringLiteral("acc_2")), {}};
    QTest::newRow("no account") << InventorySubject{url, Environment::Sandbox, {}, {}};
    QTest::newRow("address") << InventorySubject{
        QUrl(QStringLiteral("https://api.example:444")), Environment::Sandbox, account, {}};
    QTest::newRow("path") << InventorySubject{
        QUrl(QStringLiteral("https://api.example/v2")), Environment::Sandbox, account, {}};
    QTest::newRow("environment") << InventorySubject{url, Environment::Live, account, {}};
    QTest::newRow("credential") << InventorySubject{url, Environment::Sandbox, account, KeyFingerprint::of("ek")};
}

void TestInventoryFile::accountsDoNotShareAFile()
{
    QFETCH(const InventorySubject, other);
    const InventorySubject subject{
        QUrl(QStringLiteral("https://api.example")), Environment::Sandbox, AccountId(QStringLiteral("acc_1")), {}};
    const QString name = inventoryFileName(subject);
    QVERIFY(name != inventoryFileName(other));
    QVERIFY(isInventoryFile(name));
    QVERIFY(isInventoryFile(name + QStringLiteral("-wal")));
    QVERIFY(!isInventoryFile(QStringLiteral("state.sqlite")));
    QVERIFY(!isInventoryFile(name + QStringLiteral(".txt")));
    QVERIFY(!name.contains(QStringLiteral("acc_1")));
}

void TestInventoryFile::anotherAccountBehindAProfile()
{
    KeptFixture &kept = *m_kept;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
        run->settings.profiles.setLastAccount(kept.profile.id, run->session.entities().constFirst().account);
    }
    // Somebody gave the profile the credential of another account; that the server says only when it is asked.
    {
        const auto run = kept.run();
        run->settings.profiles.setLastAccount(kept.profile.id, AccountId(QStringLiteral("acc_other")));
        QSignalSpy reset(&run->inventory, &Inventory::tableReset);
        QVERIFY(run->open(kept.profile.id));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(run->names(kept.entity), QStringLiteral("x")); // the file of the account that it is
    }
    QCOMPARE(kept.files().size(), 2);
}

void TestInventoryFile::goesWithItsProfile()
{
    KeptFixture &kept = *m_kept;
    Profile second = kept.profile;
    second.id = newProfileId();
    second.name = QStringLiteral("The same account");
    const auto run = kept.run();
    run->profiles.put(second);
    kept.world.keychain.contents.insert(keychainEntry(second), demoCredential(Environment::Sandbox).toUtf8());
    QVERIFY(run->open(kept.profile.id));
    QVERIFY(run->open(second.id));
    QTRY_COMPARE_WITH_TIMEOUT(kept.files().size(), 1, patience);

    const auto remove = [&](const ProfileId &id) {
        bool removed = false;
        run->session.removeProfile(id, this, [&](const StoreResult<Done> &done) { removed = done.has_value(); });
        return QTest::qWaitFor([&] { return removed; }, patience);
    };
    QVERIFY(remove(kept.profile.id));
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
    QVERIFY(run->inventory.isOnDisk());
    QCOMPARE(kept.files().size(), 1); // the other one still uses it
    QVERIFY(remove(second.id));
    QTRY_VERIFY_WITH_TIMEOUT(QDir(kept.folder).isEmpty(), patience);
}

void TestInventoryFile::switchedOffAndOn()
{
    KeptFixture &kept = *m_kept;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
        run->inventory.setKeepsLists(false);
        QVERIFY(!run->inventory.isOnDisk());
        QTRY_VERIFY_WITH_TIMEOUT(QDir(kept.folder).isEmpty(), patience);
        run->inventory.recordKeys(EntityId(QStringLiteral("ent_2")), listOf({QStringLiteral("z")}));
        QVERIFY(QDir(kept.folder).isEmpty());
        QCOMPARE(run->names(kept.entity), QStringLiteral("x"));
    }
    {
        const auto run = kept.run();
        QVERIFY(!run->settings.preferences.keepLists());
        QVERIFY(run->open(kept.profile.id));
        QCOMPARE(run->inventory.table().count(), 0);
        run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x"), QStringLiteral("y")}));
        QVERIFY(QDir(kept.folder).isEmpty());
        run->inventory.setKeepsLists(true);
        QVERIFY(run->inventory.isLoaded());
        QTRY_VERIFY_WITH_TIMEOUT(run->inventory.isOnDisk(), patience);
        QCOMPARE(run->names(kept.entity), QStringLiteral("x y"));
        // Once it is known that nothing was kept there, what is known is written.
        QTRY_VERIFY_WITH_TIMEOUT(kept.isWritten(kept.entity), patience);
    }
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QCOMPARE(run->names(kept.entity), QStringLiteral("x y"));
}

void TestInventoryFile::forgets()
{
    KeptFixture &kept = *m_kept;
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
    QFile other(kept.folder + QStringLiteral("/mine.txt"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    std::optional<StorageResult<int>> removed;
    run->inventory.forget(this, [&](const StorageResult<int> &result) { removed = result; });
    QVERIFY(!removed);
    QCOMPARE(run->inventory.table().count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(removed.has_value(), patience);
    QVERIFY(removed->has_value());
    QCOMPARE(removed->value(), 1);
    QVERIFY(other.exists());
    QVERIFY(run->waitUntilLoaded());
    QVERIFY(!run->inventory.reading(kept.entity).readAt.isValid());
    QCOMPARE(run->inventory.entities(), run->session.entities());

    // Without a profile, too, and where there is nothing.
    run->session.signOut();
    for (const int count : {1, 0}) {
        removed.reset();
        run->inventory.forget(this, [&](const StorageResult<int> &result) { removed = result; });
        QTRY_VERIFY_WITH_TIMEOUT(removed.has_value(), patience);
        QCOMPARE(removed->value(), count);
    }
    QCOMPARE(QDir(kept.folder).entryList(QDir::Files), QStringList{QStringLiteral("mine.txt")});
}

void TestInventoryFile::closedWhenLocked()
{
    KeptFixture &kept = *m_kept;
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    run->inventory.recordKeys(kept.entity, listOf({QStringLiteral("x")}));
    const QString log = kept.files().constFirst() + QStringLiteral("-wal");
    run->session.lock();
    QCOMPARE(run->inventory.table().count(), 0);
    QVERIFY(run->inventory.entities().isEmpty());
    QVERIFY(!run->inventory.isOnDisk());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(log), patience); // SQLite takes it away when it closes the file
    run->session.unlock();
    QVERIFY(run->waitForEntities() && run->waitUntilLoaded());
    QCOMPARE(run->names(kept.entity), QStringLiteral("x"));
    QVERIFY(run->inventory.isOnDisk());
}

/// The canary: nothing that opens a door is in any file, neither of listed keys nor of one that was made here.
void TestInventoryFile::noWholeKeyInAnyFile()
{
    KeptFixture &kept = *m_kept;
    QByteArray made;
    {
        const auto run = kept.run();
        QVERIFY(run->open(kept.profile.id));
        const Entity entity = run->session.entities().constFirst();
        run->session.selectEntity(entity.id);
        QTRY_COMPARE_WITH_TIMEOUT(run->names(entity.id), QStringLiteral("a b"), patience);
        QVERIFY(run->creation.create(entity, {QStringLiteral("Canary"), std::nullopt}));
        QTRY_COMPARE_WITH_TIMEOUT(run->inventory.table().count(), 3, patience);
        const auto reveal = run->creation.takeReveal();
        QVERIFY(reveal);
        made = reveal->created.secret.exposeSecretUtf8();
        QVERIFY(made.startsWith("ek_sandbox_"));
    }
    QList<QByteArray> secrets{made, demoCredential(Environment::Sandbox).toUtf8()};
    for (const DemoKey &key : kept.world.data.keys)
        secrets += key.key.toUtf8();
    QVERIFY(secrets.size() > 4);
    int files = 0;
    for (QDirIterator file(kept.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); file.hasNext();) {
        QFile there(file.next());
        QVERIFY(there.open(QIODevice::ReadOnly));
        const QByteArray content = there.readAll();
        QVERIFY(content.contains("Canary") || !there.fileName().endsWith(QStringLiteral(".sqlite")));
        for (const QByteArray &secret : secrets) {
            // Nor its secret part alone, nor in two bytes a character.
            const QByteArray part = secret.mid(secret.lastIndexOf('_') + 1);
            QVERIFY(!content.contains(part));
            const QString text = QString::fromLatin1(part);
            QVERIFY(!content.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
        }
        ++files;
    }
    QVERIFY(files > 0);
    // It is recognised all the same.
    const auto run = kept.run();
    QVERIFY(run->open(kept.profile.id));
    QCOMPARE(run->inventory.made().size(), 1);
    QCOMPARE(run->inventory.made().constFirst().wholeKey, KeyFingerprint::of(made));
}

QTEST_GUILESS_MAIN(TestInventoryFile)
#include "test_InventoryFile.moc"
