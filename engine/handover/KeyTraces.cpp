#include "handover/KeyTraces.h"

#include "core/Credential.h"

#include <cmath>

namespace ek {

namespace {

constexpr int shortestPiece = 6; // characters of the key; of the part that tells it from others:
constexpr int shortestSecret = 6;
constexpr int shortestAtEnd = 6;

/// "ek_live_": what a text about keys may well say.
qsizetype prefixOf(const QByteArray &key)
{
    const qsizetype first = key.indexOf('_');
    const qsizetype second = first < 0 ? -1 : key.indexOf('_', first + 1);
    return second < 0 || second > key.size() / 2 ? 0 : second + 1;
}

QString numbers(const QByteArray &bytes, QStringView between)
{
    QString text;
    for (const char byte : bytes)
        text += QString::number(static_cast<unsigned char>(byte)) + between;
    return text;
}

/// Whether @p at is within another credential, which the redactor masks as such.
bool isWithinAnother(const QString &text, qsizetype at)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    qsizetype from = at;
    while (from > 0 && isPart(text.at(from - 1)))
        --from;
    qsizetype to = at;
    while (to < text.size() && isPart(text.at(to)))
        ++to;
    const QString word = text.mid(from, to - from);
    return from < at && redactCredentials(word).left(3) == word.left(3) && redactCredentials(word) != word;
}

/// What stands in a text, without what may be between the parts of a key; and where.
struct Compact
{
    QString text;
    QList<qsizetype> positions;

    void add(QChar c, qsizetype at)
    {
        text += c;
        positions += at;
    }
};

Compact withoutBlanks(const QString &text)
{
    Compact compact;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text.at(at).isSpace())
            compact.add(text.at(at), at);
    }
    return compact;
}

/// The hexadecimal digits. What is written around a byte goes, whatever else there is stays as a break.
Compact digitsOf(const QString &text)
{
    constexpr QStringView digits = u"0123456789abcdefABCDEF";
    constexpr QStringView around = u":,-\\%&#;xXuU{}[]()'\"+.";
    Compact compact;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const bool isMark = c == u'0' && at + 1 < text.size() && (text.at(at + 1) == u'x' || text.at(at + 1) == u'X');
        if (digits.contains(c) && !isMark)
            compact.add(c, at);
        else if (!isMark && !c.isSpace() && !around.contains(c))
            compact.add(u'\n', at);
    }
    return compact;
}

/// How far the two are the same.
qsizetype common(QStringView a, QStringView b)
{
    const qsizetype most = qMin(a.size(), b.size());
    qsizetype length = 0;
    while (length < most && a[length] == b[length])
        ++length;
    return length;
}

} // namespace

KeyTraces::KeyTraces(const Secret &key)
{
    QByteArray utf8 = key.exposeSecretUtf8();
    if (utf8.isEmpty())
        return;
    const qsizetype known = prefixOf(utf8);
    const QByteArray prefix = utf8.left(known);
    addForm(m_plain, QString::fromUtf8(utf8), known, 1, Qt::CaseInsensitive);
    addForm(m_plain, numbers(utf8, u","), numbers(prefix, u",").size(), 4, Qt::CaseSensitive);
    addForm(m_plain, numbers(utf8, {}), numbers(prefix, {}).size(), 3, Qt::CaseSensitive);
    constexpr int shared[] = {0, 2, 3}; // characters in Base64 that what stands before has a part in
    for (int before = 0; before < 3; ++before) {
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            QByteArray padded = QByteArray(before, 'x') + utf8;
            QByteArray encoded = padded.toBase64(alphabet | QByteArray::OmitTrailingEquals);
            // Nor the last one, where what follows has a part in it.
            encoded.chop(padded.size() % 3 == 0 ? 0 : 1);
            addForm(m_plain, QString::fromLatin1(encoded.mid(shared[before])), known * 4 / 3, 4.0 / 3,
                    Qt::CaseSensitive);
            wipe(padded);
            wipe(encoded);
        }
    }

    QByteArray bigEndian;
    QByteArray littleEndian;
    for (const char byte : utf8) {
        bigEndian += '\0';
        bigEndian += byte;
        littleEndian += byte;
        littleEndian += '\0';
    }
    addForm(m_hexadecimal, QString::fromLatin1(utf8.toHex()), known * 2, 2, Qt::CaseInsensitive);
    addForm(m_hexadecimal, QString::fromLatin1(bigEndian.toHex()), known * 4, 4, Qt::CaseInsensitive);
    addForm(m_hexadecimal, QString::fromLatin1(littleEndian.toHex()), known * 4, 4, Qt::CaseInsensitive);
    for (QByteArray *buffer : {&utf8, &bigEndian, &littleEndian})
        wipe(*buffer);
}

KeyTraces::~KeyTraces()
{
    for (QList<Form> *forms : {&m_plain, &m_hexadecimal}) {
        for (Form &form : *forms)
            wipe(form.text);
    }
}

void KeyTraces::addForm(QList<Form> &forms, const QString &text, qsizetype known, double width,
                        Qt::CaseSensitivity letters) const
{
    const auto scaled = [&](int characters) { return static_cast<qsizetype>(std::ceil(characters * width)); };
    forms += {.text = letters == Qt::CaseSensitive ? text : text.toLower(),
              .known = known,
              .least = scaled(shortestPiece),
              .leastBeyond = scaled(shortestSecret),
              .leastAtEnd = scaled(shortestAtEnd),
              .letters = letters};
}

QString KeyTraces::hide(const QString &text, const QList<Form> &forms, bool digitsOnly, bool isCut)
{
    Compact compact = digitsOnly ? digitsOf(text) : withoutBlanks(text);
    QString small = compact.text;
    for (QChar &c : small) // one by one: the lower case of some letters is two
        c = c.toLower();
    QString shown;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < compact.text.size(); ++at) {
        qsizetype longest = 0;
        bool isAll = false;
        for (const Form &form : forms) {
            const QStringView rest = QStringView(form.letters == Qt::CaseSensitive ? compact.text : small).mid(at);
            for (qsizetype offset = 0; offset < form.text.size(); ++offset) {
                if (rest.front() != form.text.at(offset))
                    continue;
                const qsizetype length = common(rest, QStringView(form.text).mid(offset));
                const bool isWhole = offset == 0 && length == form.text.size();
                const bool isPiece = length >= form.least && offset + length - form.known >= form.leastBeyond;
                const bool isBegun = isCut && offset == 0 && length >= form.leastAtEnd && length == rest.size();
                if (isWhole || isPiece || isBegun)
                    longest = qMax(longest, length);
                isAll = isAll || isWhole;
            }
        }
        const qsizetype from = compact.positions.at(at);
        if (longest == 0 || (!isAll && !digitsOnly && isWithinAnother(text, from)))
            continue;
        shown += QStringView(text).mid(copied, from - copied);
        shown += QLatin1String("[the key]");
        at += longest - 1;
        copied = compact.positions.at(at) + 1;
    }
    wipe(compact.text);
    wipe(small);
    return shown + text.mid(copied);
}

QString KeyTraces::hiddenIn(const QString &text, bool isCut) const
{
    QString first = hide(text, m_plain, false, isCut);
    const QString second = hide(first, m_hexadecimal, true, isCut);
    wipe(first);
    return second;
}

} // namespace ek
