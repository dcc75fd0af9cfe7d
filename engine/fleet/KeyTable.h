#pragma once

#include "core/ApiKey.h"
#include "core/Ids.h"

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

/// The known keys of many entities: about 300 bytes each where a KnownKey takes four times as many. Every property is a
/// vector of its own, texts that are the same are shared, moments are milliseconds.
///
/// A row keeps its number while its key is known; the number of a row that was removed is used again. Rows are in no
/// order. A value: the inventory changes it, models read it. GUI thread only.
class KeyTable
{
public:
    using Row = std::uint32_t;
    using EntityNumber = std::uint32_t;

    /// What one call changed. A row is in one of the three.
    struct Change
    {
        std::vector<Row> added;
        std::vector<Row> changed;
        std::vector<Row> removed;

        [[nodiscard]] bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
    };

    /// One more than the greatest row; some of them may be free.
    [[nodiscard]] Row end() const;
    [[nodiscard]] bool isUsed(Row row) const;
    [[nodiscard]] qsizetype count() const; ///< of used rows

    [[nodiscard]] std::optional<Row> find(const EntityId &entity, const KeyFingerprint &fingerprint) const;
    [[nodiscard]] const std::vector<Row> &rowsOf(const EntityId &entity) const;

    // Of one used row; nothing is allocated but by key() and known().
    [[nodiscard]] EntityNumber entityNumber(Row row) const;
    [[nodiscard]] const EntityId &entity(Row row) const;
    [[nodiscard]] const QString &name(Row row) const;
    [[nodiscard]] const QString &sentName(Row row) const;
    [[nodiscard]] const QString &hint(Row row) const;
    [[nodiscard]] Environment environment(Row row) const;
    [[nodiscard]] Expiry::Kind expiryKind(Row row) const;
    [[nodiscard]] qint64 expiresAt(Row row) const; ///< ms since 1970 UTC, where the kind is At
    [[nodiscard]] qint64 createdAt(Row row) const; ///< ms since 1970 UTC; noMoment where unknown
    [[nodiscard]] bool isGone(Row row) const;
    [[nodiscard]] KeyFingerprint fingerprint(Row row) const;
    [[nodiscard]] ApiKey key(Row row) const;
    [[nodiscard]] KnownKey known(Row row) const;

    static constexpr qint64 noMoment = INT64_MIN;

    /// Makes @p keys everything that is known of @p entity.
    Change setKeys(const EntityId &entity, const QList<KnownKey> &keys);
    Change removeEntity(const EntityId &entity);
    void clear();
};

} // namespace ek
