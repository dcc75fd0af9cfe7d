#include "core/Logging.h"

namespace ek {

Q_LOGGING_CATEGORY(lcApi, "entitykeys.api", QtWarningMsg)
Q_LOGGING_CATEGORY(lcKeychain, "entitykeys.keychain", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "entitykeys.session", QtWarningMsg)
Q_LOGGING_CATEGORY(lcJournal, "entitykeys.journal", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFiles, "entitykeys.files", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "entitykeys.ui", QtWarningMsg)

} // namespace ek
