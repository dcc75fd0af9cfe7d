#include "api/ListedIds.h"

namespace ek {

ListedIds::ListedIds(const QList<KeyFingerprint> &wanted)
    : m_wanted(wanted.begin(), wanted.end())
{
}

int ListedIds::add(const KeyIds &page)
{
    m_notes.unreadable += page.unreadable;
    int fresh = page.unreadable;
    for (const auto &[key, id, isMasked] : page.ids) {
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
                m_ids.insert(*first, {*first, nullptr, true});
        }
        if (m_wanted.contains(key))
            m_ids.insert(key, {key, isShared ? nullptr : id, isMasked});
    }
    return fresh;
}

std::shared_ptr<Secret> ListedIds::id(const KeyFingerprint &key) const
{
    const KeyIds::KeyId listed = m_ids.value(key);
    return listed.isMasked && !m_notes.isWhole() ? nullptr : listed.id;
}

} // namespace ek
