#pragma once

#include <QString>

namespace ek {

class KeychainSecretStore;
class KeyCreation;
class KeyStore;
class Session;

/// What a report of a problem needs, as plain English text: versions, platform, libraries, the state of the session in
/// kinds and counts, and the last lines of the log. No name, no id, no path, no secret; every line is redacted once
/// more. GUI thread.
QString diagnostics(const Session &session, const KeyStore &keys, const KeyCreation &creation,
                    const KeychainSecretStore &keychain);

} // namespace ek
