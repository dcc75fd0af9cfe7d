#pragma once

#include "core/Ids.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>

namespace ek {

class SavedProfiles;
class Session;

/// The entities that are kept at hand, for each profile its own: those that the admin pinned to the top of the list,
/// and those that were open last. Kept in the settings as long as the profile is saved there; of other profiles they
/// are forgotten with the session. GUI thread only.
class EntityShelf : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostRecent = 8;
    /// An entity that was open for less was passed on the way to another.
    static constexpr std::chrono::seconds passingTime{2};

    EntityShelf(Session &session, SavedProfiles &saved, QObject *parent = nullptr);

    [[nodiscard]] const QSet<EntityId> &pinned() const { return m_pinned; }
    [[nodiscard]] bool isPinned(const EntityId &entity) const { return m_pinned.contains(entity); }
    void setPinned(const EntityId &entity, bool isPinned);

    /// What was open before, the latest first, without the one that is open now.
    [[nodiscard]] QList<EntityId> recent() const;

signals:
    void pinsChanged();

private:
    void load();
    void onEntitySelected();

    Session &m_session;
    SavedProfiles &m_saved;
    ProfileId m_profile; ///< whose they are
    QSet<EntityId> m_pinned;
    QList<EntityId> m_recent;
    EntityId m_open;
    std::chrono::milliseconds m_openSince{0}; ///< by Clock::steady()
};

} // namespace ek
