#pragma once

#include "core/Completion.h"
#include "core/SecretStore.h"

#include <QHash>
#include <QList>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace ek::test {

/// A keychain that does what it is told: works, refuses, or says nothing until release().
class FakeSecretStore final : public SecretStore
{
public:
    enum class Deed { Read, Write, Remove };
    struct Asked
    {
        Deed deed;
        QString entry;

        friend bool operator==(const Asked &, const Asked &) = default;
    };

    void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) override
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

    void write(const QString &entry, Secret secret, QObject *guard,
               std::function<void(StoreResult<Done>)> done) override
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

    void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) override
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

    void refuse(Deed deed, SecretStoreErrorKind why) { m_refusals[deed] = why; }
    void refuseAll(SecretStoreErrorKind why)
    {
        for (const Deed deed : {Deed::Read, Deed::Write, Deed::Remove})
            refuse(deed, why);
    }
    void work() { m_refusals.clear(); }

    /// From now on nothing is done and nothing answered.
    void hold() { m_holds = true; }
    /// Does what was held back, in order, and goes on as usual.
    void release()
    {
        m_holds = false;
        for (const auto &deed : std::exchange(m_held, {}))
            deed();
    }
    [[nodiscard]] std::size_t heldBack() const { return m_held.size(); }

    [[nodiscard]] qsizetype count(Deed deed) const
    {
        qsizetype found = 0;
        for (const Asked &one : asked)
            found += one.deed == deed ? 1 : 0;
        return found;
    }

    static Secret secretOf(QByteArray utf8) { return Secret::takeFrom(utf8); }

    QHash<QString, QByteArray> contents;
    QList<Asked> asked; ///< oldest first
    bool writesDespiteRefusing = false; ///< as a keychain does that answers too late

private:
    void perform(const Asked &what, std::function<void()> deed)
    {
        asked += what;
        if (m_holds)
            m_held.push_back(std::move(deed));
        else
            deed();
    }

    [[nodiscard]] std::optional<SecretStoreError> refusalOf(Deed deed) const
    {
        const auto refusal = m_refusals.find(deed);
        return refusal == m_refusals.end() ? std::nullopt : std::optional(SecretStoreError{refusal->second});
    }

    std::map<Deed, SecretStoreErrorKind> m_refusals;
    bool m_holds = false;
    std::deque<std::function<void()>> m_held;
};

} // namespace ek::test
