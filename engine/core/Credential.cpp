#include "core/Credential.h"

#include "core/CredentialSyntax.h"
#include "core/Invisible.h"
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
    for (const QStringView prefix : credentialPrefixes) {
        if (text.startsWith(prefix))
            return prefix.size();
    }
    return 0;
}

/// Whether @p text is a prefix, or the beginning of one that says of which kind it is.
bool isPrefixOnly(QStringView text)
{
    return text.contains(u'_')
        && std::any_of(credentialPrefixes.begin(), credentialPrefixes.end(),
                       [&](QStringView prefix) { return prefix.startsWith(text); });
}

bool isQuote(QChar c)
{
    return QStringView(u"\"'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a<>()[]{}")
        .contains(c);
}

/// @p text without the name that a credential is assigned to, as a file of settings or a shell has it.
QStringView withoutName(QStringView text)
{
    const qsizetype end = text.indexOf(u'=');
    const QStringView value = end > 0 ? text.mid(end + 1).trimmed() : QStringView();
    const bool isName = std::all_of(text.begin(), text.begin() + qMax<qsizetype>(end, 0), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_' || c == u' ';
    });
    const bool isCredential = prefixLength(value) > 0 || (!value.isEmpty() && prefixLength(value.mid(1)) > 0);
    return end > 0 && isName && isCredential ? value : text;
}

/// @p text without one layer of what comes along when one copies: a header's name, "Bearer", quotes around it.
QStringView withoutLayer(QStringView text)
{
    if (text.startsWith(u"Authorization:", Qt::CaseInsensitive))
        return text.mid(14);
    if (text.size() > 7 && text.startsWith(u"Bearer", Qt::CaseInsensitive)
        && (text.at(6).isSpace() || text.at(6) == u':'))
        return text.mid(7);
    // Also a quote that has lost its other half: no credential begins or ends with one.
    if (!text.isEmpty() && isQuote(text.front()))
        return text.mid(1);
    if (!text.isEmpty() && (isQuote(text.back()) || text.back() == u',' || text.back() == u';'))
        return text.chopped(1);
    return withoutName(text);
}

bool isMaskMark(QChar c)
{
    switch (c.unicode()) {
    case u'\u2026':
    case u'\u2022':
    case u'\u00b7':
    case u'\u25cf':
    case u'*':
        return true;
    default:
        return false;
    }
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

/// Goes over what is seen of a text, and knows where it stands in the text itself.
class SeenText
{
public:
    explicit SeenText(QStringView text)
        : m_text(text)
    {
        m_at = skipped(0);
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar current() const { return m_text.at(m_at); }
    void next() { m_at = skipped(m_at + 1); }
    /// Where what comes next begins, without the invisible characters before it.
    [[nodiscard]] qsizetype end() const { return m_end; }

    bool take(QStringView word)
    {
        SeenText ahead = *this;
        for (const QChar c : word) {
            if (ahead.isAtEnd() || ahead.current() != c)
                return false;
            ahead.next();
        }
        *this = ahead;
        return true;
    }

private:
    [[nodiscard]] qsizetype skipped(qsizetype at)
    {
        m_end = at;
        while (at < m_text.size()) {
            const qsizetype hidden = invisibleUnits(m_text, at);
            if (hidden == 0)
                break;
            at += hidden;
        }
        return at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

/// Where the credential ends that @p text begins with; 0 where it begins with none.
qsizetype leadingKey(QStringView text)
{
    for (const QStringView prefix : credentialPrefixes) {
        SeenText seen(text);
        if (!seen.take(prefix))
            continue;
        qsizetype length = 0;
        for (; !seen.isAtEnd() && isKeyCharacter(seen.current()); seen.next())
            ++length;
        return length >= shortestRedacted ? seen.end() : 0;
    }
    return 0;
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
    else if (text.startsWith(u"token_live_") || text.startsWith(u"token_sandbox_"))
        traits.kind = CredentialKind::AccessToken; // "token_" alone begins many a word that is none
    else
        return traits;

    const QStringView rest = text.mid(text.indexOf(u'_') + 1);
    if (rest.startsWith(u"live_"))
        traits.environment = Environment::Live;
    else if (rest.startsWith(u"sandbox_"))
        traits.environment = Environment::Sandbox;
    return traits;
}

CleanedCredential cleanCredential(const QString &pasted)
{
    // Quotes may go around the header's name, as for curl ('Authorization: Bearer …'), or around the key alone.
    QString seen = withoutInvisible(pasted);
    QStringView text = QStringView(seen).trimmed();
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
    else if (isPrefixOnly(text))
        cleaned.problem = CredentialProblem::PrefixOnly;
    else if (text.size() > longestCredential)
        cleaned.problem = CredentialProblem::TooLong;
    wipe(seen);
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
    // Every prefix begins with one of three letters, and has an underscore.
    if (!all.contains(u'_'))
        return text;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const QChar c = all.at(at);
        if (c != u's' && c != u'e' && c != u't')
            continue;
        // The second letter is a k or an o; what is invisible may stand before it.
        const QChar second = at + 1 < all.size() ? all.at(at + 1) : QChar(u'k');
        if (second > u' ' && second < u'\x7f' && second != u'k' && second != u'o')
            continue;
        const qsizetype length = leadingKey(all.mid(at));
        if (length == 0)
            continue;
        QString key = withoutInvisible(all.mid(at, length));
        redacted += all.mid(copied, at - copied);
        redacted += maskKey(key);
        wipe(key);
        copied = at + length;
        at = copied - 1;
    }
    return copied == 0 ? text : redacted + all.mid(copied);
}

QString redactedLine(const QString &text, qsizetype longest)
{
    // What singleLine() takes away may stand inside a key; what it cuts off may leave the beginning of one.
    const QString line = singleLine(text, text.size());
    const QString redacted = redactCredentials(line);
    const QString typable = typableName(line);
    if (typable.isSharedWith(line))
        return singleLine(redacted, longest); // all of it is seen
    // More can break a key without being seen than may be taken from a text that has none.
    const QString seen = redactCredentials(typable);
    return singleLine(seen == typableName(redacted) ? redacted : seen, longest);
}

} // namespace ek
