#include "core/PlainText.h"

#include <QLocale>

#include <atomic>

namespace ek {

namespace {

std::atomic<Qt::LayoutDirection> linesDirection = Qt::LayoutDirectionAuto;

/// Marks that reorder or hide what follows them. Joiners (200C, 200D) stay: Persian and emoji need them.
bool isDeceptive(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200b || u == 0x200e || u == 0x200f
        || u == 0x061c || u == 0xfeff;
}

/// Whether a text is a line already: visible ASCII, with single spaces, and none at its ends.
bool isPlainLine(QStringView text)
{
    char16_t before = u' ';
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || u > 0x7e || (u == u' ' && before == u' '))
            return false;
        before = u;
    }
    return before != u' ' || text.isEmpty();
}

} // namespace

QString singleLine(const QString &text, qsizetype longest)
{
    if (text.size() <= longest && isPlainLine(text))
        return text; // nearly all are
    QString line;
    line.reserve(qMin(text.size(), longest + 1));
    bool spaceDue = false;
    for (const QChar c : text) {
        if (c.isSpace() || c == QLatin1Char('\n')) {
            spaceDue = !line.isEmpty();
            continue;
        }
        if (c.category() == QChar::Other_Control || isDeceptive(c))
            continue;
        if (line.size() + (spaceDue ? 2 : 1) > longest) {
            // Neither half of a character nor the space before it is left behind.
            if (line.endsWith(u' ') || (!line.isEmpty() && line.back().isHighSurrogate()))
                line.chop(1);
            if (line.endsWith(u' '))
                line.chop(1);
            return line + QChar(0x2026);
        }
        if (spaceDue) {
            line += QLatin1Char(' ');
            spaceDue = false;
        }
        line += c;
    }
    return line;
}

QString breakable(const QString &text, int longestRun)
{
    const QChar zeroWidthSpace(0x200b);
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() || c == zeroWidthSpace ? 0 : run + 1;
        if (run > longestRun && !c.isLowSurrogate() && !c.isMark()) {
            broken += zeroWidthSpace;
            run = 1;
        }
        broken += c;
    }
    return broken;
}

QString toolTipText(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

QString titleText(const QString &text)
{
    return QString(text).replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

QString inOwnDirection(const QString &text)
{
    const Qt::LayoutDirection direction =
        linesDirection == Qt::LayoutDirectionAuto ? QLocale().textDirection() : linesDirection.load();
    return direction == Qt::RightToLeft && !text.isEmpty() ? isolated(text) : text;
}

void setLinesDirection(Qt::LayoutDirection direction)
{
    linesDirection = direction;
}

} // namespace ek
