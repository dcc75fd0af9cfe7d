#pragma once

#include "storage/Schema.h"

namespace ek {

/// Of the file of an inventory. No column for a secret or for the id of a key: there is none to be put in it.
Schema inventorySchema();

} // namespace ek
