#pragma once

#include "session/Profile.h"

#include <QDateTime>
#include <QList>

namespace ek {

class SettingsFile;

/// What outlives the program of the reading of all entities of a profile.
struct SavedSweep
{
    bool isPaused = false;
    QDateTime since; ///< UTC: what was read after that counts for the round that did not end; invalid: it ended

    friend bool operator==(const SavedSweep &, const SavedSweep &) = default;
};

/// The profiles in the settings file, without their credentials, and what each was last used for. GUI thread only.
class SavedProfiles
{
public:
    /// @p file must outlive this.
    explicit SavedProfiles(SettingsFile &file);

    /// By name.
    [[nodiscard]] QList<Profile> all() const;
    [[nodiscard]] bool isSaved(const ProfileId &profile) const;
    void save(const Profile &profile);
    void remove(const ProfileId &profile);

    /// The profile that was open last.
    [[nodiscard]] ProfileId last() const;
    void setLast(const ProfileId &profile);
    [[nodiscard]] EntityId lastEntity(const ProfileId &profile) const;
    void setLastEntity(const ProfileId &profile, const EntityId &entity);

    /// The view of all keys that the profile was last left with, by its name; empty: an entity.
    [[nodiscard]] QString lastView(const ProfileId &profile) const;
    void setLastView(const ProfileId &profile, const QString &view);

    /// The entities that stand at the top of the profile's list, in no order.
    [[nodiscard]] QList<EntityId> pinned(const ProfileId &profile) const;
    void setPinned(const ProfileId &profile, const QList<EntityId> &entities);
    /// The entities that were open last, the latest first.
    [[nodiscard]] QList<EntityId> recent(const ProfileId &profile) const;
    void setRecent(const ProfileId &profile, const QList<EntityId> &entities);

    /// The account that the profile's entities belonged to when it was last in use.
    [[nodiscard]] AccountId lastAccount(const ProfileId &profile) const;
    void setLastAccount(const ProfileId &profile, const AccountId &account);

    [[nodiscard]] SavedSweep sweep(const ProfileId &profile) const;
    void setSweep(const ProfileId &profile, const SavedSweep &sweep);

private:
    [[nodiscard]] QList<EntityId> entities(const ProfileId &profile, const char *field) const;
    void setEntities(const ProfileId &profile, const char *field, const QList<EntityId> &entities);

    SettingsFile &m_file;
};

} // namespace ek
