#include "platform/WindowsPath.h"

#include <QTest>

using namespace ek;

class TestWindowsPath : public QObject
{
    Q_OBJECT

private slots:
    void extended_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("extended");
        const auto row = [](const char *name, const char *path, const char *extended) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(extended);
        };
        row("drive", "C:/Users/Č/state.sqlite", R"(\\?\C:\Users\Č\state.sqlite)");
        row("backslashes", R"(C:\Users\state.sqlite)", R"(\\?\C:\Users\state.sqlite)");
        row("share", "//server/share/state.sqlite", R"(\\?\UNC\server\share\state.sqlite)");
        row("extended already", R"(\\?\C:\state.sqlite)", R"(\\?\C:\state.sqlite)");
        row("device", R"(\\.\NUL)", R"(\\.\NUL)");
    }

    void extended()
    {
        QFETCH(const QString, path);
        QTEST(extendedWindowsPath(path), "extended");
    }
};

QTEST_GUILESS_MAIN(TestWindowsPath)
#include "test_WindowsPath.moc"
