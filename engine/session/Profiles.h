#pragma once

#include "session/Profile.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

namespace ek {

class SavedProfiles;

/// The profiles the admin can choose from, saved or not, in the order they are shown. GUI thread only.
class Profiles : public QObject
{
    Q_OBJECT

public:
    explicit Profiles(SavedProfiles &saved, QObject *parent = nullptr);

    [[nodiscard]] const QList<Profile> &all() const { return m_profiles; }
    [[nodiscard]] std::optional<Profile> find(const ProfileId &id) const;
    /// By name, without regard to case.
    [[nodiscard]] std::optional<Profile> findByName(const QString &name) const;
    [[nodiscard]] bool isNameTaken(const QString &name, const ProfileId &except) const;

    /// Of the profiles that held a credential in clear when the settings were read, and hold it no more: neither here
    /// nor in the file. Whoever could read the file may have it.
    [[nodiscard]] const QStringList &cleaned() const { return m_cleaned; }

    /// Adds the profile, or replaces the one with its id. A credential in one of its fields is left out.
    void put(const Profile &given);
    /// An empty name changes nothing.
    void rename(const ProfileId &id, const QString &name);
    /// Forgets the profile itself; its credential is Session's to remove.
    void remove(const ProfileId &id);

signals:
    void changed();

private:
    SavedProfiles &m_saved;
    QList<Profile> m_profiles;
    QStringList m_cleaned;
};

} // namespace ek
