#pragma once

#include "fleet/KeyTable.h"
#include "models/EntityNames.h"
#include "models/NameBook.h"

namespace ek {

/// The keys of a table at one moment, with what a list makes of their names. Valid as long as its parts are.
struct NamedKeys
{
    const KeyTable &table;
    const NameBook &names; ///< of the keys
    const EntityNames *entities; ///< null: the keys are of one entity, which is neither shown nor searched
    qint64 now; ///< ms since 1970 UTC
};

} // namespace ek
