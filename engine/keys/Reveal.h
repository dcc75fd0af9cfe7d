#pragma once

#include "core/ApiKey.h"
#include "keys/AnswerCheck.h"
#include "storage/Journal.h"

#include <QList>

#include <optional>

namespace ek {

/// A key that was created and has to be shown, once.
struct Reveal
{
    CreateIntent request;
    ProfileId profile; ///< it was asked for on behalf of
    CreatedKey created;
    Expiry expiryAsked;
    bool expiryDiffers = false; ///< the server set another expiry than was asked for
    QList<Contradiction> contradictions; ///< what else is not as it was asked for or answered, the gravest first
    bool isGone = false; ///< the server does not list it any more: it was deleted before anybody had seen it
    std::optional<ApiKey> listed = std::nullopt; ///< as the server lists it, if that contradicts its answer

    /// Compares the answer with @p key, which is the same key as the server lists it. Whether there is something else
    /// to tell now.
    bool compareWith(const ApiKey &key);
};

/// Compares @p created, which @p now was answered with, with what was asked for. @p asked is @p request as it was
/// written down: an earlier run may have known less of the environment.
Reveal makeReveal(const CreateIntent &request, const CreateIntent &asked, CreatedKey created, const QDateTime &now);

} // namespace ek
