#pragma once

#include "core/Ids.h"

#include <QObject>
#include <QSet>

namespace ek {

class SavedProfiles;
class Session;

/// The entities that the admin wants at the top of the list, for each profile its own. Kept in the settings as long as
/// the profile is saved there; of other profiles they are forgotten with the session. GUI thread only.
class EntityPins : public QObject
{
    Q_OBJECT

public:
    EntityPins(Session &session, SavedProfiles &saved, QObject *parent = nullptr);

    [[nodiscard]] const QSet<EntityId> &all() const { return m_pinned; }
    [[nodiscard]] bool isPinned(const EntityId &entity) const { return m_pinned.contains(entity); }
    void setPinned(const EntityId &entity, bool isPinned);

signals:
    void changed();

private:
    void load();

    Session &m_session;
    SavedProfiles &m_saved;
    ProfileId m_profile; ///< whose they are
    QSet<EntityId> m_pinned;
};

} // namespace ek
