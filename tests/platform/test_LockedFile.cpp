#include "platform/LockedFile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace ek;
using namespace std::chrono_literals;

class TestLockedFile : public QObject
{
    Q_OBJECT

private slots:
    void makesAndKeeps();
    void isOnesAlone();
    void waitsForItsTurn();
    void takesTurns();
    void leavesOthersThingsAlone_data();
    void leavesOthersThingsAlone();
    void isTheUsersAlone();
    void noticesThatItWasRemoved();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
};

void TestLockedFile::makesAndKeeps()
{
    const QString file = path("kept");
    {
        LockedFile held(file, 0ms);
        QVERIFY(held.isHeld());
        QCOMPARE(held.read(100), QByteArray());
        QVERIFY(held.write("a longer text"));
        QVERIFY(held.write("short"));
    }
    const LockedFile again(file, 0ms);
    QCOMPARE(again.read(100), QByteArray("short"));
    QVERIFY(!again.read(4));
}

void TestLockedFile::isOnesAlone()
{
    const QString file = path("alone");
    {
        const LockedFile first(file, 0ms);
        QVERIFY(first.isHeld());
        LockedFile second(file, 30ms);
        QVERIFY(!second.isHeld());
        QVERIFY(!second.read(100));
        QVERIFY(!second.write("no"));
    }
    QVERIFY(LockedFile(file, 0ms).isHeld());
}

void TestLockedFile::waitsForItsTurn()
{
    const QString file = path("turn");
    auto first = std::make_unique<LockedFile>(file, 0ms);
    std::atomic<bool> isHeld = false;
    const std::unique_ptr<QThread> other(QThread::create([&] { isHeld = LockedFile(file, 30s).isHeld(); }));
    other->start();
    QVERIFY(!other->wait(50));
    first.reset();
    QVERIFY(other->wait(30'000));
    QVERIFY(isHeld);
}

void TestLockedFile::takesTurns()
{
    const QString file = path("turns");
    constexpr int rounds = 200;
    const auto count = [&] {
        for (int round = 0; round < rounds; ++round) {
            LockedFile held(file, 30s);
            const int number = held.read(100).value_or(QByteArray()).toInt();
            if (!held.write(QByteArray::number(number + 1)))
                return;
        }
    };
    std::vector<std::unique_ptr<QThread>> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back(QThread::create(count));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(LockedFile(file, 0ms).read(100), QByteArray::number(4 * rounds));
}

void TestLockedFile::leavesOthersThingsAlone_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"folder", "link", "missing folder", "pipe", "second name"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestLockedFile::leavesOthersThingsAlone()
{
    QFETCH(const QString, what);
    const QString file = path("thing");
    const QString other = path("other");
    QFile::remove(file);
    QFile written(other);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write("precious") == 8);
    written.close();
    QString asked = file;
    if (what == QLatin1String("folder")) {
        asked = m_folder.path();
    } else if (what == QLatin1String("missing folder")) {
        asked = path("nowhere/file");
#ifdef Q_OS_UNIX
    } else if (what == QLatin1String("link")) {
        QVERIFY(QFile::link(other, file));
    } else if (what == QLatin1String("pipe")) {
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    } else if (what == QLatin1String("second name")) {
        QCOMPARE(::link(QFile::encodeName(other).constData(), QFile::encodeName(file).constData()), 0);
#endif
    } else {
        QSKIP("there is none on this system");
    }
    QVERIFY(!LockedFile(asked, 0ms).isHeld());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("precious"));
    QFile::remove(file);
}

void TestLockedFile::isTheUsersAlone()
{
#ifdef Q_OS_UNIX
    const QString file = path("private");
    const auto rights = [&] { return QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther); };
    QVERIFY(LockedFile(file, 0ms).isHeld());
    QVERIFY(!rights());
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(rights());
    QVERIFY(LockedFile(file, 0ms).isHeld());
    QVERIFY(!rights());
#else
    QSKIP("Windows has no such rights; see UserOnlyAccess");
#endif
}

void TestLockedFile::noticesThatItWasRemoved()
{
    const QString file = path("removed");
    auto first = std::make_unique<LockedFile>(file, 0ms);
    if (!QFile::remove(file))
        QSKIP("an open file cannot be removed here");
    const LockedFile second(file, 0ms); // another one of the same name
    QVERIFY(second.isHeld());
    QVERIFY(QFileInfo::exists(file));
}

QTEST_GUILESS_MAIN(TestLockedFile)
#include "test_LockedFile.moc"
