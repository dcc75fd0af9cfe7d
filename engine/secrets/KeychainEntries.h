#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace ek {

/// Whether the keychain has an entry for @p service and @p account that QtKeychain, and with it KeychainSecretStore,
/// does not see, because another program made it: `secret-tool store` for instance. Asks the Secret Service; false
/// where there is none to ask. Needs no unlocked keychain and reads no secret.
///
/// Completes exactly once, queued, unless @p guard is gone. GUI thread only.
void findEntryOfOthers(const QString &service, const QString &account, QObject *guard, std::function<void(bool)> done);

} // namespace ek
