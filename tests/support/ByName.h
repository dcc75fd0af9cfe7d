#pragma once

#include "core/ApiKey.h"
#include "demo/DemoData.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace ek::test {

/// The first of that name; one without anything where there is none.
inline ApiKey keyNamed(const QList<ApiKey> &keys, const QString &name)
{
    const auto found =
        std::find_if(keys.cbegin(), keys.cend(), [&](const ApiKey &known) { return known.name == name; });
    return found == keys.cend() ? ApiKey{} : *found;
}

/// The whole key as the server has it; empty where there is none.
inline QString wholeKeyNamed(const DemoData &data, const EntityId &entity, const QString &name)
{
    const auto found = std::find_if(data.keys.begin(), data.keys.end(), [&](const DemoKey &known) {
        return known.name == name && known.entityId == entity.value();
    });
    return found == data.keys.end() ? QString() : found->key;
}

} // namespace ek::test
