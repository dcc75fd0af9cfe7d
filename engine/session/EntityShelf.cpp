#include "session/EntityShelf.h"

#include "session/SavedProfiles.h"
#include "session/Session.h"

#include <utility>

namespace ek {

EntityShelf::EntityShelf(Session &session, SavedProfiles &saved, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_saved(saved)
{
    connect(&session, &Session::stateChanged, this, &EntityShelf::load);
    connect(&session, &Session::entitySelected, this, &EntityShelf::onEntitySelected);
    load();
    onEntitySelected();
}

void EntityShelf::load()
{
    const auto &profile = m_session.profile();
    const ProfileId id = profile ? profile->id : ProfileId();
    if (id == m_profile)
        return;
    m_profile = id;
    const bool isSaved = profile && profile->isSaved();
    const QList<EntityId> pinned = isSaved ? m_saved.pinned(id) : QList<EntityId>();
    m_pinned = QSet<EntityId>(pinned.cbegin(), pinned.cend());
    m_recent = isSaved ? m_saved.recent(id) : QList<EntityId>();
    emit pinsChanged();
}

void EntityShelf::setPinned(const EntityId &entity, bool isPinned)
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
    emit pinsChanged();
}

QList<EntityId> EntityShelf::recent() const
{
    QList<EntityId> others = m_recent;
    others.removeAll(m_open);
    return others;
}

void EntityShelf::onEntitySelected()
{
    const auto &entity = m_session.entity();
    const EntityId now = entity ? entity->id : EntityId();
    if (now == m_open)
        return;
    const std::chrono::milliseconds time = m_session.clock().steady();
    const EntityId left = std::exchange(m_open, now);
    const std::chrono::milliseconds since = std::exchange(m_openSince, time);
    if (left.isEmpty() || time - since < passingTime)
        return;
    m_recent.removeAll(left);
    m_recent.prepend(left);
    if (m_recent.size() > mostRecent)
        m_recent.removeLast();
    // The profile may be on its way out: it is the one they were loaded for.
    if (m_saved.isSaved(m_profile))
        m_saved.setRecent(m_profile, m_recent);
}

} // namespace ek

#include "moc_EntityShelf.cpp"
