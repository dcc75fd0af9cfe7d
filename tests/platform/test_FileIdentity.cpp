#include "platform/FileIdentity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

/// The same file stays the same however it is written to; another one is another one, whatever it is called.
class TestFileIdentity : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    static bool append(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(bytes) == bytes.size();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void nothing()
    {
        QVERIFY(fileIdentity(at("none")) == FileIdentity());
        QVERIFY(append(at("some"), "a"));
        QVERIFY(fileIdentity(at("some")) != FileIdentity());
    }

    void writingKeepsIt()
    {
        const QString path = at("Č 漢");
        QVERIFY(append(path, "a"));
        const FileIdentity first = fileIdentity(path);
        QFile open(path);
        QVERIFY(open.open(QIODevice::ReadWrite));
        QVERIFY(fileIdentity(path) == first);
        QCOMPARE(open.write("b"), 1);
        open.close();
        QVERIFY(append(path, "c"));
        QVERIFY(fileIdentity(path) == first);
        QVERIFY(QFile::rename(path, at("renamed")));
        QVERIFY(fileIdentity(at("renamed")) == first);
    }

    void aReplacedFileIsAnotherOne()
    {
        QVERIFY(append(at("file"), "a") && append(at("other"), "a"));
        const FileIdentity first = fileIdentity(at("file"));
        const FileIdentity other = fileIdentity(at("other"));
        QVERIFY(first != other);
        // The first one lives on, so that the system cannot use its number again. Windows gives a new file of an old
        // name the birth of the old one.
        QVERIFY(QFile::rename(at("file"), at("aside")));
        QVERIFY(QFile::rename(at("other"), at("file")));
        QVERIFY(fileIdentity(at("file")) == other);
        QVERIFY(append(at("new"), "a"));
        QVERIFY(QFile::remove(at("file")) && QFile::rename(at("new"), at("file")));
        QVERIFY(fileIdentity(at("file")) != first);
    }
};

QTEST_GUILESS_MAIN(TestFileIdentity)
#include "test_FileIdentity.moc"
