#pragma once

#include <QLoggingCategory>

namespace ek {

// Nothing secret is ever passed to a log, whatever the category; what slips through is redacted (core/LogSink.h). Names
// of keys, entities and profiles, and paths, are not passed either: what people send to us holds these lines.
Q_DECLARE_LOGGING_CATEGORY(lcApi) ///< requests by verb and path pattern, statuses, timings, request ids
Q_DECLARE_LOGGING_CATEGORY(lcKeychain) ///< what is asked of the keychain, outcomes, timings
Q_DECLARE_LOGGING_CATEGORY(lcSession) ///< states, changes under way
Q_DECLARE_LOGGING_CATEGORY(lcJournal) ///< what is asked of the state file, outcomes, timings
Q_DECLARE_LOGGING_CATEGORY(lcFiles) ///< rights of the program's own files
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace ek
