#include "handover/FileHandOver.h"

#include "support/Links.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace ek;

using Outcome = Result<Done, FileHandOverError>;
using Kind = FileHandOverErrorKind;
Q_DECLARE_METATYPE(FileHandOverErrorKind)

namespace {

constexpr int patience = 10'000;
const QByteArray key = QByteArrayLiteral("ek_live_0123456789abcdefABCDEF");

Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(cannot be read)");
}

#ifdef Q_OS_UNIX
/// Restores the limit that the test lowers.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit lowered{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &lowered);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};
#endif

} // namespace

/// With real files in real folders.
class TestFileHandOver : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FileHandOver m_files;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList everything() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::optional<Outcome> save(const KeyFileRequest &request)
    {
        std::optional<Outcome> outcome;
        m_files.save(request, {}, secretOf(key), this, [&](const Outcome &result) { outcome = result; });
        if (outcome)
            qWarning("it completed from within the call");
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, patience))
            return std::nullopt;
        return outcome;
    }

    Kind failureOf(const KeyFileRequest &request)
    {
        const auto outcome = save(request);
        if (!outcome || outcome->has_value())
            qFatal("it did not fail");
        return outcome->error().kind;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void cleanup() { QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); }

#ifdef Q_OS_UNIX // for Windows: NewFile
    void isForItsOwnerAlone_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("usual") << 022;
        QTest::newRow("none") << 0;
        QTest::newRow("strict") << 077;
    }

    void isForItsOwnerAlone()
    {
        QFETCH(const int, mask);
        const mode_t before = ::umask(static_cast<mode_t>(mask));
        const auto outcome = save({path(QStringLiteral("key"))});
        ::umask(before);
        QVERIFY(outcome && *outcome);
        QCOMPARE(contentOf(path(QStringLiteral("key"))), key + '\n');
        struct stat made = {};
        QCOMPARE(::stat(QFile::encodeName(path(QStringLiteral("key"))).constData(), &made), 0);
        QCOMPARE(made.st_mode & 07777U, 0600U);
    }
#endif

    void nothingIsBesideIt()
    {
        const auto outcome = save({path(QStringLiteral("key"))});
        QVERIFY(outcome && *outcome);
        QCOMPARE(contentOf(path(QStringLiteral("key"))), key + '\n');
        QCOMPARE(everything(), QStringList(QStringLiteral("key")));
    }

    void writesALineForDotEnv()
    {
        const auto outcome = save({path(QStringLiteral(".env")), KeyFileFormat::DotEnv, QStringLiteral("SHOP_KEY")});
        QVERIFY(outcome && *outcome);
        QCOMPARE(contentOf(path(QStringLiteral(".env"))), "SHOP_KEY=" + key + '\n');
    }

    void refusesBeforeItWrites_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("no path") << QString() << QStringLiteral("A") << Kind::PathMissing;
        const QString nowhere = QDir::tempPath() + QStringLiteral("/no such folder/key.env");
        QTest::newRow("a folder") << QDir::tempPath() + u'/' << QStringLiteral("A") << Kind::PathMissing;
        QTest::newRow("NUL") << QDir::tempPath() + QStringLiteral("/a") + QChar(0) << QStringLiteral("A")
                             << Kind::PathMissing;
        QTest::newRow("relative") << QStringLiteral("key.env") << QStringLiteral("A") << Kind::NotAbsolute;
        QTest::newRow("variable") << nowhere << QStringLiteral("A B") << Kind::VariableName;
        QTest::newRow("no folder") << nowhere << QStringLiteral("A") << Kind::FolderMissing;
        QTest::newRow("file for a folder") << QCoreApplication::applicationFilePath() + QStringLiteral("/x")
                                           << QStringLiteral("A") << Kind::FolderMissing;
#ifdef Q_OS_UNIX
        QTest::newRow("a device") << QStringLiteral("/dev/full") << QStringLiteral("A") << Kind::Exists;
#endif
    }

    void refusesBeforeItWrites()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, variable);
        QFETCH(const Kind, kind);
        QCOMPARE(failureOf({name, KeyFileFormat::DotEnv, variable}), kind);
    }

    void neverWritesOverAnything_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"file", "empty file", "folder", "link to a file", "dangling link"})
            QTest::newRow(what) << QString::fromLatin1(what);
#ifdef Q_OS_UNIX
        for (const char *what : {"pipe", "unreadable"})
            QTest::newRow(what) << QString::fromLatin1(what);
#endif
    }

    void neverWritesOverAnything()
    {
        QFETCH(const QString, what);
        const QString there = path(QStringLiteral("there"));
        const QString other = path(QStringLiteral("other"));
        const auto make = [](const QString &name, const QByteArray &content) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        if (what == u"folder") {
            QVERIFY(QDir().mkdir(there));
#ifdef Q_OS_UNIX
        } else if (what == u"pipe") {
            QCOMPARE(::mkfifo(QFile::encodeName(there).constData(), 0600), 0);
#endif
        } else if (what == u"link to a file" || what == u"dangling link") {
            QVERIFY(what == u"dangling link" || make(other, "other"));
            if (!test::makeLink(other, there))
                QSKIP(test::noLinks);
        } else {
            QVERIFY(make(there, what == u"empty file" ? QByteArray() : QByteArray("before")));
        }
        if (what == u"unreadable")
            QVERIFY(QFile::setPermissions(there, QFile::Permissions()));
        const QStringList before = everything();

        QCOMPARE(failureOf({there}), Kind::Exists);
        QCOMPARE(everything(), before);
        if (what == u"unreadable")
            QVERIFY(QFile::setPermissions(there, QFile::ReadOwner));
        if (what == u"file" || what == u"unreadable")
            QCOMPARE(contentOf(there), QByteArray("before"));
        if (what == u"link to a file")
            QCOMPARE(contentOf(other), QByteArray("other"));
        if (what == u"dangling link")
            QVERIFY(!QFileInfo::exists(other));
    }

    void ofManyAtOnceOneWins()
    {
        std::vector<std::unique_ptr<FileHandOver>> writers;
        int made = 0;
        int refused = 0;
        for (int writer = 0; writer < 8; ++writer) {
            writers.push_back(std::make_unique<FileHandOver>());
            writers.back()->save({path(QStringLiteral("race"))}, {}, secretOf(key), this, [&](const Outcome &outcome) {
                outcome ? ++made : ++refused;
                if (!outcome)
                    QCOMPARE(outcome.error().kind, Kind::Exists);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(made + refused, 8, patience);
        QCOMPARE(made, 1);
        QCOMPARE(contentOf(path(QStringLiteral("race"))), key + '\n');
    }

#ifdef Q_OS_UNIX
    void aFolderThatMayNotBeWritten()
    {
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ExeOther));
        // Nothing stops root: it becomes somebody else for a while.
        const uid_t before = ::geteuid();
        if (before == 0)
            QCOMPARE(::seteuid(65534), 0);
        const Kind kind = failureOf({path(QStringLiteral("key"))});
        if (before == 0)
            QCOMPARE(::seteuid(before), 0);
        QCOMPARE(kind, Kind::NotAllowed);
        QCOMPARE(everything(), QStringList());
    }

    void aFullDiskLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("none") << 0;
        QTest::newRow("a part") << 7;
    }

    void aFullDiskLeavesNothingBehind()
    {
        QFETCH(const int, room);
        std::optional<Outcome> outcome;
        {
            const FileSizeLimit limit(static_cast<rlim_t>(room));
            m_files.save({path(QStringLiteral("key"))}, {}, secretOf(key), this,
                         [&](const Outcome &result) { outcome = result; });
            QVERIFY(QTest::qWaitFor([&] { return outcome.has_value(); }, patience));
        }
        QVERIFY(!*outcome);
        QCOMPARE(outcome->error().kind, Kind::Full);
        QVERIFY(!outcome->error().detail.isEmpty());
        QCOMPARE(everything(), QStringList());
        // And it can be tried again at the same place.
        const auto again = save({path(QStringLiteral("key"))});
        QVERIFY(again && *again);
    }
#endif

    void isFinishedAlsoWithoutItsGuard()
    {
        {
            FileHandOver files;
            auto guard = std::make_unique<QObject>();
            files.save({path(QStringLiteral("key"))}, {}, secretOf(key), guard.get(),
                       [](const Outcome &) { QFAIL("nobody is there to be told"); });
        }
        QCOMPARE(contentOf(path(QStringLiteral("key"))), key + '\n');
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestFileHandOver)
#include "test_FileHandOver.moc"
