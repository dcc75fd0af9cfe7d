#include "StorageFixture.h"

#include <QLockFile>
#include <QProcess>

using namespace ek;
using namespace ek::test;

/// Several instances of the program share the file: an intent belongs to one of them, until that one ends.
class TestJournalInstances : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void killedLeavesOrphans();
    void oneOfTwoClaims();
    void killedWhileWriting();
    void oneOfTwoPutsAside_data();
    void oneOfTwoPutsAside();
    void lockFilesOfTheDeadAreRemoved();
    void aLockNobodyHoldsIsNoLife_data();
    void aLockNobodyHoldsIsNoLife();
    void aLockThatWasClearedAwayIsMadeAgain();

private:
    [[nodiscard]] QStringList locks() const
    {
        return QDir(m_files->folder() + QStringLiteral("/instances")).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<StorageFixture> m_files;
};

namespace {

/// journal_child: another process.
class Child
{
public:
    explicit Child(const QString &path)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(EK_JOURNAL_CHILD), {path});
    }
    ~Child()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(patience);
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    void ask(const QString &line)
    {
        m_process.write(line.toUtf8() + '\n');
        m_process.waitForBytesWritten(patience); // now, not when somebody waits for the answer
    }

    QString answer()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                return QStringLiteral("no answer");
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QString tell(const QString &line)
    {
        ask(line);
        return answer();
    }

    /// SIGKILL, where there is such a thing: the process has no chance to tidy up.
    bool kill()
    {
        m_process.kill();
        return m_process.waitForFinished(patience);
    }

private:
    QProcess m_process;
};

} // namespace

void TestJournalInstances::init()
{
    m_files = std::make_unique<StorageFixture>();
    QVERIFY(m_files->isValid());
}

void TestJournalInstances::killedLeavesOrphans()
{
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), "Done");
    Child child(m_files->path());
    QCOMPARE(child.tell(QStringLiteral("put a")), QStringLiteral("Done"));
    QCOMPARE(idsOf(orphans(journal)), QString());
    QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("no"));
    QCOMPARE(locks().size(), 2);

    QVERIFY(child.kill());
    QCOMPARE(idsOf(orphans(journal)), QStringLiteral("a"));
    QCOMPARE(locks().size(), 1);
    Child third(m_files->path());
    QCOMPARE(third.tell(QStringLiteral("orphans")), QStringLiteral("a"));
    QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
    QCOMPARE(third.tell(QStringLiteral("orphans")), QString());
    QCOMPARE(third.tell(QStringLiteral("claim a")), QStringLiteral("no"));
}

void TestJournalInstances::oneOfTwoClaims()
{
    constexpr int rounds = 50;
    const auto id = [](int round) { return QStringLiteral("id%1").arg(round); };
    {
        Child gone(m_files->path());
        for (int round = 0; round < rounds; ++round)
            QCOMPARE(gone.tell(QStringLiteral("put ") + id(round)), QStringLiteral("Done"));
        QVERIFY(gone.kill());
    }
    Child one(m_files->path());
    Child two(m_files->path());
    QCOMPARE(one.tell(QStringLiteral("claim none")), QStringLiteral("no"));
    QCOMPARE(two.tell(QStringLiteral("claim none")), QStringLiteral("no"));
    int byOne = 0;
    for (int round = 0; round < rounds; ++round) {
        Child &first = round % 2 == 0 ? one : two;
        Child &second = round % 2 == 0 ? two : one;
        first.ask(QStringLiteral("claim ") + id(round));
        second.ask(QStringLiteral("claim ") + id(round));
        const QStringList answers{one.answer(), two.answer()};
        QVERIFY2(answers.count(QStringLiteral("yes")) == 1 && answers.count(QStringLiteral("no")) == 1,
                 qPrintable(answers.join(QLatin1Char(' '))));
        byOne += answers.constFirst() == QLatin1String("yes") ? 1 : 0;
    }
    qInfo("%d of %d went to the first", byOne, rounds);
    QCOMPARE(orphansIn(m_files->path()), QString());
}

void TestJournalInstances::killedWhileWriting()
{
    constexpr int rounds = 10;
    QStringList answered;
    for (int round = 0; round < rounds; ++round) {
        Child child(m_files->path());
        const auto id = [round](int number) { return QStringLiteral("id%1-%2").arg(round).arg(number); };
        for (int number = 0; number < 100; ++number)
            child.ask(QStringLiteral("put ") + id(number));
        for (int number = 0; number <= round; ++number) {
            QCOMPARE(child.answer(), QStringLiteral("Done"));
            answered += id(number);
        }
        QVERIFY(child.kill()); // at whatever it is doing
    }
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), "Done");
    const QStringList found = idsOf(orphans(journal)).split(QLatin1Char(' '));
    for (const QString &id : answered)
        QVERIFY2(found.contains(id), qPrintable(id));
    // A change that was not answered may have been made; but none is half made, and none after it.
    QVERIFY2(found.size() <= answered.size() + 2 * qsizetype{rounds}, qPrintable(QString::number(found.size())));
}

void TestJournalInstances::oneOfTwoPutsAside_data()
{
    QTest::addColumn<QByteArray>("content"); ///< null: no file
    QTest::addColumn<QString>("answers");

    QTest::newRow("missing") << QByteArray() << QStringLiteral("Done Done");
    QTest::newRow("garbage") << QByteArray("garbage") << QStringLiteral("Damaged Done");
}

void TestJournalInstances::oneOfTwoPutsAside()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, answers);
    Child one(m_files->path());
    Child two(m_files->path());
    for (int round = 0; round < 10; ++round) {
        const QRegularExpression aside(QStringLiteral("^state\\.sqlite\\.damaged-[-\\d]+$"));
        const qsizetype before = m_files->others().filter(aside).size();
        QVERIFY(round == 0 || QFile::remove(m_files->path()));
        QVERIFY(QDir().mkpath(m_files->folder()));
        QVERIFY(content.isNull() || writeFile(m_files->path(), content));
        one.ask(QStringLiteral("put one%1").arg(round));
        two.ask(QStringLiteral("put two%1").arg(round));
        QStringList both{one.answer(), two.answer()};
        both.sort();
        QCOMPARE(both.join(QLatin1Char(' ')), answers);
        QCOMPARE(m_files->others().filter(aside).size() - before, content.isNull() ? 0 : 1);
    }
    QVERIFY(one.kill());
    QVERIFY(two.kill());
    // Each wrote all its own again into every new file, but for what it was told was not done.
    const QStringList left = orphansIn(m_files->path()).split(QLatin1Char(' '));
    QCOMPARE(left.size(), content.isNull() ? 20 : 10);
}

void TestJournalInstances::lockFilesOfTheDeadAreRemoved()
{
    {
        Child child(m_files->path());
        QCOMPARE(child.tell(QStringLiteral("orphans")), QString());
        QVERIFY(child.kill());
    }
    QCOMPARE(locks().size(), 1);
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(open(journal), "Done");
        QCOMPARE(locks().size(), 1); // its own
    }
    QCOMPARE(locks(), QStringList());
}

void TestJournalInstances::aLockNobodyHoldsIsNoLife_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\xff\x00garbage", 9);
    // What another container's instance leaves: this process's number and name, but no hold on the file.
    QLockFile probe(QDir::tempPath() + QStringLiteral("/ek-probe-%1.lock").arg(QCoreApplication::applicationPid()));
    QVERIFY(probe.tryLock(0));
    QTest::newRow("this process") << readFile(probe.fileName());
}

void TestJournalInstances::aLockNobodyHoldsIsNoLife()
{
    QFETCH(const QByteArray, content);
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a")}));
    const QString owner = QStringLiteral("5b1f5f0e-7a0e-4b43-9d5a-2f6f3c1d9a10");
    QVERIFY(runSql(m_files->path(), {QStringLiteral("UPDATE intents SET owner = '%1'").arg(owner)}));
    QVERIFY(writeFile(m_files->folder() + QStringLiteral("/instances/%1.lock").arg(owner), content));
    Journal journal(m_files->path());
    QCOMPARE(idsOf(orphans(journal)), QStringLiteral("a"));
    QCOMPARE(locks().size(), 1);
    QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
}

void TestJournalInstances::aLockThatWasClearedAwayIsMadeAgain()
{
    Journal journal(m_files->path());
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Done");
    const bool isCleared = QDir(m_files->folder() + QStringLiteral("/instances")).removeRecursively();
#ifdef Q_OS_WIN
    QVERIFY(!isCleared); // what is held stays
    QCOMPARE(locks().size(), 1);
#else
    QVERIFY(isCleared);
    QTest::ignoreMessage(QtWarningMsg, goneLock());
#endif
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("b"))), "Done");
    QCOMPARE(orphansIn(m_files->path()), QString());
    QCOMPARE(locks().size(), 1);
}

QTEST_GUILESS_MAIN(TestJournalInstances)
#include "test_JournalInstances.moc"
