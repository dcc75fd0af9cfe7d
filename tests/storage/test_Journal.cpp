#include "StorageFixture.h"

using namespace ek;
using namespace ek::test;

/// What is written down is there again, whole, and nothing else is.
class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyFieldSurvives_data();
    void everyFieldSurvives();
    void whatCannotBeReadAgainIsRefused_data();
    void whatCannotBeReadAgainIsRefused();
    void forgottenIsGone();
    void oldestComesFirst();
    void puttingAgainReplaces();
    void ownAreNoOrphans();
    void claimedIsOwn();
    void isForTheUserAlone();
    void hasNoRoomForASecret();
    void everythingAskedForIsDoneAtTheEnd();
    void aGuardThatIsGoneIsNotCalled();
    void inMemory();

private:
    std::unique_ptr<StorageFixture> m_files;
};

void TestJournal::init()
{
    m_files = std::make_unique<StorageFixture>();
    QVERIFY(m_files->isValid());
}

void TestJournal::everyFieldSurvives_data()
{
    QTest::addColumn<CreateIntent>("intent");
    const auto row = [](const char *name, auto change) {
        CreateIntent intent = someIntent(QStringLiteral("request"));
        change(intent);
        QTest::newRow(name) << intent;
    };

    row("everything", [](CreateIntent &) {});
    row("nothing that may be missing", [](CreateIntent &i) {
        i.account = {};
        i.credential = {};
        i.profileName = QString();
        i.entity = {};
        i.environment = Environment::Unknown;
        i.spec = {};
        i.knownBefore.reset();
    });
    row("never expires", [](CreateIntent &i) { i.spec.ttl.reset(); });
    row("longest life", [](CreateIntent &i) { i.spec.ttl = longestTtl; });
    row("sandbox", [](CreateIntent &i) { i.environment = Environment::Sandbox; });
    row("not known what was before", [](CreateIntent &i) { i.knownBefore.reset(); });
    row("nothing shown", [](CreateIntent &i) {
        i.shown.clear();
        i.isAnswered = false;
    });
    row("nothing was before", [](CreateIntent &i) { i.knownBefore = QList<KeyFingerprint>(); });
    row("much was before", [](CreateIntent &i) {
        for (int n = 0; n < 1000; ++n)
            i.knownBefore->append(KeyFingerprint::of(QByteArray::number(n)));
    });
    row("address", [](CreateIntent &i) { i.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:1/a%20b/%25?c=d#e")); });
    row("another time zone", [](CreateIntent &i) { i.askedAt = i.askedAt.toOffsetFromUtc(3600); });
    row("midnight", [](CreateIntent &i) { i.askedAt.setTime(QTime(0, 0)); });
    for (const QString &name :
         {QStringLiteral("it's \"quoted\" -- ; DROP TABLE intents"), QStringLiteral("  spaces  "),
          QStringLiteral("two\nlines\ttab"), QStringLiteral("\u05de\u05e2\u05d1\u05d3\u05ea \U0001F511 \u0301"),
          QStringLiteral("a\u0000b"), QStringLiteral("1e3"), QStringLiteral("NULL"), QString(255, QLatin1Char('x'))}) {
        row(qPrintable(QStringLiteral("name ") + name.left(20)), [&](CreateIntent &i) {
            i.spec.name = name;
            i.entity.name = name;
            i.profileName = name;
            i.account = AccountId(name);
            i.entity.id = EntityId(name);
        });
    }
}

void TestJournal::everyFieldSurvives()
{
    QFETCH(const CreateIntent, intent);
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(open(journal), "Done");
        COMPARE_OUTCOME(put(journal, intent), "Done");
    }
    Journal journal(m_files->path());
    COMPARE_OUTCOME(open(journal), "Done");
    const auto found = orphans(journal);
    COMPARE_OUTCOME(found, "Done");
    QCOMPARE(found->size(), 1);
    QCOMPARE(described(found->constFirst()), described(intent));
    QCOMPARE(found->constFirst().askedAt.timeSpec(), Qt::UTC);
    QCOMPARE(found->constFirst().knownBefore.has_value(), intent.knownBefore.has_value());
    QCOMPARE(m_files->others(), QStringList());
}

void TestJournal::whatCannotBeReadAgainIsRefused_data()
{
    QTest::addColumn<CreateIntent>("intent");
    const auto row = [](const char *name, auto change) {
        CreateIntent intent = someIntent(QStringLiteral("request"));
        change(intent);
        QTest::newRow(name) << intent;
    };
    row("no id", [](CreateIntent &i) { i.id = {}; });
    row("no address", [](CreateIntent &i) { i.apiUrl = {}; });
    row("no time", [](CreateIntent &i) { i.askedAt = {}; });
    row("far future", [](CreateIntent &i) { i.askedAt = i.askedAt.addYears(20000); });
}

void TestJournal::whatCannotBeReadAgainIsRefused()
{
    QFETCH(const CreateIntent, intent);
    Journal journal(m_files->path());
    COMPARE_OUTCOME(put(journal, intent), "Failed");
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("good"))), "Done");
    COMPARE_OUTCOME(open(journal), "Done");
}

void TestJournal::forgottenIsGone()
{
    {
        Journal journal(m_files->path());
        for (const char *id : {"a", "b", "c"})
            COMPARE_OUTCOME(put(journal, someIntent(QLatin1String(id))), "Done");
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("b"))), "Done");
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("b"))), "Done");
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("never there"))), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a c"));
}

void TestJournal::oldestComesFirst()
{
    {
        Journal journal(m_files->path());
        for (const auto &[id, time] : {std::pair("c", 30), std::pair("a", 10), std::pair("d", 30), std::pair("b", 20)})
            COMPARE_OUTCOME(put(journal, someIntent(QLatin1String(id), time)), "Done");
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a b c d"));
}

void TestJournal::puttingAgainReplaces()
{
    CreateIntent intent = someIntent(QStringLiteral("a"));
    {
        Journal journal(m_files->path());
        COMPARE_OUTCOME(put(journal, intent), "Done");
        intent.knownBefore.reset();
        COMPARE_OUTCOME(put(journal, intent), "Done");
    }
    Journal journal(m_files->path());
    const auto found = orphans(journal);
    COMPARE_OUTCOME(found, "Done");
    QCOMPARE(found->size(), 1);
    QCOMPARE(described(found->constFirst()), described(intent));
}

void TestJournal::ownAreNoOrphans()
{
    Journal journal(m_files->path());
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Done");
    QCOMPARE(idsOf(orphans(journal)), QString());
    Journal other(m_files->path());
    QCOMPARE(idsOf(orphans(other)), QString());
    QCOMPARE(claim(other, QStringLiteral("a")), QStringLiteral("no"));
    QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
}

void TestJournal::claimedIsOwn()
{
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a"), QStringLiteral("b")}));
    {
        Journal journal(m_files->path());
        QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
        QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
        QCOMPARE(claim(journal, QStringLiteral("never there")), QStringLiteral("no"));
        QCOMPARE(idsOf(orphans(journal)), QStringLiteral("b"));
        QCOMPARE(orphansIn(m_files->path()), QStringLiteral("b"));
    }
    QCOMPARE(orphansIn(m_files->path()), QStringLiteral("a b"));
}

void TestJournal::isForTheUserAlone()
{
#ifdef Q_OS_UNIX
    Journal journal(m_files->path());
    COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Done");
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const auto file = QFile::ReadOwner | QFile::WriteOwner;
    QCOMPARE(QFile::permissions(m_files->folder()) & (file | QFile::ExeOwner | others), file | QFile::ExeOwner);
    QCOMPARE(QFile::permissions(m_files->folder() + QStringLiteral("/instances")) & others, QFile::Permissions());
    for (const char *name : {"", "-journal"}) {
        const QString path = m_files->path() + QLatin1String(name);
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(QFile::permissions(path) & (file | QFile::ExeOwner | others), file);
    }
#else
    QSKIP("Permissions come from the directory here.");
#endif
}

void TestJournal::hasNoRoomForASecret()
{
    QVERIFY(makeStateFile(m_files->path(), {QStringLiteral("a")}));
    Connection connection;
    COMPARE_OUTCOME(connection.open(m_files->path(), Connection::Mode::ReadWrite, std::chrono::seconds(5)), "Done");
    const auto tables =
        connection.run(QStringLiteral("SELECT group_concat(name, ' ') FROM sqlite_schema WHERE sql <> ''"));
    const auto columns =
        connection.run(QStringLiteral("SELECT group_concat(name, ' ') FROM pragma_table_info('intents')"));
    COMPARE_OUTCOME(tables, "Done");
    COMPARE_OUTCOME(columns, "Done");
    QCOMPARE(tables->value(0).value(0).toString(), QStringLiteral("intents"));
    QCOMPARE(columns->value(0).value(0).toString(),
             QStringLiteral("request_id api_url account credential profile_name entity_id entity_name environment name "
                            "ttl asked_at known_before progress owner"));
}

void TestJournal::everythingAskedForIsDoneAtTheEnd()
{
    QStringList ids;
    int answers = 0;
    {
        Journal journal(m_files->path());
        for (int i = 0; i < 20; ++i) {
            ids += QStringLiteral("id%1").arg(i, 2, 10, QLatin1Char('0'));
            journal.put(someIntent(ids.last(), i), this, [&](const StorageResult<Done> &result) {
                QVERIFY(result);
                ++answers;
            });
        }
        QCOMPARE(answers, 0); // never from within a call
    }
    QCOMPARE(answers, 0);
    QCOMPARE(orphansIn(m_files->path()), ids.join(QLatin1Char(' ')));
    QTRY_COMPARE_WITH_TIMEOUT(answers, 20, patience);
}

void TestJournal::aGuardThatIsGoneIsNotCalled()
{
    bool called = false;
    Journal journal(m_files->path());
    {
        QObject guard;
        journal.put(someIntent(QStringLiteral("a")), &guard, [&](const StorageResult<Done> &) { called = true; });
    }
    auto guard = std::make_unique<QObject>();
    journal.remove(RequestId(QStringLiteral("b")), guard.get(), [&](const StorageResult<Done> &) { called = true; });
    // Goes while its answer is on the way.
    COMPARE_OUTCOME(answerTo<Done>([&](QObject *other, auto done) {
                        journal.remove(RequestId(QStringLiteral("c")), other,
                                       [&guard, done](const StorageResult<Done> &result) {
                                           guard.reset();
                                           done(result);
                                       });
                        guard.reset();
                    }),
                    "Done");
    QCoreApplication::processEvents();
    QVERIFY(!called);
    QCOMPARE(idsOf(orphans(journal)), QString());
}

void TestJournal::inMemory()
{
    const QStringList before = QDir().entryList();
    {
        Journal journal{QString()};
        COMPARE_OUTCOME(open(journal), "Done");
        COMPARE_OUTCOME(put(journal, someIntent(QStringLiteral("a"))), "Done");
        QCOMPARE(idsOf(orphans(journal)), QString());
        QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("yes"));
        QCOMPARE(claim(journal, QStringLiteral("b")), QStringLiteral("no"));
        COMPARE_OUTCOME(remove(journal, RequestId(QStringLiteral("a"))), "Done");
        QCOMPARE(claim(journal, QStringLiteral("a")), QStringLiteral("no"));
    }
    QCOMPARE(QDir().entryList(), before);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "test_Journal.moc"
