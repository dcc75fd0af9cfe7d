#pragma once

#include "core/SecretStore.h"

#include <QHash>

#include <map>

namespace ek {

/// Credentials for this session only: nothing outlives the object. The same contract as the keychain's store.
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) override;
    void write(const QString &entry, Secret secret, QObject *guard,
               std::function<void(StoreResult<Done>)> done) override;
    void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) override;

private:
    std::map<QString, Secret> m_secrets;
};

} // namespace ek
