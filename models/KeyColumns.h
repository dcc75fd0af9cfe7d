#pragma once

#include "core/ApiKey.h"
#include "fleet/KeyTable.h"

#include <QDateTime>
#include <QLatin1String>
#include <QString>

#include <cstdint>
#include <span>

namespace ek {

/// A key with its names as tables show them.
struct KeyRow
{
    ApiKey key;
    QString shownName; ///< empty: the key has no name
    QString entityName = {}; ///< empty in a table of one entity's keys
};

enum class KeyColumn { Name, MaskedKey, Status, Created, Expires, Environment, Entity };
inline constexpr int keyColumnTotal = 7;
/// A table of one entity's keys has the columns up to here: its entity stands above it.
inline constexpr int keyColumnsOfOneEntity = 6;

/// How a cell is drawn.
enum class CellLook {
    Name, ///< set apart where there is none
    Code, ///< in a fixed pitch, cut in the middle
    Environment, ///< in the environment's colour
    Status, ///< as a pill, with how far away the expiry is
    Plain,
};

/// Everything that the program says of a column of keys: header, menu, cells, tool tips, order and saved layout are
/// made from it. A new column is a new KeyColumn and a new entry in KeyColumns.cpp. Texts are translated when they are
/// asked for. GUI thread only.
struct KeyColumnSpec
{
    KeyColumn column;
    QLatin1String id; ///< in saved layouts: never to be changed
    QString (*title)();
    int width; ///< at first, in average characters
    int leastWidth; ///< where the room does not do for all columns: what tells keys apart can still be read
    bool givesWay; ///< is left out before the others come near that
    bool canBeHidden;
    bool isHiddenAtFirst;
    CellLook look;
    QString (*text)(const KeyRow &row, const QDateTime &now);
    /// The exact moment behind the text, for the tool tip; invalid where there is none. Null: the tool tip is the text.
    QDateTime (*moment)(const ApiKey &key);
    bool isMomentSpoken; ///< a screen reader says the moment after the text
    /// What rows are sorted by: what is meant, not what is shown; @p now in ms since 1970. Null: texts, in the order of
    /// names or of masked keys.
    std::uint64_t (*rank)(const KeyTable &table, KeyTable::Row row, qint64 now);
};

/// As keyStatus() of the row's expiry; @p now in ms since 1970.
[[nodiscard]] KeyStatus keyStatus(const KeyTable &table, KeyTable::Row row, qint64 now);

/// In the order in which a table of one entity's keys shows them at first; the entity is the second one elsewhere. A
/// KeyColumn is its own place here.
[[nodiscard]] std::span<const KeyColumnSpec> keyColumns();
[[nodiscard]] const KeyColumnSpec &keyColumn(KeyColumn column);
/// The column of a model's section.
[[nodiscard]] const KeyColumnSpec &keyColumn(int section);

} // namespace ek
