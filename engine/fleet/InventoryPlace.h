#pragma once

#include "session/Profile.h"

#include <QString>

namespace ek {

/// What an inventory is about: one API address, one environment, and what of an account a credential reaches.
///
/// Account keys reach all of an account, so they share one where the account is known. Of any other credential nobody
/// knows what it reaches, so each has its own: the entities that it does not list are not gone.
struct InventorySubject
{
    QUrl apiUrl;
    Environment environment = Environment::Unknown; ///< as the credential shows it
    AccountId account; ///< empty where it is not known
    KeyFingerprint credential; ///< null where the account says all
};

/// The name of its file: a hash, which says nothing to whoever reads the folder.
QString inventoryFileName(const InventorySubject &subject);
/// Whether a file of this name, or one that SQLite or the program puts beside it, is an inventory's.
bool isInventoryFile(const QString &name);

} // namespace ek
