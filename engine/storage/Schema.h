#pragma once

#include "storage/StorageError.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ek {

class Connection;

/// What the program keeps in one kind of file, and how a file becomes that.
struct Schema
{
    int applicationId = 0; ///< PRAGMA application_id, by which a file is known to be of this kind and ours

    /// Migration N makes version N + 1 (PRAGMA user_version) of version N. They are only ever added to: a file that
    /// somebody has was made by those before.
    QList<QStringList> migrations;
    /// The columns each table has once all of them have run. A file of this version without them was made by others.
    QHash<QString, QStringList> tables;

    [[nodiscard]] int version() const { return static_cast<int>(migrations.size()); }

    /// Of the state file, as this version of the program has it.
    static Schema current();
};

/// Makes an empty database ours. Within a transaction.
StorageResult<Done> makeTables(const Schema &schema, Connection &connection);

/// Says again that the file is ours, which it is: a change that changes nothing, for seeing whether one can be made.
StorageResult<Done> stamp(const Schema &schema, Connection &connection);

/// Damaged where the file is not ours, Newer where it is a later version's; else brings it up to @p schema. Within a
/// transaction.
StorageResult<Done> bringUpTo(const Schema &schema, Connection &connection);

} // namespace ek
