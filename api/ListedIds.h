#pragma once

#include "api/Answers.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace ek {

/// The ids under which a server lists certain keys, gathered page by page; those of other keys are not kept.
class ListedIds
{
public:
    explicit ListedIds(const QList<KeyFingerprint> &wanted = {});

    void add(const KeyIds &page);

    [[nodiscard]] bool contains(const KeyFingerprint &key) const { return m_ids.contains(key); }
    /// Null where several keys are listed under the same masked id, which does not say which of them is meant.
    [[nodiscard]] std::shared_ptr<Secret> id(const KeyFingerprint &key) const { return m_ids.value(key); }

private:
    QSet<KeyFingerprint> m_wanted;
    QHash<KeyFingerprint, std::shared_ptr<Secret>> m_ids;
    QHash<KeyFingerprint, KeyFingerprint> m_masked; ///< by the masked id: the key that was first listed under it
};

} // namespace ek
