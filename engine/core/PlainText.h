#pragma once

#include <QString>

namespace ek {

/// Text from outside, made fit for one line on screen: control and bidirectional-override characters gone, line breaks
/// and runs of white space one space, at most @p longest characters, and an ellipsis after them where it was cut.
QString singleLine(const QString &text, qsizetype longest = 300);

/// @p text with places to break inside words of more than @p longestRun characters, so that one cannot widen a window.
/// A request id, to be copied, stays whole.
QString breakable(const QString &text, int longestRun = 40);

/// @p text as a tool tip that shows it as it is, and breaks its lines. Qt draws a tip that looks like HTML as HTML.
QString toolTipText(const QString &text);

/// @p text as the title of a window, where Qt takes "[*]" for a place of its own.
QString titleText(const QString &text);

/// @p text between Unicode isolates, so that a right-to-left name does not turn the sentence around it.
QString isolated(const QString &text);

/// isolated(), where lines run from right to left. For a line that begins with a number: its number would else stand
/// behind its words, where those are of another language.
QString inOwnDirection(const QString &text);

/// How lines run from now on, for inOwnDirection(): as the windows are laid out. As the language of the locale is
/// written where nobody has said it.
void setLinesDirection(Qt::LayoutDirection direction);

} // namespace ek
