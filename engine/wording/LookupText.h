#pragma once

#include "fleet/FolderSearch.h"
#include "fleet/Inventory.h"
#include "fleet/KeyLookup.h"

#include <QString>

namespace ek {

// What became of the question whose key something is, and of a search for keys in files.

/// How far what is known reaches.
struct LookupScope
{
    bool isOpen = false; ///< a profile is open
    bool isLoaded = false; ///< what this computer keeps of it has been read
    Inventory::Extent extent;
    Environment environment = Environment::Unknown; ///< of the open profile
};

/// The answer in a few sentences; empty where nothing was asked. Names stand in the list, not here.
QString describe(const KeyAnswer &answer, const LookupScope &scope);
QString lifeText(KeyLife life); ///< "Active", "Expired", "Not listed": nobody knows that it was deleted, where its
                                ///< entity is not listed, either
/// "Known, active", "Unknown so far: 12 entities not read", …; empty for what is no key.
QString placeText(const PlaceVerdict &verdict, const LookupScope &scope);
/// @p places: those that were told of, without what is no key.
QString describe(const FolderSearch::Outcome &outcome, qsizetype places, const LookupScope &scope);
QString describe(const FolderSearch::Progress &progress, qsizetype places);

} // namespace ek
