#pragma once

#include "ui/widgets/MessageBar.h"

namespace ek {

class CreateRecovery;
class Inventory;
class Profiles;
class SavedCommands;
class SettingsFile;

/// Says what is wrong with the program's own files: settings that could not be read, credentials that were in them, a
/// journal that does not work, lists that cannot be kept.
class FilesNotice : public MessageBar
{
    Q_OBJECT

public:
    /// All must outlive the notice.
    FilesNotice(const SettingsFile &settings, const SavedCommands &commands, const Profiles &profiles,
                const CreateRecovery &recovery, const Inventory &inventory, QWidget *parent = nullptr);

private:
    void check();
    void showCredentials(const QString &found);
    /// Where the settings file held credentials; empty where it held none.
    [[nodiscard]] QString whereCredentialsWere() const;

    const SettingsFile &m_settings;
    const SavedCommands &m_commands;
    const Profiles &m_profiles;
    const CreateRecovery &m_recovery;
    const Inventory &m_inventory;
    bool m_isAboutLists = false;
};

} // namespace ek
