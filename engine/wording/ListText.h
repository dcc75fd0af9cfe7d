#pragma once

#include "api/Answers.h"
#include "core/Operation.h"

#include <QString>

namespace ek {

/// What a list lacks. Empty where it is whole and every entry could be read.
QString describe(const ListNotes &notes, Operation operation);

} // namespace ek
