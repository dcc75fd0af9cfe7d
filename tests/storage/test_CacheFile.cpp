#include "CacheTable.h"
#include "StorageFixture.h"
#include "platform/ProcessStart.h"
#include "support/DiskTrouble.h"
#include "support/Links.h"

#include <QProcess>

using namespace ek;
using namespace ek::test;

/// Whatever stands at its path, and whatever happens to it, a cache costs no more than time.
class TestCacheFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ignoreSignals(); } // as main() does
    void init();

    void isMadeForItsUserAlone();
    void isKept();
    void trouble_data();
    void trouble();
    void readOnlyDisk();
    void fullDisk();
    void writesThatFail();
    void folderThatCannotBeMade();
    void heldByAnother();
    void deletedWhileOpen();
    void replacedWhileOpen();
    void damagedWhileOpen();
    void olderFileIsBroughtUp();
    void anErrorUndoesWhatWasDone();
    void severalInstances();
    void killedWhileWriting();
    void removes();

private:
    static constexpr std::chrono::milliseconds shortly{300};

    std::unique_ptr<StorageFixture> m_files;
    QString m_path;
};

namespace {

QString wordOf(const StorageResult<CacheFile::Found> &found)
{
    if (!found)
        return nameOf(found.error().kind);
    switch (*found) {
    case CacheFile::Found::Kept:
        return QStringLiteral("kept");
    case CacheFile::Found::New:
        return QStringLiteral("new");
    case CacheFile::Found::Damaged:
        return QStringLiteral("damaged");
    }
    return {};
}

bool makeCache(const QString &path, int pairs = 3)
{
    CacheFile file(path, cacheTable(), std::chrono::seconds(5));
    bool done = true;
    for (int number = 0; number < pairs; ++number)
        done = done && putPair(file, number);
    return done;
}

/// What is where the cache should be, for comparing.
QByteArray whatIsAt(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return "link to " + info.symLinkTarget().toUtf8();
    if (info.isDir())
        return "folder with " + QDir(path).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).join(u' ').toUtf8();
    return readFile(path);
}

} // namespace

void TestCacheFile::init()
{
    m_files = std::make_unique<StorageFixture>();
    QVERIFY(m_files->isValid());
    m_path = m_files->folder() + QStringLiteral("/lists.sqlite");
}

void TestCacheFile::isMadeForItsUserAlone()
{
    CacheFile file(m_path, cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("new"));
    QVERIFY(putPair(file, 1));
#ifdef Q_OS_UNIX
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY((QFile::permissions(m_files->folder()) & others) == 0);
    const QFileInfoList made = QDir(m_files->folder()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(made.size() >= 2); // the log that is written ahead stands beside it
    for (const QFileInfo &each : made)
        QVERIFY2((each.permissions() & others) == 0, qPrintable(each.fileName()));
    file.close();

    // One that somebody opened to others is closed to them.
    QVERIFY(QFile::setPermissions(m_path, QFile::permissions(m_path) | QFile::ReadOther));
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    QVERIFY((QFile::permissions(m_path) & others) == 0);
#endif
}

void TestCacheFile::isKept()
{
    QVERIFY(makeCache(m_path));
    CacheFile file(m_path, cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    QCOMPARE(pairsIn(file), 3);
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
}

void TestCacheFile::trouble_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("found");

    for (const char *what : {"empty", "garbage", "cut short", "half", "header", "no table", "no token"})
        QTest::newRow(what) << QString::fromLatin1(what) << QStringLiteral("damaged");
    QTest::newRow("pages") << QStringLiteral("pages") << QStringLiteral("kept"); // found when they are read
    for (const char *what : {"folder", "link", "link to nowhere", "another program's"})
        QTest::newRow(what) << QString::fromLatin1(what) << QStringLiteral("NotOurs");
    QTest::newRow("newer") << QStringLiteral("newer") << QStringLiteral("Newer");
    QTest::newRow("folder as log") << QStringLiteral("folder as log") << QStringLiteral("kept");
    QTest::newRow("killed while it was made") << QStringLiteral("left over") << QStringLiteral("kept");
}

void TestCacheFile::trouble()
{
    QFETCH(const QString, what);
    QFETCH(const QString, found);
    QVERIFY(makeCache(m_path, 30));
    const QByteArray whole = readFile(m_path);
    const QString elsewhere = m_files->root() + QStringLiteral("/elsewhere");
    if (what == u"empty") {
        QVERIFY(writeFile(m_path, {}));
    } else if (what == u"garbage") {
        QVERIFY(writeFile(m_path, QByteArray(100'000, 'x')));
    } else if (what == u"cut short") {
        QVERIFY(writeFile(m_path, whole.left(60)));
    } else if (what == u"half") {
        QVERIFY(writeFile(m_path, whole.left(whole.size() / 2)));
    } else if (what == u"header") {
        QVERIFY(writeFile(m_path, QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\xff') + whole.mid(68)));
    } else if (what == u"no table") {
        QVERIFY(runSql(m_path, {QStringLiteral("DROP TABLE pairs")}));
    } else if (what == u"no token") {
        QVERIFY(runSql(m_path, {QStringLiteral("DELETE FROM cache_file")}));
    } else if (what == u"pages") {
        constexpr int tables = 3 * 4096; // what is read when it is opened
        QVERIFY(writeFile(m_path, whole.left(tables) + QByteArray(whole.size() - tables, '\x7f')));
    } else if (what == u"folder") {
        QVERIFY(QFile::remove(m_path) && QDir().mkpath(m_path + QStringLiteral("/somebody's")));
    } else if (what == u"link") {
        QVERIFY(QFile::rename(m_path, elsewhere));
        if (!makeLink(elsewhere, m_path))
            QSKIP(noLinks);
    } else if (what == u"link to nowhere") {
        QVERIFY(QFile::remove(m_path));
        if (!makeLink(elsewhere, m_path))
            QSKIP(noLinks);
    } else if (what == u"another program's") {
        QVERIFY(runSql(m_path, {QStringLiteral("PRAGMA application_id=17")}));
    } else if (what == u"newer") {
        QVERIFY(runSql(m_path, {QStringLiteral("PRAGMA user_version=2")}));
    } else if (what == u"folder as log") {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("-wal")));
    } else if (what == u"left over") {
        QVERIFY(writeFile(m_path + QStringLiteral(".new-1"), "half"));
        QVERIFY(writeFile(m_path + QStringLiteral(".lock"), "12345678\nsomebody\n"));
    }
    const QByteArray before = whatIsAt(m_path);
    const QByteArray linked = readFile(elsewhere);

    CacheFile file(m_path, cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), found);
    if (found == u"NotOurs" || found == u"Newer") {
        QVERIFY(!putPair(file, 1));
        QCOMPARE(pairsIn(file), -2);
        QVERIFY(!CacheFile::remove(m_path) || found == u"Newer" || what == u"another program's");
        file.close();
        if (what != u"another program's" && found != u"Newer")
            QCOMPARE(whatIsAt(m_path), before);
        QCOMPARE(readFile(elsewhere), linked);
        return;
    }
    if (what == u"pages") {
        const auto done = putPair(file, 1);
        QVERIFY(!done || pairsIn(file) < 0);
        QVERIFY(file.renew());
    }
    QVERIFY(putPair(file, 100));
    QCOMPARE(pairsIn(file), found == u"kept" && what != u"pages" ? 31 : 1);
}

void TestCacheFile::readOnlyDisk()
{
    const SmallDisk disk(m_files->folder());
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    QVERIFY(makeCache(m_path));
    QVERIFY(disk.setReadOnly(true));
    CacheFile file(m_path, cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("NotWritable"));
    QVERIFY(disk.setReadOnly(false));
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    QCOMPARE(pairsIn(file), 3);
}

void TestCacheFile::fullDisk()
{
    const SmallDisk disk(m_files->folder());
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    {
        disk.fill();
        CacheFile file(m_path, cacheTable(), shortly);
        QCOMPARE(wordOf(file.open()), QStringLiteral("Full"));
        QVERIFY(disk.clear());
        QCOMPARE(wordOf(file.open()), QStringLiteral("new"));
        QVERIFY(putPair(file, 1));
        disk.fill();
        COMPARE_OUTCOME(putPair(file, 2), "Full");
        COMPARE_OUTCOME(putPair(file, 2), "Full");
        QVERIFY(disk.clear());
        COMPARE_OUTCOME(putPair(file, 3), "Done");
        QCOMPARE(pairsIn(file), 2);
    }
}

void TestCacheFile::writesThatFail()
{
#ifdef Q_OS_UNIX
    QVERIFY(makeCache(m_path, 1));
    CacheFile file(m_path, cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    {
        const FileSizeLimit limit(4096);
        QVERIFY(!putPair(file, 2));
    }
    COMPARE_OUTCOME(putPair(file, 3), "Done");
    QCOMPARE(pairsIn(file), 2);
#else
    QSKIP("No such limit here.");
#endif
}

void TestCacheFile::folderThatCannotBeMade()
{
    CacheFile file(QCoreApplication::applicationFilePath() + QStringLiteral("/lists.sqlite"), cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("NotWritable"));
    COMPARE_OUTCOME(putPair(file, 1), "NotWritable");
}

void TestCacheFile::heldByAnother()
{
    QVERIFY(makeCache(m_path));
    CacheFile file(m_path, cacheTable(), shortly);
    {
        const Holder holder(m_path);
        QVERIFY(holder.holds());
        QCOMPARE(wordOf(file.open()), QStringLiteral("Busy"));
    }
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    {
        const Holder holder(m_path);
        COMPARE_OUTCOME(putPair(file, 7), "Busy");
    }
    COMPARE_OUTCOME(putPair(file, 7), "Done");
    QCOMPARE(pairsIn(file), 4);
}

void TestCacheFile::deletedWhileOpen()
{
    CacheFile file(m_path, cacheTable(), shortly);
    QVERIFY(putPair(file, 1));
    const QByteArray before = file.token();
    QVERIFY(CacheFile::remove(m_path));
    COMPARE_OUTCOME(putPair(file, 2), "Done");
    QVERIFY(file.token() != before);
    QCOMPARE(pairsIn(file), 1);
    QVERIFY(QFile::remove(m_path)); // its log stays, and is not played into the next one
    COMPARE_OUTCOME(putPair(file, 2), "Done");
    QCOMPARE(pairsIn(file), 1);
    QCOMPARE(m_files->others().filter(QStringLiteral("left")), QStringList());
    QVERIFY(QDir(m_files->folder()).removeRecursively());
    COMPARE_OUTCOME(putPair(file, 2), "Done");
    QCOMPARE(pairsIn(file), 1);
}

void TestCacheFile::replacedWhileOpen()
{
    const QString other = m_files->folder() + QStringLiteral("/other.sqlite");
    CacheFile file(m_path, cacheTable(), shortly);
    QVERIFY(putPair(file, 1));
    QVERIFY(makeCache(other, 5));
    QVERIFY(CacheFile::remove(m_path) && QFile::rename(other, m_path));
    QCOMPARE(pairsIn(file), 5);
    COMPARE_OUTCOME(putPair(file, 6), "Done");
    file.close();
    CacheFile again(m_path, cacheTable(), shortly);
    QCOMPARE(pairsIn(again), 6);
}

void TestCacheFile::damagedWhileOpen()
{
    QVERIFY(makeCache(m_path, 50));
    CacheFile file(m_path, cacheTable(), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    {
        QFile there(m_path);
        QVERIFY(there.open(QIODevice::ReadWrite) && there.seek(4096) && there.write(QByteArray(300'000, '\x11')) > 0);
    }
    const int pairs = pairsIn(file);
    const auto done = putPair(file, 51);
    QVERIFY(pairs < 0 || !done);
    QVERIFY(file.renew());
    COMPARE_OUTCOME(putPair(file, 52), "Done");
    QCOMPARE(pairsIn(file), 1);
}

void TestCacheFile::olderFileIsBroughtUp()
{
    QVERIFY(makeCache(m_path));
    CacheFile file(m_path, cacheTable(2), shortly);
    QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
    QCOMPARE(pairsIn(file), 3);
    CacheFile older(m_path, cacheTable(1), shortly);
    QCOMPARE(wordOf(older.open()), QStringLiteral("Newer"));
}

void TestCacheFile::anErrorUndoesWhatWasDone()
{
    QVERIFY(makeCache(m_path));
    CacheFile file(m_path, cacheTable(), shortly);
    COMPARE_OUTCOME(file.write([](Connection &connection) -> StorageResult<Done> {
        static_cast<void>(connection.run(QStringLiteral("DELETE FROM pairs")));
        return tl::unexpected(StorageError{StorageErrorKind::Failed, QStringLiteral("no")});
    }),
                    "Failed");
    QCOMPARE(pairsIn(file), 3);
}

void TestCacheFile::severalInstances()
{
    CacheFile one(m_path, cacheTable(), std::chrono::seconds(5));
    CacheFile two(m_path, cacheTable(), std::chrono::seconds(5));
    for (int number = 0; number < 20; ++number)
        COMPARE_OUTCOME(putPair(number % 2 == 0 ? one : two, number), "Done");
    QCOMPARE(pairsIn(one), 20);
    QCOMPARE(pairsIn(two), 20);

    // What one found damaged, and the other as well, is renewed once.
    QCOMPARE(two.token(), one.token());
    QVERIFY(one.renew());
    COMPARE_OUTCOME(putPair(one, 100), "Done");
    QVERIFY(two.renew());
    QCOMPARE(pairsIn(two), 1);
}

void TestCacheFile::killedWhileWriting()
{
    constexpr int rounds = 12;
    int answered = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(EK_CACHE_CHILD), {m_path, QString::number(answered + round)});
        // Killed after another number of changes each time, at whatever it is doing then.
        for (int lines = 0; lines <= round;) {
            QVERIFY(child.canReadLine() || child.waitForReadyRead(patience));
            while (child.canReadLine()) {
                child.readLine();
                ++lines;
                ++answered;
            }
        }
        child.kill();
        QVERIFY(child.waitForFinished(patience));
        answered += static_cast<int>(child.readAllStandardOutput().count('\n'));
        CacheFile file(m_path, cacheTable(), shortly);
        QCOMPARE(wordOf(file.open()), QStringLiteral("kept"));
        const int pairs = pairsIn(file);
        // A change that was not answered may have been made; but none is half made, and none after it.
        QVERIFY2(pairs >= answered && pairs <= answered + round + 1, qPrintable(QString::number(pairs)));
    }
}

void TestCacheFile::removes()
{
    QVERIFY(makeCache(m_path));
    QVERIFY(writeFile(m_path + QStringLiteral("-wal"), "left"));
    COMPARE_OUTCOME(CacheFile::remove(m_path), "Done");
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(!QFile::exists(m_path + QStringLiteral("-wal")));
    COMPARE_OUTCOME(CacheFile::remove(m_path), "Done");
    QVERIFY(QDir().mkpath(m_path));
    COMPARE_OUTCOME(CacheFile::remove(m_path), "NotOurs");
}

QTEST_GUILESS_MAIN(TestCacheFile)
#include "test_CacheFile.moc"
