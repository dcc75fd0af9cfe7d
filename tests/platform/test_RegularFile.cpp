#include "platform/RegularFile.h"
#include "platform/WindowsPath.h"
#include "platform/Worker.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace ek;

/// A file that is read beside everything else: the disk it is on may never answer.
class TestRegularFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("content");
    }

    void isReadAside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("longest");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, const char *file, qint64 longest, RegularFile::State state) {
            QTest::newRow(name) << QString::fromLatin1(file) << longest << static_cast<int>(state);
        };
        row("a file", "file", 100, RegularFile::State::Read);
        row("none", "nothing", 100, RegularFile::State::Missing);
        row("a folder", ".", 100, RegularFile::State::NotAFile);
        row("too large", "file", 3, RegularFile::State::TooLarge);
    }

    void isReadAside()
    {
        QFETCH(const QString, name);
        QFETCH(const qint64, longest);
        QFETCH(const int, state);
        QObject guard;
        std::optional<RegularFile> read;
        const QThread *here = QThread::currentThread();
        Worker worker(Worker::AtEnd::LeaveBehind);
        worker.run([path = m_folder->filePath(name), longest] { return readRegularFile(path, longest); }, &guard,
                   [&](const RegularFile &file) {
                       QCOMPARE(QThread::currentThread(), here);
                       read = file;
                   });
        QVERIFY(!read); // never at once
        QTRY_VERIFY(read);
        QCOMPARE(static_cast<int>(read->state), state);
        QCOMPARE(read->content, read->state == RegularFile::State::Read ? QByteArray("content") : QByteArray());
    }

    void isReplaced()
    {
        QVERIFY(replaceFile(path(), "other"));
        QCOMPARE(readRegularFile(path(), 100).content, QByteArray("other"));
        const QString missing = m_folder->filePath(QStringLiteral("new"));
        QVERIFY(replaceFile(missing, "new"));
        QCOMPARE(readRegularFile(missing, 100).content, QByteArray("new"));
        QVERIFY(!replaceFile(m_folder->filePath(QStringLiteral("no folder/file")), "content"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
                 QStringList({QStringLiteral("file"), QStringLiteral("new")}));
    }

    /// On Windows nobody can replace what another instance has open at that moment.
    void isReplacedOnceNobodyHasItOpen()
    {
        std::atomic<bool> isDone = false;
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        // Until it was tried and tried again, each time beside it under another name.
        const std::unique_ptr<QThread> reader(QThread::create([&, folder = m_folder->path()] {
            QSet<QString> tries;
            while (!isDone && tries.size() < 3) {
                const QStringList names = QDir(folder).entryList(QDir::Files);
                tries.unite(QSet<QString>(names.cbegin(), names.cend()));
            }
            file.close();
        }));
        reader->start();
        const bool isReplaced = replaceFile(path(), "other");
        isDone = true;
        reader->wait();
        QVERIFY(isReplaced);
        QCOMPARE(readRegularFile(path(), 100).content, QByteArray("other"));
    }

    /// Nor read what another instance is replacing.
    void isReadOnceOthersLetIt()
    {
#ifdef Q_OS_WIN
        const HANDLE file = ::CreateFileW(wide(extendedPath(path())), GENERIC_READ | DELETE, 0, nullptr, OPEN_EXISTING,
                                          FILE_ATTRIBUTE_NORMAL, nullptr);
        QVERIFY(file != INVALID_HANDLE_VALUE);
        QFile late(path());
        QVERIFY(!late.open(QIODevice::ReadOnly));
        const std::unique_ptr<QThread> other(QThread::create([file] {
            ::Sleep(50); // that somebody waits for it cannot be seen
            ::CloseHandle(file);
        }));
        other->start();
        const RegularFile read = readRegularFile(path(), 100);
        other->wait();
        QCOMPARE(static_cast<int>(read.state), static_cast<int>(RegularFile::State::Read));
        QCOMPARE(read.content, QByteArray("content"));
#else
        QSKIP("nobody can keep others from reading here");
#endif
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("file")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRegularFile)
#include "test_RegularFile.moc"
