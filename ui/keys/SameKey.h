#pragma once

#include "core/KeySpec.h"
#include "ui/widgets/PickEntityDialog.h"

#include <QDateTime>

namespace ek {

/// What is asked before a key of the same name and expiry is created for another entity.
[[nodiscard]] PickEntityWords sameKeyWords(const KeySpec &spec, const QDateTime &now);

} // namespace ek
