#include "StorageFixture.h"
#include "storage/Schema.h"

#include <QRandomGenerator>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace ek;
using namespace ek::test;

/// A file that cannot be used is put aside as it is, and said to be; never overwritten, never half believed.
class TestJournalDamage : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aRowIsSetAsideAlone_data();
    void aRowIsSetAsideAlone();
    void whatIsNoFileDoesNotHoldItUp_data();
    void whatIsNoFileDoesNotHoldItUp();
    void isPutAside_data();
    void isPutAside();
    void cutShortAnywhere();
    void headerFlippedAnywhere();
    void anythingFlippedAnywhere();
    void whatBelongsToItGoesAlong();
    void aFolderInItsPlaceIsPutAside();
    void nothingThereIsOverwritten();
    void isFoundByAnyCall_data();
    void isFoundByAnyCall();
    void ownIntentsAreInTheNewFile();
    void whatIsLeftOfAFileIsNotPlayedIntoTheNext();
    void whatAnEarlierTryLeftIsRemoved();

private:
    [[nodiscard]] QString aside(const QString &name) const { return m_files->folder() + QLatin1Char('/') + name; }

    std::unique_ptr<StorageFixture> m_files;
};

namespace {

/// Ways to make a good file one that must go aside.
bool spoil(const QString &path, const QString &way)
{
    const auto sql = [&](const QStringList &statements) { return runSql(path, statements); };
    if (way == QLatin1String("empty"))
        return writeFile(path, {});
    if (way == QLatin1String("too large"))
        return QFile::resize(path, 65LL * 1024 * 1024);
    if (way == QLatin1String("text"))
        return writeFile(path, "This is not a database.\n");
    if (way == QLatin1String("zeros"))
        return writeFile(path, QByteArray(8192, '\0'));
    if (way == QLatin1String("garbage")) {
        QByteArray garbage(20000, Qt::Uninitialized);
        QRandomGenerator random(1);
        random.generate(garbage.begin(), garbage.end());
        return writeFile(path, garbage);
    }
    if (way == QLatin1String("garbage after the header"))
        return writeFile(path, readFile(path).left(100) + QByteArray(20000, '\x5a'));
    if (way == QLatin1String("foreign application_id"))
        return sql({QStringLiteral("PRAGMA application_id=252006673")}); // Fossil's
    if (way == QLatin1String("no application_id"))
        return sql({QStringLiteral("PRAGMA application_id=0")});
    if (way == QLatin1String("version 0"))
        return sql({QStringLiteral("PRAGMA user_version=0")});
    if (way == QLatin1String("negative version"))
        return sql({QStringLiteral("PRAGMA user_version=-1")});
    if (way == QLatin1String("newer version"))
        return sql({QStringLiteral("PRAGMA user_version=%1").arg(Schema::current().version() + 1)});
    if (way == QLatin1String("table missing"))
        return sql({QStringLiteral("DROP TABLE intents")});
    if (way == QLatin1String("table renamed"))
        return sql({QStringLiteral("ALTER TABLE intents RENAME TO intentions")});
    if (way == QLatin1String("column missing"))
        return sql({QStringLiteral("ALTER TABLE intents DROP COLUMN ttl")});
    if (way == QLatin1String("another program's"))
        return QFile::remove(path) && writeFile(path + QStringLiteral(".x"), {})
            && QFile::rename(path + QStringLiteral(".x"), path)
            && sql({QStringLiteral("CREATE TABLE notes (text)"), QStringLiteral("INSERT INTO notes VALUES ('mine')")});
    return false;
}

} // namespace

void TestJournalDamage::init()
{
    m_files = std::make_unique<StorageFixture>();
    QVERIFY(m_files->isValid());
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a"), QStringLiteral("b")}));
}

void TestJournalDamage::isPutAside_data()
{
    QTest::addColumn<QString>("kind");

    for (const char *way : {"empty", "text", "zeros", "garbage", "garbage after the header", "foreign application_id",
                            "no application_id", "version 0", "negative version", "table missing", "table renamed",
                            "column missing", "another program's", "too large"})
        QTest::newRow(way) << QStringLiteral("Damaged");
    QTest::newRow("newer version") << QStringLiteral("Newer");
}

void TestJournalDamage::isPutAside()
{
    QFETCH(const QString, kind);
    const QString way = QString::fromUtf8(QTest::currentDataTag());
    QVERIFY(spoil(m_files->path(), way));
    const QByteArray before = readFile(m_files->path());

    Journal journal(m_files->path());
    const auto opened = open(journal);
    COMPARE_OUTCOME(opened, qPrintable(kind));
    const QString name = QFileInfo(opened.error().putAside).fileName();
    const QRegularExpression pattern(QStringLiteral("^state\\.sqlite\\.%1-\\d{8}-\\d{6}$").arg(kind.toLower()));
    QVERIFY2(pattern.match(name).hasMatch(), qPrintable(name));
    QVERIFY(!opened.error().detail.isEmpty());
    QCOMPARE(readFile(opened.error().putAside), before);

    COMPARE_OUTCOME(open(journal), "Done");
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    QCOMPARE(idsOf(orphans(journal)), QString());
    for (const QString &other : m_files->others())
        QVERIFY2(other.startsWith(name), qPrintable(other));
}

/// Rows of a shape that this program does not write.
void TestJournalDamage::aRowIsSetAsideAlone_data()
{
    QTest::addColumn<QString>("assignment");
    for (const char *assignment : {"request_id = ''",
                                   "api_url = 'no address: %'",
                                   "api_url = ''",
                                   "api_url = x'00'",
                                   "credential = x'00'",
                                   "credential = x''",
                                   "credential = 'text'",
                                   "name = x'ff'",
                                   "environment = 'moon'",
                                   "ttl = 'soon'",
                                   "ttl = 1.5",
                                   "asked_at = 'yesterday'",
                                   "asked_at = ''",
                                   "asked_at = '2026-11-24T16:00:00.000'",
                                   "known_before = x'0011'",
                                   "known_before = 'text'",
                                   "progress = ''",
                                   "progress = '{}'",
                                   "progress = '{\"answered\":true,\"shown\":[{}]}'",
                                   "owner = '../../escape'",
                                   "owner = 'nobody'",
                                   "entity_name = zeroblob(1000000)"})
        QTest::newRow(assignment) << QString::fromLatin1(assignment);
}

void TestJournalDamage::aRowIsSetAsideAlone()
{
    QFETCH(const QString, assignment);
    QVERIFY(runSql(m_files->path(), {QStringLiteral("UPDATE intents SET %1 WHERE request_id = 'a'").arg(assignment)}));
    {
        Journal journal(m_files->path());
        const auto opened = open(journal);
        COMPARE_OUTCOME(opened, "RowsSetAside");
        QVERIFY(opened.error().putAside.isEmpty());
        QVERIFY(!opened.error().detail.isEmpty());
        QCOMPARE(idsOf(orphans(journal)), QStringLiteral("b"));
        COMPARE_OUTCOME(open(journal), "Done"); // told once
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("new b")); // by their times
    QCOMPARE(m_files->others(), QStringList());
    // As it was, for whoever can make sense of it.
    Connection connection;
    QVERIFY(connection.open(m_files->path(), Connection::Mode::ReadWrite, std::chrono::seconds(5)));
    const auto kept =
        connection.value(QStringLiteral("SELECT count(*) FROM set_aside WHERE %1 AND at LIKE '20%'")
                             .arg(QString(assignment).replace(QLatin1String(" = "), QLatin1String(" IS "))));
    QVERIFY(kept.has_value());
    QCOMPARE(kept->toInt(), 1);
}

void TestJournalDamage::whatIsNoFileDoesNotHoldItUp_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"state.sqlite", "state.sqlite-journal", "state.sqlite-wal", "state.sqlite-shm", "state.sqlite.lock",
          "instances/x.lock", "instances/01234567-89ab-cdef-0123-456789abcdef.lock"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Pipes that nobody writes to, and a file without end.
void TestJournalDamage::whatIsNoFileDoesNotHoldItUp()
{
#ifdef Q_OS_UNIX
    QFETCH(const QString, name);
    const QString path = aside(name);
    QFile::remove(path);
    QVERIFY(
        runSql(m_files->path(), {QStringLiteral("UPDATE intents SET owner = '01234567-89ab-cdef-0123-456789abcdef'")})
        || name == QLatin1String("state.sqlite"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), name == QLatin1String("state.sqlite") ? "Damaged" : "Done");
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    QCOMPARE(idsOf(orphans(journal)), name == QLatin1String("state.sqlite") ? QString() : QStringLiteral("a b"));
#endif
}

void TestJournalDamage::cutShortAnywhere()
{
    const QByteArray whole = readFile(m_files->path());
    QList<qsizetype> lengths{1, 15, 16, 17, 99, 100, 101, 511, 512, 4095, 4096, 4097, whole.size() - 1};
    for (qsizetype length = 1234; length < whole.size(); length += 1234)
        lengths += length;
    for (const qsizetype length : lengths) {
        const StorageFixture files;
        QVERIFY(QDir().mkpath(files.folder()));
        QVERIFY(writeFile(files.path(), whole.left(length)));
        Journal journal(files.path());
        const auto opened = open(journal);
        QVERIFY2(!opened && opened.error().kind == StorageErrorKind::Damaged, qPrintable(QString::number(length)));
        QCOMPARE(readFile(opened.error().putAside), whole.left(length));
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    }
}

void TestJournalDamage::headerFlippedAnywhere()
{
    const QByteArray whole = readFile(m_files->path());
    int found = 0;
    QRandomGenerator random(7);
    for (qsizetype at = 0; at < 100; ++at) {
        const StorageFixture files;
        QVERIFY(QDir().mkpath(files.folder()));
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ static_cast<char>(1 + random.bounded(255)));
        QVERIFY(writeFile(files.path(), flipped));
        const QString where = QStringLiteral("byte %1").arg(at);
        Journal journal(files.path());
        const auto opened = open(journal);
        if (opened) { // some bytes are of no consequence; then nothing may be lost
            const QString rest = idsOf(orphans(journal));
            QVERIFY2(rest == QLatin1String("a b"), qPrintable(where + QStringLiteral(": ") + rest));
            COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
            continue;
        }
        ++found;
        QVERIFY2(opened.error().kind == StorageErrorKind::Damaged || opened.error().kind == StorageErrorKind::Newer,
                 qPrintable(where + QStringLiteral(": ") + opened.error().detail));
        QVERIFY2(readFile(opened.error().putAside) == flipped, qPrintable(where));
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    }
    qInfo("%d of 100 bytes mattered", found);
    QVERIFY(found >= 16 + 4 + 4); // the magic, the application_id, the version
}

void TestJournalDamage::anythingFlippedAnywhere()
{
    const QByteArray whole = readFile(m_files->path());
    QRandomGenerator random(11);
    for (int round = 0; round < 30; ++round) {
        const StorageFixture files;
        QVERIFY(QDir().mkpath(files.folder()));
        QByteArray flipped = whole;
        for (int bytes = 0; bytes < 16; ++bytes)
            flipped[random.bounded(static_cast<int>(flipped.size()))] = static_cast<char>(random.bounded(256));
        QVERIFY(writeFile(files.path(), flipped));
        Journal journal(files.path());
        const auto opened = open(journal);
        if (!opened && opened.error().kind != StorageErrorKind::RowsSetAside) {
            QVERIFY(!opened.error().putAside.isEmpty());
            QVERIFY(readFile(opened.error().putAside) == flipped);
        }
        // Whatever it is taken for, it works from here on.
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
        COMPARE_OUTCOME(orphans(journal), "Done");
    }
}

void TestJournalDamage::whatBelongsToItGoesAlong()
{
    QVERIFY(spoil(m_files->path(), QStringLiteral("another program's")));
    for (const char *companion : {"-journal", "-wal", "-shm"})
        QVERIFY(writeFile(m_files->path() + QLatin1String(companion), companion));
    Journal journal(m_files->path());
    const auto opened = open(journal);
    COMPARE_OUTCOME(opened, "Damaged");
    for (const char *companion : {"-journal", "-wal", "-shm"})
        QCOMPARE(readFile(opened.error().putAside + QLatin1String(companion)), QByteArray(companion));
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
}

void TestJournalDamage::aFolderInItsPlaceIsPutAside()
{
    QVERIFY(QFile::remove(m_files->path()));
    QVERIFY(QDir().mkpath(m_files->path()));
    QVERIFY(writeFile(m_files->path() + QStringLiteral("/inside"), "kept"));
    Journal journal(m_files->path());
    const auto opened = open(journal);
    COMPARE_OUTCOME(opened, "Damaged");
    QCOMPARE(readFile(opened.error().putAside + QStringLiteral("/inside")), QByteArray("kept"));
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
}

void TestJournalDamage::nothingThereIsOverwritten()
{
    QVERIFY(spoil(m_files->path(), QStringLiteral("text")));
    const QByteArray before = readFile(m_files->path());
    // Every name of the next minute is taken, by a file or by what would be beside it.
    QStringList taken;
    const QDateTime now = QDateTime::currentDateTime();
    for (int second = 0; second < 60; ++second) {
        taken += aside(QStringLiteral("state.sqlite.damaged-")
                       + now.addSecs(second).toString(QStringLiteral("yyyyMMdd-HHmmss")));
        if (second % 2 == 0)
            taken.last() += QStringLiteral("-journal");
        QVERIFY(writeFile(taken.last(), taken.last().toUtf8()));
    }
    Journal journal(m_files->path());
    const auto opened = open(journal);
    COMPARE_OUTCOME(opened, "Damaged");
    QVERIFY(opened.error().putAside.endsWith(QLatin1String("-2")));
    QCOMPARE(readFile(opened.error().putAside), before);
    for (const QString &name : taken)
        QCOMPARE(readFile(name), name.toUtf8());
}

void TestJournalDamage::isFoundByAnyCall_data()
{
    QTest::addColumn<QString>("kind");

    for (const char *way : {"empty", "text", "garbage", "no application_id", "table missing", "another program's"})
        QTest::newRow(way) << QStringLiteral("Damaged");
    QTest::newRow("newer version") << QStringLiteral("Newer");
}

void TestJournalDamage::isFoundByAnyCall()
{
    QFETCH(const QString, kind);
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), "Done");
    const auto spoilAnd = [&](auto call) {
        return spoil(m_files->path(), QString::fromUtf8(QTest::currentDataTag())) ? outcomeOf(call())
                                                                                  : QStringLiteral("not spoilt");
    };
    // What could not be done is not said to be done, and can be done then.
    QCOMPARE(spoilAnd([&] { return put(journal, someIntent(QStringLiteral("new"))); }), kind);
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    QCOMPARE(spoilAnd([&] { return remove(journal, RequestId(QStringLiteral("none"))); }), kind);
    QCOMPARE(spoilAnd([&] { return orphans(journal); }), kind);
    QVERIFY(spoil(m_files->path(), QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(claim(journal, QStringLiteral("new")), kind);
    QCOMPARE(claim(journal, QStringLiteral("new")), QStringLiteral("yes"));
}

void TestJournalDamage::ownIntentsAreInTheNewFile()
{
    {
        Journal journal(m_files->path());
        for (const char *id : {"x", "y", "z"})
            COMPARE_OUTCOME(put(journal, someIntent(QLatin1String(id), 100)), "Done");
        QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("y"))), "Done");
        QVERIFY(spoil(m_files->path(), QStringLiteral("garbage")));
        COMPARE_OUTCOME(open(journal), "Damaged");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a x z"));
}

void TestJournalDamage::whatIsLeftOfAFileIsNotPlayedIntoTheNext()
{
    QVERIFY(QFile::remove(m_files->path()));
    for (const char *companion : {"-journal", "-wal"})
        QVERIFY(writeFile(m_files->path() + QLatin1String(companion), companion));
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), "Done");
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("new"))), "Done");
    const QStringList left = m_files->others();
    QCOMPARE(left.size(), 2);
    QVERIFY(left.at(0).startsWith(QLatin1String("state.sqlite-journal.left-")));
    QVERIFY(left.at(1).startsWith(QLatin1String("state.sqlite-wal.left-")));
    QCOMPARE(readFile(aside(left.at(0))), QByteArray("-journal"));
    QCOMPARE(readFile(aside(left.at(1))), QByteArray("-wal"));
}

void TestJournalDamage::whatAnEarlierTryLeftIsRemoved()
{
    QVERIFY(QFile::remove(m_files->path()));
    QVERIFY(writeFile(aside(QStringLiteral("state.sqlite.new-1")), "half"));
    QVERIFY(writeFile(aside(QStringLiteral("state.sqlite.new-1-journal")), "half"));
    QVERIFY(writeFile(aside(QStringLiteral("state.sqlite.newest")), "kept"));
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), "Done");
    QCOMPARE(m_files->others(), QStringList{QStringLiteral("state.sqlite.newest")});
}

QTEST_GUILESS_MAIN(TestJournalDamage)
#include "test_JournalDamage.moc"
