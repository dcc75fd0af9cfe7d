#include "core/Credential.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Secret.h"

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype longestCredential = 2000;
constexpr qsizetype shownCharacters = 3;
constexpr qsizetype shortestFullyHinted = 12;
constexpr qsizetype shortestRedacted = 7;

// Texts are searched by hand: a QRegularExpression finds nothing at all in a text with half a surrogate pair, which the
// escapes of JSON can bring.

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

bool isMaskMark(QChar c)
{
    return QStringView(u"\u2026\u2022\u00b7\u25cf*").contains(c);
}

/// Where a text hides something: the first run of two or more dots, or of other marks. Nowhere: both are -1.
struct Mask
{
    qsizetype start = -1;
    qsizetype end = -1;
};

Mask findMask(QStringView text)
{
    for (auto at = text.begin(); at != text.end(); ++at) {
        const auto end = *at == u'.' ? std::find_if(at, text.end(), [](QChar c) { return c != u'.'; })
                                     : std::find_if_not(at, text.end(), isMaskMark);
        if (end - at >= (*at == u'.' ? 2 : 1))
            return {at - text.begin(), end - text.begin()};
    }
    return {};
}

bool isKeyCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'_' || u == u'-';
}

/// The key @p text begins with; empty where it begins with none.
QStringView leadingKey(QStringView text)
{
    const qsizetype prefix = prefixLength(text);
    if (prefix == 0)
        return {};
    const auto end = std::find_if_not(text.begin() + prefix, text.end(), isKeyCharacter);
    const QStringView key = text.left(end - text.begin());
    return key.size() - prefix >= shortestRedacted ? key : QStringView();
}

} // namespace

CredentialTraits recogniseCredential(const Secret &credential)
{
    QByteArray utf8 = credential.exposeSecretUtf8();
    QString text = QString::fromUtf8(utf8);
    const CredentialTraits traits = recogniseCredential(text);
    wipe(utf8);
    wipe(text);
    return traits;
}

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
    return findMask(text).start >= 0;
}

QString maskKey(QStringView key)
{
    const qsizetype prefix = prefixLength(key);
    const qsizetype secretLength = key.size() - prefix;
    if (secretLength < shortestFullyHinted)
        return key.left(prefix).toString() + QStringLiteral("...");
    QStringView head = key.left(prefix + shownCharacters);
    QStringView tail = key.right(shownCharacters);
    // Neither half of a character is shown.
    if (head.back().isHighSurrogate())
        head.chop(1);
    if (tail.front().isLowSurrogate())
        tail = tail.mid(1);
    return head.toString() + QStringLiteral("...") + tail.toString();
}

bool hintMatches(QStringView hint, QStringView fullKey)
{
    if (looksMasked(fullKey))
        return false;
    const Mask mask = findMask(hint);
    if (mask.start < 0)
        return !hint.isEmpty() && hint == fullKey;
    const QStringView head = hint.left(mask.start);
    const QStringView tail = hint.mid(mask.end);
    if (tail.isEmpty() && head.size() <= prefixLength(head))
        return false; // "ek_live_..." fits every live key
    return fullKey.size() >= head.size() + tail.size() && fullKey.startsWith(head) && fullKey.endsWith(tail);
}

QString redactCredentials(const QString &text)
{
    const QStringView all(text);
    QString redacted;
    qsizetype copied = 0;
    // Every prefix has "k_" as its second and third character.
    for (qsizetype at = all.indexOf(u"k_", 1); at > 0; at = all.indexOf(u"k_", qMax(at, copied) + 1)) {
        const QStringView key = leadingKey(all.mid(at - 1));
        if (key.isEmpty())
            continue;
        redacted += all.mid(copied, at - 1 - copied);
        redacted += maskKey(key);
        copied = at - 1 + key.size();
    }
    return copied == 0 ? text : redacted + all.mid(copied);
}

QString redactedLine(const QString &text, qsizetype longest)
{
    // What singleLine() takes away may stand inside a key; what it cuts off may leave the beginning of one.
    const QString line = singleLine(text, text.size());
    const QString redacted = redactCredentials(line);
    // More can break a key without being seen than may be taken from a text that has none.
    const QString seen = redactCredentials(typableName(line));
    return singleLine(seen == typableName(redacted) ? redacted : seen, longest);
}

} // namespace ek
