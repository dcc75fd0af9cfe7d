#pragma once

#include "secrets/MemorySecretStore.h"

#include <optional>

namespace ek::test {

/// A keychain that fails as it is told, or never answers.
class FakeKeychain final : public SecretStore
{
public:
    void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) override
    {
        ++reads;
        if (!meets(guard, done))
            m_store.read(entry, guard, std::move(done));
    }
    void write(const QString &entry, Secret secret, QObject *guard,
               std::function<void(StoreResult<Done>)> done) override
    {
        ++writes;
        if (!meets(guard, done))
            m_store.write(entry, std::move(secret), guard, std::move(done));
    }
    void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) override
    {
        ++removals;
        if (!meets(guard, done))
            m_store.remove(entry, guard, std::move(done));
    }

    int reads = 0;
    int writes = 0;
    int removals = 0;
    bool hangs = false;
    std::optional<SecretStoreErrorKind> failure;

private:
    template <typename T> bool meets(QObject *guard, const std::function<void(StoreResult<T>)> &done)
    {
        if (!hangs && !failure)
            return false;
        if (!hangs) {
            QMetaObject::invokeMethod(
                guard, [done, kind = *failure] { done(tl::unexpected(SecretStoreError{kind})); }, Qt::QueuedConnection);
        }
        return true;
    }

    MemorySecretStore m_store;
};

} // namespace ek::test
