#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"

#include <QList>

namespace ek {

/// Some keys of an entity, and what the entity is to be handled as (see Session::environmentOf()).
struct KeysOfEntity
{
    Entity entity;
    Environment environment = Environment::Unknown;
    QList<ApiKey> keys;
};

inline qsizetype countKeys(const QList<KeysOfEntity> &groups)
{
    qsizetype count = 0;
    for (const KeysOfEntity &group : groups)
        count += group.keys.size();
    return count;
}

} // namespace ek
