#include "api/ListedIds.h"

namespace ek {

ListedIds::ListedIds(const QList<KeyFingerprint> &wanted)
    : m_wanted(wanted.begin(), wanted.end())
{
}

void ListedIds::add(const KeyIds &page)
{
    for (const auto &[key, id, isMasked] : page.ids) {
        bool isShared = false;
        if (isMasked) {
            const KeyFingerprint mask = id->fingerprint();
            const auto first = m_masked.constFind(mask);
            isShared = first != m_masked.constEnd();
            if (!isShared)
                m_masked.insert(mask, key);
            else if (m_wanted.contains(*first))
                m_ids.insert(*first, nullptr);
        }
        if (m_wanted.contains(key))
            m_ids.insert(key, isShared ? nullptr : id);
    }
}

} // namespace ek
