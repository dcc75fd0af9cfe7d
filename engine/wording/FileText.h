#pragma once

#include "storage/StorageError.h"
#include "wording/ErrorWords.h"

namespace ek {

enum class SettingsTrouble; // session/SettingsFile.h

// What is wrong with the files that the program keeps.

ErrorWords describe(const StorageError &error); ///< of the state file
/// Of the file that keeps what is known of all keys, see Inventory::fileProblem().
ErrorWords describeLists(const StorageError &error);
ErrorWords describe(SettingsTrouble trouble); ///< empty for None; to be shown with the name of the copy

} // namespace ek
