#include "core/Redaction.h"

#include "core/Credential.h"
#include "core/CredentialSyntax.h"
#include "core/Invisible.h"
#include "core/LookAlikes.h"
#include "core/PlainText.h"
#include "core/Secret.h"

#include <algorithm>
#include <optional>

namespace ek {

namespace {

constexpr qsizetype shortestKey = 7; ///< after a whole prefix, as in redactCredentials()
constexpr qsizetype shortestOfAnyKind = 12; ///< after "sk_" or "ek_" alone
constexpr qsizetype shortestToken = 4; ///< after "Bearer"
constexpr QChar hidden = u'\u2026';

/// A character, and how much of the text stands for it.
struct Unit
{
    QChar character;
    qsizetype length = 1;
};

/// A number of @p count hexadecimal digits at the start of @p digits.
std::optional<char16_t> hexadecimal(QStringView digits, qsizetype count)
{
    bool ok = false;
    const uint value = digits.size() >= count ? digits.left(count).toUInt(&ok, 16) : 0;
    // toUInt() would take a sign or a space as well.
    const auto isDigit = [](QChar c) { return c.digitValue() >= 0 || QStringView(u"abcdefABCDEF").contains(c); };
    if (!ok || !std::all_of(digits.begin(), digits.begin() + count, isDigit))
        return std::nullopt;
    return static_cast<char16_t>(value);
}

/// The byte that is percent-encoded (%5F, also %255F) at @p at; its length is 0 where none is.
Unit byteAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.mid(at);
    if (!rest.startsWith(u'%'))
        return {{}, 0};
    qsizetype digits = 1;
    while (rest.mid(digits).startsWith(u"25"))
        digits += 2;
    const auto value = hexadecimal(rest.mid(digits), 2);
    return value ? Unit{*value, digits + 2} : Unit{{}, 0};
}

/// The character beyond ASCII that is percent-encoded as UTF-8 at @p at, in the first plane; its length is 0 where none
/// is.
Unit encodedAt(QStringView text, qsizetype at)
{
    const Unit first = byteAt(text, at);
    if (first.length == 0 || first.character.unicode() < 0xc2 || first.character.unicode() > 0xef)
        return {{}, 0};
    const int more = first.character.unicode() >= 0xe0 ? 2 : 1;
    uint value = first.character.unicode() & (more == 2 ? 0xfU : 0x1fU);
    qsizetype length = first.length;
    for (int byte = 0; byte < more; ++byte) {
        const Unit next = byteAt(text, at + length);
        if (next.length == 0 || (next.character.unicode() & 0xc0U) != 0x80U)
            return {{}, 0};
        value = (value << 6U) | (next.character.unicode() & 0x3fU);
        length += next.length;
    }
    return {QChar(static_cast<char16_t>(value)), length};
}

/// What stands at @p at, with the escapes of addresses (%5F, %255F) and of JSON (\u005f, \x5f) undone.
Unit unitAt(QStringView text, qsizetype at)
{
    const auto isPlain = [](std::optional<char16_t> value) { return value && *value >= 0x20 && *value <= 0x7e; };
    const QStringView rest = text.mid(at);
    if (rest.startsWith(u'%')) {
        if (const Unit byte = byteAt(text, at); byte.length > 0 && isPlain(byte.character.unicode()))
            return byte;
    } else if (rest.startsWith(u"\\u")) {
        if (const auto value = hexadecimal(rest.mid(2), 4); isPlain(value))
            return {*value, 6};
    } else if (rest.startsWith(u"\\x")) {
        if (const auto value = hexadecimal(rest.mid(2), 2); isPlain(value))
            return {*value, 4};
    }
    return {rest.front(), 1};
}

/// How much of @p text shows nothing at @p at: an invisible character, as it is or written with an escape; 0: it shows.
qsizetype invisibleAt(QStringView text, qsizetype at)
{
    const auto hides = [](QChar c) { return invisibleUnits(QStringView(&c, 1), 0) > 0; };
    const QChar c = text.at(at);
    if (c == u'%') {
        const Unit byte = byteAt(text, at);
        if (byte.length > 0 && byte.character.unicode() < 0x80)
            return hides(byte.character) ? byte.length : 0;
        const Unit encoded = encodedAt(text, at);
        return encoded.length > 0 && hides(encoded.character) ? encoded.length : 0;
    }
    if (c == u'\\' && text.mid(at).startsWith(u"\\u")) {
        const auto value = hexadecimal(text.mid(at + 2), 4);
        return value && hides(*value) ? 6 : 0;
    }
    return invisibleUnits(text, at);
}

bool isWordCharacter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isSeparator(QChar c)
{
    return c.isSpace() || QStringView(u"\"':=,(+\\").contains(c);
}

bool endsToken(QChar c)
{
    return c.isSpace() || QStringView(u"\"',;)&\\").contains(c);
}

/// Goes over a text, one unit after the other.
class Redactor
{
public:
    explicit Redactor(QStringView text)
        : m_text(text)
    {
        m_redacted.reserve(text.size());
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            if (skipAuthorization() || skipBearer() || skipKey() || skipUserInfo())
                continue;
            const Unit unit = unitAt(m_text, m_at);
            m_redacted += m_text.mid(m_at, unit.length);
            m_before = unit.character;
            m_at += unit.length;
        }
        return std::move(m_redacted);
    }

private:
    /// Where @p word ends that begins at @p at, whatever its case; -1 where another one does.
    [[nodiscard]] qsizetype afterWord(qsizetype at, QStringView word) const
    {
        for (const QChar wanted : word) {
            at = afterInvisible(at);
            if (at >= m_text.size())
                return -1;
            const Unit unit = unitAt(m_text, at);
            if (unit.character.toLower() != wanted)
                return -1;
            at += unit.length;
        }
        return at;
    }

    [[nodiscard]] qsizetype afterInvisible(qsizetype at) const
    {
        while (at < m_text.size()) {
            const qsizetype length = invisibleAt(m_text, at);
            if (length == 0)
                break;
            at += length;
        }
        return at;
    }

    /// Where the characters end that fulfil @p condition; those that nobody sees do not end them.
    template <typename Condition> [[nodiscard]] qsizetype afterAll(qsizetype at, Condition condition) const
    {
        for (qsizetype next = afterInvisible(at); next < m_text.size(); next = afterInvisible(at)) {
            const Unit unit = unitAt(m_text, next);
            if (!condition(unit.character))
                break;
            at = next + unit.length;
        }
        return at;
    }

    void replaceUpTo(qsizetype end, QStringView by)
    {
        m_redacted += by;
        m_before = by.back();
        m_at = end;
    }

    bool skipAuthorization()
    {
        const qsizetype separators = isWordCharacter(m_before) ? -1 : afterWord(m_at, u"authorization");
        if (separators < 0)
            return false;
        const qsizetype value = afterAll(separators, isSeparator);
        if (value == separators || value >= m_text.size())
            return false;
        // Every scheme has a form of its own, so all of it goes: to the quote that ends it, or to the end.
        const qsizetype end = afterAll(value, [](QChar c) { return c != u'"'; });
        m_redacted += m_text.mid(m_at, value - m_at);
        replaceUpTo(end, QStringView(&hidden, 1));
        return true;
    }

    bool skipBearer()
    {
        const qsizetype separators = isWordCharacter(m_before) ? -1 : afterWord(m_at, u"bearer");
        if (separators < 0)
            return false;
        const qsizetype token = afterAll(separators, isSeparator);
        const qsizetype end = afterAll(token, [](QChar c) { return !endsToken(c); });
        if (token == separators || end - token < shortestToken)
            return false;
        m_redacted += m_text.mid(m_at, token - m_at);
        replaceUpTo(end, QStringView(&hidden, 1));
        return true;
    }

    bool skipKey()
    {
        // Invisible characters before it stay where they are.
        if (afterInvisible(m_at) != m_at)
            return false;
        qsizetype needed = -1;
        qsizetype secret = -1;
        for (const auto kind : {u"sk_", u"ek_", u"token_"}) {
            const qsizetype start = afterWord(m_at, QStringView(kind));
            if (start < 0)
                continue;
            // "token_" alone begins many a word that is none.
            if (!isWordCharacter(m_before) && QStringView(kind) != u"token_")
                needed = shortestOfAnyKind;
            secret = start;
            for (const auto environment : {u"live_", u"sandbox_"}) {
                const qsizetype after = afterWord(start, QStringView(environment));
                if (after >= 0) {
                    needed = shortestKey;
                    secret = after;
                }
            }
        }
        if (needed < 0)
            return false;
        const qsizetype end = afterAll(secret, isKeyCharacter);
        QString key = plain(m_at, end);
        const bool isKey = plainSize(secret, end) >= needed;
        if (isKey)
            replaceUpTo(end, maskKey(key));
        wipe(key);
        return isKey;
    }

    bool skipUserInfo()
    {
        const qsizetype start = afterWord(m_at, u"://");
        if (start < 0)
            return false;
        const qsizetype end =
            afterAll(start, [](QChar c) { return !c.isSpace() && !QStringView(u"/?#\"'").contains(c); });
        const qsizetype at = m_text.mid(start, end - start).lastIndexOf(u'@');
        if (at < 0)
            return false;
        replaceUpTo(start + at, QString(QLatin1String("://") + hidden));
        return true;
    }

    [[nodiscard]] QString plain(qsizetype from, qsizetype to) const
    {
        QString text;
        text.reserve(to - from);
        for (from = afterInvisible(from); from < to; from = afterInvisible(from)) {
            const Unit unit = unitAt(m_text, from);
            text += unit.character;
            from += unit.length;
        }
        return text;
    }

    [[nodiscard]] qsizetype plainSize(qsizetype from, qsizetype to) const
    {
        qsizetype size = 0;
        for (from = afterInvisible(from); from < to; from = afterInvisible(from), ++size)
            from += unitAt(m_text, from).length;
        return size;
    }

    QStringView m_text;
    QString m_redacted;
    qsizetype m_at = 0;
    QChar m_before;
};

/// @p text as plain as a credential in it can be made: in one form of every character, small, without escapes and
/// without what nobody sees. To be wiped.
QString plainForm(const QString &text)
{
    QString normalized = text.normalized(QString::NormalizationForm_KC);
    QString plain;
    plain.reserve(normalized.size());
    for (qsizetype at = 0; at < normalized.size();) {
        if (const qsizetype hiddenLength = invisibleAt(normalized, at); hiddenLength > 0) {
            at += hiddenLength;
            continue;
        }
        const Unit unit = unitAt(normalized, at);
        plain += QChar(static_cast<char16_t>(withoutDisguise(unit.character.unicode()))).toLower();
        at += unit.length;
    }
    if (!normalized.isSharedWith(text))
        wipe(normalized);
    return plain;
}

struct Run
{
    qsizetype length = 0;
    qsizetype digits = 0;
};

/// The characters of a key at the start of @p text.
Run keyRun(QStringView text)
{
    Run run;
    for (const QChar c : text) {
        if (!isKeyCharacter(c))
            break;
        ++run.length;
        run.digits += c.isDigit() ? 1 : 0;
    }
    return run;
}

/// How much of @p text is the masked form of a key that it begins with, as tables show it; 0: it begins with none.
qsizetype maskLength(QStringView text)
{
    for (const QStringView prefix : credentialPrefixes) {
        if (!text.startsWith(prefix))
            continue;
        const qsizetype head = prefix.size() + keyRun(text.mid(prefix.size())).length;
        const auto tail = std::find_if_not(text.begin() + head, text.end(),
                                           [](QChar c) { return QStringView(u".*\u2022\u00b7\u25cf").contains(c); });
        const qsizetype marks = tail - (text.begin() + head);
        const Run end = keyRun(text.mid(head + marks));
        const bool hides = marks > 1 || (marks == 1 && text.at(head) != u'.');
        return hides && head - prefix.size() < shortestKey && end.length < shortestKey ? head + marks + end.length : 0;
    }
    return 0;
}

/// Takes the masked keys out of @p plain: with their digits and their length they may look like something random.
void removeMasks(QString &plain)
{
    for (qsizetype at = 0; at < plain.size(); ++at) {
        if (const qsizetype length = maskLength(QStringView(plain).mid(at)); length > 0)
            plain.replace(at, length, u' ');
    }
}

/// Whether @p plain holds a whole prefix with at least that much of a key behind it.
bool holdsKey(QStringView plain, qsizetype shortest, qsizetype fewestDigits)
{
    for (const QStringView begins : credentialPrefixes) {
        for (qsizetype at = plain.indexOf(begins); at >= 0; at = plain.indexOf(begins, at + 1)) {
            const Run run = keyRun(plain.mid(at + begins.size()));
            if (run.length >= shortest && run.digits >= fewestDigits)
                return true;
        }
    }
    return false;
}

/// Whether @p word stands in @p plain, and behind it and a separator something random enough for a credential.
bool holdsAfter(QStringView plain, QStringView word)
{
    constexpr qsizetype shortest = 16;
    constexpr qsizetype fewestDigits = 2;
    for (qsizetype at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        if (at > 0 && isWordCharacter(plain.at(at - 1)))
            continue;
        QStringView rest = plain.mid(at + word.size());
        while (!rest.isEmpty() && isSeparator(rest.front()))
            rest = rest.mid(1);
        const auto end = std::find_if(rest.begin(), rest.end(), endsToken);
        const auto digits = std::count_if(rest.begin(), end, [](QChar c) { return c.isDigit(); });
        if (end - rest.begin() >= shortest && digits >= fewestDigits)
            return true;
    }
    return false;
}

/// Whether an address in @p plain names a password.
bool holdsPassword(QStringView plain)
{
    for (qsizetype at = plain.indexOf(u"://"); at >= 0; at = plain.indexOf(u"://", at + 1)) {
        const QStringView rest = plain.mid(at + 3);
        const auto end = std::find_if(rest.begin(), rest.end(),
                                      [](QChar c) { return c.isSpace() || QStringView(u"/?#").contains(c); });
        const QStringView authority = rest.left(end - rest.begin());
        const qsizetype host = authority.lastIndexOf(u'@');
        const qsizetype password = authority.indexOf(u':');
        if (password >= 0 && password + 1 < host)
            return true;
    }
    return false;
}

enum class Found { Nothing, Password, Credential };

Found findCredential(const QString &text)
{
    QString plain = plainForm(text);
    const bool isPassword = holdsPassword(plain); // also one that has a mask beside it
    removeMasks(plain);
    // Also as it stands: "%2ek_live_" is a dot and "k_live_" to who undoes escapes.
    bool isFound = redactCredentials(text) != text || holdsKey(plain, shortestKey, 0) || holdsAfter(plain, u"sk_")
        || holdsAfter(plain, u"ek_") || holdsAfter(plain, u"bearer") || holdsAfter(plain, u"basic");
    if (!isFound) {
        // Broken by white space, as a mail program wraps it. Words may follow a prefix as well: these have few digits.
        constexpr qsizetype shortestBroken = 24;
        constexpr qsizetype fewestDigits = 4;
        plain.removeIf([](QChar c) { return c.isSpace(); });
        isFound = holdsKey(plain, shortestBroken, fewestDigits);
    }
    wipe(plain);
    if (isFound)
        return Found::Credential;
    return isPassword ? Found::Password : Found::Nothing;
}

} // namespace

bool containsCredential(const QString &text)
{
    return findCredential(text) != Found::Nothing;
}

bool containsOnlyPassword(const QString &text)
{
    return findCredential(text) == Found::Password;
}

QString redactedLogLine(const QString &text, qsizetype longest)
{
    // What singleLine() takes away may stand inside a key; what it cuts off may leave the beginning of one.
    QString line = singleLine(text, text.size());
    // Once more as it stands: "%2ek_live_" is a dot and "k_live_" to who undoes escapes, and a key to who reads.
    const QString redacted = redactCredentials(Redactor(line).run());
    wipe(line);
    return singleLine(redacted, longest);
}

} // namespace ek
