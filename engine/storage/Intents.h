#pragma once

#include "storage/Connection.h"
#include "storage/Journal.h"

#include <QList>
#include <QString>

#include <optional>

namespace ek {

// The table of intents: one row each, with the instance it belongs to.

struct OwnedIntent
{
    CreateIntent intent;
    QString owner;
};

enum class OnConflict { Replace, Ignore };

/// Failed where it is not an intent that could be read again.
StorageResult<Done> putIntent(Connection &connection, const CreateIntent &intent, const QString &owner, OnConflict);
StorageResult<Done> removeIntent(Connection &connection, const RequestId &id);
StorageResult<Done> claimIntent(Connection &connection, const RequestId &id, const QString &owner);

/// Oldest first. A row that cannot be understood is left out: see setAsideUnreadable().
StorageResult<QList<OwnedIntent>> readIntents(Connection &connection);
StorageResult<std::optional<OwnedIntent>> readIntent(Connection &connection, const RequestId &id);

/// Moves the rows that cannot be understood, as they are, into a table beside, "set_aside", with the time; nothing
/// reads it but people. How many there were. Within a transaction.
StorageResult<int> setAsideUnreadable(Connection &connection);

} // namespace ek
