#include "handover/KeychainHandOver.h"

#include "core/Command.h"
#include "core/Completion.h"
#include "core/Version.h"

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype longestName = 255;

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

KeychainPlaceProblem checkKeychainPlace(const KeychainPlace &place)
{
    const QString service = place.service.trimmed();
    const QString account = place.account.trimmed();
    if (service.isEmpty())
        return KeychainPlaceProblem::ServiceMissing;
    if (account.isEmpty())
        return KeychainPlaceProblem::AccountMissing;
    if (hasControlCharacter(service) || hasControlCharacter(account))
        return KeychainPlaceProblem::ControlCharacter;
    if (service.size() > longestName || account.size() > longestName)
        return KeychainPlaceProblem::TooLong;
    // Windows knows entries by the account alone, and keychains differ on capitals.
    if (service.compare(applicationId(), Qt::CaseInsensitive) == 0
        || account.startsWith(productName() + u'|', Qt::CaseInsensitive))
        return KeychainPlaceProblem::Ours;
    if (looksLikeCredential(service) || looksLikeCredential(account))
        return KeychainPlaceProblem::HoldsCredential;
    return KeychainPlaceProblem::None;
}

KeychainHandOver::KeychainHandOver(KeychainMaker maker, QObject *parent)
    : QObject(parent)
    , m_maker(std::move(maker))
{
}

KeychainHandOver::~KeychainHandOver() = default;

SecretStore &KeychainHandOver::storeOf(const QString &service)
{
    auto &store = m_stores[service];
    if (!store)
        store = m_maker(service);
    return *store;
}

void KeychainHandOver::add(const KeychainPlace &place, const Secret &key, IfExists ifExists, QObject *guard,
                           std::function<void(Result<Done, KeychainHandOverError>)> done)
{
    using Outcome = Result<Done, KeychainHandOverError>;
    const auto failure = [](KeychainHandOverErrorKind kind, const SecretStoreError &store = {},
                            bool replacedIsGone = false) {
        return Outcome(tl::unexpected(KeychainHandOverError{kind, store, replacedIsGone}));
    };
    auto completion = std::make_shared<Completion<Outcome>>(guard, std::move(done));
    if (checkKeychainPlace(place) != KeychainPlaceProblem::None)
        return completion->complete(failure(KeychainHandOverErrorKind::Place));

    SecretStore &store = storeOf(place.service.trimmed());
    const QString account = place.account.trimmed();
    auto secret = std::make_shared<Secret>(key.clone());
    const auto write = [this, &store, account, secret, completion, failure](bool replaces) {
        store.write(account, std::move(*secret), this, [=](const StoreResult<Done> &written) {
            completion->complete(written ? Outcome(Done{})
                                         : failure(KeychainHandOverErrorKind::Keychain, written.error(), replaces));
        });
    };
    store.read(account, this, [=, this, &store](const StoreResult<Secret> &found) {
        if (!found && found.error().kind != SecretStoreErrorKind::NotFound)
            return completion->complete(failure(KeychainHandOverErrorKind::Keychain, found.error()));
        if (!found)
            return write(false);
        if (found->fingerprint() == secret->fingerprint())
            return completion->complete(Done{}); // it is there already
        if (ifExists == IfExists::Refuse)
            return completion->complete(failure(KeychainHandOverErrorKind::Exists));
        // The admin's own tools may have made the entry with other attributes; writing would then make a second one,
        // and a look-up could find either.
        store.remove(account, this, [completion, failure, write](const StoreResult<Done> &removed) {
            if (removed)
                write(true);
            else
                completion->complete(failure(KeychainHandOverErrorKind::Keychain, removed.error()));
        });
    });
}

} // namespace ek
