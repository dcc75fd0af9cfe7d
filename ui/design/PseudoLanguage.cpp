#include "ui/design/PseudoLanguage.h"

#include <QRegularExpression>

#include <algorithm>

namespace ek {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceginosuyzACEGINOSUYZ");
    static const QString marked = QStringLiteral("áčéğíñöšüýžÁČÉĞÍÑÖŠÜÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

/// A place for a value: "%1", "%L2", "%n", "%Ln".
const QRegularExpression &places()
{
    static const QRegularExpression expression(QStringLiteral("%L?(n|\\d{1,2})"));
    return expression;
}

/// How long the place is that begins at @p at; 0 where there is none.
qsizetype placeLength(const QString &text, qsizetype at)
{
    return places()
        .match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
        .capturedLength();
}

QString stretched(const QString &word)
{
    static const QString vowels = QStringLiteral("aeiouyAEIOUY");
    if (word.contains(QLatin1String("://")))
        return word;
    const QString letters = QString(word).remove(places());
    qsizetype wanted =
        (std::count_if(letters.cbegin(), letters.cend(), [](QChar c) { return c.isLetter(); }) * 4 + 9) / 10;
    QString longer;
    for (qsizetype at = 0; at < word.size(); ++at) {
        const QChar letter = word.at(at);
        if (const qsizetype length = placeLength(word, at); length > 0) {
            longer += word.mid(at, length);
            at += length - 1;
            continue;
        }
        longer += accented(letter);
        if (wanted > 0 && vowels.contains(letter)) {
            longer += accented(letter.toLower());
            --wanted;
        }
    }
    // What there were no vowels for, before the marks at the end.
    qsizetype end = longer.size();
    while (end > 0 && !longer.at(end - 1).isLetter())
        --end;
    if (end > 0)
        longer.insert(end, QString(wanted, QChar(0x00f8)));
    return longer;
}

} // namespace

QString pseudoText(const QString &text)
{
    static const QRegularExpression shortcut(QStringLiteral("^((Ctrl|Alt|Shift|Meta)\\+)+.+$|^F\\d+$"));
    if (shortcut.match(text).hasMatch() || text.contains(QLatin1String(";;")))
        return text;
    QString longer;
    QString word;
    const auto end = [&] {
        longer += stretched(word);
        word.clear();
    };
    for (const QChar letter : text) {
        if (!letter.isSpace()) {
            word += letter;
            continue;
        }
        end();
        longer += letter;
    }
    end();
    return longer;
}

PseudoLanguage::PseudoLanguage(const QTranslator &english)
    : m_english(english)
{
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *comment, int count) const
{
    // Qt's own texts are none of ours.
    if (qstrncmp(context, "ek::", 4) != 0)
        return {};
    // What a program reads stays what it is.
    if (comment && qstrncmp(comment, "QLocale's", 9) == 0)
        return {};
    const QString plural = count < 0 ? QString() : m_english.translate(context, source, comment, count);
    return pseudoText(plural.isEmpty() ? QString::fromUtf8(source) : plural);
}

} // namespace ek

#include "moc_PseudoLanguage.cpp"
