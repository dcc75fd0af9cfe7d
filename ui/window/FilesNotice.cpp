#include "ui/window/FilesNotice.h"

#include "core/PlainText.h"
#include "fleet/Inventory.h"
#include "keys/CreateRecovery.h"
#include "session/Profiles.h"
#include "session/SavedCommands.h"
#include "session/SettingsFile.h"
#include "wording/FileText.h"

#include <utility>

namespace ek {

FilesNotice::FilesNotice(const SettingsFile &settings, const SavedCommands &commands, const Profiles &profiles,
                         const CreateRecovery &recovery, const Inventory &inventory, QWidget *parent)
    : MessageBar(tr("Message"), parent)
    , m_settings(settings)
    , m_commands(commands)
    , m_profiles(profiles)
    , m_recovery(recovery)
    , m_inventory(inventory)
{
    connect(&recovery, &CreateRecovery::problemChanged, this, &FilesNotice::check);
    connect(&profiles, &Profiles::changed, this, &FilesNotice::check);
    connect(&inventory, &Inventory::fileProblemChanged, this, &FilesNotice::check);
    check();
}

void FilesNotice::check()
{
    const bool wasAboutLists = std::exchange(m_isAboutLists, false);
    if (const QString found = whereCredentialsWere(); !found.isEmpty()) {
        showCredentials(found);
    } else if (!m_settings.copy().isEmpty()) {
        ErrorWords words = describe(m_settings.trouble());
        words.small = m_settings.copy();
        show(Tone::Warning, words);
    } else if (!m_settings.isWritable()) {
        show(Tone::Warning,
             tr("The settings cannot be read or written. Profiles, and with them the way to their credentials, last "
                "only until the program ends."),
             m_settings.path());
    } else if (m_recovery.problem()) {
        show(Tone::Warning, describe(*m_recovery.problem()));
    } else if (m_inventory.fileProblem()) {
        m_isAboutLists = true;
        show(Tone::Info, describeLists(*m_inventory.fileProblem()));
    } else {
        if (wasAboutLists) // it has passed by itself
            clear();
        return;
    }
    setDismissible(true);
}

void FilesNotice::showCredentials(const QString &found)
{
    QString text = m_settings.isWritable()
        ? tr("The settings file held a readable credential, in a field that is not made for one. It has been taken "
             "out. Replace that credential: whoever could read the file may have it.")
        : tr("The settings file holds a readable credential, in a field that is not made for one, and cannot be "
             "written. Take it out yourself, and replace that credential: whoever could read the file may have it.");
    QString small = found;
    if (const QString copy = m_settings.copy(); !copy.isEmpty()) {
        text += u' ' + describe(m_settings.trouble()).text();
        small += QStringLiteral(" · ")
            + tr("This copy may still hold the credential; delete it when you no longer need it: %1").arg(copy);
    }
    show(Tone::Warning, text, small);
}

QString FilesNotice::whereCredentialsWere() const
{
    const auto line = [](const QStringList &names) { return singleLine(names.join(QStringLiteral(", "))); };
    QStringList places;
    if (const QStringList &profiles = m_profiles.cleaned(); !profiles.isEmpty())
        places += tr("Profile: %1").arg(line(profiles));
    if (const QStringList &commands = m_commands.removed(); !commands.isEmpty())
        places += tr("Saved command, removed: %1").arg(line(commands));
    return places.join(QStringLiteral(" · "));
}

} // namespace ek

#include "moc_FilesNotice.cpp"
