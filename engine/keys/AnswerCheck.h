#pragma once

#include "core/ApiKey.h"
#include "storage/Journal.h"

#include <QList>

namespace ek {

/// How far the server's clock and ours may be apart before it is worth a word.
inline constexpr qint64 clockSkewSeconds = 24LL * 3600;

/// In what the answer to a create is about something else than was asked for, the gravest first.
enum class Contradiction {
    KnownBefore, ///< its id was listed before the create
    OtherEntity,
    OtherEnvironment,
    AnotherKey, ///< it holds a second key or credential
    OtherHint, ///< the masked form that it names is another key's
    SpeaksOfError, ///< it holds the key, and says that something went wrong
    OtherName,
    ShortenedName, ///< the name is the beginning of the one that was asked for
    ListedOtherName, ///< the server lists it under another name than its answer gives
    ListedOtherExpiry, ///< the server lists it with another expiry than its answer gives
    MadeAtAnotherTime, ///< created, as the server tells it, more than a day from when it was asked for
};

/// Whether @p created cannot be the key that @p intent asked for: it was listed before anything was asked.
bool isImpossible(const CreateIntent &intent, const CreatedKey &created);

/// The gravest first. The expiry is not among them, see isExpiryAsAsked().
QList<Contradiction> contradictions(const CreateIntent &intent, const CreatedKey &created, const QDateTime &now);

/// In what @p listed, the same key as the server lists it, contradicts the answer @p created. If the answer gives no
/// name, the name that was asked for counts. A name that the list has cut short is no contradiction.
QList<Contradiction> listContradictions(const CreateIntent &intent, const CreatedKey &created, const ApiKey &listed);

/// Whether it is one of those that listContradictions() finds.
bool isOfList(Contradiction contradiction);

/// Whether the server gave the expiry that was asked for. A create that was repeated may have been carried out at any
/// moment from the first try to @p now.
bool isExpiryAsAsked(const CreateIntent &intent, const Expiry &given, const QDateTime &now);

} // namespace ek
