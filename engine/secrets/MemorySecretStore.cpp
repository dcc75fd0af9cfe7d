#include "secrets/MemorySecretStore.h"

#include "core/Completion.h"
#include "secrets/SecretLimit.h"

#include <utility>

namespace ek {

void MemorySecretStore::read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done)
{
    Completion<StoreResult<Secret>> completion(guard, std::move(done));
    const auto found = m_secrets.find(entry);
    if (found == m_secrets.end())
        completion.complete(tl::make_unexpected(SecretStoreError{SecretStoreErrorKind::NotFound}));
    else
        completion.complete(found->second.clone());
}

void MemorySecretStore::write(const QString &entry, Secret secret, QObject *guard,
                              std::function<void(StoreResult<Done>)> done)
{
    Completion<StoreResult<Done>> completion(guard, std::move(done));
    if (secret.size() > longestStoredSecret) {
        completion.complete(tl::make_unexpected(SecretStoreError{SecretStoreErrorKind::TooLarge}));
        return;
    }
    m_secrets.insert_or_assign(entry, std::move(secret));
    completion.complete(Done{});
}

void MemorySecretStore::remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done)
{
    Completion<StoreResult<Done>> completion(guard, std::move(done));
    m_secrets.erase(entry);
    completion.complete(Done{});
}

} // namespace ek
