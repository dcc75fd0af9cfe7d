#include "wording/ShellWords.h"

#include <algorithm>

namespace ek {

namespace {

bool isPlain(const QString &word, QStringView signs)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [signs](QChar c) {
        return c.isLetterOrNumber() || signs.contains(c);
    });
}

/// As programs take their command line apart: a backslash means itself, but before a quotation mark.
QString quotedForWindows(const QString &word)
{
    QString text(u'"');
    qsizetype backslashes = 0;
    for (const QChar c : word) {
        if (c == u'\\') {
            ++backslashes;
            continue;
        }
        text += QString(c == u'"' ? 2 * backslashes + 1 : backslashes, u'\\');
        text += c;
        backslashes = 0;
    }
    return text + QString(2 * backslashes, u'\\') + u'"';
}

} // namespace

QString quoted(const QString &word, Shell shell)
{
    switch (shell) {
    case Shell::Posix:
        return isPlain(word, u"-_./:=@%+,") ? word
                                            : u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    case Shell::Windows:
        break;
    }
    return isPlain(word, u"-_./:=@+,\\") ? word : quotedForWindows(word);
}

} // namespace ek
