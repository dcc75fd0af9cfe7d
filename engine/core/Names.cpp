#include "core/Names.h"

#include "core/CodePointRange.h"
#include "core/Invisible.h"
#include "core/LookAlikes.h"
#include "core/PlainText.h"

#include <QList>

#include <algorithm>
#include <array>
#include <vector>

namespace ek {

namespace {

bool isMark(char32_t codePoint)
{
    const QChar::Category category = QChar::category(codePoint);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Mark_SpacingCombining;
}

bool isJoiner(char32_t codePoint)
{
    return codePoint == 0x200c || codePoint == 0x200d;
}

bool isSelector(char32_t codePoint)
{
    constexpr CodePointRange selectors[] = {{0xfe00, 0xfe0f}, {0xe0100, 0xe01ef}, {0x180b, 0x180f}};
    return std::any_of(std::begin(selectors), std::end(selectors),
                       [&](const CodePointRange &range) { return range.contains(codePoint); });
}

bool isTag(char32_t codePoint)
{
    return CodePointRange{0xe0020, 0xe007f}.contains(codePoint);
}

void append(QString &text, char32_t codePoint)
{
    text += QStringView(QChar::fromUcs4(codePoint));
}

/// @p text without what is unseen, with single spaces; marks without a letter before them go, too.
QString visibleOnly(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    bool spaceDue = false;
    bool hasBase = false;
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t codePoint : codePoints) {
        if (QChar::isSpace(codePoint)) {
            spaceDue = !visible.isEmpty();
            hasBase = false;
            continue;
        }
        if (isUnseen(codePoint) || (isMark(codePoint) && !hasBase))
            continue;
        if (spaceDue)
            visible += u' ';
        spaceDue = false;
        hasBase = true;
        append(visible, codePoint);
    }
    return visible;
}

/// Compatible forms may bring spaces and fillers of their own.
QString compared(const QString &name)
{
    return visibleOnly(visibleOnly(name).normalized(QString::NormalizationForm_KC));
}

/// @p text with one sign for all that look the same. Taken apart before: an accent hides the letter below it.
QString undisguised(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    const QList<uint> codePoints = text.normalized(QString::NormalizationForm_D).toUcs4();
    for (const char32_t codePoint : codePoints)
        append(plain, withoutDisguise(plainSign(codePoint)));
    return plain.normalized(QString::NormalizationForm_C);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

bool isWestern(char32_t codePoint)
{
    const QChar::Script script = QChar::script(codePoint);
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic
        || (script == QChar::Script_Common && codePoint < 0x2000);
}

/// Whether what is unseen at @p at does something for its neighbours that can be seen.
bool isNeeded(const QList<uint> &codePoints, qsizetype at)
{
    const char32_t codePoint = codePoints.at(at);
    const char32_t before = at > 0 ? codePoints.at(at - 1) : 0;
    const char32_t after = at + 1 < codePoints.size() ? codePoints.at(at + 1) : 0;
    if (isJoiner(codePoint)) {
        const bool follows = before != 0 && !isWestern(before) && !QChar::isSpace(before) && !isJoiner(before)
            && (!isUnseen(before) || isSelector(before));
        return follows && after != 0 && !isWestern(after) && !QChar::isSpace(after) && !isUnseen(after);
    }
    if (isSelector(codePoint)) {
        const bool isKeycap = after == 0x20e3 && (before == U'#' || before == U'*' || QChar::isDigit(before));
        const bool isSign = before == 0xa9 || before == 0xae; // two emoji among the western signs
        return before != 0 && !isUnseen(before) && !QChar::isSpace(before)
            && (isKeycap || isSign || !isWestern(before));
    }
    if (isTag(codePoint)) {
        // The flags of parts of a country: a black flag, tags, and the tag that ends them.
        qsizetype first = at;
        while (first > 0 && isTag(codePoints.at(first - 1)))
            --first;
        qsizetype last = at;
        while (last + 1 < codePoints.size() && isTag(codePoints.at(last + 1)))
            ++last;
        return first > 0 && codePoints.at(first - 1) == 0x1f3f4 && codePoints.at(last) == 0xe007f && last - first <= 6;
    }
    return false;
}

/// A font may know characters that Qt does not know yet, and its users see them.
bool isUnknownToQt(char32_t codePoint)
{
    return QChar::category(codePoint) == QChar::Other_NotAssigned && !QChar::isNonCharacter(codePoint)
        && !isIgnorable(codePoint);
}

QString written(char32_t codePoint, qsizetype times)
{
    const QString number =
        QString::number(static_cast<uint>(codePoint), 16).toUpper().rightJustified(4, QLatin1Char('0'));
    const QString repeated = times > 1 ? QStringLiteral(" \u00d7%1").arg(times) : QString();
    return QStringLiteral("\u27e8U+") + number + repeated + QStringLiteral("\u27e9");
}

/// Which of @p codePoints pretend to be a Latin letter within a word that has Latin letters.
std::vector<bool> pretenders(const QList<uint> &codePoints)
{
    std::vector<bool> pretends(static_cast<std::size_t>(codePoints.size()));
    for (qsizetype first = 0; first < codePoints.size();) {
        qsizetype end = first;
        bool isLatin = false;
        for (; end < codePoints.size(); ++end) {
            const char32_t codePoint = codePoints.at(end);
            if (!QChar::isLetter(codePoint) && !isMark(codePoint) && !isUnseen(codePoint))
                break;
            isLatin |= QChar::script(codePoint) == QChar::Script_Latin;
        }
        for (qsizetype at = first; isLatin && at < end; ++at)
            pretends[static_cast<std::size_t>(at)] = withoutDisguise(codePoints.at(at)) != codePoints.at(at)
                && QChar::script(codePoints.at(at)) != QChar::Script_Latin;
        first = end + 1;
    }
    return pretends;
}

/// Which of @p codePoints shownName() writes out.
std::vector<bool> misleading(const QList<uint> &codePoints)
{
    std::vector<bool> misleads = pretenders(codePoints);
    for (qsizetype at = 0; at < codePoints.size(); ++at) {
        const char32_t codePoint = codePoints.at(at);
        const char32_t before = at > 0 ? codePoints.at(at - 1) : U' ';
        auto mark = misleads[static_cast<std::size_t>(at)];
        if (isUnseen(codePoint))
            mark = !isUnknownToQt(codePoint) && !isNeeded(codePoints, at);
        else if (isMark(codePoint))
            mark = QChar::isSpace(before) || (isUnseen(before) && !isNeeded(codePoints, at - 1));
    }
    return misleads;
}

/// Which of @p codePoints shownNameInFull() writes out.
std::vector<bool> distinguishing(const QList<uint> &codePoints)
{
    std::vector<bool> distinguishes = misleading(codePoints);
    for (qsizetype at = 0; at < codePoints.size(); ++at) {
        const char32_t codePoint = codePoints.at(at);
        const char32_t before = at > 0 ? codePoints.at(at - 1) : U' ';
        const char32_t after = at + 1 < codePoints.size() ? codePoints.at(at + 1) : U' ';
        const bool isUsual = QChar::isSpace(codePoint)
            ? codePoint == U' ' && !QChar::isSpace(before) && !QChar::isSpace(after)
            : !isMark(codePoint) && !isUnseen(codePoint) && plainSign(codePoint) == codePoint
                && withoutDisguise(codePoint) == codePoint;
        if (!isUsual)
            distinguishes[static_cast<std::size_t>(at)] = true;
    }
    return distinguishes;
}

bool showsAll(const QString &name)
{
    return isAscii(name) && !name.startsWith(u' ') && !name.endsWith(u' ') && !name.contains(QLatin1String("  "));
}

QString writtenOut(const QList<uint> &codePoints, const std::vector<bool> &chosen)
{
    QString shown;
    for (qsizetype at = 0; at < codePoints.size();) {
        const char32_t codePoint = codePoints.at(at);
        if (!chosen[static_cast<std::size_t>(at)]) {
            append(shown, codePoint);
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < codePoints.size() && codePoints.at(end) == codePoint && chosen[static_cast<std::size_t>(end)])
            ++end;
        shown += written(codePoint, end - at);
        at = end;
    }
    return shown;
}

/// Whether @p codePoint is drawn, but on nobody's keyboard: symbols, marks around and across letters, foreign signs.
bool isSign(char32_t codePoint)
{
    if (codePoint < 0x80)
        return false;
    if (codePoint >= 0x334 && codePoint <= 0x338) // strokes across a letter
        return true;
    // Letters, digits, spaces, currencies, dashes and quotes can be typed, or are compared as what can.
    constexpr std::array signs{QChar::Symbol_Math,      QChar::Symbol_Modifier,   QChar::Symbol_Other,
                               QChar::Mark_Enclosing,   QChar::Punctuation_Other, QChar::Punctuation_Open,
                               QChar::Punctuation_Close};
    return std::find(signs.begin(), signs.end(), QChar::category(codePoint)) != signs.end();
}

QString allBut(const QString &text, bool (*left)(char32_t))
{
    QString kept;
    for (const char32_t codePoint : text.toUcs4()) {
        if (!left(codePoint))
            append(kept, codePoint);
    }
    return kept.simplified();
}

/// Twice: a sign may be made of letters ("™"), and what looks like a letter of signs ("½").
QString withoutSigns(const QString &name)
{
    QString look = lookOf(allBut(name, &isSign));
    look.replace(QChar(0x2044), u'/'); // of fractions
    return allBut(look, &isSign);
}

} // namespace

bool isUnseen(char32_t codePoint)
{
    if (codePoint >= 0x20 && codePoint < 0x7f)
        return false;
    const QChar::Category category = QChar::category(codePoint);
    if (category == QChar::Other_Control)
        return !QChar::isSpace(codePoint);
    return category == QChar::Other_Surrogate || category == QChar::Other_PrivateUse
        || category == QChar::Other_NotAssigned || codePoint == QChar::ReplacementCharacter || isIgnorable(codePoint);
}

QString typableName(const QString &name)
{
    if (showsAll(name))
        return name; // nearly all are
    return visibleOnly(name).normalized(QString::NormalizationForm_C);
}

bool isTypable(const QString &name)
{
    const QList<uint> codePoints = compared(name).toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(), [](char32_t codePoint) {
        return QChar::isLetterOrNumber(codePoint) || (codePoint > 0x20 && codePoint < 0x7f);
    });
}

QString lookOf(const QString &name)
{
    if (isAscii(name))
        return name.simplified().replace(u'`', u'\'');
    return undisguised(compared(name));
}

bool isSameName(const QString &a, const QString &b)
{
    return lookOf(a) == lookOf(b);
}

bool isSameNameInAnyCase(const QString &a, const QString &b)
{
    return searchForm(a) == searchForm(b);
}

bool confirmsName(const QString &typed, const QString &name)
{
    if (isSameName(typed, name))
        return true;
    const QString rest = withoutSigns(name);
    return isTypable(rest) && withoutSigns(typed) == rest;
}

NameMatch matchNames(const QString &listed, const QString &asked)
{
    QString shorter = lookOf(listed);
    const QString whole = lookOf(asked);
    if (shorter == whole)
        return NameMatch::Same;
    const bool saysSo = shorter.endsWith(QLatin1String("..."));
    if (saysSo)
        shorter = shorter.chopped(3).trimmed();
    // Nothing and next to nothing is the beginning of every name.
    constexpr qsizetype shortest = 8;
    const bool tells = shorter.size() >= (saysSo ? 1 : shortest);
    return tells && shorter.size() < whole.size() && whole.startsWith(shorter) ? NameMatch::Shortened
                                                                               : NameMatch::Different;
}

QString searchForm(const QString &text)
{
    if (isAscii(text))
        return text.simplified().toLower().replace(u'`', u'\'');
    // Case goes first: an upper-case letter may look like another script's, and its lower-case one not.
    // Qt folds letter by letter, but one letter in upper case may be two: "ß" is "SS".
    const QString folded = compared(text).toUpper().toCaseFolded().replace(QChar(0xdf), QLatin1String("ss"));
    return undisguised(folded);
}

QString shownName(const QString &name)
{
    if (showsAll(name))
        return name;
    const QString line = name.simplified();
    if (line.isEmpty())
        return shownNameInFull(name);
    const QList<uint> codePoints = line.toUcs4();
    return writtenOut(codePoints, misleading(codePoints));
}

QString shownLine(const QString &name, qsizetype longest)
{
    return singleLine(shownName(name), longest);
}

QString shownNameInFull(const QString &name)
{
    if (showsAll(name))
        return name;
    const QList<uint> codePoints = name.toUcs4();
    return writtenOut(codePoints, distinguishing(codePoints));
}

} // namespace ek
