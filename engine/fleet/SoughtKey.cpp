#include "fleet/SoughtKey.h"

#include "core/CredentialSyntax.h"
#include "core/Invisible.h"
#include "core/Redaction.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ek {

namespace {

constexpr qsizetype fewestOfWhole = 7; ///< of a whole key, as core/Credential has it
constexpr qsizetype fewestOfBare = 16; ///< of a whole key without its prefix
constexpr qsizetype shown = 3; ///< at either end of a whole key

/// A text that is overwritten when it goes.
class Wiped
{
public:
    explicit Wiped(QString text)
        : m_text(std::move(text))
    {
    }
    ~Wiped() { wipe(m_text); }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;

    QString &operator*() { return m_text; }
    QString *operator->() { return &m_text; }
    void replace(QString text)
    {
        wipe(m_text);
        m_text = std::move(text);
    }

private:
    QString m_text;
};

bool isMaskSign(QChar c)
{
    return QStringView(u".\u2026*\u2022\u00b7\u25cf").contains(c);
}

qsizetype runLength(QStringView text)
{
    return std::find_if_not(text.begin(), text.end(), isKeyCharacter) - text.begin();
}

qsizetype markLength(QStringView text)
{
    const qsizetype length = std::find_if_not(text.begin(), text.end(), isMaskSign) - text.begin();
    return length == 1 && text.front() == u'.' ? 0 : length; // a full stop hides nothing
}

/// The value of the hexadecimal digits at the start of @p text; none where there are not @p count of them.
std::optional<char16_t> hexadecimal(QStringView text, qsizetype count)
{
    bool isNumber = false;
    const uint value = text.left(count).toUInt(&isNumber, 16);
    if (text.size() < count || !isNumber || !std::all_of(text.begin(), text.begin() + count, [](QChar c) {
            return isKeyCharacter(c) && c != u'-' && c != u'_';
        }))
        return std::nullopt;
    return static_cast<char16_t>(value);
}

/// @p text with the escapes of addresses (%5F) and of JSON (\u005f, \x5f, \n) undone, once.
QString unescaped(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size(); ++at) {
        const QStringView rest = all.mid(at);
        std::optional<char16_t> value;
        qsizetype length = 1;
        if (rest.startsWith(u'%')) {
            value = hexadecimal(rest.mid(1), 2);
            length = 3;
        } else if (rest.startsWith(u"\\u")) {
            value = hexadecimal(rest.mid(2), 4);
            length = 6;
        } else if (rest.startsWith(u"\\x")) {
            value = hexadecimal(rest.mid(2), 2);
            length = 4;
        } else if (rest.startsWith(u"\\n") || rest.startsWith(u"\\r")) {
            value = u'\n';
            length = 2;
        }
        const bool isPlain = value && (*value < 0x80 || length == 6);
        plain += isPlain ? QChar(*value) : rest.front();
        at += isPlain ? length - 1 : 0;
    }
    return plain;
}

struct Beginning
{
    qsizetype at = -1; ///< of the prefix
    QStringView prefix;
};

/// The first credential that begins in @p text at or behind @p from.
Beginning nextBeginning(QStringView text, qsizetype from)
{
    Beginning first;
    for (const QStringView prefix : credentialPrefixes) {
        const qsizetype at = text.indexOf(prefix, from);
        if (at >= 0 && (first.at < 0 || at < first.at))
            first = {at, prefix};
    }
    return first;
}

/// What follows the first line of a key that was broken into several: all of it, as long as it is nothing but key.
QString restOfBroken(QStringView text)
{
    QString rest;
    if (!std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; }))
        return rest;
    rest.reserve(text.size());
    for (const QChar c : text) {
        if (isKeyCharacter(c))
            rest += c;
        else if (!c.isSpace() && c != u'=' && c != u'\\') { // as mails and shells say that a line goes on
            wipe(rest);
            return {};
        }
    }
    return rest;
}

/// The marks of a mask in @p text, with the white space between them; empty, at the end, where there are none. One full
/// stop hides nothing but at the beginning.
QStringView marksIn(QStringView text)
{
    const auto isMarkOrSpace = [](QChar c) { return isMaskSign(c) || c.isSpace(); };
    for (auto at = text.begin(); at != text.end(); ++at) {
        if (!isMaskSign(*at))
            continue;
        auto end = std::find_if_not(at, text.end(), isMarkOrSpace);
        while ((end - 1)->isSpace())
            --end;
        if (end - at > 1 || *at != u'.' || at == text.begin())
            return {at, end};
    }
    return text.last(0);
}

bool hasSpace(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

/// Whether all white space in @p text are line breaks, and what they part is so long that it was broken there.
bool isBroken(QStringView text)
{
    qsizetype length = 0;
    bool isAtSpace = false;
    bool isAtBreak = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            isAtSpace = true;
            isAtBreak = isAtBreak || c == u'\n' || c == u'\r';
            continue;
        }
        if (isAtSpace && !isAtBreak)
            return false;
        isAtSpace = isAtBreak = false;
        ++length;
    }
    return length >= fewestOfBare;
}

/// Whether @p gap is more than a line break, which may stand anywhere: then it parts words.
bool partsWords(QStringView gap)
{
    return !gap.isEmpty() && std::none_of(gap.begin(), gap.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// What is told of a key that stands without its prefix.
struct Bare
{
    QStringView head;
    QStringView marks; ///< empty: nothing is hidden
    QStringView tail;
    bool hasWords = false; ///< white space parts words in it
};

/// As @p text has it: both ends trimmed.
Bare bareIn(QStringView text)
{
    Bare bare{.head = text, .marks = marksIn(text), .tail = {}};
    if (bare.marks.isEmpty()) {
        if (text.endsWith(u'.')) // of the sentence around it
            bare.head = text.chopped(1).trimmed();
        bare.hasWords = hasSpace(bare.head) && !isBroken(bare.head);
        return bare;
    }
    const QStringView before = text.first(bare.marks.begin() - text.begin());
    const QStringView after = text.mid(before.size() + bare.marks.size());
    bare.head = before.trimmed();
    bare.tail = after.trimmed();
    // "key …9f3c" is a word and an end; "ab1 … 9f3c" and "ab1… 9f3c" are both ends of one key.
    const bool isParted = partsWords(before.mid(bare.head.size()));
    const bool isPartedBehind = partsWords(after.first(after.size() - bare.tail.size()));
    const bool isWordAhead = isParted && !isPartedBehind && !hasDigit(bare.head);
    const bool isWordBehind = isPartedBehind && !isParted && !hasDigit(bare.tail);
    bare.hasWords = hasSpace(bare.head) || hasSpace(bare.tail)
        || (!bare.head.isEmpty() && !bare.tail.isEmpty() && (isWordAhead || isWordBehind));
    return bare;
}

/// What @p text, the line of a shell or of a settings file, gives a variable; empty where it gives none.
QStringView assignedValue(QStringView text)
{
    const auto sign =
        std::find_if_not(text.begin(), text.end(), [](QChar c) { return isKeyCharacter(c) || c == u' '; });
    if (sign == text.begin() || sign == text.end() || *sign != u'=')
        return {};
    const QStringView value = text.mid(sign - text.begin() + 1);
    // As the end of a mail's line it says that the line goes on.
    return value.startsWith(u'\n') || value.startsWith(u'\r') ? QStringView() : value;
}

bool isAllKey(QStringView text)
{
    return runLength(text) == text.size();
}

/// The environment that @p text begins with, and how long its name is: "ek_live_", "live_".
std::pair<Environment, qsizetype> leadingEnvironment(QStringView text)
{
    const qsizetype kind = text.startsWith(u"ek_") ? 3 : 0;
    const QStringView rest = text.mid(kind);
    if (rest.startsWith(u"live_"))
        return {Environment::Live, kind + 5};
    if (rest.startsWith(u"sandbox_"))
        return {Environment::Sandbox, kind + 8};
    return {Environment::Unknown, kind};
}

/// Whether one begins with the other, and there is one.
bool beginAlike(QStringView a, QStringView b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
}

bool endAlike(QStringView a, QStringView b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.endsWith(b) || b.endsWith(a));
}

} // namespace

SoughtKey SoughtKey::read(QString &pasted)
{
    Wiped text(pasted.normalized(QString::NormalizationForm_KC)); // full width, and "…" as three dots
    wipe(pasted);
    for (int layer = 0; layer < 4 && (text->contains(u'%') || text->contains(u'\\')); ++layer)
        text.replace(unescaped(*text));
    text.replace(withoutInvisible(*text));

    SoughtKey sought;
    const QStringView all(*text);
    if (const Beginning first = nextBeginning(all, 0); first.at >= 0) {
        const qsizetype secretAt = first.at + first.prefix.size();
        QStringView rest = all.mid(secretAt);
        const Beginning second = nextBeginning(all, secretAt);
        if (second.at >= 0)
            rest = all.mid(secretAt, second.at - secretAt);
        const QStringView head = rest.left(runLength(rest));
        const qsizetype marks = markLength(rest.mid(head.size()));
        const QStringView key = all.mid(first.at, first.prefix.size() + head.size());
        if (second.at >= 0) {
            // The same one twice, in a header and in an address for instance, is one.
            const QStringView other = all.mid(second.at, key.size());
            const bool isSame = other == key && runLength(all.mid(second.at)) == key.size() && marks == 0
                && nextBeginning(all, second.at + second.prefix.size()).at < 0;
            if (!isSame) {
                sought.m_kind = Kind::Several;
                return sought;
            }
        }
        const CredentialTraits traits = recogniseCredential(key);
        sought.m_part.environment = traits.environment;
        if (traits.kind != CredentialKind::EntityKey) {
            sought.m_kind = traits.kind == CredentialKind::AccountKey ? Kind::AccountKey : Kind::AccessToken;
            return sought;
        }
        if (marks > 0) {
            const QStringView behind = rest.mid(head.size() + marks);
            sought.setPart(first.prefix, head, behind.left(runLength(behind)), false);
        } else {
            Wiped broken(second.at < 0 ? restOfBroken(rest.mid(head.size())) : QString());
            Wiped joined(broken->isEmpty() ? QString() : key + *broken);
            if (head.size() >= fewestOfWhole)
                sought.setWhole(key, *joined);
            else if (joined->size() - first.prefix.size() >= fewestOfWhole)
                sought.setWhole(*joined, {});
            else
                sought.setPart(first.prefix, head, {}, false);
        }
        return sought;
    }

    sought.readBare(*text);
    return sought;
}

/// Of a key without its prefix: nothing but its characters, and marks where something is hidden.
void SoughtKey::readBare(const QString &text)
{
    CleanedCredential cleaned = cleanCredential(text);
    Wiped pastedBare(std::move(cleaned.text));
    if (const QStringView value = assignedValue(*pastedBare); !value.isEmpty()) {
        Wiped quoted(value.toString());
        pastedBare.replace(cleanCredential(*quoted).text);
    }
    const Bare bare = bareIn(*pastedBare);
    if (pastedBare->isEmpty()) {
        m_kind = Kind::Nothing;
    } else if (recogniseCredential(*pastedBare).kind == CredentialKind::AccountKey) {
        m_kind = Kind::AccountKey;
    } else if (bare.hasWords) {
        m_kind = Kind::Words;
    } else {
        Wiped joined(bare.head.toString());
        joined->removeIf([](QChar c) { return c.isSpace(); });
        const QStringView head(*joined);
        const QStringView tail = bare.tail;
        if (!isAllKey(head) || !isAllKey(tail)) {
            m_kind = Kind::NoKey;
            return;
        }
        const auto [environment, prefixLength] = leadingEnvironment(head);
        const bool isHidden = !bare.marks.isEmpty();
        const QStringView secret = head.mid(prefixLength);
        if (!isHidden && secret.size() >= fewestOfBare && prefixLength != 3) {
            const bool isEither = environment == Environment::Unknown;
            for (const Environment one : {Environment::Live, Environment::Sandbox}) {
                if (!isEither && one != environment)
                    continue;
                Wiped whole(QStringLiteral("ek_%1_").arg(environmentToApi(one)));
                whole->reserve(whole->size() + secret.size());
                *whole += secret;
                m_wholeKeys.push_back(Secret::takeFrom(*whole));
            }
            m_kind = Kind::WholeKey;
            m_mask = maskKey(secret);
            m_part = {environment, secret.left(shown).toString(), secret.right(shown).toString()};
            return;
        }
        setPart(head.left(prefixLength), secret, tail, !isHidden && prefixLength == 0);
    }
}

void SoughtKey::setWhole(QStringView key, QStringView joined)
{
    m_kind = Kind::WholeKey;
    m_mask = maskKey(key);
    for (const QStringView one : {key, joined}) {
        if (one.isEmpty())
            continue;
        QByteArray utf8 = one.toUtf8();
        m_wholeKeys.push_back(Secret::takeFrom(utf8));
    }
    const QStringView secret = key.mid(leadingEnvironment(key).second);
    const qsizetype told = std::min(shown, secret.size() / 2);
    m_part.head = secret.left(told).toString();
    m_part.tail = secret.right(told).toString();
}

void SoughtKey::setPart(QStringView prefix, QStringView head, QStringView tail, bool isEither)
{
    m_kind = std::max(head.size(), tail.size()) < fewestCharacters ? Kind::TooShort : Kind::Part;
    m_part.environment = leadingEnvironment(prefix).first;
    m_part.head = head.toString();
    m_part.tail = isEither ? m_part.head : tail.toString();
    m_part.isEither = isEither;
}

bool SoughtKey::looksWhole(QStringView text)
{
    qsizetype run = 0;
    for (const QChar c : text) {
        run = isKeyCharacter(c) ? run + 1 : 0;
        // The prefix of a key, and some of what follows it. Much of what has no prefix is its secret part.
        if (run >= fewestOfBare)
            return true;
    }
    Wiped copy(text.toString());
    return containsCredential(*copy);
}

bool partFits(const SoughtKey::Part &part, QStringView hint)
{
    const auto mark = std::find_if(hint.begin(), hint.end(), isMaskSign);
    if (mark == hint.end())
        return false;
    const QStringView begin = hint.left(mark - hint.begin());
    const QStringView marked = hint.mid(begin.size());
    const QStringView tail = marked.mid(std::find_if_not(marked.begin(), marked.end(), isMaskSign) - marked.begin());
    const auto [environment, prefixLength] = leadingEnvironment(begin);
    if (part.environment != Environment::Unknown && environment != Environment::Unknown
        && part.environment != environment)
        return false;
    const QStringView head = begin.mid(prefixLength);
    const bool headFits = beginAlike(part.head, head);
    const bool tailFits = endAlike(part.tail, tail);
    if (part.isEither)
        return headFits || tailFits;
    // What one of them does not tell contradicts nothing.
    const bool headIsOpen = part.head.isEmpty() || head.isEmpty();
    const bool tailIsOpen = part.tail.isEmpty() || tail.isEmpty();
    return (headFits || headIsOpen) && (tailFits || tailIsOpen) && (headFits || tailFits);
}

} // namespace ek
