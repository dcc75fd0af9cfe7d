#pragma once

#include <QString>

namespace ek {

/// @p absolute as Windows takes it whatever its length: with backslashes, and with "\\?\" before it. The system then
/// changes nothing in it any more, so it must not hold "." or "..". Plain text work, the same on every system.
QString extendedWindowsPath(const QString &absolute);

#ifdef Q_OS_WIN

/// The same for any path; one that is not absolute begins at the current folder.
QString extendedPath(const QString &path);

/// For the calls of Windows. Valid as long as @p text.
inline const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

#endif

} // namespace ek
