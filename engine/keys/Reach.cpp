#include "keys/Reach.h"

#include "session/Session.h"

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
    if (session.reaches(intent.entity.id))
        return true;
    // A list that is not whole may lack it. The account decides then, if both name one.
    const LoadState &listed = session.entitiesState();
    return listed.hasData && !listed.notes.provesAbsence() && !intent.account.isEmpty()
        && profile.account == intent.account;
}

} // namespace ek
