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

/// What the name of a profile's entry in the keychain binds the credential to.
enum class EntryBinding {
    Host, ///< as earlier versions made it: nothing says for which scheme and port the credential was given
    Origin, ///< scheme, host and port
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
    EntryBinding binding = EntryBinding::Origin;

    /// Whether the profile outlives the program.
    [[nodiscard]] bool isSaved() const
    {
        return source == CredentialSource::Keychain || source == CredentialSource::SessionOnly;
    }
};

ProfileId newProfileId();

/// The name of the profile's credential in the keychain. Carries application, address and profile, because some
/// keychains know entries by this name alone; and because the settings file says where the credential goes, but anybody
/// who can write it could send the credential elsewhere: for another address the keychain has no entry.
///
/// At most 316 characters (Windows takes 32,767), ASCII alone with EntryBinding::Origin.
QString keychainEntry(const Profile &profile);

/// @p profile with its entry bound to all of its address.
Profile boundToOrigin(Profile profile);

/// Whether a credential stands in a field of @p profile, which would be saved in clear, shown in titles or sent as a
/// header. See containsCredential().
bool holdsCredential(const Profile &profile);
/// @p profile without it: the name masked, other fields emptied.
Profile withoutCredentials(Profile profile);

} // namespace ek
