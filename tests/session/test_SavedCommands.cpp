#include "session/Settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

/// The commands that keys can be sent to, in the settings file.
class TestSavedCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void commandsSurvive_data();
    void commandsSurvive();
    void noCommandWithACredential();
    void whatWasWrittenIntoTheFileIsTakenOut();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("settings.ini")); }
    [[nodiscard]] QByteArray readFile() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSavedCommands::commandsSurvive_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty one") << QStringList(QString());
    QTest::newRow("several") << QStringList{QStringLiteral("secret"), QStringLiteral("set"), QString()};
    QTest::newRow("what INI files read") << QStringList{QStringLiteral("a, b"), QStringLiteral("@Invalid()"),
                                                        QStringLiteral("\"x\\;%y"), QStringLiteral(" = ")};
    QTest::newRow("other letters") << QStringList(QString::fromUtf8("ž חנות 😀"));
}

void TestSavedCommands::commandsSurvive()
{
    QFETCH(const QStringList, arguments);
    const QList<Command> commands{{QStringLiteral("First, of all"), QStringLiteral("gh"), arguments, false},
                                  {QStringLiteral("Second"), QStringLiteral("/usr/bin/tee"), {}, true}};
    {
        Settings settings(path());
        QCOMPARE(settings.commands.all(), QList<Command>());
        settings.commands.set(commands);
        QCOMPARE(settings.commands.all(), commands);
    }
    Settings again(path());
    QCOMPARE(again.commands.all(), commands);
    again.commands.set({commands.constLast()});
    QCOMPARE(Settings(path()).commands.all(), QList<Command>{commands.constLast()});
    again.commands.set({});
    QVERIFY(!readFile().contains("Second"));
}

void TestSavedCommands::noCommandWithACredential()
{
    Settings settings(path());
    settings.commands.set(
        {{QStringLiteral("Fine"), QStringLiteral("cat"), {}},
         {QStringLiteral("Not"), QStringLiteral("gh"), {QStringLiteral("sk_live_0123456789abcdef")}}});
    QCOMPARE(settings.commands.all().size(), 1);
    QVERIFY(!readFile().contains("sk_live"));
}

void TestSavedCommands::whatWasWrittenIntoTheFileIsTakenOut()
{
    const QByteArray secret = "0123456789abcdef0123";
    {
        Settings settings(path());
        QVERIFY(settings.commands.removed().isEmpty());
        settings.commands.set({{QStringLiteral("First"), QStringLiteral("cat"), {QStringLiteral("FILLED-1")}},
                               {QStringLiteral("Second"), QStringLiteral("cat"), {QStringLiteral("kept")}},
                               {QStringLiteral("FILLED-2"), QStringLiteral("cat"), {}},
                               {QStringLiteral("Relative"), QStringLiteral("cat"), {}}});
    }
    QByteArray edited = readFile();
    edited.replace("FILLED-1", QByteArray("--password=" + secret));
    edited.replace("FILLED-2", QByteArray("sk_live_" + secret));
    edited.replace("name=First", "name="); // another fault does not hide it
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(edited);
    file.close();
    Settings settings(path());
    QCOMPARE(settings.commands.removed(), (QStringList{QString(), QStringLiteral("sk_live_012...123")}));
    QCOMPARE(settings.commands.all().size(), 2);
    QCOMPARE(settings.commands.all().constFirst().name, QStringLiteral("Second"));
    QVERIFY(!readFile().contains(secret));
    QVERIFY(Settings(path()).commands.removed().isEmpty());
}

QTEST_GUILESS_MAIN(TestSavedCommands)
#include "test_SavedCommands.moc"
