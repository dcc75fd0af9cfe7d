#pragma once

#include "core/Ids.h"
#include "core/Secret.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ek {

/// What the program was asked to do at its start.
struct CommandLine
{
    enum class Task { Run, ShowVersion, ShowHelp, Refuse };

    Task task = Task::Run;
    QString text; ///< of version, help or refusal
    bool demo = false;
    QString profile; ///< name of the profile to open; empty: the last one
    std::optional<QUrl> apiUrl; ///< opens an unsaved profile with `credential`
    AccountId account;
    QString caFile;
    QString logFile; ///< empty: none
    QString language; ///< as applyLanguage() takes it; empty: what the settings say
    std::optional<int> requestsPerMinute; ///< instead of what the API allows; 0: no limit
    int demoEntities = 0; ///< with `demo`: how many each of its accounts has; 0: as it is
    Secret credential; ///< from the environment
};

/// The name of the environment variable that may hold a credential.
inline constexpr char credentialVariable[] = "ENTITY_KEYS_CREDENTIAL";

/// Reads the credential from the environment and takes it out of it, each time it stands there, so that no child
/// process inherits it and nobody reads it in /proc. To be called before anything else.
Secret takeCredentialFromEnvironment();

/// @p arguments with the program's name first. Passes over the options that are Qt's own. Refuses, in words, what does
/// not fit together.
CommandLine parseCommandLine(const QStringList &arguments, Secret credential);

/// The arguments, without the program's name, of the same program in the language that the settings say.
QStringList restartArguments(const QStringList &arguments);

/// Why the program does not start with the log file it was given. @p problem as logToFile() says it.
QString describeLogProblem(const QString &path, const QString &problem);

} // namespace ek
