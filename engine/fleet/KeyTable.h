#pragma once

#include "core/ApiKey.h"
#include "core/Ids.h"
#include "fleet/NumberSet.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace ek {

/// A key as the inventory knows it.
struct KnownKey
{
    ApiKey key;
    QDateTime firstSeen; ///< UTC: the first list that had it
    QDateTime lastSeen; ///< UTC: the last list that had it
    QDateTime goneSince; ///< UTC: the first whole list without it; invalid while it is listed
    bool wasCreatedHere = false; ///< by this program, on this computer
    bool wasDeletedHere = false;

    friend bool operator==(const KnownKey &, const KnownKey &) = default;
};

/// The known keys of many entities: about 250 bytes each where a KnownKey takes four times as many. Every property is a
/// vector of its own, names that are the same are shared, moments are milliseconds.
///
/// A row keeps its number while its key is known; the number of a row that was removed is used again. Rows are in no
/// order. A value: the inventory changes it, models read it. One thread at a time may change it; while none does, any
/// may read.
class KeyTable
{
public:
    using Row = std::uint32_t;
    using EntityNumber = std::uint32_t;
    /// Stands for a name and the name as it was sent.
    using NameNumber = std::uint32_t;

    /// What one call changed. A row is in one of the three.
    struct Change
    {
        std::vector<Row> added;
        std::vector<Row> changed; ///< a later lastSeen is no change
        std::vector<Row> removed;
        bool isReordered = false; ///< keys that stay come in another order than before, see rowsOf()

        [[nodiscard]] bool isEmpty() const
        {
            return added.empty() && changed.empty() && removed.empty() && !isReordered;
        }
    };

    /// One more than the greatest row; some of them may be free.
    [[nodiscard]] Row end() const { return static_cast<Row>(m_flags.size()); }
    [[nodiscard]] bool isUsed(Row row) const { return row < end() && (m_flags[row] & used) != 0; }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_flags.size() - m_free.size()); }

    [[nodiscard]] std::optional<Row> find(const EntityId &entity, const KeyFingerprint &fingerprint) const;
    /// Of every entity. Looks at all rows: about a millisecond for 100,000.
    [[nodiscard]] std::vector<Row> rowsWith(const KeyFingerprint &fingerprint) const;
    /// In the order of the list that setKeys() was given.
    [[nodiscard]] const std::vector<Row> &rowsOf(const EntityId &entity) const;

    /// One more than the greatest number of an entity. An entity keeps its number until clear().
    [[nodiscard]] EntityNumber entityEnd() const { return static_cast<EntityNumber>(m_entities.size()); }
    [[nodiscard]] const EntityId &entityAt(EntityNumber number) const { return m_entities[number].id; }
    [[nodiscard]] const std::vector<Row> &rowsAt(EntityNumber number) const { return m_entities[number].rows; }

    // Of one used row; nothing is allocated but by hint(), fingerprint(), key() and known().
    [[nodiscard]] EntityNumber entityNumber(Row row) const { return m_entity[row]; }
    [[nodiscard]] const EntityId &entity(Row row) const { return m_entities[m_entity[row]].id; }
    [[nodiscard]] NameNumber nameNumber(Row row) const { return m_name[row]; }
    [[nodiscard]] const QString &name(Row row) const { return m_names[m_name[row]].name; }
    [[nodiscard]] const QString &sentName(Row row) const { return sentNameAt(m_name[row]); }
    [[nodiscard]] QString hint(Row row) const;
    /// The hint in Latin-1, until the table is changed. None where it has characters that Latin-1 lacks: then hint().
    [[nodiscard]] std::optional<QByteArrayView> latin1Hint(Row row) const;
    [[nodiscard]] Environment environment(Row row) const { return static_cast<Environment>(m_flags[row] & 3); }
    [[nodiscard]] Expiry::Kind expiryKind(Row row) const { return static_cast<Expiry::Kind>(m_flags[row] >> 2 & 3); }
    [[nodiscard]] qint64 expiresAt(Row row) const { return m_expiresAt[row]; } ///< ms since 1970 UTC, where kind is At
    [[nodiscard]] qint64 createdAt(Row row) const { return m_createdAt[row]; } ///< noMoment where unknown
    [[nodiscard]] qint64 firstSeen(Row row) const { return m_firstSeen[row]; }
    [[nodiscard]] qint64 lastSeen(Row row) const { return m_lastSeen[row]; }
    [[nodiscard]] qint64 goneSince(Row row) const { return isGone(row) ? m_goneSince.value(row) : noMoment; }
    [[nodiscard]] bool isGone(Row row) const { return (m_flags[row] & gone) != 0; }
    [[nodiscard]] bool wasCreatedHere(Row row) const { return (m_flags[row] & createdHere) != 0; }
    [[nodiscard]] bool wasDeletedHere(Row row) const { return (m_flags[row] & deletedHere) != 0; }
    [[nodiscard]] KeyFingerprint fingerprint(Row row) const;
    /// Of the fingerprint; all zero where there is none. Until the table is changed.
    [[nodiscard]] QByteArrayView digest(Row row) const
    {
        return {m_digest[row].data(), static_cast<qsizetype>(m_digest[row].size())};
    }
    [[nodiscard]] ApiKey key(Row row) const;
    [[nodiscard]] KnownKey known(Row row) const;

    static constexpr qint64 noMoment = INT64_MIN;

    /// One more than the greatest number of a name; some of them may be free. A number that is used again has another
    /// serial then.
    [[nodiscard]] NameNumber nameEnd() const { return static_cast<NameNumber>(m_names.size()); }
    /// How many rows have the name; 0: the number is free.
    [[nodiscard]] std::uint32_t nameUses(NameNumber number) const { return m_names[number].uses; }
    [[nodiscard]] std::uint32_t nameSerial(NameNumber number) const { return m_names[number].serial; }
    [[nodiscard]] const QString &nameAt(NameNumber number) const { return m_names[number].name; }
    [[nodiscard]] const QString &sentNameAt(NameNumber number) const;

    /// Makes @p keys everything that is known of @p entity. Of two with one fingerprint the first is kept.
    Change setKeys(const EntityId &entity, const QList<KnownKey> &keys);
    /// Adds @p key, or takes it over. For an entity with many keys of which one changes.
    Change setKey(const EntityId &entity, const KnownKey &key);
    Change removeEntity(const EntityId &entity);
    void clear();

private:
    enum Flag : std::uint16_t {
        // Two bits for the environment, two for the kind of expiry.
        used = 1 << 4,
        gone = 1 << 5,
        createdHere = 1 << 6,
        deletedHere = 1 << 7,
        nameless = 1 << 8, ///< has no fingerprint
        met = 1 << 9, ///< while setKeys() runs
    };
    using Digest = KeyFingerprint::Digest;
    struct EntityRows
    {
        EntityId id;
        std::vector<Row> rows;
    };
    struct Name
    {
        QString name;
        std::uint32_t uses = 0;
        std::uint32_t serial = 0;
        std::uint32_t hash = 0; ///< kept: to hash 100,000 names again would hold the window for frames
    };

    EntityNumber numberOf(const EntityId &entity);
    [[nodiscard]] std::optional<Row> find(EntityNumber entity, const KeyFingerprint &fingerprint) const;
    [[nodiscard]] std::size_t rowHash(Row row) const;
    Row newRow();
    void removeRow(Row row);
    void put(Row row, const KnownKey &known);
    [[nodiscard]] bool isSame(Row row, const KnownKey &known) const;
    NameNumber takeName(const QString &name, const QString &sent);
    void releaseName(NameNumber number);
    void setHint(Row row, const QString &hint);
    void dropHint(Row row);
    void packHints();
    [[nodiscard]] QDateTime moment(qint64 ms) const;

    std::vector<EntityRows> m_entities;
    QHash<EntityId, EntityNumber> m_entityNumbers;
    std::vector<Name> m_names;
    QHash<NameNumber, QString> m_sentNames; ///< few names have one
    std::vector<NameNumber> m_freeNames;
    NumberSet m_nameSet;
    std::uint32_t m_lastSerial = 0;

    std::vector<std::uint16_t> m_flags;
    std::vector<EntityNumber> m_entity;
    std::vector<EntityNumber> m_says; ///< the entity that the key itself names
    std::vector<NameNumber> m_name;
    std::vector<std::uint32_t> m_hintAt;
    std::vector<std::uint16_t> m_hintSize;
    std::vector<qint64> m_expiresAt;
    std::vector<qint64> m_createdAt;
    std::vector<qint64> m_updatedAt;
    std::vector<qint64> m_firstSeen;
    std::vector<qint64> m_lastSeen;
    std::vector<Digest> m_digest;
    std::vector<Row> m_free;
    NumberSet m_rowSet;

    std::vector<char> m_hints; ///< Latin-1, one after the other, with gaps
    std::size_t m_hintGaps = 0; ///< bytes
    QHash<Row, QString> m_oddHints; ///< those that are not Latin-1, or very long
    QHash<Row, qint64> m_goneSince;
};

} // namespace ek
