#pragma once

#include "core/SecretStore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace ek {

/// Credentials in the operating system's keychain, by way of QtKeychain.
///
/// GUI thread only. Calls are carried out one after the other, as the library below does. A call that gets no answer
/// within @p deadline completes with TimedOut; because the library's own queue may then be stuck behind it, every later
/// call completes with Unavailable at once until that first job does end. A change that timed out may still be carried
/// out then.
///
/// Where the keychain is locked and the user dismisses the prompt, changes complete with Denied, but a read with
/// NotFound: the library does not tell. Calls under way when the store is destroyed complete with Unavailable.
class KeychainSecretStore final : public SecretStore
{
public:
    /// @p service names the program to the keychain (ignored by Windows, see entry naming in docs/architecture.md).
    explicit KeychainSecretStore(QString service, std::chrono::milliseconds deadline = std::chrono::seconds(30));
    ~KeychainSecretStore() override;

    void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) override;
    void write(const QString &entry, Secret secret, QObject *guard,
               std::function<void(StoreResult<Done>)> done) override;
    void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) override;

    /// What is known of the keychain: its kind and what came of the last call. In English, for a report.
    [[nodiscard]] QString description() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
