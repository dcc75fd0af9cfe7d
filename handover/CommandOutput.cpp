#include "handover/CommandOutput.h"

#include "core/Credential.h"
#include "core/PlainText.h"

namespace ek {

namespace {

constexpr qsizetype shortestTrace = 6; ///< of a key at the end of a text that was cut

/// Terminal sequences: ESC [ … letter, ESC ] … BEL or ESC \, and ESC with one more character.
QString withoutSequences(const QString &text)
{
    constexpr char16_t escape = 0x1b;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != escape) {
            clean += text.at(at);
            continue;
        }
        const QChar kind = at + 1 < text.size() ? text.at(at + 1) : QChar();
        ++at;
        if (kind == u'[') {
            while (at + 1 < text.size() && (text.at(at + 1) < QChar(0x40) || text.at(at + 1) > QChar(0x7e)))
                ++at;
            ++at;
        } else if (kind == u']') {
            while (at + 1 < text.size() && text.at(at + 1) != QChar(0x07) && text.at(at + 1) != escape
                   && text.at(at + 1) != u'\n')
                ++at;
            if (at + 1 < text.size() && text.at(at + 1) == QChar(0x07))
                ++at;
        }
    }
    return clean;
}

/// Whether the key, or @p least characters of it where the text ends there, stands at @p from, blanks and line breaks
/// left out. Gives where it ends; -1: it does not.
qsizetype endOfKey(const QString &text, qsizetype from, const QString &key, qsizetype least)
{
    qsizetype matched = 0;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text.at(at) == key.at(matched)) {
            if (++matched == key.size())
                return at + 1;
        } else if (!text.at(at).isSpace() || matched == 0) {
            return -1;
        }
    }
    return matched >= least ? text.size() : -1;
}

QString withoutKey(const QString &text, const QString &key, const QString &instead, bool isCut)
{
    if (key.isEmpty())
        return text;
    const qsizetype least = isCut ? shortestTrace : key.size();
    QString clean;
    qsizetype copied = 0;
    for (qsizetype at = text.indexOf(key.front()); at >= 0; at = text.indexOf(key.front(), at)) {
        const qsizetype end = endOfKey(text, at, key, least);
        if (end < 0) {
            ++at;
            continue;
        }
        clean += text.mid(copied, at - copied) + instead;
        copied = at = end;
    }
    return clean + text.mid(copied);
}

} // namespace

QString readableOutput(const QByteArray &printed, const Secret &key, bool isCut)
{
    QString all = QString::fromUtf8(printed);
    QString text = withoutSequences(all);
    wipe(all);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');

    // What is taken away may stand inside a key, so the key comes last.
    QString lines;
    lines.reserve(text.size());
    for (const QStringView line : QStringView(text).split(u'\n'))
        lines += singleLine(line.toString(), line.size()) + u'\n';
    wipe(text);

    QByteArray utf8 = key.exposeSecretUtf8();
    QByteArray encoded = utf8.toBase64(QByteArray::OmitTrailingEquals);
    QString secret = QString::fromUtf8(utf8);
    QString base64 = QString::fromLatin1(encoded);
    const QString instead = QStringLiteral("[the key]");
    QString shown = withoutKey(lines, secret, instead, isCut);
    // Without its last character, which what follows the key has a part in.
    base64.chop(1);
    shown = withoutKey(shown, base64, instead, isCut);
    for (QString *buffer : {&secret, &base64, &lines})
        wipe(*buffer);
    wipe(utf8);
    wipe(encoded);
    return redactCredentials(shown).trimmed();
}

QProcessEnvironment withoutCredentials(const QProcessEnvironment &environment)
{
    QProcessEnvironment clean = environment;
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        const QString value = environment.value(name);
        if (name.startsWith(u"ENTITY_KEYS_") || redactCredentials(value) != value)
            clean.remove(name);
    }
    return clean;
}

} // namespace ek
