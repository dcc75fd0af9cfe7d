#pragma once

#include "core/Command.h"

#include <QList>
#include <QStringList>

namespace ek {

class SettingsFile;

/// The commands that keys can be sent to, as the settings file has them. GUI thread only.
class SavedCommands
{
public:
    /// Takes the commands that hold a credential out of the file: somebody may have written it into the file.
    /// @p file must outlive this.
    explicit SavedCommands(SettingsFile &file);

    /// In the admin's order. Somebody may have edited the file: check them (checkCommand()) before use.
    [[nodiscard]] QList<Command> all() const;
    /// Leaves out what must not be saved, see checkCommand().
    void set(const QList<Command> &commands);

    /// The names of the commands that the constructor took out, without the credential.
    [[nodiscard]] const QStringList &removed() const { return m_removed; }

private:
    void write(const QList<Command> &commands);

    SettingsFile &m_file;
    QStringList m_removed;
};

} // namespace ek
