#pragma once

#include "core/SecretStore.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace ek {

/// Makes the keychain as a program of that service name sees it.
using KeychainMaker = std::function<std::unique_ptr<SecretStore>(const QString &service)>;
/// Tells, queued, whether another program keeps an entry for that service and account which a SecretStore does not see.
using OthersFinder =
    std::function<void(const QString &service, const QString &account, QObject *guard, std::function<void(bool)> done)>;

/// Where a key goes in the OS keychain, and by which the admin's own tools find it.
struct KeychainPlace
{
    QString service; ///< the attribute "server" of the Secret Service; see windowsEntryName()
    QString account; ///< the attribute "user"

    friend bool operator==(const KeychainPlace &, const KeychainPlace &) = default;
};

enum class KeychainPlaceProblem {
    None,
    ServiceMissing,
    AccountMissing,
    Ours, ///< the program keeps its own credentials there
    ControlCharacter,
    TooLong,
    HoldsCredential, ///< names in a keychain can be read without unlocking it
};

/// The name of the entry under Windows, which knows no services: SERVICE/ACCOUNT. No two places share a name: "/" and
/// "%" in the service are percent-encoded.
QString windowsEntryName(const KeychainPlace &place);

KeychainPlaceProblem checkKeychainPlace(const KeychainPlace &place);

enum class KeychainHandOverErrorKind {
    Place, ///< see checkKeychainPlace(); nothing was asked of the keychain
    Exists, ///< another secret is there; nothing was changed
    OthersExist, ///< another program keeps an entry there, so that a look-up could find either; nothing was changed
    Keychain, ///< see store
};

struct KeychainHandOverError
{
    KeychainHandOverErrorKind kind = KeychainHandOverErrorKind::Keychain;
    SecretStoreError store = {};
    bool replacedIsGone = false; ///< what was to be replaced is no longer there, and the key is not either
};

/// Adds a new key to the OS keychain, where the admin's own tools look for it.
///
/// Looks first, and leaves alone what is there, unless told to replace it; success means that reading it back gave the
/// key. Between looking and writing another program may still be faster: no keychain can do both in one step. GUI
/// thread only.
class KeychainHandOver : public QObject
{
    Q_OBJECT

public:
    enum class IfExists { Refuse, Replace };

    /// @p others may be null.
    explicit KeychainHandOver(KeychainMaker maker, OthersFinder others = {}, QObject *parent = nullptr);
    ~KeychainHandOver() override;

    /// Completes exactly once, queued, unless @p guard is gone; what was begun is then finished all the same.
    void add(const KeychainPlace &place, const Secret &key, IfExists ifExists, QObject *guard,
             std::function<void(Result<Done, KeychainHandOverError>)> done);

private:
    /// What a SecretStore of that service calls the entry.
    [[nodiscard]] static QString entryOf(const KeychainPlace &place);
    [[nodiscard]] SecretStore &storeOf(const QString &service);
    void findOthers(const KeychainPlace &place, std::function<void(bool)> done);

    KeychainMaker m_maker;
    OthersFinder m_others;
    std::map<QString, std::unique_ptr<SecretStore>> m_stores; ///< by service; they must outlive what they were asked
};

} // namespace ek
