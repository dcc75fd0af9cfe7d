#pragma once

#include "core/Environment.h"

#include <QString>
#include <QStringView>

namespace ek {

class Secret;

enum class CredentialKind {
    Unknown, ///< no prefix we know; may still be accepted by the server
    AccountKey, ///< `sk_…`, reaches an account with all its entities
    EntityKey, ///< `ek_…`, reaches one entity
    AccessToken, ///< `token_live_…`, `token_sandbox_…`: a user's, reaches an account as the user does
};

/// What a credential's text shows without asking the server.
struct CredentialTraits
{
    CredentialKind kind = CredentialKind::Unknown;
    Environment environment = Environment::Unknown;

    friend bool operator==(const CredentialTraits &, const CredentialTraits &) = default;
};

CredentialTraits recogniseCredential(QStringView text);
/// The same; leaves no copy of the credential behind.
CredentialTraits recogniseCredential(const Secret &credential);

enum class CredentialProblem {
    None,
    Empty,
    ContainsSpace, ///< white space inside, for instance two keys pasted at once
    NotPrintable, ///< non-ASCII characters, which no HTTP header may carry
    PrefixOnly, ///< no more than what a key begins with ("sk_live_")
    Masked, ///< the masked form of a key ("ek_live_abc...234"), which cannot sign in
    TooLong, ///< above 2,000 bytes: what the Windows keychain can hold, with room for its own overhead
};

struct CleanedCredential
{
    /// Without what certainly does not belong: invisible characters anywhere; around it white space, quotes, brackets,
    /// a comma or semicolon that follows, "Bearer ", and the name it was assigned to (`KEY=sk_live_…`).
    QString text;
    CredentialProblem problem = CredentialProblem::None;
};

/// Makes of pasted text what was meant, and says why it cannot be a credential if it cannot.
CleanedCredential cleanCredential(const QString &pasted);

/// Whether @p text shows signs of having been shortened for display (dots, an ellipsis, asterisks, bullets).
bool looksMasked(QStringView text);

/// The form of a key that people may see: its prefix with the first three characters of the secret part, "...", and
/// the last three. Shows less of a secret part under twelve characters.
QString maskKey(QStringView key);

/// Whether @p fullKey can be the key that is shown as @p hint. False where the hint says nothing at all.
bool hintMatches(QStringView hint, QStringView fullKey);

/// @p text with everything that looks like a credential replaced by its masked form, for texts that came from outside.
/// Invisible characters inside a credential do not hide it. See containsCredential() for what must not be kept at all.
QString redactCredentials(const QString &text);

/// @p text fit for one line on screen (singleLine()) and without a key, also one that only invisible characters broke.
QString redactedLine(const QString &text, qsizetype longest);

} // namespace ek
