#include "wording/HandOverText.h"

#include "core/PlainText.h"
#include "wording/ErrorText.h"
#include "wording/KeychainText.h"
#include "wording/ShellWords.h"

#include <QCoreApplication>
#include <QDir>

namespace ek {

namespace {

struct HandOverText
{
    Q_DECLARE_TR_FUNCTIONS(ek::HandOverText)
};

QString tookKey(const CommandReport &report)
{
    return report.tookKey ? HandOverText::tr("It had read the key and may have kept it.")
                          : HandOverText::tr("It had not read the key.");
}

} // namespace

QString describe(const HandOverRecord &record)
{
    const QString where = isolated(record.where);
    switch (record.way) {
    case HandOverRecord::Way::File:
        return HandOverText::tr("Written to %1").arg(where);
    case HandOverRecord::Way::Keychain:
        return HandOverText::tr("Added to the keychain as %1").arg(where);
    case HandOverRecord::Way::Command:
        return HandOverText::tr("Sent to “%1”").arg(where);
    }
    return {};
}

ErrorWords describe(const FileHandOverError &error)
{
    const QString nothing = HandOverText::tr("Nothing was written.");
    switch (error.kind) {
    case FileHandOverErrorKind::PathMissing:
        return {HandOverText::tr("Name a file for the key."), {}, {}, {}};
    case FileHandOverErrorKind::NotAbsolute:
        return {HandOverText::tr("Name the file with its whole path, from the root on."), {}, {}, {}};
    case FileHandOverErrorKind::VariableName:
        return {HandOverText::tr(
                    "A variable's name has letters from A to Z, digits and “_”, and does not begin with a digit."),
                {},
                {},
                {}};
    case FileHandOverErrorKind::Exists:
        return {HandOverText::tr("There is something of that name already."),
                nothing,
                HandOverText::tr("A key is never written over anything: choose another name."),
                {}};
    case FileHandOverErrorKind::FolderMissing:
        return {HandOverText::tr("There is no such folder."), nothing,
                HandOverText::tr("Choose a folder that exists, or create it first."), error.detail};
    case FileHandOverErrorKind::NotAllowed:
        return {HandOverText::tr("You may not write in this folder."), nothing,
                HandOverText::tr("Choose a folder of your own."), error.detail};
    case FileHandOverErrorKind::Full:
        return {HandOverText::tr("There was no room for the key on this disk."),
                HandOverText::tr("The file that was begun has been removed."),
                HandOverText::tr("Make room and try again, or choose another disk."), error.detail};
    case FileHandOverErrorKind::NotRemoved:
        return {
            HandOverText::tr("The key could not be written whole, and the file that was begun could not be removed."),
            HandOverText::tr("A part of the key may be in it."), HandOverText::tr("Remove the file yourself."),
            error.detail};
    case FileHandOverErrorKind::Failed:
        break;
    }
    return {HandOverText::tr("The file could not be written."), HandOverText::tr("Nothing of the key was left in it."),
            HandOverText::tr("Try again, or choose another place."), error.detail};
}

ErrorWords describe(const KeychainHandOverError &error)
{
    switch (error.kind) {
    case KeychainHandOverErrorKind::Place:
        return {HandOverText::tr("The keychain cannot have an entry of that name."), {}, {}, {}};
    case KeychainHandOverErrorKind::Exists:
        return {HandOverText::tr("The keychain has an entry of that service and account already, with another secret."),
                HandOverText::tr("Nothing was changed."),
                HandOverText::tr("Choose another account, or replace what is there; it is then gone for good."),
                {}};
    case KeychainHandOverErrorKind::OthersExist:
        return {HandOverText::tr("Another program keeps an entry for that service and account."),
                HandOverText::tr("Nothing was changed: a look-up could find either."),
                HandOverText::tr("Choose another account, or remove that entry with the program that created it."),
                {}};
    case KeychainHandOverErrorKind::Keychain:
        break;
    }
    ErrorWords words = describe(error.store);
    words.meaning = error.replacedIsGone
        ? HandOverText::tr("The key was not added, and the entry it was to replace is no longer there.")
        : HandOverText::tr("The key was not added.");
    switch (error.store.kind) {
    case SecretStoreErrorKind::TimedOut:
        words.meaning = HandOverText::tr("The key may still be added once the keychain goes on.");
        words.advice = HandOverText::tr("Perhaps its prompt is open behind another window. Answer it and try again.");
        break;
    case SecretStoreErrorKind::Busy:
        words.advice = HandOverText::tr("Answer the keychain's prompt and try again.");
        break;
    case SecretStoreErrorKind::Unavailable:
        words.advice = HandOverText::tr(
            "Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or hand the key over "
            "in another way.");
        break;
    case SecretStoreErrorKind::TooLarge:
        words.happened = HandOverText::tr("The key is longer than a keychain holds.");
        words.advice.clear();
        break;
    case SecretStoreErrorKind::NotFound:
    case SecretStoreErrorKind::Denied:
    case SecretStoreErrorKind::NotVerified:
    case SecretStoreErrorKind::Failed:
        words.advice = HandOverText::tr("Unlock the keychain and try again, or hand the key over in another way.");
        break;
    }
    return words;
}

ErrorWords describe(const CommandReport &report)
{
    switch (report.end) {
    case CommandEnd::Delivered:
        return {HandOverText::tr("The command read the key and reported success."), {}, {}, {}};
    case CommandEnd::Unsound:
        return {HandOverText::tr("This command must not be run."),
                HandOverText::tr("The key was not sent."),
                HandOverText::tr("Edit it first."),
                {}};
    case CommandEnd::NotFound:
        return {HandOverText::tr("The command's program was not found."), HandOverText::tr("The key was not sent."),
                HandOverText::tr("Install it, or edit the command and name its whole path."), report.detail};
    case CommandEnd::NotStarted:
        return {HandOverText::tr("The command could not be started."),
                HandOverText::tr("The key was not sent."),
                {},
                report.detail};
    case CommandEnd::KeyNotRead:
        return {report.tookKey
                    ? HandOverText::tr("The command reported success, but it did not read the key to its end.")
                    : HandOverText::tr("The command reported success, but it did not read the key."),
                HandOverText::tr("So it cannot have kept the whole key."),
                HandOverText::tr("Many programs read standard input only when an argument says so, often “-”."),
                report.detail};
    case CommandEnd::Failed:
        return {HandOverText::tr("The command failed with the exit status %1.").arg(report.exitStatus), tookKey(report),
                HandOverText::tr("What it printed stands below."), report.detail};
    case CommandEnd::Crashed:
        return {
            HandOverText::tr("The command was ended from outside, or crashed."), tookKey(report), {}, report.detail};
    case CommandEnd::TimedOut:
        return {HandOverText::tr("The command did not end in time and was stopped."), tookKey(report),
                HandOverText::tr("Perhaps it waits for an answer that nobody can give it here."), report.detail};
    case CommandEnd::TooMuchOutput:
        return {
            HandOverText::tr("The command did not stop printing and was stopped."), tookKey(report), {}, report.detail};
    case CommandEnd::Cancelled:
        return {HandOverText::tr("The command was stopped."), tookKey(report), {}, report.detail};
    }
    return {};
}

QString describe(KeychainPlaceProblem problem)
{
    switch (problem) {
    case KeychainPlaceProblem::None:
        break;
    case KeychainPlaceProblem::ServiceMissing:
        return HandOverText::tr("Name a service.");
    case KeychainPlaceProblem::AccountMissing:
        return HandOverText::tr("Name an account.");
    case KeychainPlaceProblem::Ours:
        return HandOverText::tr("That is where this program keeps its own credentials. Choose another name.");
    case KeychainPlaceProblem::ControlCharacter:
        return HandOverText::tr("Names must be of one line, without control characters.");
    case KeychainPlaceProblem::TooLong:
        return HandOverText::tr("Names must not have more than 255 characters.");
    case KeychainPlaceProblem::HoldsCredential:
        return HandOverText::tr(
            "This name looks like a credential, and everybody who uses the keychain can read names.");
    }
    return {};
}

QString describe(CommandProblem problem)
{
    switch (problem) {
    case CommandProblem::None:
        break;
    case CommandProblem::NameMissing:
        return HandOverText::tr("The command needs a name.");
    case CommandProblem::NameTooLong:
        return HandOverText::tr("The name is too long.");
    case CommandProblem::ProgramMissing:
        return HandOverText::tr("Name a program.");
    case CommandProblem::ProgramRelative:
        return HandOverText::tr("Name the program alone, or with its whole path from the root on.");
    case CommandProblem::ProgramNeedsShell:
        return HandOverText::tr("A batch file is run by a shell, which would interpret the arguments. Name a program.");
    case CommandProblem::ControlCharacter:
        return HandOverText::tr("There is a control character in it.");
    case CommandProblem::HoldsCredential:
        return HandOverText::tr(
            "There seems to be a credential in it. The command's text is saved in a readable file, and every process "
            "of "
            "this computer can read its arguments: let the program find its credential in another way.");
    }
    return {};
}

ErrorWords describeKeyTest(const Error *error)
{
    if (!error)
        return {HandOverText::tr("The API accepts the key."), {}, {}, {}};
    ErrorWords words = describe(*error, Operation::TestKey);
    if (error->kind == ErrorKind::Cancelled) {
        words.happened = HandOverText::tr("The test was stopped.");
    } else if (error->kind == ErrorKind::Unauthorized) {
        words.happened = HandOverText::tr("The API does not accept the key.");
        words.advice = HandOverText::tr("A server may need a moment to know a new key: test it again.");
    } else if (error->kind == ErrorKind::Forbidden) {
        words.happened = HandOverText::tr("The API did not let the key read its entity's keys.");
        words.meaning = HandOverText::tr("It may still be good for what it is meant for.");
        words.advice.clear();
    } else {
        words.meaning = HandOverText::tr("Whether the API accepts the key is not known.");
    }
    return words;
}

QString lookUpLine(const KeychainPlace &place)
{
#ifdef Q_OS_WIN
    // It shows the entry without its secret: Windows has no command that prints one.
    return QStringLiteral("cmdkey ") + quoted(QStringLiteral("/list:") + windowsEntryName(place));
#else
    const QString service = quoted(place.service.trimmed());
    const QString account = quoted(place.account.trimmed());
#ifdef Q_OS_MACOS
    return QStringLiteral("security find-generic-password -w -s %1 -a %2").arg(service, account);
#else
    return QStringLiteral("secret-tool lookup server %1 user %2").arg(service, account);
#endif
#endif
}

QString commandLine(const QString &program, const QStringList &arguments)
{
    QStringList words{quoted(QDir::toNativeSeparators(program))};
    for (const QString &argument : arguments)
        words += quoted(argument);
    return words.join(u' ');
}

} // namespace ek
