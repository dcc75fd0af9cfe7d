#include "handover/NewFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_WIN
#include "platform/WindowsPath.h"

#include <aclapi.h>
#endif

using namespace ek;

/// What the system is asked for, on every system; what the hand-over promises is FileHandOver's.
class TestNewFile : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatItIsGiven_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("key.env");
        QTest::newRow("letters of many scripts") << QString::fromUtf8("Čuvaj 漢 ключ.env");
        QTest::newRow("long") << QString(200, u'k');
    }

    void writesWhatItIsGiven()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        // Deeper than the 260 characters that some calls of Windows take.
        const QString deep = folder.filePath(QString(120, u'a') + u'/' + QString(120, u'b'));
        QVERIFY(QDir().mkpath(deep));
        const QString path = deep + u'/' + name;
        QVERIFY(writeNewFile(path, "KEY=ek_sandbox_x\n").has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("KEY=ek_sandbox_x\n"));
        file.close();

        const auto again = writeNewFile(path, "other");
        QVERIFY(!again);
        QCOMPARE(again.error().kind, FileHandOverErrorKind::Exists);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("KEY=ek_sandbox_x\n"));
    }

    void saysThatTheFolderIsMissing()
    {
        const QTemporaryDir folder;
        const auto outcome = writeNewFile(folder.filePath(QStringLiteral("none/key")), "x");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, FileHandOverErrorKind::FolderMissing);
        QVERIFY(!outcome.error().detail.isEmpty());
    }

#ifdef Q_OS_WIN
    void refusesASecondContentOfAnotherFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.txt"));
        QVERIFY(writeNewFile(path, "mine").has_value());
        QVERIFY(!writeNewFile(path + QStringLiteral(":key"), "x").has_value());
    }
#endif

    void isForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        QVERIFY(writeNewFile(path, "x").has_value());
#ifdef Q_OS_WIN
        PACL rights = nullptr;
        PSECURITY_DESCRIPTOR descriptor = nullptr;
        QCOMPARE(::GetNamedSecurityInfoW(wide(QDir::toNativeSeparators(path)), SE_FILE_OBJECT,
                                         DACL_SECURITY_INFORMATION, nullptr, nullptr, &rights, nullptr, &descriptor),
                 DWORD(ERROR_SUCCESS));
        QVERIFY(rights);
        QVERIFY(rights->AceCount > 0);
        for (DWORD at = 0; at < rights->AceCount; ++at) {
            void *entry = nullptr;
            QVERIFY(::GetAce(rights, at, &entry));
            auto *allowed = static_cast<ACCESS_ALLOWED_ACE *>(entry);
            QCOMPARE(allowed->Header.AceType, BYTE(ACCESS_ALLOWED_ACE_TYPE));
            for (const WELL_KNOWN_SID_TYPE others :
                 {WinWorldSid, WinBuiltinUsersSid, WinAuthenticatedUserSid, WinInteractiveSid, WinBuiltinGuestsSid})
                QVERIFY2(!::IsWellKnownSid(&allowed->SidStart, others), "others may do something");
        }
        ::LocalFree(descriptor);
#else
        QCOMPARE(QFile::permissions(path)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
#endif
    }
};

QTEST_GUILESS_MAIN(TestNewFile)
#include "test_NewFile.moc"
