#pragma once

#include "core/SecretStore.h"

#include <QHash>
#include <QList>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace ek::test {

/// A keychain that does what it is told: works, refuses, or says nothing until release().
class FakeSecretStore final : public SecretStore
{
public:
    FakeSecretStore();
    ~FakeSecretStore() override;

    enum class Deed { Read, Write, Remove };
    struct Asked
    {
        Deed deed;
        QString entry;

        friend bool operator==(const Asked &, const Asked &) = default;
    };

    void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) override;
    void write(const QString &entry, Secret secret, QObject *guard,
               std::function<void(StoreResult<Done>)> done) override;
    void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) override;

    void refuse(Deed deed, SecretStoreErrorKind why);
    void refuseAll(SecretStoreErrorKind why);
    void work();

    /// From now on nothing is done and nothing answered.
    void hold() { m_holds = true; }
    /// Does what was held back, in order, and goes on as usual.
    void release();
    [[nodiscard]] std::size_t heldBack() const { return m_held.size(); }

    [[nodiscard]] qsizetype count(Deed deed) const;

    static Secret secretOf(QByteArray utf8) { return Secret::takeFrom(utf8); }

    QHash<QString, QByteArray> contents;
    QList<Asked> asked; ///< oldest first
    bool writesDespiteRefusing = false; ///< as a keychain does that answers too late

private:
    void perform(const Asked &what, std::function<void()> deed);
    [[nodiscard]] std::optional<SecretStoreError> refusalOf(Deed deed) const;

    std::map<Deed, SecretStoreErrorKind> m_refusals;
    bool m_holds = false;
    std::deque<std::function<void()>> m_held;
};

} // namespace ek::test
