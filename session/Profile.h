#pragma once

#include "api/ApiAddress.h"
#include "core/Credential.h"
#include "core/Ids.h"

#include <QString>
#include <QUrl>

namespace ek {

/// Where a profile's credential comes from.
enum class CredentialSource {
    Keychain, ///< the operating system's keychain
    SessionOnly, ///< typed in, kept in memory; asked for again after the next start
    Environment, ///< ENTITY_KEYS_CREDENTIAL; the profile itself is not saved either
    Demo, ///< the demo workspace's own
};

/// A named connection. Holds no secret.
struct Profile
{
    ProfileId id;
    QString name;
    QUrl apiUrl = defaultApiUrl();
    AccountId account; ///< optional
    QString caFile; ///< optional: PEM file with further authorities to trust, for this profile alone
    CredentialTraits credential; ///< what the credential's text showed when it was given
    CredentialSource source = CredentialSource::Keychain;

    /// Whether the profile outlives the program.
    [[nodiscard]] bool isSaved() const
    {
        return source == CredentialSource::Keychain || source == CredentialSource::SessionOnly;
    }
};

ProfileId newProfileId();

/// The name of the profile's credential in the keychain. Carries application, host and profile, because some keychains
/// know entries by this name alone.
QString keychainEntry(const Profile &profile);

} // namespace ek
