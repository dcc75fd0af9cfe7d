#include "core/Credential.h"

#include <QRegularExpression>

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype longestCredential = 2000;
constexpr qsizetype shownCharacters = 3;
constexpr qsizetype shortestFullyHinted = 12;

/// Length of "ek_live_" and its like at the start of @p text; 0 where there is none.
qsizetype prefixLength(QStringView text)
{
    for (const auto prefix : {u"sk_live_", u"sk_sandbox_", u"ek_live_", u"ek_sandbox_"}) {
        if (text.startsWith(QStringView(prefix)))
            return QStringView(prefix).size();
    }
    return 0;
}

/// @p text without one layer of what comes along when one copies: a header's name, "Bearer", quotes around it.
QStringView withoutLayer(QStringView text)
{
    if (text.startsWith(u"Authorization:", Qt::CaseInsensitive))
        return text.mid(14);
    if (text.size() > 7 && text.startsWith(u"Bearer", Qt::CaseInsensitive) && text.at(6).isSpace())
        return text.mid(7);
    const bool isQuoted = text.size() >= 2 && text.front() == text.back()
        && (text.front() == u'"' || text.front() == u'\'' || text.front() == u'`');
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

const QRegularExpression &maskPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\.{2,}|[\\x{2026}\\x{2022}\\x{00B7}\\x{25CF}*]+"));
    return pattern;
}

} // namespace

CredentialTraits recogniseCredential(QStringView text)
{
    CredentialTraits traits;
    if (text.startsWith(u"sk_"))
        traits.kind = CredentialKind::AccountKey;
    else if (text.startsWith(u"ek_"))
        traits.kind = CredentialKind::EntityKey;
    else
        return traits;

    const QStringView rest = text.mid(3);
    if (rest.startsWith(u"live_"))
        traits.environment = Environment::Live;
    else if (rest.startsWith(u"sandbox_"))
        traits.environment = Environment::Sandbox;
    return traits;
}

CleanedCredential cleanCredential(const QString &pasted)
{
    // Quotes may go around the header's name, as for curl ('Authorization: Bearer …'), or around the key alone.
    QStringView text = QStringView(pasted).trimmed();
    for (qsizetype before = -1; before != text.size();) {
        before = text.size();
        text = withoutLayer(text).trimmed();
    }

    CleanedCredential cleaned{text.toString(), CredentialProblem::None};
    if (text.isEmpty())
        cleaned.problem = CredentialProblem::Empty;
    else if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        cleaned.problem = CredentialProblem::ContainsSpace;
    else if (looksMasked(text))
        cleaned.problem = CredentialProblem::Masked;
    else if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x21 || c.unicode() > 0x7e; }))
        cleaned.problem = CredentialProblem::NotPrintable;
    else if (text.size() > longestCredential)
        cleaned.problem = CredentialProblem::TooLong;
    return cleaned;
}

bool looksMasked(QStringView text)
{
    return maskPattern().match(text.toString()).hasMatch();
}

QString maskKey(QStringView key)
{
    const qsizetype prefix = prefixLength(key);
    const qsizetype secretLength = key.size() - prefix;
    if (secretLength < shortestFullyHinted)
        return key.left(prefix).toString() + QStringLiteral("...");
    return key.left(prefix + shownCharacters).toString() + QStringLiteral("...")
        + key.right(shownCharacters).toString();
}

bool hintMatches(QStringView hint, QStringView fullKey)
{
    if (looksMasked(fullKey))
        return false;
    const QRegularExpressionMatch mask = maskPattern().match(hint.toString());
    if (!mask.hasMatch())
        return !hint.isEmpty() && hint == fullKey;
    const QStringView head = hint.left(mask.capturedStart());
    const QStringView tail = hint.mid(mask.capturedEnd());
    if (tail.isEmpty() && head.size() <= prefixLength(head))
        return false; // "ek_live_..." fits every live key
    return fullKey.size() >= head.size() + tail.size() && fullKey.startsWith(head) && fullKey.endsWith(tail);
}

QString redactCredentials(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("[es]k_(?:live|sandbox)_[A-Za-z0-9_-]{7,}"));
    QString redacted;
    qsizetype copied = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        redacted += QStringView(text).mid(copied, match.capturedStart() - copied);
        redacted += maskKey(match.capturedView());
        copied = match.capturedEnd();
    }
    return copied == 0 ? text : redacted + QStringView(text).mid(copied);
}

} // namespace ek
