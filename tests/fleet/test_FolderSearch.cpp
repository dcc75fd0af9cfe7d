#include "fleet/FolderSearch.h"

#include "HasOwnAllocator.h"
#include "core/Secret.h"
#include "support/Links.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace ek;

namespace {

constexpr int patience = 60'000;

// Made at run time, so that the program's own text holds no whole key.
QByteArray keyOf(char seed)
{
    QByteArray key("ek_live_");
    for (int i = 0; i < 32; ++i)
        key += "0123456789abcdef"[(seed * 7 + i * 5 + i * i) % 16];
    return key;
}

QByteArray utf16(const QByteArray &text, bool isBig)
{
    QByteArray bytes(isBig ? "\xfe\xff" : "\xff\xfe");
    for (const char c : text) {
        const std::array<char, 2> unit = isBig ? std::array{'\0', c} : std::array{c, '\0'};
        bytes.append(unit.data(), 2);
    }
    return bytes;
}

} // namespace

class TestFolderSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void findsEveryPlace_data();
    void findsEveryPlace();
    void linksAreNotFollowed();
    void whatIsNoFileIsNotOpened();
    void theFolderItselfMayBeALink();
    void whatCannotBeReadIsTold();
    void noFolder_data();
    void noFolder();
    void aGibibyte();
    void deepFolders();
    void canBeCancelled();
    void beginsAnew();
    void manyPlaces();
    void nothingIsLeftInMemory();

private:
    void write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    /// By path and offset.
    QList<FoundPlace> searched(const QString &folder = {}, int threads = 0)
    {
        QList<FoundPlace> places;
        FolderSearch search;
        connect(&search, &FolderSearch::found, this, [&](const QList<FoundPlace> &some) { places += some; });
        QSignalSpy finished(&search, &FolderSearch::finished);
        search.start(folder.isEmpty() ? m_folder->path() : folder, threads);
        if (!finished.wait(patience))
            qWarning("it does not end");
        m_outcome = finished.value(0).value(0).value<FolderSearch::Outcome>();
        std::sort(places.begin(), places.end(), [](const FoundPlace &a, const FoundPlace &b) {
            return std::pair(a.path, a.key.offset) < std::pair(b.path, b.key.offset);
        });
        return places;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FolderSearch::Outcome m_outcome;
};

void TestFolderSearch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_outcome = {};
}

void TestFolderSearch::findsEveryPlace_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {0, 1, 2, 8})
        QTest::addRow("%d", threads) << threads;
}

void TestFolderSearch::findsEveryPlace()
{
    QFETCH(const int, threads);
    write(QStringLiteral("a.env"), "A=1\nKEY=" + keyOf(1) + "\nB=" + keyOf(2) + ' ' + keyOf(2) + '\n');
    write(QStringLiteral("b/little.txt"), utf16("x\r\n" + keyOf(1) + "\r\n", false));
    write(QStringLiteral("b/big.txt"), utf16("x\r\n\r\n" + keyOf(3), true));
    write(QStringLiteral("b/c/binary"), QByteArray(5000, '\0') + keyOf(1) + QByteArray(100, '\0'));
    write(QStringLiteral("b/c/long"), QByteArray(3'000'000, 'x') + '\n' + keyOf(4));
    write(QStringLiteral("b/c/.hidden/empty"), {});
    write(QStringLiteral("none"), "ek_live_abc...234 is a mask");
    for (int i = 0; i < 50; ++i)
        write(QStringLiteral("many/%1").arg(i, 3, 10, QLatin1Char('0')), "key: " + keyOf(char(i)) + '\n');

    const QList<FoundPlace> places = searched({}, threads);
    QCOMPARE(m_outcome.end, FolderSearch::End::Complete);
    QCOMPARE(m_outcome.progress.files, 57);
    QCOMPARE(m_outcome.progress.places, 57);
    QCOMPARE(m_outcome.progress.unreadable, 0);
    QVERIFY(m_outcome.progress.bytes > 3'000'000);
    QCOMPARE(places.size(), 57);
    struct Expected
    {
        const char *file;
        qint64 line;
        char seed;
    };
    const QList<Expected> first{{"a.env", 2, 1},      {"a.env", 3, 2},    {"a.env", 3, 2},       {"b/big.txt", 3, 3},
                                {"b/c/binary", 0, 1}, {"b/c/long", 2, 4}, {"b/little.txt", 2, 1}};
    for (qsizetype i = 0; i < first.size(); ++i) {
        QCOMPARE(places.at(i).path, path(QString::fromLatin1(first.at(i).file)));
        QCOMPARE(places.at(i).key.line, first.at(i).line);
        QCOMPARE(places.at(i).key.fingerprint, KeyFingerprint::of(keyOf(first.at(i).seed)));
    }
    QVERIFY(places.at(1).key.offset < places.at(2).key.offset);
    QCOMPARE(places.at(4).key.offset, 5000);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(places.at(first.size() + i).key.fingerprint, KeyFingerprint::of(keyOf(char(i))));
}

void TestFolderSearch::linksAreNotFollowed()
{
    QTemporaryDir elsewhere;
    QFile outside(elsewhere.filePath(QStringLiteral("outside")));
    QVERIFY(outside.open(QIODevice::WriteOnly));
    outside.write(keyOf(1));
    outside.close();
    write(QStringLiteral("real/file"), keyOf(2));
    if (!test::makeLink(outside.fileName(), path(QStringLiteral("to file"))))
        QSKIP(test::noLinks);
    QVERIFY(test::makeLink(elsewhere.path(), path(QStringLiteral("to folder"))));
    QVERIFY(test::makeLink(m_folder->path(), path(QStringLiteral("real/round and round"))));
    QVERIFY(test::makeLink(QStringLiteral("nowhere"), path(QStringLiteral("broken"))));
    const QList<FoundPlace> places = searched();
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.constFirst().path, path(QStringLiteral("real/file")));
    QCOMPARE(m_outcome.links, 4);
    QCOMPARE(m_outcome.progress.unreadable, 0);
}

void TestFolderSearch::whatIsNoFileIsNotOpened()
{
#ifdef Q_OS_UNIX
    write(QStringLiteral("file"), keyOf(1));
    QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe"))).constData(), 0600), 0);
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path(QStringLiteral("s")));
    QVERIFY(std::size_t(name.size()) < sizeof address.sun_path);
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    QCOMPARE(::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(searched().size(), 1);
    QCOMPARE(m_outcome.special, 2);
    QCOMPARE(m_outcome.progress.files, 1);
    ::close(server);
#else
    QSKIP("there are no such things here");
#endif
}

void TestFolderSearch::theFolderItselfMayBeALink()
{
    write(QStringLiteral("real/file"), keyOf(1));
    const QString link = path(QStringLiteral("link"));
    if (!test::makeLink(path(QStringLiteral("real")), link))
        QSKIP(test::noLinks);
    QCOMPARE(searched(link).size(), 1);
}

void TestFolderSearch::whatCannotBeReadIsTold()
{
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    write(QStringLiteral("closed/file"), keyOf(1));
    write(QStringLiteral("closed file"), keyOf(1));
    write(QStringLiteral("open"), keyOf(1));
    QFile::setPermissions(path(QStringLiteral("closed file")), QFile::WriteOwner);
    QFile::setPermissions(path(QStringLiteral("closed")), QFile::WriteOwner);
    QCOMPARE(searched().size(), 1);
    QFile::setPermissions(path(QStringLiteral("closed")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(m_outcome.progress.unreadable, 2);
    m_outcome.unreadablePaths.sort();
    QCOMPARE(m_outcome.unreadablePaths,
             (QStringList{path(QStringLiteral("closed")), path(QStringLiteral("closed file"))}));
#else
    QSKIP("rights are others here");
#endif
}

void TestFolderSearch::noFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("missing") << QStringLiteral("/there/is/no/such/folder");
    QTest::newRow("no disk") << QStringLiteral("q:/folder");
    QTest::newRow("a file") << QCoreApplication::applicationFilePath();
#ifdef Q_OS_LINUX // Wine shows it as well, as a folder like any other
    QTest::newRow("no files on a disk") << QStringLiteral("/proc");
#endif
}

void TestFolderSearch::noFolder()
{
    QFETCH(const QString, folder);
    QCOMPARE(searched(folder).size(), 0);
    QCOMPARE(m_outcome.end, FolderSearch::End::NotAFolder);
    QVERIFY(!m_outcome.problem.isEmpty());
}

void TestFolderSearch::aGibibyte()
{
    constexpr qint64 gibibyte = 1LL << 30;
    const QString name = path(QStringLiteral("image"));
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(keyOf(1));
        QVERIFY(file.seek(gibibyte / 2 - 20));
        file.write(keyOf(2));
        QVERIFY(file.seek(gibibyte - 40));
        file.write(keyOf(3));
    }
    const QList<FoundPlace> places = searched();
    QCOMPARE(m_outcome.progress.bytes, gibibyte);
    QCOMPARE(places.size(), 3);
    QCOMPARE(places.at(0).key.offset, 0);
    QCOMPARE(places.at(1).key.offset, gibibyte / 2 - 20);
    QCOMPARE(places.at(2).key.offset, gibibyte - 40);
    QCOMPARE(places.at(2).key.fingerprint, KeyFingerprint::of(keyOf(3)));
}

void TestFolderSearch::deepFolders()
{
    // Deeper than descriptors are kept for: told, not passed over.
    QString name;
    for (int i = 0; i < 250; ++i)
        name += QStringLiteral("d/");
    write(name + QStringLiteral("file"), keyOf(1));
    write(QStringLiteral("file"), keyOf(1));
    const QList<FoundPlace> places = searched();
#ifdef Q_OS_UNIX
    QCOMPARE(places.size(), 1);
    QCOMPARE(m_outcome.progress.unreadable, 1);
#else
    QCOMPARE(places.size(), 2);
#endif
}

void TestFolderSearch::canBeCancelled()
{
#ifdef Q_OS_UNIX
    // Large enough that it is not done before it is cancelled.
    QFile file(path(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray piece(1 << 20, 'x');
    for (int i = 0; i < 64; ++i)
        file.write(piece);
    file.close();
    for (int i = 0; i < 200; ++i) {
        const QString name = path(QStringLiteral("l%1").arg(i));
        QCOMPARE(::link(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(name).constData()), 0);
    }
    FolderSearch search;
    QSignalSpy finished(&search, &FolderSearch::finished);
    search.start(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(search.progress().bytes > 0, patience);
    search.cancel();
    QVERIFY(!search.isRunning());
    QCOMPARE(finished.size(), 0); // never from within the call
    QTRY_COMPARE(finished.size(), 1);
    m_outcome = finished.value(0).value(0).value<FolderSearch::Outcome>();
    QCOMPARE(m_outcome.end, FolderSearch::End::Cancelled);
    QVERIFY(m_outcome.progress.bytes < 200LL << 26);
    search.cancel(); // there is nothing to cancel
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
#endif
}

void TestFolderSearch::beginsAnew()
{
    write(QStringLiteral("first/file"), keyOf(1));
    write(QStringLiteral("second/file"), keyOf(2));
    FolderSearch search;
    QList<FoundPlace> places;
    connect(&search, &FolderSearch::found, this, [&](const QList<FoundPlace> &some) { places += some; });
    QSignalSpy finished(&search, &FolderSearch::finished);
    search.start(path(QStringLiteral("first")));
    search.cancel();
    search.start(path(QStringLiteral("first")));
    search.start(path(QStringLiteral("second")));
    QVERIFY(finished.wait(patience));
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.constFirst().path, path(QStringLiteral("second/file")));
}

void TestFolderSearch::manyPlaces()
{
    QByteArray keys;
    for (int i = 0; i < 3000; ++i)
        keys += keyOf(char(i % 100)) + '\n';
    for (int i = 0; i < 40; ++i)
        write(QStringLiteral("%1").arg(i), keys);
    QCOMPARE(searched().size(), FolderSearch::mostPlaces);
    QCOMPARE(m_outcome.progress.places, 120'000);
    QCOMPARE(m_outcome.untold, 20'000);
}

namespace {

/// How often the middle of the key of @p seed stands in memory that can be written. Looked for letter by letter, so
/// that the search for it leaves no copy behind.
int occurrences(char seed, bool isWide)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    const auto letter = [seed](int i) { return "0123456789abcdef"[(seed * 7 + i * 5 + i * i) % 16]; };
    constexpr int from = 8;
    constexpr int length = 16;
    const int width = isWide ? 2 : 1;
    static std::array<char, 256 * 1024> window;
    int found = 0;
    for (const QByteArray &line : lines) {
        if (!line.contains(" rw-p "))
            continue;
        const QByteArray range = line.left(line.indexOf(' '));
        const qint64 begin = range.left(range.indexOf('-')).toLongLong(nullptr, 16);
        const qint64 end = range.mid(range.indexOf('-') + 1).toLongLong(nullptr, 16);
        for (qint64 at = begin; at < end; at += qint64(window.size()) - length * width + 1) {
            const qint64 read =
                memory.seek(at) ? memory.read(window.data(), std::min<qint64>(end - at, window.size())) : 0;
            for (const char *c = window.data(); c + length * width <= window.data() + read; ++c) {
                int same = 0;
                while (same < length && c[same * width] == letter(from + same))
                    ++same;
                found += same == length ? 1 : 0;
            }
            window.fill('\0');
        }
    }
    return found;
}

} // namespace

void TestFolderSearch::nothingIsLeftInMemory()
{
#if !EK_HAS_OWN_ALLOCATOR
    QSKIP("freed memory is wiped with glibc's allocator alone");
#endif
    if (!QFile::exists(QStringLiteral("/proc/self/mem")))
        QSKIP("there is no looking into memory here");
    constexpr char seed = 9;
    {
        QByteArray text(300'000, '.');
        text += "\nkey=" + keyOf(seed) + "-old\n";
        write(QStringLiteral("text"), text);
        write(QStringLiteral("wide"), utf16(text, false));
        write(QStringLiteral("binary"), QByteArray(100, '\0') + keyOf(seed) + QByteArray(400'000, '\1'));
        QVERIFY(occurrences(seed, false) > 0); // it would be seen
        wipe(text);
    }
    QCOMPARE(occurrences(seed, false), 0);
    QCOMPARE(occurrences(seed, true), 0);
    QCOMPARE(searched().size(), 3);
    QCOMPARE(occurrences(seed, false), 0);
    QCOMPARE(occurrences(seed, true), 0);
}

QTEST_GUILESS_MAIN(TestFolderSearch)
#include "test_FolderSearch.moc"
