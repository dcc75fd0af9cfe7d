#include "session/EntityPins.h"

#include "session/SavedProfiles.h"
#include "session/Session.h"

namespace ek {

EntityPins::EntityPins(Session &session, SavedProfiles &saved, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_saved(saved)
{
    connect(&session, &Session::stateChanged, this, &EntityPins::load);
    load();
}

void EntityPins::load()
{
    const auto &profile = m_session.profile();
    const ProfileId id = profile ? profile->id : ProfileId();
    if (id == m_profile)
        return;
    m_profile = id;
    const QList<EntityId> kept = profile && profile->isSaved() ? m_saved.pinned(id) : QList<EntityId>();
    m_pinned = QSet<EntityId>(kept.cbegin(), kept.cend());
    emit changed();
}

void EntityPins::setPinned(const EntityId &entity, bool isPinned)
{
    const auto &profile = m_session.profile();
    if (!profile || entity.isEmpty() || isPinned == m_pinned.contains(entity))
        return;
    if (isPinned)
        m_pinned.insert(entity);
    else
        m_pinned.remove(entity);
    if (profile->isSaved())
        m_saved.setPinned(profile->id, QList<EntityId>(m_pinned.cbegin(), m_pinned.cend()));
    emit changed();
}

} // namespace ek

#include "moc_EntityPins.cpp"
