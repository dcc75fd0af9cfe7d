#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace ek {

/// A command line that a new key can be sent to, on its standard input. No shell reads it, and it holds no secret.
struct Command
{
    QString name; ///< by which the admin knows it
    QString program; ///< a name that is looked up in PATH, or an absolute path
    QStringList arguments; ///< as the program gets them: nothing is split, quoted or replaced
    bool endsLine = false; ///< the key is followed by a line break

    friend bool operator==(const Command &, const Command &) = default;
};

constexpr qsizetype longestCommandName = 100;

enum class CommandProblem {
    None,
    NameMissing,
    NameTooLong,
    ProgramMissing,
    ProgramRelative, ///< a path that means something else in every folder
    ProgramNeedsShell, ///< a batch file: Windows runs it by a shell, which would interpret the arguments
    ControlCharacter, ///< in any of its parts
    HoldsCredential, ///< a command is saved in clear, and its arguments can be read by every process of this computer
};

/// Whether @p command may be saved and run.
CommandProblem checkCommand(const Command &command);

/// Whether Windows would run @p file by a shell, which interprets the arguments anew. By its name alone; Windows takes
/// no notice of dots and blanks at the end.
bool isBatchFile(QStringView file);

/// Whether something in @p command looks like a credential.
bool holdsCredential(const Command &command);

/// Whether @p argument looks like a credential, or like an option that hands one over.
bool looksLikeCredential(QStringView argument);

} // namespace ek
