#pragma once

#include "session/Preferences.h"
#include "session/SavedCommands.h"
#include "session/SavedProfiles.h"
#include "session/SettingsFile.h"
#include "session/WindowLayouts.h"

namespace ek {

/// One settings file and those who own a part of it, wired once. Each user is given its own part. Never a secret.
struct Settings
{
    /// The first change creates @p path. The directory must be private to the user.
    explicit Settings(const QString &path)
        : file(path)
    {
    }

    SettingsFile file;
    SavedProfiles profiles{file};
    SavedCommands commands{file};
    Preferences preferences{file};
    WindowLayouts layouts{file};
};

} // namespace ek
