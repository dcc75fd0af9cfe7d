#pragma once

#include "core/Appearance.h"

#include <QString>

#include <array>
#include <chrono>

namespace ek {

class SettingsFile;

/// How long a copied key may stay on the clipboard.
inline constexpr std::chrono::seconds shortestClipboardTime{5};
inline constexpr std::chrono::seconds longestClipboardTime{120};
inline constexpr std::chrono::seconds usualClipboardTime{20};

/// After how long without use the program can be told to lock; 0: never.
inline constexpr std::array<std::chrono::minutes, 6> lockTimes{std::chrono::minutes(0),  std::chrono::minutes(1),
                                                               std::chrono::minutes(5),  std::chrono::minutes(10),
                                                               std::chrono::minutes(30), std::chrono::minutes(60)};
inline constexpr std::chrono::minutes usualLockTime{10};

/// What the admin can set, in the settings file. GUI thread only.
class Preferences
{
public:
    /// @p file must outlive this.
    explicit Preferences(SettingsFile &file);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// The code of one of offeredLanguages; empty: the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    /// What the file says within the bounds above, else the usual time.
    [[nodiscard]] std::chrono::seconds clipboardTime() const;
    void setClipboardTime(std::chrono::seconds time);
    /// One of lockTimes.
    [[nodiscard]] std::chrono::minutes lockTime() const;
    void setLockTime(std::chrono::minutes time);

    /// Whether what is known of all keys is kept on this computer, without the keys themselves.
    [[nodiscard]] bool keepLists() const;
    void setKeepLists(bool keep);

private:
    SettingsFile &m_file;
};

} // namespace ek
