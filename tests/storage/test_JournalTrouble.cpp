#include "StorageFixture.h"
#include "platform/ProcessStart.h"
#include "support/DiskTrouble.h"

#include <QTimer>

using namespace ek;
using namespace ek::test;

/// Where the disk or another program is in the way: said as what it is, nothing lost, and well again by itself.
class TestJournalTrouble : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ignoreSignals(); } // as main() does
    void init();

    void folderThatCannotBeMade_data();
    void folderThatCannotBeMade();
    void notAllowed_data();
    void notAllowed();
    void readOnlyDisk();
    void writesThatFail_data();
    void writesThatFail();
    void fullDisk();
    void fullDiskAtTheStart();
    void damagedOnAFullDisk();
    void deletedBetweenCalls();
    void folderDeletedBetweenCalls();
    void replacedBetweenCalls();
    void replacedByAnOlderOne();
    void anotherHoldsTheFile();
    void theWindowIsNotHeld();

private:
    std::unique_ptr<StorageFixture> m_files;
};

void TestJournalTrouble::init()
{
    m_files = std::make_unique<StorageFixture>();
    QVERIFY(m_files->isValid());
}

void TestJournalTrouble::folderThatCannotBeMade_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("where nobody can make one") << QStringLiteral("/proc/entity-keys/state.sqlite");
    QTest::newRow("below a file") << QCoreApplication::applicationFilePath() + QStringLiteral("/state.sqlite");
}

void TestJournalTrouble::folderThatCannotBeMade()
{
    QFETCH(const QString, path);
    Journal journal(path, quick());
    for (int i = 0; i < 2; ++i) {
        COMPARE_OUTCOME(open(journal), "NotWritable");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "NotWritable");
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("a"))), "NotWritable");
        COMPARE_OUTCOME(orphans(journal), "NotWritable");
        QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("NotWritable"));
    }
}

void TestJournalTrouble::notAllowed_data()
{
    QTest::addColumn<QByteArray>("content"); ///< of the state file; null: as it should be
    QTest::addColumn<bool>("folder"); ///< is read-only, not the file
    QTest::addColumn<QString>("afterwards");

    QTest::newRow("read-only file") << QByteArray() << false << QStringLiteral("Done");
    QTest::newRow("damaged in a read-only folder") << QByteArray("garbage") << true << QStringLiteral("Damaged");
}

void TestJournalTrouble::notAllowed()
{
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        QSKIP("Nothing is forbidden to root; see readOnlyDisk().");
    QFETCH(const QByteArray, content);
    QFETCH(const bool, folder);
    QFETCH(const QString, afterwards);
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a")}));
    QVERIFY(content.isNull() || writeFile(m_files->path(), content));
    const QByteArray before = readFile(m_files->path());
    const QString guarded = folder ? m_files->folder() : m_files->path();
    const auto permissions = QFile::permissions(guarded);
    QVERIFY(QFile::setPermissions(guarded, QFile::ReadOwner | (folder ? QFile::ExeOwner : QFile::Permissions())));
    Journal journal(m_files->path(), quick());
    const auto opened = open(journal);
    const auto recorded = put(journal, someIntent(QStringLiteral("b")));
    QVERIFY(QFile::setPermissions(guarded, permissions));
    COMPARE_OUTCOME(opened, "NotWritable");
    COMPARE_OUTCOME(recorded, "NotWritable");
    QCOMPARE(readFile(m_files->path()), before);
    QCOMPARE(m_files->others(), QStringList());

    COMPARE_OUTCOME(open(journal), qPrintable(afterwards));
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"))), "Done");
#else
    QSKIP("Permissions come from the directory here.");
#endif
}

void TestJournalTrouble::readOnlyDisk()
{
    const SmallDisk disk(m_files->folder());
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a")}));
    {
        QVERIFY(disk.setReadOnly(true));
        Journal journal(m_files->path(), quick());
        COMPARE_OUTCOME(open(journal), "NotWritable");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"))), "NotWritable");
        QVERIFY(disk.setReadOnly(false));
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"))), "Done");
        QCOMPARE(m_files->others(), QStringList());
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a b"));
}

void TestJournalTrouble::writesThatFail_data()
{
    QTest::addColumn<int>("size");

    for (const int size : {0, 100, 512, 1024, 4096, 5000, 8192, 9000})
        QTest::addRow("beyond %d bytes", size) << size;
}

void TestJournalTrouble::writesThatFail()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, size);
    {
        Journal journal(m_files->path(), quick());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        CreateIntent big = someIntent(QStringLiteral("big"), 2);
        for (int i = 0; i < 1000; ++i)
            big.knownBefore->append(KeyFingerprint::of(QByteArray::number(i)));
        StorageResult<Done> recorded;
        StorageResult<Done> again;
        {
            const FileSizeLimit limit(static_cast<rlim_t>(size));
            recorded = put(journal, big);
            again = put(journal, big);
        }
        COMPARE_OUTCOME(recorded, "NotWritable");
        COMPARE_OUTCOME(again, "NotWritable");
        QVERIFY(!recorded.error().detail.isEmpty());
        QVERIFY(recorded.error().putAside.isEmpty());
        COMPARE_OUTCOME(open(journal), "Done");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 3)), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a b"));
    QCOMPARE(m_files->others(), QStringList());
#else
    QSKIP("No such limit here.");
#endif
}

void TestJournalTrouble::fullDisk()
{
    const SmallDisk disk(m_files->folder());
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    {
        Journal journal(m_files->path(), quick());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        disk.fill();
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Full");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Full");
        QVERIFY(disk.clear());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("c"), 3)), "Done");
        COMPARE_OUTCOME(open(journal), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a c"));
    QCOMPARE(m_files->others(), QStringList());
}

void TestJournalTrouble::fullDiskAtTheStart()
{
    const SmallDisk disk(m_files->folder());
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    disk.fill();
    {
        Journal journal(m_files->path(), quick());
        COMPARE_OUTCOME(open(journal), "Full");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Full");
        QVERIFY(!QFile::exists(m_files->path()));
        QVERIFY(disk.clear());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"))), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("b"));
    QCOMPARE(m_files->others(), QStringList());
}

void TestJournalTrouble::damagedOnAFullDisk()
{
    const SmallDisk disk(m_files->folder());
    if (!disk.isMounted())
        QSKIP("This process may not mount a disk.");
    Journal journal(m_files->path(), quick());
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Done");
    QVERIFY(writeFile(m_files->path(), "garbage"));
    disk.fill();
    const auto opened = open(journal);
    COMPARE_OUTCOME(opened, "Full");
    // Whether there was room to put it aside or not, it is there as it was.
    QCOMPARE(readFile(opened.error().putAside.isEmpty() ? m_files->path() : opened.error().putAside),
             QByteArray("garbage"));
    QVERIFY(disk.clear());
    const auto later = put(journal, someIntent(QStringLiteral("b")));
    QVERIFY(opened.error().putAside.isEmpty() ? !later.has_value() : later.has_value());
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("c"))), "Done");
    QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
}

void TestJournalTrouble::deletedBetweenCalls()
{
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Done");
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("a"))), "Done");
        QVERIFY(QFile::remove(m_files->path()));
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("c"), 3)), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("b c"));
}

void TestJournalTrouble::folderDeletedBetweenCalls()
{
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        const bool isCleared = QDir(m_files->folder()).removeRecursively();
#ifdef Q_OS_WIN
        QVERIFY(!isCleared); // the lock is held, and stays; the state file is not, between two calls
        QVERIFY(!QFile::exists(m_files->path()));
#else
        QVERIFY(isCleared);
        QTest::ignoreMessage(QtWarningMsg, goneLock());
#endif
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Done");
        QCOMPARE(orphansIn(m_files->path()), QString()); // it lives, and its lock says so again
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a b"));
}

void TestJournalTrouble::replacedBetweenCalls()
{
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        // Another's good file comes, and the one that was open lives on under another name.
        const QString other = m_files->root() + QStringLiteral("/other/state.sqlite");
        const QString moved = m_files->root() + QStringLiteral("/moved");
        QVERIFY(makeStateFile(other, {QStringLiteral("z")}));
        QVERIFY(QFile::rename(m_files->path(), moved));
        QVERIFY(QFile::rename(other, m_files->path()));
        const QByteArray before = readFile(moved);
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Done");
        QCOMPARE(readFile(moved), before);
        QCOMPARE(idsOf(orphans(journal)), QStringLiteral("z"));
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("z a b"));
}

void TestJournalTrouble::replacedByAnOlderOne()
{
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        const QByteArray older = readFile(m_files->path());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Done");
        QVERIFY(writeFile(m_files->path(), older)); // in place: the same file by every sign
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("c"), 3)), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a b c"));
}

void TestJournalTrouble::anotherHoldsTheFile()
{
    {
        Journal journal(m_files->path(), quick());
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"), 1)), "Done");
        {
            const Holder holder(m_files->path());
            QVERIFY(holder.holds());
            COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"), 2)), "Busy");
            COMPARE_OUTCOME(open(journal), "Busy");
            COMPARE_OUTCOME(orphans(journal), "Busy");
            QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("Busy"));
            Journal another(m_files->path(), quick());
            COMPARE_OUTCOME(open(another), "Busy");
        }
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("c"), 3)), "Done");
        QCOMPARE(m_files->others(), QStringList());
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a c"));
}

void TestJournalTrouble::theWindowIsNotHeld()
{
    Journal journal(m_files->path()); // with all its time: the holder is slow where the machine is
    COMPARE_OUTCOME(open(journal), "Done");
    auto holder = std::make_unique<Holder>(m_files->path());
    QVERIFY(holder->holds());
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, &timer, [&] {
        if (++ticks == 10)
            holder.reset();
    });
    timer.start(5);
    // It waits for the holder, who lets go only once the window was alive for a while.
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Done");
    QVERIFY(ticks >= 10);
}

QTEST_GUILESS_MAIN(TestJournalTrouble)
#include "test_JournalTrouble.moc"
