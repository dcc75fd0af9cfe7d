#pragma once

#include "core/Appearance.h"
#include "core/Command.h"
#include "session/Profile.h"
#include "session/SettingsFile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <chrono>

namespace ek {

/// How long a copied key may stay on the clipboard.
inline constexpr std::chrono::seconds shortestClipboardTime{5};
inline constexpr std::chrono::seconds longestClipboardTime{120};
inline constexpr std::chrono::seconds usualClipboardTime{20};

/// After how long without use the program can be told to lock; 0: never.
inline constexpr std::array<std::chrono::minutes, 6> lockTimes{std::chrono::minutes(0),  std::chrono::minutes(1),
                                                               std::chrono::minutes(5),  std::chrono::minutes(10),
                                                               std::chrono::minutes(30), std::chrono::minutes(60)};
inline constexpr std::chrono::minutes usualLockTime{10};

/// What survives a restart, in one INI file. Never a secret. GUI thread only.
class Settings
{
public:
    /// @p path is created on the first change. The directory must be private to the user. Commands that hold a
    /// credential, as somebody may have written them into the file, are taken out of it.
    explicit Settings(const QString &path);

    [[nodiscard]] QList<Profile> profiles() const;
    void saveProfile(const Profile &profile);
    void removeProfile(const ProfileId &profile);

    [[nodiscard]] ProfileId lastProfile() const;
    void setLastProfile(const ProfileId &profile);
    [[nodiscard]] EntityId lastEntity(const ProfileId &profile) const;
    void setLastEntity(const ProfileId &profile, const EntityId &entity);

    /// The account that the profile's entities belonged to when it was last in use.
    [[nodiscard]] AccountId lastAccount(const ProfileId &profile) const;
    void setLastAccount(const ProfileId &profile, const AccountId &account);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// What the file says within the bounds above, else the usual time.
    [[nodiscard]] std::chrono::seconds clipboardTime() const;
    void setClipboardTime(std::chrono::seconds time);
    /// One of lockTimes.
    [[nodiscard]] std::chrono::minutes lockTime() const;
    void setLockTime(std::chrono::minutes time);

    /// The commands that keys can be sent to, in the admin's order. Somebody may have edited the file: check them
    /// (checkCommand()) before use.
    [[nodiscard]] QList<Command> commands() const;
    /// Leaves out what must not be saved, see checkCommand().
    void setCommands(const QList<Command> &commands);

    /// The names of the commands that were taken out because they held a credential, without it.
    [[nodiscard]] const QStringList &removedCommands() const { return m_removedCommands; }

    /// Opaque state of a window, splitter or header, by name.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    /// False where the file cannot be read or written; changes then last until the program ends.
    [[nodiscard]] bool isWritable() const { return m_file.isWritable(); }
    [[nodiscard]] QString path() const { return m_file.path(); }
    /// Whether what was found at the path could be taken as it is.
    [[nodiscard]] SettingsTrouble trouble() const { return m_file.trouble(); }
    /// Where what could not is kept, before anything is written in its place; empty otherwise.
    [[nodiscard]] QString damagedCopy() const { return m_file.copy(); }

private:
    [[nodiscard]] int countAt(const QString &array) const;
    void setCount(const QString &array, qsizetype count);

    void write(const QList<Command> &commands);

    SettingsFile m_file;
    QStringList m_removedCommands;
};

} // namespace ek
