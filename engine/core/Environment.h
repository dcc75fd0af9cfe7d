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

/// Reads the API's word ("live", "sandbox"), in whatever letters. No word is Unknown; one that we do not know is Live.
Environment environmentFromApi(QStringView word);
/// The API's word; empty for Unknown.
QString environmentToApi(Environment environment);

/// What holds where two sources speak of the same thing: what one says where the other says nothing, and Live where
/// they contradict each other.
Environment moreCareful(Environment a, Environment b);

/// Whether a mistake in @p environment could stop somebody's invoicing.
inline bool needsLiveCare(Environment environment)
{
    return environment != Environment::Sandbox;
}

} // namespace ek
