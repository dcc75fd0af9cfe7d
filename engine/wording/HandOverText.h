#pragma once

#include "handover/CommandRun.h"
#include "handover/FileHandOver.h"
#include "handover/KeychainHandOver.h"
#include "wording/ErrorWords.h"

#include <QString>

namespace ek {

/// Where a key was put, and stays without further ado. The clipboard is no such place: it is cleared again.
struct HandOverRecord
{
    enum class Way { File, Keychain, Command };
    Way way = Way::File;
    QString where = {}; ///< the file's path, the account in the keychain, the command's name; plain text, one line

    friend bool operator==(const HandOverRecord &, const HandOverRecord &) = default;
};

// The one place where handing a key over is worded.

QString describe(const HandOverRecord &record); ///< "Written to …", without a full stop
ErrorWords describe(const FileHandOverError &error);
ErrorWords describe(const KeychainHandOverError &error);
ErrorWords describe(const CommandReport &report); ///< also for Delivered
QString describe(KeychainPlaceProblem problem); ///< empty for None
QString describe(CommandProblem problem); ///< empty for None
/// What came of asking the API with the key; @p error is null where it accepts the key.
ErrorWords describeKeyTest(const Error *error);

/// What finds an entry of the keychain in a terminal of this system.
QString lookUpLine(const KeychainPlace &place);
/// A command as one would type it, for people to read; nothing ever runs it.
QString commandLine(const QString &program, const QStringList &arguments);

} // namespace ek
