#include "core/Command.h"

#include "core/Redaction.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ek {

namespace {

constexpr qsizetype shortestAfterPrefix = 8;
constexpr qsizetype shortestRandomRun = 32;
constexpr qsizetype shortestGiven = 4;

/// How credentials of widespread services begin, ours apart.
bool beginsLikeOne(QStringView text)
{
    static constexpr QLatin1StringView known[] = {
        "ghp_"_L1, "gho_"_L1,  "ghu_"_L1,  "ghs_"_L1, "ghr_"_L1,      "github_pat_"_L1, "glpat-"_L1, "hvs."_L1,
        "hvb."_L1, "xoxb-"_L1, "xoxp-"_L1, "AKIA"_L1, "ASIA"_L1,      "AIza"_L1,        "ops_"_L1,   "ya29."_L1,
        "npm_"_L1, "pypi-"_L1, "eyJ"_L1,   "sk-"_L1,  "dckr_pat_"_L1, "-----BEGIN "_L1};
    return std::any_of(std::begin(known), std::end(known), [&](QLatin1StringView prefix) {
        return text.startsWith(prefix) && text.size() >= prefix.size() + shortestAfterPrefix;
    });
}

/// Whether there is a long run of capitals, small letters and digits all mixed: nothing that a person named.
bool holdsRandomRun(QStringView text)
{
    qsizetype length = 0;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool isUpper = u >= u'A' && u <= u'Z';
        const bool isLower = u >= u'a' && u <= u'z';
        const bool isDigit = u >= u'0' && u <= u'9';
        if (!isUpper && !isLower && !isDigit) {
            length = 0;
            upper = lower = digit = false;
            continue;
        }
        upper = upper || isUpper;
        lower = lower || isLower;
        digit = digit || isDigit;
        if (++length >= shortestRandomRun && upper && lower && digit)
            return true;
    }
    return false;
}

/// Whether what is given for this option or field is a credential: "--api-token", "password", "client_secret".
bool asksForCredential(QStringView name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    static constexpr QLatin1StringView endings[] = {"token"_L1,      "password"_L1,  "passwd"_L1,
                                                    "passphrase"_L1, "secret"_L1,    "apikey"_L1,
                                                    "accesskey"_L1,  "secretkey"_L1, "privatekey"_L1};
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](QLatin1StringView ending) { return letters.endsWith(ending); });
}

/// Whether it only says where the credential is: on standard input, in a file, somewhere else.
bool isReference(QStringView value)
{
    return value.size() < shortestGiven || value.startsWith(u'@') || value.startsWith(u'/') || value.startsWith(u'.')
        || value.startsWith(u'~') || value.startsWith(u'-') || value.startsWith(u"file:") || value.startsWith(u"op://");
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

bool looksLikeCredential(QStringView argument)
{
    const QString text = argument.toString();
    if (containsCredential(text) || holdsRandomRun(argument))
        return true;
    // As in a header, whatever its name.
    for (const auto scheme : {"Bearer "_L1, "Basic "_L1}) {
        const qsizetype at = argument.indexOf(scheme);
        if (at >= 0 && argument.size() - at >= scheme.size() + shortestAfterPrefix)
            return true;
    }
    const qsizetype equals = argument.indexOf(u'=');
    const QStringView value = argument.mid(equals + 1); // all of it where there is none
    if (beginsLikeOne(argument) || beginsLikeOne(value))
        return true;
    if (equals > 0 && asksForCredential(argument.left(equals)) && !isReference(value))
        return true;
    // Also "--url=https://user:password@host".
    const qsizetype scheme = argument.indexOf(u"://");
    return scheme > 0 && !QUrl(value.toString()).password().isEmpty();
}

bool holdsCredential(const Command &command)
{
    if (looksLikeCredential(command.name) || looksLikeCredential(command.program))
        return true;
    QStringView before;
    for (const QString &argument : command.arguments) {
        if (looksLikeCredential(argument))
            return true;
        // "--token" and its value, as two arguments
        if (before.startsWith(u'-') && !before.contains(u'=') && asksForCredential(before) && !isReference(argument))
            return true;
        before = argument;
    }
    return false;
}

bool isBatchFile(QStringView file)
{
    while (file.endsWith(u'.') || file.endsWith(u' '))
        file.chop(1);
    return file.endsWith(u".bat", Qt::CaseInsensitive) || file.endsWith(u".cmd", Qt::CaseInsensitive);
}

CommandProblem checkCommand(const Command &command)
{
    if (command.name.trimmed().isEmpty())
        return CommandProblem::NameMissing;
    if (command.name.size() > longestCommandName)
        return CommandProblem::NameTooLong;
    if (command.program.trimmed().isEmpty())
        return CommandProblem::ProgramMissing;
    if (hasControlCharacter(command.name) || hasControlCharacter(command.program)
        || std::any_of(command.arguments.begin(), command.arguments.end(), hasControlCharacter))
        return CommandProblem::ControlCharacter;
    if (QDir::isRelativePath(command.program)
        && (command.program.contains(u'/') || command.program.contains(QDir::separator())))
        return CommandProblem::ProgramRelative;
    if (isBatchFile(command.program))
        return CommandProblem::ProgramNeedsShell;
    return holdsCredential(command) ? CommandProblem::HoldsCredential : CommandProblem::None;
}

} // namespace ek
