#include "handover/CommandOutput.h"

#include "core/Credential.h"
#include "core/PlainText.h"
#include "core/Redaction.h"
#include "handover/KeyTraces.h"

namespace ek {

namespace {

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

    QString shown = KeyTraces(key).hiddenIn(lines, isCut);
    wipe(lines);
    // What else looks like a credential goes as it does from a log: there, too, nobody looks before it is passed on.
    QStringList redacted;
    for (const QString &line : shown.split(u'\n'))
        redacted += redactedLogLine(line, 2 * line.size() + 1);
    wipe(shown);
    return redacted.join(u'\n').trimmed();
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
