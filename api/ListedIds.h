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

    /// Returns how many entries of the page had not come before, unreadable ones included.
    int add(const KeyIds &page);
    /// After the last page.
    void setEnd(const ListEnd &end) { m_notes.end = end; }

    [[nodiscard]] bool contains(const KeyFingerprint &key) const { return m_ids.contains(key); }
    /// Whether a key that is not contained does not exist.
    [[nodiscard]] bool provesAbsence() const { return m_notes.provesAbsence(); }
    /// Null where the masked id under which the key is listed may be that of several keys: it does not say which of
    /// them is meant. In a list that is not whole, that may be so of every masked id.
    [[nodiscard]] std::shared_ptr<Secret> id(const KeyFingerprint &key) const;

private:
    QSet<KeyFingerprint> m_wanted;
    QSet<KeyFingerprint> m_listed;
    QHash<KeyFingerprint, KeyIds::KeyId> m_ids; ///< without its id where a mask is shared
    QHash<KeyFingerprint, KeyFingerprint> m_masked; ///< by the masked id: the key that was first listed under it
    ListNotes m_notes;
};

} // namespace ek
