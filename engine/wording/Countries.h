#pragma once

#include <QString>

namespace ek {

/// The country of that ISO 3166 code in the language that is spoken. @p sent, as the API calls it, where the code is
/// none that we have a name for; the code where that is empty too.
[[nodiscard]] QString countryName(const QString &code, const QString &sent);

} // namespace ek
