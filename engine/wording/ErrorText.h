#pragma once

#include "api/Answers.h"
#include "core/Credential.h"
#include "core/Error.h"
#include "core/KeySpec.h"
#include "core/Operation.h"
#include "storage/StorageError.h"

#include <QDateTime>
#include <QString>

namespace ek {

enum class SettingsTrouble; // session/SettingsFile.h

/// An error in words. Plain text; shown as such.
struct ErrorWords
{
    QString happened; ///< one sentence
    QString meaning; ///< what it means for the keys; may be empty
    QString advice; ///< what to do; may be empty
    QString small; ///< the server's own words, request id and the like; may be empty

    /// All but the small print, as one paragraph.
    [[nodiscard]] QString text() const;
};

// The one place where errors are worded. The same failure means different things to different operations.

ErrorWords describe(const Error &error, Operation operation);
ErrorWords describe(const SecretStoreError &error);
ErrorWords describe(const StorageError &error);
ErrorWords describe(SettingsTrouble trouble); ///< empty for None; to be shown with the name of the copy
/// What a list lacks. Empty where it is whole and every entry could be read.
QString describe(const ListNotes &notes, Operation operation);
/// That a request failed, and at which time of the day it is sent again.
QString describeWait(const Error &why, Operation operation, const QDateTime &until);
QString describe(CredentialProblem problem); ///< empty for None
QString describe(KeySpecProblem problem); ///< empty for None

} // namespace ek
