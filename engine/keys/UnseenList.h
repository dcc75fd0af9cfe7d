#pragma once

#include "keys/UnseenKeys.h"

#include <QSet>

#include <deque>
#include <functional>

namespace ek {

/// Whether a create made the keys that are told to be unseen.
enum class Certainty {
    Certain,
    Possible, ///< they may be somebody else's, of another name or time
};

/// Keys that exist and whose secret nobody has seen, because the answer that carried it was lost.
struct UnseenKeys
{
    CreateIntent request;
    QList<ApiKey> keys; ///< as listed; never empty
    bool besideRevealed = false; ///< they are duplicates of a key that was revealed
    bool wasShown = false; ///< they were on the screen when an earlier run ended
    Certainty certainty = Certainty::Certain;
};

/// What nobody has seen, oldest first, until the admin was told of it.
class UnseenList
{
public:
    [[nodiscard]] const std::deque<UnseenKeys> &all() const { return m_unseen; }
    [[nodiscard]] bool contains(const RequestId &request) const;

    /// Adds what @p found holds. False where that is nothing.
    bool add(const CreateIntent &intent, const Finding &found, bool besideRevealed);
    /// Takes the oldest keys of this request away. False where there are none.
    bool settle(const RequestId &request);

    struct Dropped
    {
        bool any = false;
        QSet<RequestId> finished; ///< requests some of whose keys were all dropped
    };
    Dropped drop(const std::function<bool(const UnseenKeys &, const ApiKey &)> &isMeant);

private:
    std::deque<UnseenKeys> m_unseen;
};

} // namespace ek
