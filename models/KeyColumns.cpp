#include "models/KeyColumns.h"

#include "wording/Moments.h"

#include <QCoreApplication>

#include <array>

namespace ek {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ek::KeyColumns)
};

/// "Never" comes after every date, and what cannot be read comes last.
int rankOf(const Expiry &expiry)
{
    switch (expiry.kind) {
    case Expiry::Kind::At:
        return 0;
    case Expiry::Kind::Never:
        return 1;
    case Expiry::Kind::Unreadable:
        return 2;
    }
    return 2;
}

/// The most urgent status comes first.
int rankOf(KeyStatus status)
{
    switch (status) {
    case KeyStatus::ExpiresSoon:
        return 0;
    case KeyStatus::Expired:
        return 1;
    case KeyStatus::Unknown:
        return 2;
    case KeyStatus::Active:
        return 3;
    case KeyStatus::NeverExpires:
        return 4;
    }
    return 4;
}

/// A moment as a number that is ordered alike; one that is unknown comes first.
std::uint64_t ordered(qint64 moment)
{
    return static_cast<std::uint64_t>(moment) ^ (std::uint64_t(1) << 63);
}

Expiry expiryOf(const KeyTable &table, KeyTable::Row row)
{
    return {table.expiryKind(row), {}};
}

/// Three bits are left in front.
std::uint64_t expiryRank(const KeyTable &table, KeyTable::Row row)
{
    const Expiry expiry = expiryOf(table, row);
    constexpr std::uint64_t moments = (std::uint64_t(1) << 59) - 1; // of the years that a date has room for
    const std::uint64_t at = expiry.kind == Expiry::Kind::At
        ? static_cast<std::uint64_t>(table.expiresAt(row) + (qint64(1) << 58)) & moments
        : 0;
    return static_cast<std::uint64_t>(rankOf(expiry)) << 59 | at;
}

QDateTime expiryMoment(const ApiKey &key)
{
    return key.expiry.kind == Expiry::Kind::At ? key.expiry.at : QDateTime();
}

const std::array<KeyColumnSpec, keyColumnTotal> columns{{
    {
        .column = KeyColumn::Name,
        .id = QLatin1String("name"),
        .title = [] { return Words::tr("Name"); },
        .width = 30,
        .leastWidth = 13,
        .givesWay = false,
        .canBeHidden = false,
        .isHiddenAtFirst = false,
        .look = CellLook::Name,
        .text =
            [](const KeyRow &row, const QDateTime &) {
                return row.shownName.isEmpty() ? Words::tr("(no name)", "API key") : row.shownName;
            },
        .moment = nullptr,
        .isMomentSpoken = false,
        .rank = nullptr,
    },
    {
        .column = KeyColumn::MaskedKey,
        .id = QLatin1String("key"),
        .title = [] { return Words::tr("Key"); },
        .width = 30,
        .leastWidth = 17,
        .givesWay = false,
        .canBeHidden = false, // the one thing that tells two keys of one name apart
        .isHiddenAtFirst = false,
        .look = CellLook::Code,
        .text = [](const KeyRow &row, const QDateTime &) { return row.key.hint; },
        .moment = nullptr,
        .isMomentSpoken = false,
        .rank = nullptr,
    },
    {
        .column = KeyColumn::Status,
        .id = QLatin1String("status"),
        .title = [] { return Words::tr("Status"); },
        .width = 41,
        .leastWidth = 34,
        .givesWay = false,
        .canBeHidden = true,
        .isHiddenAtFirst = false,
        .look = CellLook::Status,
        .text = [](const KeyRow &row, const QDateTime &now) { return statusText(keyStatus(row.key.expiry, now)); },
        .moment = expiryMoment,
        .isMomentSpoken = true,
        .rank =
            [](const KeyTable &table, KeyTable::Row row, qint64 now) {
                return static_cast<std::uint64_t>(rankOf(keyStatus(table, row, now))) << 61 | expiryRank(table, row);
            },
    },
    {
        .column = KeyColumn::Created,
        .id = QLatin1String("created"),
        .title = [] { return Words::tr("Created"); },
        .width = 18,
        .leastWidth = 12,
        .givesWay = true,
        .canBeHidden = true,
        .isHiddenAtFirst = false,
        .look = CellLook::Plain,
        .text =
            [](const KeyRow &row, const QDateTime &now) {
                return row.key.createdAt.isValid() ? pastTime(row.key.createdAt, now) : Words::tr("Unknown", "time");
            },
        .moment = [](const ApiKey &key) { return key.createdAt; },
        .isMomentSpoken = true,
        .rank = [](const KeyTable &table, KeyTable::Row row, qint64) { return ordered(table.createdAt(row)); },
    },
    {
        .column = KeyColumn::Expires,
        .id = QLatin1String("expires"),
        .title = [] { return Words::tr("Expires"); },
        .width = 18,
        .leastWidth = 12,
        .givesWay = false,
        .canBeHidden = true,
        .isHiddenAtFirst = true, // the status says it
        .look = CellLook::Plain,
        .text = [](const KeyRow &row, const QDateTime &now) { return expiryText(row.key.expiry, now); },
        .moment = expiryMoment,
        .isMomentSpoken = true,
        .rank = [](const KeyTable &table, KeyTable::Row row, qint64) { return expiryRank(table, row); },
    },
    {
        .column = KeyColumn::Environment,
        .id = QLatin1String("environment"),
        .title = [] { return Words::tr("Environment"); },
        .width = 15,
        .leastWidth = 11,
        .givesWay = false,
        .canBeHidden = true,
        .isHiddenAtFirst = true, // shown by itself where a key differs from its entity
        .look = CellLook::Environment,
        .text = [](const KeyRow &row, const QDateTime &) { return environmentText(row.key.environment); },
        .moment = nullptr,
        .isMomentSpoken = false,
        .rank = [](const KeyTable &table, KeyTable::Row row,
                   qint64) { return static_cast<std::uint64_t>(table.environment(row)); },
    },
    {
        .column = KeyColumn::Entity,
        .id = QLatin1String("entity"),
        .title = [] { return Words::tr("Entity"); },
        .width = 30,
        .leastWidth = 11,
        .givesWay = false,
        .canBeHidden = true,
        .isHiddenAtFirst = false,
        .look = CellLook::Plain,
        .text = [](const KeyRow &row, const QDateTime &) { return row.entityName; },
        .moment = nullptr,
        .isMomentSpoken = false,
        .rank = nullptr,
    },
}};

} // namespace

KeyStatus keyStatus(const KeyTable &table, KeyTable::Row row, qint64 now)
{
    switch (table.expiryKind(row)) {
    case Expiry::Kind::Unreadable:
        return KeyStatus::Unknown;
    case Expiry::Kind::Never:
        return KeyStatus::NeverExpires;
    case Expiry::Kind::At:
        break;
    }
    constexpr qint64 soon = qint64(expiresSoonDays) * 24 * 60 * 60 * 1000;
    if (table.expiresAt(row) <= now)
        return KeyStatus::Expired;
    return table.expiresAt(row) <= now + soon ? KeyStatus::ExpiresSoon : KeyStatus::Active;
}

std::span<const KeyColumnSpec> keyColumns()
{
    return columns;
}

const KeyColumnSpec &keyColumn(KeyColumn column)
{
    return columns.at(static_cast<std::size_t>(column));
}

const KeyColumnSpec &keyColumn(int section)
{
    return columns.at(static_cast<std::size_t>(section));
}

} // namespace ek
