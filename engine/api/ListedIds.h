#pragma once

#include "api/Answers.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace ek {

/// Tells keys of the entity that was asked for from others by what the entries of a list say of themselves. A server
/// that does not know x-entity-id, or a proxy that drops it, answers with whatever entity it takes for the right one.
class AskedEntity
{
public:
    explicit AskedEntity(EntityId entity = {})
        : m_entity(std::move(entity))
    {
    }

    /// Whether an entry may be shown and changed as one of the entity's. One that names none is believed.
    [[nodiscard]] bool accepts(const EntityId &named);
    /// Whether no entity was asked for, and the entries name several: whose keys they are is not known then.
    [[nodiscard]] bool isMixed() const { return m_isMixed; }

private:
    EntityId m_entity;
    EntityId m_firstNamed;
    bool m_isMixed = false;
};

/// A list of keys that AskedEntity::isMixed().
Error severalEntities();

/// The ids under which a server lists certain keys, gathered page by page; those of other keys are not kept.
class ListedIds
{
public:
    explicit ListedIds(const QList<KeyFingerprint> &wanted = {}, EntityId entity = {});

    /// Returns how many entries of the page had not come before, unreadable ones included.
    int add(const KeyIds &page);
    /// After the last page.
    void setEnd(const ListEnd &end) { m_notes.end = end; }

    [[nodiscard]] bool contains(const KeyFingerprint &key) const { return m_ids.contains(key); }
    /// Whether a key that is not contained does not exist.
    [[nodiscard]] bool provesAbsence() const { return m_notes.provesAbsence(); }
    /// Whether the key is listed as one of another entity than was asked for; it is not contained then.
    [[nodiscard]] bool isOfAnotherEntity(const KeyFingerprint &key) const { return m_foreign.contains(key); }
    /// Of a key that is contained. Where it is listed several times, the more careful one.
    [[nodiscard]] Environment environment(const KeyFingerprint &key) const { return m_ids.value(key).environment; }
    /// Whether the id under which a key is listed hides a part of it. Of a key that is contained.
    [[nodiscard]] bool isMasked(const KeyFingerprint &key) const { return m_ids.value(key).isMasked; }
    /// Whether no entity was asked for, and the keys of several came.
    [[nodiscard]] bool isMixed() const { return m_asked.isMixed(); }
    /// Null where the masked id under which the key is listed may be that of several keys: it does not say which of
    /// them is meant. In a list that is not whole, that may be so of every masked id.
    [[nodiscard]] std::shared_ptr<Secret> id(const KeyFingerprint &key) const;

private:
    QSet<KeyFingerprint> m_wanted;
    QSet<KeyFingerprint> m_listed;
    AskedEntity m_asked;
    QSet<KeyFingerprint> m_foreign; ///< wanted ones that are listed as another entity's
    QHash<KeyFingerprint, KeyIds::KeyId> m_ids; ///< without its id where a mask is shared
    QHash<KeyFingerprint, KeyFingerprint> m_masked; ///< by the masked id: the key that was first listed under it
    ListNotes m_notes;
};

} // namespace ek
