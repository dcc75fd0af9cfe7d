#include "ui/reveal/ClipboardMarks.h"

namespace ek {

QList<ClipboardMark> windowsClipboardMarks()
{
    const QByteArray no(4, '\0'); // a DWORD of 0
    // Qt registers what it does not know under its MIME type, as it stands. Names of Windows are therefore given bare:
    // with "application/x-qt-windows-mime" around it, which Qt writes only where it reads, a name is another one.
    return {{QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), QByteArrayLiteral("1")},
            {QStringLiteral("CanIncludeInClipboardHistory"), no},
            {QStringLiteral("CanUploadToCloudClipboard"), no}};
}

#if defined(Q_OS_WIN)

QList<ClipboardMark> clipboardMarksOfSystem()
{
    return windowsClipboardMarks();
}

#elif !defined(Q_OS_MACOS)

QList<ClipboardMark> clipboardMarksOfSystem()
{
    return {};
}

#endif

} // namespace ek
