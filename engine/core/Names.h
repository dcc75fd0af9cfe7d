#pragma once

#include <QString>

namespace ek {

// Names of keys, entities and profiles: as they are typed, compared, searched and shown. Two names that no
// person can tell apart are one name here, whatever code points they consist of. Any thread.

/// Whether people neither see nor type @p codePoint: ignorable and control characters, fillers and blanks that are no
/// spaces, private and unassigned ones, halves of a character.
bool isUnseen(char32_t codePoint);

/// @p name as somebody can type it: NFC, without unseen characters, every run of spaces one space, none at its ends.
/// Empty where nothing of it can be typed.
QString typableName(const QString &name);

/// Whether @p name has a letter, a digit or a sign of ASCII, so that its typable form can be asked for.
bool isTypable(const QString &name);

/// Whether a person would call both the same: compared as typed, with compatible forms, dashes, quotes and letters of
/// other scripts that look the same as one. Upper and lower case differ. Two names without anything to be seen are the
/// same.
bool isSameName(const QString &a, const QString &b);

/// The same, upper and lower case being one.
bool isSameNameInAnyCase(const QString &a, const QString &b);

/// Whether somebody who typed @p typed has read @p name: the same name, or the same without signs that no keyboard has
/// (arrows, stars, ™, keycaps, strokes through letters), as long as letters or digits remain.
bool confirmsName(const QString &typed, const QString &name);

enum class NameMatch {
    Different,
    Shortened, ///< the first is the beginning of the second, as a server or a list has cut it
    Same,
};

/// What @p listed, a name as a server lists it, is to @p asked, the name that was asked for.
NameMatch matchNames(const QString &listed, const QString &asked);

/// What a search compares: to be made of the text that is searched and of the text that is looked for. Case-folded.
QString searchForm(const QString &text);

/// @p name as it is shown where it must neither look like another one nor like nothing: unseen characters, and letters
/// that pretend to be those of the script around them, are written out, as ⟨U+00AD⟩. Joiners, selectors and tags stay
/// where their script or emoji needs them. Spaces become single ones, but are written out where there is nothing else.
QString shownName(const QString &name);

/// Like shownName(), for one of several names that look the same: also accents that are characters of their own,
/// unusual spaces, signs and look-alike letters are written out.
QString shownNameInFull(const QString &name);

/// shownName() at most @p longest long, as singleLine() cuts.
QString shownLine(const QString &name, qsizetype longest = 300);

/// The same for all names that look the same.
QString lookOf(const QString &name);

} // namespace ek
