#include "app/CommandLine.h"

#include "api/ApiAddress.h"
#include "app/Demo.h"
#include "core/Credential.h"
#include "core/Names.h"
#include "core/Redaction.h"
#include "core/Version.h"
#include "platform/Memory.h"
#include "ui/design/TextLanguage.h"
#include "wording/ErrorText.h"
#include "wording/InputText.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <iterator>

#ifdef Q_OS_UNIX
#include <cstring>

#include <unistd.h>
#ifndef __GLIBC__
extern char **environ;
#endif
#endif

namespace ek {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ek::CommandLine)
};

// Options that Qt takes for itself, with one dash or two.
constexpr const char *qtSwitches[] = {"-reverse", "-widgetcount", "-qdevel", "-qdebug", "-nograb", "-dograb"};
constexpr const char *qtOptions[] = {"-platform",      "-platformpluginpath",
                                     "-platformtheme", "-plugin",
                                     "-style",         "-stylesheet",
                                     "-session",       "-qwindowgeometry",
                                     "-qwindowtitle",  "-qwindowicon",
                                     "-geometry",      "-title",
                                     "-icon",          "-display",
                                     "-name"};
constexpr const char *qtAssignments[] = {"-style=", "-stylesheet="};

struct OwnArguments
{
    QStringList arguments; ///< without those that are Qt's
    QString valueMissing; ///< the option of Qt's that has none; empty where all is well
};

/// Qt looks for its options wherever they stand, also among the values of others.
OwnArguments withoutQts(const QStringList &arguments)
{
    OwnArguments own{arguments.mid(0, 1), {}};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QStringView argument = arguments.at(i);
        const QStringView name = argument.startsWith(u"--") ? argument.mid(1) : argument;
        const auto isName = [&](const char *option) { return name == QLatin1String(option); };
        const auto isStart = [&](const char *option) { return name.startsWith(QLatin1String(option)); };
        if (std::any_of(std::begin(qtOptions), std::end(qtOptions), isName)) {
            if (++i == arguments.size())
                own.valueMissing = argument.toString();
        } else if (std::none_of(std::begin(qtSwitches), std::end(qtSwitches), isName)
                   && std::none_of(std::begin(qtAssignments), std::end(qtAssignments), isStart)) {
            own.arguments += arguments.at(i);
        }
    }
    return own;
}

CommandLine refuse(const QString &why)
{
    CommandLine line;
    line.task = CommandLine::Task::Refuse;
    line.text = why;
    return line;
}

/// The same of @p value, which was given for @p option: tells both, and @p why, in sentences. No credential is told.
CommandLine refuseValue(const QCommandLineOption &option, const QString &value, const QString &why)
{
    constexpr qsizetype longestShown = 200;
    const QString name = QStringLiteral("--") + option.names().constFirst();
    const QString shown = shownLine(redactedLine(value, longestShown), longestShown);
    const QString what = shown.isEmpty() ? Text::tr("%1 has an empty value.").arg(name)
                                         : Text::tr("The value “%1” of %2 cannot be used.").arg(shown, name);
    return refuse(what + u' ' + why);
}

/// As parseApiUrl() has refused it.
CommandLine refuseAddress(const QCommandLineOption &option, const QString &value, const Error &error)
{
    const ErrorWords words = describe(error, Operation::SignIn);
    const QString why = words.happened + u' ' + words.advice; // and not what became of a profile
    // What stands before "@" and behind "?" and "#" may be secret, in whatever form, and whatever else is wrong. "%"
    // may stand for one of them.
    const auto isSecretNear = [](QChar c) { return c == u'@' || c == u'?' || c == u'#' || c == u'%'; };
    const QString plain = value.normalized(QString::NormalizationForm_KC);
    const bool holdsCredential =
        error.kind == ErrorKind::InvalidAddress && error.address == AddressProblem::HoldsCredential;
    if (!holdsCredential && std::none_of(plain.begin(), plain.end(), isSecretNear))
        return refuseValue(option, value, why);
    const QString name = QStringLiteral("--") + option.names().constFirst();
    return refuse(Text::tr("The value of %1 cannot be used.").arg(name) + u' ' + why);
}

/// Why @p arguments hold a credential, without it; empty where they hold none. Qt's own options are among them: one of
/// them sets the window's title.
QString findCredential(const QStringList &arguments)
{
    QString option;
    for (const QString &argument : arguments.mid(1)) {
        const QString name = argument.startsWith(u'-') ? argument.section(u'=', 0, 0) : QString();
        if (!containsCredential(name))
            option = name.isEmpty() ? option : name;
        else
            option.clear();
        if (containsCredential(argument)) {
            const QString what = option.isEmpty()
                ? Text::tr("There is a credential among the arguments.")
                : Text::tr("There is a credential in what is given for %1.").arg(option);
            return what + u' '
                + Text::tr("It was not used. Other programs can read a command line, so replace that credential; give "
                           "the new one in the environment variable %1 or in the sign-in dialog.")
                      .arg(QLatin1String(credentialVariable));
        }
        if (name.isEmpty())
            option.clear();
    }
    return {};
}

/// What @p text says in plain digits; nothing where that is no number, or more than @p most.
std::optional<int> numberUpTo(const QString &text, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && isPlain && number <= most ? std::optional<int>(number) : std::nullopt;
}

/// Qt's text of help, with the name that the program was called by: Qt knows it only once there is an application.
QString helpOf(const QCommandLineParser &parser, const QStringList &arguments)
{
    const QString qts =
        QCoreApplication::instance() ? QCoreApplication::arguments().value(0) : QStringLiteral("<executable_name>");
    const QString called = redactedLine(QFileInfo(arguments.value(0)).fileName(), 100);
    QString help = parser.helpText();
    if (const qsizetype at = help.indexOf(qts); at >= 0)
        help.replace(at, qts.size(), called.isEmpty() ? QStringLiteral("entity-keys") : called);
    return help;
}

} // namespace

Secret takeCredentialFromEnvironment()
{
    QByteArray value = qgetenv(credentialVariable);
#ifdef Q_OS_UNIX
    // Where the system shows a process's first environment to others (/proc/PID/environ), it shows these very bytes.
    // The name may stand there more than once, though only the first counts; in other letters it is a slip.
    constexpr std::size_t length = std::size(credentialVariable) - 1;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        if (qstrnicmp(*entry, credentialVariable, length) == 0 && (*entry)[length] == '=')
            overwrite(*entry + length + 1, std::strlen(*entry + length + 1));
    }
#endif
    qunsetenv(credentialVariable);
    return Secret::takeFrom(value);
}

CommandLine parseCommandLine(const QStringList &arguments, Secret credential)
{
    const QCommandLineOption demo(QStringLiteral("demo"), Text::tr("Open the demo workspace; nothing in it is real."));
    const QCommandLineOption profile(QStringLiteral("profile"), Text::tr("Open this profile."), Text::tr("name"));
    const QCommandLineOption apiUrl(QStringLiteral("api-url"),
                                    Text::tr("Open an unsaved profile at this address, with the credential in the "
                                             "environment variable %1.")
                                        .arg(QLatin1String(credentialVariable)),
                                    Text::tr("address"));
    const QCommandLineOption account(QStringLiteral("account"), Text::tr("With --api-url: the account id to send."),
                                     Text::tr("id"));
    const QCommandLineOption caFile(QStringLiteral("ca-file"),
                                    Text::tr("With --api-url: a PEM file with further authorities to trust."),
                                    Text::tr("file"));
    const QCommandLineOption log(QStringLiteral("log"),
                                 Text::tr("Append what happens to this file, in detail and without credentials."),
                                 Text::tr("file"));
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Administers the entity-scoped API keys of the Space Invoices API. Qt's "
                                              "own options, such as -platform, -style and -reverse, are taken as "
                                              "well."));
    const QCommandLineOption language(
        QStringLiteral("language"),
        Text::tr("Speak this language, whatever the settings say: en, de, sl, or the code of another one for its "
                 "numbers, dates and direction alone."),
        Text::tr("code"));
    const QCommandLineOption pace(QStringLiteral("requests-per-minute"),
                                  Text::tr("Send at most this many requests a minute, where the API allows another "
                                           "number than 60 in sandbox and 600 in live; 0: as many as there are."),
                                  Text::tr("number"));
    const QCommandLineOption demoEntities(QStringLiteral("demo-entities"),
                                          Text::tr("With --demo: accounts of this many entities, with 20 keys each."),
                                          Text::tr("number"));
    parser.addOptions({demo, demoEntities, profile, apiUrl, account, caFile, log, language, pace});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption versionOption = parser.addVersionOption();

    if (const QString why = findCredential(arguments); !why.isEmpty())
        return refuse(why);
    const OwnArguments own = withoutQts(arguments);
    if (!own.valueMissing.isEmpty())
        return refuse(Text::tr("Missing value after “%1”.").arg(own.valueMissing));
    if (!parser.parse(own.arguments))
        return refuse(redactCredentials(parser.errorText()));
    CommandLine line;
    if (parser.isSet(help)) {
        line.task = CommandLine::Task::ShowHelp;
        line.text = helpOf(parser, arguments);
        return line;
    }
    if (parser.isSet(versionOption)) {
        line.task = CommandLine::Task::ShowVersion;
        line.text = productName() + QLatin1Char(' ') + version();
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return refuse(
            Text::tr("Unexpected argument: %1").arg(redactCredentials(parser.positionalArguments().constFirst())));
    if (parser.isSet(demo) + parser.isSet(profile) + parser.isSet(apiUrl) > 1)
        return refuse(Text::tr("Give only one of --demo, --profile and --api-url."));
    if ((parser.isSet(account) || parser.isSet(caFile)) && !parser.isSet(apiUrl))
        return refuse(Text::tr("--account and --ca-file go with --api-url."));

    line.demo = parser.isSet(demo);
    if (line.demo && !Demo::isBuilt())
        return refuse(Text::tr("The demo workspace was left out when this program was built."));
    if (parser.isSet(demoEntities) && !line.demo)
        return refuse(Text::tr("--demo-entities goes with --demo."));
    constexpr int mostDemoEntities = 10'000;
    if (parser.isSet(demoEntities)) {
        const auto number = numberUpTo(parser.value(demoEntities), mostDemoEntities);
        if (!number || *number == 0)
            return refuseValue(demoEntities, parser.value(demoEntities),
                               Text::tr("Give --demo-entities a number from 1 to %1.").arg(mostDemoEntities));
        line.demoEntities = *number;
    }
    constexpr int mostRequests = 100'000;
    line.requestsPerMinute = numberUpTo(parser.value(pace), mostRequests);
    if (parser.isSet(pace) && !line.requestsPerMinute)
        return refuseValue(pace, parser.value(pace),
                           Text::tr("Give --requests-per-minute a number from 0 to %1.").arg(mostRequests));
    line.profile = parser.value(profile);
    if (parser.isSet(profile) && typableName(line.profile).isEmpty())
        return refuseValue(profile, line.profile, Text::tr("Give --profile the name of a saved profile."));
    line.account = AccountId(parser.value(account));
    if (parser.isSet(account) && !isAccountId(line.account.value()))
        return refuseValue(account, line.account.value(),
                           Text::tr("An account id has at most 200 letters without accents, digits, and signs of "
                                    "“-_.:@+=/~”, and no spaces."));
    // A path means the same file for as long as the program runs.
    if (const QString file = parser.value(caFile); !file.isEmpty())
        line.caFile = QFileInfo(file).absoluteFilePath();
    if (parser.isSet(caFile) && line.caFile.isEmpty())
        return refuseValue(caFile, {}, Text::tr("Give --ca-file the name of a file."));
    line.logFile = parser.value(log);
    if (parser.isSet(log) && line.logFile.isEmpty())
        return refuseValue(log, line.logFile, Text::tr("Give --log the name of a file."));
    line.language = parser.value(language);
    if (parser.isSet(language) && !isKnownLanguage(line.language))
        return refuseValue(language, line.language,
                           Text::tr("Give --language the code of a language, such as en, de or sl."));
    if (parser.isSet(apiUrl)) {
        const auto address = parseApiUrl(parser.value(apiUrl));
        if (!address)
            return refuseAddress(apiUrl, parser.value(apiUrl), address.error());
        line.apiUrl = *address;

        QByteArray utf8 = credential.exposeSecretUtf8();
        QString pasted = QString::fromUtf8(utf8);
        CleanedCredential cleaned = cleanCredential(pasted);
        wipe(utf8);
        wipe(pasted);
        if (cleaned.problem == CredentialProblem::Empty)
            return refuse(
                Text::tr("Set the environment variable %1 to the credential.").arg(QLatin1String(credentialVariable)));
        if (cleaned.problem != CredentialProblem::None)
            return refuse(QLatin1String(credentialVariable) + QStringLiteral(": ") + describe(cleaned.problem));
        line.credential = Secret::takeFrom(cleaned.text);
    }
    return line;
}

QStringList restartArguments(const QStringList &arguments)
{
    QStringList again;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == QLatin1String("--language"))
            ++i;
        else if (!arguments.at(i).startsWith(QLatin1String("--language=")))
            again += arguments.at(i);
    }
    return again;
}

QString describeLogProblem(const QString &path, const QString &problem)
{
    return Text::tr("The log file “%1” cannot be used: %2").arg(redactCredentials(path), problem);
}

} // namespace ek
