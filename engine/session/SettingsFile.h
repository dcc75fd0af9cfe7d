#pragma once

#include "core/IniText.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace ek {

/// What was found at the path of the settings file that could not be taken as it is. See SettingsFile::copy().
enum class SettingsTrouble {
    None,
    Damaged, ///< see readIni(); what could be read is used
    Newer, ///< written by a later version of the program; what this one knows of it is used
    NotSettings, ///< a pipe, a device, or too large to be looked at; it was moved away
};

/// The settings file: read once, whole and before anything is believed; written whole, in the place of the old one.
///
/// Several instances of the program share it: what is written is what stands in the file then, with the changes made
/// here. What cannot be understood is copied before anything is written over it, and where it cannot be copied it is
/// not written over. GUI thread only.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);
    /// Writes what was not written yet.
    ~SettingsFile();
    SettingsFile(const SettingsFile &) = delete;
    SettingsFile &operator=(const SettingsFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Empty where there is none, or it is no text. A list of texts has ", " between them.
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] QByteArray bytes(const QString &key) const;
    /// The names X of the keys "group/X/…".
    [[nodiscard]] QStringList groupsIn(const QString &group) const;

    void setText(const QString &key, const QString &text);
    void setBytes(const QString &key, const QByteArray &bytes);
    /// The key, and all that begin with it and a slash.
    void remove(const QString &key);

    /// Writes the changes now. False where that cannot be; they are tried again with the next.
    bool save();
    /// Writes them soon, together with what else changes until then.
    void saveSoon();

    /// False where the file cannot be read or written.
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] SettingsTrouble trouble() const { return m_trouble; }
    /// Where what was in trouble is kept as it was found. Each has a name of its own, and is for its user alone.
    [[nodiscard]] const QString &copy() const { return m_copy; }

private:
    void load();
    void set(const QString &key, const std::optional<QString> &value);
    bool keepCopy(const QByteArray &content, SettingsTrouble trouble);
    bool moveAway();
    [[nodiscard]] std::optional<IniValues> current();

    const QString m_path;
    IniValues m_values;
    QMap<QString, std::optional<QString>> m_changes; ///< not written yet; none: removed
    SettingsTrouble m_trouble = SettingsTrouble::None;
    QString m_copy;
    bool m_mayWrite = true; ///< nothing would be lost
    bool m_hasFailed = false; ///< the last time
    QTimer m_soon;
};

} // namespace ek
