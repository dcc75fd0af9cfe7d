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

QString windowsEntryName(const KeychainPlace &place)
{
    QString service = place.service.trimmed();
    service.replace(u'%', QLatin1String("%25")).replace(u'/', QLatin1String("%2F"));
    return service + u'/' + place.account.trimmed();
}

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
    // Keychains differ on capitals, and on which of the two they look at.
    const QString ours = productName() + u'|';
    if (service.compare(applicationId(), Qt::CaseInsensitive) == 0 || service.startsWith(ours, Qt::CaseInsensitive)
        || account.startsWith(ours, Qt::CaseInsensitive))
        return KeychainPlaceProblem::Ours;
    if (looksLikeCredential(service) || looksLikeCredential(account))
        return KeychainPlaceProblem::HoldsCredential;
    return KeychainPlaceProblem::None;
}

KeychainHandOver::KeychainHandOver(KeychainMaker maker, OthersFinder others, QObject *parent)
    : QObject(parent)
    , m_maker(std::move(maker))
    , m_others(std::move(others))
{
}

KeychainHandOver::~KeychainHandOver() = default;

QString KeychainHandOver::entryOf(const KeychainPlace &place)
{
#ifdef Q_OS_WIN
    return windowsEntryName(place);
#else
    return place.account;
#endif
}

SecretStore &KeychainHandOver::storeOf(const QString &service)
{
    auto &store = m_stores[service];
    if (!store)
        store = m_maker(service);
    return *store;
}

void KeychainHandOver::findOthers(const KeychainPlace &place, std::function<void(bool)> done)
{
    if (m_others)
        m_others(place.service, place.account, this, std::move(done));
    else
        done(false);
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

    const KeychainPlace where{place.service.trimmed(), place.account.trimmed()};
    SecretStore &store = storeOf(where.service);
    auto secret = std::make_shared<Secret>(key.clone());
    const auto write = [this, &store, where, secret, completion, failure](bool replaces) {
        store.write(entryOf(where), std::move(*secret), this, [=](const StoreResult<Done> &written) {
            completion->complete(written ? Outcome(Done{})
                                         : failure(KeychainHandOverErrorKind::Keychain, written.error(), replaces));
        });
    };
    store.read(entryOf(where), this, [=, this, &store](const StoreResult<Secret> &found) {
        if (!found && found.error().kind != SecretStoreErrorKind::NotFound)
            return completion->complete(failure(KeychainHandOverErrorKind::Keychain, found.error()));
        const bool isThere = found.has_value();
        const bool isSame = isThere && found->fingerprint() == secret->fingerprint();
        findOthers(where, [=, this, &store](bool others) {
            if (others)
                return completion->complete(failure(KeychainHandOverErrorKind::OthersExist));
            if (isSame)
                return completion->complete(Done{});
            if (!isThere)
                return write(false);
            if (ifExists == IfExists::Refuse)
                return completion->complete(failure(KeychainHandOverErrorKind::Exists));
            // Not written over: an entry with other attributes would stay, and a look-up could find either.
            store.remove(entryOf(where), this, [completion, failure, write](const StoreResult<Done> &removed) {
                if (removed)
                    write(true);
                else
                    completion->complete(failure(KeychainHandOverErrorKind::Keychain, removed.error()));
            });
        });
    });
}

} // namespace ek

#include "moc_KeychainHandOver.cpp"
