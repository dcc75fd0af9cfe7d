#include "app/CommandLine.h"

#include "app/Demo.h"
#include "core/Version.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <utility>
#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#ifndef __GLIBC__
extern char **environ;
#endif
#endif

using namespace ek;

namespace {

const QString credential = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef");

Secret secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return Secret::takeFrom(utf8);
}

CommandLine parse(const QStringList &arguments, const QString &fromEnvironment = QString())
{
    return parseCommandLine(QStringList{QStringLiteral("entity-keys")} + arguments, secretOf(fromEnvironment));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void understands_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<CommandLine::Task>("task");
        QTest::addColumn<bool>("demo");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("apiUrl");
        using Task = CommandLine::Task;
        const auto row = [](const char *name, const QString &line, Task task, bool demo = false,
                            const QString &profile = {}, const QString &apiUrl = {}) {
            QTest::newRow(name) << line.split(QLatin1Char('|'), Qt::SkipEmptyParts) << task << demo << profile
                                << apiUrl;
        };
        row("nothing", QString(), Task::Run);
        if (Demo::isBuilt())
            row("demo", QStringLiteral("--demo"), Task::Run, true);
        else
            row("demo, left out", QStringLiteral("--demo"), Task::Refuse);
        row("profile", QStringLiteral("--profile|My office"), Task::Run, false, QStringLiteral("My office"));
        row("profile=", QStringLiteral("--profile=My office"), Task::Run, false, QStringLiteral("My office"));
        row("address", QStringLiteral("--api-url|http://127.0.0.1:8080"), Task::Run, false, {},
            QStringLiteral("http://127.0.0.1:8080"));
        row("address without scheme", QStringLiteral("--api-url|eu.spaceinvoices.com"), Task::Run, false, {},
            QStringLiteral("https://eu.spaceinvoices.com"));
        row("log", QStringLiteral("--log|x.log"), Task::Run);
        if (Demo::isBuilt())
            row("demo and log", QStringLiteral("--demo|--log|x.log"), Task::Run, true);
        row("log without a name", QStringLiteral("--log"), Task::Refuse);
        row("log with an empty name", QStringLiteral("--log="), Task::Refuse);
        for (const char *code : {"en", "de", "sl", "de-AT", "ar", "pseudo"})
            row(QByteArray("language ").append(code).constData(), QStringLiteral("--language|") + QLatin1String(code),
                Task::Run);
        for (const char *number : {"0", "1", "60", "100000"})
            row(QByteArray("pace ").append(number).constData(),
                QStringLiteral("--requests-per-minute|") + QLatin1String(number), Task::Run);
        for (const char *number : {"", "-1", "+5", "100001", "many", "60.5", " 60", "9999999999"})
            row(QByteArray("no pace ").append(number).constData(),
                QStringLiteral("--requests-per-minute=") + QLatin1String(number), Task::Refuse);
        for (const char *number : {"1", "3000", "10000"}) {
            const QString option = QStringLiteral("--demo-entities|") + QLatin1String(number);
            row(QByteArray("entities ").append(number).constData(), QStringLiteral("--demo|") + option,
                Demo::isBuilt() ? Task::Run : Task::Refuse, Demo::isBuilt());
            row(QByteArray("entities without a demo ").append(number).constData(), option, Task::Refuse);
        }
        for (const char *number : {"", "0", "10001", "x"})
            row(QByteArray("no entities ").append(number).constData(),
                QStringLiteral("--demo|--demo-entities=") + QLatin1String(number), Task::Refuse);
        row("language without a code", QStringLiteral("--language"), Task::Refuse);
        row("profile with an empty name", QStringLiteral("--profile="), Task::Refuse);
        row("CA file with an empty name", QStringLiteral("--api-url|https://api.example|--ca-file="), Task::Refuse);
        row("language of nobody", QStringLiteral("--language|xx"), Task::Refuse);
        row("language with an empty code", QStringLiteral("--language="), Task::Refuse);
        // Qt takes these for itself.
        for (const char *option : {"-reverse",
                                   "--reverse",
                                   "-widgetcount",
                                   "-style=fusion",
                                   "--style=fusion",
                                   "-style|fusion",
                                   "--style|fusion",
                                   "-platform|offscreen",
                                   "--platform|offscreen",
                                   "-platformtheme|gtk3",
                                   "-platformpluginpath|/x",
                                   "-plugin|x",
                                   "-stylesheet|x.qss",
                                   "--stylesheet=x.qss",
                                   "-session|1f_2",
                                   "-qwindowgeometry|800x600",
                                   "-qwindowtitle|x",
                                   "-qwindowicon|x",
                                   "-geometry|800x600+0+0",
                                   "-title|x",
                                   "-display|:0",
                                   "-name|x",
                                   "-nograb"}) {
            row(option, QLatin1String(option), Task::Run);
            row(QByteArray(option).append(" and ours").constData(),
                QStringLiteral("--profile|Mine|") + QLatin1String(option), Task::Run, false, QStringLiteral("Mine"));
        }
        row("Qt's value missing", QStringLiteral("-style"), Task::Refuse);
        row("Qt's value missing after ours", QStringLiteral("--demo|--platform"), Task::Refuse);
        row("nearly one of Qt's", QStringLiteral("-reversed"), Task::Refuse);
        row("three dashes", QStringLiteral("---reverse"), Task::Refuse);
        row("Qt's option, ours wrong", QStringLiteral("-style|fusion|--frobnicate"), Task::Refuse);
        row("help", QStringLiteral("--help"), Task::ShowHelp);
        row("-h", QStringLiteral("-h"), Task::ShowHelp);
        row("version", QStringLiteral("--version"), Task::ShowVersion);
        row("-v", QStringLiteral("-v"), Task::ShowVersion);
        row("help goes before nonsense", QStringLiteral("--help|--demo|--profile|x"), Task::ShowHelp);
        row("unknown option", QStringLiteral("--frobnicate"), Task::Refuse);
        row("credential as an option", QStringLiteral("--credential|") + credential, Task::Refuse);
        row("credential as an option's name", QStringLiteral("--") + credential, Task::Refuse);
        row("positional", QStringLiteral("something"), Task::Refuse);
        row("credential as an argument", credential, Task::Refuse);
        row("value missing", QStringLiteral("--profile"), Task::Refuse);
        row("demo and profile", QStringLiteral("--demo|--profile|x"), Task::Refuse);
        row("demo and address", QStringLiteral("--demo|--api-url|http://127.0.0.1"), Task::Refuse);
        row("profile and address", QStringLiteral("--profile|x|--api-url|http://127.0.0.1"), Task::Refuse);
        row("account alone", QStringLiteral("--account|acc_1"), Task::Refuse);
        row("no account id", QStringLiteral("--api-url|https://api.example|--account|acc <script>"), Task::Refuse);
        row("account with demo", QStringLiteral("--demo|--account|acc_1"), Task::Refuse);
        row("CA file alone", QStringLiteral("--ca-file|x.pem"), Task::Refuse);
        row("unencrypted", QStringLiteral("--api-url|http://eu.spaceinvoices.com"), Task::Refuse);
        row("no address", QStringLiteral("--api-url|ftp://x"), Task::Refuse);
        row("credential as a profile", QStringLiteral("--profile|x|--account|") + credential, Task::Refuse);
    }

    void understands()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const CommandLine::Task, task);
        QFETCH(const bool, demo);
        QFETCH(const QString, profile);
        QFETCH(const QString, apiUrl);
        const CommandLine line = parse(arguments, credential);
        QVERIFY2(line.task == task, qPrintable(line.text));
        QVERIFY2(!line.text.contains(credential), qPrintable(line.text));
        QCOMPARE(line.text.isEmpty(), task == CommandLine::Task::Run);
        if (task != CommandLine::Task::Run)
            return;
        QCOMPARE(line.demo, demo);
        QCOMPARE(line.profile, profile);
        QCOMPARE(line.apiUrl.value_or(QUrl()).toString(), apiUrl);
        // The credential goes along only where it was asked for.
        QCOMPARE(line.credential.isEmpty(), apiUrl.isEmpty());
    }

    void whatIsWrongWithAValueIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const QStringList &arguments, const char *told) {
            QTest::newRow(name) << arguments << QString::fromUtf8(told);
        };
        const QString address = QStringLiteral("--api-url");
        row("port", {address, QStringLiteral("http://127.0.0.1:99999")},
            "The value “http://127.0.0.1:99999” of --api-url cannot be used. The API address has a port that is not a "
            "number from 1 to 65535.");
        row("scheme", {address, QStringLiteral("ftp://x")},
            "The value “ftp://x” of --api-url cannot be used. The API address is not a web address: it does not begin "
            "with https://.");
        row("unencrypted", {address, QStringLiteral("http://api.example")},
            "The value “http://api.example” of --api-url cannot be used. ");
        row("one word", {address, QStringLiteral("nonsense")}, "The value “nonsense” of --api-url cannot be used. ");
        row("empty address", {QStringLiteral("--api-url=")}, "--api-url has an empty value. ");
        // It may be a secret of any form.
        row("user name", {address, QStringLiteral("https://hunter2@api.example")},
            "The value of --api-url cannot be used. The API address has an “@” in it.");
        row("query", {address, QStringLiteral("https://api.example/?t=hunter2")},
            "The value of --api-url cannot be used. The API address has a “?” or “#” in it.");
        for (const char *secret :
             {"https://admin:hunter2 x@api.example", "https://api.example/?t=hunter2 x", "ftp://api.example/?t=hunter2",
              "https://hunter2@api.example\\x", "http://http://hunter2@x", "nonsense#hunter2", "ftp://hunter2%40x",
              "ftp://hunter2\uff20x"})
            row(secret, {address, QString::fromUtf8(secret)}, "The value of --api-url cannot be used. ");
        row("account", {address, QStringLiteral("https://api.example"), QStringLiteral("--account=acc 1")},
            "The value “acc 1” of --account cannot be used. An account id has");
        row("empty account", {address, QStringLiteral("https://api.example"), QStringLiteral("--account=")},
            "--account has an empty value. An account id has");
        row("empty CA file", {address, QStringLiteral("https://api.example"), QStringLiteral("--ca-file=")},
            "--ca-file has an empty value. Give --ca-file the name of a file.");
        row("empty profile", {QStringLiteral("--profile= ")}, "--profile has an empty value. Give --profile the name");
        row("empty log", {QStringLiteral("--log=")}, "--log has an empty value. Give --log the name of a file.");
        row("language", {QStringLiteral("--language=xx")},
            "The value “xx” of --language cannot be used. Give --language the code");
        row("pace", {QStringLiteral("--requests-per-minute=many")},
            "The value “many” of --requests-per-minute cannot be used. Give --requests-per-minute a number from 0 to");
        if (Demo::isBuilt())
            row("entities", {QStringLiteral("--demo"), QStringLiteral("--demo-entities=0")},
                "The value “0” of --demo-entities cannot be used. Give --demo-entities a number from 1 to");
        // What a terminal would obey, or nobody would see.
        row("control characters", {QString::fromUtf8("--language=\x1b[31m\u202ede")},
            "The value “[31mde” of --language cannot be used. ");
        row("very long", {QStringLiteral("--language=") + QString(5000, u'x')}, "The value “xxxx");
        row("unknown option", {QStringLiteral("--frobnicate")}, "Unknown option 'frobnicate'");
        row("no value", {QStringLiteral("--profile")}, "Missing value after '--profile'");
        row("unexpected", {QStringLiteral("something")}, "Unexpected argument: something");
    }

    void whatIsWrongWithAValueIsTold()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, told);
        const CommandLine line = parse(arguments, credential);
        QCOMPARE(line.task, CommandLine::Task::Refuse);
        QVERIFY2(line.text.startsWith(told), qPrintable(line.text));
        QVERIFY2(!line.text.contains(QStringLiteral("hunter2")), qPrintable(line.text));
        QVERIFY2(line.text.size() < 500, qPrintable(line.text));
    }

    void refusesACredentialInAnyOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        for (const char *option :
             {"--profile", "--api-url", "--account", "--ca-file", "--log", "--unknown", "-qwindowtitle", "-name"}) {
            const QString name = QString::fromLatin1(option);
            QTest::newRow(option) << QStringList{name, credential} << name;
            QTest::newRow(QByteArray(option + QByteArray("=")).constData())
                << QStringList{name + QLatin1Char('=') + credential} << name;
            QTest::newRow(QByteArray(option + QByteArray(", among others")).constData())
                << QStringList{QStringLiteral("--demo"), name, QStringLiteral("/tmp/") + credential,
                               QStringLiteral("--help")}
                << name;
        }
        QTest::newRow("token") << QStringList{QStringLiteral("--profile"), QStringLiteral("token_live_0123456789")}
                               << QStringLiteral("--profile");
        QTest::newRow("hidden") << QStringList{QStringLiteral("--profile"), QStringLiteral("sk_l\u200bive_0123456789")}
                                << QStringLiteral("--profile");
        QTest::newRow("in an address") << QStringList{QStringLiteral("--api-url"),
                                                      QStringLiteral("https://eu.spaceinvoices.com/?k=") + credential}
                                       << QStringLiteral("--api-url");
        QTest::newRow("password in an address")
            << QStringList{QStringLiteral("--api-url"), QStringLiteral("https://user:0123456789abcdef@x.example")}
            << QStringLiteral("--api-url");
        QTest::newRow("alone") << QStringList{credential} << QString();
        QTest::newRow("as an option") << QStringList{QStringLiteral("--") + credential} << QString();
    }

    void refusesACredentialInAnyOption()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, names);
        const CommandLine line = parse(arguments, credential);
        QCOMPARE(line.task, CommandLine::Task::Refuse);
        QVERIFY2(line.text.contains(QLatin1String("There is a credential")), qPrintable(line.text));
        QVERIFY2(names.isEmpty() || line.text.contains(names + QLatin1Char('.')), qPrintable(line.text));
        QVERIFY2(!line.text.contains(QLatin1String("0123456789")), qPrintable(line.text));
        QVERIFY(line.profile.isEmpty() && line.logFile.isEmpty() && line.account.isEmpty()
                && line.credential.isEmpty());
    }

    void takesWhatGoesWithAnAddress()
    {
        const QString file = QDir::tempPath() + QStringLiteral("/ca.pem"); // a whole path on every system
        const CommandLine line =
            parse({QStringLiteral("--api-url"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--account"),
                   QStringLiteral("acc_1"), QStringLiteral("--ca-file"), file},
                  QStringLiteral("  Bearer ") + credential + QLatin1Char('\n'));
        QCOMPARE(line.task, CommandLine::Task::Run);
        QCOMPARE(line.account, AccountId(QStringLiteral("acc_1")));
        QCOMPARE(line.caFile, file);
        QCOMPARE(line.credential.exposeSecretUtf8(), credential.toUtf8());
    }

    void refusesCredentialsThatCannotBe_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QString() << QStringLiteral("Set the environment variable");
        QTest::newRow("blank") << QStringLiteral("  ") << QStringLiteral("Set the environment variable");
        QTest::newRow("masked") << QStringLiteral("sk_live_abc...def") << QStringLiteral("masked form");
        QTest::newRow("two") << QString(credential + QLatin1Char(' ') + credential)
                             << QStringLiteral("space or a line break");
        QTest::newRow("not ASCII") << QStringLiteral("sk_live_\u00e4") << QStringLiteral("no credential has");
    }

    void refusesCredentialsThatCannotBe()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, words);
        const CommandLine line = parse({QStringLiteral("--api-url"), QStringLiteral("http://127.0.0.1:1")}, value);
        QCOMPARE(line.task, CommandLine::Task::Refuse);
        QVERIFY2(line.text.contains(words), qPrintable(line.text));
        QVERIFY(line.text.contains(QLatin1String(credentialVariable)));
        QVERIFY(value.trimmed().isEmpty() || !line.text.contains(value));
        QVERIFY(line.credential.isEmpty());
    }

    void helpNamesEveryOption()
    {
        const QString help = parse({QStringLiteral("--help")}).text;
        for (const char *part : {"--demo", "--profile", "--api-url", "--account", "--ca-file", "--log", "--help",
                                 "--version", "ENTITY_KEYS_CREDENTIAL"})
            QVERIFY2(help.contains(QLatin1String(part)), part);
        QVERIFY(parse({QStringLiteral("--version")}).text.contains(version()));
    }

    void helpNamesTheProgramAsItWasCalled_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << QStringLiteral("entity-keys") << QStringLiteral("entity-keys");
        QTest::newRow("renamed") << QStringLiteral("/opt/keys/ek 2") << QStringLiteral("ek 2");
        QTest::newRow("not said") << QString() << QStringLiteral("entity-keys");
    }

    void helpNamesTheProgramAsItWasCalled()
    {
        QFETCH(const QString, called);
        QFETCH(const QString, name);
        const CommandLine line = parseCommandLine({called, QStringLiteral("--help")}, Secret());
        QVERIFY2(line.text.startsWith(QStringLiteral("Usage: %1 [options]").arg(name)), qPrintable(line.text));
    }

    /// The language that was asked for here would be in the way of the one that the settings got.
    void startsAgainWithTheSameArgumentsButTheLanguage()
    {
        const QStringList arguments{QStringLiteral("entity-keys"),   QStringLiteral("--demo"),
                                    QStringLiteral("--language"),    QStringLiteral("de"),
                                    QStringLiteral("--language=sl"), QStringLiteral("-style"),
                                    QStringLiteral("fusion")};
        const QStringList again{QStringLiteral("--demo"), QStringLiteral("-style"), QStringLiteral("fusion")};
        QCOMPARE(restartArguments(arguments), again);
    }

    void packagesTellOfEveryOption_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("before"); // what an option begins with there
        const auto row = [](const char *file, const char *before) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(before);
        };
        row("entity-keys.1.in", "\\-\\-");
        row("completions/entity-keys.bash", "--");
        row("completions/_entity-keys", "--");
        row("completions/entity-keys.fish", "-l ");
    }

    /// The manual and what shells complete.
    void packagesTellOfEveryOption()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, before);
        QFile told(QStringLiteral(EK_LINUX_PACKAGING "/") + file);
        QVERIFY(told.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(told.readAll());
        static const QRegularExpression option(QStringLiteral("--([a-z-]+)(?=[ ,])"));
        QSet<QString> options;
        QRegularExpressionMatchIterator it = option.globalMatch(parse({QStringLiteral("--help")}).text);
        while (it.hasNext()) {
            QString name = it.next().captured(1);
            if (before.startsWith(u'\\'))
                name.replace(u'-', QStringLiteral("\\-"));
            options += name;
        }
        QVERIFY(options.size() > 8);

        const QRegularExpression toldOption(QRegularExpression::escape(before)
                                            + QStringLiteral("([a-z](?:[a-z-]|\\\\-)*)"));
        QSet<QString> toldOptions;
        for (it = toldOption.globalMatch(text); it.hasNext();)
            toldOptions += it.next().captured(1);
        for (const QSet<QString> &names : {toldOptions - options, options - toldOptions})
            QVERIFY2(names.isEmpty(), qPrintable(QStringList(names.values()).join(u' ')));
    }

    void theEnvironmentIsEmptiedOfTheCredential()
    {
        qputenv(credentialVariable, credential.toUtf8());
        const Secret taken = takeCredentialFromEnvironment();
        QCOMPARE(taken.exposeSecretUtf8(), credential.toUtf8());
        QVERIFY(!qEnvironmentVariableIsSet(credentialVariable));
        QVERIFY(takeCredentialFromEnvironment().isEmpty());
    }

#ifdef Q_OS_UNIX
    void everyOccurrenceIsOverwritten_data()
    {
        QTest::addColumn<QList<QByteArray>>("entries");
        QTest::addColumn<QByteArray>("taken");
        const QByteArray name = credentialVariable;
        const QByteArray text = credential.toLatin1();
        QTest::newRow("once") << QList<QByteArray>{"A=1", name + "=" + text, "B=2"} << text;
        QTest::newRow("twice the same") << QList<QByteArray>{name + "=" + text, "A=1", name + "=" + text} << text;
        QTest::newRow("two others") << QList<QByteArray>{name + "=" + text, name + "=sk_live_fedcba9876543210"} << text;
        QTest::newRow("empty first") << QList<QByteArray>{name + "=", name + "=" + text} << QByteArray();
        QTest::newRow("three") << QList<QByteArray>{name + "=" + text, name + "=x" + text, name + "=y" + text} << text;
        QTest::newRow("small letters") << QList<QByteArray>{name.toLower() + "=" + text} << QByteArray();
        QTest::newRow("both") << QList<QByteArray>{"Entity_Keys_Credential=" + text, name + "=" + text} << text;
        QTest::newRow("a longer name") << QList<QByteArray>{name + "_FILE=/x", name + "=" + text} << text;
    }

    /// As /proc/PID/environ shows it: the bytes that the process was started with.
    void everyOccurrenceIsOverwritten()
    {
        QFETCH(QList<QByteArray>, entries);
        QFETCH(const QByteArray, taken);
        std::vector<char *> pointers;
        for (QByteArray &entry : entries)
            pointers.push_back(entry.data());
        pointers.push_back(nullptr);
        char **before = std::exchange(environ, pointers.data());
        const Secret secret = takeCredentialFromEnvironment();
        const bool isLeft = qEnvironmentVariableIsSet(credentialVariable);
        environ = before;
        QCOMPARE(secret.exposeSecretUtf8(), taken);
        QVERIFY(!isLeft);
        for (const QByteArray &entry : std::as_const(entries)) {
            QVERIFY2(!entry.contains("sk_live"), entry.constData());
            QVERIFY2(!entry.contains("0123456"), entry.constData());
        }
        if (QByteArray(QTest::currentDataTag()) == "a longer name")
            QVERIFY(entries.constFirst().endsWith("_FILE=/x"));
    }
#endif

    void aRelativePathIsMadeWhole()
    {
        const CommandLine line = parse({QStringLiteral("--api-url"), QStringLiteral("http://127.0.0.1:1"),
                                        QStringLiteral("--ca-file"), QStringLiteral("ours.pem")},
                                       credential);
        QCOMPARE(line.caFile, QDir::current().absoluteFilePath(QStringLiteral("ours.pem")));
    }

    void theLogFileIsNamed()
    {
        QCOMPARE(parse({QStringLiteral("--log"), QStringLiteral("/tmp/x.log")}).logFile, QStringLiteral("/tmp/x.log"));
        QVERIFY(parse({}).logFile.isEmpty());
        const QString words = describeLogProblem(credential, QStringLiteral("it is a link"));
        QVERIFY(words.contains(QLatin1String("it is a link")) && !words.contains(credential));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_CommandLine.moc"
