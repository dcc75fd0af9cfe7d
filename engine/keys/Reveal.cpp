#include "keys/Reveal.h"

#include <algorithm>
#include <utility>

namespace ek {

bool Reveal::compareWith(const ApiKey &key)
{
    const QList<Contradiction> found = listContradictions(request, created, key);
    const std::optional<ApiKey> before = std::exchange(listed, std::nullopt);
    if (!found.isEmpty())
        listed = key;
    if (before == listed)
        return false;
    contradictions.removeIf(isOfList);
    contradictions += found;
    std::sort(contradictions.begin(), contradictions.end()); // the gravest first
    return true;
}

Reveal makeReveal(const CreateIntent &request, const CreateIntent &asked, CreatedKey created, const QDateTime &now)
{
    Reveal reveal;
    reveal.request = request;
    reveal.request.environment = moreCareful(request.environment, created.key.environment);
    reveal.expiryAsked = expectedExpiry(request.spec, request.askedAt);
    reveal.expiryDiffers = !isExpiryAsAsked(request, created.key.expiry, now);
    reveal.contradictions = contradictions(asked, created, now);
    reveal.created = std::move(created);
    return reveal;
}

} // namespace ek
