#include "session/Profiles.h"

#include "core/Names.h"
#include "session/SavedProfiles.h"

#include <algorithm>

namespace ek {

Profiles::Profiles(SavedProfiles &saved, QObject *parent)
    : QObject(parent)
    , m_saved(saved)
    , m_profiles(saved.all())
{
    for (Profile &profile : m_profiles) {
        if (!holdsCredential(profile))
            continue;
        profile = withoutCredentials(profile);
        m_saved.save(profile);
        m_cleaned += profile.name;
    }
}

std::optional<Profile> Profiles::find(const ProfileId &id) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> Profiles::findByName(const QString &name) const
{
    // Exactly that one first: settings may have two that only a program can tell apart.
    const auto exact = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&](const Profile &profile) { return profile.name == name; });
    const auto found = exact != m_profiles.cend()
        ? exact
        : std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                       [&](const Profile &profile) { return isSameNameInAnyCase(profile.name, name); });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

bool Profiles::isNameTaken(const QString &name, const ProfileId &except) const
{
    const auto found = findByName(name);
    return found && found->id != except;
}

void Profiles::put(const Profile &given)
{
    const Profile profile = withoutCredentials(given); // fields and options refuse it earlier, and say so
    const auto known = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const Profile &other) { return other.id == profile.id; });
    if (known == m_profiles.end())
        m_profiles += profile;
    else
        *known = profile;
    if (profile.isSaved())
        m_saved.save(profile);
    emit changed();
}

void Profiles::rename(const ProfileId &id, const QString &name)
{
    auto profile = find(id);
    if (profile && !name.trimmed().isEmpty()) {
        profile->name = name.trimmed();
        put(*profile);
    }
}

void Profiles::remove(const ProfileId &id)
{
    m_profiles.removeIf([&](const Profile &profile) { return profile.id == id; });
    m_saved.remove(id);
    emit changed();
}

} // namespace ek

#include "moc_Profiles.cpp"
