#include "api/ListedIds.h"

namespace ek {

bool AskedEntity::accepts(const EntityId &named)
{
    if (named.isEmpty())
        return true;
    if (!m_entity.isEmpty())
        return named == m_entity;
    if (m_firstNamed.isEmpty())
        m_firstNamed = named;
    m_isMixed = m_isMixed || named != m_firstNamed;
    return true;
}

Error severalEntities()
{
    return Error{.kind = ErrorKind::UnexpectedContent,
                 .detail = QStringLiteral("keys of several entities, and no entity was asked for")};
}

ListedIds::ListedIds(const QList<KeyFingerprint> &wanted, EntityId entity)
    : m_wanted(wanted.begin(), wanted.end())
    , m_asked(std::move(entity))
{
}

int ListedIds::add(const KeyIds &page)
{
    m_notes.unreadable += page.unreadable;
    int fresh = page.unreadable;
    for (const auto &[key, id, isMasked, entity, environment] : page.ids) {
        if (!m_asked.accepts(entity)) {
            ++m_notes.foreign;
            ++fresh;
            if (m_wanted.contains(key))
                m_foreign.insert(key);
            continue;
        }
        if (!m_listed.contains(key)) {
            m_listed.insert(key);
            ++fresh;
        }
        bool isShared = false;
        if (isMasked) {
            const KeyFingerprint mask = id->fingerprint();
            const auto first = m_masked.constFind(mask);
            isShared = first != m_masked.constEnd();
            if (!isShared)
                m_masked.insert(mask, key);
            else if (m_wanted.contains(*first))
                m_ids[*first].id = nullptr;
        }
        if (m_wanted.contains(key))
            m_ids.insert(
                key,
                {key, isShared ? nullptr : id, isMasked, entity, moreCareful(environment, this->environment(key))});
    }
    return fresh;
}

std::shared_ptr<Secret> ListedIds::id(const KeyFingerprint &key) const
{
    const KeyIds::KeyId listed = m_ids.value(key);
    return listed.isMasked && !m_notes.isWhole() ? nullptr : listed.id;
}

} // namespace ek
