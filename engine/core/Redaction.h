#pragma once

#include <QString>

namespace ek {

/// @p text as one line of a log: without line breaks and control characters, at most @p longest characters, and without
/// anything that looks like a credential.
///
/// Stricter than redactCredentials(), since nobody reads a log before it is passed on: also what follows
/// "Authorization:" and "Bearer", the name and password in an address, keys in capitals, keys that are
/// percent-encoded (once or several times) or written with the escapes of JSON, and anything that begins with "sk_" or
/// "ek_" and goes on for long enough. What was copied on the way is overwritten. Any thread.
QString redactedLogLine(const QString &text, qsizetype longest = 2000);

/// Whether a credential stands in @p text, which is not meant for one: the one question to ask before a name, a path,
/// an address or an option is kept, shown or sent. Found are keys and tokens of the API however they are written
/// (capitals, full width, percent-encoded, with the escapes of JSON, broken by invisible characters or by white space),
/// what follows "Bearer" and "Basic", and a password in an address. A mask is none. What was copied on the way is
/// overwritten. Any thread.
bool containsCredential(const QString &text);

/// Whether the credential in @p text is a password in an address, and nothing else.
bool containsOnlyPassword(const QString &text);

} // namespace ek
