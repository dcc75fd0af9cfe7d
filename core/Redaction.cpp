#include "core/Redaction.h"

#include "core/Credential.h"
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

std::optional<char16_t> hexadecimal(QStringView digits, qsizetype count)
{
    bool ok = false;
    const uint value = digits.size() >= count ? digits.left(count).toUInt(&ok, 16) : 0;
    // toUInt() would take a sign or a space as well.
    const auto isDigit = [](QChar c) { return c.digitValue() >= 0 || QStringView(u"abcdefABCDEF").contains(c); };
    if (!ok || value > 0x7e || value < 0x20 || !std::all_of(digits.begin(), digits.begin() + count, isDigit))
        return std::nullopt;
    return static_cast<char16_t>(value);
}

/// What stands at @p at, with the escapes of addresses (%5F, %255F) and of JSON (\u005f, \x5f) undone.
Unit unitAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.mid(at);
    if (rest.startsWith(u'%')) {
        qsizetype digits = 1;
        while (rest.mid(digits).startsWith(u"25"))
            digits += 2;
        if (const auto value = hexadecimal(rest.mid(digits), 2))
            return {*value, digits + 2};
    } else if (rest.startsWith(u"\\u")) {
        if (const auto value = hexadecimal(rest.mid(2), 4))
            return {*value, 6};
    } else if (rest.startsWith(u"\\x")) {
        if (const auto value = hexadecimal(rest.mid(2), 2))
            return {*value, 4};
    }
    return {rest.front(), 1};
}

bool isWordCharacter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isKeyCharacter(QChar c)
{
    return isWordCharacter(c) || c == u'_' || c == u'-';
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
            if (at >= m_text.size())
                return -1;
            const Unit unit = unitAt(m_text, at);
            if (unit.character.toLower() != wanted)
                return -1;
            at += unit.length;
        }
        return at;
    }

    template <typename Condition> [[nodiscard]] qsizetype afterAll(qsizetype at, Condition condition) const
    {
        while (at < m_text.size()) {
            const Unit unit = unitAt(m_text, at);
            if (!condition(unit.character))
                break;
            at += unit.length;
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
        const qsizetype afterSk = afterWord(m_at, u"sk_");
        const qsizetype start = afterSk >= 0 ? afterSk : afterWord(m_at, u"ek_");
        if (start < 0)
            return false;
        qsizetype needed = isWordCharacter(m_before) ? -1 : shortestOfAnyKind;
        qsizetype secret = start;
        for (const auto environment : {u"live_", u"sandbox_"}) {
            const qsizetype after = afterWord(start, QStringView(environment));
            if (after >= 0) {
                needed = shortestKey;
                secret = after;
            }
        }
        const qsizetype end = afterAll(secret, isKeyCharacter);
        QString key = plain(m_at, end);
        const bool isKey = needed >= 0 && plainSize(secret, end) >= needed;
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
        while (from < to) {
            const Unit unit = unitAt(m_text, from);
            text += unit.character;
            from += unit.length;
        }
        return text;
    }

    [[nodiscard]] qsizetype plainSize(qsizetype from, qsizetype to) const
    {
        qsizetype size = 0;
        for (; from < to; ++size)
            from += unitAt(m_text, from).length;
        return size;
    }

    QStringView m_text;
    QString m_redacted;
    qsizetype m_at = 0;
    QChar m_before;
};

} // namespace

QString redactedLogLine(const QString &text, qsizetype longest)
{
    // What singleLine() takes away may stand inside a key; what it cuts off may leave the beginning of one.
    QString line = singleLine(text, text.size());
    const QString redacted = Redactor(line).run();
    wipe(line);
    return singleLine(redacted, longest);
}

} // namespace ek
