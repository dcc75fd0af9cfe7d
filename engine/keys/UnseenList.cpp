#include "keys/UnseenList.h"

#include <algorithm>

namespace ek {

bool UnseenList::contains(const RequestId &request) const
{
    return std::any_of(m_unseen.cbegin(), m_unseen.cend(),
                       [&](const UnseenKeys &unseen) { return unseen.request.id == request; });
}

bool UnseenList::add(const CreateIntent &intent, const Finding &found, bool besideRevealed)
{
    const bool isSettled =
        std::any_of(intent.shown.cbegin(), intent.shown.cend(), [](const ShownKey &shown) { return shown.isSettled; });
    const Certainty certainty = found.verdict == Finding::Verdict::Made ? Certainty::Certain : Certainty::Possible;
    // What was on the screen in an earlier run may well be stored: it is told by itself, and not deleted with the rest.
    for (const bool wasShown : {false, true}) {
        QList<ApiKey> alike = found.keys;
        alike.removeIf([&](const ApiKey &key) { return wasShownEarlier(intent, key) != wasShown; });
        if (!alike.isEmpty())
            m_unseen.push_back({.request = intent,
                                .keys = alike,
                                .besideRevealed = besideRevealed || isSettled,
                                .wasShown = wasShown,
                                .certainty = certainty});
    }
    return !found.keys.isEmpty();
}

bool UnseenList::settle(const RequestId &request)
{
    const auto told = std::find_if(m_unseen.begin(), m_unseen.end(),
                                   [&](const UnseenKeys &unseen) { return unseen.request.id == request; });
    if (told == m_unseen.end())
        return false;
    m_unseen.erase(told);
    return true;
}

UnseenList::Dropped UnseenList::drop(const std::function<bool(const UnseenKeys &, const ApiKey &)> &isMeant)
{
    Dropped dropped;
    for (UnseenKeys &unseen : m_unseen) {
        const auto isOne = [&](const ApiKey &key) { return isMeant(unseen, key); };
        dropped.any = unseen.keys.removeIf(isOne) > 0 || dropped.any;
        if (unseen.keys.isEmpty())
            dropped.finished += unseen.request.id;
    }
    std::erase_if(m_unseen, [](const UnseenKeys &unseen) { return unseen.keys.isEmpty(); });
    return dropped;
}

} // namespace ek
