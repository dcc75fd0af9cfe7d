#include "HasOwnAllocator.h"

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <functional>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// What is left in memory of a text once it was freed, as a debugger would see it.
class TestWipingAllocator : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void seesWhatIsThere();
    void freedBlocksAreEmpty_data();
    void freedBlocksAreEmpty();
    void grownBlocksLeaveNoCopy_data();
    void grownBlocksLeaveNoCopy();
    void reallocKeepsItsPromises();
    void qtsBuffersAreEmptyToo();
    void everyKindOfBlockIsOurs_data();
    void everyKindOfBlockIsOurs();
    void anotherAllocatorMayBePreloaded();

private:
    /// Made at run time, so that the program's own text does not hold it.
    [[nodiscard]] static QByteArray canary(char seed)
    {
        QByteArray text;
        for (int i = 0; i < 24; ++i)
            text += static_cast<char>('a' + (seed * 7 + i * 5) % 26);
        return text;
    }
    /// How often the middle of the canary stands in memory that can be written.
    [[nodiscard]] static int occurrences(char seed);
};

void TestWipingAllocator::initTestCase()
{
#if !EK_HAS_OWN_ALLOCATOR
    QSKIP("freed memory is wiped with glibc's allocator alone");
#endif
    if (!QFile::exists(QStringLiteral("/proc/self/mem")))
        QSKIP("there is no looking into memory here");
}

int TestWipingAllocator::occurrences(char seed)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    // Looked for letter by letter, and through a window that is emptied each time: the search leaves no copy behind.
    const auto letter = [seed](int i) { return static_cast<char>('a' + (seed * 7 + i * 5) % 26); };
    constexpr qint64 length = 16;
    static std::array<char, 64 * 1024> window;
    int found = 0;
    for (const QByteArray &line : lines) {
        const QByteArray range = line.left(line.indexOf(' '));
        if (!line.contains(" rw-p "))
            continue;
        const qint64 begin = range.left(range.indexOf('-')).toLongLong(nullptr, 16);
        const qint64 end = range.mid(range.indexOf('-') + 1).toLongLong(nullptr, 16);
        for (qint64 at = begin; at < end; at += qint64(window.size()) - length + 1) {
            const qint64 wanted = std::min<qint64>(end - at, window.size());
            const qint64 read = memory.seek(at) ? memory.read(window.data(), wanted) : 0;
            const char *const stop = window.data() + read;
            for (const char *from = window.data(); from + length <= stop; ++from) {
                from = static_cast<const char *>(std::memchr(from, letter(4), std::size_t(stop - from)));
                if (!from || from + length > stop)
                    break;
                int same = 1;
                while (same < length && from[same] == letter(4 + same))
                    ++same;
                found += same == length ? 1 : 0;
            }
            window.fill('\0');
        }
    }
    return found;
}

void TestWipingAllocator::seesWhatIsThere()
{
    const QByteArray text = canary(1);
    QVERIFY(occurrences(1) >= 1);
    QCOMPARE(text.size(), 24);
}

void TestWipingAllocator::freedBlocksAreEmpty_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {24, 100, 1000, 20'000, 200'000, 40'000'000})
        QTest::addRow("%d", size) << size;
}

void TestWipingAllocator::freedBlocksAreEmpty()
{
    QFETCH(const int, size);
    {
        QByteArray text(size, '.');
        const QByteArray secret = canary(2);
        text.replace(size - 24, 24, secret);
        QVERIFY(occurrences(2) >= 1);
    }
    QCOMPARE(occurrences(2), 0);
}

void TestWipingAllocator::grownBlocksLeaveNoCopy_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("a little") << 10;
    QTest::newRow("into the megabytes") << 1'000;
}

void TestWipingAllocator::grownBlocksLeaveNoCopy()
{
    QFETCH(const int, steps);
    QByteArray text = canary(3);
    text.detach();
    for (int step = 0; step < steps; ++step)
        text.append(QByteArray(step * 3, '.'));
    QCOMPARE(occurrences(3), 1);
    text = QByteArray();
    QCOMPARE(occurrences(3), 0);
}

void TestWipingAllocator::reallocKeepsItsPromises()
{
    // NOLINTBEGIN(cppcoreguidelines-no-malloc): it is what is tested
    auto *block = static_cast<unsigned char *>(std::realloc(nullptr, 10));
    QVERIFY(block);
    for (unsigned char i = 0; i < 10; ++i)
        block[i] = i;
    for (const std::size_t size : {11UL, 5000UL, 300'000UL, 20'000'000UL, 64UL, 10UL}) {
        auto *moved = static_cast<unsigned char *>(std::realloc(block, size));
        QVERIFY(moved);
        block = moved;
        for (unsigned char i = 0; i < 10; ++i)
            QCOMPARE(block[i], i);
    }
    std::free(block);
    void *aligned = nullptr;
    QCOMPARE(::posix_memalign(&aligned, 4096, 10'000), 0);
    std::free(aligned);
    std::free(nullptr);
    // NOLINTEND(cppcoreguidelines-no-malloc)
}

void TestWipingAllocator::qtsBuffersAreEmptyToo()
{
    {
        const QJsonObject object{{QStringLiteral("key"), QString::fromLatin1(canary(4))}};
        const QByteArray json = QJsonDocument(object).toJson();
        const QJsonDocument parsed = QJsonDocument::fromJson(json);
        QVERIFY(parsed.isObject());
        QVERIFY(occurrences(4) >= 1);
    }
    QCOMPARE(occurrences(4), 0);
}

void TestWipingAllocator::everyKindOfBlockIsOurs_data()
{
    QTest::addColumn<int>("kind");
    int kind = 0;
    for (const char *name : {"malloc", "calloc", "aligned_alloc", "posix_memalign", "memalign", "valloc"})
        QTest::newRow(name) << kind++;
}

void TestWipingAllocator::everyKindOfBlockIsOurs()
{
#ifdef __GLIBC__
    QFETCH(const int, kind);
    constexpr std::size_t size = 4096;
    const std::array<std::function<void *()>, 6> makers{
        [] { return std::malloc(size); },
        [] { return std::calloc(size, 1); },
        [] { return std::aligned_alloc(64, size); },
        [] {
            void *block = nullptr;
            return ::posix_memalign(&block, 64, size) == 0 ? block : nullptr;
        },
        [] { return ::memalign(64, size); },
        [] { return ::valloc(size); },
    };
    void *block = makers.at(std::size_t(kind))();
    QVERIFY(block);
    QVERIFY(::malloc_usable_size(block) >= size);
    {
        const QByteArray secret = canary(5);
        std::memcpy(static_cast<char *>(block) + 1000, secret.constData(), std::size_t(secret.size()));
    }
    QCOMPARE(occurrences(5), 1);
    void *moved = std::realloc(block, 3 * size);
    QVERIFY(moved);
    std::free(moved);
    QCOMPARE(occurrences(5), 0);
#endif
}

void TestWipingAllocator::anotherAllocatorMayBePreloaded()
{
    const QString self = QCoreApplication::applicationFilePath();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral("libjemalloc.so.2"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(self,
                  {QStringLiteral("qtsBuffersAreEmptyToo"), QStringLiteral("grownBlocksLeaveNoCopy"),
                   QStringLiteral("everyKindOfBlockIsOurs")});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray said = process.readAll();
    if (said.contains("cannot be preloaded"))
        QSKIP("there is no libjemalloc here");
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestWipingAllocator)
#include "test_WipingAllocator.moc"
