#include "keys/Reach.h"

#include "session/Session.h"

#include <algorithm>

namespace ek {

bool isWithinReach(const CreateIntent &intent, const Session &session)
{
    if (session.state() != Session::State::SignedIn || !session.client())
        return false;
    const Profile &profile = *session.profile();
    if (profile.apiUrl != intent.apiUrl)
        return false;
    if (!profile.account.isEmpty() && !intent.account.isEmpty() && profile.account != intent.account)
        return false;
    if (intent.entity.isCredentialsOwn())
        return session.credential() == intent.credential;
    // Entity ids are unique; an account that reaches the entity is the account the request was made for.
    return std::any_of(session.entities().cbegin(), session.entities().cend(),
                       [&](const Entity &entity) { return entity.id == intent.entity.id; });
}

} // namespace ek
