#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ek {

/// One format on the clipboard that says what may be done with the others.
struct ClipboardMark
{
    QString format; ///< as QMimeData names it
    QByteArray data;

    friend bool operator==(const ClipboardMark &, const ClipboardMark &) = default;
};

/// What keeps a secret out of the clipboard history of Windows, out of its cloud clipboard and away from programs that
/// watch the clipboard. The same on every system; used on Windows alone.
QList<ClipboardMark> windowsClipboardMarks();

/// What this system's own history and its clipboard managers know. Empty on Linux, where the mark is the same for all
/// desktops and always set.
QList<ClipboardMark> clipboardMarksOfSystem();

} // namespace ek
