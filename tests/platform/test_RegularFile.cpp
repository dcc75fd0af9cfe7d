#include "platform/RegularFile.h"
#include "platform/Worker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

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

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("file")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRegularFile)
#include "test_RegularFile.moc"
