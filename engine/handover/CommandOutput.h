#pragma once

#include "core/Secret.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>

namespace ek {

/// What a command printed, fit to be shown: without control characters and terminal sequences, with line breaks, and
/// with every trace of @p key replaced (see KeyTraces), also one that colours divide. @p isCut: there was more, so that
/// the beginning of a key may stand at the end. Credentials of other making are masked as in a log, see
/// redactedLogLine().
QString readableOutput(const QByteArray &printed, const Secret &key, bool isCut);

/// @p environment without what holds a credential of this API, whatever its name.
QProcessEnvironment withoutCredentials(const QProcessEnvironment &environment);

} // namespace ek
