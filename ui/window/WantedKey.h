#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"
#include "core/KeySpec.h"

#include <QList>

namespace ek {

/// A key that somebody wants to create, and has not created yet.
struct WantedKey
{
    Entity entity;
    KeySpec spec;
    QList<ApiKey> replaces = {}; ///< these are offered to be deleted when it is there
};

} // namespace ek
