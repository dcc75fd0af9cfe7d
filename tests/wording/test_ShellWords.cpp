#include "wording/ShellWords.h"

#include <QTest>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <shellapi.h>
#endif

using namespace ek;

class TestShellWords : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("posix");
        QTest::addColumn<QString>("windows");
        const auto row = [](const char *name, const char *word, const char *posix, const char *windows) {
            QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(posix) << QString::fromUtf8(windows);
        };
        row("plain", "--repo=acme/webshop", "--repo=acme/webshop", "--repo=acme/webshop");
        row("letters", "Č漢", "Č漢", "Č漢");
        row("empty", "", "''", "\"\"");
        row("blank", "a b", "'a b'", "\"a b\"");
        row("path", "C:\\Program Files\\gh.exe", "'C:\\Program Files\\gh.exe'", "\"C:\\Program Files\\gh.exe\"");
        row("path without blanks", "C:\\tools\\gh.exe", "'C:\\tools\\gh.exe'", "C:\\tools\\gh.exe");
        row("folder", "C:\\a b\\", "'C:\\a b\\'", "\"C:\\a b\\\\\"");
        row("quotation mark", "a\"b", "'a\"b'", "\"a\\\"b\"");
        row("backslash before one", "a\\\"b", "'a\\\"b'", "\"a\\\\\\\"b\"");
        row("two backslashes before one", "a\\\\\"b", "'a\\\\\"b'", "\"a\\\\\\\\\\\"b\"");
        row("apostrophe", "it's", "'it'\\''s'", "\"it's\"");
        row("what a shell reads", "a&b|c>d", "'a&b|c>d'", "\"a&b|c>d\"");
        row("a variable", "$HOME", "'$HOME'", "\"$HOME\"");
        row("a variable of Windows", "%PATH%", "%PATH%", "\"%PATH%\"");
    }

    void words()
    {
        QFETCH(const QString, word);
        QTEST(quoted(word, Shell::Posix), "posix");
        QTEST(quoted(word, Shell::Windows), "windows");
    }

#ifdef Q_OS_WIN
    void windowsTakesThemApart_data() { words_data(); }

    void windowsTakesThemApart()
    {
        QFETCH(const QString, word);
        const QString line = QStringLiteral("program ") + quoted(word, Shell::Windows) + QStringLiteral(" end");
        int count = 0;
        wchar_t **words = ::CommandLineToArgvW(reinterpret_cast<const wchar_t *>(line.utf16()), &count);
        QVERIFY(words);
        QCOMPARE(count, 3);
        QCOMPARE(QString::fromWCharArray(words[1]), word);
        QCOMPARE(QString::fromWCharArray(words[2]), QStringLiteral("end"));
        ::LocalFree(words);
    }
#endif
};

QTEST_GUILESS_MAIN(TestShellWords)
#include "test_ShellWords.moc"
