#pragma once

#include <QString>
#include <QStringView>

namespace ek {

/// Live and sandbox are wholly separate worlds of the API.
enum class Environment {
    Unknown, ///< the server or the credential did not say; handled with the care that live deserves
    Sandbox,
    Live,
};

/// Reads the API's word ("live", "sandbox"); anything else is Unknown.
Environment environmentFromApi(QStringView word);
/// The API's word; empty for Unknown.
QString environmentToApi(Environment environment);

/// Whether a mistake in @p environment could stop somebody's invoicing.
inline bool needsLiveCare(Environment environment)
{
    return environment != Environment::Sandbox;
}

} // namespace ek
