#include "StorageFixture.h"
#include "storage/StateFile.h"

using namespace ek;
using namespace ek::test;

/// What the journal does not show of the file below it: versions, and that a change is done as a whole or not at all.
class TestStateFile : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void olderFileIsBroughtUp();
    void newerFileIsPutAside();
    void aMigrationThatFailsIsDamage();
    void anErrorUndoesWhatWasDone();
    void commitsAreDurable();
    void aFileThatNeverStaysIsGivenUp();
    void aLinkThatLeadsNowhereStays();
    void aLinkIsFollowed();

private:
    std::unique_ptr<StorageFixture> m_files;
};

namespace {

constexpr std::chrono::milliseconds shortly(300);

Schema schemaOf(int version)
{
    Schema schema = Schema::current();
    if (version > 1) {
        schema.migrations += {QStringLiteral("CREATE TABLE cache (key TEXT PRIMARY KEY, value BLOB)"),
                              QStringLiteral("INSERT INTO cache SELECT request_id, NULL FROM intents")};
        schema.tables.insert(QStringLiteral("cache"), {QStringLiteral("key"), QStringLiteral("value")});
    }
    return schema;
}

StorageResult<Done> nothing(Connection &)
{
    return Done{};
}

QString valueIn(const QString &path, const QString &sql)
{
    Connection connection;
    if (!connection.open(path, Connection::Mode::ReadWrite, shortly))
        return QStringLiteral("cannot be opened");
    const auto value = connection.value(sql);
    return value ? value->toString() : value.error().detail;
}

} // namespace

void TestStateFile::init()
{
    m_files = std::make_unique<StorageFixture>();
    QVERIFY(m_files->isValid());
}

void TestStateFile::olderFileIsBroughtUp()
{
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a"), QStringLiteral("b")}));
    StateFile file(m_files->path(), shortly, schemaOf(2));
    COMPARE_OUTCOME(file.checkAndTransact(nothing), "Done");
    QCOMPARE(valueIn(m_files->path(), QStringLiteral("PRAGMA user_version")), QStringLiteral("2"));
    QCOMPARE(valueIn(m_files->path(), QStringLiteral("SELECT group_concat(key) FROM cache")), QStringLiteral("a,b"));
    QCOMPARE(m_files->others(), QStringList());
}

void TestStateFile::newerFileIsPutAside()
{
    StateFile newer(m_files->path(), shortly, schemaOf(2));
    COMPARE_OUTCOME(newer.transact(nothing), "Done");
    StateFile older(m_files->path(), shortly, schemaOf(1));
    COMPARE_OUTCOME(older.transact(nothing), "Newer");
    COMPARE_OUTCOME(older.transact(nothing), "Done");
    QCOMPARE(valueIn(m_files->path(), QStringLiteral("PRAGMA user_version")), QStringLiteral("1"));
}

void TestStateFile::aMigrationThatFailsIsDamage()
{
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a")}));
    QVERIFY(runSql(m_files->path(), {QStringLiteral("DROP TABLE intents")}));
    const QByteArray before = readFile(m_files->path());
    StateFile file(m_files->path(), shortly, schemaOf(2));
    const auto done = file.checkAndTransact(nothing);
    COMPARE_OUTCOME(done, "Damaged");
    QCOMPARE(readFile(done.error().putAside), before); // what had been brought up before it failed is undone
    COMPARE_OUTCOME(file.checkAndTransact(nothing), "Done");
}

void TestStateFile::anErrorUndoesWhatWasDone()
{
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a")}));
    StateFile file(m_files->path(), shortly);
    const auto done = file.transact([](Connection &connection) -> StorageResult<Done> {
        static_cast<void>(connection.run(QStringLiteral("DELETE FROM intents")));
        return tl::unexpected(StorageError{StorageErrorKind::Failed, QStringLiteral("no")});
    });
    COMPARE_OUTCOME(done, "Failed");
    QCOMPARE(valueIn(m_files->path(), QStringLiteral("SELECT count(*) FROM intents")), QStringLiteral("1"));
}

void TestStateFile::commitsAreDurable()
{
    StateFile file(m_files->path(), shortly);
    QStringList settings;
    COMPARE_OUTCOME(file.transact([&](Connection &connection) -> StorageResult<Done> {
        settings.clear();
        for (const char *pragma : {"PRAGMA synchronous", "PRAGMA journal_mode", "PRAGMA busy_timeout"})
            settings += connection.value(QLatin1String(pragma)).value_or(QVariant()).toString();
        return Done{};
    }),
                    "Done");
    QCOMPARE(settings.join(QLatin1Char(' ')), QStringLiteral("2 truncate 300")); // 2: FULL
}

void TestStateFile::aFileThatNeverStaysIsGivenUp()
{
    StateFile file(m_files->path(), shortly);
    int times = 0;
    const auto done = file.transact([&](Connection &) -> StorageResult<Done> {
        ++times;
        QFile::remove(m_files->path());
        return Done{};
    });
#ifdef Q_OS_WIN
    COMPARE_OUTCOME(done, "Done"); // a file that is open does stay
    QCOMPARE(times, 1);
#else
    COMPARE_OUTCOME(done, "Busy");
    QVERIFY(times > 1);
#endif
    COMPARE_OUTCOME(file.transact(nothing), "Done");
}

void TestStateFile::aLinkThatLeadsNowhereStays()
{
#ifdef Q_OS_UNIX
    const QString target = m_files->root() + QStringLiteral("/elsewhere/state.sqlite");
    QVERIFY(QDir().mkpath(m_files->folder()));
    QVERIFY(QFile::link(target, m_files->path()));
    StateFile file(m_files->path(), shortly);
    COMPARE_OUTCOME(file.transact(nothing), "NotWritable");
    QCOMPARE(QFileInfo(m_files->path()).symLinkTarget(), target);
    QVERIFY(!QFile::exists(target));
#else
    QSKIP("No such links here.");
#endif
}

void TestStateFile::aLinkIsFollowed()
{
#ifdef Q_OS_UNIX
    const QString target = m_files->root() + QStringLiteral("/elsewhere/state.sqlite");
    QVERIFY(makeStateFile(target, {QStringLiteral("a")}));
    QVERIFY(QDir().mkpath(m_files->folder()));
    QVERIFY(QFile::link(target, m_files->path()));
    StateFile file(m_files->path(), shortly);
    COMPARE_OUTCOME(file.checkAndTransact(nothing), "Done");
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a"));
#else
    QSKIP("No such links here.");
#endif
}

QTEST_GUILESS_MAIN(TestStateFile)
#include "test_StateFile.moc"
