#include "support/FakeSecretStore.h"

#include "core/Completion.h"

#include <memory>
#include <utility>

namespace ek::test {

FakeSecretStore::FakeSecretStore() = default;
FakeSecretStore::~FakeSecretStore() = default;

void FakeSecretStore::read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done)
{
    auto answer = std::make_shared<Completion<StoreResult<Secret>>>(guard, std::move(done));
    perform({Deed::Read, entry}, [this, entry, answer] {
        if (const auto refusal = refusalOf(Deed::Read))
            answer->complete(tl::make_unexpected(*refusal));
        else if (!contents.contains(entry))
            answer->complete(tl::make_unexpected(SecretStoreError{SecretStoreErrorKind::NotFound}));
        else
            answer->complete(secretOf(contents.value(entry)));
    });
}

void FakeSecretStore::write(const QString &entry, Secret secret, QObject *guard,
                            std::function<void(StoreResult<Done>)> done)
{
    auto answer = std::make_shared<Completion<StoreResult<Done>>>(guard, std::move(done));
    perform({Deed::Write, entry}, [this, entry, answer, text = secret.exposeSecretUtf8()] {
        const auto refusal = refusalOf(Deed::Write);
        if (!refusal || writesDespiteRefusing)
            contents.insert(entry, text);
        if (refusal)
            answer->complete(tl::make_unexpected(*refusal));
        else
            answer->complete(Done{});
    });
}

void FakeSecretStore::remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done)
{
    auto answer = std::make_shared<Completion<StoreResult<Done>>>(guard, std::move(done));
    perform({Deed::Remove, entry}, [this, entry, answer] {
        if (const auto refusal = refusalOf(Deed::Remove)) {
            answer->complete(tl::make_unexpected(*refusal));
            return;
        }
        contents.remove(entry);
        answer->complete(Done{});
    });
}

void FakeSecretStore::refuse(Deed deed, SecretStoreErrorKind why)
{
    m_refusals[deed] = why;
}

void FakeSecretStore::refuseAll(SecretStoreErrorKind why)
{
    for (const Deed deed : {Deed::Read, Deed::Write, Deed::Remove})
        refuse(deed, why);
}

void FakeSecretStore::work()
{
    m_refusals.clear();
}

void FakeSecretStore::release()
{
    m_holds = false;
    for (const auto &deed : std::exchange(m_held, {}))
        deed();
}

qsizetype FakeSecretStore::count(Deed deed) const
{
    qsizetype found = 0;
    for (const Asked &one : asked)
        found += one.deed == deed ? 1 : 0;
    return found;
}

void FakeSecretStore::perform(const Asked &what, std::function<void()> deed)
{
    asked += what;
    if (m_holds)
        m_held.push_back(std::move(deed));
    else
        deed();
}

std::optional<SecretStoreError> FakeSecretStore::refusalOf(Deed deed) const
{
    const auto refusal = m_refusals.find(deed);
    return refusal == m_refusals.end() ? std::nullopt : std::optional(SecretStoreError{refusal->second});
}

} // namespace ek::test
