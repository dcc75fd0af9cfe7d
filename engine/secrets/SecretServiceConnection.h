#pragma once

namespace ek {

/// libsecret keeps one connection to the secret service for as long as the process lives, and does not notice that the
/// service was restarted: every call then fails (seen with 0.20.5). This has it forget that connection, so that the
/// next call makes another. Does nothing where libsecret is not in use. Calls under way keep the connection they have.
void forgetSecretService();

} // namespace ek
