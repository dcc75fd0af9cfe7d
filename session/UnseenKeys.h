#pragma once

#include "core/ApiKey.h"
#include "storage/Journal.h"

#include <QList>

namespace ek {

/// Whether both are the same key. Lists may mask ids; then the masked form and the moment of creation tell.
bool isSameKey(const ApiKey &a, const ApiKey &b);
bool isSameKey(const ShownKey &a, const ApiKey &b);

/// The keys among @p listed that @p intent may have made and whose secret nobody was shown in this run of the program:
/// of its name, not there before it, not made long before it, and neither settled nor on the screen. Where some have
/// the expiry that was asked for, those that do not are somebody else's.
///
/// Two creates of one name and lifetime at the same time, by different people, cannot be told apart; rather one key too
/// many is shown than one too few.
QList<ApiKey> unseenKeys(const CreateIntent &intent, const QList<ApiKey> &listed);

/// Whether the key was on the screen in an earlier run, which ended before anybody said what became of it.
bool wasShownEarlier(const CreateIntent &intent, const ApiKey &key);

/// The keys that have the name of @p spec, to be known as older than the create.
QList<KeyFingerprint> keysNamedAs(const KeySpec &spec, const QList<ApiKey> &listed);

} // namespace ek
