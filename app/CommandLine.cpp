#include "app/CommandLine.h"

#include "api/ApiAddress.h"
#include "core/Credential.h"
#include "core/Redaction.h"
#include "core/Version.h"
#include "platform/Memory.h"
#include "ui/ErrorText.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <cstdlib>
#include <cstring>
#endif

namespace ek {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ek::CommandLine)
};

CommandLine refuse(const QString &why)
{
    CommandLine line;
    line.task = CommandLine::Task::Refuse;
    line.text = why;
    return line;
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

} // namespace

Secret takeCredentialFromEnvironment()
{
    QByteArray value = qgetenv(credentialVariable);
#ifdef Q_OS_UNIX
    // Where the system shows a process's first environment to others (/proc/PID/environ), it shows these very bytes.
    if (char *first = std::getenv(credentialVariable))
        overwrite(first, std::strlen(first));
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
    parser.setApplicationDescription(Text::tr("Administers the entity-scoped API keys of the Space Invoices API."));
    parser.addOptions({demo, profile, apiUrl, account, caFile, log});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption versionOption = parser.addVersionOption();

    if (const QString why = findCredential(arguments); !why.isEmpty())
        return refuse(why);
    if (!parser.parse(arguments))
        return refuse(redactCredentials(parser.errorText()));
    CommandLine line;
    if (parser.isSet(help)) {
        line.task = CommandLine::Task::ShowHelp;
        line.text = parser.helpText();
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
    line.profile = parser.value(profile);
    line.account = AccountId(parser.value(account));
    line.caFile = parser.value(caFile);
    line.logFile = parser.value(log);
    if (parser.isSet(log) && line.logFile.isEmpty())
        return refuse(Text::tr("Give --log the name of a file."));
    if (parser.isSet(apiUrl)) {
        const auto address = parseApiUrl(parser.value(apiUrl));
        if (!address)
            return refuse(describe(address.error(), Operation::SignIn).text());
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

QString describeLogProblem(const QString &path, const QString &problem)
{
    return Text::tr("The log file “%1” cannot be used: %2").arg(redactCredentials(path), problem);
}

} // namespace ek
