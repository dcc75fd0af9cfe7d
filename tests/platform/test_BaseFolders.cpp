#include "platform/BaseFolders.h"

#include <QByteArray>
#include <QMap>
#include <QTest>

#ifdef Q_OS_UNIX

#include <pwd.h>
#include <unistd.h>

using namespace ek;

namespace {

constexpr const char *all[] = {"HOME",           "XDG_CONFIG_HOME", "XDG_DATA_HOME",   "XDG_CACHE_HOME",
                               "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS"};

/// What the test says of them, and nothing else.
void setEnvironment(const QMap<QByteArray, QByteArray> &values)
{
    for (const char *name : all)
        qunsetenv(name);
    for (auto value = values.begin(); value != values.end(); ++value)
        qputenv(value.key().constData(), value.value());
}

} // namespace

class TestBaseFolders : public QObject
{
    Q_OBJECT

private slots:
    void mends_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("mended");
        const auto row = [](const char *name, const char *value, const char *mended) {
            QTest::addRow("%s=%s", name, value) << QByteArray(name) << QByteArray(value) << QByteArray(mended);
        };
        for (const char *name :
             {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            for (const char *relative : {"here", "./here", "../here", "~/.config", ".", "$HOME/.config"})
                row(name, relative, "");
            row(name, "/there", "/there");
            row(name, "", "");
        }
        row("XDG_CONFIG_DIRS", "/etc/xdg", "/etc/xdg");
        row("XDG_CONFIG_DIRS", "etc/xdg:/etc/xdg:~/xdg", "/etc/xdg");
        row("XDG_DATA_DIRS", "share", "");
        row("XDG_DATA_DIRS", "/usr/local/share::/usr/share", "/usr/local/share::/usr/share");
    }

    void mends()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, mended);
        setEnvironment({{"HOME", "/home/somebody"}, {name, value}});
        const QStringList changed = mendBaseFolders();
        QCOMPARE(qgetenv(name.constData()), mended);
        QCOMPARE(changed, value == mended ? QStringList() : QStringList{QString::fromLatin1(name)});
        QCOMPARE(qgetenv("HOME"), QByteArray("/home/somebody"));
        QVERIFY(mendBaseFolders().isEmpty());
        QVERIFY(hasBaseFolders());
    }

    void aMissingHomeIsTheSystems_data()
    {
        QTest::addColumn<bool>("isSet");
        QTest::addColumn<QByteArray>("home");
        QTest::newRow("not set") << false << QByteArray();
        QTest::newRow("empty") << true << QByteArray();
        QTest::newRow("relative") << true << QByteArray("home/me");
        QTest::newRow("dot") << true << QByteArray(".");
        QTest::newRow("tilde") << true << QByteArray("~");
    }

    void aMissingHomeIsTheSystems()
    {
        QFETCH(const bool, isSet);
        QFETCH(const QByteArray, home);
        const passwd *user = ::getpwuid(::geteuid());
        if (!user)
            QSKIP("The system does not know this user.");
        const QByteArray expected(user->pw_dir);
        setEnvironment(isSet ? QMap<QByteArray, QByteArray>{{"HOME", home}} : QMap<QByteArray, QByteArray>{});
        QCOMPARE(mendBaseFolders(), QStringList{QStringLiteral("HOME")});
        QCOMPARE(qgetenv("HOME"), expected);
        QVERIFY(hasBaseFolders());
    }

    void somePlaceIsNeeded()
    {
        setEnvironment({});
        QVERIFY(!hasBaseFolders());
        setEnvironment({{"XDG_CONFIG_HOME", "/a"}});
        QVERIFY(!hasBaseFolders());
        setEnvironment({{"XDG_CONFIG_HOME", "/a"}, {"XDG_DATA_HOME", "/b"}});
        QVERIFY(hasBaseFolders());
        setEnvironment({{"HOME", "/a"}});
        QVERIFY(hasBaseFolders());
    }
};

#else

class TestBaseFolders : public QObject
{
    Q_OBJECT
};

#endif

QTEST_APPLESS_MAIN(TestBaseFolders)
#include "test_BaseFolders.moc"
