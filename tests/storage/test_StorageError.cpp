#include "storage/StorageError.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ek;

class TestStorageError : public QObject
{
    Q_OBJECT

private slots:
    void codesAreRead_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<StorageErrorKind>("kind");

        QTest::newRow("SQLITE_ERROR") << 1 << StorageErrorKind::Failed;
        QTest::newRow("SQLITE_PERM") << 3 << StorageErrorKind::NotWritable;
        QTest::newRow("SQLITE_BUSY") << 5 << StorageErrorKind::Busy;
        QTest::newRow("SQLITE_BUSY_RECOVERY") << (5 | 1 << 8) << StorageErrorKind::Busy;
        QTest::newRow("SQLITE_LOCKED") << 6 << StorageErrorKind::Busy;
        QTest::newRow("SQLITE_NOMEM") << 7 << StorageErrorKind::Failed;
        QTest::newRow("SQLITE_READONLY_DIRECTORY") << (8 | 6 << 8) << StorageErrorKind::NotWritable;
        QTest::newRow("SQLITE_IOERR_WRITE") << (10 | 3 << 8) << StorageErrorKind::NotWritable;
        QTest::newRow("SQLITE_IOERR_FSYNC") << (10 | 4 << 8) << StorageErrorKind::NotWritable;
        QTest::newRow("SQLITE_CORRUPT") << 11 << StorageErrorKind::Damaged;
        QTest::newRow("SQLITE_CORRUPT_VTAB") << (11 | 1 << 8) << StorageErrorKind::Damaged;
        QTest::newRow("SQLITE_FULL") << 13 << StorageErrorKind::Full;
        QTest::newRow("SQLITE_CANTOPEN") << 14 << StorageErrorKind::NotWritable;
        QTest::newRow("SQLITE_NOTADB") << 26 << StorageErrorKind::Damaged;
        QTest::newRow("none of SQLite's") << 0 << StorageErrorKind::Failed;
    }

    void codesAreRead()
    {
        QFETCH(const int, code);
        QFETCH(const StorageErrorKind, kind);
        const QTemporaryDir directory;
        QCOMPARE(storageErrorKind(code, directory.filePath(QStringLiteral("state.sqlite"))), kind);
    }
};

QTEST_GUILESS_MAIN(TestStorageError)
#include "test_StorageError.moc"
