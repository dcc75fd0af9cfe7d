#pragma once

#include "core/SecretStore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace ek {

/// Credentials in the operating system's keychain, by way of QtKeychain.
///
/// GUI thread only. Calls are carried out one after the other, as the library below does.
///
/// A change that gets no answer within Patience::change completes with TimedOut, a read within Patience::read: while a
/// read waits, nothing is lost by waiting longer, and a prompt answered late still opens the profile. Because the
/// library's own queue is stuck behind a call that gets no answer, every other call completes with Busy at once, from
/// Patience::change on until that first job does end. A change that timed out may still be carried out then; a removal
/// of the same entry that came meanwhile is carried out as well, after it.
///
/// A keychain that was restarted is found again: a call that finds it gone is repeated once over a new connection.
///
/// Where the keychain is locked and the user dismisses the prompt, changes complete with Denied, but a read with
/// NotFound: the library does not tell. Calls under way when the store is destroyed complete with Unavailable.
class KeychainSecretStore final : public SecretStore
{
public:
    struct Patience
    {
        std::chrono::milliseconds change = std::chrono::seconds(30);
        std::chrono::milliseconds read = std::chrono::minutes(10);
    };

    /// @p service names the program to the keychain (ignored by Windows, see entry naming in docs/architecture.md).
    explicit KeychainSecretStore(QString service);
    KeychainSecretStore(QString service, const Patience &patience);
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
