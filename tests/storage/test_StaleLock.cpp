#include "storage/StaleLock.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

/// A lock file counts as long as somebody holds it, whatever is written in it.
class TestStaleLock : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private slots:
    void held()
    {
        const QString path = at("held Č.lock");
        QLockFile lock(path);
        lock.setStaleLockTime(0);
        QVERIFY(lock.tryLock(0));
        QVERIFY(!removeUnlocked(path));
        QVERIFY(QFile::exists(path));
        lock.unlock();
    }

    /// Left by a process of this program that was killed, and whose number another instance has now: this one.
    void leftBehind()
    {
        const QString path = at("left.lock");
        QByteArray content;
        {
            QLockFile lock(path);
            QVERIFY(lock.tryLock(0));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            content = file.readAll();
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();

        QLockFile next(path);
        next.setStaleLockTime(0);
        QVERIFY(!next.tryLock(0)); // it takes us for the owner
        QVERIFY(removeUnlocked(path));
        QVERIFY(!QFile::exists(path));
        QVERIFY(next.tryLock(0));
    }

    void missing() { QVERIFY(!removeUnlocked(at("none.lock"))); }

    void aFolder()
    {
        QVERIFY(QDir().mkdir(at("folder.lock")));
        removeUnlocked(at("folder.lock"));
        QVERIFY(QDir(at("folder.lock")).exists());
    }
};

QTEST_GUILESS_MAIN(TestStaleLock)
#include "test_StaleLock.moc"
