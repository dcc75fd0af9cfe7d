#include "session/Preferences.h"

#include "core/Language.h"
#include "session/SettingsFile.h"

#include <algorithm>

namespace ek {

namespace {

const QString appearanceKey = QStringLiteral("appearance");
const QString languageKey = QStringLiteral("language");
const QLatin1String clipboardKey("clipboardSeconds");
const QLatin1String lockKey("lockAfterMinutes");
const QLatin1String keepListsKey("keepLists");

} // namespace

Preferences::Preferences(SettingsFile &file)
    : m_file(file)
{
}

Appearance Preferences::appearance() const
{
    const QString text = m_file.text(appearanceKey);
    if (text == QLatin1String("light"))
        return Appearance::Light;
    if (text == QLatin1String("highContrast"))
        return Appearance::HighContrast;
    return text == QLatin1String("dark") ? Appearance::Dark : Appearance::FollowSystem;
}

void Preferences::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::FollowSystem:
        m_file.remove(appearanceKey);
        break;
    case Appearance::Light:
        m_file.setText(appearanceKey, QStringLiteral("light"));
        break;
    case Appearance::Dark:
        m_file.setText(appearanceKey, QStringLiteral("dark"));
        break;
    case Appearance::HighContrast:
        m_file.setText(appearanceKey, QStringLiteral("highContrast"));
        break;
    }
    m_file.save();
}

QString Preferences::language() const
{
    const QString code = m_file.text(languageKey);
    return offeredLanguage(code) ? code : QString();
}

void Preferences::setLanguage(const QString &code)
{
    if (code.isEmpty())
        m_file.remove(languageKey);
    else
        m_file.setText(languageKey, code);
    m_file.save();
}

std::chrono::seconds Preferences::clipboardTime() const
{
    bool isNumber = false;
    const std::chrono::seconds time(m_file.text(clipboardKey).toInt(&isNumber));
    return isNumber && time >= shortestClipboardTime && time <= longestClipboardTime ? time : usualClipboardTime;
}

void Preferences::setClipboardTime(std::chrono::seconds time)
{
    m_file.setText(clipboardKey, QString::number(time.count()));
    m_file.save();
}

std::chrono::minutes Preferences::lockTime() const
{
    bool isNumber = false;
    const std::chrono::minutes time(m_file.text(lockKey).toInt(&isNumber));
    const bool isOffered = std::find(lockTimes.cbegin(), lockTimes.cend(), time) != lockTimes.cend();
    return isNumber && isOffered ? time : usualLockTime;
}

void Preferences::setLockTime(std::chrono::minutes time)
{
    m_file.setText(lockKey, QString::number(time.count()));
    m_file.save();
}

bool Preferences::keepLists() const
{
    return m_file.text(keepListsKey) != QLatin1String("no");
}

void Preferences::setKeepLists(bool keep)
{
    if (keep)
        m_file.remove(keepListsKey);
    else
        m_file.setText(keepListsKey, QStringLiteral("no"));
    m_file.save();
}

} // namespace ek
