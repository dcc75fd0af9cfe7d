#include "session/AccountWatch.h"

#include "session/SavedProfiles.h"
#include "session/Session.h"

#include <QStringList>

#include <algorithm>

namespace ek {

AccountWatch::AccountWatch(Session &session, SavedProfiles &saved, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_saved(saved)
{
    connect(&session, &Session::entitiesChanged, this, &AccountWatch::look);
    connect(&session, &Session::profileLeft, this, [this] { set(std::nullopt); });
    look();
}

void AccountWatch::look()
{
    const auto &profile = m_session.profile();
    const LoadState &state = m_session.entitiesState();
    if (!profile || m_session.state() != Session::State::SignedIn || !state.hasData || state.isLoading)
        return;
    QStringList accounts;
    for (const Entity &entity : m_session.entities()) {
        if (!entity.account.isEmpty() && !accounts.contains(entity.account.value()))
            accounts += entity.account.value();
    }
    if (accounts.isEmpty())
        return set(std::nullopt); // the server does not say
    accounts.sort();
    // What the profile names itself counts first: an admin may have changed it on purpose.
    AccountId before = profile->account;
    if (before.isEmpty() && profile->isSaved())
        before = m_saved.lastAccount(profile->id);
    const AccountId now(accounts.constFirst());
    if (!before.isEmpty() && !accounts.contains(before.value()))
        return set(AccountChange{profile->name, before, now});
    set(std::nullopt);
    // Several accounts are none that could be remembered.
    if (profile->isSaved() && accounts.size() == 1)
        m_saved.setLastAccount(profile->id, now);
}

void AccountWatch::accept()
{
    if (!m_change || !m_session.profile())
        return;
    if (m_session.profile()->isSaved())
        m_saved.setLastAccount(m_session.profile()->id, m_change->now);
    set(std::nullopt);
}

void AccountWatch::set(std::optional<AccountChange> change)
{
    if (change == m_change)
        return;
    m_change = std::move(change);
    emit changed();
}

} // namespace ek

#include "moc_AccountWatch.cpp"
